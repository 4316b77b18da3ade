"""The Locate page: paste words or a figure, get every place where they stand, as fast as one types."""

import streamlit as st

from app import resources
from app.facets import counts
from app.registers.places import place_citation
from app.screen.browser_side import copy_button
from app.screen.filters import choices, chosen_filters, document_facets, draw_chips, draw_facets, filter_box
from app.screen.plain import html_text, without_heading_marks
from app.screen.reference import page_name, reference, section_path
from app.screen.states import drawn
from app.views.live_text import live_text
from app.views.place_panel import beside_places, place_link
from app.views.shelf import locator, places
from corpus.types import Filters
from index.locate import Place

SHOWN = 20
"""Places: what one can look through."""

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
        _filters(pasted)
        if not pasted.strip():
            return
        found = locator().find(pasted, chosen_filters(), SHOWN + 1)
        st.html(f'<p class="count" role="status">{_count(found)}</p>')
        for place in found[:SHOWN]:
            _draw(place)


def _filters(pasted: str) -> None:
    """Each value with the places that it would leave; with the documents, while nothing is pasted or found."""
    documents = resources.store().documents()
    facets = document_facets(documents)
    chosen = choices(facets, documents)
    held = locator().counts(pasted) if pasted.strip() else {}
    counted = counts(documents, facets, chosen, lambda document: held.get(document.sha256, 0) if held else 1)
    with filter_box(chosen):
        draw_facets(facets, counted, numbered=bool(held) or not pasted.strip())
    draw_chips(facets, chosen)


def _count(found: list[Place]) -> str:
    exact = sum(place.exact for place in found[:SHOWN])
    near = len(found[:SHOWN]) - exact
    if not found:
        filtered = chosen_filters() != Filters()
        return f"These words stand in none of the documents, nor do words like them. Try fewer of them{', or take filters away' if filtered else ''}."
    if len(found) > SHOWN:
        return f"The first {SHOWN} places. Paste more words, or use the filters, to see fewer."
    parts = [f"{exact} place{'s' * (exact != 1)} with these words" if exact else "", f"{near} place{'s' * (near != 1)} with nearly these words" if near else ""]
    return f"{', '.join(part for part in parts if part)}."


def _draw(place: Place) -> None:
    store = resources.store()
    document = store.document(place.document)
    text = " ".join(store.text(place.document)[place.start : place.end].split())
    match = f"{text[:LONGEST_MATCH]}…" if len(text) > LONGEST_MATCH else text
    where = f"{page_name(place.page, place.printed_page, document.format)}"
    likeness = "" if place.exact else f'<p class="facts">Nearly the same words: {min(place.score, 0.99):.0%} alike</p>'
    section = section_path(place.section)
    with st.container(key=f"place-{place.document[:12]}-{place.start}", gap="xsmall"):
        st.html(
            f'<article class="place"><h2>{place_link(place.document, place.start, place.end, f"{document.cover.title}, {where}")}</h2>'
            f"{f'<p class=facts>{html_text(section)}</p>' if section else ''}{likeness}"
            f'<p class="line">{_round(place.before)}<mark>{html_text(match)}</mark>{_round(place.after)}</p></article>'
        )
        citation = place_citation(store, places(), place.document, place.start, place.end)
        copy_button("Copy reference", reference(citation, document.format), key=f"copy-{place.document}-{place.start}")


def _round(text: str) -> str:
    return html_text(without_heading_marks(text))
