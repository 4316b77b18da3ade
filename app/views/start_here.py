"""The Start here page for new staff: a service's passages to read first, its people, its terms, what the current plan wants of it."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from app import resources
from app.registers.rows import Row
from app.registers.starting import Priorities, people_for, priorities, service_names, telling, terms_in
from app.screen.plain import html_text, shortened, without_heading_marks
from app.views.place_panel import beside_places, place_link, where
from app.views.register_list import link, source_line
from app.views.shelf import register
from app.views.start_overview import overview
from corpus.dates import in_words
from corpus.types import Passage
from index.search import Query
from index.words import content_words

READ_FIRST = 6
FROM_ONE = 2
SOUGHT = 20
SHOWN_OF_PASSAGE = 420
"""Characters."""


def show() -> None:
    """Draw the page."""
    st.title("Start here", anchor=False)
    names = service_names(register("service"))
    chosen = None
    if names:
        st.markdown("For people who are new. Choose a service to see what to read first, who does what, what its terms mean and what is planned.")
        chosen = st.selectbox("Service", names, index=None, key="service", placeholder="Choose a service or team", format_func=shortened)
    else:
        st.markdown("For people who are new: the newest papers, who is who, what was decided last, and the terms you will meet.")
    beside_places(f"start here {chosen or ''}", partial(_service, chosen) if chosen else overview, "Choose a source to see its page here.")


def _service(name: str) -> None:
    described = [row for row in register("service") if row.text("name") == name]
    found = _passages(name)
    passages = _spread(found)
    _section("What it does", [_description(row) for row in described if row.text("description")], "The documents do not say in one place.")
    _section("Read first", [_passage(passage) for passage in passages], "No passage was found.")
    near = [(passage.document, passage.start, passage.end) for passage in passages]
    near += [(row.document.sha256, row.record.start, row.record.end) for row in described]
    _section("People", [_person(row) for row in people_for(name, register("role"), near)], "The documents name nobody for this service.")
    texts = [passage.text for passage in found] + [row.text("description") for row in described] + [name]
    _section("Terms you will meet", [_term(row) for row in terms_in(texts, register("term"))], "These passages use no term that a document explains.")
    _plan(priorities(name, register("action"), resources.store().documents()))


@st.cache_data(max_entries=200, show_spinner=False)
def _ranked(index_dir: str, version: str, name: str) -> list[str]:  # noqa: ARG001 - the version is part of the cache's key
    """Ids of the passages most about a service; those that share none of the words that set it apart are left out."""
    index = resources.assistant().index
    text = f"What does {name} do?"
    hits = index.search(Query(text, tuple((word,) for word in content_words(name))), index.encode(text), SOUGHT)
    wanted = telling(name)
    return [hit.passage.id for hit in hits if wanted & telling(f"{hit.passage.text} {' '.join(hit.passage.section)}")]


def _passages(name: str) -> list[Passage]:
    with st.spinner("Looking in the documents…" if resources.ready() else "Getting ready: the first search after a start takes some seconds…"):
        return resources.store().passages(_ranked(str(resources.settings().index_dir), resources.version(), name))


def _spread(found: Sequence[Passage]) -> list[Passage]:
    """The best, of which no document gives more than `FROM_ONE`."""
    kept: list[Passage] = []
    for passage in found:
        if len(kept) < READ_FIRST and sum(other.document == passage.document for other in kept) < FROM_ONE:
            kept.append(passage)
    return kept


def _section(heading: str, items: Sequence[str], nothing: str) -> None:
    body = f'<ol class="register">{"".join(f"<li>{item}</li>" for item in items)}</ol>' if items else f"<p>{nothing}</p>"
    st.html(f"<h2>{heading}</h2>{body}")


def _description(row: Row) -> str:
    return f"<p class=main>{html_text(row.text('description'))}</p><p class=where>{link(row, row.document.cover.title)}</p>"


def _passage(passage: Passage) -> str:
    headings = [" ".join(part.split()) for part in passage.section if part.strip()]
    heading = shortened(headings[-1], 120) if headings else resources.store().document(passage.document).cover.title
    opened = place_link(passage.document, passage.start, passage.end, heading)
    shown = html_text(shortened(without_heading_marks(passage.text), SHOWN_OF_PASSAGE))
    return f"<h3>{opened}</h3><p class=main>{shown}</p><p class=where>{where(passage.document, passage.start)}</p>"


def _person(row: Row) -> str:
    cover = row.document.cover
    as_of = html_text(in_words(cover.time))
    return f"<h3>{link(row, row.text('person'))}</h3><p class=main>{html_text(row.text('role'))}{f', as of {as_of}' if as_of else ''}</p>{source_line(row)}"


def _term(row: Row) -> str:
    return f"<p class=main><b>{html_text(row.text('term'))}</b>: {link(row, row.text('expansion'))}</p>"


def _plan(found: Priorities | None) -> None:
    if not found:
        _section("What is planned", [], "No plan held lists actions.")
        return
    st.html(f"<h2>What is planned</h2><p>From the newest plan with actions, {html_text(found.plan.cover.title)}.</p>")
    if found.groups:
        items = "".join(f"<li><p class=main>{link(row, row.parts('group')[0])}</p></li>" for row in found.groups)
        st.html(f'<h3>Its priorities</h3><ol class="register">{items}</ol>')
    if found.actions:
        items = "".join(f"<li><p class=main>{link(row, shortened(row.text('text'), 240))}</p>{source_line(row)}</li>" for row in found.actions)
        st.html(f'<h3>Its actions that name this service</h3><ol class="register">{items}</ol>')
