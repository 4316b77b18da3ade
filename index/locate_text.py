"""Canonical text as Locate reads it: case, quotes, dashes and white space made alike, every character still known by its place."""

import re
import unicodedata
from array import array
from bisect import bisect_right

_ALIKE = str.maketrans(
    dict.fromkeys('‘’‚‛′`´“”„‟″«»"', "'")
    | dict.fromkeys("‐‑‒–—―−", "-")
    | {chr(code): " " for code in range(0x110000 >> 4) if chr(code).isspace()}
    | {"•": " ", "▪": " ", "‣": " "}
)
"""One sign for another: single and double quotes are one, for word processors swap them."""

_UNEVEN = re.compile(r"\s{2,}|[\u00ad\u200b-\u200d\u2060\ufeff]+|[\ufb00-\ufb06…]|[\u2022\u25aa\u2023\s]{2,}")
"""What changes length: white space (bullets count as such), signs without width, ligatures."""


class LocatedText:
    """A text made alike (`text`), with the way back: `span` gives the places that a part of it has in the original."""

    def __init__(self, original: str) -> None:
        parts: list[str] = []
        self._here, self._there = array("q", [0]), array("q", [0])
        length = last = 0
        for match in _UNEVEN.finditer(original):
            even, found = original[last : match.start()], match.group()
            piece = unicodedata.normalize("NFKC", found) if found[0] in "…ﬀﬁﬂﬃﬄﬅﬆ" else " " if found[0].isspace() or found[0] in "•▪‣" else ""
            parts += [even, piece]
            for place in range(1, len(piece)):
                self._here.append(length + len(even) + place)
                self._there.append(match.start())
            length += len(even) + len(piece)
            last = match.end()
            self._here.append(length)
            self._there.append(last)
        parts.append(original[last:])
        self.text = alike("".join(parts))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the original of `text[start:end]`, which is not empty."""
        return self._original(start), self._original(end - 1) + 1

    def _original(self, place: int) -> int:
        stretch = bisect_right(self._here, place) - 1
        return self._there[stretch] + place - self._here[stretch]


def pasted_alike(pasted: str) -> str:
    """What a person pasted, made alike in the same way; hyphens at a line's end, white space at the ends and quotes round it are dropped."""
    joined = re.sub(r"(?<=\w)[-\u2010\u00ad]\s*\n\s*(?=[a-z])", "", pasted)
    return LocatedText(joined).text.strip(" '")


def alike(text: str) -> str:
    """The text with one sign for another, in lower case, as long as before."""
    text = text.translate(_ALIKE)
    lower = text.lower()
    # Few letters have a longer lower case (İ); they stay as they are.
    return lower if len(lower) == len(text) else "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)
