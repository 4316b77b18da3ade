"""Evidence of the time that a question names: what is of another time does not answer it."""

import re
from collections.abc import Collection, Sequence

from app.assistant.question.periods import Period, find_periods
from app.assistant.question.understand import Understanding
from app.assistant.statements.evidence import Evidence
from app.assistant.statements.parts import PROSE
from corpus.dates import MONTHS
from index.words import tokens

_SHORT_MONTH = re.compile(
    rf"(?<!\bon )\b(?P<month>{'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in MONTHS)}|sept)[ ’'-](?P<year>\d\d)\b(?!,? ?\d)", re.IGNORECASE
)


def timely(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence that is of the one time that the question names; all of it when it names none or several.

    Evidence is of a time when that time points to its document, or when its passage, section path or context line names the
    year (a span by either of its years). A month must be named as such where anything found names it (papers of the year needn't
    say which year), a day in any case; what is headed with another day of the month, such as the next meeting, is of the day only when its own
    text names that.
    """
    if len(understanding.periods) != 1:
        return tuple(evidence)
    period = understanding.periods[0]
    if period.day:
        return tuple(item for item in evidence if _is_of_day(item, period, understanding.preferred.get(item.hit.passage.document) == 1.0))
    if period.month:
        of_month = tuple(
            item
            for item in evidence
            if understanding.preferred.get(item.hit.passage.document) == 1.0 or _names_month(item, period, item.hit.passage.document in understanding.preferred)
        )
        if of_month:
            return of_month
    kept = tuple(item for item in evidence if item.hit.passage.document in understanding.preferred or _names(item, period))
    return _of_the_span(kept, period, understanding.preferred) if period.is_span else kept


def _of_the_span(evidence: Sequence[Evidence], period: Period, of_the_year: Collection[str]) -> tuple[Evidence, ...]:
    """The evidence without parts that are of other financial years only, where one is of this: 2015/16 ends in the year in which 2016/17 begins.

    A part of running text that names none is of those that its passage names, but in papers `of_the_year`.
    """
    spans = [
        _firsts(item.text) or (_firsts(passage.text) if passage.kind in PROSE and passage.document not in of_the_year else frozenset())
        for item in evidence
        for passage in (item.hit.passage,)
    ]
    if not any(period.first in firsts for firsts in spans):
        return tuple(evidence)
    return tuple(item for item, firsts in zip(evidence, spans, strict=True) if not firsts or period.first in firsts)


def _firsts(text: str) -> frozenset[int]:
    """The years in which the financial years begin that a text names."""
    return frozenset(period.first for period in find_periods(text) if period.is_span)


def _is_of_day(item: Evidence, period: Period, in_papers_of_month: bool) -> bool:
    passage = item.hit.passage
    headed, told = (_days_named(text, period) for text in (f"{passage.context} {' '.join(passage.section)}", passage.text))
    if period.day in headed | told or _names_day(passage.text, period):
        return True
    return not any(headed) and (0 in headed | told or in_papers_of_month)


def _days_named(text: str, period: Period) -> frozenset[int]:
    """The days of the period's month that a text names with the year; 0 for the month alone."""
    return frozenset(other.day for other in find_periods(text) if (other.first, other.month) == (period.first, period.month))


def _names_day(text: str, period: Period) -> bool:
    """Whether a text names the day and the month without another year, as a list of dates under the heading of their year does."""
    month = MONTHS[period.month - 1]
    named = rf"{month[:3]}(?:{month[3:]}|t)?\.?" if len(month) > 3 else month
    day = rf"0?{period.day}(?:st|nd|rd|th)?"
    return bool(re.search(rf"\b(?:{day} (?:of )?{named}|{named} {day})\b(?!,? (?!{period.first})(?:19|20)\d\d)", text, re.IGNORECASE))


def _names_month(item: Evidence, period: Period, of_year: bool) -> bool:
    passage = item.hit.passage
    text = f"{passage.context} {' '.join(passage.section)} {passage.text}"
    return bool(_days_named(text, period)) or _heads_month(text, period) or (of_year and _names_month_alone(passage.text, period))


def _names_month_alone(text: str, period: Period) -> bool:
    """Whether a text names the month without a year, which in papers of the year is that year's."""
    return bool(
        re.search(
            rf"\b(?:in|by|for|until|during|of|this|end of|early|late|mid-?) ?{MONTHS[period.month - 1]}\b(?!,? (?:\d{{1,2}},? )?(?:19|20)\d\d)",
            text,
            re.IGNORECASE,
        )
    )


def _heads_month(text: str, period: Period) -> bool:
    """Whether a table's columns are months with two figures for the year ("March 23", "March 24", "Sept 25"), and the period's is one of them."""
    heads = {(match["month"][:3].lower(), int(match["year"])) for match in _SHORT_MONTH.finditer(text)}
    return len(heads) > 1 and (MONTHS[period.month - 1][:3], period.first % 100) in heads


def _names(item: Evidence, period: Period) -> bool:
    passage = item.hit.passage
    text = f"{passage.context} {' '.join(passage.section)} {passage.text}"
    if any(other.first <= period.first <= other.last or period.first <= other.first <= period.last for other in find_periods(text)):
        return True
    short = {f"{year % 100:02d}" for year in (period.first, period.last)}
    return period.written.lower() in text.lower() or any(set(word.replace("/", ".").split(".")) & short for word in tokens(text) if "/" in word or "." in word)
