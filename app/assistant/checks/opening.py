"""Whether an answer tells the opening hours that are asked for: of the place named, and when."""

import re

from app.assistant.checks.found import Found
from app.assistant.question.understand import Understanding
from app.assistant.statements.evidence import covered_words
from corpus.dates import MONTHS
from index.words import content_words, tokens

_ASKED = re.compile(
    r"^\W*(?:(?:and|so) )?(?:when (?:is|are) (?!(?:it|they|we|that|this)\b)(?:the |our )?(?P<named>[\w' -]{3,40}?) (?:next )?(?:open|closed|shut)\b"
    r"|when (?:does|do) (?!(?:it|they|we|that|this)\b)(?:the |our )?(?P<which>[\w' -]{3,40}?) (?:open|close|shut)\b"
    r"(?! (?:to|for) (?:applications|bids|nominations))"
    r"|(?:what(?:['’]?s| are| is| were)? (?:the |our )?)?(?P<whose>(?:[\w'’-]+ ){0,2}?)(?:opening|closing|office) (?:hours|times)\b"
    r"(?: (?:of|for|at) (?:the |our )?(?P<of>[\w' -]*))?)",
    re.IGNORECASE,
)
_NO_PLACE = frozenset("christmas easter summer winter spring autumn fall weekends weekend holidays each every all site sites current new normal usual".split())
_HOURS = re.compile(
    r"\b\d{1,2}:\d\d\b|\b\d{1,2}(?:[.:]\d\d)?\s?(?:a\.?m|p\.?m|noon)\b|\bnoon\b|\b\d{1,2} (?:to|until|-|–) \d{1,2}\b"
    r"|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?\b"
    rf"|\b(?:{'|'.join(MONTHS)}|daily|weekends?|all year|year.round|every day|24 hours?|season\w*|summer|winter)\b",
    re.IGNORECASE,
)
"""A time of day, a day of the week, a month or a season."""


def no_hours(understanding: Understanding, found: Found) -> bool:
    """Whether it is asked when something is open, and the answer holds no hours, or none of the words for the place is in it or the heading above."""
    asked = _ASKED.search(understanding.whole)
    if not asked:
        return False
    of_office = "office" if re.search(r"\boffice (?:hours|times)\b", asked.group(), re.IGNORECASE) else ""
    place = {*content_words(" ".join(filter(None, (asked["named"], asked["which"], asked["whose"], asked["of"], of_office))))} - _NO_PLACE
    groups = [group for group in understanding.words if place & set(tokens(group[0]))]
    return not _HOURS.search(found.told) or bool(place and not covered_words(found.headed, [*groups, *((word,) for word in place)]))
