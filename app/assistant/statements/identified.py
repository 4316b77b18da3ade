"""Evidence of just that which a question tells by a number: the action, the reference ("C64"), the sum quoted, the count, the thing, the row's year."""

import re
from collections.abc import Sequence
from decimal import Decimal

from app.assistant.question.names import holds_name, is_office
from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.evidence import Evidence
from app.assistant.statements.rows import caption, first_year, row_text
from corpus.dates import MONTHS
from corpus.numbers import NUMBER, number_of
from corpus.scales import SCALES
from index.wording import references, share_of_references

_RISK_ASKED = re.compile(r"\brisk (?:(?:number|no|ref|reference)\b\.? )?[A-Z]{1,5}[ -]?\d{1,3}\b|\b[A-Z]{1,5}[ -]?\d{1,3}(?:['’]s)? risk\b", re.IGNORECASE)
_DONE_ASKED = re.compile(
    r"\b(?:actions?|controls?|mitigat\w+|measures?|doing|done|tackl\w+|manag(?:e|ed|ing)|steps|plan(?:s|ned)?|deadlines?|by when)\b", re.IGNORECASE
)
"""What asks for a risk itself, and what for the actions against it."""

_COUNT = re.compile(
    rf"\b(?P<number>{NUMBER}) (?!(?:year|month|week|day|hour|minute|time|bed)s?\b|(?:of|or|and|to|in|per|percent|million|thousand|hundred)\b)"
    r"(?P<noun>[a-z]{3,}?)s?\b",
    re.IGNORECASE,
)
"""Things that a question counts."""

_NUMBERED = re.compile(
    r"\b(?P<noun>(?i:ward|phase|pump|stage|zone|lot|option|tier|band|objective|priority|unit|building|area|station|truck|engine|lorry|vehicle|pond|well|site"
    r"|route|line|block|item|room|floor|bay)|[A-Z][a-z]{2,}) (?P<number>\d{1,2})\b(?![/.,:-]?\d|\s?(?:%|per\b|[ap]\.?m\b)|\s+[a-z]+s\b|\s+[A-Z][a-z]+)"
)
"""A thing with its number: "Pump 1", "Ward 3"."""

_NO_THINGS = frozenset(form for month in MONTHS for form in (month, month[:3], "sept")) | frozenset("the was were did has have only over under about".split())

_THING_OF_YEAR = re.compile(r"\b(?P<year>(?:19|20)\d\d) (?P<thing>(?!(?:and|or|to|in|of|for|was|is|did|the)\b)[a-z]{4,})\b", re.IGNORECASE)

_BESIDE_IT = re.compile(
    r"\b(?:(?:more|less|fewer|higher|lower)\b(?!.*\bthan (?:in |the |a |last )?(?:year|month|\d))|other|others|than(?! (?:in |the |a |last )?(?:year|month|\d))"
    r"|except|besides)\b",
    re.IGNORECASE,
)
"""What asks for others than what is named, and not only for another time."""

_SUM = re.compile(r"(?P<sign>[£$€])?\s?(?P<number>\d[\d,]*(?:\.\d+)?)\s?(?P<scale>million|billion|bn|[km])?(?![A-Za-z\d])", re.IGNORECASE)
_SCALED = ("million", "billion", "bn")
"""Scales that make a sum of a number without a sign of currency."""


