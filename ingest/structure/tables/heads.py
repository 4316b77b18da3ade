"""What a header of a flattened table is, and the words that tell one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.structure.layout import Line
from ingest.structure.tables.tails import tail_of
from ingest.structure.tables.values import PERIOD, is_period

SPAN = rf"{PERIOD}(?:\s?[–-]\s?{PERIOD})?"
"""A pattern for a period or a span of them."""
MEASURE = (
    r"actuals?|targets?|floor|budget|outturn|out-turn|forecast|estimated?|projected|projection|planned|expected|variance|change|result|average|mean|total|costs?|income"
    r"|expenditure|rates?|benchmark|baseline|grants?|fte|no\.?|number|num|denom|value|amount|published|proposed|latest|previous|current|net|gross|staffing|spend|savings?|pressures?|charges?|fees?|payments?|price"
)
"""A pattern for what a column of figures measures."""
HAS_MEASURE = re.compile(rf"\b(?:{MEASURE})\b", re.IGNORECASE)
STUB = re.compile(
    r"\b(?:area|division|service|services|manager|officer|lead|name|activity|ref|indicator|description|district|department|directorate|team|function|item|type|category"
    r"|programme|project|measure|title|unit|budget head|heading|details?|ward|year|no|threshold)\.?$",
    re.IGNORECASE,
)
"""How the header over the rows' labels ends."""
REACH = 16
"""Lines that a header and the blank lines in it go over at most."""


@dataclass(frozen=True, slots=True)
class Heads:
    """A header: the stub over the row labels, a path for each value column, the header of the words after the values, and where the body begins.

    `places` are the characters of a line from which to which each column goes, where the text has a fixed width; else empty.
    """

    stub: str
    columns: tuple[tuple[str, ...], ...]
    after: str
    body: int
    places: tuple[tuple[int, int], ...] = ()


def next_count(lines: Sequence[Line], at: int, most: int = 0) -> int:
    """How many values the next line with any has, at most twelve filled lines further down."""
    seen = 0
    for line in lines[at : at + 2 * REACH]:
        if not line.text.strip() or line.furniture:
            continue
        if tail := tail_of(line.text, most):
            return 0 if len(tail.values) > 1 and all(is_period(value.text) for value in tail.values) else len(tail.values)
        seen += 1
        if seen > 12:
            break
    return 0
