"""The assistant's search with parts of it left out, weighed otherwise, or watched."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.answer import Turn
from app.assistant import Assistant
from app.assistant.assistant import EVERYTHING, Trace
from app.assistant.checks.cite import Citer
from evals.places import Place
from evals.questions import Question
from index.search import Encoded, Hit, Index, Query
from index.weights import WEIGHTS
from index.words import content_words


@dataclass(frozen=True, slots=True)
class Parts:
    """Which parts of a search are on, and what each feature counts.

    Without `full_text` no words are searched for, so that what is scored by words counts nothing either. Without `alternatives`
    each word stands for itself alone.
    """

    weights: Mapping[str, float] = field(default_factory=lambda: WEIGHTS)
    full_text: bool = True
    alternatives: bool = True


class PartialIndex(Index):
    """An open index, searched with `parts` alone. A text is encoded once for all that share `encoded`."""

    def __init__(self, index: Index, parts: Parts, encoded: dict[tuple[str, ...], Encoded] | None = None) -> None:
        super().__init__(index.store, index.vectors, index.embedder, index.version, index.reranker)
        self.parts = parts
        self.encoded = {} if encoded is None else encoded

    def encode(self, *wordings: str) -> Encoded:
        """The wordings as the model reads them."""
        if wordings not in self.encoded:
            self.encoded[wordings] = super().encode(*wordings)
        return self.encoded[wordings]

    def search(self, query: Query, question: Encoded, limit: int = 20, weights: Mapping[str, float] | None = None) -> list[Hit]:
        """The best passages by what is on; `weights` go before those of `parts`."""
        if not self.parts.full_text:
            query = replace(query, words=())
        elif not self.parts.alternatives:
            query = replace(query, words=tuple(group[:1] for group in query.words))
        return super().search(query, question, limit, weights or self.parts.weights)


def traced(assistant: Assistant, question: Question) -> Trace:
    """What the assistant makes of a question of a set."""
    return assistant.trace(question.question, [Turn(asked.question, asked.answer) for asked in question.history])


def in_one_search(assistant: Assistant, trace: Trace) -> tuple[Hit, ...]:
    """What the question finds when a comparison is not searched for each of its periods."""
    return assistant.search(trace.understanding, EVERYTHING)[0]


def as_asked(assistant: Assistant, trace: Trace) -> tuple[Hit, ...]:
    """What the question finds as it was asked, in one search: no spelling put right, no vocabulary, no acronyms spelt out."""
    asked = trace.understanding.whole
    words = tuple((word,) for word in content_words(asked))
    return assistant.search(replace(trace.understanding, expanded=asked, words=words), EVERYTHING)[0]


def by_passage(index: Index, trace: Trace, limit: int) -> list[Hit]:
    """What one search finds when passages are not looked at part by part."""
    query = trace.understanding.query(EVERYTHING)
    return index.search(query, index.encode(query.text), limit)


def meets(index: Index, hits: Sequence[Hit], places: Sequence[Place]) -> list[bool]:
    """Of each hit whether it meets the evidence."""
    return [any(place.is_met_by(passage) for place in places) for passage in Citer(index.store).ranked(hits)]


def rank(index: Index, hits: Sequence[Hit], places: Sequence[Place]) -> int | None:
    """The number, from 0, of the first hit that meets the evidence; None when none does."""
    return next((number for number, met in enumerate(meets(index, hits, places)) if met), None)


class WatchedIndex(PartialIndex):
    """A partial index that keeps the `depth` best passages of each search since `seen` was last emptied."""

    def __init__(self, index: Index, parts: Parts, depth: int) -> None:
        super().__init__(index, parts)
        self.depth = depth
        self.seen: list[list[Hit]] = []

    def search(self, query: Query, question: Encoded, limit: int = 20, weights: Mapping[str, float] | None = None) -> list[Hit]:
        """The best passages, the same as without being watched."""
        hits = super().search(query, question, max(limit, self.depth), weights)
        self.seen.append(hits)
        return hits[:limit]
