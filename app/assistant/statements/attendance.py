"""Who was at a meeting, out of the meeting's own record."""

import re
from collections.abc import Sequence

from app.assistant.question.periods import Period, find_periods
from app.assistant.question.understand import Understanding
from app.assistant.statements.compose import Statement
from corpus.types import Record

_WAS_THERE = r"(?:was at|were at|in the room|present|was there|were there|attended|came to|turned up|sat in)"
_MEETING = r"(?:meeting|committee|panel|council|board|session)"
_ASKS = re.compile(
    rf"\b(?:who|which (?:councillors|members|officers|people))\b.{{0,30}}\b{_WAS_THERE}\b.{{0,80}}\b{_MEETING}\b"
    r"|\b(?:who|which (?:councillors|members|officers|people)) (?:was present|were present|attended)\b"
    r"|\b(?:list|names?) of (?:those|members|councillors|people) (?:present|attending|in attendance|who attended)\b",
    re.IGNORECASE,
)


class Attendance:
    """The meeting records of a corpus."""

    def __init__(self, meetings: Sequence[tuple[str, Record]]) -> None:
        self._meetings = [(document, record, find_periods(str(record.fields.get("date", "")))) for document, record in meetings]

    def statements(self, understanding: Understanding) -> tuple[Statement, ...]:
        """Those present at the one meeting of the date that a question about attendance names; empty when it is none or not clear which."""
        if not _ASKS.search(understanding.whole) or len(understanding.periods) != 1:
            return ()
        asked = understanding.periods[0]
        fitting = [(document, record) for document, record, dates in self._meetings if dates and _same(asked, dates[0])]
        if len(fitting) > 1:
            words = {word for group in understanding.words for word in group}
            fitting = [(document, record) for document, record in fitting if set(str(record.fields.get("body", "")).lower().split()) & words]
        if len(fitting) != 1:
            return ()
        document, record = fitting[0]
        lists = {"Present": record.fields.get("present", ""), "In attendance": record.fields.get("in_attendance", "")}
        said = "; ".join(f"{label}: {_listed(people)}" for label, people in lists.items() if people)
        return (Statement(f"{said}.", document, record.start, record.end),) if said else ()


def _same(asked: Period, held: Period) -> bool:
    return (asked.first, asked.month) == (held.first, held.month) and asked.day in (0, held.day)


def _listed(value: str | list[str]) -> str:
    return ", ".join(value) if isinstance(value, list) else value
