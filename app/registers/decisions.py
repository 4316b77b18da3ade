"""Decisions with when they were made and what they are about: a resolution often says no more than that the report be noted."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from app.registers.actions import last_day
from app.registers.rows import Row
from corpus.dates import dates
from corpus.types import Record

SUBJECT = "subject"
"""The field that is added: the title of the minute that the decision stands in."""


def met(row: Row) -> date | None:
    """The day of the meeting that a decision was made at."""
    named = dates(row.text("meeting_date"))
    return last_day(named[0].iso) if named else None


def said(row: Row) -> str:
    """A decision with its verb: the parts of a resolution are kept without the words that stand before all of them."""
    text, verb = row.text("text"), row.text("verb")
    return text if text.casefold().startswith(verb.casefold()) else f"{verb.capitalize()}: {text}"


def with_subjects(decisions: Sequence[Row], minutes: Sequence[Row]) -> list[Row]:
    """The decisions, each with the title of the minute of its document, meeting and number; as they are where no minute has one."""
    titles = {(row.document.sha256, _place(row.record, "number")): row.text("title") for row in minutes if row.text("number")}
    return [_with(row, titles.get((row.document.sha256, _place(row.record, "minute")), "")) for row in decisions]


def minute_title(decision: Record, held: Iterable[Record]) -> str:
    """The title of the minute that a decision stands under, among the records of its document; "" when it is not known."""
    place = _place(decision, "minute")
    numbered = (record for record in held if record.kind == "minute" and record.fields.get("number"))
    return next((str(minute.fields.get("title", "")) for minute in numbered if _place(minute, "number") == place), "")


def _place(record: Record, number: str) -> tuple[str, str, str]:
    """Body, day and number of a minute: `number` is the field that has the last."""
    body, day, place = (str(record.fields.get(field, "")) for field in ("body", "meeting_date", number))
    return body, day, place


def _with(row: Row, subject: str) -> Row:
    return Row(row.document, replace(row.record, fields={**row.record.fields, SUBJECT: subject})) if subject else row
