"""Rows of tables with the header above them, wherever the document marks cells: the reading's own tables, tabs, or upright bars."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.types import Cell
from ingest.structure.layout import Layout, Line
from ingest.structure.paragraphs import collapse

_MOST_COLUMNS = 30


@dataclass(frozen=True, slots=True)
class HeadedRow:
    """A row's cells, and the header's text for each column."""

    header: tuple[str, ...]
    cells: tuple[Cell, ...]
    start: int
    end: int

    def text(self, column: int) -> str:
        """The cell's text; empty when the row is shorter than the header."""
        return self.cells[column].text if column < len(self.cells) else ""


def headed_rows(layout: Layout) -> Iterator[HeadedRow]:
    """Every row below a header, the reading's tables first, then lines of cells outside them; the first line of a run is its header."""
    for table in layout.tables:
        header = tuple(collapse(" ".join(path)) for path in table.columns)
        for row in table.rows:
            yield HeadedRow(header, row.cells, row.start, row.end)
    spans = [(table.start, table.end) for table in layout.tables]
    header = ()
    for line in layout.lines:
        if not line.text.strip() or line.furniture:
            continue
        cells = _cells(line)
        if not 2 <= len(cells) <= _MOST_COLUMNS or any(start <= line.start < end for start, end in spans):
            header = ()
        elif not header:
            header = tuple(cell.text for cell in cells)
        elif not all(re.fullmatch(r"[:\s-]*", cell.text) for cell in cells):
            yield HeadedRow(header, cells, line.start, line.end)


def _cells(line: Line) -> tuple[Cell, ...]:
    """The line's cells, divided by tabs or by bars at both ends and between."""
    bars = line.text.lstrip().startswith("|") and line.text.rstrip().endswith("|")
    if "\t" not in line.text and not bars:
        return ()
    found = [match for match in re.finditer(r"[^|]+" if bars else r"[^\t]+|(?<=\t)(?=\t|$)|^(?=\t)", line.text) if not bars or match.start() > 0]
    return tuple(
        Cell(line.start + match.start() + len(match[0]) - len(match[0].lstrip()), line.start + match.start() + len(match[0].rstrip()), collapse(match[0]))
        for match in found
        if not bars or match.end() < len(line.text.rstrip())
    )
