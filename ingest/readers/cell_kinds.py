"""What a cell of a grid holds, as far as its header can be told by it: a value, a year, a day, a reference, a letter, a unit."""

import re
from collections import Counter
from collections.abc import Iterable

_FIGURE = re.compile(r"[-–−+(]?\s?(?:[£$€]\s?)?[-–−(]?(?:\d[\d,]*(?:\.\d+)?|\.\d+)\s?(?:%|k|m|bn|p)?\)?|[-–−‒—]|n/?a|nil", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d(?:[/-]\d{2,4})?")
_PERIOD = re.compile(
    r"(?:FY ?|(?:(?:financial |fiscal )?years?(?: ended| ending| to)? |as at |at |to )?(?:\d{1,2}(?:st|nd|rd|th)? )?"
    r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* )?(?:\d{1,2}(?:st|nd|rd|th)?, )?)(?:19|20)\d\d(?:[/–-]\d{1,4})?",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"\(?(?:[£$€]?\s?['’]?(?:000['’]?s?|1000['’]?s)|[£$€]\s?(?:k|m|bn|millions?)?|%|per ?cent|nos?\.?|number|fte|wte|hours|days|weeks|months|years)\)?",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"(?:by |end (?:of )?)?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?(?: \d{1,2},)? (?:19|20)?\d\d\b.{0,20}"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2,4}",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"[A-Z]{0,5}[ ./-]?\d{1,4}(?:\.\d{1,3})*[a-z]?\.?")
_LETTER = re.compile(r"[A-Z]{1,2}")
_MOSTLY = 0.8


def is_figure(text: str) -> bool:
    """Whether a cell's text is a value (an amount, a share, a dash for none) and not a year, a scale ("£000") or words."""
    return bool(_FIGURE.fullmatch(text)) and not _YEAR.fullmatch(text) and not is_unit(text)


def is_year(text: str) -> bool:
    """Whether a cell's text is a year or a financial year."""
    return bool(_YEAR.fullmatch(text))


def is_period(text: str) -> bool:
    """Whether a header is a year, a financial year or the day that ends one: "2030-31", "31 March 2031", "Year ended 31 March 2031"."""
    return bool(_PERIOD.fullmatch(text))


def is_unit(text: str) -> bool:
    """Whether a cell says nothing but in what a column counts: "£000", "%", "No."."""
    return bool(_UNIT.fullmatch(text))


def kind_of(text: str) -> str:
    """The name of what the cell holds when that is no words and no year alone, "" otherwise."""
    if is_figure(text):
        return "figure"
    for kind, form in (("day", _DAY), ("reference", _REFERENCE), ("letter", _LETTER)):
        if form.fullmatch(text) and not is_year(text) and not is_unit(text):
            return kind
    return ""


def shared_kind(texts: Iterable[str]) -> str:
    """The kind that at least four in five of the filled cells of a column are of, "" if there is none."""
    kinds = Counter(kind_of(text) for text in texts if text)
    kind, count = kinds.most_common(1)[0] if kinds else ("", 0)
    return kind if count >= _MOSTLY * kinds.total() else ""
