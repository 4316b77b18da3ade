"""The values that the whole project passes around. All offsets are characters (code points) of canonical text."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

Fields: TypeAlias = dict[str, str | list[str]]


class Kind(StrEnum):
    """What a document is, as its own pages show it."""

    BUSINESS_PLAN = "business plan"
    OPERATIONAL_PLAN = "operational plan"
    IMPROVEMENT_PLAN = "improvement plan"
    AGENDA_PACK = "agenda pack"
    MINUTES = "minutes"
    REPORT = "report"
    OTHER = "other"

    @property
    def is_plan(self) -> bool:
        """Whether it is for a time that is named with it, after which the next of its series takes its place."""
        return self in (Kind.BUSINESS_PLAN, Kind.OPERATIONAL_PLAN, Kind.IMPROVEMENT_PLAN)


@dataclass(frozen=True, slots=True)
class Page:
    """A physical page: its number from 1, its span, the label printed on it if any, the OCR confidence (0 to 1) if it was a scan.

    `title` is the title of a presentation's slide as its type shows it, "" on any other page.
    """

    number: int
    start: int
    end: int
    label: str = ""
    ocr: float | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader makes of a file: canonical text, its pages if the format has them, its format and what the user should know.

    `pages` is empty for formats without pages (txt, md, docx, html); structure analysis then infers them.
    `tables` are spans of canonical text that the format itself marks as table rows (docx, html, ruled PDF tables).
    """

    text: str
    format: str
    pages: tuple[Page, ...] = ()
    tables: tuple["Table", ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: its span, its text with white space collapsed.

    An empty cell has start == end; so has one whose lines stand beside those of other cells, at its first word.
    """

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """A table's body row: its span, its cells in column order, and the heading inside the table that it stands under, if any."""

    start: int
    end: int
    cells: tuple[Cell, ...]
    group: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose cells are known: caption, unit that it states, header paths (one tuple of header texts a column), body rows.

    `context` holds the headings above the caption. Without columns the pairing of the cells is not known: the rows are pieces to keep together.
    """

    start: int
    end: int
    caption: str
    unit: str
    columns: tuple[tuple[str, ...], ...]
    rows: tuple[Row, ...]
    context: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A node of the outline. `parent` is an index into the document's list of sections, -1 at the top; a parent comes before its children.

    `start` is where the heading starts, `end` where the section's last descendant ends. `kind` is "section", "agenda",
    "report", "minutes", "minute" or "slide".
    """

    heading: str
    level: int
    start: int
    end: int
    parent: int = -1
    kind: str = "section"


@dataclass(frozen=True, slots=True)
class Record:
    """A structured fact with its span. Kinds and fields are those of docs/records.md; values are as written, white space collapsed."""

    kind: str
    start: int
    end: int
    fields: Fields
    page: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A span that belongs together and becomes one passage (more only if it is too long): a table row, an action, a minute, a risk.

    `reading` is the block as a person would read it out, with its header path and caption ("Placements. Row: Oakham.
    Actual 31/12/2007: 86"); when empty, the span's own text serves. Its first `lead` characters only say where the block stands
    (caption, group): they are searched, but not read out, since a citation says it. `kind` is "row", "action", "minute", "decision", "risk", ...
    `name` opens each part of a block that is too long for one passage; without it the lead or the reading's first sentence does.
    """

    start: int
    end: int
    kind: str
    reading: str = ""
    lead: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True)
class Structure:
    """What ingest recognises in one document. `furniture` are spans of running headers, footers and page numbers."""

    pages: tuple[Page, ...]
    sections: tuple[Section, ...] = ()
    blocks: tuple[Block, ...] = ()
    records: tuple[Record, ...] = ()
    furniture: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Cover:
    """A document's cover facts. Empty strings where the document does not say and nothing can be inferred.

    `period` is the span of time that the document is for, as "2013/14", "2014-2016" or "2015"; `date` is the day it was
    issued or met, ISO ("2015-04-21", "2011-03" or "2008" when that is all there is); `series` is equal for the
    documents that succeed each other.
    """

    title: str
    kind: Kind = Kind.OTHER
    body: str = ""
    period: str = ""
    date: str = ""
    series: str = ""

    @property
    def dated(self) -> str:
        """How old it is, to be sorted by: its date, else its period; "" when neither is known."""
        return self.date or self.period

    @property
    def time(self) -> str:
        """What time it tells of: its period, else its date; "" when neither is known."""
        return self.period or self.date

    @property
    def year(self) -> int:
        """The year in which that time begins; 0 when it is not known."""
        year = self.time[:4]
        return int(year) if year.isdecimal() else 0


@dataclass(frozen=True, slots=True)
class Document:
    """One file of the corpus. `source` is its path below the corpus folder, with forward slashes."""

    sha256: str
    source: str
    cover: Cover
    format: str
    pages: int
    characters: int
    ingested: str
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unit:
    """The smallest thing that can be quoted: a sentence, a list item or a row, as a span of canonical text (`start`, `end`)
    and as the part of its passage's `text` that reads it out (`text_start`, `text_end`)."""

    start: int
    end: int
    text_start: int
    text_end: int


HEADER = "header"
"""The kind of block and passage that is a table's header: it says nothing by itself, and its words are read out with each row."""

CHART = "chart"
"""The kind of passage that has only the labels of a chart."""

FURNITURE = "furniture"
"""The kind of passage that has only what is printed on every page: running heads and feet, page numbers."""

UNSEARCHED = frozenset((HEADER, CHART, FURNITURE))
"""Kinds of passages that answer nothing, so that no search finds them."""

SECTION_BREAK = "\n\n"
"""What stands in a passage's text before the heading of another section."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What retrieval ranks: a span of canonical text with where it stands, and the units it is made of, in order.

    `text` is what is indexed and shown as reading text: the repaired span, or the block's reading. The quote of a citation
    always comes from canonical text, never from here. `context` is the line set before it when it is embedded.
    """

    id: str
    document: str
    start: int
    end: int
    kind: str
    page: int
    section: tuple[str, ...]
    context: str
    text: str
    units: tuple[Unit, ...] = ()


@dataclass(frozen=True, slots=True)
class Filters:
    """Narrow a search; empty means no limit. `documents` are sha256, `periods` match a document's period or the year of its date."""

    documents: tuple[str, ...] = field(default=())
    kinds: tuple[str, ...] = field(default=())
    bodies: tuple[str, ...] = field(default=())
    periods: tuple[str, ...] = field(default=())
