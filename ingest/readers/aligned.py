"""Tables without rules: a header line, and below it lines whose figures stand under its cells, as accounts and scanned tables have them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ingest.readers.arrange import CURRENCIES, Line, Piece, with_paragraphs
from ingest.readers.canonical import Headers, Slot
from ingest.readers.cell_kinds import is_figure, is_unit, is_year

_FEWEST_ROWS = 3
_FEWEST_COLUMNS = 3
_MOST_STACKED = 2
_LONGEST_HEAD = 30
_OFF = 1.5
"""How far, in heights of a line, a cell may stand from its header: accounts set brackets and signs outside the column."""
_INDENT = 0.3
_WIDEST = 2.0
_FAR_BELOW = 2.0
_YEAR_HEAD = re.compile(r"(?:[A-Z][a-z]+ ){0,2}(?P<year>(?:19|20)\d\d(?:[/-]\d{2,4})?)(?: [A-Z][a-z]+){0,2}")


@dataclass(frozen=True, slots=True)
class AlignedTable:
    """A table's grid and headers; `groups` has the heading that each of its rows stands under, None for the headings themselves."""

    grid: tuple[tuple[Slot, ...], ...]
    headers: Headers
    groups: tuple[str | None, ...]


@dataclass(slots=True)
class _Columns:
    """The header cells over the values, the one over the labels if there is one, and how far off a cell may stand."""

    heads: list[Piece]
    stub: Piece | None
    off: float
    rows: list[dict[int, Piece]] = field(default_factory=list)

    def placed(self, cells: Sequence[Piece]) -> dict[int, Piece] | None:
        """Each cell by its column, 0 for the label; None where one stands under no header or two under the same."""
        found: dict[int, Piece] = {}
        for cell in cells:
            column = self._column(cell)
            if column is None or (column in found and column):
                return None
            found[column] = _joined(found[0], cell) if column in found else cell
        return found

    def headed(self, cells: Sequence[Piece]) -> dict[int, Piece] | None:
        """Each cell by the value column that it stands over or under; None where one stands elsewhere, or reaches over more than one."""
        found = {self._nearest(cell)[1] + 1: cell for cell in cells}
        fits = all(self._nearest(cell)[0] <= self.off for cell in cells)
        wide = any(cell.x1 - cell.x0 > _WIDEST * (self.heads[column - 1].x1 - self.heads[column - 1].x0) for column, cell in found.items())
        return found if fits and not wide and len(found) == len(cells) else None

    def _nearest(self, cell: Piece) -> tuple[float, int]:
        """The value column whose header's left, right or middle is nearest to the cell's, with the distance before it."""
        return min((_apart(cell, head), place) for place, head in enumerate(self.heads))

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
        if apart <= self.off and (self.stub or _is_cell(cell.text) or is_unit(cell.text)):
            return nearest + 1
        return 0 if not self.stub and not _is_cell(cell.text) and cell.x1 < self.heads[0].x1 else None


def with_tables(lines: Sequence[Line]) -> Iterator[str | AlignedTable]:
    """The lines' text, an empty line at each gap between paragraphs, with the tables among them as tables."""
    at = done = 0
    while at < len(lines):
        found = _table_at(lines, at, done)
        if found is None:
            at += 1
            continue
        first, stop, table = found
        yield from with_paragraphs(lines[done:first])
        yield from ("", table, "")
        at = done = stop
    yield from with_paragraphs(lines[done:])


def _table_at(lines: Sequence[Line], at: int, floor: int) -> tuple[int, int, AlignedTable] | None:
    """The table whose lowest full header line is lines[at]: its first line, the line after its last, and itself."""
    cells = _cells(lines[at])
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
        return at - len(above), stop, _table([*reversed(above), head, *below], columns)
    return None


