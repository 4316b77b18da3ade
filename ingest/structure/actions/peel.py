"""Owner cells in texts that set no blank line between cells: the lines of names at the edge of the cell beside them."""

import re

from ingest.structure.actions.header import Header, Role
from ingest.structure.actions.owners import is_person, looks_like_owner
from ingest.structure.actions.segments import Segment, Shape

_WORD = re.compile(r"[A-Z][A-Za-z’'-]+,?")
_TEXT = (Shape.WIDE, Shape.NARROW)


def part_owners(segments: list[Segment], header: Header, known: frozenset[str]) -> list[Segment]:
    """The segments, with the lines that name an owner cut off the text before a date or off the measures after it, as the header's order has it."""
    if Role.OWNER not in header.roles:
        return segments
    dated = next((role for role in (Role.START, Role.TIMESCALE) if role in header.roles), None)
    parted: list[Segment] = []
    for at, segment in enumerate(segments):
        following = segments[at + 1] if at + 1 < len(segments) else None
        lines = segment.lines
        if segment.shape not in _TEXT:
            parted.append(segment)
        elif following and following.shape is Shape.DATE and not following.gap and dated and header.before(Role.OWNER, dated):
            cut = _names_behind(lines, known)
            parted += _cut(segment, cut, len(lines))
        elif parted and parted[-1].shape is Shape.DATE and not segment.gap and dated and header.before(dated, Role.OWNER):
            whole = segment.shape is Shape.NARROW and looks_like_owner(segment.text)
            parted += [segment] if whole else _cut(segment, 0, _names_ahead(lines, known))
        elif not parted and dated is None and len(lines) > 1:
            first = next((place for place in range(1, len(lines)) if _is_name(lines[place], known)), len(lines))
            parted += _cut(segment, first, first + _names_ahead(lines[first:], known))
        else:
            parted.append(segment)
    return parted


def join_names(lines: list[str]) -> list[str]:
    """The lines of an owner cell, a name that takes two lines as one."""
    names: list[str] = []
    for line in lines:
        text = line.strip()
        if names and _WORD.fullmatch(text) and _WORD.fullmatch(names[-1]):
            names[-1] = f"{names[-1]} {text}"
        else:
            names.append(text)
    return names


def _is_name(line: str, known: frozenset[str]) -> bool:
    text = line.strip()
    return text in known or is_person(text) or (looks_like_owner(text) and len(text.split()) > 1)


def _names_behind(lines: list[str], known: frozenset[str]) -> int:
    """The line from which on a cell's lines are names, its length if the last is none; the first line always stays."""
    at = len(lines)
    while at > 1:
        pair = lines[at - 2 : at] if at > 2 else []
        if _is_name(lines[at - 1], known):
            at -= 1
        elif pair and all(_WORD.fullmatch(line.strip()) for line in pair):
            at -= 2
        else:
            break
    return at


def _names_ahead(lines: list[str], known: frozenset[str]) -> int:
    """How many lines at the front of a cell are names."""
    at = 0
    while at < len(lines):
        if _is_name(lines[at], known):
            at += 1
        elif at + 1 < len(lines) and all(_WORD.fullmatch(line.strip()) for line in lines[at : at + 2]):
            at += 2
        else:
            break
    return at


def _cut(segment: Segment, first: int, stop: int) -> list[Segment]:
    """A segment in up to three: the lines before `first`, those of names up to `stop`, the rest."""
    pieces = []
    for names, lines in ((False, segment.lines[:first]), (True, segment.lines[first:stop]), (False, segment.lines[stop:])):
        if lines:
            shape = Shape.OWNER if names else segment.shape
            pieces.append(Segment(shape, lines, segment.start, segment.end, segment.page, names or segment.gap, segment.turned and not names))
    return pieces
