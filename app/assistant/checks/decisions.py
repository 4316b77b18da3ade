"""Whether an answer tells of a decision where one is asked for."""

import re

from app.assistant.checks.found import Found
from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.announced import asks_ahead, is_announced

_ASKED = re.compile(
    r"\bwhat (?:did|has|have) .{2,60}?\b(?:decided?|resolved?|agreed?)\b"
    r"|\bwhat (?:was|were|has been|have been) (?:decided|resolved|agreed)\b(?! \w+ (?:for|of)\b)",
    re.IGNORECASE,
)
_DECIDED = re.compile(
    r"\b(?:resolv\w*|agreed|noted|approv\w+|carried|endors\w+|decided|deferred|supported|accepted|adopted|authori[sz]ed|rejected|passed|defeated|voted|refused"
    r"|granted|permitted|referred|directed|received|confirmed|recommended)\b",
    re.IGNORECASE,
)


_WE_ASKED = re.compile(r"\bwhat (?:did|have) we (?:\w+ )?(?:decided?|resolved?|agreed?) to do\b", re.IGNORECASE)
_WE_DO = re.compile(r"\bwe (?:have|are|will|shall)\b", re.IGNORECASE)
"""What is asked of one's own plans, and how plans tell it."""


def no_decision(understanding: Understanding, found: Found) -> bool:
    """Whether it is asked what was decided, and the answer is of no decision's record and doesn't speak of one."""
    recorded = any(passage.kind == "decision" for passage in found.passages)
    told = _DECIDED.search(found.text) or (_WE_ASKED.search(understanding.whole) and _WE_DO.search(found.text))
    return bool(_ASKED.search(understanding.whole)) and not recorded and not told


def only_announced(understanding: Understanding, found: Found) -> bool:
    """Whether all that is said stands in an agenda, and the question isn't for what a meeting is to deal with."""
    # Whom to ask stands on the agenda's own first page.
    asks_agenda = asks_ahead(understanding.whole) or Wanted.CONTACT in understanding.wanted
    return bool(found.passages) and all(map(is_announced, found.passages)) and not asks_agenda
