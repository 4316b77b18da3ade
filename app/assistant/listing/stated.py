"""The sentence in which a document itself says how many of its records there are."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from corpus.types import Passage
from index.words import STOPWORDS

_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "twenty-one twenty-two twenty-three twenty-four twenty-five"
).split()
_ALIKE = 85.0
"""Of 100 (rapidfuzz's ratio): from here on a word is taken for a number with letters that changed places; no two of these numbers are so alike."""

_LEAST = 3
"""Smaller numbers are said of many things."""

_LONGEST = 40
"""Words; a longer sentence says more than the number."""

_EPITHETS = 2
"""Words between the number and what it counts."""

_SAYS = r"\b(?:there (?:are|were)|contains?|comprises?|lists?|includes?|sets? out|consists? of|made up of|total of)\s+(?P<between>(?:[\w’'-]+\s+){1,5}?)"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it is read out, and its span of canonical text."""

    text: str
    start: int
    end: int


def stated_count(passages: Iterable[Passage], count: int, noun: str) -> Sentence | None:
    """The first sentence of running text which says that there are `count` of what `noun` calls; None where none does."""
    says = re.compile(rf"{_SAYS}{re.escape(noun)}\b", re.IGNORECASE)
    for passage in passages if count >= _LEAST else ():
        for unit in passage.units:
            text = " ".join(passage.text[unit.text_start : unit.text_end].split())
            if len(text.split()) <= _LONGEST and any(_says(match["between"].split(), count) for match in says.finditer(text)):
                return Sentence(text, unit.start, unit.end)
    return None


def _says(between: Sequence[str], count: int) -> bool:
    """Whether the number stands among the last words before the noun, with at most `_EPITHETS` after it and nothing else counted there."""
    return any(_means(word, count) and STOPWORDS.isdisjoint(between[n + 1 :]) for n, word in enumerate(between) if n + 1 + _EPITHETS >= len(between))


def _means(written: str, count: int) -> bool:
    if written.isdecimal():
        return int(written) == count
    return count < len(_NUMBERS) and fuzz.ratio(written.lower(), _NUMBERS[count]) >= _ALIKE
