"""Tables without rules: a header line, and below it lines whose figures stand under its cells, as accounts and scanned tables have them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.readers.aligned_table import FAR_BELOW, AlignedTable, Placed, apart, cells_of, gap, is_value, joined, table_of
from ingest.readers.arrange import Line, Piece, with_paragraphs
from ingest.readers.cell_kinds import is_figure, is_unit
from ingest.readers.flanked import flanked_tables

_FEWEST_ROWS = 3
_FEWEST_COLUMNS = 3
_MOST_STACKED = 2
_LONGEST_HEAD = 30
_OFF = 1.5
"""How far, in heights of a line, a cell may stand from its header: accounts set brackets and signs outside the column."""
_WIDEST = 2.0
_YEAR_HEAD = re.compile(r"(?:[A-Z][a-z]+ ){0,2}(?P<year>(?:19|20)\d\d(?:[/-]\d{2,4})?)(?: [A-Z][a-z]+){0,2}")


@dataclass(slots=True)
class _Columns:
    """The header cells over the values, the one over the labels if there is one, and how far off a cell may stand."""

    heads: list[Piece]
    stub: Piece | None
    off: float
    rows: list[Placed] = field(default_factory=list)

    def placed(self, cells: Sequence[Piece]) -> Placed | None:
        """Each cell by its column, 0 for the label; None where one stands under no header or two under the same."""
        found: Placed = {}
        for cell in cells:
            column = self._column(cell)
            if column is None or (column in found and column):
                return None
            found[column] = joined(found[0], cell) if column in found else cell
        return found

    def headed(self, cells: Sequence[Piece]) -> Placed | None:
        """Each cell by the value column that it stands over or under; None where one stands elsewhere, or reaches over more than one."""
        found = {self._nearest(cell)[1] + 1: cell for cell in cells}
        fits = all(self._nearest(cell)[0] <= self.off for cell in cells)
        wide = any(cell.x1 - cell.x0 > _WIDEST * (self.heads[column - 1].x1 - self.heads[column - 1].x0) for column, cell in found.items())
        return found if fits and not wide and len(found) == len(cells) else None

    def _nearest(self, cell: Piece) -> tuple[float, int]:
        """The value column whose header's left, right or middle is nearest to the cell's, with the distance before it."""
        return min((apart(cell, head), place) for place, head in enumerate(self.heads))

    def _within(self, cell: Piece) -> int:
        """The value column from whose header's left to that of the next a cell stands, as figures do that are set to the right below it; -1 for none."""
        ends = [*(head.x0 for head in self.heads[1:]), float("inf")]
        return next((place for place, end in enumerate(ends) if self.heads[place].x0 <= cell.x0 and cell.x1 < end), -1)

    def _column(self, cell: Piece) -> int | None:
        apart, nearest = self._nearest(cell)
        if self.stub and abs(cell.x0 - self.stub.x0) <= min(self.off, apart):
            return 0
        if apart > self.off and self.stub:
            apart, nearest = 0.0 if (within := self._within(cell)) >= 0 else apart, within
        if apart <= self.off and (self.stub or is_value(cell.text) or is_unit(cell.text)):
            return nearest + 1
        return 0 if not self.stub and not is_value(cell.text) and cell.x1 < self.heads[0].x1 else None


def with_tables(lines: Sequence[Line]) -> Iterator[str | AlignedTable]:
    """The lines' text, an empty line at each gap between paragraphs, with the tables among them as tables."""
    at = done = 0
    while at < len(lines):
        first = at
        stop, tables = flanked_tables(lines, at)
        if not tables and (found := _table_at(lines, at, done)):
            first, stop, table = found
            tables = [table]
        if not tables:
            at += 1
            continue
        yield from with_paragraphs(lines[done:first])
        for table in tables:
            yield from ("", table, "")
        at = done = stop
    yield from with_paragraphs(lines[done:])


def _table_at(lines: Sequence[Line], at: int, floor: int) -> tuple[int, int, AlignedTable] | None:
    """The table whose lowest full header line is lines[at]: its first line, the line after its last, and itself."""
    cells = cells_of(lines[at])
    years = sum(bool(_YEAR_HEAD.fullmatch(cell.text)) for cell in cells)
    led = bool(cells) and not _YEAR_HEAD.fullmatch(cells[0].text)
    if any(is_figure(cell.text) or len(cell.text) > _LONGEST_HEAD for cell in cells) or len(cells) < 2:
        return None
    off = _OFF * max(cell.bottom - cell.top for cell in cells)
    for stubbed in (True, False) if led else (False,):
        heads = cells[1:] if stubbed else cells
        if not (len(heads) >= 2 and (years == len(heads) or len(cells) >= _FEWEST_COLUMNS)):
            continue
        columns = _Columns(heads, cells[0] if stubbed else None, off)
        below = _stacked(lines, range(at + 1, min(at + 1 + _MOST_STACKED, len(lines))), columns)
        stop = _read(lines, at + 1 + len(below), columns)
        if sum(_has_figure(row) for row in columns.rows) < _FEWEST_ROWS:
            continue
        above = _stacked(lines, range(at - 1, max(floor, at - _MOST_STACKED) - 1, -1), columns)
        head = dict(enumerate(cells if stubbed else heads, 0 if stubbed else 1))
        return at - len(above), stop, table_of([*reversed(above), head, *below], columns.rows, len(columns.heads))
    return None


def _stacked(lines: Sequence[Line], places: Sequence[int], columns: _Columns) -> list[Placed]:
    """The lines of `places`, up to the first that is no further header line: words or years over or under the values only."""
    stacked: list[Placed] = []
    for place in places:
        cells = cells_of(lines[place])
        row = columns.headed(cells)
        if row is None or any(is_figure(cell.text) or len(cell.text) > _LONGEST_HEAD for cell in cells):
            break
        stacked.append(row)
    return stacked


def _read(lines: Sequence[Line], at: int, columns: _Columns) -> int:
    """Reads the rows from lines[at] on, and gives the line after the last that holds a figure; a figure alone far below is the number of the page."""
    stop = at
    filled = 0
    while at < len(lines):
        row = columns.placed(cells_of(lines[at]))
        if row is None or (filled and list(row) != [0] and len(row) == 1 and gap(lines[stop - 1], lines[at]) > FAR_BELOW):
            break
        columns.rows.append(row)
        at += 1
        if _has_figure(row):
            stop, filled = at, len(columns.rows)
    del columns.rows[filled:]
    return stop


def _has_figure(row: Placed) -> bool:
    return any(column and is_figure(cell.text) for column, cell in row.items())
