"""Date phrases as plans write them: a day, a range, a season, "Ongoing", "For review 30th April 2015"."""

import re
from itertools import pairwise

_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_YEAR = r"(?:(?:19|20)\d\d(?:[/-](?:20)?\d\d(?![\d]|\s*[A-Za-z]))?|['’]\d\d)"
_SEASON = r"(?:spring|summer|autumn|fall|winter|q[1-4]|easter|christmas)"
_NUMERIC = r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|(?:19|20)\d\d-\d\d-\d\d|\d\d/\d\d"
_ALONE = (
    r"ongoing|on-going|monthly|weekly|quarterly|annually|annual|six-monthly|bi-?annually|bi-?monthly|daily|termly|"
    r"completed?|tbc|tbd|immediate(?:ly)?|continuous|done"
)
_CORE = re.compile(
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}|{_MONTH}(?:\s+\d{{1,2}}(?:st|nd|rd|th)?,?(?=\s+{_YEAR}))?(?:\s*'?\s*{_YEAR}|\s+\d\d(?!\d))?|"
    rf"{_SEASON}|{_NUMERIC}|{_YEAR}|{_ALONE})\b\.?",
    re.IGNORECASE,
)
_JOIN = (
    r"to|until|till|from|by|and|of|in|on|at|for|the|end|mid|early|late|start|starting|review(?:ed)?|reports?|final|progress|completion|next|due|then|each|every|after|"
    r"within|months?|weeks?|days?|years?|quarter|term|intervals|rolling|programme|date|as|per|st|nd|rd|th|phase"
)
_TOKEN = re.compile(rf"(?:{_CORE.pattern}|\d{{1,2}}(?:st|nd|rd|th)?(?![\w.])|(?:{_JOIN})(?![A-Za-z])|[-–—,;:()/&+.])\s*", re.IGNORECASE)
_WEAK = re.compile(rf"\s*(?:\d{{1,2}}(?:st|nd|rd|th)?|(?:{_JOIN})|[-–—,;:()/&+.\s])*\s*", re.IGNORECASE)
_POINT = re.compile(
    rf"(?:{_NUMERIC}|(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_MONTH}\.?(?:\s+\d{{1,2}}(?:st|nd|rd|th)?,)?\s*(?:{_YEAR}|\d\d(?!\d|\s+{_MONTH}|st|nd|rd|th))|"
    rf"(?:{_SEASON}|[A-Z][a-z]+)\s+{_YEAR}|{_ALONE})",
    re.IGNORECASE,
)
_CUT_MONTH = re.compile(rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_MONTH}\s*$", re.IGNORECASE)
_YEAR_FIRST = re.compile(rf"\s*{_YEAR}")
_SHORT_YEAR = re.compile(rf"{_MONTH}\s+\d\d(?!\d)", re.IGNORECASE)
_SHORT_YEARS = re.compile(rf"(?:{_SHORT_YEAR.pattern}\s*)+", re.IGNORECASE)
_ALONE_FIRST = re.compile(rf"(?:{_ALONE})\b", re.IGNORECASE)
_NOTE = re.compile(r"\s*\([^()]{1,40}\)")
_SLASH = re.compile(r"\s*/\s*")
_OPEN = re.compile(r"(?:[-–—/&,(]|\bto|\band|\buntil|\bfrom|\bby|\bfor|\bin|\bof|\d(?:st|nd|rd|th)?|[A-Za-z]{3,9})\s*$", re.IGNORECASE)
_LAST_YEAR = re.compile(rf"(?:{_YEAR}|{_NUMERIC}|\d\d/\d\d)\W*(?:\([^()]*\))?\W*$", re.IGNORECASE)
_TAIL = re.compile(rf"^\W*(?:{_YEAR})?\W*(?:\(\s*[^()]*\))?\W*$", re.IGNORECASE)
DONE = re.compile(r"^\W*(?:completed?|done|closed|achieved)\W*$", re.IGNORECASE)


def is_fragment(line: str) -> bool:
    """Whether a line holds nothing but date words, so that it can be a line of a date cell ("2011 - 31", "(review)")."""
    text = line.strip()
    at = 0
    while at < len(text):
        token = _TOKEN.match(text, at)
        if token is None:
            return False
        at = token.end()
    return bool(text) and not re.fullmatch(r"[\W]*", text) and len(text) <= 60


def has_core(text: str) -> bool:
    """Whether a text names a day, month, season, year or a word like "Ongoing", not only words that go with dates."""
    return bool(_CORE.search(text))


def leading_date(text: str) -> int:
    """How many characters at the front of a text are a date phrase; 0 if it does not start with one."""
    at = last = 0
    core = False
    while at < len(text):
        token = _TOKEN.match(text, at)
        if token is None:
            break
        at = token.end()
        core = core or bool(_CORE.match(token.group()))
        if not _WEAK.fullmatch(token.group()) or token.group().strip() in {")", "-", "–"}:
            last = at
    return last if core and (at == len(text) or text[last - 1].isspace()) else 0


def points(text: str) -> list[tuple[int, int]]:
    """The spans of single dates with their year or of words that stand for one, each with a note in brackets after it."""
    found: list[tuple[int, int]] = []
    for match in _POINT.finditer(text):
        if re.match(r"[A-Za-z]+\s+(?:19|20)", match.group()) and not has_core(match.group().split()[0]) and not found:
            continue
        note = _NOTE.match(text, match.end())
        end = note.end() if note else match.end()
        if found and _SLASH.fullmatch(text[found[-1][1] : match.start()]):
            found[-1] = (found[-1][0], end)
        else:
            found.append((match.start(), end))
    return found


def cut_month(line: str, following: str) -> int:
    """Where a month at a line's end starts whose year begins the next line, -1 if there is none."""
    match = _CUT_MONTH.search(line)
    return match.start() if match and _YEAR_FIRST.match(following) and is_fragment(following) else -1


def split_dates(text: str, two: bool = False) -> list[str]:
    """A cell's separate dates or ranges: a new one starts where one ends with its year and the next follows without a joining word.

    `two`: the text is that of a start and an end column, so that each date stands alone.
    """
    if _SHORT_YEARS.fullmatch(text.strip()):
        return _SHORT_YEAR.findall(text)
    spans = points(text)
    cuts = [0]
    for (_, before), (after, _) in pairwise(spans):
        between = text[before:after]
        closed = text.count("(", 0, after) <= text.count(")", 0, after)
        if not between.strip() and closed and (two or not _ALONE_FIRST.match(text, after)):
            here = text[cuts[-1] : before]
            ranged = re.search(r"[-–—]|\bto\b", here) is not None
            later = re.search(r"[-–—]|\bto\b", text[after:]) is not None
            if two or ranged or not later:
                cuts.append(after)
    return [part.strip() for part in (text[a:b] for a, b in zip(cuts, [*cuts[1:], len(text)], strict=True)) if part.strip()]


def completes(open_date: str, tail: str) -> bool:
    """Whether `tail` ("2011", "(review)") is the rest of a date cell that a page end cut after `open_date`."""
    if _YEAR_FIRST.match(tail) and not _LAST_YEAR.search(open_date) and _OPEN.search(open_date):
        return True
    if not _TAIL.match(tail) or not tail.strip():
        return False
    return tail.lstrip().startswith("(") or (bool(_OPEN.search(open_date)) and not _LAST_YEAR.search(open_date))