def _stacked(lines: Sequence[Line], places: Sequence[int], columns: _Columns) -> list[dict[int, Piece]]:
    """The lines of `places`, up to the first that is no further header line: words or years over or under the values only."""
    stacked: list[dict[int, Piece]] = []
    for place in places:
        cells = _cells(lines[place])
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
        row = columns.placed(_cells(lines[at]))
        if row is None or (filled and list(row) != [0] and len(row) == 1 and _gap(lines[stop - 1], lines[at]) > _FAR_BELOW):
            break
        columns.rows.append(row)
        at += 1
        if _has_figure(row):
            stop, filled = at, len(columns.rows)
    del columns.rows[filled:]
    return stop


def _gap(above: Line, below: Line) -> float:
    """The free height between two lines, in heights of the lower."""
    top, bottom = min(piece.top for piece in below), max(piece.bottom for piece in below)
    return (top - max(piece.bottom for piece in above)) / max(bottom - top, 1.0)


def _has_figure(row: dict[int, Piece]) -> bool:
    return any(column and is_figure(cell.text) for column, cell in row.items())


def _table(heads: Sequence[dict[int, Piece]], columns: _Columns) -> AlignedTable:
    rows = [*heads, *_unbroken(columns.rows)]
    grid = tuple(tuple(Slot(row[column].text if column in row else "") for column in range(len(columns.heads) + 1)) for row in rows)
    return AlignedTable(grid, Headers(0, len(heads)), (*[""] * len(heads), *_groups(rows[len(heads) :])))


def _unbroken(rows: Sequence[dict[int, Piece]]) -> list[dict[int, Piece]]:
    """The rows, a label that goes on in small letters on the line of its figures put together."""
    whole: list[dict[int, Piece]] = []
    for row in rows:
        if whole and list(whole[-1]) == [0] and 0 in row and row[0].text[:1].islower():
            row = {**row, 0: _joined(whole.pop()[0], row[0])}
        whole.append(row)
    return whole


def _groups(rows: Sequence[dict[int, Piece]]) -> list[str | None]:
    """The heading over each row: words without figures, above rows that are indented or after a colon; a total without a label still belongs to it."""
    groups: list[str | None] = []
    heading, edge = "", 0.0
    for row, below in pairwise([*rows, {}]):
        label = row.get(0)
        indent = _INDENT * (label.bottom - label.top) if label else 0.0
        if row and all(column and is_unit(cell.text) for column, cell in row.items()):
            groups.append(None)
            continue
        if label and len(row) == 1 and 0 in below and (below[0].x0 > label.x0 + indent or label.text.endswith(":")):
            heading, edge = label.text.rstrip(": "), label.x0 + indent if below[0].x0 > label.x0 + indent else -1.0
            groups.append(None)
            continue
        if label and label.x0 <= edge:
            heading = ""
        groups.append(heading)
    return groups


def _cells(line: Line) -> list[Piece]:
    """The line's cells: a currency sign put to its amount, figures or years that were read as one piece parted where their letters stand."""
    cells: list[Piece] = []
    sign = ""
    for piece in line:
        if piece.text in CURRENCIES:
            sign = piece.text
            continue
        texts = re.sub(r"([£$€]) (?=[\d(.-])", r"\1", piece.text).split()
        parts = [piece]
        if len(texts) > 1 and all(map(_is_cell, texts)):
            each = (piece.x1 - piece.x0) / len(" ".join(texts))
            parts, x0 = [], piece.x0
            for text in texts:
                parts.append(replace(piece, x0=x0, x1=x0 + each * len(text), text=text))
                x0 += each * (len(text) + 1)
        parts[0] = replace(parts[0], text=sign + parts[0].text)
        cells += parts
        sign = ""
    return cells


def _is_cell(text: str) -> bool:
    return is_figure(text) or is_year(text)


def _apart(cell: Piece, head: Piece) -> float:
    return min(abs(cell.x0 - head.x0), abs(cell.x1 - head.x1), abs(cell.x0 + cell.x1 - head.x0 - head.x1) / 2)


def _joined(first: Piece, second: Piece) -> Piece:
    return Piece(first.x0, min(first.top, second.top), second.x1, max(first.bottom, second.bottom), f"{first.text} {second.text}")
