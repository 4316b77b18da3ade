"""Recorded votes in a table: a member a line, with a mark or a weight under how each voted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.structure.attended import cells_of
from ingest.structure.layout import Line

_SIDE = re.compile(r"(?:for|in favou?r|against|opposed|ayes?|nays?|noes|yes|no|yeas?|abst\w+|absent|pecuniary interest|conflict)(?: \(\d+\))?$", re.I)
_MARK = re.compile(r"(?:x|✓|✔|\*|\d{1,3}|yes|absent)$", re.I)
_TOTAL = re.compile(r"totals?\b", re.I)
_FEWEST_SIDES, _FEWEST_MEMBERS = 2, 3


@dataclass(frozen=True, slots=True)
class VoteTable:
    """The table's span, and who voted which way, as a sentence in its own words."""

    start: int
    end: int
    said: str


def read_vote_table(lines: Sequence[Line]) -> VoteTable | None:
    """The first table of votes in some lines; None when there is none."""
    filled = [line for line in lines if line.text.strip() and not line.furniture]
    for place, line in enumerate(filled):
        heads = cells_of(line.text)
        sides = [head for head in heads if _SIDE.match(head[1])]
        if are_votes([head for _, head in heads]) and (table := _read(filled[place], filled[place + 1 :], sides)):
            return table
    return None


def are_votes(heads: Sequence[str]) -> bool:
    """Whether the heads of a table's columns are ways to vote, but for two at most."""
    sides = [head for head in heads if _SIDE.match(head)]
    return len(sides) >= _FEWEST_SIDES and len(sides) >= len(heads) - 2


def _read(head: Line, rows: Sequence[Line], sides: Sequence[tuple[int, str]]) -> VoteTable | None:
    voted: dict[str, list[str]] = {side: [] for _, side in sides}
    members, end = 0, head.end
    for line in rows:
        cells = cells_of(line.text)
        marks = [cell for cell in cells[1:] if _MARK.match(cell[1])]
        if not marks or not cells[0][1][:1].isupper():
            break
        end = line.end
        if _TOTAL.match(cells[0][1]):
            continue
        at, mark = marks[-1]
        side = min(sides, key=lambda side: abs(side[0] - at))[1]
        voted.setdefault(mark.capitalize() if mark.lower() == "absent" else side, []).append(cells[0][1])
        members += 1
    said = "; ".join(f"{side}: {', '.join(names)}" for side, names in voted.items() if names)
    return VoteTable(head.start, end, f"{said}.") if members >= _FEWEST_MEMBERS else None
