"""The part that counts what is asked the number of, first, where the best part gives other figures or none."""

from collections.abc import Sequence

from app.assistant.question.counted_things import counted_thing, counts
from app.assistant.question.understand import Understanding
from app.assistant.statements.evidence import Evidence

NEAR = 0.35
"""A part of the same passage that has a number of the thing comes first when it scores within this of the best."""


def counted(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence, the best part first of the best passage that has a number of what is counted, where the best of all, in prose, has none."""
    noun = counted_thing(understanding.own)
    if not noun or not evidence or evidence[0].hit.passage.kind == "row" or counts(evidence[0].text, noun):
        return tuple(evidence)
    best = evidence[0]
    beside = (item for item in evidence if item.hit.passage.id == best.hit.passage.id and best.score - item.score <= NEAR)
    first = next((item for item in beside if counts(item.text, noun)), best)
    return (first, *(item for item in evidence if item is not first))
