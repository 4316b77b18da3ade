"""The years, periods and days that a question names, and the documents that they point to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus.dates import MONTHS, written_out
from corpus.types import Cover, Document

MONTH = "|".join(rf"{name[:3]}(?:{name[3:]})?" if len(name) > 3 else name for name in MONTHS) + "|sept"
"""Pattern of a month's name in small letters, whole or cut short."""
_MEASURED = r"(?!\s*(?:%|\+|(?:year|yr|week|month|day|hour|mile|minute)s?\b))"
"""What makes figures a measure or an age ("16-17 year olds") and no year."""
_COUNTED = re.compile(
    r"\s+(?:people|children|pupils|homes|houses|calls|cases|units|staff|visits|households|residents|words|tonnes|pounds|dollars|properties|places|posts|beds)\b(?!['’])"
)
_TIMED = re.compile(r"\b(?:the|in|of|by|since|from|for|until|during|and|to|a|our|FY)\s+$", re.IGNORECASE)
"""Before figures with a counted noun after them, what makes them a year all the same ("in 2015 people were asked")."""
_NUMBERED = re.compile(
    r"(?:\b(?:by-?law|resolution|motion|minute|order|file|ref|reference|section|clause|item|page|pages|pp|p|age|ages|aged|number)\b\.?\s*(?:no\b\.?|number)?|\bno\.|#)\s*$",
    re.IGNORECASE,
)
"""What stands before figures that are a reference or an age and no year."""
_SPAN = re.compile(rf"(?<![\w/.£$-])(?:FY\s?)?(?:(19|20)(\d\d)|(\d\d))\s?[/–-]\s?((?:19|20)?\d{{2}}|\d)(?![\d/%.]\d|[\d/%]|-\d){_MEASURED}")
_DAY = re.compile(
    rf"\b(?:(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?)?({MONTH})\.?,?\s+(?:(\d{{1,2}})(?:st|nd|rd|th)?,?\s+|of\s+)?((?:19|20)\d\d|'\d\d)\b", re.IGNORECASE
)
_SHORT_DAY = re.compile(rf"\b(?:(\d{{1,2}})(?:st|nd|rd|th)?\s+({MONTH})\.?\s+(\d\d)|({MONTH})\.?\s+(0\d))\b(?!,?\s+\d{{4}}|[/:.]\d|st|nd|rd|th)", re.IGNORECASE)
"""31 Dec 07, and Dec 07: without a day two figures are a year only when the first is 0, as in "May 13" they are a day."""
_FIGURES = re.compile(r"(?<![\w/.-])(?:(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)|(\d{1,2})[.-](\d{1,2})[.-](\d{4})|(\d{4})-(\d\d)-(\d\d))(?![\w/-]|\.\d)")
"""A date in figures: day first unless only month first is possible, or ISO 8601."""
_YEAR = re.compile(
    rf"(?:(?<![\w/£$.,-])|(?<=\bFY)|(?<=\b(?:mid|pre)-)|(?<=\b(?:late|post)-)|(?<=\bearly-))((?:19|20)\d\d)(?![\d/%A-Za-z]|[,.]\d|-\d){_MEASURED}"
    r"|\bFY\s?'?(\d\d)\b|(?<=\b(?:in|of|by)\s)['’](\d\d)\b"
)


@dataclass(frozen=True, slots=True)
class Period:
    """A time that a question names: the years it runs over (equal for a single one), month and day where given, as written."""

    first: int
    last: int
    written: str
    month: int = 0
    day: int = 0

    @property
    def is_span(self) -> bool:
        """Whether it is a plan's or financial year, such as 2013/14."""
        return self.last == self.first + 1

    @property
    def label(self) -> str:
        """The time as a reader writes it: "2013/14", "31 December 2007", "December 2007" or "2007"."""
        if self.last > self.first:
            return f"{self.first}/{self.last % 100:02d}" if self.is_span else f"{self.first}-{self.last}"
        return " ".join(part for part in (str(self.day or ""), MONTHS[self.month - 1].title() if self.month else "", str(self.first)) if part)


