"""Tables whose cells are set apart by tabs, as text extraction and the PDF reader write them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.types import Cell, Row, Table
from ingest.structure.layout import Layout, Line
from ingest.structure.tables.headers import columns_of, header_height, is_generic
from ingest.structure.tables.loose import BULLET, keep_together
from ingest.structure.tables.tails import is_moneylike
from ingest.structure.tables.titles import is_title, title_above
from ingest.structure.tables.units import stated
from ingest.structure.tables.values import cell_at, is_period, is_scale, is_stand_in, is_value, plain

_MOST_COLUMNS = 60
_LETTERHEAD = 3
_WORDS = re.compile(r"[^\W\d_]{3}")


Grid = tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines with tabs that follow each other: lines[first:stop], cut into cells."""

    first: int
    stop: int
    grid: Grid


def find_tabbed(layout: Layout, taken: set[int], marked: Sequence[Table] = ()) -> list[Table]:
    """The tables of tab-separated lines outside the lines in `taken`.

    A run of lines without a header of its own belongs to the table before it when it has as many columns and nothing but
    blank lines, furniture or one short heading parts the two, or to the table of `marked` that it stands right below on its page; else
    its cells have no header, so the lines are only kept together, as those of a letterhead are; those of a form and of a list of sums are
    rows without one. A single line, or the points of a list, are no table.
    """
    tables: list[Table] = []
    floor = 0
    for run in _runs(layout.lines, layout.text, taken):
        previous = tables[-1] if tables and tables[-1].columns else None
        above = _right_above(layout, run, marked)
        if above:
            previous, floor = above, bisect_left(layout.lines, above.end, key=lambda line: line.start)
            run = replace(run, grid=_filled_up(run.grid, len(above.columns)))
        height, title = header_height(run.grid)
        height = 0 if height and _is_row(run.grid, title + height - 1) else height
        width = max(len(cells) for cells in run.grid)
        if width > _MOST_COLUMNS or _is_letterhead(run, title + height):
            tables.append(keep_together(layout.lines, run.first, run.stop))
        elif _is_form(run.grid):
            rows = _rows(layout.lines, run, 0, width, "")
            tables.append(Table(layout.lines[run.first].start, layout.lines[run.stop - 1].end, "", "", ((),) * width, rows))
        elif height:
            tables.append(_headed(layout.lines, run, height, title, floor, previous))
        elif previous and len(previous.columns) == width and (group := _bridge(layout.lines, floor, run.first)) is not None:
            rows = _rows(layout.lines, run, 0, width, group or previous.rows[-1].group if previous.rows else group)
            tables.append(replace(previous, start=layout.lines[run.first].start, end=layout.lines[run.stop - 1].end, rows=rows))
        elif all(BULLET.match(line.text) for line in layout.lines[run.first : run.stop]):
            continue
        elif _is_priced(run.grid):
            caption, context = title_above(layout.lines, run.first, floor) or ("", "")
            rows = _rows(layout.lines, run, 0, width, "")
            tables.append(Table(layout.lines[run.first].start, layout.lines[run.stop - 1].end, caption, stated(caption), ((), ()), rows, context))
        elif run.stop - run.first > 1:
            tables.append(keep_together(layout.lines, run.first, run.stop))
        else:
            continue
        floor = run.stop
    return tables


def _runs(lines: Sequence[Line], text: str, taken: set[int]) -> Iterator[_Run]:
    at = 0
    while at < len(lines):
        if "\t" not in lines[at].text.strip(" ") or not lines[at].text.strip() or lines[at].furniture or at in taken:
            at += 1
            continue
        first = at
        while at < len(lines) and "\t" in lines[at].text and lines[at].text.strip() and not lines[at].furniture and at not in taken:
            at += 1
        if any("\t" in line.text.strip() for line in lines[first:at]):
            yield _Run(first, at, tuple(_cells(line, text) for line in lines[first:at]))


def _cells(line: Line, text: str) -> tuple[Cell, ...]:
    """The cells of one line; a line of very many tabs is one cell, as no table has so many columns."""
    if line.text.count("\t") > _MOST_COLUMNS:
        return (Cell(line.start, line.end, ""),) * (_MOST_COLUMNS + 1)
    cells = []
    start = line.start
    for part in line.text.split("\t"):
        cells.append(cell_at(text, start, start + len(part)))
        start += len(part) + 1
    return tuple(cells)


