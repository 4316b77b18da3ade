"""Evidence of the number that a question names: of the action, of the reference ("C64", "KI 2") and of the sum that it quotes."""

import re
from collections.abc import Sequence
from decimal import Decimal

from app.assistant.question.understand import Understanding
from app.assistant.statements.evidence import Evidence
from corpus.scales import SCALES
from index.wording import references, share_of_references

_NUMBER_ASKED = re.compile(r"\baction (?P<number>\d+(?:\.\d+)+)(?![.\d]*\d)", re.IGNORECASE)
_RISK_ASKED = re.compile(r"\brisk (?:(?:number|no|ref|reference)\b\.? )?[A-Z]{1,5}[ -]?\d{1,3}\b|\b[A-Z]{1,5}[ -]?\d{1,3}(?:['’]s)? risk\b", re.IGNORECASE)
_DONE_ASKED = re.compile(
    r"\b(?:actions?|controls?|mitigat\w+|measures?|doing|done|tackl\w+|manag(?:e|ed|ing)|steps|plan(?:s|ned)?|deadlines?|by when)\b", re.IGNORECASE
)
"""What asks for a risk itself, and what for the actions against it."""

_SUM = re.compile(r"(?P<sign>[£$€])?\s?(?P<number>\d[\d,]*(?:\.\d+)?)\s?(?P<scale>million|billion|bn|[km])?(?![A-Za-z\d])", re.IGNORECASE)
_SCALED = ("million", "billion", "bn")
"""Scales that make a sum of a number without a sign of currency."""


def identified(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
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
    named = references(question)
    speaking = tuple(item for item in evidence if share_of_references(item.hit.passage, named))
    itself = tuple(item for item in speaking if item.hit.passage.kind == "risk") if _RISK_ASKED.search(question) and not _DONE_ASKED.search(question) else ()
    return itself or speaking or evidence


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
