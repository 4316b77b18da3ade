"""What came of a matter, before the line of an agenda that only announces it."""

from collections.abc import Sequence

from app.assistant.question.understand import Understanding
from app.assistant.statements.announced import asks_ahead, is_announced
from app.assistant.statements.evidence import Evidence

NEAR = 0.15
"""What scores within this of an agenda's line comes before it: a line of an agenda alone is no answer."""


def unannounced(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence, the best part first that is of no agenda, where the best one is and the question isn't for what a meeting is to deal with."""
    if not evidence or not is_announced(evidence[0].hit.passage) or asks_ahead(understanding.whole):
        return tuple(evidence)
    best = evidence[0]
    told = next((item for item in evidence if best.score - item.score <= NEAR and not is_announced(item.hit.passage)), best)
    return (told, *(item for item in evidence if item is not told))
