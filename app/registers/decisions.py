"""Decisions with when they were made and what they are about: a resolution often says no more than that the report be noted."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.registers.actions import last_day
from app.registers.rows import Row
from corpus.dates import dates

SUBJECT = "subject"
"""The field that is added: the title of the minute that the decision stands in."""


def met(row: Row) -> date | None:
    """The day of the meeting that a decision was made at."""
    named = dates(row.text("meeting_date"))
    return last_day(named[0].iso) if named else None


def with_subjects(decisions: Sequence[Row], minutes: Sequence[Row]) -> list[Row]:
    """The decisions, each with the title of the minute of its document, meeting and number; as they are where no minute has one."""
    titles = {_place(row, "number"): row.text("title") for row in minutes if row.text("number")}
    return [_with(row, titles.get(_place(row, "minute"), "")) for row in decisions]


def _place(row: Row, number: str) -> tuple[str, str, str, str]:
    return row.document.sha256, row.text("body"), row.text("meeting_date"), row.text(number)


def _with(row: Row, subject: str) -> Row:
    return Row(row.document, replace(row.record, fields={**row.record.fields, SUBJECT: subject})) if subject else row
