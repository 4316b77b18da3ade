"""Header rows of a grid of cells: how many there are, and what path of headers stands over each column."""

import re
from collections.abc import Sequence

from corpus.types import Cell
from ingest.rolls import is_roll
from ingest.structure.tables.values import is_amount, is_period

_GENERIC = re.compile(
    r"^(?:activity|indicator|name|area|ref|no|plan|service|description|measure|item|department|division|district|team|year|month|quarter"
    r"|project|key action|action|risk|objective|category|type|detail|task|title|subject|organisation|location|date|lead|owner)s?\b.{0,25}$|^#$",
    re.IGNORECASE,
)
_MOST_HEADERS = 5
_MOST_WORDS = 22
_MERGED = 0.4
"""Share of blank cells from which a header row counts as one of merged cells: two columns in a pair leave a half, a lone blank stub less than that."""


def is_generic(head: str) -> bool:
    """Whether a first column's header names what any table's rows are ("Area", "Ref") and so can't be the table's title."""
    return bool(_GENERIC.match(head))


def header_height(grid: Sequence[Sequence[Cell]]) -> tuple[int, int]:
    """How many header rows the grid begins with, and how many title rows (one filled cell, the first) before them; 0, 0 if it begins with its body."""
    if is_roll([[cell.text for cell in row] for row in grid]):
        return 0, 0
    title = 0
    if len(grid) > 1 and _filled(grid[0]) == 1 and grid[0][0].text and len(grid[0]) > 1 and _could_head(grid[1]) and _filled(grid[1]) > 1:
        title = 1
    if title >= len(grid) or not _could_head(grid[title]) or _filled(grid[title]) < (1 if title == 0 and not grid[0][0].text else 2):
        return 0, 0
    height = 1
    while height < _MOST_HEADERS and title + height < len(grid) - 1 and _goes_on(grid[title : title + height], grid[title + height]):
        height += 1
    if title + height >= len(grid):
        return 0, 0
    return height, title


def columns_of(rows: Sequence[Sequence[Cell]]) -> tuple[tuple[str, ...], ...]:
    """The header path over each column. In all rows but the last a blank cell carries on the cell to its left, up to where a row above begins a new one."""
    width = max(len(row) for row in rows)
    paths: list[list[str]] = [[] for _ in range(width)]
    starts: set[int] = set()
    for depth, row in enumerate(rows):
        carried = ""
        for at in range(width):
            own = row[at].text if at < len(row) else ""
            if own:
                starts.add(at)
            if own or at in starts or depth == len(rows) - 1:
                carried = own
            if carried and (not paths[at] or paths[at][-1] != carried):
                paths[at].append(carried)
    return tuple(tuple(path) for path in paths)


def carried(columns: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """The columns with those that read alike told apart by the group that begins to their left ("Revenues" over three columns, "Expenses" over the next)."""
    alike = {path for path in columns if path and columns.count(path) > 1}
    group: tuple[str, ...] = ()
    told: list[tuple[str, ...]] = []
    for path in columns:
        if len(path) > 1:
            group = path[:-1]
        told.append((*group, *path) if path in alike and len(path) == 1 else path)
    return tuple(told)


def _filled(row: Sequence[Cell]) -> int:
    return sum(bool(cell.text) for cell in row)


def _could_head(row: Sequence[Cell]) -> bool:
    """Whether every filled cell is short and none is a plain amount; years, quarters and days do stand in headers."""
    return all(len(cell.text.split()) <= _MOST_WORDS and (is_period(cell.text) or not is_amount(cell.text)) for cell in row)


def _goes_on(header: Sequence[Sequence[Cell]], row: Sequence[Cell]) -> bool:
    """Whether `row` is one more header row: under a blank stub its own stub is blank, or it splits the merged cells above it."""
    if not _could_head(row) or _filled(row) < 2 or len(row) != len(header[-1]):
        return False
    if not row[0].text and not any(above[0].text for above in header):
        return True
    blanks = len(header[-1]) - _filled(header[-1])
    return bool(header[-1][0].text) and len(row) > 2 and blanks / len(row) >= _MERGED and _filled(row) > _filled(header[-1])
