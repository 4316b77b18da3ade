"""Whether an answer speaks of things of another number than the question does: of two bedrooms where three are meant, of Priority 5 for Priority 6."""

import re
from collections.abc import Sequence

from app.assistant.checks.found import Found
from app.assistant.question.understand import Understanding
from corpus.dates import MONTHS
from corpus.numbers import NUMBER, number_of
from index.wording import references

_NUMBERED = re.compile(
    r"\b(?P<noun>[a-z]{3,}) (?P<number>\d{1,3})\b(?![\d/%.,:-]|\s*(?:am|pm|a\.m|p\.m|%|(?:year|month|day|week|hour|minute)s?\b|per cent))", re.IGNORECASE
)
"""A thing with its number after it; what is followed by a unit is an amount."""

_OF_NUMBER = re.compile(rf"\b(?P<number>{NUMBER})[ -](?P<noun>[a-z]+(?<!s))\b", re.IGNORECASE)
"""A kind of thing that a number before a noun in the singular tells: three bedroom, two-tier."""

_NO_NOUNS = frozenset(
    "about over under aged age ages only least most than around nearly exactly the and for top first last next per page pages from between after before until "
    "all every point million thousand hundred billion percent year month week day hour minute time new more other extra old "
    "section clause schedule regulation article".split()
) | {form for month in MONTHS for form in (month, month[:3], month[:4])}


def of_another_number(understanding: Understanding, found: Found) -> bool:
    """Whether nothing round the answer gives the reference that the question names, or the answer numbers the same noun otherwise than the question."""
    question = understanding.whole
    if (named := references(question)) and set(named).isdisjoint(references(found.around)) and not _numbers_so(named, found):
        return True
    return any(
        match["noun"].lower() not in _NO_NOUNS and _numbered_otherwise(match, rf"\b{match['noun']}s? (?:no\.? ?)?({NUMBER})\b", found)
        for match in _NUMBERED.finditer(question)
    ) or any(
        match["noun"].lower() not in _NO_NOUNS and _numbered_otherwise(match, rf"\b({NUMBER})[ -]{match['noun']}\b", found)
        for match in _OF_NUMBER.finditer(question)
    )


def _numbers_so(named: Sequence[Sequence[str]], found: Found) -> bool:
    """Whether the number of an action that is asked for stands round the answer without the word."""
    numbers = [way.removeprefix("Action ") for (way, *_) in named if way.startswith("Action ")]
    return any(re.search(rf"(?<![\d.]){re.escape(number)}(?!\.?\d)", found.around) for number in numbers)


def _numbered_otherwise(asked: re.Match[str], said: str, found: Found) -> bool:
    others = {number_of(number) for number in re.findall(said, found.text, re.IGNORECASE)}
    number = number_of(asked["number"])
    return bool(others) and number not in others and number not in map(number_of, re.findall(rf"\b{NUMBER}\b", found.around, re.IGNORECASE))
