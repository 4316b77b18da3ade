"""What a new starter sees before a service is chosen, or where the documents describe none: papers, people, decisions, terms."""

from collections.abc import Sequence

import streamlit as st

from app import resources
from app.reference import kind_name, length
from app.registers.decisions import SUBJECT, said
from app.registers.people import Person
from app.registers.rows import Row
from app.registers.starting import last_decided, most_named, newest, once_each
from app.screen.plain import html_text, shortened
from app.views.place_panel import place_link
from app.views.register_list import link, source_line
from app.views.shelf import register
from corpus.dates import in_words
from corpus.types import Document

SHOWN = 6
LONGEST = 240
"""Characters of a decision."""


def overview() -> None:
    """Draw it; what the documents do not have is left out."""
    _part("The newest documents", [_document(document) for document in newest(resources.store().documents(), SHOWN)], "Documents")
    _part("Who is who", [_person(person) for person in most_named(register("role"), 2 * SHOWN)], "Registers, People")
    _part("Decided last", [_decision(row) for row in last_decided(register("decision"), SHOWN)], "Registers, Decisions")
    _part("Terms you will meet", [_term(row) for row in once_each(register("term"), "term")[: 2 * SHOWN]], "Registers, Terms")


def _part(heading: str, items: Sequence[str], all_of_them: str) -> None:
    if items:
        listed = "".join(f"<li>{item}</li>" for item in items)
        st.html(f'<h2>{heading}</h2><ol class="register">{listed}</ol><p class="where">All of them: {all_of_them}.</p>')


def _document(document: Document) -> str:
    cover = document.cover
    known = [kind_name(document), in_words(cover.time), length(document)]
    opened = place_link(document.sha256, 0, 0, cover.title)
    return f"<h3>{opened}</h3><p class=where>{html_text(' · '.join(part for part in known if part))}</p>"


def _person(person: Person) -> str:
    row = person.rows[0]
    as_of = in_words(row.document.cover.time)
    return f"<h3>{link(row, person.name)}</h3><p class=main>{html_text(row.text('role'))}{html_text(f', as of {as_of}') if as_of else ''}</p>"


def _decision(row: Row) -> str:
    subject = f"<p class=main>{html_text(shortened(row.text(SUBJECT)))}</p>" if row.text(SUBJECT) else ""
    return f"{subject}<h3>{link(row, shortened(said(row), LONGEST))}</h3>{source_line(row)}"


def _term(row: Row) -> str:
    return f"<p class=main><b>{html_text(row.text('term'))}</b>: {link(row, row.text('expansion'))}</p>"
