"""Whether an answer speaks of the thing that one asks permission for."""

import re

from app.assistant.checks.found import Found
from app.assistant.question.understand import Understanding
from app.assistant.statements.evidence import covered_words

TOLD_OF, TOLD_OF_IN_RULES = 2 / 3, 1 / 3
"""Share of the words for a thing that what is said must hold; and where it says what may be done or must."""

_SHOWN = r"(?:see|find|check|list|show|get|compare|know|ask|look|read|say|tell|hear|view|give|learn|be told|have (?:the|a|an|some|details)|please)\b"
_ASKED = re.compile(
    rf"^\W*(?:(?:and|so|but)\s+)?(?:(?:can|could|may|must) (?:i|we|residents|people|anyone|someone|my \w+) (?!{_SHOWN})|am i\b"
    r"|do (?:i|we|residents|people) (?:need|have to)\b|are (?:i|we|residents|people|\w+) (?:allowed|permitted)\b|is it (?:legal|allowed|ok|okay)\b)",
    re.IGNORECASE,
)
_ALLOWS = frozenset("allowed permitted need have legal ok okay able must".split())
_RULES = re.compile(r"\b(?:may|must|shall|prohibited|required?|licen[cs]ed?|permits?)\b", re.IGNORECASE)


def no_permission(understanding: Understanding, found: Found) -> bool:
    """Whether it is asked if one may do something, and what is said, with the heading above it, doesn't speak of that."""
    if not _ASKED.search(understanding.whole):
        return False
    groups = [group for group in understanding.words if group[0] not in _ALLOWS]
    least = TOLD_OF_IN_RULES if _RULES.search(found.text) else TOLD_OF
    return len(covered_words(found.headed, groups)) < max(1, least * len(groups))
