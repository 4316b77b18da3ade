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

_TOTAL = re.compile(r"^(?:grand |sub-?)?totals?\b(?! (?:number|no|percentage|%|hours|days))|\btotals?\W*$", re.IGNORECASE)
_OUTSIDER = re.compile(
    r"(?:.{0,30}\b)?(?:average|mean|median|national(?:ly)?|comparators?|benchmark|statistical neighbours?)(?: \([^()]*\))?"
    r"|(?:the )?(?:overall|whole|sum|all)(?: \w+)?"
    r"|(?:national|statistical|comparator) \w+(?: average)?|(?:target|floor|upper|lower|threshold|variance|surplus|deficit)s?(?: \w+)?"
    r"|(?:opening|closing|net) \w+|balance\b.*"
    r"|(?:England|Wales|Scotland|Northern Ireland|UK|United Kingdom|Great Britain|Ontario|Canada|Ireland)(?: (?:average|mean|total|and Wales))?",
    re.IGNORECASE,
)
"""Whole labels of what others are held against; one that goes on ("Average number of days") names a measure."""

_REGION = re.compile(r"^(?:North|South)[- ](?:East|West)(?: (?:region|of England|England|average))?$|^(?:East|West) Midlands$", re.IGNORECASE)
_COUNCIL = re.compile(r"\b(?:council|municipality|township|corporation|borough|city|county)\b", re.IGNORECASE)
_OF_BODIES = frozenset(
    "county council city borough district township town municipality corporation of the and whole area result actual inc incl including with without".split()
)


class Outsiders:
    """Knows the councils whose papers are held by their names and initials."""

    def __init__(self, bodies: Sequence[str]) -> None:
        councils = [body for body in bodies if _COUNCIL.search(body)]
        initials = {frozenset({"".join(word[0] for word in body.split() if word[0].isupper()).lower()}) for body in councils}
        self._names = initials | {frozenset(tokens(body)) - _OF_BODIES for body in councils} - {frozenset()}

    def holds(self, label: str) -> bool:
        """Whether a row's label says that it is no single thing beside the others."""
        own = label.rpartition(" / ")[2].strip()
        return bool(_TOTAL.search(own) or _OUTSIDER.fullmatch(own) or _REGION.match(own)) or self.is_council(label)

    def is_council(self, label: str) -> bool:
        """Whether a row's label names the council whose paper it is."""
        own = label.rpartition(" / ")[2].strip()
        return frozenset(tokens(re.split(r"[:(]", own)[0])) - _OF_BODIES in self._names


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
