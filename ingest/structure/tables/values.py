"""What a table cell holds: an amount, a count, a date, a duration, a stand-in for one, or words."""

import re

from corpus.types import Cell

_TAG = re.compile(r"</?(?:p|ul|ol|li|br|i|b|em|strong|u|sub|sup|span|div|a|font|h[1-6])\b[^<>]{0,300}(?:>|$)", re.IGNORECASE)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_SEASON = r"(?:spring|summer|autumn|winter|fall)"
_YEAR = r"(?:19|20)\d\d"

_QUARTER = rf"Q[1-4](?:\s?,?\s?{_YEAR}(?:[/-]\d\d)?|\s\d\d/\d\d)?"
_FISCAL = r"FY\s?(?:(?:19|20)\d\d|\d\d)(?:\s?[/–-]\s?(?:FY\s?)?(?:(?:19|20)\d\d|\d\d))?"
PERIOD = rf"(?:{_QUARTER}|{_FISCAL}|{_YEAR}\s?[/–-]\s?(?:{_YEAR}|\d\d)|{_YEAR}|\d\d/\d\d|{_MONTH}\s(?:{_YEAR}|\d\d)|\d\d?/\d\d?/\d{{2,4}})"
"""A year, a financial year, a quarter, a month with its year or a day, as table headers write them."""

AMOUNT = (
    r"(?:approx\.?\s|about\s|circa\s|c\.\s)?[<>˂˃≤≥~+*±]?\s?\(?[-–−]?\s?[£$€]?\s?[-–−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
    r"(?:\s?%|\s?(?:k|m|bn|M|K)\b|(?<=\d)(?:st|nd|rd|th)\b|(?<=\d)[£$€])?\)?\*{0,2}"
)
"""A number with its sign, currency (which accounts may print after it), thousands, decimals and scale; a leading comparison and "Approx." belong to it."""

_DATE = (
    rf"(?:(?:by|from|end|end of|early|mid|late|to)\s)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?(?:{_MONTH}|{_SEASON}|{PERIOD})(?:[\s/,-]+(?:{_MONTH}|{_YEAR}|\d\d\b))*"
)
_IS_AMOUNT = re.compile(rf"^{AMOUNT}(?=$|[\s(/●–-])", re.IGNORECASE)
_IS_DATE = re.compile(rf"^{_DATE}(?:\s?(?:[-–/&]|to|and)\s?{_DATE})*(?:\s?\([^()]*\))?\.?$", re.IGNORECASE)
_IS_PERIOD = re.compile(rf"^{PERIOD}$", re.IGNORECASE)
_STAND_IN = re.compile(r"^(?:[£$€]?\s?[-–—~.*]+|n/?a|tbc|tba|nil|none|to be (?:set|provided|confirmed|established|agreed)|see note.*)$", re.IGNORECASE)
_SCALE = re.compile(r"^\(?[£$€]?\s?['’]?(?:000['’]?s?|1000['’]?s)\)?$")
_MOST_WORDS = 7
_MOST_SEPARATORS = 8
"""Strokes and dashes in a date or a span of dates; text with more is no date, and matching it would take exponential time."""


def plain(raw: str) -> str:
    """`raw` without HTML tags, cut-off ones included, and with white space collapsed."""
    return " ".join((_TAG.sub(" ", raw) if "<" in raw else raw).split())


def cell_at(text: str, start: int, end: int) -> Cell:
    """The cell of text[start:end], its span without the white space around it."""
    raw = text[start:end]
    lead = len(raw) - len(raw.lstrip())
    start = min(start + lead, end)
    return Cell(start, start + len(raw.strip()), plain(raw))


def is_period(value: str) -> bool:
    """Whether the whole of `value` is a year, quarter, month or day, as a column header would have it."""
    return len(value) < 30 and bool(_IS_PERIOD.match(value))


def is_date(value: str) -> bool:
    """Whether the whole of `value` is a date or a span of dates, a remark in brackets after it allowed."""
    return len(value) < 80 and sum(map(value.count, "/-–&")) <= _MOST_SEPARATORS and bool(_IS_DATE.match(value))


def is_amount(value: str) -> bool:
    """Whether `value` is an amount, a count or a duration, with at most a few words about it."""
    return len(value) < 80 and len(value.split()) <= _MOST_WORDS and bool(_IS_AMOUNT.match(value)) and not is_date(value) and not is_scale(value)


def is_scale(value: str) -> bool:
    """Whether `value` only says in what its column or table counts: "£000", "£'000s"."""
    return bool(_SCALE.match(value))


def is_value(value: str) -> bool:
    """Whether a figure record is due for a cell that reads `value`: an amount, a count, a duration or a date."""
    return is_amount(value) or is_date(value)


def is_stand_in(value: str) -> bool:
    """Whether `value` stands where a figure would: a dash, N/A, "to be set", a pointer to a note."""
    return len(value) < 60 and bool(_STAND_IN.match(value))
