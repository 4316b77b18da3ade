"""Evidence of the number that a question names: of the action, of the reference ("C64", "KI 2") and of the sum that it quotes."""

import re
from collections.abc import Sequence
from decimal import Decimal

from app.assistant.question.understand import Understanding
from app.assistant.statements.evidence import Evidence
from corpus.scales import SCALES

_NUMBER_ASKED = re.compile(r"\baction (?P<number>\d+(?:\.\d+)+)(?![.\d]*\d)", re.IGNORECASE)
_REFERENCE = re.compile(r"\b(?!(?:Q[1-4]|H[12]|FY\d*)\b)(?P<letters>[A-Z]{1,5})[ -]?(?P<digits>\d{1,3})\b(?![./:%-]?\d)")
"""Letters and a number by which papers call an indicator, a risk or an item; quarters, half years and financial years are none."""

_SUM = re.compile(r"(?P<sign>[£$€])?\s?(?P<number>\d[\d,]*(?:\.\d+)?)\s?(?P<scale>million|billion|bn|[km])?(?![A-Za-z\d])", re.IGNORECASE)
_SCALED = ("million", "billion", "bn")
"""Scales that make a sum of a number without a sign of currency."""


def of_the_number(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence without actions of other numbers, where the question names one; and of the references and the sum that it names, where some is."""
    question = understanding.whole
    return _of_the_sum(question, _of_the_reference(question, _of_the_action(question, evidence)))


def _of_the_action(question: str, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    asked = _NUMBER_ASKED.search(question)
    if not asked:
        return tuple(evidence)
    number = re.compile(rf"(?<![\d.]){re.escape(asked['number'])}(?!\.?\d)")
    return tuple(item for item in evidence if item.hit.passage.kind != "action" or number.search(item.hit.passage.text))


def _of_the_reference(question: str, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    named = _references(question)
    speaking = tuple(item for item in evidence if named & _references(item.hit.passage.text)) if named else ()
    return speaking or evidence


def _references(text: str) -> set[str]:
    return {match["letters"] + match["digits"] for match in _REFERENCE.finditer(text)}


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
