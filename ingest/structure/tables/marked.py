"""Tables that the format itself marks, completed: what their headings, blank headers, captions and total rows mean."""

import re
from bisect import bisect_left
from dataclasses import replace

from corpus.types import Row, Table
from ingest.structure.layout import Layout
from ingest.structure.tables.headers import carried, is_generic
from ingest.structure.tables.tails import has_values
from ingest.structure.tables.titles import is_aside, title_above
from ingest.structure.tables.totals import with_totals
from ingest.structure.tables.values import is_amount, is_period, is_scale, is_value

_BULLET = re.compile(r"[•▪●◦]")
_NOTE = re.compile(r"\(notes? [^()]*\)", re.IGNORECASE)
_SIGN = re.compile(r"[£$€]")
_SENTENCE_END = re.compile(r"(?<=[a-z)%][.!?])\s+(?=[A-Z\d])")
_LONGEST_GROUP = 12
_LEAD_LINES = 6
_LEAD_WORDS = 45


def completed(layout: Layout, table: Table) -> Table:
    """A table of the reader's, its columns told apart, its rows under their headings, its totals named and its caption that of the table.

    Rows that say nothing (a year alone) are left out. The caption has no cells of rows above it; where there is none it is the
    title above the table on its page, the header of the labels, or what stands in the table above its header, and the sentence
    that leads up to the table is its context.
    """
    table = replace(table, columns=_percented(replace(table, columns=carried(_without_notes(table.columns)))), rows=_grouped(table.rows))
    return with_totals(_captioned(layout, replace(table, unit=table.unit or _currency(table))))


def _without_notes(columns: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """The header paths without the references to notes in them ("2024", "(note 3)")."""
    return tuple(tuple(part for part in path if not _NOTE.fullmatch(part)) or path for path in columns)


def _percented(table: Table) -> tuple[tuple[str, ...], ...]:
    """The columns, each that is headed "%" or holds nothing but per cents named "%" with the group of columns to whose right it stands."""
    columns = list(table.columns)
    for at, path in enumerate(columns):
        filled = [row.cells[at].text for row in table.rows if at < len(row.cells) and row.cells[at].text]
        if at and (path == ("%",) or (not path and filled and all(text.endswith("%") and is_amount(text) for text in filled))):
            group = next((left[:-1] for left in reversed(columns[:at]) if len(left) > 1), ())
            columns[at] = (*group, "%")
    return tuple(columns)


def _grouped(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows under the headings among them: rows of words in the first cell alone, if the body begins with one, or above points of a list after a colon."""
    headings = bool(rows) and _is_heading(rows[0]) and not rows[0].group
    grouped: list[Row] = []
    group, points = "", False
    for at, row in enumerate(rows):
        filled = [cell.text for cell in row.cells if cell.text]
        if len(filled) == 1 and is_period(filled[0]):
            continue
        listed = at + 1 < len(rows) and bool(_BULLET.match(rows[at + 1].cells[0].text))
        if _is_heading(row) and (headings or (row.cells[0].text.endswith(":") and listed)):
            group, points = row.cells[0].text.rstrip(": "), not headings
            continue
        if points and not _BULLET.match(row.cells[0].text):
            group, points = "", False
        grouped.append(replace(row, group=row.group or group))
    return tuple(grouped)


def _is_heading(row: Row) -> bool:
    """Whether a row has words in its first cell and nothing else."""
    first = row.cells[0].text if row.cells else ""
    return bool(first) and not any(cell.text for cell in row.cells[1:]) and not is_value(first) and len(first.split()) <= _LONGEST_GROUP


def _currency(table: Table) -> str:
    """The one currency sign of a table whose every column of amounts shows it at the first and the last amount, as accounts print it, or at most of them."""
    columns = [[row.cells[at].text for row in table.rows if at < len(row.cells) and is_amount(row.cells[at].text)] for at in range(1, len(table.columns))]
    amounts = [texts for texts in columns if texts and not all(text.endswith("%") for text in texts)]
    signs = {sign for texts in amounts for text in texts for sign in _SIGN.findall(text)}
    partly = not all(_SIGN.search(text) for texts in amounts for text in texts)
    return signs.pop() if partly and len(signs) == 1 and all(map(_shows_sign, amounts)) else ""


def _shows_sign(texts: list[str]) -> bool:
    signed = [bool(_SIGN.search(text)) for text in texts]
    return (signed[0] and signed[-1]) or sum(signed) > 0.5 * len(signed)


def _captioned(layout: Layout, table: Table) -> Table:
    running = {" ".join(layout.text[start:end].split()) for start, end in layout.furniture}
    parts = list(dict.fromkeys(part for part in table.caption.split(". ") if _can_caption(part) and part not in running))
    parts = [part for part in parts if not any(part != other and part in other for other in parts)]
    page = layout.page_at(table.start)
    slide = layout.pages[page - 1].title
    caption, context = ". ".join([part for part in parts if part != slide] or parts), ""
    if not parts:
        starts = [line.start for line in layout.lines]
        first = bisect_left(starts, table.start)
        floor = next(at for at, line in enumerate(layout.lines) if line.page == page)
        caption, context = title_above(layout.lines, first, floor) or ("", "")
        context = ". ".join(part for part in context.split(". ") if part != slide)
        context = context or ("" if slide else _lead_in(layout, first, floor))
    stub = table.columns[0][-1] if table.columns and table.columns[0] else ""
    periods = len(table.columns) > 1 and all(path and is_period(path[-1]) for path in table.columns[1:])
    if (
        stub
        and not is_generic(stub)
        and not stub.startswith("(")
        and not is_scale(stub)
        and ((periods and caption in ("", slide)) or (not caption and len(stub.split()) > 1))
    ):
        return replace(table, caption=stub, context=caption or context)
    if not caption and table.rows and table.start < table.rows[0].start:
        head = layout.text[table.start : table.end].split("\n", 1)[0].split("\t")[0].strip()
        caption = head if head and head not in stub else ""
    return replace(table, caption=caption, context=context)


def _lead_in(layout: Layout, first: int, floor: int) -> str:
    """The sentence that ends right above the table, as prose leads up to one; "" where anything else stands there."""
    above = first - 1
    while above >= floor and (not layout.lines[above].text.strip() or layout.lines[above].furniture):
        above -= 1
    begin = above
    while begin >= floor and layout.lines[begin].text.strip() and "\t" not in layout.lines[begin].text and above - begin < _LEAD_LINES:
        begin -= 1
    sentence = _SENTENCE_END.split(" ".join(line.text.strip() for line in layout.lines[begin + 1 : above + 1]))[-1]
    return sentence if sentence.endswith(".") and len(sentence.split()) <= _LEAD_WORDS else ""


def _can_caption(part: str) -> bool:
    return bool(part.strip()) and "\t" not in part and not has_values(part) and not is_value(part) and not is_aside(part)
