"""Meetings that a document holds the minutes of: body, date, venue, who was in the chair, present and in attendance."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.types import Record
from ingest.structure.attendance import PRESENT, attendance_start, read_attendance
from ingest.structure.layout import Layout, Line
from ingest.structure.wording import DATE, MONTHS, collapse

_MINUTES = re.compile(
    r"\s*(?:Item \w{1,5}[:.]?\s+)?(?:(?:draft|unconfirmed|approved|confirmed)\s+)?(?:(?:meeting\s+)?minutes|record(?! of attendance)|notes)\b", re.I
)
_TITLED = re.compile(
    r"\s*(?:(?:the )?(?:regular|special|ordinary|annual|emergency|organi[sz]ational|inaugural|joint|open|public|work(?:ing)?)\s+(?:[\w’'&-]+\s+){0,5}?"
    r"(?:meeting|session)\b|report (?:no\.?|number|#) ?\d+ of (?:the )?(?:[\w’'&-]+\s+){0,4}?(?:committee|board|panel)\b).{0,60}$",
    re.I,
)
"""A title that names a meeting without the word minutes."""
_MEETING = re.compile(
    r"\b(?:meetings?|session|assembly) of (?:the |a )?(?P<body>[A-Z].{2,120}?),? "
    r"(?:(?:was |were )?(?:duly )?(?:held|convened|called)|on (?=[A-Z\d])|at (?=the\b|[A-Z\d])|took place)",
    re.I,
)
_MET = re.compile(r"\b[Tt]he (?P<body>[A-Z][\w’'-]*(?: [\w’'&-]+){1,8}?) met on\b")
_OF_BODY = re.compile(r"\bminutes of (?:the |an? )?(?P<body>.{3,100}?)(?: (?:regular|ordinary|special|annual))?(?: meeting)?,? (?:held|on|of)\b", re.I)
_BODY_LINE = re.compile(r"\b(?:council|committee|panel|board|commission|cabinet|forum|authority|trust|group)\b", re.I)
_VENUE = re.compile(
    r"\bheld (?:in person |virtually |remotely )?(?:in|at) (?:the )?(?P<venue>[^.;]{3,140}?)(?=,? (?:on|commencing|starting|beginning|and|at \d)\b|[.;]|$)"
)
_VENUE_LABEL = re.compile(r"\b(?:Venue|Location|Place)\s*:\s*(?P<venue>[^.;:]{3,100}?)(?= *(?:Date|Time|Present|$))", re.I)
_NO_BODY = re.compile(rf"(?:(?:regular|ordinary|special|annual|monthly|public|meeting|previous|last)\b\s*)*(?:$|\d|(?:{MONTHS})\b)", re.I)
_CLOSED = re.compile(
    r"(?<!\bpublic )\bmeeting(?: of [^.;:]{2,60}?)?,? (?:(?:be|is|was|stands?) )?(?:now |hereby )?"
    r"(?:adjourned|closed|ended|finished|declared closed|concluded(?! that))\b"
    r"(?!.*\b(?:resum\w*|reconven\w*|recess|lunch|until|temporarily|briefly|to the)\b)(?!,? for (?:an?|\w+) )"
    r"|\b(?:closed|adjourned|declared closed) the meeting\b(?!.*\b(?:resum\w*|reconven\w*|recess|lunch|until|temporarily|briefly)\b)(?!,? for (?:an?|\w+) )",
    re.I,
)
_ADJOURNED = re.compile(r"\badjourn(?:s|ed|ment)?\b", re.I)
_MOVED = re.compile(r"\s*(?:moved|proposed|motion)\b(?: by)?", re.I)
_PACKET_ITEM = re.compile(r"\s*(?:Agenda )?Item\s+(?:No\.?\s*)?\d{1,2}[A-Za-z]?\b\s*[:.–-]", re.I)
_MUNICIPALITY = re.compile(
    r"(?:the )?(?:(?:corporation|council) of the )?"
    r"(?P<name>(?:(?:united|regional) )?(?:town|city|township|county|village|municipality|borough|district|parish|region) of [A-Z].{2,60})$",
    re.I,
)
_NO_TITLE = re.compile(
    r"^\s*(?:held|item|minutes|report)\b|\b(?:agenda|packet|papers|chambers?|room|(?:regular|special|annual|public)(?: [\w-]+){0,3} meeting)\b|\d[:.]\d\d", re.I
)
_FIRST_LINES = 15
_LOOK_BACK = 25
_LISTED = 60
_LONGEST = 400
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Name:
    """What says whose minutes these are: its span, where the line begins that opens it, and its parts."""

    start: int
    opening: int
    end: int
    body: str
    date: str
    venue: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting and where its minutes stand: `start` to `head_end` names it, its minutes go on to `end`."""

    start: int
    head_end: int
    end: int
    body: str
    date: str
    venue: str
    chair: str
    present: tuple[str, ...]
    in_attendance: tuple[str, ...]

    @property
    def heading(self) -> str:
        """The meeting as a reader cites it: "Body, date"."""
        return ", ".join(part for part in (self.body, self.date) if part)

    def record(self) -> Record:
        """The meeting record."""
        fields: dict[str, str | list[str]] = {"body": self.body, "date": self.date, "venue": self.venue, "chair": self.chair}
        return Record("meeting", self.start, self.head_end, {**fields, "present": list(self.present), "in_attendance": list(self.in_attendance)})


