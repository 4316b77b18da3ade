"""Times that a question means without naming them: a year later, now, since the last plan, over the years."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.assistant.question.periods import Period, years_of
from corpus.types import Document

MOST_TIMES = 5
"""A question about all years is put for the newest of them that are held, at most this many."""

_COUNTS = {"a": 1, "one": 1, "the": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_LATER = re.compile(
    r"\b(?P<count>a|one|two|three|four|five) years? (?P<way>later|after(?:wards)?|on|earlier|before(?:hand)?)\b"
    r"|\bthe (?P<next>following year|next year|year after)\b|\bthe (?P<last>previous year|year before|preceding year|prior year)\b",
    re.IGNORECASE,
)
_NOW = re.compile(r"\b(?:now|nowadays|today|currently|at present|these days|the (?:latest|newest|current|most recent|present)\b)", re.IGNORECASE)
_BESIDE = re.compile(
    r"\b(?:against|versus|vs|than|compar\w+|since|chang\w+|differ\w*)\b|\bnow\b.{0,40}\band\b|\band\b.{0,40}\b(?:now|today|currently)\b", re.IGNORECASE
)
"""What sets now beside another time."""
_AGAINST = re.compile(r"\b(?:vs|versus|against|compar\w+|than|differ\w*|and)\b", re.IGNORECASE)
_CALLED = re.compile(r"\bthe ((?:\w+ ){1,2}(?:plan|report|register|guide|budget|strategy|review|minutes))\b", re.IGNORECASE)
_SINCE = re.compile(
    r"\b(?:changed?|different|increased?|decreased?|grown?|risen|rise|fallen|fall|dropped|moved on|up|down|improved|worse|better|closer|nearer|further)\b"
    r".*\bsince\b",
    re.IGNORECASE,
)
_LAST_PLAN = re.compile(
    r"\b(?:since|than|from|compared (?:with|to)|against|in) the (?:last|previous|earlier|old|older|preceding) (?:plan|report|budget|version|one)\b",
    re.IGNORECASE,
)
_ALL_YEARS = re.compile(
    r"\b(?:over|through|down|across|throughout) the (?:years|plans|documents|budgets)\b|\bover time\b|\bfrom year to year\b|\byear (?:by|on) year\b"
    r"|\b(?:each|every) year'?s? plan\b"
    r"|\b(?:each|all|every one) of the (?:plans|budgets|years)\b|\b(?:in|from) one (?:plan|year) to the next\b|\btrends? (?:in|for|of)\b",
    re.IGNORECASE,
)


def implied_periods(text: str, named: Sequence[Period], documents: Sequence[Document]) -> tuple[Period, ...]:
    """The times that a question means besides those it names; empty when it names two or means none.

    Now is the newest documents' time; the last plan is the one before the newest of a series; all years are those that documents are for.
    """
    if len(named) > 1:
        return ()
    if named:
        if documents_named := _documents_named(text, named[0], documents):
            return documents_named
        if match := _LATER.search(text):
            return (_shifted(named[0], _years_on(match), match[0]),)
        newest = _times(documents)[:1]
        apart = [time for time in newest if time.last > named[0].last]
        beside = _NOW.search(text) and _BESIDE.search(text)
        return tuple(apart) if beside or _SINCE.search(text) else ()
    if _LAST_PLAN.search(text):
        return _succession(documents)
    return tuple(reversed(_times(documents)[:MOST_TIMES])) if _ALL_YEARS.search(text) else ()


def _documents_named(text: str, named: Period, documents: Sequence[Document]) -> tuple[Period, ...]:
    """The time of the documents that are set beside a named time by what they are called ("2018/19 against the improvement plan")."""
    if not _AGAINST.search(text):
        return ()
    for match in _CALLED.finditer(text):
        times = _times([document for document in documents if match[1].lower() in document.cover.title.lower()])
        if len(times) == 1 and (times[0].first, times[0].last) != (named.first, named.last) and times[0].first != named.first:
            return (replace(times[0], written=match[0]),)
    return ()


def _years_on(match: re.Match[str]) -> int:
    if match["next"] or match["last"]:
        return 1 if match["next"] else -1
    return _COUNTS[match["count"].lower()] * (-1 if match["way"].lower().startswith(("earlier", "before")) else 1)


def _shifted(period: Period, years: int, written: str) -> Period:
    return replace(period, first=period.first + years, last=period.last + years, written=written)


def _times(documents: Sequence[Document]) -> list[Period]:
    """The times that documents are for, newest first, those of one year taken together."""
    spans = {years_of(document.cover) for document in documents} - {(0, 0)}
    times: list[Period] = []
    for first, last in sorted(spans, key=lambda span: (-span[0], -span[1])):
        if last - first <= 1 and not any(time.first == first for time in times):
            times.append(Period(first, last, f"{first}/{last % 100:02d}" if last > first else str(first)))
    return times


def _succession(documents: Sequence[Document]) -> tuple[Period, ...]:
    """The times of the two newest documents of the series whose newest document is newest of all."""
    series: dict[str, list[Document]] = {}
    for document in documents:
        if document.cover.series and document.cover.kind.is_plan:
            series.setdefault(document.cover.series, []).append(document)
    pairs = [times[:2] for held in series.values() if len(times := _times(held)) > 1]
    return tuple(reversed(max(pairs, key=lambda pair: pair[0].first))) if pairs else ()