@lru_cache(maxsize=10_000)
def find_periods(text: str) -> tuple[Period, ...]:
    """The periods that a text names, in order; a day is not also read as a year, nor is a count, an age or a reference."""
    found: list[tuple[int, int, Period]] = []
    for start, end, period in (*_days(text), *_spans(text), *_years(text)):
        if _free((start, end), found):
            found.append((start, end, period))
    return tuple(period for _, _, period in sorted(found, key=lambda item: item[0]))


def _days(text: str) -> Iterator[tuple[int, int, Period]]:
    for date in written_out(text):
        years = [int(part) for part in date.iso.split("-")]
        yield date.start, date.end, Period(years[0], years[0], text[date.start : date.end], *years[1:])
    for match in _DAY.finditer(text):
        yield _dated(match, match[4].lstrip("'"), _month(match[2]), int(match[1] or match[3] or 0))
    for match in _SHORT_DAY.finditer(text):
        yield _dated(match, match[3] or match[5], _month(match[2] or match[4]), int(match[1] or 0))
    for match in _FIGURES.finditer(text):
        first, second, year = (
            int(part) for part in ((match[9], match[8], match[7]) if match[7] else (match[1] or match[4], match[2] or match[5], match[3] or match[6]))
        )
        day, month = (second, first) if second > 12 else (first, second)
        if 1 <= month <= 12 and 1 <= day <= 31:
            yield _dated(match, str(year).zfill(2), month, day)


def _dated(match: re.Match[str], year: str, month: int, day: int) -> tuple[int, int, Period]:
    full = _full(year)
    return match.start(), match.end(), Period(full, full, match[0], month, day)


def _month(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(name[:3].lower()))


def _full(year: str) -> int:
    """The year of two or four figures; two of 70 and more are of the twentieth century."""
    return int(year) if len(year) == 4 else int(year) + (1900 if int(year) >= 70 else 2000)


def _spans(text: str) -> Iterator[tuple[int, int, Period]]:
    for match in _SPAN.finditer(text):
        if _NUMBERED.search(text[: match.start()]):
            continue
        century, long_year, short_year, end = match[1], match[2], match[3], match[4]
        first = int(century + long_year) if century else _full(short_year)
        scale = 10 ** len(end)
        last = first - first % scale + int(end)
        if last < first and (first + 1) % scale == 0:
            last += scale
        if last == first + 1 or (century and first < last <= first + 6):
            yield match.start(), match.end(), Period(first, last, match[0])


def _years(text: str) -> Iterator[tuple[int, int, Period]]:
    for match in _YEAR.finditer(text):
        counted = _COUNTED.match(text, match.end()) and not _TIMED.search(text[: match.start()])
        if not counted and not _NUMBERED.search(text[: match.start()]):
            year = _full(match[1] or match[2] or match[3])
            yield match.start(), match.end(), Period(year, year, match[0])


def _free(span: tuple[int, int], found: Sequence[tuple[int, int, Period]]) -> bool:
    return all(span[1] <= start or span[0] >= end for start, end, _ in found)


def years_of(cover: Cover) -> tuple[int, int]:
    """The first and last year that a document is for; (0, 0) when neither its period nor its date is known."""
    periods = find_periods(cover.period)
    if periods:
        return periods[0].first, periods[-1].last
    year = int(cover.date[:4]) if cover.date[:4].isdigit() else 0
    return year, year


POINTS_TO = 0.4
"""From this strength on a period points to a document."""


def preference(period: Period, cover: Cover) -> float:
    """How strongly a named period points to a document, 0 to 1.

    1 for the plan of just that year or the papers of just that day; less for a document of a year that the period touches.
    """
    first, last = years_of(cover)
    if not first:
        return 0.0
    if period.is_span and (first, last) == (period.first, period.last):
        return 1.0
    if period.month and cover.date.startswith(f"{period.first}-{period.month:02d}"):
        return 1.0
    if period.is_span:
        return 0.4 if first <= period.first <= last or (first == last and period.first <= first <= period.last) else 0.0
    return 0.7 if first <= period.first <= last else 0.0


def preferred_documents(periods: Sequence[Period], documents: Sequence[Document]) -> dict[str, float]:
    """Documents that the periods point to, by sha256, with how strongly; those not pointed to are left out."""
    strongest = {document.sha256: max((preference(period, document.cover) for period in periods), default=0.0) for document in documents}
    return {sha256: strength for sha256, strength in strongest.items() if strength > 0}
