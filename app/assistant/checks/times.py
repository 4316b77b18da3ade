"""Whether an answer is of the time that is asked for, or holds a time where one is asked for."""

import re
from collections.abc import Sequence

from app.assistant.checks.found import Found
from app.assistant.question.periods import Period, find_periods
from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.holds import TIME
from app.assistant.statements.rows import divided

_LOOSE_TIME = re.compile(
    r"\b(?:years?|months?|weeks?|days?|terms?|spring|summer|autumn|fall|winter|immediate\w*|complet\w+|daily|weekly|quarterly|within|birthday|age)\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b\d\d/\d\d\b",
    re.IGNORECASE,
)
"""What says when without a date or a year."""


def no_time(understanding: Understanding, found: Found) -> bool:
    """Whether it is asked when, and the answer holds nothing that says it."""
    return Wanted.WHEN in understanding.wanted and not TIME.search(found.text) and not _LOOSE_TIME.search(found.text)


def of_another_day(understanding: Understanding, found: Found) -> bool:
    """Whether a day is named and what was found are decisions that name other days and not that one."""
    days = [period for period in understanding.periods if period.day]
    if len(days) != 1 or any(passage.kind != "decision" for passage in found.passages):
        return False
    named = {(period.first, period.month, period.day) for period in find_periods(found.text) if period.day}
    asked = days[0]
    return bool(named) and (asked.first, asked.month, asked.day) not in named and not re.search(rf"\b0?{asked.day}(?:st|nd|rd|th)?\b", found.text)


def of_another_year(understanding: Understanding, found: Found) -> bool:
    """Whether a figure is asked for one year and all that was found are table rows whose cells are of other years."""
    if Wanted.FIGURE not in understanding.wanted or len(understanding.periods) != 1 or understanding.periods[0].month:
        return False
    rows = [_cells_by_year(passage.text) for passage in found.passages if passage.kind == "row"]
    return bool(rows) and len(rows) == len(found.passages) and all(row and not _filled(row, understanding.periods[0]) for row in rows)


def _cells_by_year(row: str) -> list[tuple[tuple[Period, ...], str]]:
    cells = ((find_periods(cell.text.removesuffix(cell.value)), cell.value) for cell in divided(row)[1])
    return [(periods, value) for periods, value in cells if periods]


def _filled(cells: Sequence[tuple[tuple[Period, ...], str]], asked: Period) -> bool:
    return any(re.search(r"\w", value) and any(_same(one, asked) for one in periods) for periods, value in cells)


def _same(one: Period, other: Period) -> bool:
    """Whether two years are the same, or the one is in the financial year that the other is."""
    if one.is_span and other.is_span:
        return one.first == other.first
    return one.first <= other.last and other.first <= one.last
