"""The grid of a table that has no rules, out of the cells that were found to stand in its columns, and the cells of a line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.readers.arrange import CURRENCIES, Line, Piece
from ingest.readers.canonical import Headers, Slot
from ingest.readers.cell_kinds import is_figure, is_unit, is_year

_INDENT = 0.3
FAR_BELOW = 2.0
"""Heights of a line below the row before, from which on a figure belongs to the table no more."""

Placed = dict[int, Piece]
"""A row: its cells by their column, 0 for the label."""


@dataclass(frozen=True, slots=True)
class AlignedTable:
    """A table's grid and headers; `groups` has the heading that each of its rows stands under, None for the headings themselves."""

    grid: tuple[tuple[Slot, ...], ...]
    headers: Headers
    groups: tuple[str | None, ...]


def table_of(heads: Sequence[Placed], body: Sequence[Placed], columns: int) -> AlignedTable:
    """The table of header rows and rows below them, with a column for labels and `columns` for values."""
    rows = [*heads, *_unbroken(body)]
    grid = tuple(tuple(Slot(row[column].text if column in row else "") for column in range(columns + 1)) for row in rows)
    return AlignedTable(grid, Headers(0, len(heads)), (*[""] * len(heads), *_groups(rows[len(heads) :])))


def _unbroken(rows: Sequence[Placed]) -> list[Placed]:
    """The rows, a label that goes on in small letters on the line of its figures put together."""
    whole: list[Placed] = []
    for row in rows:
        if whole and list(whole[-1]) == [0] and 0 in row and row[0].text[:1].islower():
            row = {**row, 0: joined(whole.pop()[0], row[0])}
        whole.append(row)
    return whole


def _groups(rows: Sequence[Placed]) -> list[str | None]:
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


def cells_of(line: Line) -> list[Piece]:
    """The line's cells: a currency sign put to its amount, figures or years that were read as one piece parted where their letters stand."""
    cells: list[Piece] = []
    sign = ""
    for piece in line:
        if piece.text in CURRENCIES:
            sign = piece.text
            continue
        texts = re.sub(r"([£$€]) (?=[\d(.-])", r"\1", piece.text).split()
        parts = [piece]
        if len(texts) > 1 and all(map(is_value, texts)):
            each = (piece.x1 - piece.x0) / len(" ".join(texts))
            parts, x0 = [], piece.x0
            for text in texts:
                parts.append(replace(piece, x0=x0, x1=x0 + each * len(text), text=text))
                x0 += each * (len(text) + 1)
        parts[0] = replace(parts[0], text=sign + parts[0].text)
        cells += parts
        sign = ""
    return cells


def is_value(text: str) -> bool:
    """Whether a cell holds a figure or a year."""
    return is_figure(text) or is_year(text)


def joined(first: Piece, second: Piece) -> Piece:
    """The piece of text that two pieces make."""
    return Piece(first.x0, min(first.top, second.top), second.x1, max(first.bottom, second.bottom), f"{first.text} {second.text}")


def apart(cell: Piece, head: Piece) -> float:
    """How far a cell's left, right or middle is from that of its header, whichever is nearest."""
    return min(abs(cell.x0 - head.x0), abs(cell.x1 - head.x1), abs(cell.x0 + cell.x1 - head.x0 - head.x1) / 2)


def gap(above: Line, below: Line) -> float:
    """The free height between two lines, in heights of the lower."""
    top, bottom = min(piece.top for piece in below), max(piece.bottom for piece in below)
    return (top - max(piece.bottom for piece in above)) / max(bottom - top, 1.0)
