"""Numbered minutes: the items of a meeting's minutes, each with its number, title and the agenda item that it took."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.types import Record
from ingest.structure.layout import Layout, Line
from ingest.structure.meetings import Meeting
from ingest.structure.wording import MONTHS, collapse

_HEADING = re.compile(
    r"[\s#]*(?:Minute\s+)?(?P<number>(?:[A-Z]{1,5}[/-])?\d{1,4}(?:[/-]\d{1,4}|(?:\.\d{1,3}){1,3})?)(?P<mark>[.:)]?)\s+(?P<title>[A-Z\d“\"‘'(].*)"
)
_RUN_IN = re.compile(r"\s*(?P<number>\d{1,4})\.\s+(?P<title>(?!(?:RESOLVED|AGREED|Resolved|Agreed)\b)[A-Z][^.:;]{2,90}):(?=\s|-|$)")
"""A title that its text runs on from, on the same line: "812. Election of Chairman: Cllr Hope"."""
_NUMBERED_ITEM = re.compile(r"[\s#]*(?:Agenda )?Item\s+(?:No\.?\s*)?(?P<number>\d{1,3})[a-z]?\s*[:.]?\s*$", re.I)
_ITEM = re.compile(r"\(?(?:Agenda )?Item\s+(?:No\.?\s*)?(?P<item>[A-Z]?\d+[a-z]?)\b[^)]{0,20}\)?\.?$", re.I)
_TRAILING_ITEM = re.compile(r"\s*\((?:Agenda )?Item\s+(?:No\.?\s*)?([A-Z]?\d+[a-z]?)[^)]{0,20}\)$", re.I)
_LONGEST = 240
_MOST_MISSING = 8
_TITLE_LINES = 3
_BARE = 0.4
"""What a title counts that the next one follows at once."""
_FARTHEST = 6000
"""Characters before the first item, beyond which, or beyond half of the minutes, a run is a list within them."""

_Number = tuple[int, ...]
_Series = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Minute:
    """One numbered item of the minutes; `head_end` is where its title, and the agenda item named below it, end."""

    start: int
    head_end: int
    end: int
    number: str
    title: str
    item: str

    @property
    def heading(self) -> str:
        """The minute as a reader cites it: "35. Title"."""
        return f"{self.number}. {self.title}"

    def record(self, meeting: Meeting) -> Record:
        """The minute record."""
        fields = {"body": meeting.body, "meeting_date": meeting.date, "number": self.number, "title": self.title, "item": self.item}
        return Record("minute", self.start, self.head_end, dict(fields))


def read_minutes(layout: Layout, meeting: Meeting) -> tuple[Minute, ...]:
    """The numbered items of a meeting's minutes, in order.

    Paragraphs are numbered too, so items are the longest run of title lines whose numbers follow each other; a title
    stands alone, ends in no full stop and may name its agenda item on the next line.
    """
    lines = [line for line in layout.lines_between(meeting.head_end, meeting.end) if not line.furniture]
    found = [minute for place in range(len(lines)) if (minute := _candidate(lines, place)) is not None]
    weights = [_weight(minute, layout.text[minute.head_end : following.start]) for minute, following in pairwise(found)]
    run = _longest_run(found, [*weights, *(1.0 for _ in found[-1:])])
    farthest = min(_FARTHEST, (meeting.end - meeting.head_end) // 2)
    if not any(minute.item for minute in run) and (len(run) < 2 or run[0].start - meeting.head_end > farthest):
        return ()
    # After the last of the run stand those that are too far off in number to be of it, as where pages are missing or in another order.
    page = layout.page_at(run[-1].start) if run else 0
    beyond = (minute.start for minute in found if layout.page_at(minute.start) > page and _can_follow(run[-1].number, minute.number))
    ends = [
        min(end, _next_heading(layout, minute, end))
        for minute, end in zip(run, [*(minute.start for minute in run[1:]), next(beyond, meeting.end)], strict=True)
    ]
    return tuple(Minute(minute.start, minute.head_end, end, minute.number, minute.title, minute.item) for minute, end in zip(run, ends, strict=True))


def _next_heading(layout: Layout, minute: Minute, end: int) -> int:
    """Where a Markdown heading ends an item that is headed so itself; else `end`."""
    own = layout.text.rfind("\n", 0, minute.start) + 1
    if "#" not in layout.text[own : minute.start + 1]:
        return end
    return next((line.start for line in layout.lines_between(minute.head_end, end) if line.text.startswith("#")), end)


def _candidate(lines: list[Line], place: int) -> Minute | None:
    """The item whose title begins on a line: below its number, on a line of its own, or run in with the text."""
    line = lines[place]
    begins = line.start + len(line.text) - len(line.text.lstrip())
    if numbered := _NUMBERED_ITEM.match(line.text):
        return _item_below(lines[place + 1 :], begins, numbered["number"])
    alone = _titled_alone(lines, place, begins)
    run_in = _RUN_IN.match(line.text[:_LONGEST]) if alone is None else None
    return Minute(begins, line.start + run_in.end(), line.end, run_in["number"], collapse(run_in["title"]), "") if run_in else alone


def _titled_alone(lines: list[Line], place: int, begins: int) -> Minute | None:
    line = lines[place]
    match = _HEADING.match(line.text[:_LONGEST]) if len(line.text) <= _LONGEST else None
    if match is None or re.fullmatch(rf"(?:{MONTHS})\b.{{0,8}}", match["title"].strip()):
        return None
    title, end, item = match["title"].strip(), line.end, ""
    for following in lines[place + 1 : place + 1 + _TITLE_LINES]:
        text = following.text.strip()
        if _TRAILING_ITEM.search(title) or _stands_alone(match, text) or (title.isupper() and (not text.isupper() or _HEADING.match(text))):
            break
        named = _ITEM.fullmatch(text) if len(text) < 60 else None
        if named:
            item, end = named["item"], following.end
        if named or not text or len(text) > _LONGEST:
            break
        title, end = f"{title} {text}", following.end
    else:
        return None
    if not item:
        item, end = _item_after(lines, place, end)
    trailing = _TRAILING_ITEM.search(title)
    if trailing:
        title, item = title[: trailing.start()], trailing[1]
    title = collapse(title)
    if re.search(r"\b(?:RESOLVED|AGREED|resolved|agreed) that\b", title) or (not item and (title.endswith((".", ";", ":", ",")) or len(title.split()) > 24)):
        return None
    return Minute(begins, end, end, match["number"], title, item)


def _item_below(lines: list[Line], begins: int, number: str) -> Minute | None:
    """An item whose title stands below its number; a title goes on in a line that begins with a small letter."""
    title, end = "", begins
    for line in [line for line in lines[: 3 * _TITLE_LINES] if line.text.strip()]:
        text = collapse(line.text)
        if len(text) > _LONGEST or (
            title and (title.endswith((".", ":")) or not (text[0].islower() or title.endswith((",", "-", "–")) or text.startswith("Section ")))
        ):
            break
        title, end = f"{title} {text}".strip(), line.end
    return Minute(begins, end, end, number, title.rstrip(".:"), number) if title else None


def _stands_alone(match: re.Match[str], following: str) -> bool:
    """Whether a line is a whole title although no blank line follows: it is marked as numbered, short, and a paragraph begins below."""
    title = match["title"].strip()
    short = len(title) <= 70 and len(title.split()) <= 10 and not title.endswith((",", "-", "–")) and not re.search(r"\b(?:and|of|the|for|to|in|on)$", title)
    if "." in match["number"] and short and (_HEADING.match(following) or re.match(r"[A-Z][\w ]{1,30}:\s|(?:[A-Z]{3,} ?){2}", following)):
        return True
    marked = match["mark"] != "" or "." in match["number"]
    if marked and re.match(r"[-–•*]\s+[A-Z]", following) and not title.endswith((".", ",", ";", "-")):
        return True
    return marked and short and bool(re.match(r"\d{1,3}\.\s|RESOLVED|AGREED|[A-Z][\w’']+\s+\S+\s+\S+\s+\S+\s+\S+\s+\S+", following))


def _item_after(lines: list[Line], place: int, end: int) -> tuple[str, int]:
    """The agenda item named on the first filled line after the title, which a blank line may part from it."""
    after = next((line for line in lines[place + 1 : place + 8] if line.start > end and line.text.strip()), None)
    named = _ITEM.fullmatch(after.text.strip()) if after is not None and len(after.text) < 60 else None
    return (named["item"], after.end) if named and after is not None else ("", end)


def _weight(minute: Minute, below: str) -> float:
    """How surely a title is that of an item: where it names an agenda item, or is in capitals; lines of a list have nothing below them."""
    if minute.item:
        return 3.0
    return (2.0 if minute.title.isupper() else 1.0) if below.strip() else _BARE


def _longest_run(found: Sequence[Minute], weights: Sequence[float]) -> list[Minute]:
    """The run of minutes whose numbers follow each other that weighs most; each number that is left out takes one off."""
    best: dict[_Series, dict[_Number, tuple[float, list[Minute]]]] = {}
    for minute, weight in zip(found, weights, strict=True):
        for series, number in _readings(minute.number):
            runs = best.setdefault(series, {})
            before = [(runs[old][0] - missing, runs[old][1]) for old in runs if (missing := _missing(old, number)) is not None and missing <= _MOST_MISSING]
            value, run = max(before, key=lambda option: option[0], default=(0.0, []))
            value, run = (value, run) if value > 0 else (0.0, [])
            if value + weight > runs.get(number, (0.0, []))[0]:
                runs[number] = (value + weight, [*run, minute])
    return max((option for runs in best.values() for option in runs.values()), key=lambda option: (option[0], len(option[1])), default=(0.0, []))[1]


def _readings(number: str) -> list[tuple[_Series, _Number]]:
    """What a number may count: "24/113" the 113th of 24 or, where the year stands last, the 24th of 113; "10.2.1" a place in a tree."""
    letters = re.match(r"[A-Z]*", number)
    prefix = letters[0] if letters else ""
    parts = tuple(int(part) for part in re.findall(r"\d+", number))
    if "." in number or len(parts) == 1:
        return [] if 0 in parts else [((prefix, "", 0), parts)]
    return [((prefix, "year first", parts[0]), parts[1:]), ((prefix, "year last", parts[1]), parts[:1])]


def _can_follow(old: str, new: str) -> bool:
    """Whether a number may stand after another one in the same minutes, however many are left out between."""
    return any(series == other and _missing(one, two) is not None for series, one in _readings(old) for other, two in _readings(new))


def _missing(old: _Number, new: _Number) -> int | None:
    """How many numbers are left out between two, levels included; None when the second can't follow the first."""
    shared = next((place for place, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), min(len(old), len(new)))
    if shared == len(new) or (shared < len(old) and new[shared] < old[shared]):
        return None
    first = new[shared] - (old[shared] if shared < len(old) else 0) - 1
    return first + sum(new[shared + 1 :])
