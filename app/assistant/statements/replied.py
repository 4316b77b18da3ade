"""The answer to a question that a paper itself asks, first, where that question is the best part."""

import re
from collections.abc import Sequence

from app.assistant.question.understand import Understanding
from app.assistant.statements.evidence import Evidence
from app.assistant.statements.parts import PROSE

_ASKS_WHAT_WAS_ASKED = re.compile(r"\b(?:ask(?:s|ed|ing)?|questions?|enquir\w+|wonder\w*)\b", re.IGNORECASE)


def replied(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence, what follows on the best part first where that ends in a question, as in a list of questions and answers or on a slide.

    What itself ends in a question is no answer, and where it is asked what was asked the question is.
    """
    if (
        not evidence
        or _ASKS_WHAT_WAS_ASKED.search(understanding.whole)
        or evidence[0].hit.passage.kind not in PROSE
        or not evidence[0].text.rstrip().endswith("?")
    ):
        return tuple(evidence)
    best = evidence[0]
    following = (item for item in evidence if item.hit.passage.id == best.hit.passage.id and item.position == best.position + 1)
    after = next((item for item in following if not item.text.rstrip().endswith("?")), best)
    return (after, *(item for item in evidence if item is not after))
