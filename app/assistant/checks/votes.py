"""Whether an answer tells how somebody voted, where that is asked."""

import re

from app.assistant.checks.found import Found
from app.assistant.question.understand import Understanding
from corpus.address import PERSON

_VOTES_ASKED = re.compile(
    r"\bhow did .{2,60}? vote\b|\bwhat was the (?:\w+ ){0,6}vote (?:on|for|when|at|count|tally)\b|\bvotes?\b.{0,20}\bcast\b|\bvoted (?:no|yes|against|for"
    r"|in favou?r)\b|\bhow many (?:\w+ ){0,2}(?:votes?|voted)\b",
    re.IGNORECASE,
)
_VOTED = re.compile(
    r"\bvot(?:e[sd]?|ing)\b(?! of thanks)|\bagainst\b|\b(?:yeas?|nays?|ayes?|noes)\b|\bunanimous|\babst(?:ain|ention)"
    r"|\ball in favou?r\b|\d in favou?r\b|\d opposed\b|\bopposed\s?[:(]|\b(?:passed|carried|adopted)\W.{0,30}\d (?:to|[-–]) \d",
    re.IGNORECASE,
)
_OUTCOME_ASKED = re.compile(r"\bhow did (?:the|that|this) (?:\w+ )?(?:vote|motion)\b", re.IGNORECASE)
_OUTCOME = re.compile(r"\b(?:carried|defeated|passed|failed)\b", re.IGNORECASE)
_VOTERS_ASKED = re.compile(
    r"^\W*(?:and |so )?(?:(?:who|which (?:\w+ ){1,2}?)(?: all)?\b.{0,12}|(?:the )?names? of (?:the )?(?:\w+ ){0,3}(?:who|that) )\bvoted\b", re.IGNORECASE
)
_VOTERS = re.compile(
    r"\b(?:(?i:against|opposed|nays?|noes|no votes?|abstain\w*)\b\W{1,4}|(?i:for|in favou?r|yeas?|ayes?)\s?[:–-]\s?)"
    rf"(?:(?:{PERSON}|Crs?|Director)\.? )?(?:[A-Z]\.? )*[A-Z][a-z]"
    r"|[A-Z][a-z]+[^.;]{0,60}\b(?i:vot(?:e|ed|ing))\b[^.;]{0,40}\b(?i:against|for|in favou?r)\b|\b(?i:recorded vote)\b"
)


def asks_votes(question: str) -> bool:
    """Whether it is asked how somebody voted."""
    return bool(_VOTES_ASKED.search(question))


def names_voters(question: str, text: str) -> bool:
    """Whether it is asked who voted, and the text names somebody who did."""
    return bool(_VOTERS_ASKED.search(question) and _VOTERS.search(text))


def no_votes(understanding: Understanding, found: Found) -> bool:
    """Whether it is asked how somebody voted, and the answer tells of no vote; or who did, and it names nobody."""
    if _VOTERS_ASKED.search(understanding.whole) and not _VOTERS.search(found.text):
        return True
    if _OUTCOME_ASKED.search(understanding.whole) and _OUTCOME.search(found.text):
        return False
    return asks_votes(understanding.whole) and not _VOTED.search(found.text)
