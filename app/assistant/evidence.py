"""The sentences and rows of the best passages, scored one by one against the question."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

import numpy as np

from app.assistant.understand import Understanding
from app.assistant.wanted import Wanted
from corpus.types import Unit
from index.embeddings import Vectors
from index.search import Encoded, Hit, Index
from index.token_vectors import late_interaction, similarities
from index.words import tokens
from index.writer import embedded_text

PASSAGES = 10
"""The best passages, whose sentences and rows are looked at one by one."""

_NUMBER = re.compile(r"(?<![A-Za-z])[£$€]?\d[\d,.]*\s?%?")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DATE = re.compile(rf"\b(?:19|20)\d\d\b|\b\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}\b|\b{_MONTH}\b|\bongoing\b|\bmonthly\b|\bannual", re.IGNORECASE)
_NAME = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Mayor)\b|\b[A-Z][a-z'’-]+ (?:[A-Z][A-Za-z'’-]+)\b")
HOLDS: Mapping[Wanted, Callable[[str], object]] = {Wanted.FIGURE: _NUMBER.search, Wanted.WHEN: _DATE.search, Wanted.WHO: _NAME.search}
"""What a sentence must hold to be able to answer a question of a kind."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A unit of a passage with its reading text and how well it answers.

    `covered` are the indices of the question's words that stand in it, its section path or its document's title.
    """

    hit: Hit
    rank: int
    unit: Unit
    text: str
    score: float
    late: float
    covered: frozenset[int]


class EvidenceFinder:
    """Scores units; holds what that needs of an index."""

    def __init__(self, index: Index, counts: Mapping[str, int]) -> None:
        self._index = index
        self._counts = counts
        self._passages = max(1, index.store.passage_count())

    def rarity(self, words: Sequence[str]) -> float:
        """How telling a group of alternative words is: the inverse passage frequency of its first word, 0 to about 1."""
        held = self._counts.get(words[0].lower(), 0)
        return log((self._passages + 1) / (held + 0.5)) / log(self._passages + 2)

    def find(self, understanding: Understanding, question: Encoded, hits: Sequence[Hit]) -> list[Evidence]:
        """The units of the best passages, best first."""
        top = hits[:PASSAGES]
        if not top:
            return []
        packed = self._index.store.tokens([hit.passage.id for hit in top])
        cosines = similarities(question.tokens, [packed[hit.passage.id] for hit in top])
        rarities = [self.rarity(words) for words in understanding.words]
        found: list[Evidence] = []
        for rank, (hit, cosine) in enumerate(zip(top, cosines, strict=True)):
            found += self._units(understanding, rank, hit, cosine, question.weights, rarities)
        return sorted(found, key=lambda evidence: (-evidence.score, evidence.rank, evidence.unit.start))

    def _units(self, understanding: Understanding, rank: int, hit: Hit, cosines: Vectors, weights: Vectors, rarities: Sequence[float]) -> list[Evidence]:
        passage = hit.passage
        whole = embedded_text(passage)
        offset = len(whole) - len(passage.text)
        spans = np.array(self._index.embedder.pieces(whole)[: cosines.shape[1]] or [(0, 0)])
        context = spans[:, 1] <= offset
        around = covered_words(f"{passage.context} {' '.join(passage.section)}", understanding.words)
        found = []
        for unit in passage.units:
            inside = (spans[:, 0] >= offset + unit.text_start) & (spans[:, 1] <= offset + unit.text_end)
            text = passage.text[unit.text_start : unit.text_end]
            late = late_interaction(cosines[:, inside | context], weights) if inside.any() else 0.0
            own = covered_words(text, understanding.words)
            cover = sum(rarities[n] for n in own | around) / max(1e-6, sum(rarities))
            suits = sum(bool(HOLDS[kind](text)) for kind in understanding.wanted if kind in HOLDS) / max(1, sum(kind in HOLDS for kind in understanding.wanted))
            score = late + 0.5 * hit.score + 0.3 * cover + 0.1 * suits
            found.append(Evidence(hit, rank, unit, text, score, late, own | around))
        return found


def covered_words(text: str, groups: Sequence[Sequence[str]]) -> frozenset[int]:
    """Indices of the groups of which an alternative stands in the text, inflections counted alike."""
    held = {stem(word) for word in tokens(text)}
    return frozenset(n for n, group in enumerate(groups) if any(all(stem(word) in held for word in tokens(other)) for other in group))


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """A word without its commonest endings, so that plural and singular, and the tenses of a verb, meet."""
    word = word.removesuffix("'s")
    for ending in ("ies", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return word.removesuffix(ending) + ("y" if ending == "ies" else "")
    return word.removesuffix("e") if len(word) > 4 else word
