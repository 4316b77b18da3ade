"""All tables of a document, in order, without overlaps."""

from bisect import bisect_left

from corpus.types import Table
from ingest.structure.layout import Layout
from ingest.structure.tables.tabbed import find_tabbed


def find_tables(layout: Layout) -> tuple[Table, ...]:
    """The tables that the format itself marks, and those that the lines show. Where two readings overlap the earlier kind stands."""
    tables = list(layout.tables)
    taken = _lines_of(layout, tables)
    for finder in (find_tabbed,):
        found = finder(layout, taken)
        tables.extend(found)
        taken |= _lines_of(layout, found)
    return tuple(sorted(tables, key=lambda table: (table.start, table.end)))


def _lines_of(layout: Layout, tables: list[Table]) -> set[int]:
    """The indexes of the lines that `tables` cover."""
    starts = [line.start for line in layout.lines]
    taken: set[int] = set()
    for table in tables:
        at = bisect_left(starts, table.start)
        if at and (at == len(starts) or starts[at] > table.start):
            at -= 1
        while at < len(starts) and starts[at] < max(table.end, table.start + 1):
            taken.add(at)
            at += 1
    return taken