def identified(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence without actions of other numbers, where the question names one; where some is of the references, the sum, the count, the year
    and the place that it names, only that, or at least none of another count, year or place."""
    question = understanding.whole
    found = _of_the_number(question, _of_the_sum(question, _of_the_reference(understanding, tuple(evidence))))
    found = _of_the_years_thing(understanding, _of_the_year(understanding, _of_the_count(question, found)))
    return of_those_named(understanding, found) if Wanted.FIGURE in understanding.wanted else found


def _of_the_reference(understanding: Understanding, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    question = understanding.whole
    named = references(question)
    speaking = tuple(item for item in evidence if share_of_references(item.hit.passage, named))
    asks_risk = Wanted.RATING in understanding.wanted or _RISK_ASKED.search(question)
    itself = tuple(item for item in speaking if item.hit.passage.kind == "risk") if asks_risk and not _DONE_ASKED.search(question) else ()
    names_action = any(way.startswith("Action ") for way, *_ in named)
    return itself or speaking or tuple(item for item in evidence if not names_action or item.hit.passage.kind != "action")


def _of_the_count(question: str, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Without what counts the same noun otherwise ("3+ siblings" for two siblings), where something counts it so."""
    for asked in _COUNT.finditer(question):
        same = re.compile(rf"\b(?P<number>{NUMBER})\+? {re.escape(asked['noun'])}s?\b", re.IGNORECASE)
        counted = [{number_of(match["number"]) for match in same.finditer(item.text)} for item in evidence]
        if any(number_of(asked["number"]) in numbers for numbers in counted):
            evidence = tuple(item for item, numbers in zip(evidence, counted, strict=True) if not numbers or number_of(asked["number"]) in numbers)
    return evidence


def _of_the_number(question: str, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Without what gives a thing other numbers only ("Pump 2" for Pump 1), where something gives it one that is asked for."""
    asked: dict[str, set[int]] = {}
    for match in _NUMBERED.finditer(question):
        if match["noun"].lower() not in _NO_THINGS:
            asked.setdefault(match["noun"], set()).add(int(match["number"]))
    for noun, numbers in asked.items():
        same = re.compile(rf"\b{re.escape(noun)} (?P<number>\d{{1,2}})\b(?![.,]?\d)", re.IGNORECASE)
        given = [{int(match["number"]) for match in same.finditer(item.text)} for item in evidence]
        if any(numbers & held for held in given):
            evidence = tuple(item for item, held in zip(evidence, given, strict=True) if not held or numbers & held)
    return evidence


def _of_the_year(understanding: Understanding, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Without rows that begin with another year than the one asked for, where one of the same table begins with that."""
    if len(understanding.periods) != 1 or understanding.periods[0].month:
        return evidence
    asked = understanding.periods[0]
    years = [first_year(row_text(item.hit.passage, item.part.unit)) if item.hit.passage.kind == "row" else None for item in evidence]
    tables = [(item.hit.passage.document, caption(item.hit.passage, item.part.unit)) for item in evidence]
    answering = {table for table, year in zip(tables, years, strict=True) if year and asked.first <= year <= asked.last}
    return tuple(
        item for item, table, year in zip(evidence, tables, years, strict=True) if year is None or table not in answering or asked.first <= year <= asked.last
    )


def of_those_named(understanding: Understanding, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Without rows that don't hold a name of the question themselves where another of the same table does.

    An acronym names no row: the table may spell it out. A row that holds a word of the question that the one with the name lacks stays.
    """
    names = [name for name in understanding.names if not is_office(name) and not any(word.upper() in understanding.whole for word in name)]
    if not names or _BESIDE_IT.search(understanding.whole):
        return evidence
    rows = [row_text(item.hit.passage, item.part.unit) if item.hit.passage.kind == "row" else "" for item in evidence]
    holding = [any(holds_name(row, name, understanding.short_forms.get(name, ())) for name in names) for row in rows]
    tables = [(item.hit.passage.document, caption(item.hit.passage, item.part.unit)) for item in evidence]
    answering = [(table, item.own) for item, table, row, holds in zip(evidence, tables, rows, holding, strict=True) if row and holds]
    return tuple(
        item
        for item, table, row, holds in zip(evidence, tables, rows, holding, strict=True)
        if not row or holds or not any(table == other and item.own <= own for other, own in answering)
    )


def _of_the_years_thing(understanding: Understanding, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Without what speaks of another year's thing ("the 2026 council schedule" for that of 2025), where something speaks of the one asked for."""
    asked = _THING_OF_YEAR.search(understanding.whole)
    if not asked or len(understanding.periods) != 1:
        return evidence
    thing = re.compile(rf"(?<!\bin )(?<!\bby )(?<!since )\b((?:19|20)\d\d) {re.escape(asked['thing'])}s?\b", re.IGNORECASE)
    years = [set(thing.findall(item.text)) for item in evidence]
    if not any(asked["year"] in named for named in years):
        return evidence
    return tuple(item for item, named in zip(evidence, years, strict=True) if not named or asked["year"] in named or f"for {asked['year']}" in item.text)


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
