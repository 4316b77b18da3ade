"""Reports to a body: the head that says from whom, to whom and on what, and what the report recommends."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.types import Fields, Record
from ingest.structure.layout import Layout, Line
from ingest.structure.wording import DATE, POST, collapse

_LABELS = {
    "from": r"From|By|Report (?:of|by|from)|Prepared by|Submitted by",
    "to": r"(?:Report )?To",
    "subject": r"Subject|Re|Title|Report title",
    "date": r"(?:Meeting |Report )?Date(?: of (?:the )?(?:Meeting|Report))?",
    "classification": r"Classification|Status",
    "summary": r"(?:Executive )?Summary|Purpose",
    "recommendation": r"Recommendations?(?:\(s\))?|Recommended",
    "other": r"Decision (?:No|Number)|(?:(?:Previous|Past|Future) )?Pathway(?: of (?:Paper|Report))?|(?:Electoral Divisions?|Wards?)(?: affected)?"
    r"|Key Decision|File(?: No)?|Cc|Portfolio(?: Holder)?|Exempt|Cabinet Member|Appendix|Agenda Item",
}
_LABEL = re.compile(r"\s*(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _LABELS.items()) + r")\s*(?:No\.?)?\s*:(?P<value>.*)", re.I)
_BARE = re.compile(r"\s*(?:(?P<summary>(?:Executive )?Summary)|(?P<recommendation>Recommendations?(?:\(s\))?))\s*$", re.I)
_ADVICE = re.compile(r"\s*(?:\d{1,2}\.?\s+)?(?:Recommendations?(?:\(s\))?|Recommended)\s*:?(?P<value>.*)", re.I)
_ASKED = re.compile(r"\b(?:is|are) (?:asked|invited|recommended|requested) to\b|\b(?:Council|Committee|Leader|Cabinet|Board|Panel|Member)\b[^.]{0,60} to:?\s*$")
_PERSON = re.compile(r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Sir|Lord|Lady)\.? )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3}\b")
_HANGING = re.compile(r"(?:\b(?:and|of|for|the|to)|[&,–-]|’s|'s)\s*$")
_HEADING = re.compile(
    r"\s*(?:\d{1,2}(?:\.\d{1,2})?\.?\s+[A-Z][^.;:]{2,70}:?\s*$|\d{1,2}\.\d{1,2}\.?\s+[A-Z]|_{4,}"
    r"|(?:Introduction|Background|Context|Contact|Report Author|Author|Relevant|Lead Officer|Appendi)\w*\b.{0,40}$)"
)
_LISTED = re.compile(r"\s*(?:\(?[a-z\d]{1,3}[.)]|\(?[ivx]+\)|[•–-])\s")
_CLAUSE = re.compile(r"\s*\d{1,2}\.\d{1,2}\.?\s+(?=[A-Z])")
_SHORT = ("subject", "date", "classification", "other")
_ITEM = re.compile(r"(?:Agenda )?Item\s*(?:No\.?)?\s*:?\s*(?P<item>[A-Z]?\d{1,2}[a-z]?)", re.I)
_HEAD_LINES = 60
_ADVICE_LINES = 30
_LONGEST = 600


@dataclass(frozen=True, slots=True)
class Report:
    """One report: `start` to `head_end` is its head, the report goes on to `end`; `item` is the agenda item printed above it."""

    start: int
    head_end: int
    end: int
    subject: str
    authors: tuple[str, ...]
    to: str
    date: str
    classification: str
    recommendations: tuple[str, ...]
    item: str = ""

    def record(self) -> Record:
        """The report record, its span that of the whole report."""
        advice: str | list[str] = self.recommendations[0] if len(self.recommendations) == 1 else list(self.recommendations)
        fields: Fields = {"subject": self.subject, "from": list(self.authors), "to": self.to, "date": self.date, "classification": self.classification}
        return Record("report", self.start, self.end, {**fields, "recommendation": advice or ""})


def report_starts(layout: Layout) -> tuple[int, ...]:
    """The offsets where reports start: a labelled author or addressee with, within a few lines, a labelled subject and one label more."""
    return tuple(lines[0].start for lines in _heads(layout))


def read_reports(layout: Layout, stops: Sequence[int] = ()) -> tuple[Report, ...]:
    """The reports that a document holds; each ends at the next one, at an offset of `stops` or with the document."""
    heads = _heads(layout)
    ends = sorted({*(lines[0].start for lines in heads), *stops, len(layout.text)})
    return tuple(_report(layout, lines, next(end for end in ends if end > lines[0].start)) for lines in heads)


def _heads(layout: Layout) -> list[list[Line]]:
    """The lines of each report's head and what follows it, forty filled lines in all."""
    lines = [line for line in layout.lines if line.text.strip() and not line.furniture and len(line.text) <= _LONGEST]
    found: list[list[Line]] = []
    next_free = 0
    for place, line in enumerate(lines):
        match = _LABEL.match(line.text) if place >= next_free else None
        if match is None or not (match["from"] or match["to"] or match["subject"]):
            continue
        labels = [(other, _name(label)) for other in range(place, min(len(lines), place + 16)) if (label := _LABEL.match(lines[other].text))]
        names = {name for _, name in labels if name not in ("summary", "recommendation", "other")}
        if "subject" in names and ("from" in names or "to" in names) and len(names) >= 3:
            above = place and _ITEM.fullmatch(lines[place - 1].text.strip())
            found.append(lines[place - 1 if above else place : place + _HEAD_LINES])
            next_free = max(other for other, name in labels if name in names) + 1
    return found


