"""Attendance that a table gives: a member a line with marks under "Present" and "Absent", or name, post and attendance in cells after each other."""

import re
from collections.abc import Sequence

from ingest.structure.attended import LEADER, Attendance, cells_of
from ingest.structure.layout import Line
from ingest.structure.wording import POST, collapse

_THERE = re.compile(r"(?:present|attended|in person|remote\w*|virtual\w*|by (?:phone|telephone|video\w*|zoom)|yes)\b", re.I)
_AWAY = re.compile(r"(?:absent|regrets|apologies|apology|leave|excused|no)\b", re.I)
_MARK = re.compile(r"(?:x|✓|✔|yes|y|present|\*)$", re.I)
_NAMES = re.compile(r"(?:members?|names?|councillors?|commissioners?|trustees?|directors?)$", re.I)
_PERSON = re.compile(r"(?:[A-Z][\w.’'-]*\s+)+[A-Z][\w’'-]+$")
_FEWEST, _MOST_CELLS = 3, 4


def read_attendance_table(lines: Sequence[Line]) -> Attendance | None:
    """Who attended, by the table that `lines` begin with, its header first or the last cell of that just before; None when they begin none."""
    filled = [line for line in lines if line.text.strip()]
    return _posted(filled) or _marked(filled) or _stacked(filled)


def _posted(lines: Sequence[Line]) -> Attendance | None:
    """Those present with their posts beside them, below a header that says so."""
    heads = cells_of(lines[0].text) if lines else []
    if len(heads) < 2 or not _THERE.match(heads[0][1]):
        return None
    people: list[tuple[str, str]] = []
    end = 0
    for line in lines[1:]:
        cells = cells_of(line.text)
        if len(cells) < 2 or not _PERSON.match(cells[0][1]):
            break
        people.append((cells[0][1], cells[1][1]))
        end = line.end
    return _attended(people, end) if len(people) >= _FEWEST else None


def _marked(lines: Sequence[Line]) -> Attendance | None:
    """A line for each member, with a mark that stands under "Present" or under "Absent"."""
    heads = cells_of(lines[0].text) if lines else []
    present = next((cell for cell in heads if _THERE.match(cell[1])), None)
    named = next((place for place, (_, text) in enumerate(heads) if _NAMES.match(text)), 0)
    if present is None or len(heads) < _FEWEST - 1:
        return None
    people: list[tuple[str, str]] = []
    end, away = 0, 0
    for line in lines[1:]:
        cells = cells_of(line.text)
        if len(cells) <= named or not _PERSON.match(cells[named][1]):
            break
        marks = [cell for cell in cells[named + 1 :] if _MARK.match(cell[1])]
        nearest = min(heads, key=lambda head: abs(head[0] - marks[0][0])) if marks else None
        if nearest is present:
            people.append((cells[named][1], cells[0][1] if named else ""))
        away += nearest is not present
        end = line.end
    return _attended(people, end) if len(people) + away >= _FEWEST else None


def _stacked(lines: Sequence[Line]) -> Attendance | None:
    """Cells one below the other, the last of each row saying whether the one named in the first was there."""
    texts = [collapse(line.text) for line in lines]
    width = next((place + 1 for place, text in enumerate(texts[:_MOST_CELLS]) if _THERE.match(text) or _AWAY.match(text)), 0)
    if width < 2:
        return None
    people: list[tuple[str, str]] = []
    end, rows = 0, 0
    for first in range(0, len(texts) - width + 1, width):
        name, status = texts[first], texts[first + width - 1]
        if not _PERSON.match(name) or not (_THERE.match(status) or _AWAY.match(status)):
            break
        if _THERE.match(status):
            people.append((name, texts[first + 1] if width > 2 else ""))
        end, rows = lines[first + width - 1].end, rows + 1
    return _attended(people, end) if rows >= _FEWEST else None


def _attended(people: Sequence[tuple[str, str]], end: int) -> Attendance:
    """Name and post of those who were there: who holds an officer's post is in attendance, the others are present."""
    officers = [
        bool(POST.search(post)) and not re.match(r"(?:vice|deputy|acting)?[- ]?(?:chair|mayor|reeve|warden|councillor|member)", post, re.I)
        for _, post in people
    ]
    chair = next((name for name, post in people if LEADER.match(post)), "")
    present = [name for (name, _), officer in zip(people, officers, strict=True) if not officer]
    attending = [f"{name} ({post})" for (name, post), officer in zip(people, officers, strict=True) if officer]
    return Attendance(chair, present, attending, end)
