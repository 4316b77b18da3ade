"""Figures: what each value cell of a table says, with the row, the header path and the unit that make it mean something."""

import re
from collections.abc import Iterable

from corpus.types import HEADER, Block, Cell, Record, Row, Table
from ingest.structure.layout import Found, Layout, Line
from ingest.structure.tables.units import unit_of
from ingest.structure.tables.values import is_amount, is_date, is_stand_in, is_value

_REF = re.compile(r"^[A-Z]{0,6}[\s/.-]?(?:[A-Z]{1,4}[\s/-])?\d{1,3}(?:\.\d{1,3})*[a-z]?$")
_OUTLINE_REF = re.compile(r"^\d{1,2}\.\d{1,2}\.\d{1,2}$")
_LONGEST_LABEL = 25
_REF_HEAD = re.compile(r"^(?:ref|no|id|code|kpi|ni|number)\b|^#$", re.IGNORECASE)

SHARE_OF_HEADER = 0.5
"""Of a header's words, more than this stand in lines that repeat it: fewer may be the end of a cell."""


def find_figures(layout: Layout, tables: Iterable[Table]) -> Found:
    """A figure record for each cell that holds an amount, a count, a date or a duration, and a block for each row as one would read it out.

    No figure is listed where the row has no label or the column no header, nor for a row whose cells are not known: such a row is kept
    together as a block of kind "table".
    """
    records: list[Record] = []
    blocks: list[Block] = []
    for table in tables:
        labels = label_columns(table)
        dated = len(labels) > 1 and _mostly_dates([row.cells[labels[0]].text for row in table.rows if row.cells and row.cells[labels[0]].text])
        period = ""
        for row in table.rows:
            if not table.columns or not row.cells:
                if row.end > row.start:
                    blocks.append(Block(row.start, row.end, "table"))
                continue
            period = (row.cells[labels[0]].text or period) if dated else ""
            label = _label(row, labels, period)
            lead = _lead(table)
            blocks.append(Block(row.start, row.end, "row", f"{lead}{_reading(row, table.columns, label, labels)}", len(lead)))
            if label:
                records.extend(_figures(table, row, label, labels))
        # Of a table without amounts what looks like its header may as well be a row of it.
        if any(is_amount(cell.text) for row in table.rows for cell in row.cells):
            blocks.extend(_headers(layout, table))
    return Found(tuple(records), tuple(blocks))


def _headers(layout: Layout, table: Table) -> Iterable[Block]:
    """The lines of a table that are its header, run by run, also where it is repeated: each row is read out with it."""
    header = set(_words(" ".join(" ".join(path) for path in table.columns)))
    rows = [(row.start, row.end) for row in table.rows]
    run: list[Line] = []
    for line in (*layout.lines_between(table.start, table.end), None):
        if line and not line.text.strip():
            continue
        if line and header.issuperset(_words(line.text)) and not any(start < line.end and line.start < end for start, end in rows):
            run.append(line)
            continue
        said = {word for each in run for word in _words(each.text)}
        if len(said) > SHARE_OF_HEADER * len(header):
            yield Block(run[0].start, run[-1].end, HEADER)
        run = []


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def label_columns(table: Table) -> tuple[int, ...]:
    """The columns that name a row: the first one of words, with the column of references before it, and the next where its cells are merged over rows.

    References of three levels are enough by themselves.
    """
    texts: list[int] = []
    for at in range(len(table.columns)):
        filled = [row.cells[at].text for row in table.rows if at < len(row.cells) and row.cells[at].text]
        if not filled:
            continue
        if _is_label(filled, at, table):
            texts.append(at)
            named = not (all(_REF.match(text) for text in filled) or _mostly_dates(filled)) or all(_OUTLINE_REF.match(text) for text in filled)
            if named and not _spans_rows(table, at):
                break
        elif texts:
            break
    return tuple(texts)


def _spans_rows(table: Table, at: int) -> bool:
    """Whether a cell of the column is merged over rows, which it can't tell apart."""
    return any(at < len(row.cells) and row.cells[at].text and row.cells[at].end < row.start for row in table.rows)


def _is_label(filled: list[str], at: int, table: Table) -> bool:
    """Whether a column names rows: references, words, or, in the first column, periods."""
    head = " ".join(table.columns[at])
    if all(_REF.match(text) for text in filled):
        numbered = not head or bool(_REF_HEAD.match(head)) or (at + 1 < len(table.columns) and not table.columns[at + 1])
        return at == 0 and (numbered or not any(is_amount(text) for text in filled))
    amounts = sum((is_amount(text) and not re.search(r"[A-Za-z]{4}", text)) or is_stand_in(text) for text in filled)
    dates = sum(is_date(text) for text in filled)
    return amounts <= 0.3 * len(filled) and (dates <= 0.3 * len(filled) or (at == 0 and len(table.columns) > 1))


def _mostly_dates(texts: list[str]) -> bool:
    return sum(is_date(text) for text in texts) >= 0.8 * len(texts)


def _label(row: Row, labels: tuple[int, ...], period: str) -> str:
    """The row's label with the heading that it stands under; a row whose label cell is blank goes by its first cell of words.

    `period` is the year or date that a first column gives once for several rows; with it alone a row has no label.
    """
    texts = [row.cells[at].text for at in labels]
    if period:
        texts[0] = period if any(texts[1:]) else ""
    own = " ".join(text for text in texts if text).lstrip("•●▪- ").removesuffix(":")
    if not own:
        own = "" if period else _first_words(row)
    return " / ".join(part for part in (row.group, own) if part)


def _first_words(row: Row) -> str:
    """The first cell of words, if it comes before any value and is no longer than a label can be."""
    first = next((cell.text for cell in row.cells if cell.text), "")
    return "" if is_value(first) or is_stand_in(first) or len(first.split()) > _LONGEST_LABEL else first


def _figures(table: Table, row: Row, label: str, labels: tuple[int, ...]) -> Iterable[Record]:
    for at, (path, cell) in enumerate(zip(table.columns, row.cells, strict=False)):
        if at in labels or not path or not is_value(cell.text):
            continue
        unit = "" if is_date(cell.text) else unit_of(cell.text, path, label, table.caption, table.unit)
        fields: dict[str, str | list[str]] = {"table": table.caption, "row": label, "column": " / ".join(path), "value": cell.text, "unit": unit}
        yield Record("figure", row.start, row.end, fields)


def _lead(table: Table) -> str:
    """Where a row stands: the table's place, caption and unit; a sentence that leads up to the table comes after the caption."""
    if table.context.endswith("."):
        head = ". ".join(part for part in (table.caption, table.context.rstrip(".")) if part)
    else:
        head = ": ".join(part for part in (table.context, table.caption) if part)
    if table.unit and table.unit not in head:
        head = f"{head} ({table.unit})" if head else table.unit
    return f"{head}. " if head else ""


def _reading(row: Row, columns: tuple[tuple[str, ...], ...], label: str, labels: tuple[int, ...]) -> str:
    """The row read out: its label, then each header with its value."""
    said = [_said(path, cell) for at, (path, cell) in enumerate(zip(columns, row.cells, strict=False)) if cell.text and at not in labels]
    return f"{label}: {'; '.join(said)}" if label and said else label or "; ".join(said)


def _said(path: tuple[str, ...], cell: Cell) -> str:
    head = ", ".join(path)
    return f"{head}: {cell.text}" if head else cell.text
