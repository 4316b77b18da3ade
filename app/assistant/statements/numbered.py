"""Evidence of the action whose number a question names: an action with another number does not answer it."""

import re
from collections.abc import Sequence

from app.assistant.question.understand import Understanding
from app.assistant.statements.evidence import Evidence

_NUMBER_ASKED = re.compile(r"\baction (?P<number>\d+(?:\.\d+)+)(?![.\d]*\d)", re.IGNORECASE)


def of_the_number(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence without actions of other numbers, where the question names the number of one."""
    asked = _NUMBER_ASKED.search(understanding.whole)
    if not asked:
        return tuple(evidence)
    number = re.compile(rf"(?<![\d.]){re.escape(asked['number'])}(?!\.?\d)")
    return tuple(item for item in evidence if item.hit.passage.kind != "action" or number.search(item.hit.passage.text))
