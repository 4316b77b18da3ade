"""Evidence for who moved or seconded something: what names them before what only says what was moved."""

import re
from collections.abc import Sequence

from app.assistant.question.understand import Understanding
from app.assistant.statements.evidence import Evidence
from corpus.address import PERSON

_ASKED = re.compile(
    r"^\W*who (?:put (?:it |that |the motion )?forward|proposed) and who (?:backed|seconded|supported)\b|"
    r"^\W*(?:and |so )?(?:(?:who|whom|which (?:\w+ ){0,3}\w+)\b.{0,40}?\b(?:moved|seconded|mover|seconder|proposer)"
    r"|.*\bwhose (?:motion|proposal|amendment)\b|.{0,80}\bmover\b.{0,20}\bseconder"
    r"|who (?:has |had )?proposed\b(?=.*\b(?:second\w*|backed|supported|motion|resolution|amend\w+|adopt\w*|by-?law|vote|that)\b)|(?:the )?(?:mover"
    r"|seconder|proposer))\b",
    re.IGNORECASE,
)
_SECONDER_ASKED = re.compile(r"^\W*(?:and |so )?(?:who|whom|which (?:\w+ ){0,3}\w+) (?:has |had )?seconded\b", re.IGNORECASE)
_NAMED = re.compile(
    r"(?i:\b(?:(?:moved|seconded|mover|seconder|proposer)\b(?: by)?|proposed by):?,?)\s+(?!Seconded|Moved|That|Whereas|Resolved|Be\b|Now\b|In\b|Into\b|To\b)"
    rf"(?:(?:{PERSON}|Vice|Deputy|Board|Member)\.? )*(?:[A-Z]\.? ?)*[A-Z][a-z]"
    r"|[A-Z][a-z]+ (?:and [A-Z][\w.]* ?\w* )?(?i:moved|seconded)\b(?! (?:In|To|Into)\b)"
)

NEAR = 0.3
"""What names a mover comes first when it scores within this of the best part: what is far from it is about another motion."""


def asks_mover(question: str) -> bool:
    """Whether it is asked who moved, proposed or seconded."""
    return bool(_ASKED.search(question))


def names_mover(text: str) -> bool:
    """Whether a text names somebody who moved, proposed or seconded."""
    return bool(_NAMED.search(text))


def lacks_seconder(question: str, text: str) -> bool:
    """Whether it is asked who seconded, and nobody else, and the text names nobody who did."""
    return bool(_SECONDER_ASKED.search(question)) and not re.search(r"\bsecond(?:ed|er|s)?\b", text, re.IGNORECASE)


def moved(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence, what names movers first where they are asked for and the best part is no decision whose reading names them."""
    if not evidence or not asks_mover(understanding.whole) or (evidence[0].hit.passage.kind == "decision" and names_mover(evidence[0].hit.passage.text)):
        return tuple(evidence)
    first = [item for item in evidence if names_mover(item.text) and evidence[0].score - item.score <= NEAR]
    return (*first, *(item for item in evidence if item not in first))
