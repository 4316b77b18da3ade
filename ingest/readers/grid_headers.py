"""Header rows of a grid: by what its cells hold where the format marks none, and by how they are merged where it marks too few."""

from collections.abc import Sequence

from ingest.readers.canonical import Grid, Headers, Slot
from ingest.readers.cell_kinds import is_figure, is_unit, kind_of, shared_kind
from ingest.rolls import is_roll

_HEADER_ROWS = 5
_LONGEST_HEAD = 60


def headers_of(grid: Grid) -> Headers | None:
    """Title and header rows, by the rule that a header has words or years in most columns and no values; None when no row is like that.

    A column that a cell above reaches down into is filled. A row whose first cell is empty, above one whose first isn't, groups the columns of
    the row below it, and so does one whose first cell reaches down into the row below; a row of units below belongs to it. A form has no header.
    """
    rows = [[slot.text for slot in row if slot.text and slot.origin is None] for row in grid]
    width = len(grid[0])
    candidates = [
        number
        for number, texts in enumerate(rows[: min(_HEADER_ROWS, len(rows) - 1)])
        if len(texts) + _reached(grid, number) >= max(2, (width + 1) // 2) and _could_head(texts)
    ]
    if (
        not candidates
        or is_form(grid)
        or is_roll([[slot.text for slot in row] for row in grid])
        or any(is_figure(text) for texts in rows[1 : candidates[0]] for text in texts[1:])
    ):
        return None
    header = candidates[0]
    while header + 1 in candidates and _goes_on(grid, header + 1):
        header += 1
    first = header
    while first and len(rows[first - 1]) >= 2 and not any(is_figure(text) for text in rows[first - 1]):
        first -= 1
    return Headers(first, header + 1)


def headers_from(grid: Grid, marked: int) -> Headers | None:
    """Title and header rows of a grid whose format marks the first `marked` rows as headers, its first row when it marks none; None for a form.

    Writers mark too few: a header whose cells span several columns, or reach down, goes on in the row below, and a first row of one cell is the
    table's title when the row below it is a header.
    """
    if not marked and (is_form(grid) or is_roll([[slot.text for slot in row] for row in grid])):
        return None
    first = 1 if _is_titled(grid, marked) else 0
    body = max(marked, first + 1)
    while body < min(len(grid) - 1, first + _HEADER_ROWS) and _splits(grid, first, body):
        body += 1
    return Headers(first, body)


def is_form(grid: Grid) -> bool:
    """Whether the grid is a form: its first row begins with a label with a colon ("Date of meeting:"), beside which something is filled in."""
    return next((slot.text for slot in grid[0] if slot.text), "").endswith(":")


def is_headed(head: Sequence[str], body: Sequence[Sequence[str]]) -> bool:
    """Whether a column's cells in `body` are all of one kind (values, days, references, ...) and its cell in `head` is not."""
    columns = range(1, len(head)) if len(head) > 2 else range(len(head))
    return any((kind := shared_kind(row[column] for row in body)) and kind_of(head[column]) != kind for column in columns if head[column])


def _could_head(texts: Sequence[str]) -> bool:
    return not any(is_figure(text) or len(text) > _LONGEST_HEAD for text in texts)


def _reached(grid: Grid, number: int) -> int:
    """How many columns of a row a filled cell of a row above reaches down into."""
    return sum(slot.origin is not None and slot.origin[0] < number and bool(grid[slot.origin[0]][slot.origin[1]].text) for slot in grid[number])


def _goes_on(grid: Grid, number: int) -> bool:
    """Whether a row below a header row is one too, by the first cells of both, or because it holds nothing but units."""
    stub, below = grid[number - 1][0], grid[number][0]
    return (not stub.text and bool(below.text)) or (below.origin is not None and below.origin[0] < number) or _has_units(grid[number])


def _has_units(row: Sequence[Slot]) -> bool:
    texts = [slot.text for slot in row if slot.text]
    return bool(texts) and all(map(is_unit, texts))


def _is_titled(grid: Grid, marked: int) -> bool:
    """Whether the first row has one cell and the second is a header, marked as one or told by the kinds of what stands below."""
    if len(grid) < 3 or not grid[0][0].text or sum(bool(slot.text) for slot in grid[0]) > 1:
        return False
    texts = [slot.text for slot in grid[1]]
    heads = sum(map(bool, texts)) > 1 and _could_head(texts)
    return heads and (marked > 1 or (not marked and is_headed(texts, [[slot.text for slot in row] for row in grid[2:]])))


def _splits(grid: Grid, first: int, number: int) -> bool:
    """Whether a row is one more header row: its stub reaches down from the header, or it has a word under each part of the spanning cells and none beside them.

    Blank cells to the right of a filled one are spanned by it: not every writer merges them.
    """
    above, row = grid[number - 1], grid[number]
    texts = [slot.text for slot in row if slot.text]
    if not texts or not _could_head(texts):
        return False
    if _has_units(row) or (row[0].origin is not None and first <= row[0].origin[0] < number):
        return True
    spanned = {column for column, slot in enumerate(above) if column and not slot.text and (slot.origin is None or slot.origin[0] == number - 1)}
    spanned |= {column - 1 for column in spanned if above[column - 1].text}
    beside = [row[column] for column in range(len(row)) if column not in spanned]
    return bool(spanned) and all(row[column].text for column in spanned) and not any(slot.text for slot in beside)
