"""The answer to a question that a paper itself asks, first, where that question is the best part."""

from collections.abc import Sequence

from app.assistant.question.understand import Understanding
from app.assistant.statements.evidence import Evidence
from app.assistant.statements.parts import PROSE


def replied(_: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence, what follows on the best part first where that ends in a question, as in a list of questions and answers or on a slide."""
    if not evidence or evidence[0].hit.passage.kind not in PROSE or not evidence[0].text.rstrip().endswith("?"):
        return tuple(evidence)
    best = evidence[0]
    after = next((item for item in evidence if item.hit.passage.id == best.hit.passage.id and item.position == best.position + 1), best)
    return (after, *(item for item in evidence if item is not after))
