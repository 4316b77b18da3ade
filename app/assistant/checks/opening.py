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
_VERB = re.compile(r"\b(?:open|clos|shut)", re.IGNORECASE)
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\d[/.]\d\d?[/.]\d\d|\bspring\b|\bautumn\b|\bQ[1-4]\b", re.IGNORECASE)


def no_hours(understanding: Understanding, found: Found) -> bool:
    """Whether it is asked when something is open, and the answer holds no hours, or none of the words for the place is in it or the heading above."""
    asked = _ASKED.search(understanding.whole)
    if not asked:
        return False
    of_office = "office" if re.search(r"\boffice (?:hours|times)\b", asked.group(), re.IGNORECASE) else ""
    place = {*content_words(" ".join(filter(None, (asked["named"], asked["which"], asked["whose"], asked["of"], of_office))))} - _NO_PLACE
    groups = [group for group in understanding.words if place & set(tokens(group[0]))]
    dated = bool(asked["which"]) and _says_day(asked.group(), found.told)
    return not (_HOURS.search(found.told) or dated) or bool(place and not covered_words(found.headed, [*groups, *((word,) for word in place)]))


def _says_day(asked: str, told: str) -> bool:
    """Whether a text says by its day, its season or its year when something new opens, or a consultation closes, with the word that is asked with."""
    verb = _VERB.search(asked)
    return bool(verb and re.search(rf"\b{verb.group()}", told, re.IGNORECASE) and _DATED.search(told))
