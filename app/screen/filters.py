"""The filters at the side: document, kind, body, period."""

from collections.abc import Sequence

import streamlit as st

from app.links import filters_in, periods_of
from app.screen.plain import shortened
from corpus.types import Document, Filters

KEYS = {"documents": "filter documents", "kinds": "filter kinds", "bodies": "filter bodies", "periods": "filter periods"}
"""Fields of `Filters` and the keys of their widgets."""


def filters_at_the_side(documents: Sequence[Document]) -> Filters:
    """Draw them in the sidebar and return what is chosen; choices that the documents held no longer know are dropped."""
    titles = {document.sha256: shortened(document.cover.title, 80) for document in documents}
    options = {
        "documents": list(titles),
        "kinds": sorted({str(document.cover.kind) for document in documents}),
        "bodies": sorted({document.cover.body for document in documents if document.cover.body}),
        "periods": sorted({period for document in documents for period in periods_of(document)}, reverse=True),
    }
    labels = {"documents": "Document", "kinds": "Kind of document", "bodies": "Who issued it", "periods": "Period or year"}
    with st.sidebar, st.container(key="filters"):
        st.html("<h2>Only look in</h2>")
        for name, key in KEYS.items():
            chosen = [value for value in st.session_state.get(key, []) if value in options[name]]
            st.session_state[key] = chosen
            st.multiselect(labels[name], options[name], key=key, placeholder="All", format_func=lambda value: titles.get(value, value[:1].upper() + value[1:]))
        if any(st.session_state[key] for key in KEYS.values()):
            st.button("Clear all", key="clear filters", on_click=clear_filters)
    return chosen_filters()


def chosen_filters() -> Filters:
    """What is chosen now."""
    return Filters(**{name: tuple(st.session_state.get(key, ())) for name, key in KEYS.items()})


def clear_filters() -> None:
    """Choose nothing."""
    for key in KEYS.values():
        st.session_state[key] = []


def filters_from_address(documents: Sequence[Document]) -> None:
    """Choose what the address names; before the widgets are drawn."""
    found = filters_in({name: st.query_params.get_all(name) for name in st.query_params}, documents)
    for name, key in KEYS.items():
        st.session_state[key] = list(getattr(found, name))


def without(filters: Filters, name: str, value: str) -> None:
    """Take one choice away."""
    st.session_state[KEYS[name]] = [chosen for chosen in getattr(filters, name) if chosen != value]


def named(filters: Filters, documents: Sequence[Document]) -> list[tuple[str, str, str]]:
    """Each choice as (field, value, words for it)."""
    titles = {document.sha256: document.cover.title for document in documents}
    return [(name, value, titles.get(value, value)) for name in KEYS for value in getattr(filters, name)]
