"""The source beside the answers: the page as the reader knows it, with the quote marked, and the pages round it."""

import streamlit as st

from app import resources
from app.answer import RankedPassage
from app.conversation import Exchange, OpenedSource, close_source, exchanges, open_source, opened_passage, opened_source
from app.links import question_path
from app.reference import reference
from app.registers.places import place_citation
from app.screen.answer_view import has_nearest
from app.screen.browser_side import copy_button, watch_markers
from app.screen.source_page import TURNED, draw_facts, draw_page
from app.screen.states import drawn
from index.locate_places import Places

LEFT = "This document has left the index since the question was answered. Ask again to see what is held now."


@st.fragment
def source_panel() -> None:
    """The open source, if there is one. A fragment: opening, turning pages and closing leave the conversation alone."""
    with drawn():
        _panel()


def _panel() -> None:
    found, near = opened_source(), opened_passage()
    opened = found[0] if found else near[0] if near else None
    focus = f"{opened.exchange}-{opened.marker}" if opened and opened.by_hand else ""
    held = exchanges()
    watch_markers("markers", _open, focus, held[-1].id if held else "")
    if near:
        _draw_near(near[1])
        return
    if not found:
        answers = [exchange.answer for exchange in held if exchange.answer]
        if any(answer.citations for answer in answers):
            st.html('<p class="no-source">Choose a number such as [1] to see its source here.</p>')
        elif any(map(has_nearest, answers)):
            st.html('<p class="no-source">Choose one of the nearest passages to see its page here.</p>')
        return
    opened, exchange, citation = found
    with st.container(key="source_panel_by_hand" if opened.by_hand else "source_panel_by_itself", border=True):
        _head(opened, exchange)
        store = resources.store()
        try:
            document = store.document(citation.document)
        except KeyError:
            st.warning(LEFT)
            return
        draw_facts(document, citation)
        draw_page(store, document, citation)
        copy_button("Copy reference", reference(citation, document), key=f"reference-{focus}")
        copy_button("Copy link to this question", path=question_path(exchange.request.question, exchange.filters), key=f"link-{focus}")


def _draw_near(passage: RankedPassage) -> None:
    with st.container(key="source_panel_by_hand_near", border=True):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            st.html('<h2 id="opened-source" tabindex="-1">A passage that comes near</h2>', width="content")
            st.button("Close", key="close source", type="tertiary", on_click=close_source)
        store = resources.store()
        try:
            citation = place_citation(store, Places(store), passage.document, passage.start, passage.end)
        except KeyError:
            st.warning(LEFT)
            return
        document = store.document(passage.document)
        draw_facts(document, citation)
        if passage.also:
            st.caption(f"The same words stand also on page {', '.join(map(str, passage.also))}.")
        draw_page(store, document, citation)
        copy_button("Copy reference", reference(citation, document), key=f"reference-{passage.id}")


def _open(exchange: str, marker: int) -> None:
    st.session_state.pop(TURNED, None)
    open_source(exchange, marker, by_hand=True)


def _head(opened: OpenedSource, exchange: Exchange) -> None:
    citations = exchange.answer.citations if exchange.answer else ()
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.html(f'<h2 id="opened-source" tabindex="-1">Source {opened.marker} of {len(citations)}</h2>', width="content")
        st.button("Close", key="close source", type="tertiary", on_click=close_source)
    if len(citations) > 1:
        numbers = [citation.marker for citation in citations]
        key = f"choose-{opened.exchange}"
        st.session_state[key] = opened.marker
        st.pills(
            "Sources of this answer",
            numbers,
            key=key,
            required=True,
            label_visibility="collapsed",
            on_change=lambda: _open(opened.exchange, st.session_state[key]),
        )
