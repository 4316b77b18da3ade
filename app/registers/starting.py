"""What a new starter in a service needs: whom the documents name for it, the terms its passages use, what the current plan wants of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from app.registers.decisions import met
from app.registers.people import Person, keys_of, people
from app.registers.rows import Row
from corpus.types import Document
from index.words import STOPWORDS, content_words

MOST = 12

Span: TypeAlias = tuple[str, int, int]
"""A document and the characters of a place in it."""

_OF_COURSE = re.compile(r"\b(?:minutes|noted|agenda|adjourn\w*|by-law to confirm|confirming by-law|proceedings)\b", re.IGNORECASE)
"""What every meeting decides."""

_ANY_SERVICE = frozenset("service services team teams unit division divisions department council county child children children's district districts".split())
"""Words that tell nothing of which service is meant."""


@dataclass(frozen=True, slots=True)
class Priorities:
    """The current plan and what it sets out: the groups of its actions each with its first action, then the actions that name the service."""

    plan: Document
    groups: tuple[Row, ...]
    actions: tuple[Row, ...]


def service_names(found: Sequence[Row]) -> list[str]:
    """The services by name, each once, newest document's way of writing it."""
    names: dict[str, str] = {}
    for row in found:
        name = row.text("name")
        names.setdefault(" ".join(content_words(name)) or name.lower(), name)
    return sorted(names.values(), key=str.lower)


def telling(name: str) -> frozenset[str]:
    """The words of a service's name, cut to their stems, that set it apart; all of them when none does."""
    words = [word for word in content_words(name) if word not in _ANY_SERVICE]
    return frozenset(map(_stem, words or content_words(name)))


def people_for(name: str, roles: Sequence[Row], near: Sequence[Span]) -> list[Row]:
    """Posts that the service's name is part of, then those that stand in one of its passages; newest first, each person once."""
    wanted, keys = telling(name), keys_of(roles)
    ranked = []
    for order, row in enumerate(roles):
        shared = len(wanted & telling(row.text("role")))
        inside = any(document == row.document.sha256 and start <= row.record.start < end for document, start, end in near)
        if (shared and shared >= len(wanted) / 2) or inside:
            ranked.append((-shared, order, row))
    once: dict[str, Row] = {}
    for _, _, row in sorted(ranked, key=lambda item: item[:2]):
        once.setdefault(keys[row.text("person")], row)
    return list(once.values())[:MOST]


def terms_in(texts: Sequence[str], terms: Sequence[Row]) -> list[Row]:
    """The terms that the texts use, each once, in alphabetical order."""
    text = "\n".join(texts)
    once: dict[str, Row] = {}
    for row in terms:
        if row.text("term") not in once and re.search(rf"(?<!\w){re.escape(row.text('term'))}(?!\w)", text):
            once[row.text("term")] = row
    return [once[term] for term in sorted(once, key=str.lower)]


def priorities(name: str, actions: Sequence[Row], documents: Sequence[Document]) -> Priorities | None:
    """Of the newest plan that has actions; None when no plan has any."""
    planned = {row.document.sha256 for row in actions}
    plans = [document for document in documents if document.cover.kind.is_plan and document.sha256 in planned]
    if not plans:
        return None
    plan = max(plans, key=lambda document: (document.cover.dated, document.source))
    own = [row for row in actions if row.document.sha256 == plan.sha256]
    groups: dict[str, Row] = {}
    for row in own:
        for group in row.parts("group")[:1]:
            groups.setdefault(group, row)
    wanted = telling(name)
    return Priorities(plan, tuple(groups.values()), tuple(row for row in own if wanted & frozenset(map(_stem, content_words(row.text("text")))))[:MOST])


def newest(documents: Sequence[Document], most: int) -> list[Document]:
    """The newest documents first; those that say no time are left out."""
    dated = [document for document in documents if document.cover.dated]
    return sorted(dated, key=lambda document: (document.cover.dated, document.cover.title), reverse=True)[:most]


def most_named(roles: Sequence[Row], most: int) -> list[Person]:
    """The people whom the newest year's documents give a post, those named in most documents first."""
    year = max((row.year for row in roles), default=0)
    found = [person for person in people(roles) if any(row.year == year for row in person.rows)]
    return sorted(found, key=lambda person: -len({row.document.sha256 for row in person.rows}))[:most]


def last_decided(decisions: Sequence[Row], most: int) -> list[Row]:
    """The newest meeting's decisions first, without what every meeting decides."""
    told = [row for row in decisions if not _OF_COURSE.search(row.text("text"))]
    return sorted(told, key=lambda row: met(row) or date.min, reverse=True)[:most]


def once_each(found: Sequence[Row], field: str) -> list[Row]:
    """The first row of each value of a field."""
    return list({row.text(field): row for row in reversed(found)}.values())[::-1]


def _stem(word: str) -> str:
    """Plural and possessive endings off; enough to let "fosterers" and "foster" differ and "carers" and "carer's" not."""
    word = word.removesuffix("'s").removesuffix("'")
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") and word not in STOPWORDS else word
