"""The numbered headings of a document as a list: its priorities, themes or aims."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from app.assistant.question.understand import Understanding
from app.assistant.statements.compose import Statement
from app.assistant.statements.evidence import stem
from app.assistant.titled import titled
from corpus.numbers import NUMBER, number_of
from corpus.types import Document
from index.store import Store
from index.words import content_words, tokens

_NOUN = "priorit(?:y|ies)|themes?|aims?|objectives?|goals?|outcomes?|ambitions?|pillars?|principles?|commitments?|challenges?|workstreams?"
_WEIGHT = "main|key|big|top|overall|overarching|strategic|headline|divisional|departmental|corporate"
_OWNER = "division|directorate|council|department|service|board|county|township|town|city|district|borough|plan"
_ASKED = re.compile(
    rf"\b(?:what|which|list|name|(?:give|tell|show) (?:me|us))\b(?:'s|’s)?(?: (?:are|were|is|all|our|the|its|their|(?:{_OWNER})['’]s|{_WEIGHT}))*"
    rf"(?: (?P<count>{NUMBER}))?(?: (?:{_WEIGHT}))* (?P<noun>{_NOUN})\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(rf"\W*(?P<noun>{_NOUN})\s+(?P<number>\d{{1,2}})\b\W*(?P<said>\S.*)", re.IGNORECASE | re.DOTALL)
_PAPER = frozenset(map(stem, "plan plans document report strategy paper pack set named listed called council county directorate division year".split()))
"""Words that say only that a paper is meant, not which or what in it."""

LEAST = 2
"""Headings that make a list."""

_Held: TypeAlias = tuple[Document, tuple[Statement, ...]]


@dataclass(frozen=True, slots=True)
class Headed:
    """The line above, and the headings with their spans, in the order of their numbers; all that there are."""

    lead: str
    statements: tuple[Statement, ...]


def headings_asked(understanding: Understanding, documents: Sequence[Document], store: Store) -> Headed | None:
    """The numbered headings that a question asks for; None when it asks for something else or it isn't plain which document is meant.

    The document is the one that the question's time points to, else the newest that has such headings; every other word of the question must
    stand in its title, and where the question says how many there are it must have as many, numbered from 1 without a gap.
    """
    question = understanding.whole
    for period in understanding.periods:
        question = question.replace(period.written, " ")
    question = " ".join(question.split())
    match = _ASKED.search(question)
    if not match:
        return None
    said = match["count"] or ""
    count = number_of(said) if said else 0
    words = frozenset(map(stem, content_words(question[: match.start()] + question[match.end() :]))) - _PAPER
    found = []
    for document in documents:
        if words <= _title_words(document) and (held := _numbered(document, match["noun"], store)) and count in (0, len(held)):
            found.append((document, held))
    found = _meant(found, understanding)
    if len(found) != 1:
        return None
    document, statements = found[0]
    noun = match["noun"].lower()
    return Headed(f"{titled(document.cover)} has {len(statements)} {noun if noun.endswith('s') else f'{noun}s'}:", statements)


def _meant(found: Sequence[_Held], understanding: Understanding) -> list[_Held]:
    if understanding.periods:
        strongest = max((understanding.preferred.get(document.sha256, 0.0) for document, _ in found), default=0.0)
        return [(document, held) for document, held in found if strongest and understanding.preferred.get(document.sha256) == strongest]
    newest = max((document.cover.dated for document, _ in found), default="")
    return [(document, held) for document, held in found if document.cover.dated == newest]


def _numbered(document: Document, noun: str, store: Store) -> tuple[Statement, ...]:
    """The headings that the noun and a number open; empty when the numbers have a gap, one stands alone or two things have one number."""
    held: dict[int, Statement] = {}
    words_of: dict[int, set[frozenset[str]]] = {}
    for section in store.sections(document.sha256):
        match = _NUMBERED.fullmatch(section.heading)
        words = re.compile(r"\s+".join(map(re.escape, section.heading.split())))
        if match and stem(match["noun"].lower()) == stem(noun.lower()) and (span := words.match(store.text(document.sha256), section.start)):
            held.setdefault(int(match["number"]), Statement(" ".join(section.heading.split()), document.sha256, *span.span()))
            words_of.setdefault(int(match["number"]), set()).add(frozenset(tokens(match["said"])))
    whole = len(held) >= LEAST and sorted(held) == list(range(1, len(held) + 1)) and all(len(said) == 1 for said in words_of.values())
    return tuple(held[number] for number in sorted(held)) if whole else ()


def _title_words(document: Document) -> frozenset[str]:
    return frozenset(map(stem, content_words(f"{document.cover.title} {document.cover.body} {document.cover.kind}")))
