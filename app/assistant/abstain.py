"""Whether the evidence answers the question, or the documents do not say."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from math import exp

from app.assistant.evidence import Evidence, stem
from app.assistant.understand import Understanding
from index.search import Hit
from index.words import tokens

THRESHOLD = 0.5
"""An answer is given at this likelihood or more."""

COEFFICIENTS = {"late": 0.0, "score": 0.0, "cover": 0.0, "absent": 0.0, "bias": 10.0}


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether to answer, how likely the evidence holds the answer (0 to 1), and the question's words that occur nowhere."""

    answers: bool
    likelihood: float
    absent: tuple[str, ...]
    features: Mapping[str, float]


def judge(
    understanding: Understanding, hits: Sequence[Hit], evidence: Sequence[Evidence], rarity: Callable[[Sequence[str]], float], stems: Collection[str]
) -> Judgement:
    """The judgement on a question's evidence."""
    absent = absent_words(understanding, stems)
    features = judge_features(understanding, hits, evidence, rarity, absent)
    likelihood = 1 / (1 + exp(-sum(COEFFICIENTS[name] * value for name, value in features.items())))
    return Judgement(bool(evidence) and likelihood >= THRESHOLD, likelihood, absent, features)


def absent_words(understanding: Understanding, stems: Collection[str]) -> tuple[str, ...]:
    """The question's words that occur nowhere in the corpus, neither themselves nor in another inflection nor an alternative."""
    held = [any(all(stem(word) in stems for word in tokens(other)) for other in group) for group in understanding.words]
    return tuple(group[0] for group, is_held in zip(understanding.words, held, strict=True) if not is_held)


def judge_features(
    understanding: Understanding, hits: Sequence[Hit], evidence: Sequence[Evidence], rarity: Callable[[Sequence[str]], float], absent: Sequence[str]
) -> dict[str, float]:
    """What the likelihood is computed from."""
    if not hits or not evidence:
        return {"late": 0.0, "score": 0.0, "cover": 0.0, "absent": 1.0, "bias": 1.0}
    total = sum(rarity(group) for group in understanding.words) or 1.0
    covered = frozenset[int]().union(*(item.covered for item in evidence if item.hit is evidence[0].hit))
    return {
        "late": evidence[0].late,
        "score": hits[0].score,
        "cover": sum(rarity(understanding.words[n]) for n in covered) / total,
        "absent": sum(rarity((word,)) for word in absent) / total,
        "bias": 1.0,
    }
