"""A presentation's slides as sections: each is about what its title says."""

from collections.abc import Iterator

from ingest.structure.headings import SLIDE, Heading
from ingest.structure.layout import Layout, Line
from ingest.structure.wording import collapse

_HEAD_LINES = 6
_MOST_TITLE_LINES = 4


def slide_headings(layout: Layout) -> tuple[Heading, ...]:
    """A heading of rank `SLIDE` for each slide, none in a document that is no presentation.

    It stands at the lines that are the slide's title. A slide without one that begins with a table goes by the table's first cell, so
    that it does not count as part of the slide before.
    """
    if not any(page.title for page in layout.pages):
        return ()
    return tuple(heading for page in layout.pages for heading in _heading(layout, page.start, page.end, page.title))


def _heading(layout: Layout, start: int, end: int, title: str) -> Iterator[Heading]:
    lines = [line for line in layout.lines_between(start, end) if line.text.strip() and not line.furniture][:_HEAD_LINES]
    for first in range(len(lines)):
        for stop in range(first + 1, min(first + _MOST_TITLE_LINES, len(lines)) + 1):
            if title and _words(lines[first:stop]) == collapse(title):
                yield Heading(_start(lines[first]), lines[stop - 1].end, collapse(title), SLIDE)
                return
    if lines and "\t" in lines[0].text.strip():
        cell = lines[0].text.strip().split("\t")[0]
        yield Heading(_start(lines[0]), _start(lines[0]) + len(cell), collapse(cell), SLIDE)


def _words(lines: list[Line]) -> str:
    return collapse(" ".join(line.text for line in lines))


def _start(line: Line) -> int:
    return line.start + len(line.text) - len(line.text.lstrip())
