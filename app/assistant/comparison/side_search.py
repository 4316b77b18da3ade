"""What is looked at for one side of a comparison: its passages, the posts where a person is asked for, the totals of its tables."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from app.assistant.comparison.compare import Side, own_name
from app.assistant.question.wanted import Wanted
from app.assistant.statements.evidence import PASSAGES, Evidence, EvidenceFinder
from app.assistant.statements.parts import lead_start
from app.assistant.statements.rows import row_label
from corpus.types import Document, Filters, Passage, Unit
from index.search import Encoded, Hit, Index
from index.weights import WEIGHTS
from index.words import tokens

LISTED = 20
"""Passages looked at for each side."""

ROLES = WEIGHTS | {"kind": 0.5}
"""The weights of a search for posts: a question seldom words a post as the papers do."""

WITHIN = 5000
"""Characters before and after a row in which its table's total may stand."""

_TOTAL = re.compile(r"^\W*(?:(?:grand |sub-?)?total|overall|all|whole|county|district|borough|city|township|council)\b", re.IGNORECASE)


class SideSearch:
    """Searches one index for the sides of comparisons."""

    def __init__(self, index: Index, finder: EvidenceFinder, documents: Sequence[Document]) -> None:
        self._index = index
        self._finder = finder
        self._bodies = {document.sha256: document.cover.body for document in documents}

    def search(self, side: Side, filters: Filters) -> tuple[tuple[Hit, ...], tuple[Evidence, ...]]:
        """The passages for a side within filters, best first, and their parts."""
        asked = side.understanding
        encoded = self._index.encode(asked.expanded)
        hits = self._index.search(asked.query(filters), encoded, LISTED)
        looked_at = {hit.passage.id: hit for hit in hits}
        if Wanted.WHO not in asked.wanted and not self.asks_place(side):
            looked_at = {hit.passage.id: hit for hit in self._totals(hits[:PASSAGES])} | looked_at
        parts = self._parts(side, encoded, list(looked_at.values()))
        if Wanted.WHO in asked.wanted:
            parts += self._posts(side, filters, looked_at.keys())
        return tuple(hits), tuple(parts)

    def _posts(self, side: Side, filters: Filters, known: Collection[str]) -> list[Evidence]:
        """The posts nearest to what is asked, in the papers' own terms for it."""
        text = side.understanding.expanded
        for said, *written in side.understanding.words:
            if written:
                text = re.sub(rf"\b{re.escape(said)}\b", written[0], text, flags=re.IGNORECASE)
        asked = replace(side.understanding, expanded=text)
        encoded = self._index.encode(text)
        hits = self._index.search(replace(asked.query(filters), kinds=("role",)), encoded, PASSAGES, ROLES)
        return self._parts(side, encoded, [hit for hit in hits if hit.passage.id not in known])

    def asks_place(self, side: Side) -> bool:
        """Whether the question names something else than the bodies that the documents are of, and so isn't about the whole."""
        bodies = {word for body in set(self._bodies.values()) for word in (*tokens(body), _initials(body))}
        return any(set(name) - bodies for name in side.understanding.names if not _is_acronym(name, side.understanding.whole))

    def is_whole(self, passage: Passage, unit: Unit) -> bool:
        """Whether a row is a total, or that of the whole body."""
        if passage.kind != "row":
            return False
        label, body = row_label(passage.text[unit.text_start : unit.text_end]), self._bodies.get(passage.document, "")
        own, words = own_name(body), tokens(label)
        return bool(_TOTAL.match(label)) or (bool(words and own) and (words[0] == _initials(body) or words[: len(own)] == own))

    def _parts(self, side: Side, encoded: Encoded, hits: Sequence[Hit]) -> list[Evidence]:
        return [item for n in range(0, len(hits), PASSAGES) for item in self._finder.find(side.understanding, encoded, hits[n : n + PASSAGES])]

    def _totals(self, hits: Sequence[Hit]) -> list[Hit]:
        """The totals of the tables that the rows found stand in, each with the score of the first such row."""
        found: dict[str, Hit] = {}
        for hit in hits:
            row = hit.passage
            if row.kind != "row":
                continue
            for other in self._index.store.passages_of(row.document, max(0, row.start - WITHIN), row.end + WITHIN):
                if other.id not in found and any(self.is_whole(other, unit) and _table(other, unit) == _table(row, row.units[0]) for unit in other.units):
                    found[other.id] = Hit(other, hit.score, hit.features)
        return list(found.values())


def _table(passage: Passage, unit: Unit) -> str:
    """The caption that a row is read out with, up to its first colon: what follows may be a group of the table."""
    return passage.text[lead_start(passage, unit) : unit.text_start].split(": ", 1)[0].strip()


def _initials(body: str) -> str:
    return "".join(word[0] for word in tokens(body))


def _is_acronym(name: tuple[str, ...], text: str) -> bool:
    return any(word.upper() in text and len(word) <= 6 for word in name)
