"""The question before some time on: the year before, a quarter later, in the month that a follow-up names alone."""

import re

from app.assistant.question.periods import MONTH, Period, find_periods
from corpus.dates import MONTHS

_SHIFT = re.compile(
    r"(?:in |for |about )?(?:the |a |one )?(?:(?P<back>(?:year|(?:twelve|12) months) (?:before(?: that)?|earlier|prior)"
    r"|(?:previous|prior|preceding) (?:financial )?year)"
    r"|(?P<forth>(?:year|(?:twelve|12) months) (?:after(?: that)?|later|on)|(?:following|next|subsequent) (?:financial )?year))",
    re.IGNORECASE,
)
_QUARTER_SHIFT = re.compile(
    r"(?:in |for |about )?(?:the |a |one )?(?:(?P<back>quarter (?:before(?: that)?|earlier|prior)|(?:previous|prior|preceding) quarter)"
    r"|(?P<forth>quarter (?:after(?: that)?|later)|(?:following|next|subsequent) quarter))",
    re.IGNORECASE,
)
_MONTH_ALONE = re.compile(rf"(?P<back>\bback )?\b(?:in|by|for|at the end of|of|about|during)\s+(?P<month>{MONTH})\b(?!\s*'?\d)", re.IGNORECASE)


def time_on(before: str, elliptical: str) -> str:
    """The earlier question some years or quarters on, or in another month, where that is all that the follow-up says; "" else."""
    if shift := _SHIFT.fullmatch(elliptical):
        return _shifted(before, -1 if shift["back"] else 1)
    if shift := _QUARTER_SHIFT.fullmatch(elliptical):
        return _quarter_on(before, -1 if shift["back"] else 1)
    alone = re.fullmatch(rf"(?:[a-z]+ )?({MONTH})", elliptical.strip(), re.IGNORECASE)
    return month_on(before, f"in {alone[1]}") if alone else ""


def moved(period: Period, years: int) -> str:
    """A period as written, some years on, in the same style."""

    def later(match: re.Match[str]) -> str:
        figures = match.group()
        return f"{int(figures) + years:04d}" if len(figures) == 4 else f"{(int(figures) + years) % 10 ** len(figures):0{len(figures)}d}"

    if period.month:
        return re.sub(r"\d{4}|\d\d$", later, period.written, count=1)
    return re.sub(r"\d+", later, period.written)


def year_on(before: str, question: str) -> str:
    """The earlier question some years on, where the follow-up says so in a phrase of its own ("how many were seen the year after?"); "" else."""
    shift = _SHIFT.search(question)
    return _shifted(before, -1 if shift["back"] else 1) if shift and not find_periods(question) else ""


def without_shift(question: str) -> str:
    """The follow-up without the phrase that says some years on, so that nobody counts them again."""
    return " ".join(_SHIFT.sub(" ", question, count=1).split())


def month_on(before: str, question: str) -> str:
    """The earlier question in the month that the follow-up names without a year ("what was it in November?"), the nearest such one, the last where it
    says "back"; "" where either names no month.
    """
    match = _MONTH_ALONE.search(question)
    dated = [period for period in find_periods(before) if period.month]
    if not match or find_periods(question) or not dated:
        return ""
    old, month = dated[-1], next(number for number, name in enumerate(MONTHS, 1) if name.startswith(match["month"][:3].lower()))
    apart = month - old.month
    year = old.first - 1 if apart > 6 or (match["back"] and apart > 0) else old.first + 1 if apart < -6 and not match["back"] else old.first
    return before.replace(old.written, f"{MONTHS[month - 1].title()} {year}")


def _shifted(before: str, years: int) -> str:
    periods = find_periods(before)
    return before.replace(periods[-1].written, moved(periods[-1], years)) if periods else ""


def _quarter_on(before: str, quarters: int) -> str:
    """The earlier question a quarter later or earlier, over the end of a year where it comes to that; "" where it names no quarter."""
    match = re.search(r"\b(Q(?:uarter )?)([1-4])\b", before, re.IGNORECASE)
    if not match:
        return ""
    number = int(match[2]) - 1 + quarters
    stepped = f"{before[: match.start(2)]}{number % 4 + 1}{before[match.end(2) :]}"
    return (_shifted(stepped, quarters) or stepped) if number not in range(4) else stepped