def _right_above(layout: Layout, run: _Run, marked: Sequence[Table]) -> Table | None:
    """The table of `marked` that ends on the run's page with nothing but blank lines and furniture between."""
    start = layout.lines[run.first].start
    last = next((table for table in reversed(marked) if table.end <= start), None)
    near = last is not None and layout.page_at(last.end) == layout.page_at(start) and not layout.words(last.end, start)
    return last if near else None


def _filled_up(grid: Grid, width: int) -> Grid:
    """The grid with the empty cells at the ends of its lines, which a reader leaves out."""
    return tuple((*cells, *(Cell(cells[-1].end, cells[-1].end, "") for _ in range(width - len(cells)))) for cells in grid)


def _is_letterhead(run: _Run, head: int) -> bool:
    """Whether two or three lines have tabs for their looks only: nothing on them is a value, as on a letterhead or in the fields of a message."""
    return head > 0 and len(run.grid) <= _LETTERHEAD and not any(is_value(cell.text) or is_stand_in(cell.text) for cells in run.grid for cell in cells)


def _is_row(grid: Grid, at: int) -> bool:
    """Whether what stands where a header may is a row like those below: one of its cells stands below itself, the whole of it nowhere."""
    head, *below = ([cell.text for cell in cells] for cells in grid[at:])
    return head not in below and any(text and text in (row[n] for row in below if len(row) > n) for n, text in enumerate(head))


def _is_form(grid: Grid) -> bool:
    """Whether the lines are those of a form: a label with a colon, a tab and what is filled in."""
    labelled = [cells[0].text.endswith(":") for cells in grid]
    return len(grid) > _LETTERHEAD and labelled[0] and sum(labelled) >= 0.5 * len(labelled) and max(map(len, grid)) == 2


def _is_priced(grid: Grid) -> bool:
    """Whether the lines are a list of sums without a header: a label in words and an amount with what a stray number lacks."""
    amounts = [cells[1].text for cells in grid if len(cells) == 2 and _WORDS.search(cells[0].text)]
    return len(amounts) == len(grid) > _LETTERHEAD and all(is_value(amount) and is_moneylike(amount) for amount in amounts)


def _headed(lines: Sequence[Line], run: _Run, height: int, title: int, floor: int, previous: Table | None) -> Table:
    """The table of a run that begins with `title` title rows and then `height` header rows."""
    columns = columns_of(run.grid[title : title + height])
    above = title_above(lines, run.first, floor)
    caption, context = above or ((previous.caption, previous.context) if previous else ("", ""))
    if title:
        own = " ".join(cell.text for cells in run.grid[:title] for cell in cells if cell.text)
        caption, context = own, caption if above else context
    stub = columns[0][-1] if columns[0] else ""
    headed_by_periods = len(columns) > 1 and all(path and is_period(path[-1]) for path in columns[1:])
    if stub and not is_generic(stub) and not is_scale(stub) and (not above or not caption or headed_by_periods):
        context = (f"{context}. {caption}" if context else caption) if above else context
        caption = stub
    rows = _rows(lines, run, title + height, len(columns), "")
    return Table(lines[run.first].start, lines[run.stop - 1].end, caption, stated(caption) or _scale(stub), columns, rows, context)


def _scale(stub: str) -> str:
    """The scale that the corner of a table states for all of it ("(in thousands)", "£000")."""
    return stated(stub) if stub.startswith("(") or is_scale(stub) else ""


def _rows(lines: Sequence[Line], run: _Run, skip: int, width: int, group: str) -> tuple[Row, ...]:
    """The body rows. A row of another width has no cells: which column each cell is in can't be known.

    A row with nothing but its first words is the heading of those after it, if the body begins with such a row; elsewhere
    ("Memorandum items" before the totals) nothing says where its reach ends, so it heads nothing. What begins in small letters is the end of a cell
    that a page's end cut, and heads nothing either.
    """
    rows: list[Row] = []
    headings = False
    for at, cells in enumerate(run.grid[skip:], run.first + skip):
        filled = [cell for cell in cells if cell.text]
        if len(filled) == 1 and cells[0].text and not cells[0].text[0].islower() and (headings or not rows) and len(cells) == width:
            headings = True
            group = filled[0].text
            continue
        rows.append(Row(lines[at].start, lines[at].end, cells if len(cells) == width else (), group))
    return tuple(rows)


def _bridge(lines: Sequence[Line], floor: int, first: int) -> str | None:
    """The heading between a run and the table before it, "" if they touch, None if something else parts them."""
    between = [line.text for line in lines[floor:first] if line.text.strip() and not line.furniture]
    if not between:
        return ""
    return plain(between[0]) if len(between) == 1 and is_title(between[0]) else None
