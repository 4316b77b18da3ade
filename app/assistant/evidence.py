"""The sentences and rows of the best passages, scored one by one against the question."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

import numpy as np

from app.assistant.parts import PROSE, Part, parts
from app.assistant.understand import Understanding
from app.assistant.wanted import Wanted
from index.embeddings import Vectors
from index.search import Encoded, Hit, Index
from index.token_vectors import best_matches, similarities
from index.words import tokens
from index.writer import embedded_text

PASSAGES = 10
"""The best passages, whose sentences and rows are looked at one by one."""

_NUMBER = re.compile(r"(?<![A-Za-z])[£$€]?\d[\d,.]*\s?%?")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DATE = re.compile(rf"\b(?:19|20)\d\d\b|\b\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}\b|\b{_MONTH}\b|\bongoing\b|\bmonthly\b|\bannual", re.IGNORECASE)
_NAME = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Mayor)\b|\b[A-Z][a-z'’-]+ (?:[A-Z][A-Za-z'’-]+)\b")
PART_WEIGHTS = {"late": 1.0, "passage": 0.5, "cover": 0.3, "suits": 0.1}
"""What counts when parts of passages are ranked: late interaction, the passage's own score, rare words held, the kind of answer held."""

_OFTEN = (
    r"\b(?:daily|weekly|fortnightly|monthly|quarterly|annual(?:ly)?|yearly|every|once|twice|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|half|third|quarter)\b"
)
_AMOUNT = re.compile(rf"{_NUMBER.pattern}|{_OFTEN}", re.IGNORECASE)
_BECAUSE = re.compile(
    r"\b(?:because|due to|as a (?:result|consequence)|result(?:s|ed|ing)? (?:of|in|from)|in order to|so that|so as to|therefore|reasons?|caused?|owing to|"
    r"since|led to|given (?:the|that)|following|to (?:ensure|enable|allow|avoid|give|make))\b",
    re.IGNORECASE,
)
_LISTED = re.compile(r":\s*$|(?:[,;][^,;]+){3}|\n\s*[•–-]")
HOLDS: Mapping[Wanted, Callable[[str], object]] = {
    Wanted.FIGURE: _AMOUNT.search,
    Wanted.WHEN: _DATE.search,
    Wanted.WHO: _NAME.search,
    Wanted.WHY: _BECAUSE.search,
    Wanted.LIST: _LISTED.search,
}
"""What a sentence must hold to be able to answer a question of a kind."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A part of a passage with how well it answers.

    `position` counts the passage's parts from 0; `covered` are the indices of the question's words that stand in the part,
    the section path or the document's title, `own` those in the part itself. `matches` are, for each word piece of the
    question, the best cosine with a piece of the part, weighted by what the question's piece counts (they sum to `late`).
    """

    hit: Hit
    rank: int
    position: int
    part: Part
    text: str
    score: float
    late: float
    covered: frozenset[int]
    own: frozenset[int]
    matches: Vectors


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
        """The parts of the best passages, best first."""
        top = hits[:PASSAGES]
        if not top:
            return []
        packed = self._index.store.tokens([hit.passage.id for hit in top])
        cosines = similarities(question.tokens, [packed[hit.passage.id] for hit in top])
        rarities = [self.rarity(words) for words in understanding.words]
        found: list[Evidence] = []
        for rank, (hit, cosine) in enumerate(zip(top, cosines, strict=True)):
            found += self._parts(understanding, rank, hit, cosine, question.weights, rarities)
        return sorted(found, key=lambda evidence: (-evidence.score, evidence.rank, evidence.position))

    def _parts(self, understanding: Understanding, rank: int, hit: Hit, cosines: Vectors, weights: Vectors, rarities: Sequence[float]) -> list[Evidence]:
        passage = hit.passage
        whole = embedded_text(passage)
        offset = len(whole) - len(passage.text)
        spans = np.array(self._index.embedder.pieces(whole)[: cosines.shape[1]] or [(0, 0)])
        context = spans[:, 1] <= offset
        around = covered_words(f"{passage.context} {' '.join(passage.section)}", understanding.words)
        listed = parts(passage)
        found = []
        for position, part in enumerate(listed):
            inside = (spans[:, 0] >= offset + part.start) & (spans[:, 1] <= offset + part.end)
            # A block's caption or group stands in its text before the unit and belongs to each of its parts.
            around_it = context if passage.kind in PROSE else context | (spans[:, 1] <= offset + part.unit.text_start)
            text = passage.text[part.start : part.end]
            matches = best_matches(cosines[:, inside | around_it], weights) if inside.any() else np.zeros_like(weights)
            late = float(matches.sum())
            own = covered_words(text, understanding.words)
            covered = own | around | (frozenset() if passage.kind in PROSE else covered_words(passage.text[: part.unit.text_start], understanding.words))
            cover = sum(rarities[n] for n in covered) / max(1e-6, sum(rarities))
            kinds = [kind for kind in understanding.wanted if kind in HOLDS]
            suits = sum(bool(HOLDS[kind](text)) for kind in kinds) / max(1, len(kinds))
            score = sum(PART_WEIGHTS[name] * value for name, value in (("late", late), ("passage", hit.score), ("cover", cover), ("suits", suits)))
            found.append(Evidence(hit, rank, position, part, text, score, late, covered, own, matches))
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
