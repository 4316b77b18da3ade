"""The registers that are lists: decisions, services, terms, risks."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from app.registers.actions import last_day
from app.registers.rows import Row, keep, values
from app.screen.plain import html_text, shortened
from app.views.register_list import facts, fields, free_text, head, link, listing, source_line
from corpus.dates import dates, in_words

DECISION_COLUMNS = fields(("Decision", "text"), ("Body", "body"), ("Meeting", "meeting_date"), ("Minute", "minute"), ("Verb", "verb"))
SERVICE_COLUMNS = fields(("Service", "name"), ("What it does", "description"))
TERM_COLUMNS = fields(("Term", "term"), ("Meaning", "expansion"))
RISK_COLUMNS = fields(("Number", "ref"), ("Risk", "title"), ("Owner", "owner"), ("Likelihood and impact", "likelihood_impact"))


def decisions(held: Sequence[Row]) -> None:
    """By body, date, minute and words."""
    found = free_text(held, "decisions")
    left, right = st.columns(2)
    bodies = left.multiselect("Body", values(held, "body"), key="decisions bodies", placeholder="All", format_func=shortened)
    minutes = right.multiselect("Minute", sorted(values(held, "minute"), key=_by_number), key="decisions minutes", placeholder="All", format_func=shortened)
    left, right = st.columns(2)
    earliest = left.date_input("Met on or after", value=None, key="decisions from", format="DD/MM/YYYY", min_value=date(1900, 1, 1))
    latest = right.date_input("Met on or before", value=None, key="decisions to", format="DD/MM/YYYY", min_value=date(1900, 1, 1))
    found = [row for row in keep(keep(found, "body", bodies), "minute", minutes) if _within(met(row), earliest, latest)]
    found.sort(key=lambda row: met(row) or date.min, reverse=True)
    listing(found, _decision, "decisions", DECISION_COLUMNS, "No decision fits. Decisions are read from minutes.")


def met(row: Row) -> date | None:
    """The day of the meeting."""
    named = dates(row.text("meeting_date"))
    return last_day(named[0].iso) if named else None


def _within(day: date | None, earliest: date | None, latest: date | None) -> bool:
    return (not earliest or (day is not None and day >= earliest)) and (not latest or (day is not None and day <= latest))


def _by_number(minute: str) -> tuple[int, str]:
    digits = "".join(sign for sign in minute if sign.isdigit())
    return int(digits or 0), minute


def _decision(row: Row) -> str:
    named = dates(row.text("meeting_date"))
    when = in_words(named[0].iso) if named else row.text("meeting_date")
    minute = f"minute {row.text('minute')}" if row.text("minute") else ""
    at = ", ".join(part for part in (row.text("body"), when, minute) if part)
    text, verb = row.text("text"), row.text("verb")
    # The parts of a resolution are kept without the words that stand before all of them.
    said = text if text.casefold().startswith(verb.casefold()) else f"{verb.capitalize()}: {text}"
    return f'{head(row, said)}<p class="main">{html_text(at)}</p>{source_line(row)}'


def services(held: Sequence[Row]) -> None:
    """Teams and what they do."""
    found = free_text(held, "services", "Service, team or what it does")
    listing(found, _service, "services", SERVICE_COLUMNS, "No service fits. Services are read from plans that say what a team does.")


def _service(row: Row) -> str:
    described = row.text("description")
    return f"{head(row, row.text('name'))}{f'<p class=main>{html_text(described)}</p>' if described else ''}{source_line(row)}"


def terms(held: Sequence[Row]) -> None:
    """Each term once with its meanings."""
    found = free_text(held, "terms", "Term or words of its meaning")
    meanings: dict[str, dict[str, list[Row]]] = {}
    for row in found:
        meanings.setdefault(row.text("term"), {}).setdefault(" ".join(row.text("expansion").lower().split()), []).append(row)
    first = [next(iter(meanings[term].values()))[0] for term in sorted(meanings, key=str.lower)]
    listing(first, lambda row: _term(row, meanings[row.text("term")]), "terms", TERM_COLUMNS, "No term fits. Terms are read where a document writes one out.")


def _term(row: Row, meanings: dict[str, list[Row]]) -> str:
    def meaning(rows: list[Row]) -> str:
        others = list({other.document.sha256: other for other in rows}.values())
        listed = "; ".join(link(other, other.document.cover.title) for other in others)
        return f"<p class=main>{html_text(rows[0].text('expansion'))}</p><p class=where>{listed}</p>"

    several = f'<p><span class="tag tag-plain">{len(meanings)} meanings</span></p>' if len(meanings) > 1 else ""
    return f"<h2>{html_text(row.text('term'))}</h2>{several}{''.join(map(meaning, meanings.values()))}"


def risks(held: Sequence[Row]) -> None:
    """By owner and words."""
    found = free_text(held, "risks")
    owners = st.multiselect("Owner", values(held, "owner"), key="risks owners", placeholder="All", format_func=shortened)
    listing(keep(found, "owner", owners), _risk, "risks", RISK_COLUMNS, "No risk fits. Risks are read from registers of risks and plans.")


def _risk(row: Row) -> str:
    known = facts(("Number", row.text("ref")), ("Owner", row.text("owner")), ("Likelihood and impact", row.text("likelihood_impact")))
    return f"{head(row, row.text('title'))}{known}{source_line(row)}"
