"""Evidence of the council that a question names, where the papers of several are held."""

import re
from collections.abc import Sequence

from app.assistant.question.names import own_name
from app.assistant.question.understand import Understanding
from app.assistant.statements.evidence import Evidence
from corpus.types import Document
from index.words import content_words, name_words

_COUNCIL = re.compile(r"\b(?:council|county|borough|city|town|township|municipality|district|village|parish)\b", re.IGNORECASE)
"""What the name of a council holds; a committee's says nothing of whose it is."""
_KIND = r"(?:(?:county|city|borough|district|town|township|council)\b(?:['’]s?\b)?\W*)*"
LEAST_READ = 2
"""Words without which a question says too little to be read."""


class OfCouncil:
    """Chooses among the parts that were found; `documents` are those of the index."""

    def __init__(self, documents: Sequence[Document]) -> None:
        bodies = {document.sha256: document.cover.body for document in documents}
        self._names = {sha256: frozenset(own_name(body) if _COUNCIL.search(body) else ()) for sha256, body in bodies.items()}
        self._councils = frozenset(filter(None, self._names.values()))
        self._files = {document.sha256: name_words(document.source) for document in documents}

    def read(self, understanding: Understanding) -> str:
        """What the model reads of the question: without the name of the council whose papers it is for, which says nothing of what is asked of them."""
        name = self._named(understanding)
        written = "|".join(map(re.escape, sorted(name, key=len, reverse=True)))
        said = re.sub(rf"\b(?:(?:{written})(?:['’]s?)?\b\W*)+{_KIND}", " ", understanding.expanded, flags=re.IGNORECASE) if name else ""
        return said if len(content_words(said)) >= LEAST_READ else understanding.expanded

    def only(self, understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
        """The evidence without the papers of other councils that name the one asked for neither themselves nor in their file's name.

        All of it where no paper is of the council that is named.
        """
        named = self._named(understanding)
        return tuple(item for item in evidence if not named or self._is_of(item, named)) or tuple(evidence)

    def _named(self, understanding: Understanding) -> frozenset[str]:
        """The one council that the question names, of several whose papers are held; empty else."""
        asked = name_words(understanding.whole)
        named = [name for name in self._councils if name <= asked]
        return named[0] if len(self._councils) > 1 and len(named) == 1 else frozenset()

    def _is_of(self, item: Evidence, council: frozenset[str]) -> bool:
        passage = item.hit.passage
        own = self._names[passage.document]
        return not own or own == council or council <= self._files[passage.document] or council <= name_words(f"{passage.context} {passage.text}")