def _name(match: re.Match[str]) -> str:
    return next(name for name in _LABELS if match[name])


def _report(layout: Layout, lines: Sequence[Line], end: int) -> Report:
    values, head_end = _values(layout, [line for line in lines if line.start < end])
    text = {label: collapse(" ".join(line.text for line in held)) for label, held in values.items()}
    to, date = text.get("to", ""), text.get("date", "")
    dated = re.search(rf"[\s,–—-]*(?P<date>{DATE})\.?$", to)
    if dated:
        to, date = to[: dated.start()], date or dated["date"]
    advice = [part for part in (text.get("recommendation", ""), _later_advice(layout, head_end, end)) if part]
    if not advice:
        advice = _asked(layout, [line for line in lines if line.start < end])
    if len(advice) == 2 and _alike(*advice):
        advice = advice[:1]
    printed = _ITEM.fullmatch(lines[0].text.strip())
    authors = tuple(_people(layout, values.get("from", [])))
    return Report(
        lines[0].start,
        head_end,
        end,
        text.get("subject", ""),
        authors,
        to,
        date,
        text.get("classification", ""),
        tuple(advice),
        printed["item"] if printed else "",
    )


def _values(layout: Layout, lines: Sequence[Line]) -> tuple[dict[str, list[Line]], int]:
    """The lines of each labelled value, and where the head ends: at the first heading, or with a value that has ended."""
    values: dict[str, list[Line]] = {}
    label, end = "", lines[0].start
    for place, line in enumerate(lines):
        match = _LABEL.match(line.text) or _BARE.match(line.text)
        if match:
            label = next(name for name in _LABELS if match.groupdict().get(name))
            if label in values:
                break
            values[label] = [
                replace(line, start=line.start + match.end() - len(match.groupdict().get("value") or ""), text=match.groupdict().get("value") or "")
            ]
        elif label in ("summary", "recommendation") and (_HEADING.match(line.text) or len(values[label]) > _ADVICE_LINES):
            break
        elif label in _SHORT and (_HEADING.match(line.text) or _gap(layout, lines[place - 1], line)):
            label = ""
        elif label:
            values[label].append(line)
        if label:
            end = line.start + len(line.text.rstrip())
    return values, end


def _gap(layout: Layout, line: Line, following: Line) -> bool:
    """Whether a blank line, or a new page, parts the two lines."""
    return layout.text.count("\n", line.end, following.start) > 1 or line.page != following.page


def _people(layout: Layout, lines: Sequence[Line]) -> list[str]:
    """The people of a "From", one for each paragraph or line that begins with a name and goes on to a post."""
    people: list[str] = []
    for place, line in enumerate(lines):
        text = collapse(line.text)
        if not text:
            continue
        begins = bool(_PERSON.match(text)) and (bool(POST.search(text)) or (_gap(layout, lines[place - 1], line) if place else True))
        if people and (_HANGING.search(people[-1]) or not begins):
            people[-1] = f"{people[-1]} {text}"
        else:
            people.append(text)
    return people


def _later_advice(layout: Layout, start: int, end: int) -> str:
    """What the first section headed "Recommendation" in a report's body says."""
    lines = [line for line in layout.lines_between(start, end) if line.text.strip() and not line.furniture]
    for place, line in enumerate(lines):
        match = _ADVICE.match(line.text) if len(line.text) < _LONGEST else None
        if match is None or (match["value"].strip() and ":" not in line.text[: match.start("value")]):
            continue
        parts, last = [match["value"]], line
        for other in lines[place + 1 : place + 1 + _ADVICE_LINES]:
            again = _ADVICE.match(other.text)
            said = parts[-1].rstrip().endswith(".") and _gap(layout, last, other) and not (_LISTED.match(other.text) or _ASKED.search(other.text))
            ends = said or len(other.text) > _LONGEST or _LABEL.match(other.text) or (_HEADING.match(other.text) and not _CLAUSE.match(other.text))
            if ends and not again:
                break
            parts.append(again["value"] if again else _CLAUSE.sub("", other.text))
            last = other
        return collapse(" ".join(parts)).lstrip(".:;- ")
    return ""


def _asked(layout: Layout, lines: Sequence[Line]) -> list[str]:
    """The paragraph of a head that asks the body for something without the word "Recommendation", with its list."""
    first = next((place for place, line in enumerate(lines) if _ASKED.search(line.text) and not _LABEL.match(line.text)), None)
    if first is None:
        return []
    parts = [_CLAUSE.sub("", lines[first].text)]
    for before, line in pairwise(lines[first:]):
        ended = before.text.rstrip().endswith((".", ":", ":-"))
        if _HEADING.match(line.text) or (ended and _gap(layout, before, line) and not _LISTED.match(line.text)):
            break
        parts.append(line.text)
    return [collapse(" ".join(parts))]


def _alike(one: str, other: str) -> bool:
    """Whether two recommendations say the same in nearly the same words."""
    first, second = Counter(one.lower().split()), Counter(other.lower().split())
    return 2 * (first & second).total() >= 0.7 * (first.total() + second.total())
