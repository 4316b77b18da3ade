"""Evidence of the number that a question names: an action of another number does not answer it, nor what doesn't speak of the sum that it quotes."""

import re
from collections.abc import Sequence
from decimal import Decimal

from app.assistant.question.understand import Understanding
from app.assistant.statements.evidence import Evidence
from corpus.scales import SCALES

_NUMBER_ASKED = re.compile(r"\baction (?P<number>\d+(?:\.\d+)+)(?![.\d]*\d)", re.IGNORECASE)
_SUM = re.compile(r"(?P<sign>[£$€])?\s?(?P<number>\d[\d,]*(?:\.\d+)?)\s?(?P<scale>million|billion|bn|[km])?(?![A-Za-z\d])", re.IGNORECASE)
_SCALED = ("million", "billion", "bn")
"""Scales that make a sum of a number without a sign of currency."""


def of_the_number(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence without actions of other numbers, where the question names the number of one, and of the sum that it quotes, where some is."""
    return _of_the_sum(understanding.whole, _of_the_action(understanding.whole, evidence))


def _of_the_action(question: str, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    asked = _NUMBER_ASKED.search(question)
    if not asked:
        return tuple(evidence)
    number = re.compile(rf"(?<![\d.]){re.escape(asked['number'])}(?!\.?\d)")
    return tuple(item for item in evidence if item.hit.passage.kind != "action" or number.search(item.hit.passage.text))


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
