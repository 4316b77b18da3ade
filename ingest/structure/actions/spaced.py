"""Action plans whose columns are set apart by spaces, as plain text files and typed minutes have them."""

import re

from corpus.types import Section
from ingest.structure.actions.delimited import Cells, draft_of, group_above, header_roles
from ingest.structure.actions.draft import Draft
from ingest.structure.actions.header import Role
from ingest.structure.layout import Layout, Line

_PIECE = re.compile(r"\S+(?: \S+)*")
_FEWEST = 3


def spaced_rows(layout: Layout, sections: tuple[Section, ...]) -> list[Draft]:
    """The rows below each line of three column names or more that two spaces or more set apart, up to a blank line or one that fits no column.

    A piece of a line belongs to the column that it begins under, so that a short cell leaves the others in their places; a line
    that fills only the columns of words goes on with the row above.
    """
    drafts: list[Draft] = []
    at = 0
    while at < len(layout.lines):
        roles, starts = _header(layout.lines[at])
        if not roles:
            at += 1
            continue
        group = group_above(layout, sections, at)
        at += 1
        held: list[tuple[Line, Cells]] = []
        while at < len(layout.lines) and (cells := _cells(layout.lines[at], starts)):
            if held and _goes_on(cells, roles):
                first, above = held[-1]
                merged = [f"{one} {more}".strip() for one, more in zip(above, cells, strict=True)]
                held[-1] = (Line(first.start, layout.lines[at].end, first.text, first.page), merged)
            else:
                held.append((layout.lines[at], cells))
            at += 1
        for line, cells in held:
            draft = draft_of(cells, roles, line.start, line.end, line.page)
            draft.groups = draft.groups or group
            drafts.append(draft)
    return drafts


def _header(line: Line) -> tuple[list[Role], list[int]]:
    if line.furniture or "\t" in line.text or "|" in line.text:
        return [], []
    pieces = _pieces(line)
    roles = header_roles([piece[0] for piece in pieces]) if len(pieces) >= _FEWEST else []
    return roles, [piece.start() for piece in pieces]


def _pieces(line: Line) -> list[re.Match[str]]:
    return list(_PIECE.finditer(line.text))


def _cells(line: Line, starts: list[int]) -> Cells:
    """The line's cells under the header's columns; none where a piece begins left of them, two share a column or only the first is filled."""
    cells = [""] * len(starts)
    for piece in [] if line.furniture else _pieces(line):
        column = max((n for n, start in enumerate(starts) if start <= piece.start() + 1), default=None)
        if column is None or cells[column]:
            return []
        cells[column] = piece[0]
    return cells if any(cells[1:]) else []


def _goes_on(cells: Cells, roles: list[Role]) -> bool:
    """Whether a line has nothing in the first column and none but words of the action, an owner or a measure."""
    return not cells[0] and all(role in (Role.ACTION, Role.OWNER, Role.MEASURE, Role.OTHER) for cell, role in zip(cells, roles, strict=True) if cell)
