"""Evidence of just that which a question tells by a number: the action, the reference ("C64", "KI 2"), the sum quoted, the count, the row's year."""

import re
from collections.abc import Sequence
from decimal import Decimal

from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.evidence import Evidence
from corpus.numbers import NUMBERS, number_of
from corpus.scales import SCALES
from index.wording import references, share_of_references

_NUMBER_ASKED = re.compile(r"\baction (?P<number>\d+(?:\.\d+)+)(?![.\d]*\d)", re.IGNORECASE)
_RISK_ASKED = re.compile(r"\brisk (?:(?:number|no|ref|reference)\b\.? )?[A-Z]{1,5}[ -]?\d{1,3}\b|\b[A-Z]{1,5}[ -]?\d{1,3}(?:['’]s)? risk\b", re.IGNORECASE)
_DONE_ASKED = re.compile(
    r"\b(?:actions?|controls?|mitigat\w+|measures?|doing|done|tackl\w+|manag(?:e|ed|ing)|steps|plan(?:s|ned)?|deadlines?|by when)\b", re.IGNORECASE
)
"""What asks for a risk itself, and what for the actions against it."""

_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(NUMBERS)})"
_COUNT = re.compile(
    rf"\b(?P<number>{_NUMBER}) (?!(?:year|month|week|day|hour|minute|time|bed)s?\b|(?:of|or|and|to|in|per|percent|million|thousand|hundred)\b)"
    r"(?P<noun>[a-z]{3,}?)s?\b",
    re.IGNORECASE,
)
"""Things that a question counts."""

_YEAR_FIRST = re.compile(r"\W*((?:19|20)\d\d)\b(?![/–-]\d)")

_SUM = re.compile(r"(?P<sign>[£$€])?\s?(?P<number>\d[\d,]*(?:\.\d+)?)\s?(?P<scale>million|billion|bn|[km])?(?![A-Za-z\d])", re.IGNORECASE)
_SCALED = ("million", "billion", "bn")
"""Scales that make a sum of a number without a sign of currency."""


def identified(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence without actions of other numbers, where the question names one; where some is of the references, the sum, the count and the year
    that it names, only that, or at least none of another count or year."""
    question = understanding.whole
    found = _of_the_sum(question, _of_the_reference(understanding, _of_the_action(question, evidence)))
    return _of_the_year(understanding, _of_the_count(question, found))


def _of_the_action(question: str, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    asked = _NUMBER_ASKED.search(question)
    if not asked:
        return tuple(evidence)
    number = re.compile(rf"(?<![\d.]){re.escape(asked['number'])}(?!\.?\d)")
    return tuple(item for item in evidence if item.hit.passage.kind != "action" or number.search(item.hit.passage.text))


def _of_the_reference(understanding: Understanding, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    question = understanding.whole
    named = references(question)
    speaking = tuple(item for item in evidence if share_of_references(item.hit.passage, named))
    asks_risk = Wanted.RATING in understanding.wanted or _RISK_ASKED.search(question)
    itself = tuple(item for item in speaking if item.hit.passage.kind == "risk") if asks_risk and not _DONE_ASKED.search(question) else ()
    return itself or speaking or evidence


def _of_the_count(question: str, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Without what counts the same noun otherwise ("3+ siblings" for two siblings), where something counts it so."""
    for asked in _COUNT.finditer(question):
        same = re.compile(rf"\b(?P<number>{_NUMBER})\+? {re.escape(asked['noun'])}s?\b", re.IGNORECASE)
        counted = [{number_of(match["number"]) for match in same.finditer(item.text)} for item in evidence]
        if any(number_of(asked["number"]) in numbers for numbers in counted):
            evidence = tuple(item for item, numbers in zip(evidence, counted, strict=True) if not numbers or number_of(asked["number"]) in numbers)
    return evidence


def _of_the_year(understanding: Understanding, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Without rows that begin with another year than the one asked for, where one of the same table begins with that."""
    if len(understanding.periods) != 1 or understanding.periods[0].month:
        return evidence
    headed = [_headed(item) for item in evidence]
    asked = understanding.periods[0]
    tables = {table for table, years in headed if any(asked.first <= year <= asked.last for year in years)}
    return tuple(
        item for item, (table, years) in zip(evidence, headed, strict=True) if table not in tables or any(asked.first <= y <= asked.last for y in years)
    )


def _headed(item: Evidence) -> tuple[tuple[str, str], tuple[int, ...]]:
    """The table that a row is of, by document and caption, and the years that its label begins with; a row without any, and what is no row, is of none."""
    passage, unit = item.hit.passage, item.part.unit
    year = _YEAR_FIRST.match(passage.text[unit.text_start : unit.text_end]) if passage.kind == "row" else None
    return ((passage.document, passage.text[: unit.text_start]), (int(year[1]),)) if year else (("", ""), ())


def _of_the_sum(question: str, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    quoted = _sums(question)
    speaking = tuple(item for item in evidence if quoted <= _sums(item.hit.passage.text)) if quoted else ()
    return speaking or evidence


def _sums(text: str) -> set[Decimal]:
    """The sums of money in a text, in units of the currency, however they are written."""
    return {
        Decimal(match["number"].replace(",", "")) * SCALES.get((match["scale"] or "").lower(), 1)
        for match in _SUM.finditer(text)
        if match["sign"] or (match["scale"] or "").lower() in _SCALED
    }