def read_meetings(layout: Layout, stops: Sequence[int] = ()) -> tuple[Meeting, ...]:
    """The meetings whose minutes the document holds; minutes end at the next meeting, at an offset of `stops` or with the document.

    A meeting is one where a list of those present follows, within twenty-five lines, on words that say whose minutes they
    are and of which day. A mention of a meeting in another text has no such list.
    """
    filled = [line for line in layout.lines if line.text.strip() and not line.furniture]
    whose = next((collapse(line.text) for line in filled[:_FIRST_LINES] if _is_body(line.text)), "")
    heads: list[tuple[_Name, int, int]] = []
    taken = 0
    for place, line in enumerate(filled):
        if place < taken or (at := attendance_start(line.text)) is None:
            continue
        before = [other for other in filled[max(taken, place - _LOOK_BACK) : place] if len(other.text) <= _LONGEST]
        named = _named(before, line.text[:at], whose)
        plain = PRESENT.match(line.text[:60]) and named and _MINUTES.match(layout.text[named.opening :])
        if named is None or (not plain and read_attendance(filled[place : place + _LISTED], layout, at).count < _FEWEST):
            continue
        taken = place + 1
        heads.append((named, place, at))
    ends = sorted({*(named.start for named, *_ in heads), *stops, len(layout.text)})
    meetings: list[Meeting] = []
    for named, place, at in heads:
        end = ends[bisect_right(ends, named.end)]
        end = _last_page([line for line in layout.lines_between(filled[place].start, end) if line.text.strip()], end)
        attended = read_attendance([line for line in filled[place : place + _LISTED] if line.start < end], layout, at)
        meetings.append(
            Meeting(named.start, attended.end, end, named.body, named.date, named.venue, attended.chair, tuple(attended.present), tuple(attended.in_attendance))
        )
    return tuple(meetings)


def _last_page(lines: Sequence[Line], end: int) -> int:
    """Where, after the words that close the meeting, the next item of a packet or a page that isn't headed as one of the minutes begins; else `end`."""
    # A line may break between the two words of a public meeting.
    led = [f"{' '.join(before.text.split()[-1:])} {line.text.strip()[-_LONGEST:]}" for before, line in zip((lines[0], *lines), lines, strict=False)]
    closed = next((place for place, text in enumerate(led) if _CLOSED.search(text)), len(lines))
    adjourned = max((place for place, text in enumerate(led) if _ADJOURNED.search(text)), default=0)
    # What was closed before further motions was a hearing or a public meeting within it.
    closed = adjourned if any(_MOVED.match(line.text) for line in lines[closed + 1 : adjourned]) else closed
    running = {line.page for line in lines if line.furniture and re.search(r"\bminutes\b", line.text, re.I)}
    after = (line for line in lines[closed + 1 :] if _PACKET_ITEM.match(line.text) or (line.page > lines[closed].page and line.page not in running))
    return next((line.start for line in after), end)


def _named(before: Sequence[Line], lead: str, whose: str) -> _Name | None:
    """What names a meeting in the lines before its list of those present, or None when they name none.

    `lead` is what stands before the list on its own line; `whose` the body of the whole document, for minutes that name none.
    """
    last = range(len(before) - 1, -1, -1)
    opening = next((place for shape in (_MINUTES, _TITLED) for place in last if shape.match(before[place].text)), None)
    if opening is None:
        return None
    text = collapse(" ".join([*(line.text for line in before[opening:]), lead]))
    date = re.search(DATE, text)
    if date is None:
        return None
    said = _MEETING.search(text) or _OF_BODY.search(text) or _MET.search(text)
    titles = [collapse(line.text) for line in before[: opening + 4] if _is_body(line.text)]
    spoken = re.sub(r"^(?:the|a) ", "", said["body"].strip(" ,")) if said else ""
    council = next((f"{match['name']} Council" for line in before[: opening + 4] if (match := _MUNICIPALITY.match(collapse(line.text)))), "")
    body = (spoken if not _NO_BODY.match(spoken) else "") or (titles[-1] if titles else whose) or council
    if not body:
        return None
    venue = _VENUE.search(text) or _VENUE_LABEL.search(text)
    opened = before[opening].start
    while opening and before[opening - 1].page == before[opening].page and _is_title(before[opening - 1].text):
        opening -= 1
    return _Name(before[opening].start, opened, before[-1].end, body, date[0], venue["venue"].strip(" ,") if venue else "")


def _is_body(text: str) -> bool:
    return bool(_BODY_LINE.search(text)) and len(text) < 90 and not _NO_TITLE.search(text)


def _is_title(text: str) -> bool:
    return len(text.strip()) < 90 and (text.isupper() or bool(_BODY_LINE.search(text))) and not text.rstrip().endswith((".", ";", ":"))
