"""Dates and periods as council papers write them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MONTHS = "january february march april may june july august september october november december".split()

_MONTH = r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
_DAY = r"(?P<day>[0-3]?\d)(?: ?(?:st|nd|rd|th)\b)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_SHORT_YEAR = r"(?P<year>(?:(?:19|20)\d\d|[’']?\d\d))"

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
    "nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth "
    "thirtieth thirty-first"
).split()
_HYPHEN = r"[\s\u00ad\u2010\u2011–-]+"
_SPELT = "|".join(word.replace("-", _HYPHEN) for word in reversed(_ORDINALS))
_WRITTEN_OUT = rf"\b(?P<spelt>{_SPELT}|[0-3]?\d(?:st|nd|rd|th))(?:\s*\(\d{{1,2}}(?:st|nd|rd|th)?\))?\s+day\s+of\s+{_MONTH},?\s+(?:A\.?D\.?,?\s+)?{_YEAR}\b"
_DATES = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b{_DAY}[\s*_]+(?:of\s+)?{_MONTH},?\s+{_YEAR}\b",
        _WRITTEN_OUT,
        rf"\b{_MONTH}\s+{_DAY}(?:,\s*|\s+){_YEAR}\b",
        rf"\b{_YEAR}-(?P<number>[01]\d)-(?P<day>[0-3]\d)\b",
        rf"\b(?P<day>[0-3]?\d)[/.](?P<number>[01]?\d)[/.]{_SHORT_YEAR}\b",
        rf"\b{_MONTH}[\s,-]+{_SHORT_YEAR}\b(?!\s*[-–/]\s*\d)",
    )
)
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?")
_SPAN = re.compile(r"(?<![\d/.-])(?P<first>(?:19|20)\d\d)\s?[/–-]\s?(?P<last>(?:19|20)\d\d|\d\d?)(?![\d/-]|\.\d|\s?(?:%|[A-Z]?[a-z]+day))")
_FISCAL = re.compile(r"\b(?:(?:FY|financial year|fiscal year)\s?(?P<first>(?:19|20)\d\d)|FY\s?[’']?(?P<short>\d\d))(?!\s?[/–-]\s?\d)\b", re.I)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in a text: its span, and itself as ISO, to the day or to the month."""

    start: int
    end: int
    iso: str


@dataclass(frozen=True, slots=True)
class Span:
    """A period in a text: its span of characters and the years it runs from and to."""

    start: int
    end: int
    first: int
    last: int

    @property
    def label(self) -> str:
        """ "2013/14" for a financial year, "2014-2017" for more, "2015" for one calendar year."""
        return period_label(self.first, self.last)


def period_label(first: int, last: int) -> str:
    """The one way of writing a period."""
    if first == last:
        return str(first)
    return f"{first}/{last % 100:02d}" if last == first + 1 else f"{first}-{last}"


def dates(text: str) -> list[Dated]:
    """The dates in a text, in order; those that no calendar has are left out. Numbers alone are read day first."""
    matches = [(match, _iso(match.groupdict())) for pattern in _DATES for match in pattern.finditer(text)]
    return _longest([Dated(match.start(), match.end(), iso) for match, iso in matches if iso])


def written_out(text: str) -> list[Dated]:
    """The days that an act writes out: "the sixteenth day of April, A.D. 2024"."""
    matches = [(match, _iso(match.groupdict())) for match in re.finditer(_WRITTEN_OUT, text, re.I)]
    return [Dated(match.start(), match.end(), iso) for match, iso in matches if iso]


def _longest(found: list[Dated]) -> list[Dated]:
    """In order of the text; of dates that overlap ("20 January 2015", "January 20") the longer stays."""
    kept: list[Dated] = []
    for date in sorted(found, key=lambda date: (date.start, -date.end)):
        if not kept or date.start >= kept[-1].end:
            kept.append(date)
    return kept


def _iso(parts: dict[str, str]) -> str:
    year = int(parts["year"].lstrip("’'"))
    year += 0 if year > 99 else 2000 if year < 60 else 1900
    name = (parts.get("month") or "").lower()
    month = next((n for n, full in enumerate(MONTHS, 1) if full.startswith(name[:3])), 0) if name else int(parts["number"])
    if not 1 <= month <= 12:
        return ""
    if spelt := re.sub(rf"(?<=y){_HYPHEN}", "-", parts.get("spelt", "").lower()):
        day = _ORDINALS.index(spelt) + 1 if spelt in _ORDINALS else int(spelt[:-2])
    elif "day" in parts:
        day = int(parts["day"])
    else:
        return f"{year}-{month:02d}"
    return f"{year}-{month:02d}-{day:02d}" if 1 <= day <= 31 else ""


def spans(text: str) -> Iterator[Span]:
    """The periods in a text: "2017/18", "2008/9", "2014-2017", "FY 2025", "FY27"; a last year before the first is none."""
    for match in _SPAN.finditer(text):
        first, tail = int(match["first"]), match["last"]
        last = int(tail) if len(tail) == 4 else first - first % 10 ** len(tail) + int(tail)
        last += 0 if last >= first or len(tail) == 4 else 10 ** len(tail)
        if first < last <= first + 20:
            yield Span(match.start(), match.end(), first, last)
    for match in _FISCAL.finditer(text):
        year = int(match["first"] or f"20{match['short']}")
        yield Span(match.start(), match.end(), year, year)


def in_words(iso: str) -> str:
    """ "2015-04-21" as "21 April 2015", "2011-03" as "March 2011"; what is no such date, for instance a year or a period, as it is."""
    match = _ISO.fullmatch(iso)
    if not match:
        return iso
    day = [str(int(match["day"]))] if match["day"] else []
    return " ".join([*day, MONTHS[int(match["month"]) - 1].capitalize(), match["year"]])
