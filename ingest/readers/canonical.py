"""Canonical text put together line by line, with the spans of its pages and of its tables' cells."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from corpus.types import Cell, Page, Reading, Row, Table

_UNIT = re.compile(
    r"[£$€]\s?['’]?(?:000s?|m(?:illions?)?|k)\b|(?<=\()(?:in )?(?:[£$€]s?|%|thousands|millions)(?=\))|\bin (?:thousands|millions)\b", re.IGNORECASE
)
_CAPTION = 120
_LABELLED = re.compile(r"(?:Table|Schedule|Appendix|Figure) [\dA-Z]{1,3}[.:]? [A-Z][^.]{3,100}(?=\.)")
"""The title that a line opens with and goes on after."""
_WRAPPED = 60
_TOTAL = re.compile(r"(?:grand |sub-?)?totals?\b", re.IGNORECASE)
_RUNNING = 2
"""Lines of a running head."""
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|should|must|can|may|be)\b")
Origin = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Slot:
    """One position of a table's grid; `origin` is the (row, column) of the cell that spans it when that isn't this one."""

    text: str = ""
    origin: Origin | None = None


Grid = Sequence[Sequence[Slot]]


@dataclass(frozen=True, slots=True)
class Headers:
    """Which rows of a grid are its title (before `first`), its header (from `first` up to `body`) and its body (from `body`)."""

    first: int
    body: int


class CanonicalText:
    """Collects lines, tables and page breaks; `reading()` gives what was collected.

    `paged` says that the format has pages; a document in which a page is broken has them anyway.
    """

    def __init__(self, paged: bool = False) -> None:
        self._paged = paged
        self._done: list[str] = []
        self._pages: list[Page] = []
        self._tables: list[Table] = []
        self._heads: set[str] = set()
        self._begin_page(0)

    def _begin_page(self, start: int) -> None:
        self._start = self._offset = start
        self._lines: list[str] = []
        self._wished = False
        self._last = ""
        self._label = ""
        self._ocr: float | None = None
        self._title = ""

    def describe_page(self, label: str, ocr: float | None, title: str = "") -> None:
        """Sets the printed label, the OCR confidence and, of a slide, the title of the page that is being written."""
        self._label, self._ocr, self._title = label, ocr, title

    def line(self, text: str) -> None:
        """One line; an empty one separates paragraphs and is left out at a page's start and after another empty one."""
        if not text and not (self._lines and self._lines[-1]):
            return
        if text:
            self._settle()
        self._lines.append(text)
        self._offset += len(text) + 1
        self._last = text or self._last

    def break_page(self) -> None:
        """Ends the page with a form feed and begins the next."""
        self._paged = True
        self._begin_page(self._end_page() + 1)

    def wish_break(self) -> None:
        """Begins a new page before the next line, if this page holds any."""
        self._wished = bool(self._lines)

    def _settle(self) -> None:
        if self._wished:
            self.break_page()

    def _end_page(self) -> int:
        while self._lines and not self._lines[-1]:
            self._lines.pop()
        text = "\n".join(self._lines)
        end = self._start + len(text)
        self._done.append(text)
        self._heads |= {_unnumbered(line) for line in [line for line in self._lines if line][:_RUNNING]}
        self._pages.append(Page(len(self._pages) + 1, self._start, end, self._label, self._ocr, self._title))
        return end

    def table(self, grid: Grid, headers: Headers | None, breaks: Set[int] = frozenset(), groups: Sequence[str | None] = (), continued: bool = False) -> None:
        """The grid's rows as lines of cells joined by tabs; rows without text are left out.

        With `headers` it is also given as a `Table`, captioned by the short line above it, unless that ends a sentence, and its title rows. A cell that
        spans others is written once: the rows below it repeat its text and span, the columns to its right are empty.
        `breaks` are the rows that begin a page; `groups` has for each row the heading that it stands under, None for the headings. A `continued` table has
        columns, caption and unit of the table before it, and so has one with its columns again on top of the next page, below nothing but the
        page's running head, unless a total ended the one before.
        """
        near = self._last if len(self._last) <= _CAPTION else ""
        labelled = _LABELLED.match(self._last)
        above = (near if can_caption(near, self._line_before()) else "") or (labelled.group() if labelled else "")
        on_top = len(self._pages) > 0 and {_unnumbered(line) for line in self._lines if line} <= self._heads
        rows: list[Row | None] = []
        for number, slots in enumerate(grid):
            if number in breaks:
                self.wish_break()
            rows.append(self._row(slots, rows))
        if len(grid) in breaks:
            self.wish_break()
        table = made_table(grid, rows, headers, above, near, groups) if headers else None
        if table is None:
            return
        last = self._tables[-1] if self._tables else None
        if last and ((continued and len(last.columns) == len(table.columns)) or (on_top and last.columns == table.columns and not _is_total(last.rows[-1]))):
            table = replace(table, columns=last.columns, caption=last.caption, unit=last.unit)
        self._tables.append(table)
        # The last row of a table is no caption of the next.
        self._last = ""

    def _line_before(self) -> str:
        """The line above the last one that holds anything."""
        last = max((place for place, text in enumerate(self._lines) if text), default=0)
        return self._lines[last - 1] if last else ""

    def _row(self, slots: Sequence[Slot], above: Sequence[Row | None]) -> Row | None:
        own = [slot.text if slot.origin is None else "" for slot in slots]
        if not any(own):
            return None
        self._settle()
        start = offset = self._offset
        line = "\t".join(own).rstrip("\t")
        end = start + len(line)
        cells = []
        for column, (text, slot) in enumerate(zip(own, slots, strict=True)):
            cell = Cell(min(offset, end), min(offset + len(text), end), text)
            row, first = slot.origin or (len(above), column)
            if row < len(above) and first == column and (spanning := above[row]):
                cell = spanning.cells[column]
            cells.append(cell)
            offset += len(text) + 1
        self.line(line)
        return Row(start, end, tuple(cells))

    def reading(self, form: str, warnings: tuple[str, ...] = ()) -> Reading:
        """What was collected, in the format named `form`."""
        self._end_page()
        return Reading("\f".join(self._done), form, tuple(self._pages) if self._paged else (), tuple(self._tables), warnings)


