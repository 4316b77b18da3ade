"""The register of actions: by owner, due date, status and group, what was overdue on a day, and the same action in other plans."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from app.facets import Facet
from app.registers.actions import due, elsewhere, is_done, is_overdue, owners
from app.registers.rows import Row
from app.screen.plain import html_text, shortened
from app.views.register_filters import Day, field, narrow
from app.views.register_list import facts, fields, head, link, listing, shown_of, source_line
from app.views.shelf import register
from corpus.dates import in_words

COLUMNS = [
    *fields(("Number", "ref"), ("Action", "text"), ("Group", "group"), ("Owner", "owner"), ("Start", "start"), ("End", "end")),
    *fields(("Timescale", "timescale"), ("Measure", "measure"), ("Status", "status")),
    ("Due", lambda row: by.isoformat() if (by := due(row)) else ""),
]
OVERDUE = Day("actions overdue", "Overdue on", is_overdue, "Due before that day, and not called done in the plan.", date(1990, 1, 1))


def actions(held: Sequence[Row]) -> None:
    """Draw it."""
    named = {written: name for name, ways in owners(held).items() for written in ways}
    facets: list[Facet[Row]] = [
        Facet("actions owners", "Owner", lambda row: {named[owner] for owner in row.parts("owner")}, shortened),
        field("actions groups", "Priority or group", "group"),
        field("actions statuses", "Status, as the plan writes it", "status"),
    ]
    found = narrow(held, "actions", "Words of the action, its owner or its measure", facets, [OVERDUE])
    day: date | None = st.session_state.get(OVERDUE.key)
    if day and found:
        found = sorted(found, key=lambda row: due(row) or day)
        st.caption("A plan knows only what was done before it was written. A later plan or report may call an action done.")
    others = _others(shown_of(found, "actions"))
    listing(found, lambda row: _action(row, day, others.get(id(row), [])), "actions", COLUMNS)


def _others(shown: Sequence[Row]) -> dict[int, list[Row]]:
    return {id(row): same for row, same in zip(shown, elsewhere(shown, register("action")), strict=True)}


def _action(row: Row, day: date | None, others: Sequence[Row]) -> str:
    number = f"{row.text('ref')} " if row.text("ref") else ""
    tag = ""
    if is_done(row):
        tag = '<p><span class="tag tag-done">Done, says the plan</span></p>'
    elif day and (by := due(row)):
        late = (day - by).days
        tag = f'<p><span class="tag tag-overdue">Overdue by {late} day{"s" * (late != 1)} on {html_text(in_words(day.isoformat()))}</span></p>'
    when = row.text("timescale") or " to ".join(part for part in (row.text("start"), row.text("end")) if part)
    known = facts(
        ("Owner", row.text("owner")),
        ("When", when),
        ("Status", row.text("status")),
        ("Measure", row.text("measure")),
        ("Group", " › ".join(row.parts("group"))),
    )
    same = ""
    if others:
        listed = "; ".join(f"{link(other, other.document.cover.title)}{html_text(_when(other))}" for other in others)
        same = f"<p>Also in: {listed}</p>"
    return f"{head(row, number + row.text('text'))}{tag}{known}{same}{source_line(row)}"


def _when(row: Row) -> str:
    by = due(row)
    return f" (due {in_words(by.isoformat())})" if by else ""
