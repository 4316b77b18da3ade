"""Acronyms that a sentence explains: "ABC means ...", "ABC is the ...", and the second of two entries on one line."""

import re
from collections.abc import Iterator

from ingest.structure.acronyms import SHAPE, is_acronym, misfit
from ingest.structure.paragraphs import collapse

_SAYS = re.compile(rf"(?<![\w(/&-])({SHAPE})\s+(?:is|are|means?|stands?\s+for|refers?\s+to|denotes?)\s+(?:an?\s+|the\s+)?(?=[A-Za-z])")
_AGAIN = re.compile(rf",?\s+and\s+({SHAPE})\s+(?:(?:is|means|for)\s+)?(?:an?\s+|the\s+)?(?=[A-Za-z])")
_ENTRY = re.compile(rf"(?<=[.;])\s+({SHAPE})(?:\s*[–—:=]|\s+-)\s+(?=[A-Za-z])")
_WORDS = re.compile(r"[\w’'&/-]+(?:\s+[\w’'&/-]+){1,9}")
_CLOSE = 0.5
"""The misfit up to which the words of a sentence are believed, which go on with no bracket or line end to show where they end."""

_Definition = tuple[int, int, str, str]


def explained(body: str) -> Iterator[_Definition]:
    """Start, end, term and expansion of each acronym whose letters the words after it spell."""
    for match in (*_SAYS.finditer(body), *_ENTRY.finditer(body)):
        following: re.Match[str] | None = match
        while following and (definition := _spelt(body, following)):
            yield definition
            following = _AGAIN.match(body, definition[1])


def _spelt(body: str, match: re.Match[str]) -> _Definition | None:
    words = _WORDS.match(body, match.end())
    if not words or not is_acronym(match[1]):
        return None
    ends = [word.end() for word in re.finditer(r"\S+", words[0])][1:]
    fits = [(misfit(words[0][:end].split(), match[1]), end) for end in ends]
    fit, end = min(fits)
    return (match.start(1), words.start() + end, match[1], collapse(words[0][:end])) if fit <= _CLOSE else None
