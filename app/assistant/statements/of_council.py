"""Evidence of the council that a question names, where the papers of several are held."""

import re
from collections.abc import Sequence

from app.assistant.question.names import own_name
from app.assistant.question.understand import Understanding
from app.assistant.statements.evidence import Evidence
from corpus.types import Document
from index.words import name_words

_COUNCIL = re.compile(r"\b(?:council|county|borough|city|town|township|municipality|district|village|parish)\b", re.IGNORECASE)
"""What the name of a council holds; a committee's says nothing of whose it is."""


class OfCouncil:
    """Chooses among the parts that were found; `documents` are those of the index."""

    def __init__(self, documents: Sequence[Document]) -> None:
        bodies = {document.sha256: document.cover.body for document in documents}
        self._names = {sha256: frozenset(own_name(body) if _COUNCIL.search(body) else ()) for sha256, body in bodies.items()}
        self._councils = frozenset(filter(None, self._names.values()))

    def only(self, understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
        """The evidence without the papers of other councils that don't name the one asked for; all where no paper is of the council that is named."""
        asked = name_words(understanding.whole)
        named = [name for name in self._councils if name <= asked]
        if len(self._councils) < 2 or len(named) != 1:
            return tuple(evidence)
        return tuple(item for item in evidence if self._is_of(item, named[0])) or tuple(evidence)

    def _is_of(self, item: Evidence, council: frozenset[str]) -> bool:
        passage = item.hit.passage
        own = self._names[passage.document]
        return not own or own == council or council <= name_words(f"{passage.context} {passage.text}")
