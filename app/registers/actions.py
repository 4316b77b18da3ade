"""Actions of plans: when they were due, whether the plan calls them done, and the same action in other plans."""

import calendar
import re
from collections.abc import Sequence
from datetime import date

import numpy as np
from rapidfuzz import fuzz, process

from app.registers.persons import person_keys
from app.registers.rows import Row
from corpus.dates import dates

SAME = 80.0
"""Of 100 (rapidfuzz's token sort ratio): from here on two actions of different plans are taken for the same one."""

SHORTEST = 4
"""Words: shorter actions ("Review the plan") are alike by chance."""

_DONE = re.compile(r"\W*(?:completed?|done|closed|achieved|delivered|implemented|blue|b)\b", re.IGNORECASE)
_NOTHING_MORE = re.compile(r"(?:\W*\bon\b)?\W*", re.IGNORECASE)


def due(row: Row) -> date | None:
    """The last day that the action's end or timescale names; a month counts to its last day. None when it names none."""
    named = [found.iso for field in ("end", "timescale") for part in row.parts(field) for found in dates(part)]
    return max(map(last_day, named), default=None)


def last_day(iso: str) -> date:
    """The last day of what an ISO date names; a day that its month has not counts as the month's last."""
    year, month, *day = (int(part) for part in iso.split("-"))
    length = calendar.monthrange(year, month)[1]
    return date(year, month, min(day[0], length) if day else length)


def is_done(row: Row) -> bool:
    """Whether the plan itself calls it done; blue is the colour of that in status reports (red, amber, green, blue)."""
    return any(map(_DONE.match, row.parts("status"))) or any(_is_day_of_doing(part) for field in ("timescale", "end") for part in row.parts(field))


def _is_day_of_doing(cell: str) -> bool:
    """Whether a cell for dates says that it is done, and when at most: "Complete by 31 March" sets a deadline."""
    done = _DONE.match(cell)
    if not done:
        return False
    rest = cell[done.end() :]
    for date_named in reversed(dates(rest)):
        rest = rest[: date_named.start] + rest[date_named.end :]
    return _NOTHING_MORE.fullmatch(rest) is not None


def is_overdue(row: Row, on: date) -> bool:
    """Whether it was due before that day and the plan does not call it done."""
    by = due(row)
    return by is not None and by < on and not is_done(row)


def owners(found: Sequence[Row]) -> dict[str, set[str]]:
    """Each owner's name as most often written, with all ways of writing it."""
    named = [owner for row in found for owner in row.parts("owner")]
    keys, written = person_keys(named), dict[str, list[str]]()
    for owner in named:
        written.setdefault(keys[owner], []).append(owner)
    return {max(set(names), key=lambda name: (names.count(name), name)): set(names) for names in written.values()}


def elsewhere(shown: Sequence[Row], held: Sequence[Row]) -> list[list[Row]]:
    """For each action shown, the same one in other plans, oldest first."""
    if not shown or not held:
        return [[] for _ in shown]
    texts = [row.text("text").lower() for row in held]
    alike = process.cdist([row.text("text").lower() for row in shown], texts, scorer=fuzz.token_sort_ratio, score_cutoff=SAME, dtype=np.float32)
    return [_of_other_plans(row, [(held[int(n)], float(scores[n])) for n in np.flatnonzero(scores)]) for row, scores in zip(shown, alike, strict=True)]


def _of_other_plans(row: Row, alike: Sequence[tuple[Row, float]]) -> list[Row]:
    """The most alike action of each other document."""
    if len(row.text("text").split()) < SHORTEST:
        return []
    best: dict[str, tuple[float, Row]] = {}
    for other, score in alike:
        sha256 = other.document.sha256
        if sha256 != row.document.sha256 and score > best.get(sha256, (0.0, row))[0]:
            best[sha256] = (score, other)
    return sorted((other for _, other in best.values()), key=lambda other: other.year)
