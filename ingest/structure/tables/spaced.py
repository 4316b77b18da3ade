"""Tables whose columns are set apart by spaces, as text in a fixed width has them; a cell may run over several lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.types import Cell, Row, Table
from ingest.structure.layout import Layout, Line
from ingest.structure.tables.titles import is_labelled, title_above
from ingest.structure.tables.units import stated
from ingest.structure.tables.values import is_period, is_stand_in, is_value, plain

_PIECE = re.compile(r"\S+(?: \S+)*")
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?\s+[A-Z]")
_OUTCOME = re.compile(r"\s*(?:carried|defeated|lost|tabled|adopted|withdrawn)\b.{0,40}", re.IGNORECASE)
"""What became of a motion, at the side of the page below a table of votes."""
_OFF = 3
"""Characters that a cell's edge or middle may stand off its header's."""
_FEWEST_COLUMNS = 3
_FEWEST_ROWS = 2
_LONGEST_HEAD = 40
_ABBREVIATED = 5
_MOST_BLANK = 2


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words between two gaps: their first and last column, where they start in the document, and themselves."""

    left: int
    right: int
    start: int
    text: str


_Placed = dict[int, _Piece]


@dataclass(slots=True)
class _Body:
    """The lines below a header that fit its columns, in blocks that blank lines part, and the line after the last."""

    blocks: list[list[tuple[int, _Placed]]] = field(default_factory=list)
    stop: int = 0


def find_spaced(layout: Layout, taken: set[int]) -> list[Table]:
    """The tables of spaced columns outside the lines in `taken` that hold words or whose cells run over lines: others are read by their figures."""
    tables: list[Table] = []
    floor = at = 0
    while at < len(layout.lines):
        heads = [] if at in taken or layout.lines[at].furniture else _pieces(layout.lines[at])
        table = _table_at(layout, at, heads, floor, taken) if _is_header(heads) else None
        if table is None:
            at += 1
            continue
        found, stop = table
        tables.append(found)
        floor = at = stop
    return tables


def _pieces(line: Line) -> list[_Piece]:
    if "\t" in line.text:
        return []
    return [_Piece(match.start(), match.end(), line.start + match.start(), plain(match.group())) for match in _PIECE.finditer(line.text)]


def _is_header(heads: Sequence[_Piece]) -> bool:
    """Whether a line can be a header: three short cells or more, none of them a figure or the end of a sentence."""
    if len(heads) < _FEWEST_COLUMNS or not heads[0].text[:1].isupper():
        return False
    return all(
        len(head.text) <= _LONGEST_HEAD
        and (head.text[-1] not in ".,;:" or len(head.text) <= _ABBREVIATED)
        and (is_period(head.text) or not is_value(head.text))
        for head in heads
    )


def _table_at(layout: Layout, at: int, heads: Sequence[_Piece], floor: int, taken: set[int]) -> tuple[Table, int] | None:
    below = _placed(_pieces(layout.lines[at + 1]), heads) if at + 1 < len(layout.lines) else None
    stacked = below if below and 0 not in below and all(is_period(piece.text) or not _is_figure(piece.text) for piece in below.values()) else {}
    body = _read(layout.lines, at + 1 + bool(stacked), heads, taken)
    rows = _rows(layout.lines, body, len(heads))
    filled = [row for row in rows if sum(bool(cell.text) for cell in row.cells) > 1]
    if len(filled) < _FEWEST_ROWS or len(filled) * 2 < len(rows) or not _needs_columns(rows):
        return None
    caption, context = title_above(layout.lines, at, floor) or ("", "")
    columns = tuple((head.text, stacked[place].text) if place in stacked else (head.text,) for place, head in enumerate(heads))
    return Table(layout.lines[at].start, rows[-1].end, caption, stated(caption), columns, tuple(rows), context), body.stop


def _needs_columns(rows: Sequence[Row]) -> bool:
    """Whether a cell runs over lines, or a column but the first holds words: nothing but the columns then tells which cell is which."""
    if any(cell.text and cell.start == cell.end for row in rows for cell in row.cells):
        return True
    for column in range(1, len(rows[0].cells)):
        texts = [row.cells[column].text for row in rows if row.cells[column].text]
        if texts and sum(not _is_figure(text) for text in texts) * 2 > len(texts):
            return True
    return False


