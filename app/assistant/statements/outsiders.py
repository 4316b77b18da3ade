"""Rows of a table that are not among those compared: totals, the whole body, national figures and comparators."""

import re
from collections.abc import Sequence
from decimal import Decimal

from app.assistant.question.superlatives import Superlative
from app.assistant.statements.magnitudes import Magnitude
from index.words import tokens

ROUNDING = Decimal("0.002")
"""By this share of it a total may differ from the sum of what was rounded before."""

LEAST_SUMMED = 4
"""Rows that a sum must be made of to be taken for a total."""

_OUTSIDER = re.compile(
    r"\b(?:(?:grand |sub-?)?totals?|average|mean|median|overall|all (?:areas|districts|wards|services|teams|schools|rows|groups)|national(?:ly)?|comparators?"
    r"|benchmark|statistical neighbours?|targets?|floor|upper|lower|thresholds?|balance|net (?:cost|expenditure|income)|surplus|deficit|variance)\b"
    r"|^(?:England|Wales|Scotland|Northern Ireland|UK|United Kingdom|Great Britain|Ontario|Canada|Ireland)\b|^(?:the )?(?:sum|whole|all)\b",
    re.IGNORECASE,
)
_REGION = re.compile(r"^(?:North|South)[- ](?:East|West)(?: (?:region|of England|England|average))?$|^(?:East|West) Midlands$", re.IGNORECASE)
_OF_BODIES = frozenset(
    "county council city borough district township town municipality corporation of the and whole area result actual inc incl including with without".split()
)


class Outsiders:
    """Knows the bodies whose papers are held by their names and initials."""

    def __init__(self, bodies: Sequence[str]) -> None:
        self._names = [frozenset(tokens(body)) | {"".join(word[0] for word in body.split() if word[0].isupper()).lower()} for body in bodies if body]

    def holds(self, label: str) -> bool:
        """Whether a row's label says that it is no single thing beside the others."""
        own = label.rpartition(" / ")[2].strip()
        if _OUTSIDER.search(own) or _REGION.match(own):
            return True
        head = frozenset(tokens(re.split(r"[:(]", own)[0]))
        return any(head - _OF_BODIES and head - _OF_BODIES <= name for name in self._names)


def groups_of_asked(asked: Superlative, labels: Sequence[str]) -> bool:
    """Whether most rows are called by the plural of a word that the question has in the singular: then each is several of what is asked for."""
    words = [frozenset(tokens(label)) for label in labels]
    singular = {word for word in tokens(asked.about) if not word.endswith("s")}
    return any(2 * sum(f"{word}s" in label for label in words) > len(words) and not any(word in label for label in words) for word in singular)


def is_total(values: Sequence[Magnitude], at: int) -> bool:
    """Whether the value at that place is the sum of all the others; shares are no sums, and of a few small numbers one may be so by chance."""
    others = [value.number for n, value in enumerate(values) if n != at]
    return len(others) >= LEAST_SUMMED and "%" not in values[at].unit and _equal(values[at].number, sum(others, Decimal()))


def may_be_sum(values: Sequence[Magnitude], at: int) -> bool:
    """Whether the value at that place is the sum of all the others or of some that stand right before or right after it."""
    number = values[at].number
    if "%" in values[at].unit or len(values) < 3:
        return False
    before, after = values[:at][::-1], values[at + 1 :]
    sums = [sum((value.number for value in beside[:count]), Decimal()) for beside in (before, after) for count in range(2, len(beside) + 1)]
    return any(_equal(number, found) for found in (*sums, sum((value.number for value in (*before, *after)), Decimal())))


def _equal(one: Decimal, other: Decimal) -> bool:
    return one != 0 and abs(one - other) <= ROUNDING * abs(one)
