"""Table cells as quantities that can be ordered: amounts, money, shares, lengths of time."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from corpus.scales import SCALES

NOUGHT = re.compile(r"(?:[£$€]?\s?[-–—‒]+|nil|none|zero)(?!\w)", re.IGNORECASE)
"""What begins a cell that may mean 0."""

_ASIDE = re.compile(r"\s*(?:\([A-Za-z]{1,5}\)|[●★☆◐○].*)$")
"""What rates a figure behind it: a colour's letter in brackets, marks and their meaning."""
_FOOTNOTE = re.compile(r"[*†‡]+$")
_QUANTITY = re.compile(
    r"(?P<open>\()?(?P<minus>[-–−]\s?)?(?P<currency>[£$€])?\s?(?P<minus2>[-–−])?(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"\s?(?P<scale>million|billion|bn|[km])?(?![A-Za-z])\s?(?P<percent>%|per ?cent)?(?P<close>\))?(?:\s?(?P<word>[A-Za-z][A-Za-z./ ]*))?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_TIME = re.compile(r"(?P<working>(?:working|school) )?(?P<unit>min|minute|hour|hr|day|week|wk|month|year|yr)s?\.?", re.IGNORECASE)
_HOURS = {
    "min": (Decimal(1) / 60, Decimal(1) / 60),
    "hour": (Decimal(1), Decimal(1)),
    "day": (Decimal(24), Decimal(24)),
    "week": (Decimal(168), Decimal(168)),
    "month": (Decimal(28 * 24), Decimal(31 * 24)),
    "year": (Decimal(365 * 24), Decimal(366 * 24)),
}
_LIKE = {"minute": "min", "hr": "hour", "wk": "week", "yr": "year"}
TIME = "time"


@dataclass(frozen=True, slots=True)
class Magnitude:
    """A quantity: a number of `unit`, and the least and most that it may be where units are told apart (`word`), as with months and days."""

    number: Decimal
    low: Decimal
    high: Decimal
    unit: str
    word: str = ""


def magnitude(value: str, unit: str = "") -> Magnitude | None:
    """The quantity that a cell says, with the unit that its table states for it; None where it says none or more than one.

    What only approximates or bounds ("<10%", "about 5"), a year and a date are no quantities. Lengths of time are in hours.
    """
    match = _QUANTITY.fullmatch(_FOOTNOTE.sub("", _ASIDE.sub("", value.strip())).strip())
    if match is None or bool(match["open"]) != bool(match["close"]) or _YEAR.fullmatch(value.strip()):
        return None
    number = Decimal(match["number"].replace(",", ""))
    if match["minus"] or match["minus2"] or match["open"]:
        number = -number
    said = (match["word"] or "").strip().lower()
    if match["scale"]:
        number *= SCALES[match["scale"].lower()]
        return Magnitude(number, number, number, match["currency"] or said)
    if match["percent"]:
        return Magnitude(number, number, number, f"% {said}".strip())
    if time := _TIME.fullmatch(said or ("" if match["currency"] else unit)):
        return _length(number, time)
    return Magnitude(number, number, number, said or unit or match["currency"] or "")


def _length(number: Decimal, time: re.Match[str]) -> Magnitude:
    word = _LIKE.get(time["unit"].lower(), time["unit"].lower())
    low, high = _HOURS[word]
    if time["working"]:
        # The last of n working days may end after its eight hours; between them up to a weekend a week goes by.
        weekends = number // 5 + 1
        return Magnitude(number, 24 * (number - 1) + 8, 24 * (number + 2 * weekends), TIME, f"{time['working'].strip().lower()} {word}")
    return Magnitude(number, number * low, number * high, TIME, word)


def outermost(values: Sequence[Magnitude], highest: bool) -> tuple[int, ...]:
    """The places of the largest (else the smallest) of `values`, more than one for a tie; none where that can't be told or units differ."""
    if not values or len({value.unit for value in values}) > 1:
        return ()
    if len({value.word for value in values}) == 1:
        best = (max if highest else min)(value.number for value in values)
        return tuple(at for at, value in enumerate(values) if value.number == best)
    best_at = max(range(len(values)), key=lambda at: values[at].low) if highest else min(range(len(values)), key=lambda at: values[at].high)
    best_one = values[best_at]
    for at, value in enumerate(values):
        alike = (value.low, value.high) == (best_one.low, best_one.high) and value.low == value.high
        apart = value.high < best_one.low if highest else value.low > best_one.high
        if at != best_at and not (alike or apart):
            return ()
    return tuple(at for at, value in enumerate(values) if (value.low, value.high) == (best_one.low, best_one.high))