def _placed(pieces: Sequence[_Piece], heads: Sequence[_Piece]) -> _Placed | None:
    """Each piece by its column; None where one stands under no header, two stand under one, or words run on from the first column into the next."""
    found: _Placed = {}
    for piece in pieces:
        apart, column = min((_apart(piece, head), place) for place, head in enumerate(heads))
        if apart > _OFF or column in found:
            return None
        found[column] = piece
    alone = len(found) == 1 and 0 in found
    return None if not found or (alone and found[0].right >= heads[1].left - 1) else found


def _is_figure(text: str) -> bool:
    return is_value(text) or is_stand_in(text)


def _apart(piece: _Piece, head: _Piece) -> float:
    """How far a piece stands from a header: words by where they begin, figures and what is no wider than the header by either edge or the middle."""
    if not _is_figure(piece.text) and piece.right - piece.left > head.right - head.left:
        return abs(piece.left - head.left)
    return min(abs(piece.left - head.left), abs(piece.right - head.right), abs(piece.left + piece.right - head.left - head.right) / 2)


def _read(lines: Sequence[Line], at: int, heads: Sequence[_Piece], taken: set[int]) -> _Body:
    body = _Body(stop=at)
    blank, page = 1, lines[at - 1].page
    # The first of a document's running heads is not marked as one, since it may be the title.
    running = {line.text.strip() for line in lines if line.furniture}
    while at < len(lines) and at not in taken:
        line = lines[at]
        if line.text.strip() in running or not line.text.strip():
            blank = blank if line.text.strip() or line.page != page else blank + 1
            at += 1
            continue
        placed = _placed(_pieces(line), heads)
        begins = placed is not None and list(placed) == [0] and (is_labelled(line.text) or bool(_NUMBERED.match(line.text)))
        if placed is None or begins or _OUTCOME.fullmatch(line.text) or (blank > _MOST_BLANK and line.page == page):
            break
        if blank or not body.blocks:
            body.blocks.append([])
        body.blocks[-1].append((at, placed))
        blank, page = 0, line.page
        at += 1
        body.stop = at
    while body.blocks and all(list(placed) == [0] for _, placed in body.blocks[-1]):
        body.stop = body.blocks.pop()[0][0]
    return body


def _rows(lines: Sequence[Line], body: _Body, width: int) -> list[Row]:
    """The rows: a block each where blank lines part them, else a line each with the lines after it that begin no other."""
    blocked = _are_rows(body.blocks)
    rows: list[Row] = []
    own: list[tuple[int, _Placed]] = []
    group = ""
    for block in body.blocks:
        for place, (at, placed) in enumerate(block):
            cut = bool(own) and not place and 0 not in placed and lines[at].page != lines[own[-1][0]].page
            if cut or (place and (blocked or 0 not in placed or len(placed) == 1)):
                own.append((at, placed))
                continue
            rows += [_row(lines, own, width, group)] if own else []
            own = []
            if list(placed) == [0] and not blocked:
                group = placed[0].text
            else:
                own = [(at, placed)]
    return [*rows, *([_row(lines, own, width, group)] if own else [])]


def _are_rows(blocks: Sequence[Sequence[tuple[int, _Placed]]]) -> bool:
    """Whether each block is one row: below a figure stands no other, and most blocks of several lines have fewer cells after the first."""
    several = [block for block in blocks if len(block) > 1]
    repeated = any(
        column in first[1] and _is_figure(first[1][column].text) and _is_figure(piece.text)
        for first, *others in several
        for _, placed in others
        for column, piece in placed.items()
    )
    fewer = sum(all(len(placed) < len(block[0][1]) for _, placed in block[1:]) for block in several)
    return len(blocks) > 1 and not repeated and fewer * 2 >= len(several)


def _row(lines: Sequence[Line], own: Sequence[tuple[int, _Placed]], width: int, group: str) -> Row:
    first, last = own[0], own[-1]
    cells = []
    for column in range(width):
        pieces = [placed[column] for _, placed in own if column in placed]
        start = pieces[0].start if pieces else lines[first[0]].end
        end = start + pieces[0].right - pieces[0].left if len(pieces) == 1 else start
        cells.append(Cell(start, end, " ".join(piece.text for piece in pieces)))
    return Row(lines[first[0]].start, lines[last[0]].start + len(lines[last[0]].text.rstrip()), tuple(cells), group)
