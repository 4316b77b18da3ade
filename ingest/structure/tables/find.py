"""All tables of a document, in order, without overlaps."""

import re
from bisect import bisect_left
from dataclasses import replace

from corpus.types import Table
from ingest.structure.layout import Layout
from ingest.structure.tables.dated import find_dated
from ingest.structure.tables.flattened import find_flattened
from ingest.structure.tables.loose import find_loose
from ingest.structure.tables.marked import completed
from ingest.structure.tables.priced import find_priced
from ingest.structure.tables.ratios import find_ratios
from ingest.structure.tables.spaced import find_spaced
from ingest.structure.tables.tabbed import find_tabbed
from ingest.structure.tables.values import is_amount

_PRICES = re.compile(r"\b(?:charges?|fees?|payments?|prices?|tariffs?)\b", re.IGNORECASE)
_PENCE = re.compile(r"\d\.\d\d$")


def find_tables(layout: Layout) -> tuple[Table, ...]:
    """The tables that the format itself marks, and those that the lines show. Where two readings overlap the earlier kind stands."""
    tables = [completed(layout, table) for table in layout.tables if table.end <= len(layout.text)]
    taken = _lines_of(layout, tables)
    tabbed = find_tabbed(layout, taken, tables)
    # Where tabs part some of the cells only, the figures of each line may still say which column they are in.
    loose = [table for table in tabbed if not table.columns]
    for finder in (lambda *_: [table for table in tabbed if table.columns], find_spaced, find_ratios, find_flattened, find_dated, find_priced):
        found = finder(layout, taken)
        tables.extend(found)
        taken |= _lines_of(layout, found)
    loose = [table for table in loose if taken.isdisjoint(_lines_of(layout, [table]))]
    tables.extend(loose)
    tables.extend(find_loose(layout, taken | _lines_of(layout, loose)))
    money = _currency(layout.text)
    tables = [replace(table, unit=money) if money and not table.unit and _is_priced(table) else table for table in tables]
    return tuple(sorted(tables, key=lambda table: (table.start, table.end)))


def _currency(text: str) -> str:
    """The currency sign of a document that uses only one, nearly: nine in ten."""
    counts = {sign: text.count(sign) for sign in "£$€"}
    most = max(counts, key=lambda sign: counts[sign])
    return most if counts[most] and counts[most] >= 0.9 * sum(counts.values()) else ""


def _is_priced(table: Table) -> bool:
    """Whether a table is of prices: caption, headings or headers name charges, fees or payments, and its amounts have pence."""
    words = " ".join([table.context, table.caption, *(" ".join(path) for path in table.columns)])
    if not _PRICES.search(words):
        return False
    amounts = [cell.text for row in table.rows for cell in row.cells[1:] if is_amount(cell.text)]
    return bool(amounts) and all(_PENCE.search(amount) for amount in amounts)


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
