"""What a decision is about, where its own words and the title of its item leave that out: the sub-item or the heading that it stands under."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.structure.flat_lines import FlatLines
from ingest.structure.layout import Layout, Line
from ingest.structure.wording import collapse, sentence_end

_SUB_ITEM = re.compile(r"\s*(?:\(?(?:[ivxlc]{1,5}|[a-z])[.)]|\d{1,3}(?:\.\d{1,3})+[.)]?)\s+(?=[A-Z“\"‘'£$\d])")
_MARKDOWN = re.compile(r"\s*#+\s+(?P<said>.{3,150})$")
_CAPITALS = re.compile(r"\s*(?P<said>(?=(?:[^a-z]*[A-Z]{3,}){2})[A-Z\d][^a-z]{7,150}?)(?=\s*(?:[-–—:]\s|:?$))")
_NO_HEADING = re.compile(
    r"\s*(?:ayes?|noes|nays?|absent|abst\w+|disqualified|present|members|officials|for|against|moved|seconded|carried|resolved|motion|and|that|resolution no"
    r"|ordinance no)\b",
    re.I,
)
_NO_SUBJECT = re.compile(r"(?:nothing|none|no|nil)\b|[-–•]", re.I)
_MOST_LINES = 60
_LONGEST = 200
_SENTENCE_LINES, _FULL_LINE = 8, 60
_IN_SUB_ITEM, _IN_ITEM = 1500, 250
"""Characters within which what a sub-item or an item begins with is what is decided in it."""
_SHORT_TITLE = 3
"""Words of an item's title that say no more than what kind of business it is: "Planning", "Correspondence"."""


def subject_of(layout: Layout, span: tuple[int, int], title: str, decided: Sequence[tuple[int, int]]) -> str:
    """The subject of the decision that starts where `span` ends, out of the text of the span that is not part of another decision.

    It is the first sentence of the sub-item that the decision stands in, else the heading above it, else the first sentence of the item;
    "" where the title of the item says enough, or where nothing is found.
    """
    start, end = span
    if len(title.split()) > _SHORT_TITLE:
        return ""
    lines = [line for line in layout.lines_within(start, end + 1) if line.text.strip()][-_MOST_LINES:]
    lines = [line for line in lines if not any(first <= line.start < last for first, last in decided)]
    own = max([start, *(last for _, last in decided if last <= end)])
    for place in range(len(lines) - 1, -1, -1):
        line = lines[place]
        marker = _SUB_ITEM.match(line.text) if line.start >= own else None
        if marker and line.start + marker.end() < end:
            return _first_sentence(lines[place:], marker.end(), end, _IN_SUB_ITEM)
        if line.end <= end and (heading := _heading(lines, place)) is not None:
            return heading
    return _first_sentence(lines, 0, end, _IN_ITEM) if title and lines and own == start else ""


def _heading(lines: Sequence[Line], place: int) -> str | None:
    """The heading that ends on a line, with the lines in capitals above that it goes on from; "" for one that is too long, None when none does."""
    if marked := _MARKDOWN.match(lines[place].text):
        return collapse(marked["said"])
    said = ""
    for line in reversed(lines[: place + 1]):
        match = _CAPITALS.match(line.text) if not _NO_HEADING.match(line.text) else None
        if match is None or (said and match.end() < len(line.text.rstrip(" :"))):
            break
        said = f"{match['said']} {said}"
    return None if not said else collapse(said).strip(" -–—:") if len(said) <= _LONGEST else ""


def _first_sentence(lines: Sequence[Line], at: int, end: int, near: int) -> str:
    """The first sentence of the lines from a place on the first of them, no longer than a title may be, where it ends at most `near` before `end`."""
    # A short line with a capital below it is a title; what follows it is no part of it, though no full stop parts them.
    pairs = enumerate(pairwise(lines[:_SENTENCE_LINES]), 1)
    titled = next((place for place, (line, below) in pairs if len(line.text) < _FULL_LINE and below.text.lstrip()[:1].isupper()), _SENTENCE_LINES)
    flat = FlatLines.of(lines[:titled])
    close = sentence_end(flat.text, at)
    said = collapse(flat.text[at:close]).rstrip(".")
    is_title = len(said) <= _LONGEST and not _NO_SUBJECT.match(said) and said.count("(") == said.count(")")
    return said if is_title and flat.offset(close) <= end <= flat.offset(close) + near else ""
