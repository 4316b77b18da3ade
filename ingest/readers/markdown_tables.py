"""Pipe tables of Markdown texts (GitHub Flavored Markdown, section "Tables"), whose cells stay where they stand in the text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.types import Cell, Row, Table
from ingest.readers.canonical import Slot, can_caption, made_table
from ingest.readers.cell_kinds import is_figure
from ingest.readers.grid_headers import headers_from

_DELIMITERS = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?\s*")
_CELL = re.compile(r"(?:\\.|[^|\\])*")
_MARKS = re.compile(r"\*\*|__|`|<br\s*/?>")
_FORMULA = re.compile(r"\$([^$]*\\[^$]*)\$")
_NUMBERED = re.compile(r"\W*Table \d+\b", re.IGNORECASE)
_HEADING = re.compile(r"#+\s+|\*\*|:\s*$")
_LONGEST_CAPTION = 120
_LONGEST_HEAD = 12
"""Words of a header's cell; what has more is a sentence of a row."""
_LONGEST_GROUP = 3
"""Words that columns are grouped under."""


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str


def markdown_tables(text: str) -> tuple[Table, ...]:
    """The pipe tables of a text, in order: a header row, a row of dashes below it, rows up to the first line without a bar.

    The caption is a numbered line above or below ("Table 3"), else a short line above. One whose header row is no header goes on from the
    table before, as where a page ended in it, and keeps that one's columns.
    """
    lines = _lines(text)
    found: list[Table] = []
    at = 1
    while at < len(lines):
        if "|" not in lines[at - 1].text or not _DELIMITERS.fullmatch(lines[at].text) or "|" not in lines[at].text:
            at += 1
            continue
        end = at + 1
        while end < len(lines) and "|" in lines[end].text:
            end += 1
        table = _table([lines[at - 1], *lines[at + 1 : end]], _before(lines, at - 1), _caption_below(lines, end), found)
        found += [table] if table else []
        at = end + 1
    return tuple(found)


def _lines(text: str) -> list[_Line]:
    found, start = [], 0
    for line in text.split("\n"):
        found.append(_Line(start, line))
        start += len(line) + 1
    return found


def _before(lines: Sequence[_Line], at: int) -> str:
    """The line above a table, without the marks of a heading."""
    told = (line.text for line in reversed(lines[:at]) if line.text.strip() and not line.text.lstrip().startswith(("```", "~~~")))
    above = next(told, "")
    return "" if "|" in above else _HEADING.sub("", above).strip(" #")


def _caption_below(lines: Sequence[_Line], at: int) -> str:
    """The line below a table where it begins with "Table" and a number and is not right above another table; "" else."""
    below = [line.text.strip() for line in lines[at:] if line.text.strip()][:2]
    return below[0] if below and _NUMBERED.match(below[0]) and not any("|" in line for line in below[1:]) else ""


def _table(lines: Sequence[_Line], above: str, below: str, before: Sequence[Table]) -> Table | None:
    rows = [_row(line) for line in lines]
    width = max(len(row.cells) for row in rows)
    rows = [Row(row.start, row.end, (*row.cells, *(Cell(row.end, row.end, "") for _ in range(width - len(row.cells))))) for row in rows]
    grid: list[list[Slot]] = [[Slot(cell.text) for cell in row.cells] for row in rows]
    if before and _goes_on(before[-1], rows[0].cells):
        return replace(before[-1], start=rows[0].start, end=rows[-1].end, rows=tuple(rows))
    headers = headers_from(grid, 1 if sum(bool(slot.text) for slot in grid[0]) > 1 else 0)
    if headers and headers.body > headers.first + 1:
        grid[headers.first] = _spanning(grid[headers.first], headers.first)
    caption = above if can_caption(above) and (_NUMBERED.match(above) or not below) else below
    return made_table(grid, rows, headers, caption if len(caption) <= _LONGEST_CAPTION else "", above) if headers else None


def _goes_on(table: Table, first: Sequence[Cell]) -> bool:
    """Whether a header row is a further row of the table before: it holds figures or sentences, begins as a row of that one does, or hardly holds anything."""
    begins = first[0].text in {row.cells[0].text for row in table.rows} - {""}
    longest = max(len(cell.text.split()) for cell in first)
    cut = not first[0].text and any(cell.text[:1].islower() for cell in first)
    # A header's upper row may be as blank, but says no more than what it spans.
    blank = not first[0].text and 2 * sum(not cell.text for cell in first) >= len(first) and longest > _LONGEST_GROUP
    return len(table.columns) == len(first) and (begins or cut or blank or longest > _LONGEST_HEAD or any(is_figure(cell.text) for cell in first[1:]))


def _spanning(row: Sequence[Slot], number: int) -> list[Slot]:
    """The upper row of a header, each blank cell spanned by the filled one before it."""
    found = list(row)
    for column, slot in enumerate(row[1:], 1):
        if not slot.text and (found[column - 1].text or found[column - 1].origin):
            found[column] = Slot(origin=found[column - 1].origin or (number, column - 1))
    return found


def _row(line: _Line) -> Row:
    """A line as a row: what stands between its bars, each cell without white space and marks of type."""
    body = line.text.strip()
    at = line.start + line.text.index(body[0]) + body.startswith("|")
    end = line.start + len(line.text.rstrip()) - (body.endswith("|") and not body.endswith("\\|"))
    cells = []
    while at <= end:
        match = _CELL.match(line.text, at - line.start, end - line.start)
        written = match.group() if match else ""
        start = at + len(written) - len(written.lstrip())
        text = " ".join(_MARKS.sub(" ", _FORMULA.sub(r"\1", written)).replace("\\|", "|").replace("\\%", "%").split())
        cells.append(Cell(start, max(start, at + len(written.rstrip())), text))
        at += len(written) + 1
    return Row(line.start + len(line.text) - len(line.text.lstrip()), line.start + len(line.text.rstrip()), tuple(cells))
