"""Lines gathered into paragraphs, also where a text layer puts a blank line after every line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.structure.layout import Layout, Line

BULLET = re.compile(r"[ \t]*(?:[•▪◦‣●○■□➢✓·*\u2013\u2014-]|[\ue000-\uf8ff]|o(?=[ \t]))[ \t]+(?=\S)|[ \t]*[\ue000-\uf8ff•]")
"""A list mark at a line's start, among them the private-use characters that symbol fonts leave behind."""

_HYPHEN = re.compile(r"(?<=\w)-[ \t]*\n[ \t]*(?=\w)")
_UNFINISHED = re.compile(r"(?:[,&/–-]|\b(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with))\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that follow each other without a break: their span, and whether they start with a list mark."""

    start: int
    end: int
    lines: tuple[Line, ...]
    bullet: bool

    @property
    def text(self) -> str:
        """The paragraph's words, white space collapsed."""
        return collapse("\n".join(line.text for line in self.lines))


def collapse(text: str) -> str:
    """The text with each run of white space as one space, and none where a line ends in a word's hyphen."""
    return " ".join(_HYPHEN.sub("-", text).split())


def _gaps(layout: Layout) -> list[tuple[Line, int]]:
    """Each line of content with the number of blank lines before it; furniture counts for nothing."""
    found, gap = [], 0
    for line in layout.lines:
        if line.furniture:
            continue
        if line.text.strip():
            found.append((line, gap))
            gap = 0
        else:
            gap += 1
    return found


def paragraphs(layout: Layout) -> list[Paragraph]:
    """The document's paragraphs in order.

    A blank line ends one. Where many lines are followed by exactly one blank line and go on in mid-sentence after it (some
    converters write every line so), two blank lines do, unless the lines before stood close together. A list mark always
    begins a new one, and so does a page, unless the sentence plainly goes on.
    """
    spaced = _gaps(layout)
    single = [line.text.lstrip() for line, gap in spaced if gap == 1]
    double = len(single) > len(spaced) * 0.4 and sum(text[0].islower() for text in single) > len(single) * 0.2
    groups: list[list[Line]] = []
    close = False
    for line, gap in spaced:
        limit = 2 if double and not close else 1
        bullet = bool(BULLET.match(line.text))
        turned = bool(groups) and line.page != groups[-1][-1].page and not _runs_on(groups[-1], line)
        if not groups or gap >= limit or bullet or turned:
            groups.append([line])
            close = False
        else:
            groups[-1].append(line)
            close = gap == 0
    return [_paragraph(group) for group in groups]


def cut_where(paragraph: Paragraph, begins: re.Pattern[str]) -> list[Paragraph]:
    """The paragraph in parts that each begin with a line that a pattern matches at its start; whole where no line but the first does."""
    heads = [0, *(i for i, line in enumerate(paragraph.lines) if i and begins.match(line.text))]
    return [paragraph] if len(heads) == 1 else [_paragraph(paragraph.lines[begin:end]) for begin, end in pairwise([*heads, len(paragraph.lines)])]


def _runs_on(lines: Sequence[Line], after: Line) -> bool:
    """Whether the sentence goes on over the page: by a small letter, an open end, or lines of prose of which the last is full."""
    last = lines[-1].text.strip()
    full = len(lines) >= 3 and len(last) >= 0.8 * max(len(line.text.strip()) for line in lines) and last[-1] not in ".!?:;"
    return after.text.lstrip()[0].islower() or bool(_UNFINISHED.search(last)) or full


def _paragraph(lines: Sequence[Line]) -> Paragraph:
    first, last = lines[0], lines[-1]
    start = first.start + len(first.text) - len(first.text.lstrip())
    return Paragraph(start, last.start + len(last.text.rstrip()), tuple(lines), bool(BULLET.match(first.text)))
