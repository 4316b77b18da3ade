"""An answer out of the best sentences and rows, each with where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.assistant.evidence import Evidence
from app.assistant.understand import Understanding

MOST_WORDS = 120
"""The answer proper is never longer."""

ENOUGH_WORDS = 60
"""An answer of one sentence or row is filled up to this with what belongs to it."""

NEAR = 0.12
"""A further sentence must score within this of the best one."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence or row of an answer, and the evidence that it is copied from."""

    text: str
    evidence: Evidence


def compose(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Statement, ...]:
    """The statements of an answer in reading order; empty when there is no evidence."""
    if not evidence:
        return ()
    best = evidence[0]
    chosen = [best]
    length = len(best.text.split())
    for other in evidence[1:]:
        words = len(other.text.split())
        if length + words > MOST_WORDS or length >= ENOUGH_WORDS:
            continue
        if best.score - other.score <= NEAR and not _repeats(other, chosen):
            chosen.append(other)
            length += words
    # In reading order within a passage; passages in the order of their best unit.
    ranks = {passage: n for n, passage in enumerate(dict.fromkeys(item.hit.passage.id for item in chosen))}
    chosen.sort(key=lambda item: (ranks[item.hit.passage.id], item.unit.start))
    return tuple(Statement(shortened(item.text), item) for item in chosen)


def shortened(text: str) -> str:
    """The text, cut at a word if it alone is longer than an answer may be."""
    words = text.split()
    return text if len(words) <= MOST_WORDS else " ".join(words[: MOST_WORDS - 1]) + " …"


def _repeats(item: Evidence, chosen: Sequence[Evidence]) -> bool:
    """Whether an item says again what is there already: most of its words stand in one of the chosen."""
    words = set(item.text.lower().split())
    return any(len(words & set(other.text.lower().split())) > 0.7 * len(words) for other in chosen)
