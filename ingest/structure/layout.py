"""A document's lines, each with its page, and what of them is furniture (running headers, footers, page numbers)."""

from bisect import bisect_right
from dataclasses import dataclass

from corpus.types import Page, Reading, Record, Block, Table


@dataclass(frozen=True, slots=True)
class Line:
    """One line of canonical text without its line end; `indent` counts the white space that was before it."""

    start: int
    end: int
    text: str
    page: int
    furniture: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a document in order, its pages and its canonical text."""

    text: str
    pages: tuple[Page, ...]
    lines: tuple[Line, ...]
    tables: tuple[Table, ...] = ()

    def page_at(self, offset: int) -> int:
        """The number of the physical page that holds `offset`."""
        return self.pages[max(0, bisect_right([page.start for page in self.pages], offset) - 1)].number


@dataclass(frozen=True, slots=True)
class Found:
    """What one recogniser found."""

    records: tuple[Record, ...] = ()
    blocks: tuple[Block, ...] = ()


def lay_out(reading: Reading) -> Layout:
    """The layout of a reading; pages are inferred where the format has none."""
    pages = reading.pages or (Page(1, 0, len(reading.text)),)
    starts = [page.start for page in pages]
    lines = []
    offset = 0
    for raw in reading.text.split("\n"):
        for part in raw.split("\f"):
            page = pages[max(0, bisect_right(starts, offset) - 1)].number
            lines.append(Line(offset, offset + len(part), part, page))
            offset += len(part) + 1
    return Layout(reading.text, pages, tuple(lines), reading.tables)
