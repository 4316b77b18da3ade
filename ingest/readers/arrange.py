"""Pieces of text by their place on the page, put into lines in reading order. Used for OCR and for pages with ruled tables."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_COLUMN = 0.25
_CELLS = 4
_TAB = 2.0
_PARAGRAPH = 0.6
_BESIDE_BLOCK = -1.0
CURRENCIES = ("£", "$", "€")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text and its box, y downwards, in any unit; `block` numbers a thing that stands alone (a table), -1 is plain text."""

    x0: float
    top: float
    x1: float
    bottom: float
    text: str
    block: int = -1


Line = list[Piece]


def reading_order(pieces: Sequence[Piece], width: float = 0.0) -> list[Line]:
    """The lines in reading order, each from left to right.

    Bands of lines are read downwards; where a run of bands leaves a gutter free, with prose or a block on both sides of it,
    the left column is read before the right one. Narrow sides (labels, figures) are cells of a line, not columns: prose
    is as wide as a quarter of `width`, which is that of all pieces when it isn't given.
    """
    bands = _bands(pieces)
    width = width or max((p.x1 for p in pieces), default=0.0) - min((p.x0 for p in pieces), default=0.0)
    lines: list[Line] = []
    at = 0
    while at < len(bands):
        run, gutter = _columns_from(bands, at, width)
        if run == 0:
            lines.extend(lines_of(bands[at]))
            at += 1
            continue
        column = [piece for band in bands[at : at + run] for piece in band]
        lines.extend(reading_order(_side(column, gutter, -1), width))
        lines.extend(reading_order(_side(column, gutter, 1), width))
        at += run
    return lines


def lines_of(pieces: Sequence[Piece]) -> list[Line]:
    """Pieces whose middles are at one height, from left to right; the lines from top to bottom. Columns are not looked for."""
    lines: list[Line] = []
    for piece in sorted(pieces, key=lambda p: (p.top + p.bottom, p.x0)):
        middle = (piece.top + piece.bottom) / 2
        if lines and piece.block < 0 and lines[-1][0].block < 0 and middle < lines[-1][-1].bottom - 0.2 * (piece.bottom - piece.top):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [sorted(line, key=lambda p: p.x0) for line in lines]


def joined(line: Line) -> str:
    """The line's text: a space between pieces, a tab where the gap is wider than twice the height of the text.

    A currency sign belongs to its amount: accounts set it at the left edge of the column.
    """
    text = line[0].text
    for before, piece in pairwise(line):
        gap = "" if before.text in CURRENCIES else "\t" if piece.x0 - before.x1 > _TAB * (piece.bottom - piece.top) else " "
        text += gap + piece.text
    return text


def with_paragraphs(lines: Sequence[Line]) -> Iterable[str]:
    """The lines' text with an empty line wherever the gap above is more than 0.6 of the usual height of a line."""
    usual = median([piece.bottom - piece.top for line in lines for piece in line]) if lines else 0.0
    bottom = None
    for line in lines:
        top = min(piece.top for piece in line)
        if bottom is not None and not -usual < top - bottom < _PARAGRAPH * usual:
            yield ""
        yield joined(line)
        bottom = max(piece.bottom for piece in line)


def _bands(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Groups whose middles overlap downwards, from top to bottom."""
    bands: list[list[Piece]] = []
    reach = 0.0
    for piece in sorted(pieces, key=lambda p: (p.top, p.x0)):
        slack = 0.0 if piece.block >= 0 else (piece.bottom - piece.top) * 0.3
        if bands and piece.top + slack < reach:
            bands[-1].append(piece)
        else:
            bands.append([piece])
            reach = 0.0
        reach = max(reach, piece.bottom - slack)
    return bands


def _columns_from(bands: Sequence[list[Piece]], at: int, width: float) -> tuple[int, float]:
    """How many bands from `at` on stand in two columns, and where the gutter is; (0, 0) if they don't."""
    best, where = 0, 0.0
    taken: list[Piece] = []
    for run, band in enumerate(bands[at:], 1):
        taken.extend(band)
        for gutter in _gutters(taken):
            sides = _side(taken, gutter, -1), _side(taken, gutter, 1)
            if any(piece.block >= 0 for piece in taken) or (all(_is_prose(side, width) for side in sides) and not _is_table(taken)):
                best, where = run, gutter
                break
        else:
            if best:
                break
    return best, where


def _gutters(pieces: Sequence[Piece]) -> list[float]:
    """The middles of the gaps that no piece crosses and that are at least as wide as a line is high, widest first. Blocks may touch."""
    blocks = any(piece.block >= 0 for piece in pieces)
    least = _BESIDE_BLOCK if blocks else median(piece.bottom - piece.top for piece in pieces)
    gaps = []
    reach = None
    for x0, x1 in sorted((piece.x0, piece.x1) for piece in pieces):
        if reach is not None and x0 - reach >= least:
            gaps.append((reach - x0, (reach + x0) / 2))
        reach = x1 if reach is None else max(reach, x1)
    return [middle for _, middle in sorted(gaps)]


def _side(pieces: Sequence[Piece], gutter: float, sign: int) -> list[Piece]:
    return [piece for piece in pieces if ((piece.x0 + piece.x1) / 2 - gutter) * sign > 0]


def _is_table(pieces: Sequence[Piece]) -> bool:
    """Whether most lines have the cells of a row: two columns of prose have a run of words each."""
    lines = lines_of(pieces)
    return sum(len(line) >= _CELLS for line in lines) * 2 > len(lines)


def _is_prose(pieces: Sequence[Piece], width: float) -> bool:
    lines = lines_of(pieces)
    characters = "".join(piece.text for piece in pieces)
    if sum(map(str.isdigit, characters)) > 0.5 * sum(map(str.isalpha, characters)):
        return False
    return len(lines) >= 3 and median([sum(piece.x1 - piece.x0 for piece in line) for line in lines]) >= _COLUMN * width
