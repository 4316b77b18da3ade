"""The sentence with the figure, first, where one is asked for and the sentence that names the thing stands beside it and holds none."""

from collections.abc import Sequence

from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted, asks_money
from app.assistant.statements.evidence import Evidence
from app.assistant.statements.holds import SUM, amounts
from app.assistant.statements.parts import PROSE

NEAR = 0.15
"""A sentence of the same passage is taken when its score is within this of the best one's."""

NEAR_FOR_MONEY = 0.35
"""The same of one with a sum, where money is asked for: a sum is told apart from other figures by its sign."""


def figure_beside(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence, the sentence with the figure first where one is asked for, the first sentence holds none and that after it does.

    For money a sum anywhere in the passage is taken.
    """
    if Wanted.FIGURE not in understanding.wanted or not evidence or evidence[0].hit.passage.kind not in PROSE:
        return tuple(evidence)
    best, money = evidence[0], asks_money(understanding.own)
    # A share is no sum.
    if any(not (money and figure.endswith("%")) for figure in amounts(best.text)):
        return tuple(evidence)
    near = (item for item in evidence[1:] if item.hit.passage.id == best.hit.passage.id and best.score - item.score <= (NEAR_FOR_MONEY if money else NEAR))
    beside = next((item for item in near if (SUM.search(item.text) if money else abs(item.position - best.position) == 1 and amounts(item.text))), None)
    return (beside, *(item for item in evidence if item is not beside)) if beside else tuple(evidence)
