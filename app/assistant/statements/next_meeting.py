"""The sentence that says when the next meeting is, first, where that is asked: minutes tell it at their end, far from what names the body."""

import re
from collections.abc import Sequence

from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.evidence import Evidence
from app.assistant.statements.holds import TIME
from app.assistant.statements.parts import PROSE

_ASKED = re.compile(r"\bnext\b(?: [\w’'&-]+){0,6}? (?:meetings?|sessions?|committee|board|panel|council)\b", re.IGNORECASE)
_TOLD = re.compile(r"\bnext (?:[\w-]+ ){0,4}?(?:meetings?|sessions?)\b", re.IGNORECASE)

NEAR = 0.4
"""It comes first when it scores within this of the best part."""


def next_meeting(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence, sentences of a next meeting that hold a time first where it is asked when that is."""
    asked = {Wanted.WHEN, Wanted.CLOCK} & set(understanding.wanted) and _ASKED.search(understanding.whole)
    told = [
        item
        for item in evidence
        if asked and item.hit.passage.kind in PROSE and _TOLD.search(item.text) and TIME.search(item.text) and evidence[0].score - item.score <= NEAR
    ]
    return (*told, *(item for item in evidence if item not in told))
