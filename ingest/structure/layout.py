"""A document's lines, each with its page, and what of them is furniture (running headers, footers, page numbers)."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.types import Block, Page, Reading, Record, Table
from ingest.structure.furniture import Span, find_furniture
from ingest.structure.pages import infer_pages

_STRONG = re.compile(r"\*\*")
_TAG = re.compile(r"<!--[^<>]{0,200}-->|</?(?:br|div|p|b|i|u|em|strong|span|sup|sub|font|center)\b[^<>\n]{0,80}>", re.I)
_ESCAPED = re.compile(r"\\([.)(\[\]#&-])")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])(?P<said>[^*\n]{1,400}?)(?<=[^\s*])\*(?![\w*])")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of canonical text without its line end: `text` is the characters from `start` to `end`, Markdown's marks of emphasis as spaces.

    A line that is nothing but furniture has `furniture` set; where a page number is glued to a line, the line ends before it.
    """

    start: int
    end: int
    text: str
    page: int
    furniture: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a document in order, its pages, its text and the spans of it that are furniture.

    `text` is the canonical text, but that spaces stand for Markdown's marks of emphasis: all offsets hold.
    """

    text: str
    pages: tuple[Page, ...]
    lines: tuple[Line, ...]
    tables: tuple[Table, ...] = ()
    furniture: tuple[Span, ...] = ()

    def page_at(self, offset: int) -> int:
        """The number of the physical page that holds `offset`."""
        return self.pages[max(0, bisect_right(self.pages, offset, key=lambda page: page.start) - 1)].number

    def lines_between(self, start: int, end: int) -> tuple[Line, ...]:
        """The lines that start in the span."""
        return self.lines[bisect_left(self.lines, start, key=lambda line: line.start) : bisect_left(self.lines, end, key=lambda line: line.start)]

    def lines_within(self, start: int, end: int) -> tuple[Line, ...]:
        """The lines of the span that are no furniture, the first from `start` on where the span begins within it."""
        lines = [line for line in self.lines_between(start, end) if not line.furniture]
        place = bisect_right(self.lines, start, key=lambda line: line.start) - 1
        if place >= 0 and self.lines[place].start < start < self.lines[place].end and not self.lines[place].furniture:
            line = self.lines[place]
            lines.insert(0, replace(line, start=start, text=line.text[start - line.start :]))
        return tuple(lines)

    def words(self, start: int, end: int) -> str:
        """The text of the span without furniture, white space collapsed."""
        parts: list[str] = []
        place = max(0, bisect_left(self.furniture, (start, start)) - 1)
        for first, last in self.furniture[place:]:
            if first >= end:
                break
            if last > start:
                parts.append(self.text[start : max(start, first)])
                start = last
        parts.append(self.text[start:end])
        return " ".join(" ".join(parts).split())


@dataclass(frozen=True, slots=True)
class Found:
    """What one recogniser found."""

    records: tuple[Record, ...] = ()
    blocks: tuple[Block, ...] = ()


def lay_out(reading: Reading) -> Layout:
    """The layout of a reading; pages are inferred where the format has none, labels are those printed on them."""
    text = _without_marks(reading.text) if reading.format == "md" else reading.text
    pages, furniture = find_furniture(text, reading.pages or infer_pages(text))
    lines = _without(furniture, _split(text, pages))
    return Layout(text, pages, lines, reading.tables, furniture)


def _without_marks(text: str) -> str:
    """Markdown without its marks of emphasis, its escapes, tags and comments of HTML, as long as before."""
    text = _TAG.sub(lambda tag: " " * len(tag[0]), text)
    return _ESCAPED.sub(r"\1 ", _EMPHASIS.sub(r" \g<said> ", _STRONG.sub("  ", text)))


def _split(text: str, pages: Sequence[Page]) -> list[Line]:
    lines: list[Line] = []
    starts = [page.start for page in pages]
    offset = 0
    for raw in text.split("\n"):
        for part in raw.split("\f"):
            lines.append(Line(offset, offset + len(part), part, pages[max(0, bisect_right(starts, offset) - 1)].number))
            offset += len(part) + 1
    return lines


def _without(furniture: Sequence[Span], lines: list[Line]) -> tuple[Line, ...]:
    """The lines, each furniture span marked if it fills its line and cut off if it is only its beginning or end."""
    starts = [line.start for line in lines]
    for start, end in furniture:
        place = bisect_right(starts, start) - 1
        line = lines[place]
        if not line.text[: start - line.start].strip() and not line.text[end - line.start :].strip():
            lines[place] = replace(line, furniture=True)
        elif end >= line.end:
            lines[place] = replace(line, end=start, text=line.text[: start - line.start])
    return tuple(lines)
