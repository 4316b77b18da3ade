"""Who was at a meeting and who was in its chair, out of the meeting's own record."""

import re
from collections.abc import Callable, Collection, Sequence

from app.assistant.question.periods import Period, find_periods
from app.assistant.question.several import asked_parts
from app.assistant.question.understand import Understanding
from app.assistant.statements.compose import Statement
from app.assistant.statements.roll import heads_asked, line_of
from corpus.types import Record
from index.words import content_words, tokens

_WAS_THERE = r"(?:was at|were at|in the room|present|was there|were there|attended|came to|turned up|sat in(?! the chair))"
_MEETING = r"(?:meeting|committee|panel|council|board|session)"
_BODY = r"(?:council|committee|board|panel|cabinet)"
_WHO = rf"(?:who|(?:which|what) (?:{_BODY} )?(?:councillors|members|officers|people)(?: of (?:the )?{_BODY})?)"
_ASKS = re.compile(
    rf"\b{_WHO}\b.{{0,30}}\b{_WAS_THERE}\b.{{0,80}}\b{_MEETING}\b"
    rf"|\b{_WHO} (?:was present|were present|attended)\b"
    rf"|\b{_WHO} (?:was|were) (?:on|at) the (?:[\w’'-]+ ){{0,3}}?(?:{_MEETING}|hearing)\b"
    r"|\b(?:list|names?) of (?:those|members|councillors|people) (?:present|attending|in attendance|who attended)\b",
    re.IGNORECASE,
)
_CHAIR_ASKED = re.compile(
    r"\bwho (?:chairs|chaired|chairing|presided (?:at|over)|(?:sat in|took) the chair(?: of| at| for)?"
    r"|(?:is|was) (?:the )?(?:chair|chairman|chairwoman|chairperson|in the chair)(?: of| at| for)?)"
    r" (?:the |our )?(?P<body>[^?.;,(]+)"
    r"|\bwho (?:runs|ran|leads|led|heads|headed|(?:is|was) (?:running|leading|heading|in charge of)) (?:the |our )?"
    r"(?P<run>[^?.;,(]*?\b(?:committee|board|panel|commission)\b)",
    re.IGNORECASE,
)
_WHERE_ASKED = re.compile(
    rf"\bwhere (?:was|were|is|did|does)\b.{{0,80}}\b{_MEETING}\b.{{0,80}}\b(?:held|meet|met|take place|sit)\b|\b(?:venue|location) (?:of"
    rf"|for)\b.{{0,80}}\bmeeting\b",
    re.IGNORECASE,
)
_NOT_OF_A_BODY = frozenset("special regular ordinary extraordinary meeting meetings session council's county borough district town township city".split())
_ALSO = re.compile(r"^[ \t]*also present\s*:\s*(?P<people>.+?)(?=\n\s*\n|\Z)", re.IGNORECASE | re.DOTALL | re.MULTILINE)
_CALLED = re.compile(r"\bin the chair\b|\bchair(?:man|woman|person)?\b|\bconven[eo]r\b", re.IGNORECASE)
_TITLE_OF_CHAIR = re.compile(r"^Chair(?:man|woman|person)?\s+(?=[A-Z])")

Meeting = tuple[str, Record, tuple[Period, ...]]
"""A document, the record of a meeting in it, and the dates that the record names."""

MOST_CHAIRS = 3
"""People that an answer names who were in the chair, at the newest meetings first."""


class Attendance:
    """The meeting records of a corpus; `text_of` gives a document's canonical text."""

    def __init__(self, meetings: Sequence[tuple[str, Record]], text_of: Callable[[str], str]) -> None:
        self._text_of = text_of
        self._meetings = [(document, record, find_periods(str(record.fields.get("date", "")))) for document, record in meetings]

    def statements(self, understanding: Understanding, allowed: Collection[str] | None = None) -> tuple[Statement, ...]:
        """Those present at the one meeting of the date that a question about attendance names, those of them or of the absent that it asks for, where
        that meeting was held, or who was in the chair of the body that one names.

        Only the `allowed` documents count (None: all). Empty when it is none or not clear which.
        """
        meetings = [one for one in self._meetings if allowed is None or one[0] in allowed]
        if chairs := next(filter(None, map(_CHAIR_ASKED.search, asked_parts(understanding.whole))), None):
            return self._chairs(meetings, chairs["body"] or chairs["run"], understanding.periods)
        heads = heads_asked(understanding.whole)
        asks_all = _ASKS.search(understanding.whole) is not None
        asks_where = _WHERE_ASKED.search(understanding.whole) is not None
        if not (heads or asks_all or asks_where) or len(understanding.periods) != 1:
            return ()
        asked = understanding.periods[0]
        fitting = [(document, record) for document, record, dates in meetings if dates and _same(asked, dates[0])]
        if len(fitting) > 1:
            words = {word for group in understanding.words for word in group}
            fitting = [(document, record) for document, record in fitting if set(str(record.fields.get("body", "")).lower().split()) & words]
        if len(fitting) != 1:
            return ()
        document, record = fitting[0]
        if asks_where:
            venue = record.fields.get("venue")
            said = f"{record.fields['body']}, {record.fields['date']}: {venue}."
            return (Statement(said, document, record.start, record.end),) if venue else ()
        roll = line_of(heads, document, record, self._text_of(document)) if heads else ()
        if not asks_all:
            return roll
        also = _ALSO.search(self._text_of(document)[record.start : record.end])
        lists = {
            "Present": record.fields.get("present", ""),
            "Also present": " ".join(also["people"].split()).rstrip(".") if also else "",
            "In attendance": record.fields.get("in_attendance", ""),
        }
        said = "; ".join(f"{label}: {_listed(people)}" for label, people in lists.items() if people)
        return (*((Statement(f"{said}.", document, record.start, record.end),) if said else ()), *roll)

    def _chairs(self, meetings: Sequence[Meeting], named: str, periods: Sequence[Period]) -> tuple[Statement, ...]:
        """Who was in the chair of the body that is named, or at the meeting of the day named, the newest first; empty where it may be one of several bodies."""
        for period in periods:
            named = named.replace(period.written, " ")
        body = {word for word in content_words(re.split(r"\s+(?:in|on|at|for|from)\b", named)[0]) if word not in _NOT_OF_A_BODY}
        held = [
            (dates[0], document, record)
            for document, record, dates in meetings
            if dates
            and record.fields.get("chair")
            and (body or periods)
            and body <= set(tokens(str(record.fields["body"])))
            and (not periods or _same(periods[0], dates[0]))
        ]
        if len({str(record.fields["body"]) for _, _, record in held}) > 1:
            return ()
        chairs: dict[str, Statement] = {}
        for day, document, record in sorted(held, key=lambda one: (one[0].first, one[0].month, one[0].day), reverse=True):
            chair = _TITLE_OF_CHAIR.sub("", str(record.fields["chair"]))
            called = _CALLED.search(self._text_of(document)[record.start : record.end])
            said = f"{called.group().capitalize()}: {chair}." if called else f"{chair}."
            chairs.setdefault(chair, Statement(said, document, record.start, record.end, day.label))
        return tuple(chairs.values())[:MOST_CHAIRS]


def _same(asked: Period, held: Period) -> bool:
    return (asked.first, asked.month) == (held.first, held.month) and asked.day in (0, held.day)


def _listed(value: str | list[str]) -> str:
    return ", ".join(value) if isinstance(value, list) else value
