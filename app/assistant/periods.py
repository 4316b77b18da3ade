"""The years, periods and days that a question names, and the documents that they point to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.types import Cover, Document

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_MONTH = "|".join(rf"{name[:3]}(?:{name[3:]})?" if len(name) > 3 else name for name in MONTHS) + "|sept"
_SPAN = re.compile(r"(?<![\d/.£$-])(?:(19|20)(\d\d)|(\d\d))\s?[/–-]\s?((?:19|20)?\d{2}|\d)(?![\d/%.]|-\d)")
_DAY = re.compile(
    rf"\b(?:(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?)?({_MONTH})\.?,?\s+(?:(\d{{1,2}})(?:st|nd|rd|th)?,?\s+)?((?:19|20)\d\d|'\d\d)\b", re.IGNORECASE
)
_YEAR = re.compile(r"(?<![\d/£$.,-])((?:19|20)\d\d)(?![\d/%]|[,.]\d|-\d)")


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


def find_periods(text: str) -> tuple[Period, ...]:
    """The periods that a text names, in order; a day is not also read as a year."""
    found: list[tuple[int, int, Period]] = []
    for match in _DAY.finditer(text):
        year = int(match[4]) if match[4][0] != "'" else 2000 + int(match[4][1:])
        month = next(n for n, name in enumerate(MONTHS, 1) if name.startswith(match[2][:3].lower()))
        found.append((match.start(), match.end(), Period(year, year, match[0], month, int(match[1] or match[3] or 0))))
    for match in _SPAN.finditer(text):
        century, long_year, short_year, end = match[1], match[2], match[3], match[4]
        first = int(century + long_year) if century else 2000 + int(short_year)
        last = int(end) if len(end) == 4 else first - first % 10 ** len(end) + int(end)
        if (last == first + 1 and _free(match.span(), found)) or (century and first < last <= first + 6 and _free(match.span(), found)):
            found.append((match.start(), match.end(), Period(first, last, match[0])))
    for match in _YEAR.finditer(text):
        if _free(match.span(), found):
            found.append((match.start(), match.end(), Period(int(match[1]), int(match[1]), match[0])))
    return tuple(period for _, _, period in sorted(found, key=lambda item: item[0]))


def _free(span: tuple[int, int], found: Sequence[tuple[int, int, Period]]) -> bool:
    return all(span[1] <= start or span[0] >= end for start, end, _ in found)


def years_of(cover: Cover) -> tuple[int, int]:
    """The first and last year that a document is for; (0, 0) when neither its period nor its date is known."""
    periods = find_periods(cover.period)
    if periods:
        return periods[0].first, periods[-1].last
    year = int(cover.date[:4]) if cover.date[:4].isdigit() else 0
    return year, year


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
