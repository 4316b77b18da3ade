"""Passages for a question: dense and full-text candidates, scored together, the best looked at again by late interaction."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Self

import numpy as np

from corpus.errors import IndexUnavailable
from corpus.settings import Settings
from corpus.types import UNSEARCHED, Filters, Passage
from index.embeddings import Embedder, Reranker, Vectors, load_embedder, load_reranker, unit_rows
from index.folding import folded
from index.store import Store
from index.token_vectors import late_interaction, similarities
from index.vectors import PassageVectors
from index.versions import REMAKE, Versions
from index.weights import WEIGHTS
from index.wording import longest_phrase, references, share_of_names, share_of_references
from index.words import STOPWORDS, tokens

CANDIDATES = 150
"""Passages taken from each of the two indexes."""

ENOUGH = 75
"""Of these, passages that are left without those that no search finds; where fewer are, more are taken."""

COMMON, COMMON_FROM = 0.1, 2_000
"""A word in more than this share of the passages, and in more than so many, makes no candidates where the question has rarer ones: what it takes
to rank all that hold it grows with the corpus. With words dropped on 281 questions hit@5 was the same, and one question the worse at hit@10."""

FUNCTION_WORD_WEIGHT = 0.2
"""What a function word or sign of a question counts in late interaction, against 1 for any other word piece."""

SERVING_THREADS = 1
"""A question is short: a second thread gains little alone and loses much when several people ask at once."""

SECOND_STAGE = 100
"""Passages looked at by late interaction."""

RERANKED = 20
"""The best of these, which a cross-encoder reads if there is one: a pass of the model for each."""

CROSS_WEIGHT = 1.0
"""What the cross-encoder's score counts beside the learnt weights; not learnt, since none comes with the program."""


