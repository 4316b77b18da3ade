"""The Locate page: paste words or a figure, get every place where they stand, as fast as one types."""

from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from app import resources
from app.facets import counts
from app.links import question_path
from app.reference import page_name, reference, section_path
from app.registers.places import place_citation
from app.screen.browser_side import copy_button
from app.screen.filters import choices, chosen_filters, document_facets, draw_chips, draw_facets, filter_box
from app.screen.plain import html_text, without_heading_marks
from app.screen.states import drawn
from app.views.live_text import live_text
from app.views.place_panel import beside_places, place_link
from app.views.shelf import locator, places
from corpus.dates import in_words
from corpus.types import Filters
from index.locate import Place

SHOWN = 20
"""Places: what one can look through."""

IN_TIME = 100
"""Places when they stand in the order of time, a line each."""

ORDERS = ["Best match first", "Oldest first", "Newest first"]
PASTED = "pasted"
LONGEST_MATCH = 400
"""Characters of a match that are shown in the list."""


def show() -> None:
    """Draw the page."""
    st.title("Locate words in the documents", anchor=False)
    beside_places("locate", _search, "Choose a place to see its page here.")


@st.fragment
def _search() -> None:
    """A fragment: typing leaves the rest of the page alone."""
    with drawn():
        first = st.query_params.get("find", "")[:2000]
        pasted = live_text("Words, a figure or a name", "Half a sentence will do. Typing slips and broken lines do not matter.", first, PASTED)
        held = _filters(pasted)
        if not pasted.strip():
            return
        order = _order() if len(held) > 1 else ORDERS[0]
        most = SHOWN if order == ORDERS[0] else IN_TIME
        found = locator().find(pasted, chosen_filters(), most + 1)
        st.html(f'<p class="count" role="status">{_count(found, most)}</p>')
        if not found:
            path = html_text(question_path(" ".join(pasted.split()), chosen_filters()))
            st.html(f'<p>Places that say it in other words: <a href="{path}" target="_self">ask it as a question</a>.</p>')
        if order == ORDERS[0]:
            for place in found[:most]:
                _draw(place)
        else:
            _timeline(in_time(found[:most], order == ORDERS[2]))


def _order() -> str:
    """How the places of several documents follow each other."""
    return str(st.segmented_control("Order of the places", ORDERS, default=ORDERS[0], key="order of places", required=True, label_visibility="collapsed"))


def in_time(found: Sequence[Place], newest_first: bool) -> list[Place]:
    """The places by the date of their document, or the period that it is for, then in the order of its text; undated ones last."""
    day = {document.sha256: document.cover.dated for document in resources.store().documents()}
    dated = sorted((place for place in found if day[place.document]), key=lambda place: (place.document, place.start))
    dated.sort(key=lambda place: day[place.document], reverse=newest_first)
    return dated + [place for place in found if not day[place.document]]


def _timeline(found: Sequence[Place]) -> None:
    """The places as one list under the dates of their documents."""
    items = []
    for document, places_of_it in groupby(found, key=lambda place: resources.store().document(place.document)):
        lines = "".join(f"<li>{_line(place, page_name(document, place.page, place.printed_page) or 'Open this place')}</li>" for place in places_of_it)
        when = in_words(document.cover.dated) or "No date"
        items.append(f"<h2 class='when'>{html_text(when)}: {html_text(document.cover.title)}</h2><ol class='register'>{lines}</ol>")
    st.html("".join(items))


def _line(place: Place, page: str) -> str:
    opened = place_link(place.document, place.start, place.end, page[:1].upper() + page[1:])
    return f"<p class='line'>{opened} {_round(place.before)}<mark>{html_text(_match(place))}</mark>{_round(place.after)}</p>"


def _filters(pasted: str) -> dict[str, int]:
    """Each value with the places that it would leave; with the documents, while nothing is pasted or found. The places that each document has."""
    documents = resources.store().documents()
    facets = document_facets(documents)
    chosen = choices(facets, documents)
    held = locator().counts(pasted) if pasted.strip() else {}
    counted = counts(documents, facets, chosen, lambda document: held.get(document.sha256, 0) if held else 1)
    with filter_box(chosen):
        draw_facets(facets, counted, numbered=bool(held) or not pasted.strip())
    draw_chips(facets, chosen)
    return held


def _count(found: list[Place], most: int) -> str:
    exact = sum(place.exact for place in found[:most])
    near = len(found[:most]) - exact
    if not found:
        filtered = chosen_filters() != Filters()
        return f"These words stand in none of the documents, nor do words like them. Try fewer of them{', or take filters away' if filtered else ''}."
    if len(found) > most:
        return f"The first {most} places. Paste more words, or use the filters, to see fewer."
    parts = [f"{exact} place{'s' * (exact != 1)} with these words" if exact else "", f"{near} place{'s' * (near != 1)} with nearly these words" if near else ""]
    return f"{', '.join(part for part in parts if part)}."


def _draw(place: Place) -> None:
    store = resources.store()
    document = store.document(place.document)
    title = ", ".join(filter(None, (document.cover.title, page_name(document, place.page, place.printed_page))))
    likeness = "" if place.exact else f'<p class="facts">Nearly the same words: {min(place.score, 0.99):.0%} alike</p>'
    section = section_path(place.section)
    with st.container(key=f"place-{place.document[:12]}-{place.start}", gap="xsmall"):
        st.html(
            f'<article class="place"><h2>{place_link(place.document, place.start, place.end, title)}</h2>'
            f"{f'<p class=facts>{html_text(section)}</p>' if section else ''}{likeness}"
            f'<p class="line">{_round(place.before)}<mark>{html_text(_match(place))}</mark>{_round(place.after)}</p></article>'
        )
        citation = place_citation(store, places(), place.document, place.start, place.end)
        copy_button("Copy reference", reference(citation, document), key=f"copy-{place.document}-{place.start}")


def _match(place: Place) -> str:
    text = " ".join(resources.store().text(place.document)[place.start : place.end].split())
    return f"{text[:LONGEST_MATCH]}…" if len(text) > LONGEST_MATCH else text


def _round(text: str) -> str:
    return html_text(without_heading_marks(text))
