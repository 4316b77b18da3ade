"""How high a thing is, first, where that is asked for and the best part tells by how much it rose or fell."""

import re
from collections.abc import Sequence

from app.assistant.question.understand import Understanding
from app.assistant.statements.evidence import Evidence
from app.assistant.statements.holds import amount
from index.words import tokens

_ASKED = re.compile(r"^\W*(?:what(?:['’]?s| is| was| are| were)|how (?:high|big|large|much) (?:is|was|are|were)) (?:the |our )?\w", re.IGNORECASE)
_CHANGE_ASKED = re.compile(
    r"\b(?:ris(?:e[ns]?|ing)|rose|(?:in|de)creas\w+|chang\w+|differ\w+|gr[eo]w\w*|f[ae]ll\w*|drop\w*|cuts?|reduc\w+|sav(?:e|ed|ings?)|gap|shortfall"
    r"|up|down|more|less|extra|higher|lower|hikes?|jump\w*|impact)\b",
    re.IGNORECASE,
)
_CHANGE = re.compile(r"\b(?:rise|(?:in|de)crease|reduction|cut|fall|drop|growth) (?:of|in|to)\b", re.IGNORECASE)

NEAR = 0.2
"""A part that gives an amount and tells of no change comes first when it scores within this of the best and covers as much of the question."""


def levels_first(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence, the best part that gives an amount and no change first where a thing itself is asked for and the first part tells of its change."""
    question = understanding.whole
    if not evidence or not _ASKED.search(question) or _CHANGE_ASKED.search(question) or not _CHANGE.search(evidence[0].text):
        return tuple(evidence)
    best = evidence[0]
    times = {word for period in understanding.periods for word in tokens(period.written)}
    named = {n for n in best.own if not times >= {*tokens(understanding.words[n][0])}}
    near = (item for item in evidence[1:] if best.score - item.score <= NEAR and item.own >= named)
    first = next((item for item in near if amount(item.text) >= 1.0 and not _CHANGE.search(item.text)), best)
    return (first, *(item for item in evidence if item is not first))
