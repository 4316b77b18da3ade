"""A place in a document, opened beside a list: the page with the place marked, as the source panel of the Ask page shows it."""

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from app import resources
from app.answer import Citation
from app.reference import page_name, reference
from app.registers.places import place_citation
from app.screen.browser_side import copy_button, watch_markers
from app.screen.plain import html_text
from app.screen.source_page import draw_facts, draw_page
from app.screen.states import drawn
from app.views.shelf import places

STYLE = Path(__file__).parent / "views.css"
OPENED = "opened place"
LIST = "list of places"


def beside_places(list_: str, draw: Callable[[], None], hint: str) -> None:
    """Draw a list whose links (`place_link`) open their place beside it, or over it on a phone. What another list had opened is closed."""
    st.html(STYLE)
    if st.session_state.get(LIST) != list_:
        st.session_state.pop(OPENED, None)
        st.session_state[LIST] = list_
    found, beside = st.columns([6, 5], gap="medium")
    with found:
        draw()
    with beside:
        _panel(hint)


def place_link(document: str, start: int, end: int, text: str) -> str:
    """HTML: a link that opens a place; `text` is escaped here."""
    return f'<a href="#source-{document}:{start}-{end}">{html_text(text)}</a>'


def where(document: str, start: int) -> str:
    """Title and page of a place as HTML."""
    held, page = resources.store().document(document), places().page(document, start)
    return html_text(", ".join(filter(None, (held.cover.title, page_name(held, page.number, page.label)))))


def open_place(document: str, start: int, end: int, by_hand: bool = True) -> None:
    """Open a place."""
    st.session_state[OPENED] = (document, start, end, by_hand)


@st.fragment
def _panel(hint: str) -> None:
    """A fragment: opening a place, turning pages and closing leave the list alone."""
    with drawn():
        opened: tuple[str, int, int, bool] | None = st.session_state.get(OPENED)
        citation = _citation(*opened[:3]) if opened else None
        watch_markers("places", _clicked, "-".join(map(str, opened[:2])) if opened and opened[3] else "", list_=st.session_state[LIST])
        if not opened:
            st.html(f'<p class="no-place">{html_text(hint)}</p>')
        elif not citation:
            st.warning("This document has left the index since the list was drawn. Load the page again.")
        else:
            _draw(citation, opened[3])


def _draw(citation: Citation, by_hand: bool) -> None:
    store = resources.store()
    document = store.document(citation.document)
    with st.container(key=f"source_panel_{'by_hand' if by_hand else 'by_itself'}_place", border=True):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            st.html('<h2 id="opened-source" tabindex="-1">Source</h2>', width="content")
            st.button("Close", key="close place", type="tertiary", on_click=_close)
        draw_facts(document, citation)
        draw_page(store, document, citation)
        copy_button("Copy reference", reference(citation, document), key=f"reference-{citation.document}-{citation.start}")


def _close() -> None:
    st.session_state.pop(OPENED, None)


def _clicked(document_and_start: str, end: int) -> None:
    document, _, start = document_and_start.partition(":")
    if start.isdecimal():
        open_place(document, int(start), end)


def _citation(document: str, start: int, end: int) -> Citation | None:
    """None when the document is not held (any more)."""
    try:
        return place_citation(resources.store(), places(), document, start, end)
    except KeyError:
        return None
