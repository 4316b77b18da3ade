"""The lettered, numbered or bulleted parts that a resolution falls into."""

import re
from collections.abc import Sequence

from ingest.structure.layout import Layout, Line

PART = re.compile(r"\s*(?:\(?(?P<letter>[a-z])\)|\((?P<roman>[ivx]{1,4})\)|(?P<number>\d{1,2})[.)]|(?P<bullet>[•\-–]))\s+(?=\S)")
"""What opens a part; the name of the group says of which kind."""

NEXT_PARAGRAPH = re.compile(r"\s*\d{1,3}\.\s+[A-Z]")
"""What opens a numbered paragraph, which ends the resolution before it."""

_TRAILING = re.compile(r"[\s;,]*(?:;\s*(?:and|or)|,\s*and)?[\s;,]*$")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_MOST_LINES = 120


def read_parts(layout: Layout, lines: Sequence[Line], place: int, marker: re.Match[str]) -> tuple[list[tuple[int, int]], int]:
    """The spans of the parts, each from its marker to the next one of the same kind and in order, and the place of the line after the last.

    Where no blank lines part the paragraphs the last part ends with the line that has its full stop.
    """
    filled = [other for other, line in enumerate(lines) if line.text.strip()]
    tight = len(filled) == filled[-1] - filled[0] + 1
    kind = marker.lastgroup or "bullet"
    starts = [lines[place].start + marker.end()]
    ends: list[int] = []
    last = place
    while last + 1 < len(lines) and last - place < _MOST_LINES:
        line = lines[last + 1]
        following = PART.match(line.text[:40])
        if following and _follows(kind, following, len(starts)):
            ends.append(_filled_end(lines, last))
            starts.append(line.start + following.end())
        elif line.text.strip() and (_closed(lines, last, kind, line) or (tight and lines[last].text.rstrip().endswith("."))):
            break
        last += 1
    ends.append(_filled_end(lines, last))
    found = []
    for start, end in zip(starts, ends, strict=True):
        words = layout.text[start:end]
        end = start + len(_TRAILING.sub("", words))
        if end > start:
            found.append((start, end))
    return found, last + 1


def _follows(kind: str, marker: re.Match[str], count: int) -> bool:
    value = marker[kind]
    if value is None:
        return False
    expected = {"letter": chr(ord("a") + count), "number": str(count + 1), "roman": _ROMAN[min(count, len(_ROMAN) - 1)]}
    return kind == "bullet" or value == expected[kind]


def _closed(lines: Sequence[Line], last: int, kind: str, line: Line) -> bool:
    """Whether the parts ended before this line: a new numbered paragraph, or text after a blank line when the last part had its full stop."""
    filled = next(other for other in range(last, -1, -1) if lines[other].text.strip())
    stopped = lines[filled].text.rstrip().endswith(".")
    return (kind != "number" and stopped and bool(NEXT_PARAGRAPH.match(line.text[:40]))) or (stopped and filled < last) or line.text.strip().isupper()


def _filled_end(lines: Sequence[Line], last: int) -> int:
    line = next(lines[other] for other in range(last, -1, -1) if lines[other].text.strip())
    return line.start + len(line.text.rstrip())
