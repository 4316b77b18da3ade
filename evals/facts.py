"""Whether a text states a fact: the comparison that decides if an answer is right."""

import re
import unicodedata
from collections.abc import Sequence

_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})


def normalised(text: str) -> str:
    """The text in NFKC and lower case, with plain quotes, plain dashes and single spaces."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text).lower().translate(_PLAIN)).strip()


def states(text: str, wordings: Sequence[str]) -> bool:
    """Whether one of the wordings stands in the text as words of its own.

    A number does not count inside a longer one: 86 is neither in 860 nor in 1,086 nor in 86.5 nor in 3.86.
    """
    searched = normalised(text)
    return any(re.search(_pattern(normalised(wording)), searched) for wording in wordings if normalised(wording))


def _pattern(wording: str) -> str:
    first, last = wording[0], wording[-1]
    left = r"(?<![\w.,])" if first.isdigit() else r"(?<!\w)" if first.isalnum() else ""
    right = r"(?!\d)(?!,\d)(?!\.\d)" if last.isdigit() else r"(?!\w)" if last.isalnum() else ""
    return left + re.escape(wording) + right
