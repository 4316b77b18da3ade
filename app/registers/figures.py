"""Figures that recur: one measure's numbers over time, within a table whose columns are periods and across documents."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.registers.rows import Row
from corpus.dates import dates, in_words, spans
from corpus.scales import SCALES, scale_of_unit
from index.words import tokens

TELLING = 4
"""Words: a row's name of that many says what is measured; a shorter one ("Total") means something under its table's caption only."""

_YEAR = re.compile(r"(?<![\d£.,/-])(?:19|20)\d\d(?![\d.,/-])")
_CODE = re.compile(r"^\W*(?:[A-Z]{0,6}[\s/]?\d+[a-z]?|[A-Z]{1,4}/[A-Z]{1,4}/\d+)[.):]?\s+")
_VALUE = re.compile(r"\s*(?:[<>~]\s*)?[£$€]?\s?(?P<number>-?\d[\d,]*(?:\.\d+)?)(?:\s?(?:(?P<scale>thousand|million|billion|bn|[km])|FTE))?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Point:
    """A number at a time: `order` sorts (ISO), `period` is how it is written."""

    order: str
    period: str
    value: float
    row: Row


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure with its numbers over time, oldest first; no period twice."""

    name: str
    unit: str
    points: tuple[Point, ...]


def recurring(found: Sequence[Row]) -> list[Measure]:
    """Measures with numbers at two times or more, those with the most first."""
    groups: dict[tuple[str, ...], list[Point]] = {}
    for row in found:
        period, rest = _period(row.text("column"))
        order, written = period or (f"{row.year}" if row.year else "", row.when)
        value = _value(row)
        if order and value is not None and any(sign.isalpha() for sign in row.text("row")):
            groups.setdefault(_key(row, rest), []).append(Point(order, written, value, row))
    measures = [_measure(points) for points in groups.values()]
    return sorted((measure for measure in measures if len(measure.points) > 1), key=lambda measure: (-len(measure.points), measure.name))


def _measure(points: list[Point]) -> Measure:
    at: dict[str, Point] = {}
    for point in points:
        at.setdefault(point.order, point)
    row = points[0].row
    _, rest = _period(row.text("column"))
    name = ", ".join(part for part in (row.text("row"), rest, "" if _telling(row) else row.text("table")) if part)
    return Measure(name, row.text("unit"), tuple(point for _, point in sorted(at.items())))


def _key(row: Row, rest: str) -> tuple[str, ...]:
    named = tuple(tokens(_CODE.sub("", row.text("row"))))
    measure = (*named, "|", *tokens(rest), "|", row.text("unit").lower())
    return measure if _telling(row) else (*tokens(_period(row.text("table"))[1]), "|", *measure)


def _telling(row: Row) -> bool:
    return sum(word.isalpha() for word in tokens(_CODE.sub("", row.text("row")))) >= TELLING


def _period(text: str) -> tuple[tuple[str, str] | None, str]:
    """((ISO to sort by, as written), the text without it); None where there is no time or more than one in it."""
    dated = [(date.start, date.end, date.iso, in_words(date.iso)) for date in dates(text)]
    spanned = [(span.start, span.end, f"{span.first}", span.label) for span in spans(text)]
    plain_years = [(match.start(), match.end(), match.group(), match.group()) for match in _YEAR.finditer(text)]
    found = dated or spanned or plain_years
    if len(found) != 1:
        return None, text
    start, end, order, written = found[0]
    return (order, written), " ".join(re.sub(r"[\s/,:;()–-]*$", "", f"{text[:start]}{text[end:]}").split()).strip(" /,-–")


def _value(row: Row) -> float | None:
    """The number that a cell begins with, in its table's unit: "£900k" and "£1.2m" are 900,000 and 1,200,000 pounds, or 900 and 1,200 thousand."""
    match = _VALUE.match(row.text("value"))
    if not match:
        return None
    number = Decimal(match["number"].replace(",", ""))
    return float(number * SCALES[match["scale"].lower()] / scale_of_unit(row.text("unit")) if match["scale"] else number)
