"""What the newest plan says first, where the question asks for what is so now."""

import re
from collections.abc import Sequence

from app.assistant.question.understand import Understanding
from app.assistant.statements.evidence import Evidence
from corpus.types import Document

NOW_WITHIN = 0.3
"""Where the question asks for what is so now, a newer plan's part that speaks of as much comes first when its score is within this of the best part's."""

_NOW = re.compile(r"\b(?:now|nowadays|current|currently|at present|at the moment|latest|today|these days|newest|most recent)\b", re.IGNORECASE)


class OfNow:
    """Orders the parts that were found; `documents` are those of the index."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._covers = {document.sha256: document.cover for document in documents}

    def first(self, understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
        """The evidence, what is of the newest plan first where the question asks for what is so now and that comes near."""
        if not evidence or understanding.periods or not _NOW.search(understanding.whole):
            return tuple(evidence)
        best = evidence[0]
        near = [item for item in evidence if best.score - item.score <= NOW_WITHIN and item.own >= best.own and self._is_plan(item)]
        first = max(near, key=self._dated) if self._is_plan(best) else best
        return (first, *(item for item in evidence if item is not first))

    def _is_plan(self, item: Evidence) -> bool:
        return self._covers[item.hit.passage.document].kind.is_plan

    def _dated(self, item: Evidence) -> str:
        return self._covers[item.hit.passage.document].dated
