"""Meetings that a document holds the minutes of: body, date, venue, who was in the chair, present and in attendance."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from corpus.types import Record
from ingest.structure.attendance import PRESENT, attendance_start, read_attendance
from ingest.structure.attended import Attendance
from ingest.structure.flat_lines import FlatLines
from ingest.structure.layout import Layout, Line
from ingest.structure.meeting_titles import MeetingTitle, body_of_document, opening_title, read_title, venue_of_order
from ingest.structure.wording import collapse, sentence_end

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
_CALLER = r"\b[A-Z](?![A-Z])[\w.’'-]+(?: [A-Z](?![A-Z])[\w.’'-]+){0,3}"
_ORDERED = re.compile(
    rf"\bcalled\s+to\s+order(?:\s+at\s[^,;]{{1,30}}?)?(?:\s+by\s+(?:the\s+)?(?P<by>{_CALLER}))?"
    rf"|(?P<who>{_CALLER})\s+called\s+(?:the|this)\s[^.;]{{3,100}}?\bto\s+order\b"
)
_NO_CHAIR = re.compile(r"(?:\w+ )?(?:clerk|recorder|secretary|manager|attorney|administrator)\b", re.I)
_LOOK_BACK = 25
_ORDER_LINES = 3
_LISTED = 60
_LONGEST = 400
_FEWEST = 2


class _Head(NamedTuple):
    """A meeting's title, the place of the line with its list of those present, and where on it that begins; None where it is but called to order."""

    title: MeetingTitle
    place: int
    at: int | None


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

    A meeting is one where a list of those present or the call to order follows, within twenty-five lines, on words that say
    whose minutes they are and of which day. A mention of a meeting in another text has neither; minutes that have neither are those that
    the document opens with.
    """
    filled = [line for line in layout.lines if line.text.strip() and not line.furniture]
    heads = _heads(layout, filled)
    if not heads and (title := opening_title(filled)):
        heads = [_Head(title, next(place for place, line in enumerate(filled) if line.end >= title.end), None)]
    ends = sorted({*(head.title.start for head in heads), *stops, len(layout.text)})
    meetings: list[Meeting] = []
    for title, place, at in heads:
        end = next((end for end in ends if end > title.end), len(layout.text))
        end = _last_page([line for line in layout.lines_between(filled[place].start, end) if line.text.strip()], end)
        within = [line for line in filled[place : place + _LISTED] if line.start < end]
        attended = read_attendance(within, layout, at) if at is not None else Attendance("", [], [], _order_end(within) if within else title.end)
        chair = attended.chair or _called_by([*filled[max(0, place - _LOOK_BACK) : place], *within], title.start)
        venue = title.venue or venue_of_order(collapse(" ".join(line.text for line in within[:_ORDER_LINES]))) if at is None else title.venue
        present, attending = tuple(attended.present), tuple(attended.in_attendance)
        meetings.append(Meeting(title.start, max(title.end, attended.end), end, title.body, title.date, venue, chair, present, attending))
    return tuple(meetings)


def _heads(layout: Layout, filled: Sequence[Line]) -> list[_Head]:
    """The titles of meetings, each with the place of the line on which those present are listed, or the meeting is called to order, below it."""
    whose = body_of_document(filled)
    heads: list[_Head] = []
    ordered: list[_Head] = []
    taken = 0
    for place, line in enumerate(filled):
        at = attendance_start(line.text) if place >= taken else None
        called = _ORDERED.search(line.text)
        if at is None and called is None:
            continue
        before = [other for other in filled[max(taken, place - _LOOK_BACK) : place] if len(other.text) <= _LONGEST]
        led = line.text[: called.start() if at is None and called else at or 0][:_LONGEST]
        title = read_title(before, led if at is not None else "", whose) or read_title([replace(line, end=line.start + len(led), text=led)], "", whose)
        if title is None:
            continue
        if called:
            ordered.append(_Head(title, place, None))
        if at is None:
            continue
        plain = PRESENT.match(line.text[:60]) and title.says_minutes
        if plain or read_attendance(filled[place : place + _LISTED], layout, at).count >= _FEWEST:
            taken = place + 1
            heads.append(_Head(title, place, at))
    listed = {head.title.date for head in heads}
    first = {head.title.date: head for head in reversed(ordered) if head.title.date not in listed}
    return sorted([*heads, *first.values()], key=lambda head: head.title.start)


def _order_end(lines: Sequence[Line]) -> int:
    """Where the sentence ends that calls a meeting to order, which begins on the first line."""
    flat = FlatLines.of(lines[:_ORDER_LINES])
    called = _ORDERED.search(flat.text)
    return flat.offset(sentence_end(flat.text, called.end())) if called else flat.offset(0)


def _called_by(lines: Sequence[Line], start: int) -> str:
    """Who called the meeting to order, in the lines from `start` on; "" when none of them says."""
    text = "\n".join(collapse(line.text) for line in lines if line.start >= start)
    called = _ORDERED.search(text)
    who = (called["by"] or called["who"] or "") if called else ""
    return "" if _NO_CHAIR.match(who) else who


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
