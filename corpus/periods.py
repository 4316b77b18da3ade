"""The span of time a document is for, and the day it was issued or met."""

import re
from collections import Counter

from corpus.dates import Dated, dates, period_label, spans
from corpus.front import FRONT_CHARACTERS, FrontLine, is_title_like, paragraphs_around
from corpus.types import Kind

_OWN = re.compile(r"\b(?:this|our|the)\s+(?:\w+\s+){0,3}?(?:plan|strategy|budget|report)\b", re.I)
_EARLIER = re.compile(r"\bminutes\s+of\b|\bmeetings?\s+of\s+the\b|\bsince\b|\bprevious\b", re.I)
_HEAD = re.compile(r"^[ \t]*(?:to|date|meeting date|date of meeting)\s*:[^\n]*(?:\n\s*[^\n]*)?\Z", re.I | re.M)
_EDITION = re.compile(r"\b(?:final|draft|version|v\d|updated|revised|amended|approved|adopted|published|issued|dated?)\b|\bplan\s*[-–]", re.I)
_ENDED = r"year[- ]end(?:ed|ing)\s+(?:\w+\s+){1,2}?\d{0,2},?\s*(?P<year>(?:19|20)\d\d)\b"
_YEAR_ENDED = re.compile(rf"\b{_ENDED}", re.I)
_HEADS_YEAR = re.compile(rf"^[ \t]*(?:(?:for )?the )?(?:\w+ )?{_ENDED}", re.I | re.M)
"""What heads accounts, in front or above a statement further on."""
_MONTH_NAMED = re.compile(r"[A-Z][a-z]{2}")
_BEFORE = 120
_NEAR = 150
_RETURNS = 3
_OWN_WEIGHT = 3.0
_STILL_TOLD = 1
"""Years after which a report on a period still comes out."""
_FINANCIAL_YEAR_STARTS = 4
"""April: the year of account of every council that writes "2013/14" (Local Government Finance Act 1992, s. 116, in England)."""


def infer_date(text: str, front: list[FrontLine], kind: Kind) -> str:
    """The day of the meeting, or of the edition, as ISO; "" where the document doesn't say."""
    if kind is Kind.MINUTES:
        return next((date.iso for date in dates(text[:3000]) if len(date.iso) == 10), "")
    if kind is Kind.AGENDA_PACK:
        return _meeting_day(text)
    return _edition(text, front)


def _meeting_day(text: str) -> str:
    """Of a pack: the day beside the heading AGENDA, else the day that the heads of its reports name most often."""
    found = dates(text)
    for date in found:
        if date.start > 1500 or len(date.iso) < 10:
            continue
        before = text[max(0, date.start - _BEFORE) : date.start]
        if re.search(r"\bagenda\b", before, re.I) and not _EARLIER.search(before):
            return date.iso
    heads: Counter[str] = Counter()
    anywhere: Counter[str] = Counter()
    for date in found:
        before = text[max(0, date.start - _BEFORE) : date.start]
        if len(date.iso) == 10 and not _EARLIER.search(before):
            anywhere[date.iso] += 1
            heads.update([date.iso] if _HEAD.search(before) else [])
    return next((iso for iso, _ in [*heads.most_common(1), *anywhere.most_common(1)]), "")


def _edition(text: str, front: list[FrontLine]) -> str:
    """The date in a title line or in a line that names the edition: in the front, else in a line that returns on many pages."""
    for number, line in enumerate(front[:15]):
        # A title may break between the day and the year, but not between the day and the month.
        following = front[number + 1].text if number + 1 < len(front) else ""
        both = dates(f"{line.text}\n{following}")
        found = [date for date in both if date.end <= len(line.text) or _MONTH_NAMED.search(line.text, date.start)]
        alone = bool(found) and len(line.text) - (found[0].end - found[0].start) <= 14
        if found and (alone or _EDITION.search(line.text) or is_title_like(line.text)):
            return found[0].iso
    lines = Counter(re.sub(r"\W*\d{1,3}\W*$", "", " ".join(line.split())) for line in text.splitlines() if len(line) < 160)
    for footer, times in lines.most_common():
        if times < _RETURNS:
            break
        found = dates(footer) if _EDITION.search(footer) else []
        if found:
            return found[0].iso
    return ""


def infer_period(text: str, kind: Kind, title: str, date: str) -> str:
    """The period as "2013/14", "2014-2017" or "2015"; "" for minutes and packs, which have a day, and where nothing tells.

    The year whose end a report names; the period in the title; else the one written most often, those near "this plan" counting more; where years are hardly
    written, the financial year that most of the text's dates fall into. What no plan writes most often may be of years ago: then the year of its own `date`.
    """
    if kind in (Kind.MINUTES, Kind.AGENDA_PACK):
        return ""
    if kind is Kind.REPORT and (ended := _YEAR_ENDED.search(text[:FRONT_CHARACTERS]) or _HEADS_YEAR.search(text)):
        return ended.group("year")
    named = list(spans(title))
    if named:
        return named[0].label
    if year := re.search(r"\b(?<!Act )(?:19|20)\d\d\b", title):
        return year.group()
    votes: Counter[tuple[int, int]] = Counter()
    for span in spans(text):
        votes[span.first, span.last] += 1
    for around in paragraphs_around(text, _OWN, 20, _NEAR):
        for span in spans(around):
            votes[span.first, span.last] += _OWN_WEIGHT  # type: ignore[assignment]
    found = dates(text)
    if votes:
        for day in found:
            votes[_financial_year(day)] += 1
        (first, last), _ = max(votes.items(), key=lambda vote: (vote[1], vote[0]))
        past = not kind.is_plan and date and last < int(date[:4]) - _STILL_TOLD
        return date[:4] if past else period_label(first, last)
    years = Counter(day.iso[:4] for day in found)
    return years.most_common(1)[0][0] if years else ""


def _financial_year(date: Dated) -> tuple[int, int]:
    year, month = int(date.iso[:4]), int(date.iso[5:7])
    first = year if month >= _FINANCIAL_YEAR_STARTS else year - 1
    return first, first + 1
