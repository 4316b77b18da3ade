"""The run of values in a line of a flattened table, whose cells only single spaces part."""

import re
from dataclasses import dataclass
from itertools import pairwise

from ingest.structure.tables.values import AMOUNT

_WORD = re.compile(r"\S+")
_STAND_IN = re.compile(r"^(?:(?:[£$€]\s?)?[-–—]|n/a|tbc|tba|nil)$", re.IGNORECASE)
_VALUE = re.compile(rf"^(?:{AMOUNT}(?:\s?\((?:R|A|G|RAG|Red|Amber|Green)\))?(?:\s(?:days|hours|weeks|months|years|million|bn?|m))?)$", re.IGNORECASE)
_AFTER = re.compile(r"^(?:%|m|bn|million|days|hours|weeks|months|\((?:R|A|G|Red|Amber|Green)\))$", re.IGNORECASE)
_BEFORE = re.compile(r"^(?:[£$€]|[<>˂˃≤≥])$")
_MONEYLIKE = re.compile(r"[.,]\d|[£$€%]")
_LONGEST = 600


@dataclass(frozen=True, slots=True)
class Token:
    """One cell of a line: its span within the line's text, and whether it can hold a value."""

    start: int
    end: int
    text: str
    value: bool


@dataclass(frozen=True, slots=True)
class Tail:
    """A line cut in three: the words before `start`, its values, the words from `rest` on (the line's end when there are none)."""

    start: int
    values: tuple[Token, ...]
    rest: int


def tokens(text: str) -> list[Token]:
    """The words of a line; a sign, a currency, a unit and a rating belong to their number, "<10% or >25" is one."""
    if len(text) > _LONGEST:
        return []
    spans = [(found.start(), found.end()) for found in _WORD.finditer(text)]
    merged: list[tuple[int, int]] = []
    at = 0
    while at < len(spans):
        start, end = spans[at]
        if _BEFORE.match(text[start:end]) and at + 1 < len(spans) and _is_value(f"{text[start:end]} {text[slice(*spans[at + 1])]}"):
            at += 1
            end = spans[at][1]
        while at + 1 < len(spans) and _is_value(text[start:end]) and _AFTER.match(text[slice(*spans[at + 1])]):
            at += 1
            end = spans[at][1]
        merged.append((start, end))
        at += 1
    cells = [Token(start, end, text[start:end], _is_value(text[start:end]) and not _closes(text, start, end)) for start, end in merged]
    return _either(text, cells)


def tail_of(text: str, most: int = 0) -> Tail | None:
    """The values that end a line, or stand before its last words when `most` of them do and all are amounts; None without any."""
    cells = tokens(text)
    first = len(cells)
    while first and cells[first - 1].value:
        first -= 1
    ended = Tail(cells[first].start, tuple(cells[first:]), len(text.rstrip())) if first < len(cells) else None
    if not most or (ended and len(ended.values) >= most):
        return ended
    for last in range(len(cells) - 1, most - 2, -1):
        run = cells[last - most + 1 : last + 1]
        before = cells[last - most].value if last >= most else False
        if all(cell.value and is_moneylike(cell.text) for cell in run) and not before:
            follows = cells[last + 1 :]
            if follows and _starts_words(follows[0].text, follows):
                return Tail(run[0].start, tuple(run), follows[0].start)
    return ended


def has_values(text: str) -> bool:
    """Whether two values stand side by side in `text`, one of them such as words don't have."""
    cells = tokens(text)
    return any(one.value and two.value and is_moneylike(one.text + two.text) for one, two in pairwise(cells))


def is_moneylike(text: str) -> bool:
    """Whether a value has what a stray number in words lacks: decimals, thousands, a currency or a per cent sign."""
    return bool(_MONEYLIKE.search(text))


def _is_value(text: str) -> bool:
    text = " ".join(text.split())
    return len(text) < 40 and bool(_VALUE.match(text) or _STAND_IN.match(text))


def _closes(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] ends a bracket that words opened ("(per 1,000)"): what it holds is no cell."""
    opened = text.rfind("(", 0, start)
    return text[start:end].count(")") > text[start:end].count("(") and any(map(str.isalpha, text[opened + 1 : start]))


def _starts_words(first: str, follows: list[Token]) -> bool:
    return first[:1].isupper() or first[:1].isdigit() or len(follows) > 1


def _either(text: str, cells: list[Token]) -> list[Token]:
    """Joins "<10% or >25" into one value."""
    joined: list[Token] = []
    for cell in cells:
        if len(joined) >= 2 and cell.value and joined[-1].text.lower() == "or" and joined[-2].value:
            first = joined[-2]
            joined[-2:] = [Token(first.start, cell.end, text[first.start : cell.end], True)]
        else:
            joined.append(cell)
    return joined
