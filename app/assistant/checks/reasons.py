"""Whether an answer gives the reason for somebody's going or staying away, where that is asked."""

import re

from app.assistant.checks.found import Found
from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.holds import HOLDS

_GOING = re.compile(
    r"\bwhy\b.{2,60}\b(?:quit(?:ting)?|resign\w*|step(?:ped|ping)? down|stand(?:ing)? down|stood down|leav(?:e|ing)|left|miss(?:ed|ing)?|absent"
    r"|(?:away from|not (?:present )?at) (?:\w+ ){0,4}(?:meeting|session|council|committee|board)|pull(?:ed|ing)? out|dropp?(?:ed|ing)? out|withdr[ae]w\w*)\b",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:personal|health|ill(?:ness)?|family|reasons?|retir\w+|holidays?|vacation|on leave|abroad|work|mov(?:ed|es|ing) (?:away|to|out)|new (?:job|post|role)"
    r"|conflict)\b",
    re.IGNORECASE,
)
"""What tells a reason without a word of cause."""


def no_reason(understanding: Understanding, found: Found) -> bool:
    """Whether it is asked why somebody went or didn't come, and the answer gives no reason: minutes tell the fact alone."""
    return bool(_GOING.search(understanding.whole)) and not HOLDS[Wanted.WHY](found.told) and not _REASON.search(found.told)
