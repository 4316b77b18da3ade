"""What is looked at for one side of a comparison: its passages, and the posts where a person is asked for."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from app.assistant.comparison.compare import Side
from app.assistant.question.vocabulary import readings
from app.assistant.question.wanted import Wanted
from app.assistant.statements.evidence import PASSAGES, Evidence, EvidenceFinder
from app.assistant.statements.identified import of_those_named
from corpus.types import Filters
from index.search import Encoded, Hit, Index
from index.weights import WEIGHTS

LISTED = 20
"""Passages looked at for each side."""

ROLES = WEIGHTS | {"kind": 0.5}
"""The weights of a search for posts: a question seldom words a post as the papers do."""


class SideSearch:
    """Searches one index for the sides of comparisons."""

    def __init__(self, index: Index, finder: EvidenceFinder, passages_with: Callable[[str], int]) -> None:
        self._index = index
        self._passages_with = passages_with
        self._finder = finder

    def search(self, side: Side, filters: Filters) -> tuple[tuple[Hit, ...], tuple[Evidence, ...]]:
        """The passages for a side within filters, best first, and their parts."""
        asked = side.understanding
        encoded = self._index.encode(*readings(asked.expanded, self._passages_with))
        hits = self._index.search(asked.query(filters), encoded, LISTED)
        parts = self._parts(side, encoded, hits)
        if Wanted.WHO in asked.wanted:
            parts += self._posts(side, filters, {hit.passage.id for hit in hits})
        return tuple(hits), of_those_named(asked, tuple(parts))

    def _posts(self, side: Side, filters: Filters, known: Collection[str]) -> list[Evidence]:
        """The posts nearest to what is asked, in the papers' own terms for it."""
        text = side.understanding.expanded
        for said, *written in side.understanding.words:
            if written:
                text = written[0].join(re.split(rf"\b{re.escape(said)}\b", text, flags=re.IGNORECASE))
        asked = replace(side.understanding, expanded=text)
        encoded = self._index.encode(text)
        hits = self._index.search(replace(asked.query(filters), kinds=("role",)), encoded, PASSAGES, ROLES)
        return self._parts(side, encoded, [hit for hit in hits if hit.passage.id not in known])

    def _parts(self, side: Side, encoded: Encoded, hits: Sequence[Hit]) -> list[Evidence]:
        return [item for n in range(0, len(hits), PASSAGES) for item in self._finder.find(side.understanding, encoded, hits[n : n + PASSAGES])]
