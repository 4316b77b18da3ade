"""The register of actions: by owner, due date, status and group, what was overdue on a day, and the same action in other plans."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from app.registers.actions import due, elsewhere, is_done, is_overdue, owners
from app.registers.rows import Row, values
from app.screen.plain import html_text, shortened
from app.views.register_list import AT_ONCE, facts, fields, free_text, head, link, listing, source_line
from app.views.shelf import register
from corpus.dates import in_words

COLUMNS = [
    *fields(("Number", "ref"), ("Action", "text"), ("Group", "group"), ("Owner", "owner"), ("Start", "start"), ("End", "end")),
    *fields(("Timescale", "timescale"), ("Measure", "measure"), ("Status", "status")),
    ("Due", lambda row: by.isoformat() if (by := due(row)) else ""),
]


def actions(held: Sequence[Row]) -> None:
    """Draw it."""
    found = free_text(held, "actions")
    left, right = st.columns(2)
    named = owners(held)
    chosen = left.multiselect("Owner", sorted(named, key=str.lower), key="actions owners", placeholder="All", format_func=shortened)
    wanted = {name for owner in chosen for name in named[owner]}
    groups = right.multiselect(
        "Priority or group", values(held, "group"), key="actions groups", placeholder="All", format_func=lambda group: shortened(group, 80)
    )
    left, right = st.columns(2)
    statuses = left.multiselect("Status", values(held, "status"), key="actions statuses", placeholder="All", format_func=shortened)
    day = right.date_input(
        "Overdue on",
        value=None,
        key="actions overdue",
        format="DD/MM/YYYY",
        min_value=date(1990, 1, 1),
        help="Due before that day, and not called done in the plan.",
    )
    for field, picked in (("owner", wanted), ("group", set(groups)), ("status", set(statuses))):
        found = [row for row in found if not picked or picked & set(row.parts(field))]
    if day:
        found = sorted((row for row in found if is_overdue(row, day)), key=lambda row: due(row) or day)
        st.caption("A plan knows only what was done before it was written. A later plan or report may call an action done.")
    others = _others(found[: AT_ONCE * (1 + st.session_state.get("actions more", 0))])
    listing(found, lambda row: _action(row, day, others.get(id(row), [])), "actions", COLUMNS, "No action fits. Actions are read from plans.")


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
