"""Accounts whose labels stand between two years, "2030 | Income | 2031", on one side of the page or with the payments beside the income."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ingest.readers.aligned_table import FAR_BELOW, AlignedTable, Placed, apart, cells_of, gap, is_value, joined, table_of
from ingest.readers.arrange import Line, Piece
from ingest.readers.cell_kinds import is_period

_FEWEST_ROWS = 3
_OFF = 1.5
"""How far, in heights of a line, a figure may stand from the year over it."""


@dataclass(slots=True)
class _Side:
    """The year before the labels, what stands over these, and the year after them; `left` is where the side begins."""

    before: Piece
    label: Piece
    after: Piece
    left: float
    rows: list[Placed] = field(default_factory=list)

    def placed(self, pieces: Sequence[Piece]) -> Placed | None:
        """The label as 0 and the figures as 1 and 2; None where a figure stands under no year, or two under the same."""
        row: Placed = {}
        for piece in (part for whole in pieces for part in self._parted(whole)):
            column = self._column(piece) if is_value(piece.text) else 0
            if column is None or (column and column in row) or (column == 0 and not self.before.x0 < piece.x0 <= piece.x1 < self.after.x1):
                return None
            row[column] = joined(row[0], piece) if column in row else piece
        return row

    def _parted(self, piece: Piece) -> list[Piece]:
        """A figure that was read as one piece with the words after or before it stands by itself if it stands under its year."""
        first, _, rest = piece.text.partition(" ")
        words, _, last = piece.text.rpartition(" ")
        each = (piece.x1 - piece.x0) / len(piece.text)
        if rest and is_value(first) and self._column(figure := replace(piece, x1=piece.x0 + each * len(first), text=first)) == 1:
            return [figure, *self._parted(replace(piece, x0=piece.x1 - each * len(rest), text=rest))]
        if words and is_value(last) and self._column(figure := replace(piece, x0=piece.x1 - each * len(last), text=last)) == 2:
            return [replace(piece, x1=piece.x0 + each * len(words), text=words), figure]
        return [piece]

    def _column(self, figure: Piece) -> int | None:
        off = _OFF * (self.label.bottom - self.label.top)
        return next((column for column, head in ((1, self.before), (2, self.after)) if apart(figure, head) <= off), None)


def flanked_tables(lines: Sequence[Line], at: int) -> tuple[int, list[AlignedTable]]:
    """The table of each side of the accounts whose header is lines[at], with the line after the last row; none where it is no such header."""
    sides = _sides(cells_of(lines[at]))
    stop = at
    kept = [0] * len(sides)
    for place in range(at + 1, len(lines) if sides else 0):
        rows = _row(cells_of(lines[place]), sides)
        if rows is None or gap(lines[place - 1], lines[place]) > FAR_BELOW:
            break
        for side, row in zip(sides, rows, strict=True):
            side.rows += [row] if row else []
        if any(len(row) > 1 for row in rows):
            stop, kept = place + 1, [len(side.rows) for side in sides]
    for side, count in zip(sides, kept, strict=True):
        del side.rows[count:]
    if not sides or any(sum(len(row) > 1 and 0 in row for row in side.rows) < _FEWEST_ROWS for side in sides):
        return at, []
    return stop, [table_of([{0: side.label, 1: side.before, 2: side.after}], side.rows, 2) for side in sides]


def _sides(cells: Sequence[Piece]) -> list[_Side]:
    """The sides of a header that is a year, words and a year, once or more; none for any other line."""
    heads = [cells[place : place + 3] for place in range(0, len(cells), 3)]
    if not heads or not all(len(head) == 3 and is_period(head[0].text) and not is_period(head[1].text) and is_period(head[2].text) for head in heads):
        return []
    lefts = [0.0, *((before[2].x1 + head[0].x0) / 2 for before, head in pairwise(heads))]
    return [_Side(head[0], head[1], head[2], left) for head, left in zip(heads, lefts, strict=True)]


def _row(cells: Sequence[Piece], sides: Sequence[_Side]) -> list[Placed] | None:
    """What each side has on a line; None where a cell reaches from one side to the next, or a figure stands under no year."""
    ends = [*(side.left for side in sides[1:]), float("inf")]
    of_sides = [[cell for cell in cells if side.left <= cell.x0 and cell.x1 < end] for side, end in zip(sides, ends, strict=True)]
    if sum(map(len, of_sides)) < len(cells):
        return None
    rows = [side.placed(own) for side, own in zip(sides, of_sides, strict=True)]
    return None if any(row is None for row in rows) else [row for row in rows if row is not None]