def _is_total(row: Row) -> bool:
    """Whether a row is that of a total, with or without saying so, below which its table ends."""
    return not row.cells[0].text or bool(_TOTAL.match(row.cells[0].text))


def _unnumbered(line: str) -> str:
    return re.sub(r"\d+", "#", line)


def can_caption(line: str, before: str = "") -> bool:
    """Whether the line above a table can be its caption: it ends no clause, or with a stop one that has no verb and doesn't go on from the line `before`."""
    if not line.endswith((".", ",", ";")):
        return True
    begins = not before or len(before) < _WRAPPED or before.endswith((".", ":", "!", "?"))
    return begins and line.endswith(".") and not line[:1].islower() and not _FINITE.search(line)


def made_table(grid: Grid, rows: Sequence[Row | None], headers: Headers, above: str, near: str, groups: Sequence[str | None] = ()) -> Table | None:
    """The table of a grid whose rows stand at `rows` (None for one without text); None where it has no body.

    Its caption is the line `above` it and its title rows; its unit is what these, the line `near` it or its headers state.
    """
    under = groups or [""] * len(rows)
    kept = list(zip(rows, under, strict=True))[headers.body :]
    body = tuple(replace(row, group=group) for row, group in kept if row and group is not None)
    if not body:
        return None
    title = " ".join(slot.text for slots in grid[: headers.first] for slot in slots if slot.text and slot.origin is None)
    caption = ". ".join(part.rstrip(".:") for part in (above, title) if part)
    head = grid[headers.first : headers.body]
    columns = tuple(tuple(dict.fromkeys(text for row in head if (text := _spanned(grid, row[column])))) for column in range(len(grid[0])))
    named = {_unit_in(" ".join(path)) for path in columns[1:] if path}
    unit = _unit_in(" ".join((near, caption, *columns[0]))) or (named.pop() if len(named) == 1 else "")
    return Table(next(row.start for row in rows if row), body[-1].end, caption, unit, columns, body)


def _unit_in(words: str) -> str:
    """The unit that the words state, one with a currency before any other."""
    units = [found.group() for found in _UNIT.finditer(words)]
    return next((unit for unit in units if unit[0] in "£$€"), units[0] if units else "")


def _spanned(grid: Grid, slot: Slot) -> str:
    return slot.text if slot.origin is None else grid[slot.origin[0]][slot.origin[1]].text
