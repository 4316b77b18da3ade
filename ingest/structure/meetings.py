"""Meetings that a document holds the minutes of: body, date, venue, who was in the chair, present and in attendance."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.types import Record
from ingest.structure.layout import Layout, Line
from ingest.structure.wording import DATE, collapse, names

_PRESENT = re.compile(r"\s*(?:(?:Members|Councillors|Those|Committee|Board)\s+)?present\b\s*(?:[:–-]|$)", re.I)
_MINUTES = re.compile(r"\s*(?:(?:draft|unconfirmed|approved|confirmed)\s+)?(?:minutes|record|notes)\b", re.I)
_MEETING = re.compile(
    r"\b(?:meetings?|session|assembly) of (?:the |a )?(?P<body>[A-Z].{2,120}?),? "
    r"(?:(?:was |were )?(?:duly )?(?:held|convened)|on (?=[A-Z\d])|at (?=the\b|[A-Z\d])|took place)",
    re.I,
)
_OF_BODY = re.compile(r"\bminutes of (?:the |an? )?(?P<body>.{3,100}?)(?: (?:regular|ordinary|special|annual))?(?: meeting)?,? (?:held|on|of)\b", re.I)
_BODY_LINE = re.compile(r"\b(?:council|committee|panel|board|commission|cabinet|forum|authority|trust|group)\b", re.I)
_VENUE = re.compile(
    r"\bheld (?:in person |virtually |remotely )?(?:in|at) (?:the )?(?P<venue>[^.;]{3,140}?)(?=,? (?:on|commencing|starting|beginning|and|at \d)\b|[.;]|$)"
)
_VENUE_LABEL = re.compile(r"\b(?:Venue|Location|Place)\s*:\s*(?P<venue>[^.;:]{3,100}?)(?= *(?:Date|Time|Present|$))", re.I)
_LABEL = re.compile(
    r"\s*(?P<label>(?:also |members |councillors |officers |staff |others? )?(?:present|in attendance|attending)"
    r"|attendance|staff|officers|guests?|zoom|virtual(?:ly)?|remote(?:ly)?|by (?:telephone|video|zoom)|apologies(?: for absence)?|regrets|absent"
    r"|chair(?:man|person|woman)?|disclosures?\b[^:]{0,40}|declarations?\b[^:]{0,40})\s*:\s*(?P<rest>.*)",
    re.I,
)
_OFFICE = re.compile(
    r"\s*[(–-]\s*(?:in the |acting |vice[- ]?|deputy )*(?:chair(?:man|woman|person)?|presiding|convener|mayor)(?: (?:of|for) [^)]*)?\)?(?=\s*(?:$|,))", re.I
)
_CHAIR = re.compile(r"[(–-]\s*(?:in the |acting )?(?:chair(?:man|woman|person)?|presiding|convener)\b", re.I)
_PLURAL = re.compile(r"^(?:Councillors|Cllrs|Aldermen|Members|Trustees|Messrs)\.?\s+")
_ATTENDING = ("in attendance", "attending", "attendance", "staff", "officers", "guest", "zoom", "virtual", "remote", "by ")
_LOOK_BACK = 25
_LONGEST = 400


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
    heads: list[tuple[int, int, str, str, str, list[Line]]] = []
    taken = 0
    for place, line in enumerate(filled):
        if not _PRESENT.match(line.text[:60]) or place < taken:
            continue
        before = [other for other in filled[max(taken, place - _LOOK_BACK) : place] if len(other.text) <= _LONGEST]
        named = _named(before)
        if named is None:
            continue
        taken = place + 1
        heads.append((*named, filled[place : place + 60]))
    ends = sorted({*(start for start, *_ in heads), *stops, len(layout.text)})
    meetings: list[Meeting] = []
    for start, opened, body, date, venue, rest in heads:
        end = ends[bisect_right(ends, opened)]
        chair, present, attending, head_end = _people([line for line in rest if line.start < end], layout)
        meetings.append(Meeting(start, head_end, end, body, date, venue, chair, tuple(present), tuple(attending)))
    return tuple(meetings)


def _named(before: Sequence[Line]) -> tuple[int, int, str, str, str] | None:
    """Start, end, body, date and venue of what names a meeting, or None when the lines name none."""
    opening = next((place for place in range(len(before) - 1, -1, -1) if _MINUTES.match(before[place].text)), None)
    if opening is None:
        return None
    text = collapse(" ".join(line.text for line in before[opening:]))
    date = re.search(DATE, text)
    if date is None:
        return None
    said = _MEETING.search(text) or _OF_BODY.search(text)
    titles = [collapse(line.text) for line in before[: opening + 4] if _BODY_LINE.search(line.text) and len(line.text) < 90]
    body = re.sub(r"^(?:the|a) ", "", said["body"].strip(" ,")) if said else (titles[-1] if titles else "")
    if not body:
        return None
    venue = _VENUE.search(text) or _VENUE_LABEL.search(text)
    while opening and before[opening - 1].page == before[opening].page and _is_title(before[opening - 1].text):
        opening -= 1
    return before[opening].start, before[-1].end, body, date[0], venue["venue"].strip(" ,") if venue else ""


def _is_title(text: str) -> bool:
    return len(text.strip()) < 90 and (text.isupper() or bool(_BODY_LINE.search(text))) and not text.rstrip().endswith((".", ";", ":"))


def _people(rest: Sequence[Line], layout: Layout) -> tuple[str, list[str], list[str], int]:
    """Chair, those present, those in attendance and the offset where the lists end, from the lines that begin with the first list."""
    lists = _lists(rest, layout)
    present = [
        entry for label, entries, _ in lists if label.endswith("present") and not label.startswith(("also", "other", "staff", "officer")) for entry in entries
    ]
    attending = [
        re.sub(r"^and ", "", entry) for label, entries, _ in lists if label.startswith(_ATTENDING) or label.endswith("in attendance") for entry in entries
    ]
    named = [entry for label, entries, _ in lists if label.startswith("chair") for entry in entries]
    chaired = [_OFFICE.sub("", entry) for entry in present if _CHAIR.search(entry) and "vice" not in entry.lower()]
    chair = next(iter([*chaired, *named, *(entry for entry in present if re.match(r"(?:Deputy )?(?:Mayor|Reeve|Chair|Warden)\b", entry))]), "")
    people = [_PLURAL.sub("", _OFFICE.sub("", entry)).strip(" ,.") for entry in present]
    head_end = max((end for label, _, end in lists if not label.startswith(("disclosure", "declaration"))), default=rest[0].end)
    return chair.strip(" ,."), people, attending, head_end


def _lists(rest: Sequence[Line], layout: Layout) -> list[tuple[str, list[str], int]]:
    """The labelled lists that follow each other: label in lower case, entries, end."""
    found: list[tuple[str, list[str], int]] = []
    parts: list[str] = []
    label, alone, end = "present", False, rest[0].start
    for line in rest:
        match = _LABEL.match(line.text[:_LONGEST]) or (_LABEL.match(line.text.strip() + ":") if _PRESENT.fullmatch(line.text[:60]) else None)
        gap = "\n" in layout.text[end : line.start].replace("\n", "", 1) if parts else False
        if match:
            found += [(label, _entries(parts, alone), end)] if parts else []
            label, parts, alone = match["label"].lower(), [match["rest"]] if match["rest"].strip(" :") else [], not match["rest"].strip(" :")
        elif len(line.text) > _LONGEST or (gap and not (alone and len(line.text) < 60)) or (parts and _ends_lists(parts[-1], line.text)):
            break
        else:
            parts.append(line.text)
        end = line.end
    return [*found, (label, _entries(parts, alone), end)] if parts else found


def _ends_lists(before: str, text: str) -> bool:
    """Whether the business of the meeting begins: a numbered item, a line in capitals, or a new sentence after a full stop."""
    text = text.strip()
    capitals = text.isupper() and len(re.findall(r"[A-Z]{3,}", text)) >= 2
    return bool(re.match(r"\d{1,4}(?:/\d+)?[.:)]?\s+\S|RESOLVED|AGREED", text)) or capitals or bool(re.search(r"[a-z)]{2}\.$", before.strip()))


def _entries(parts: Sequence[str], alone: bool) -> list[str]:
    if alone and len(parts) > 1 and sum("," in part for part in parts) * 2 < len(parts):
        return [collapse(part) for part in parts]
    text = re.sub(r"(?<=\w)- (?=[A-Z])", "-", collapse(" ".join(parts)))
    text = re.sub(r",? and (?=(?:Councillors|Cllrs|Members|Aldermen|Trustees)\b)", ", ", text)
    return [] if re.fullmatch(r"\W*(?:none|nil)?\W*", text, re.I) else [re.sub(r"^and ", "", entry) for entry in names(text)]