@dataclass(frozen=True, slots=True)
class Query:
    """What to search for.

    `text` is what the model reads. `words` are the question's content words, each a group of alternatives of which any may
    stand in a passage. `preferred` are documents that the question points to, with how strongly (0 to 1). `kinds` are passage
    kinds that suit the kind of answer wanted. `names` are the people, places and bodies named, each as its words.
    """

    text: str
    words: tuple[tuple[str, ...], ...]
    filters: Filters = field(default_factory=Filters)
    preferred: Mapping[str, float] = field(default_factory=dict)
    kinds: tuple[str, ...] = ()
    names: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage with its score and the features that made it, each by name, from 0 to about 1; `same` are lower ranked ones that say the same."""

    passage: Passage
    score: float
    features: Mapping[str, float]
    same: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Encoded:
    """A question as the model reads it: its vector (dimensions,), its pieces' vectors (pieces, dimensions), and what each piece counts.

    Of a question in several wordings the vector is the mean of theirs, the pieces are those of all, each wording counting alike.
    """

    vector: Vectors
    tokens: Vectors
    weights: Vectors


class Index:
    """One version of the index, open for reading, with the model that made it; may be shared by threads."""

    def __init__(self, store: Store, vectors: PassageVectors, embedder: Embedder, version: str, reranker: Reranker | None = None) -> None:
        self.store = store
        self.reranker = reranker
        self.vectors = vectors
        self.embedder = embedder
        self.version = version
        self._passages = store.passage_count()
        self._unsearched = frozenset(store.ids_of_kinds(UNSEARCHED))

    @classmethod
    def open(cls, settings: Settings, embedder: Embedder | None = None) -> Self:
        """The current version; raises `IndexUnavailable` when there is none or another model made it."""
        version = Versions(settings.index_dir).current()
        if version is None:
            raise IndexUnavailable(f"There is no index in {settings.index_dir} yet.", "Run `make ingest`, or `make run`, which does it first.")
        store = Store(version)
        embedder = embedder or load_embedder(settings, threads=SERVING_THREADS)
        made_by, _ = store.model()
        if made_by and made_by != embedder.fingerprint:
            raise IndexUnavailable(
                "The index was made by another embedding model.", "Run `make ingest` with this model, or set EMBED_MODEL to the one that made it."
            )
        collection = (version / "collection").read_text(encoding="utf-8") if (version / "collection").is_file() else "passages"
        vectors = PassageVectors(version / "chroma", settings.chroma_url, collection)
        if vectors.count() != store.passage_count():
            problem = "The vectors at hand are not those of this index: it was made with another CHROMA_URL, or the server lost them."
            raise IndexUnavailable(problem, f"Set CHROMA_URL as it was. If it is: {REMAKE}")
        return cls(store, vectors, embedder, version.name, load_reranker(settings))

    def close(self) -> None:
        """Free the files."""
        self.vectors.close()
        self.store.close()

    def encode(self, *wordings: str) -> Encoded:
        """A question as the model reads it, in one wording or several."""
        vectors, pieces_of = self.embedder.encode_tokens(wordings)
        weights = [self._weights(text)[: len(pieces)] for text, pieces in zip(wordings, pieces_of, strict=True)]
        even = [each / max(float(each.sum()), 1e-6) for each in weights]
        return Encoded(unit_rows(vectors.mean(axis=0, keepdims=True))[0], np.concatenate(pieces_of), np.concatenate(even))

    def _weights(self, text: str) -> Vectors:
        pieces = [text[start:end].lower() for start, end in self.embedder.pieces(text)]
        return np.array([FUNCTION_WORD_WEIGHT if piece in STOPWORDS or not piece.isalnum() else 1.0 for piece in pieces], dtype=np.float32)

    def search(self, query: Query, question: Encoded, limit: int = 20, weights: Mapping[str, float] = WEIGHTS) -> list[Hit]:
        """The best passages, best first; the same in the same order on every run. `question` is `encode(query.text)`.

        `weights` are what each feature counts, by name.
        """
        allowed = self.store.allowed(query.filters)
        words = [*self._rarer(query.words), *references(query.text)]
        dense = self._searched(partial(self.vectors.search, question.vector, allowed))
        lexical = self._searched(partial(self.store.full_text, match_expression(words), allowed)) if words else {}
        passages = {passage.id: passage for passage in self.store.passages(sorted({*dense, *lexical}))}
        features = self._first_stage(query, question.vector, dense, lexical, passages)
        order = sorted(passages, key=lambda id_: (-combine(features[id_], weights), id_))
        second = order[:SECOND_STAGE]
        wording = tokens(query.text)
        packed = self.store.tokens(second)
        for id_, cosines in zip(second, similarities(question.tokens, [packed[id_] for id_ in second]), strict=True):
            features[id_]["late"] = late_interaction(cosines, question.weights)
            features[id_]["named"] = share_of_names(passages[id_], query.names)
            features[id_]["phrase"] = longest_phrase(passages[id_], wording)
        second.sort(key=lambda id_: (-combine(features[id_], weights), id_))
        if self.reranker:
            weights = {"cross": CROSS_WEIGHT, **weights}
            read = second[:RERANKED]
            for id_, score in zip(read, self.reranker.scores(query.text, [passages[id_].text for id_ in read]), strict=True):
                features[id_]["cross"] = score
            second[:RERANKED] = sorted(read, key=lambda id_: (-combine(features[id_], weights), id_))
        return [
            Hit(passage, combine(features[passage.id], weights), features[passage.id], tuple(same))
            for passage, same in folded((passages[id_] for id_ in second + order[SECOND_STAGE:]), limit)
        ]

    def _searched(self, best: Callable[[int], Sequence[tuple[str, float]]]) -> dict[str, float]:
        """The best candidates with their scores, those left out that no search finds: the feet of a long paper all name its council."""
        most = CANDIDATES
        while True:
            found = best(most)
            kept = [(id_, score) for id_, score in found if id_ not in self._unsearched]
            if len(kept) >= ENOUGH or len(found) < most:
                return dict(kept[:CANDIDATES])
            most *= 4

    def _rarer(self, words: Sequence[Sequence[str]]) -> list[list[str]]:
        counts = self.store.counts_of(sorted({part for group in words for word in group for part in tokens(word)}))
        return rarer_words(words, counts, max(COMMON * self._passages, COMMON_FROM))

    def _first_stage(
        self, query: Query, question: Vectors, dense: Mapping[str, float], lexical: Mapping[str, float], passages: Mapping[str, Passage]
    ) -> dict[str, dict[str, float]]:
        missing = [id_ for id_ in passages if id_ not in dense]
        cosines = dict(dense)
        if missing:
            ids, vectors = self.vectors.get(missing)
            cosines |= dict(zip(ids, (vectors @ question).tolist(), strict=True))
        top = max(lexical.values(), default=1.0)
        wanted = references(query.text)
        return {
            id_: {
                "dense": cosines.get(id_, 0.0),
                "lexical": lexical.get(id_, 0.0) / top,
                "preferred": query.preferred.get(passage.document, 0.0),
                "kind": float(passage.kind in query.kinds),
                "reference": share_of_references(passage, wanted),
            }
            for id_, passage in passages.items()
        }


def combine(features: Mapping[str, float], weights: Mapping[str, float] = WEIGHTS) -> float:
    """The weighted sum of the features; one that was not computed counts nothing."""
    return sum(weights[name] * value for name, value in features.items())


def rarer_words(words: Sequence[Sequence[str]], counts: Mapping[str, int], most: float) -> list[list[str]]:
    """The words, in their groups, of which some part stands in at most so many passages; all of them when nothing would be left."""
    rare = [[word for word in group if min((counts.get(part, 0) for part in tokens(word)), default=0) <= most] for group in words]
    return [group for group in rare if group] or [list(group) for group in words]


def match_expression(words: Sequence[Sequence[str]]) -> str:
    """An FTS5 expression that any of the words satisfies; each is quoted, so nothing in a question is taken for syntax."""
    quoted = ['"' + word.replace('"', '""') + '"' for group in words for word in group]
    return " OR ".join(quoted)
