"""The sentences and rows of the best passages, scored one by one against the question."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

import numpy as np

from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.announced import asks_ahead, is_announced
from app.assistant.statements.holds import CONTACT, suitability
from app.assistant.statements.outsiders import Outsiders
from app.assistant.statements.parts import PROSE, Part, parts
from app.assistant.statements.rows import row_label
from app.assistant.statements.says_nothing import says_nothing
from index.embeddings import Vectors
from index.search import Encoded, Hit, Index
from index.token_vectors import best_matches, mean_cosine, unpack_tokens
from index.words import name_words, tokens
from index.writer import embedded_text

PASSAGES = 16
"""The best passages, whose sentences and rows are looked at one by one."""

LEAST_LABEL = 2
"""Words of a row's label that a question says on purpose."""

CONTACT_LINES = 3
"""Lines before a telephone number that say whom it reaches: as what, the name and the post."""

PART_WEIGHTS = {
    "late": 1.0,
    "passage": 0.6,
    "sentence": 0.8,
    "own": 0.2,
    "cover": 0.1,
    "suits": 0.1,
    "preferred": 0.1,
    "announced": -0.2,
    "council": 0.03,
    "labelled": 0.15,
}
"""What counts when parts of passages are ranked: late interaction, the passage's own score, the cosine of the question with the part's mean
word piece, the share of rare words in the part itself and with its headings, the kind of answer held, a document that the question
points to; what counts against a part, that an agenda only announces what is asked for; of rows that say as much, that it is the council's
own, where a figure is asked for; and that the question says a row's whole label, where it asks for no list. Chosen by sweeps over 457 questions on
three councils' papers: right answers .637, without the cosine and `own` .617; the label came last: three right answers more of 717, none lost."""


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
    features: Mapping[str, float]
    covered: frozenset[int]
    own: frozenset[int]
    matches: Vectors

    @property
    def late(self) -> float:
        """Late interaction of the question with the part, 0 to 1."""
        return self.features["late"]


class EvidenceFinder:
    """Scores units; holds what that needs of an index."""

    def __init__(self, index: Index, counts: Mapping[str, int]) -> None:
        self._index = index
        self._counts = counts
        self._outsiders = Outsiders([document.cover.body for document in index.store.documents()])
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
        rarities = [self.rarity(words) for words in understanding.words]
        found: list[Evidence] = []
        for rank, hit in enumerate(top):
            found += self._parts(understanding, rank, hit, unpack_tokens(packed[hit.passage.id], len(question.vector)), question, rarities)
        return sorted(found, key=lambda evidence: (-evidence.score, evidence.rank, evidence.position))

    def _parts(self, understanding: Understanding, rank: int, hit: Hit, pieces: Vectors, question: Encoded, rarities: Sequence[float]) -> list[Evidence]:
        passage = hit.passage
        whole = embedded_text(passage)
        offset = len(whole) - len(passage.text)
        spans = np.array(self._index.embedder.pieces(whole)[: len(pieces)] or [(0, 0)])
        cosines = question.tokens @ pieces.T
        context = spans[:, 1] <= offset
        around = covered_words(f"{passage.context} {' '.join(passage.section)}", understanding.words)
        every = max(1e-6, sum(rarities))
        announced = float(is_announced(passage) and not asks_ahead(understanding.whole))
        asked = name_words(understanding.whole)
        asked_words = tokens(understanding.whole)
        asks_row = Wanted.LIST not in understanding.wanted
        asks_figure = Wanted.FIGURE in understanding.wanted and Wanted.WHO not in understanding.wanted
        found = []
        listed = parts(passage)
        for position, part in enumerate(listed):
            text = passage.text[part.start : part.end]
            if says_nothing(text, asked):
                continue
            # A telephone number says nothing itself: whom it reaches stands in the lines before it.
            reaches = Wanted.CONTACT in understanding.wanted and CONTACT.search(text) is not None
            begins = listed[max(0, position - CONTACT_LINES)].start if reaches else part.start
            inside = (spans[:, 0] >= offset + begins) & (spans[:, 1] <= offset + part.end)
            # A block's caption or group stands in its text before the unit and belongs to each of its parts.
            around_it = context if passage.kind in PROSE else context | (spans[:, 1] <= offset + part.unit.text_start)
            matches = best_matches(cosines[:, inside | around_it], question.weights) if inside.any() else np.zeros_like(question.weights)
            own = covered_words(passage.text[begins : part.end], understanding.words)
            covered = own | around | (frozenset() if passage.kind in PROSE else covered_words(passage.text[: part.unit.text_start], understanding.words))
            features = {
                "late": float(matches.sum()),
                "passage": hit.score,
                "sentence": mean_cosine(question.vector, pieces[inside]),
                "own": sum(rarities[n] for n in own) / every,
                "cover": sum(rarities[n] for n in covered) / every,
                "suits": suitability(understanding.wanted, text),
                "preferred": understanding.preferred.get(passage.document, 0.0),
                "announced": announced,
                "labelled": float(asks_row and passage.kind == "row" and says_label(asked_words, passage.text[part.unit.text_start : part.unit.text_end])),
                "council": float(
                    asks_figure and passage.kind == "row" and self._outsiders.is_council(row_label(passage.text[part.unit.text_start : part.unit.text_end]))
                ),
            }
            score = sum(PART_WEIGHTS[name] * value for name, value in features.items())
            found.append(Evidence(hit, rank, position, part, text, score, features, covered, own, matches))
        return found


def says_label(asked: Sequence[str], row: str) -> bool:
    """Whether the words of a question hold those of a row's label, two or more, one after the other."""
    words = tokens(row_label(row).split(" / ")[-1])
    return len(words) >= LEAST_LABEL and any(list(asked[n : n + len(words)]) == words for n in range(len(asked)))


def by_best_part(hits: Sequence[Hit], evidence: Sequence[Evidence]) -> tuple[Hit, ...]:
    """The passages that were looked at part by part in the order of their best parts, then the others as they were."""
    looked_at = {item.hit.passage.id: item.hit for item in evidence}
    return (*looked_at.values(), *(hit for hit in hits if hit.passage.id not in looked_at))


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
