"""Which records a question means: those for which every word of it is accounted for by a field, a heading or the document."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache

from app.assistant.listing.asked import Asked, stems
from app.assistant.listing.persons import LINKING, Fit, by_person
from app.assistant.listing.wording import OUTCOMES, PRESENT
from app.assistant.question.periods import find_periods, preference
from app.registers.actions import is_done, is_overdue
from app.registers.rows import Row
from corpus.types import Section

OF_A_DAY = frozenset(("decision", "meeting", "minute", PRESENT))
"""Kinds whose records say themselves of which meeting they are."""

POINTED_TO = 0.7
"""From this preference on (`periods.preference`) a time points to a document."""

_IS_TITLE = re.compile(r"\b(?:plan|strategy|register|programme)\b", re.IGNORECASE)


_BY_LAW = re.compile(r"by-?law", re.IGNORECASE)
_PASSES = re.compile(
    r"(?<!\bnot )\b(?:pass|adopt|enact)(?:e[sd]|ing)?\b.{0,40}\bby-?laws?\b(?= (?:no\b|number|\d|being|to\b))"
    r"|\bby-?laws?\b.{0,200}(?<!\bnot be )\b(?:passed|enacted)\b",
    re.IGNORECASE | re.DOTALL,
)

Outline = Callable[[str], Sequence[Section]]
"""The sections of a document."""


def fitting(asked: Asked, rows: Sequence[Row], outline: Outline, on: date) -> Fit:
    """The rows that a question means, as of the day `on`; none when none fits, or when its words leave a doubt which."""
    rows = [row for row in _of_the_time(asked, rows) if _has_status(asked, row, on)]
    if asked.register and asked.kind == "risk":
        # Of a register each entry has a number and a level; what a plan tells of risks has not.
        rows = [row for row in rows if row.text("ref") and row.text("likelihood_impact")]
    if _BY_LAW.match(asked.noun):
        rows = [row for row in rows if _PASSES.search(row.text("text"))]
    places = _Places(asked, outline)
    within = [(row, asked.words - places.words(row)) for row in rows if places.marked(row)]
    if not asked.relation and (found := [row for row, rest in within if not rest]):
        return Fit(tuple(found))
    return by_person(asked, within)


def held_day(row: Row) -> str:
    """The day of the meeting that a row is of, as written; "" where it is of none."""
    return row.text("meeting_date") or row.text("date")


def _of_the_time(asked: Asked, rows: Sequence[Row]) -> list[Row]:
    """The rows of the time that the question names: of a meeting of that day, or of the documents that it points to most."""
    if asked.kind in OF_A_DAY:
        return [row for row in rows if _is_of(asked, row)]
    period = asked.period
    if asked.day != (0, 0):
        return [row for row in rows if row.document.cover.date[5:7] == f"{asked.day[1]:02d}" and row.document.cover.date[8:] in (f"{asked.day[0]:02d}", "")]
    if not period:
        return list(rows)
    if period.day:
        return [row for row in rows if row.document.cover.date == f"{period.first}-{period.month:02d}-{period.day:02d}"]
    pointed = [preference(period, row.document.cover) for row in rows]
    least = max(1.0 if period.month else POINTED_TO, *pointed, 0.0)
    return [row for row, strength in zip(rows, pointed, strict=True) if strength >= least]


def _is_of(asked: Asked, row: Row) -> bool:
    """Whether a row of a meeting is of the day, month or year asked for."""
    held = find_periods(held_day(row))
    if not asked.period and asked.day == (0, 0):
        return True
    if not held:
        return False
    if asked.period:
        wanted = asked.period
        return wanted.first == wanted.last == held[0].first and wanted.month in (0, held[0].month) and wanted.day in (0, held[0].day)
    return asked.day[1] == held[0].month and asked.day[0] in (0, held[0].day)


def _has_status(asked: Asked, row: Row, on: date) -> bool:
    if asked.status == "overdue":
        return is_overdue(row, on)
    if asked.status == "done":
        return is_done(row)
    if asked.status in OUTCOMES:
        return row.text("outcome").lower().partition(" ")[0] in OUTCOMES[asked.status]
    # "Amber" may be written "A".
    return not asked.status or any(asked.status.startswith(part.lower()) for part in row.parts("status"))


class _Places:
    """What the places that rows stand in are called: title, body and kind of the document, the headings above."""

    def __init__(self, asked: Asked, outline: Outline) -> None:
        self._asked = asked
        self._outline = cache(outline)

    def words(self, row: Row) -> frozenset[str]:
        """Stems that the row's place accounts for; a heading's only where the question has all of them."""
        cover = row.document.cover
        said = stems(f"{row.text('body')} {row.text('to')}")
        if not self._asked.contained or self._asked.kind in OF_A_DAY:
            # A pack carries the minutes of other bodies too: whose they are they say themselves.
            return said
        said |= stems(f"{cover.title} {cover.body} {cover.kind} {cover.period} {row.text('ref')}")
        for heading in self._headings(row):
            named = frozenset(word for word in stems(heading) - LINKING if not word.isdigit())
            # The heading of a plan within a pack is its title; of any other a word alone would be a subject.
            if _IS_TITLE.search(heading) or (named and named <= self._asked.words):
                said |= named
        return said

    def marked(self, row: Row) -> bool:
        """Whether the row stands under all numbered headings that the question names."""
        headings = [" ".join(heading.lower().split()) for heading in self._headings(row)] if self._asked.marks else []
        return all(any(_numbered(heading, *mark) for heading in headings) for mark in self._asked.marks)

    def _headings(self, row: Row) -> list[str]:
        above = [section.heading for section in self._outline(row.document.sha256) if section.start < row.record.start < section.end]
        return [*row.parts("group"), *above]


def _numbered(heading: str, name: str, number: str) -> bool:
    """Whether a heading begins with the mark, its number whole ("priority 1", not "priority 11" or "priority 1.2"), or with the number and the name."""
    rest = heading.removeprefix(f"{name} {number}")
    begins = rest != heading and not rest[:1].isalnum() and not (rest[:1] == "." and rest[1:2].isdigit())
    return begins or heading.startswith((f"{number} {name}", f"{number}. {name}"))
