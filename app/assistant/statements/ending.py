"""Evidence for when a meeting, the closed part of it or an agreement comes to its end: what says so before what says when it began."""

import re
from collections.abc import Sequence

from app.assistant.question.names import holds_name
from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.evidence import Evidence
from app.assistant.statements.holds import CLOCK
from corpus.dates import dates

_MEETING = re.compile(r"\b(?:meetings?|sessions?|hearings?)\b", re.IGNORECASE)
_ENDED = re.compile(
    r"\b(?:wrap(?:ped)? up|adjourn\w*|finish\w*|conclude\w*|(?:(?:did|does|do|will|was|is)\b.{1,60}(?<!-)\bend|ended|end of the (?:meeting|session|hearing))\b"
    r"|\bclose[sd]?\b(?! (?:to|session|meeting|part)\b)|over\W*$)",
    re.IGNORECASE,
)
_CLOSED_PART = re.compile(r"\b(?:(?:closed|private|confidential) (?:session|meeting|part)|in camera|exempt (?:session|part))\b", re.IGNORECASE)
_CAME_OUT = re.compile(r"\b(?:c[ao]me|got|get|go|went) (?:back )?(?:out|into (?:open|public))\b|\b(?:back|resum\w*|return\w*)\b", re.IGNORECASE)

_SAYS_END = re.compile(r"\b(?:adjourn\w*|(?:meeting|session|hearing)\b.{0,30}\b(?:clos\w+(?! to\b)|end(?:ed|s)?|finish\w*|conclud\w*))\b", re.IGNORECASE)
_SAYS_OPEN_AGAIN = re.compile(
    r"\b(?:resum\w*|reconven\w*|r[io]se\b.{0,20}\bclosed|return\w*\b.{0,20}\bopen|back (?:in|to|into) (?:open|public))\b", re.IGNORECASE
)

_RUNS = re.compile(
    r"\b(?:agreements?|contracts?|leases?|licen[cs]es?|permits?|arrangements?|deals?|terms?|schemes?|programmes?|programs?|grants?|funding|loans?|debentures?|notice)\b",
    re.IGNORECASE,
)
_OVER_ASKED = re.compile(
    r"\b(?:expir\w+|ends?|ended|ending|runs? (?:out|until|to)|ran out|run (?:out|until)|finish\w*|(?:be|is) up|lasts?|until when|over)\b", re.IGNORECASE
)
_SAYS_OVER = re.compile(r"\b(?:expir\w+|ends?|ended|ending|runs? (?:out|until|to)|until|terminat\w+|up to|end date)\b", re.IGNORECASE)

NEAR = 0.6
"""What says when an agreement ends comes first when it scores within this of the best part."""


def asks_end(understanding: Understanding) -> bool:
    """Whether it is asked when a meeting or the closed part of one, or at what time anything, ended."""
    question = understanding.whole
    timed = Wanted.CLOCK in understanding.wanted or (Wanted.WHEN in understanding.wanted and bool(_MEETING.search(question)))
    return timed and bool(_ENDED.search(question) or (_CLOSED_PART.search(question) and _CAME_OUT.search(question)))


def _asks_over(understanding: Understanding) -> bool:
    """Whether it is asked when an agreement, a contract or the like comes to its end."""
    question = understanding.whole
    return Wanted.WHEN in understanding.wanted and bool(_RUNS.search(question) and _OVER_ASKED.search(question))


def _is_of_it(understanding: Understanding, item: Evidence, best: Evidence) -> bool:
    """Whether a part stands in the paper of the best one, or by what the question names."""
    passage = item.hit.passage
    if passage.document == best.hit.passage.document:
        return True
    around = " ".join((item.text, passage.context, *passage.section))
    return all(holds_name(around, name, understanding.short_forms.get(name, ())) for name in understanding.names)


def ending(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence, what gives the time of the end first where that is asked for."""
    if evidence and _asks_over(understanding):
        near = (item for item in evidence if evidence[0].score - item.score <= NEAR)
        over = [item for item in near if _SAYS_OVER.search(item.text) and dates(item.text) and _is_of_it(understanding, item, evidence[0])]
        return (*over, *(item for item in evidence if item not in over))
    if not asks_end(understanding):
        return tuple(evidence)
    says = _SAYS_OPEN_AGAIN if _CLOSED_PART.search(understanding.whole) else _SAYS_END
    first = [item for item in evidence if says.search(item.text) and CLOCK.search(item.text)]
    return (*first, *(item for item in evidence if item not in first))
