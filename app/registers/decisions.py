"""Decisions with what they are about: a resolution often says no more than that the report be noted."""

from collections.abc import Sequence
from dataclasses import replace

from app.registers.rows import Row

SUBJECT = "subject"
"""The field that is added: the title of the minute that the decision stands in."""


def with_subjects(decisions: Sequence[Row], minutes: Sequence[Row]) -> list[Row]:
    """The decisions, each with the title of the minute of its document, meeting and number; as they are where no minute has one."""
    titles = {_place(row, "number"): row.text("title") for row in minutes if row.text("number")}
    return [_with(row, titles.get(_place(row, "minute"), "")) for row in decisions]


def _place(row: Row, number: str) -> tuple[str, str, str, str]:
    return row.document.sha256, row.text("body"), row.text("meeting_date"), row.text(number)


def _with(row: Row, subject: str) -> Row:
    return Row(row.document, replace(row.record, fields={**row.record.fields, SUBJECT: subject})) if subject else row
