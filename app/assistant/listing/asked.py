"""What a question asks to be listed or counted: the kind of record, and the words that say which of them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from app.assistant.listing.wording import (
    CONTAINERS,
    COUNTS,
    DECIDED,
    IGNORED,
    IGNORED_OF,
    LISTS,
    MARKED,
    NEWEST,
    NOUNS,
    ON_AGENDA,
    ON_THE,
    PRESENT,
    RATED,
    RELATIONS,
    STATUSES,
)
from app.assistant.question.periods import Period
from app.assistant.statements.evidence import stem
from corpus.dates import MONTHS

_MONTH = "|".join(name.title() for name in MONTHS)
_DAY = re.compile(rf"(?:\b(?:on|for)\s+)?\b(?:(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?({_MONTH})|({_MONTH})\s+(\d{{1,2}})(?:st|nd|rd|th)?)\b", re.IGNORECASE)
_MONTH_ALONE = re.compile(rf"(?:\b(?:on|for)\s+)?\b({_MONTH})\b")
_CALLED = {DECIDED: "decisions", ON_AGENDA: "agenda items"}
_EACH = re.compile(r"\b(?:every|each)\b", re.IGNORECASE)
_QUESTION_WORD = re.compile(r"\b(?:who|when|why|how|what|which|where)\b", re.IGNORECASE)
_REGISTER = re.compile(r"\bregisters?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be listed, or only counted. `words` are the stems that have to be accounted for by what a record or its document says.

    `relation` is the field that the question names ("mover"), `marks` are numbered headings ("priority", "1"), `day` is (day, month) where no
    year is given, 0 for what is left out. `contained` says whether a document, body or time is named that records may stand in.
    """

    kind: str
    noun: str
    counts: bool
    words: frozenset[str]
    relation: str = ""
    status: str = ""
    marks: tuple[tuple[str, str], ...] = ()
    period: Period | None = None
    day: tuple[int, int] = (0, 0)
    newest: bool = False
    register: bool = False
    contained: bool = False


def asked(question: str, periods: tuple[Period, ...]) -> Asked | None:
    """What a question asks to be listed; None when it asks for something else, or for several things or times."""
    match = next((match for pattern in (COUNTS, LISTS, DECIDED, ON_AGENDA) if (match := pattern.search(question))), None)
    if not match or len(periods) > 1 or len(_QUESTION_WORD.findall(question)) > 1:
        return None
    kind = next((kind for kind in NOUNS if match.groupdict().get(kind)), "agenda_item" if match.re is ON_AGENDA else "decision")
    noun = _CALLED.get(match.re) or " ".join(match["noun"].lower().split())
    if _EACH.search(match.group()):
        noun = f"{noun.removesuffix('s')}s"
    if not noun.endswith("s") or (kind == PRESENT and match.re is not COUNTS):
        return None
    rest = f"{question[: match.start('noun')]} {question[match.end('noun') :]}"
    for period in periods:
        rest = re.sub(rf"(?:\b(?:on|for)\s+)?{re.escape(period.written)}", " ", rest, count=1)
    rest, day = (rest, (0, 0)) if periods else _day(rest)
    rest = ON_THE.sub(" ", rest)
    rest, newest = _without(NEWEST, rest)
    marks = tuple((mark[1].lower(), mark[2].lower()) for mark in MARKED.finditer(rest))
    rest, relations = _named(RELATIONS.get(kind, {}), MARKED.sub(" ", rest))
    rest, statuses = _named(STATUSES.get(kind, {}), rest)
    if len(relations) > 1 or len(statuses) > 1:
        return None
    words = frozenset(word for word in _words(RATED.sub(" ", rest) if statuses else rest) if word not in IGNORED and word not in IGNORED_OF[kind].split())
    return Asked(
        kind,
        noun,
        match.re is COUNTS,
        frozenset(map(stem, words)),
        relation="".join(relations),
        status="".join(statuses),
        marks=marks,
        period=periods[0] if periods else None,
        day=day,
        newest=newest,
        register=bool(_REGISTER.search(question)),
        contained=bool(CONTAINERS.search(rest)) or bool(periods) or any(day),
    )


def stems(text: str) -> frozenset[str]:
    """The words of a text as they are compared: in lower case, without common endings, parted at every sign."""
    return frozenset(stem(word) for word in _words(text))


def _words(text: str) -> list[str]:
    return list(re.findall(r"[^\W_]+", re.sub(r"['’]s\b|(?<=s)['’](?!\w)", "", text.lower())))


def _without(pattern: re.Pattern[str], text: str) -> tuple[str, bool]:
    """The text without what the pattern finds, and whether it found anything."""
    rest = pattern.sub(" ", text)
    return rest, rest != text


def _named(patterns: Mapping[str, str], text: str) -> tuple[str, list[str]]:
    """The text without what the patterns find, and the names of those that found something."""
    named = []
    for name, pattern in patterns.items():
        text, said = _without(re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), text)
        named += [name] if said else []
    return text, named


def _day(text: str) -> tuple[str, tuple[int, int]]:
    """The text without a day or month that has no year, and that as (day, month)."""
    if match := _DAY.search(text):
        name, number = match[2] or match[3], match[1] or match[4]
        return text[: match.start()] + " " + text[match.end() :], (int(number), _number(name))
    if match := _MONTH_ALONE.search(text):
        return text[: match.start()] + " " + text[match.end() :], (0, _number(match[1]))
    return text, (0, 0)


def _number(month: str) -> int:
    return MONTHS.index(month.lower()) + 1
