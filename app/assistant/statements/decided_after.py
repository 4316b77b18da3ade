"""What was decided, first, where that is asked for and the best part only says on what."""

import re
from collections.abc import Sequence

from app.assistant.checks.votes import asks_votes
from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.evidence import Evidence
from app.assistant.statements.parts import PROSE

FOLLOWING = 6
"""Parts after the best one among which the decision stands: minutes tell the matter, what was said of it and what came of it, in this order."""

NEAR = 0.6
"""A part that says what was decided comes first when it scores within this of the best."""

_DECIDED = re.compile(
    r"\b(?:it was|was|were|be|been|council|committee|board|members|commissioners|trustees|councill?ors|meeting) "
    r"(?:(?:then|unanimously|also|further) )?(?:agreed|resolved|decided|approved|rejected|refused|deferred|accepted|supported|adopted)\b"
    r"|\bit was (?:proposed|moved)\b|\bagreed (?:to|that|by)\b|\bresolved\b"
    r"|\ball in favou?r\b|\b(?:carried(?! (?:out|over|forward|on|by)\b)|unanimous(?:ly)?|motion passed|motion failed)\b"
    r"|\b\d+ (?:for|in favou?r)\b|\bconsensus\b"
    r"|(?-i:\b(?:GRANTED|APPROVED|ADOPTED|DENIED|REFUSED|REJECTED|DEFERRED|WITHDRAWN|RESCHEDULED|CONTINUED|TABLED|DISMISSED|NO VIOLATION)\b)",
    re.IGNORECASE,
)
_VOTED = re.compile(
    r"\b\d+ (?:for|in favou?r|against|opposed)\b|\bfor:? \d|\ball in favou?r\b|\bunanimous"
    r"|(?<![\d/–-])\b\d{1,2}\s?[-–]\s?\d{1,2}\b(?![\d/–]|-\d{2}| ?[ap]\.?m)|\bcarried\b(?! (?:out|over|forward|on)\b)|\babst",
    re.IGNORECASE,
)


_OUTCOME = re.compile(
    r"\b(?:motion|vote|resolution|proposal|recommendation)\b[^.;]{0,40}\b(?:carried|passed|lost|failed|defeated)\b"
    r"|\b\d+ (?:votes? )?(?:in favou?r|for)\b[^.;]{0,120}\b(?:opposed|against)\b"
    r"|\b(?:carried|passed|adopted|approved) unanimously\b|\bunanimously (?:carried|passed|adopted|approved)\b|\ball in favou?r\b",
    re.IGNORECASE,
)
"""What tells how a vote went, and not how old somebody is or how far."""


def says_decided(text: str) -> bool:
    """Whether a text tells that something was decided."""
    return bool(_DECIDED.search(text))


def says_voted(text: str) -> bool:
    """Whether a text tells how a vote went."""
    return bool(_VOTED.search(text))


def ends_debate(text: str) -> bool:
    """Whether a sentence tells how the vote on a matter went; that on an amendment leaves it open."""
    return bool(_OUTCOME.search(text)) and not re.search(r"\bamendment\b", text, re.IGNORECASE)


def decided_after(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence, the first part after the best one of its passage that says what was decided, or how the vote went, before all others."""
    votes = asks_votes(understanding.whole)
    if not evidence or not (votes or Wanted.DECISION in understanding.wanted) or evidence[0].hit.passage.kind not in PROSE:
        return tuple(evidence)
    best, says = evidence[0], _VOTED if votes else _DECIDED
    if says.search(best.text):
        return tuple(evidence)
    following = (item for item in evidence if item.hit.passage.id == best.hit.passage.id and 0 < item.position - best.position <= FOLLOWING)
    after = sorted(following, key=lambda item: item.position)
    told = next((item for item in after if says.search(item.text) and best.score - item.score <= NEAR), best)
    return (told, *(item for item in evidence if item is not told))
