"""The registers that are lists: decisions, services, terms, risks."""

from collections.abc import Sequence
from datetime import date

from app.facets import Facet
from app.registers.decisions import SUBJECT, met, said
from app.registers.risks import levels
from app.registers.rows import Row
from app.screen.plain import html_text, shortened
from app.views.register_filters import Day, field, narrow
from app.views.register_list import facts, fields, head, link, listing, source_line
from app.views.shelf import figures_of
from corpus.dates import dates, in_words

DECISION_COLUMNS = [
    *fields(("Decision", "text"), ("Body", "body"), ("Meeting", "meeting_date"), ("Minute", "minute"), ("Verb", "verb")),
    *fields(("Subject", SUBJECT), ("Moved by", "mover"), ("Seconded by", "seconder"), ("Outcome", "outcome")),
]
SERVICE_COLUMNS = fields(("Service", "name"), ("What it does", "description"))
TERM_COLUMNS = fields(("Term", "term"), ("Meaning", "expansion"))
RISK_COLUMNS = [
    *fields(("Number", "ref"), ("Risk", "title"), ("Owner", "owner"), ("Level as written", "likelihood_impact")),
    ("Level by column", lambda row: "; ".join(f"{name}: {value}" for name, value in levels(row, figures_of(row.document.sha256)))),
]


def decisions(held: Sequence[Row]) -> None:
    """By body, date, minute and words; the newest meeting first."""
    facets: list[Facet[Row]] = [
        field("decisions bodies", "Decided by", "body"),
        Facet("decisions minutes", "Minute", lambda row: row.parts("minute"), shortened, lambda values: sorted(values, key=_by_number)),
    ]
    days = [
        Day("decisions from", "Met on or after", lambda row, day: (met(row) or date.min) >= day),
        Day("decisions to", "Met on or before", lambda row, day: (met(row) or date.max) <= day),
    ]
    found = sorted(narrow(held, "decisions", "Words of the decision or its subject", facets, days), key=lambda row: met(row) or date.min, reverse=True)
    listing(found, _decision, "decisions", DECISION_COLUMNS)


def _by_number(minute: str) -> tuple[int, str]:
    digits = "".join(sign for sign in minute if sign.isdigit())
    return int(digits or 0), minute


def _decision(row: Row) -> str:
    named = dates(row.text("meeting_date"))
    when = in_words(named[0].iso) if named else row.text("meeting_date")
    minute = f"minute {row.text('minute')}" if row.text("minute") else ""
    at = ", ".join(part for part in (row.text("body"), when, minute) if part)
    subject = f'<p class="main"><b>{html_text(shortened(row.text(SUBJECT)))}</b></p>' if row.text(SUBJECT) else ""
    motion = facts(("Moved by", row.text("mover")), ("Seconded by", row.text("seconder")), ("Outcome", row.text("outcome")))
    return f'{subject}{head(row, said(row))}<p class="main">{html_text(at)}</p>{motion}{source_line(row)}'


def services(held: Sequence[Row]) -> None:
    """Teams and what they do."""
    listing(narrow(held, "services", "Service, team or what it does"), _service, "services", SERVICE_COLUMNS)


def _service(row: Row) -> str:
    described = row.text("description")
    return f"{head(row, row.text('name'))}{f'<p class=main>{html_text(described)}</p>' if described else ''}{source_line(row)}"


def terms(held: Sequence[Row]) -> None:
    """Each term once with its meanings."""
    found = narrow(held, "terms", "Term or words of its meaning", same=lambda row: row.text("term"))
    meanings: dict[str, dict[str, list[Row]]] = {}
    for row in found:
        meanings.setdefault(row.text("term"), {}).setdefault(" ".join(row.text("expansion").lower().split()), []).append(row)
    first = [next(iter(meanings[term].values()))[0] for term in sorted(meanings, key=str.lower)]
    listing(first, lambda row: _term(row, meanings[row.text("term")]), "terms", TERM_COLUMNS, len(found))


def _term(row: Row, meanings: dict[str, list[Row]]) -> str:
    def meaning(rows: list[Row]) -> str:
        others = list({other.document.sha256: other for other in rows}.values())
        listed = "; ".join(link(other, other.document.cover.title) for other in others)
        return f"<p class=main>{html_text(rows[0].text('expansion'))}</p><p class=where>{listed}</p>"

    several = f'<p><span class="tag tag-plain">{len(meanings)} meanings</span></p>' if len(meanings) > 1 else ""
    return f"<h2>{html_text(row.text('term'))}</h2>{several}{''.join(map(meaning, meanings.values()))}"


def risks(held: Sequence[Row]) -> None:
    """By owner and words."""
    listing(narrow(held, "risks", facets=[field("risks owners", "Owner", "owner")]), _risk, "risks", RISK_COLUMNS)


def _risk(row: Row) -> str:
    read = levels(row, figures_of(row.document.sha256))
    level = read or ((("Level as written", row.text("likelihood_impact")),) if row.text("likelihood_impact") else ())
    return f"{head(row, row.text('title'))}{facts(('Number', row.text('ref')), ('Owner', row.text('owner')), *level)}{source_line(row)}"
