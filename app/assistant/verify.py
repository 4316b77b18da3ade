"""The last step, which can only remove: a statement stays if its quote is verbatim and holds its numbers, dates and names."""

import re
from collections.abc import Sequence

from app.answer import Citation
from index.words import tokens

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NAME = re.compile(r"(?<![.!?:•]\s)(?<!^)\b[A-Z][a-z’'-]+\b")
MARKER = re.compile(r"\s*\[\d+\]")


def is_verbatim(citation: Citation, text: str) -> bool:
    """Whether the citation's quote is exactly the canonical text of its span, and not empty."""
    return bool(citation.quote.strip()) and citation.quote == text[citation.start : citation.end]


def is_supported(statement: str, sources: Sequence[str]) -> bool:
    """Whether every number and every name of a statement stands in one of its sources: quotes, section path and title."""
    said = MARKER.sub("", statement)
    held = " ".join(sources)
    numbers = set(_NUMBER.findall(_joined(held)))
    if any(number not in numbers for number in _NUMBER.findall(_joined(said))):
        return False
    words = set(tokens(held)) | {part for word in tokens(held) for part in re.split(r"[-'./]", word)}
    return all(name.lower().replace("’", "'") in words for name in _NAME.findall(said))


def _joined(text: str) -> str:
    return " ".join(text.split())
