"""Lists of prices below a lone period: "2015-16" over lines that are each a label and one amount with decimals."""

import re
from collections.abc import Sequence
from itertools import takewhile

from corpus.types import Row, Table
from ingest.structure.layout import Layout, Line
from ingest.structure.tables.titles import title_above
from ingest.structure.tables.units import stated
from ingest.structure.tables.values import cell_at, is_period, plain

FEWEST_ROWS = 3
"""Lines that make a list."""

_PRICED = re.compile(r"^\s*(?P<label>[^\W\d_].*?\S)\s+(?P<price>[£$€]?\s?\d[\d,]*\.\d\d)\s*$")
_TWO_PRICES = re.compile(r"\d\.\d\d?\s*$")
"""How a label ends that is one of two columns of prices."""


def find_priced(layout: Layout, taken: set[int]) -> list[Table]:
    """The lists of prices outside the lines in `taken`, which end with the first line that is none of them."""
    lines = layout.lines
    tables: list[Table] = []
    floor = 0
    for at in range(len(lines) - FEWEST_ROWS):
        if at in taken or at < floor or not is_period(lines[at].text.strip()):
            continue
        below = range(at + 1, len(lines))
        last = max(takewhile(lambda one: one not in taken and _PRICED.match(lines[one].text), below), default=at)
        rows = tuple(_row(layout.text, line) for line in lines[at + 1 : last + 1])
        if last - at >= FEWEST_ROWS and sum(bool(_TWO_PRICES.search(row.cells[0].text)) for row in rows) < 2:
            caption, context = title_above(lines, at, floor) or ("", "")
            tables.append(Table(lines[at].start, rows[-1].end, caption, stated(caption), ((), (plain(lines[at].text),)), rows, context))
            floor = last + 1
    return tables


def _row(text: str, line: Line) -> Row:
    match = _PRICED.match(line.text)
    assert match is not None
    cells = (cell_at(text, *_within(line, match.span("label"))), cell_at(text, *_within(line, match.span("price"))))
    return Row(cells[0].start, cells[-1].end, cells)


def _within(line: Line, span: Sequence[int]) -> tuple[int, int]:
    return line.start + span[0], line.start + span[1]
