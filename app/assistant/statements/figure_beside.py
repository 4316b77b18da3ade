"""The sentence with the figure, first, where one is asked for and the sentence that names the thing stands beside it and holds none."""

import re
from collections.abc import Sequence

from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted, asks_money
from app.assistant.statements.evidence import Evidence
from app.assistant.statements.holds import SUM, amounts
from app.assistant.statements.parts import PROSE

NEAR = 0.15
"""A sentence of the same passage is taken when its score is within this of the best one's."""

NEAR_WITH_UNIT = 0.35
"""The same of one with a sum, a share or a length of time, where just that is asked for: it is told apart from other figures by its unit."""

BESIDE = 2
"""Sentences before or after the best one among which a figure without such a unit is looked for."""

_LIKE_A_SUM = re.compile(r"\d,\d{3}\b|\d\.\d\d\b|\b(?!(?:19|20)\d\d\b)\d{4,}\b")
_SHARE_ASKED = re.compile(r"\b(?:what|which) (?:\w+ ){0,4}(?:percent(?:age)?|per cent|share|proportion)\b", re.IGNORECASE)
_SHARE = re.compile(r"\d\s?%|\bper ?cent\b|\b(?:half|third|quarter)s?\b|\bone in \w+\b", re.IGNORECASE)
_DURATION_ASKED = re.compile(r"\bhow long (?:do|does|did|will|must|should|can|may|has|have|had)\b", re.IGNORECASE)
_DURATION = re.compile(r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)|\))[ -](?:year|month|week|day|hour|minute)s?\b", re.IGNORECASE)


def figure_beside(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence, the sentence with the figure first where one is asked for, the first sentence holds none and one close by does.

    A sum of money, a share or a length of time may stand anywhere in the passage.
    """
    if Wanted.FIGURE not in understanding.wanted or not evidence or evidence[0].hit.passage.kind not in PROSE:
        return tuple(evidence)
    best, unit = evidence[0], _unit_asked(understanding.own)
    if _answers(best.text, unit):
        return _priced(evidence) if unit is SUM else tuple(evidence)
    within = NEAR_WITH_UNIT if unit else NEAR
    near = (item for item in evidence[1:] if item.hit.passage.id == best.hit.passage.id and best.score - item.score <= within)
    beside = next((item for item in near if (unit.search(item.text) if unit else _is_close(item, best) and amounts(item.text))), None)
    return (beside, *(item for item in evidence if item is not beside)) if beside else tuple(evidence)


def _priced(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence, a part with a sum that is nearly as good first, where the best has only figures that say of no currency that they are of it."""
    best = evidence[0]
    priced = next((item for item in evidence if best.score - item.score <= NEAR and SUM.search(item.text)), best)
    is_sum = SUM.search(best.text) or _LIKE_A_SUM.search(best.text)
    return tuple(evidence) if is_sum else (priced, *(item for item in evidence if item is not priced))


def _unit_asked(question: str) -> re.Pattern[str] | None:
    """What finds a figure with the unit that is asked for; None where any figure may answer."""
    if _SHARE_ASKED.search(question):
        return _SHARE
    if _DURATION_ASKED.search(question):
        return _DURATION
    return SUM if asks_money(question) else None


def _answers(text: str, unit: re.Pattern[str] | None) -> bool:
    """Whether a text has a figure that may be the one; a sum may stand without its sign, but a share is none."""
    if unit in (_SHARE, _DURATION):
        return bool(unit.search(text))
    return any(not (unit and figure.endswith("%")) for figure in amounts(text))


def _is_close(item: Evidence, best: Evidence) -> bool:
    return abs(item.position - best.position) <= BESIDE
