"""The filters: by document, kind, body and period everywhere, and by what a register adds; each value with how many entries it would leave."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial

import streamlit as st

from app.facets import Entry, Facet
from app.links import filters_in, periods_of
from app.screen.plain import one_line, shortened
from corpus.types import Document, Filters, Kind

KEYS = {"documents": "filter documents", "kinds": "filter kinds", "bodies": "filter bodies", "periods": "filter periods"}
"""Fields of `Filters` and the keys of their widgets."""

LONGEST_VALUE = 66
LONGEST_CHIP = 34
LONGEST_ABREAST = 40
"""Characters of a value that leave room for another choice beside."""


def document_facets(documents: Sequence[Document]) -> list[Facet[Document]]:
    """Document, kind, body and period, of these documents."""
    newest_first = sorted(documents, key=lambda document: (document.cover.dated, document.cover.title), reverse=True)
    titles = {document.sha256: document.cover.title for document in newest_first}
    place = {sha256: number for number, sha256 in enumerate(titles)}
    return [
        Facet(
            KEYS["documents"],
            "Document",
            lambda document: (document.sha256,),
            lambda value: titles.get(value, value),
            lambda values: sorted(values, key=lambda value: place.get(value, len(place))),
        ),
        Facet(KEYS["kinds"], "Kind of document", lambda document: (str(document.cover.kind),), _kind),
        Facet(KEYS["bodies"], "Who issued it", lambda document: (document.cover.body,) if document.cover.body else ()),
        Facet(KEYS["periods"], "Period or year", periods_of, arranged=lambda values: sorted(values, reverse=True)),
    ]


def _kind(value: str) -> str:
    return "Of another kind" if value == Kind.OTHER else value.capitalize()


def choices(facets: Sequence[Facet[Entry]], entries: Sequence[Entry]) -> dict[str, list[str]]:
    """What is chosen of each facet by its key; values that no entry has any longer are dropped."""
    kept = {}
    for facet in facets:
        held = {value for entry in entries for value in facet.values(entry)} if st.session_state.get(facet.key) else set()
        kept[facet.key] = st.session_state[facet.key] = [value for value in st.session_state.get(facet.key, []) if value in held]
    return kept


@contextmanager
def filter_box(chosen: Mapping[str, Sequence[str]], others: Sequence[str] = (), over: bool = False) -> Iterator[None]:
    """One closed box for all filters; its name says how many are on. `others` are the keys of single filters beside the facets.

    It opens in its place and moves what is below, or lies `over` the page.
    """
    on = sum(map(len, chosen.values())) + sum(bool(st.session_state.get(key)) for key in others)
    name = f"Filters ({on} on)" if on else "Filters"
    with st.popover(name, key="filters") if over else st.expander(name, key="filters"):
        yield
        if on:
            st.button("Clear all filters", key="clear filters", on_click=clear, args=((*chosen, *others),))


def draw_facets(facets: Sequence[Facet[Entry]], counted: Mapping[str, Counter[str]], abreast: int = 2, numbered: bool = True) -> None:
    """A choice for each facet that has two values or more, `abreast` where there is room; `numbered`: each value with its count."""
    shown = [facet for facet in facets if len(counted[facet.key]) > 1 or st.session_state.get(facet.key)]
    if not shown:
        st.caption("There is nothing to choose between here.")
    wide = [facet for facet in shown if any(len(facet.called(value)) > LONGEST_ABREAST for value in counted[facet.key])]
    narrow = [facet for facet in shown if facet not in wide]
    for facet in wide:
        _choice(facet, counted[facet.key], numbered)
    for first in range(0, len(narrow), abreast):
        for column, facet in zip(st.columns(abreast), narrow[first : first + abreast], strict=False):
            with column:
                _choice(facet, counted[facet.key], numbered)


def _choice(facet: Facet[Entry], counter: Counter[str], numbered: bool) -> None:
    def named(value: str) -> str:
        return f"{shortened(facet.called(value), LONGEST_VALUE)}{f' ({counter[value]:,})' if numbered else ''}"

    options = facet.arranged({*counter, *st.session_state.get(facet.key, [])})
    st.multiselect(facet.heading, options, key=facet.key, placeholder="All", format_func=named, select_all=False)


def draw_chips(facets: Sequence[Facet[Entry]], chosen: Mapping[str, Sequence[str]]) -> None:
    """What is chosen, each to be taken away with one click while the box stays closed."""
    if not any(chosen.values()):
        return
    with st.container(horizontal=True, key="chosen filters", vertical_alignment="center"):
        st.html('<p class="chips">Only:</p>', width="content")
        for facet in facets:
            for value in chosen[facet.key]:
                words = one_line(facet.called(value), LONGEST_CHIP)
                st.button(f"{words} ✕", key=f"take away {facet.key} {value}", help="Take this filter away", on_click=partial(take_away, facet.key, value))


def take_away(key: str, value: str) -> None:
    """Choose this value no longer."""
    st.session_state[key] = [chosen for chosen in st.session_state.get(key, []) if chosen != value]


def clear(keys: Sequence[str]) -> None:
    """Choose nothing of all these, and empty boxes for words."""
    for key in keys:
        held = st.session_state.get(key)
        st.session_state[key] = type(held)() if isinstance(held, (list, str)) else None


def chosen_filters() -> Filters:
    """What is chosen of documents now."""
    return Filters(**{name: tuple(st.session_state.get(key, ())) for name, key in KEYS.items()})


def filters_from_address(documents: Sequence[Document]) -> None:
    """Choose what the address names; before the widgets are drawn."""
    found = filters_in({name: st.query_params.get_all(name) for name in st.query_params}, documents)
    for name, key in KEYS.items():
        st.session_state[key] = list(getattr(found, name))


def without(filters: Filters, name: str, value: str) -> None:
    """Take one choice of these filters away."""
    st.session_state[KEYS[name]] = [chosen for chosen in getattr(filters, name) if chosen != value]


def named(filters: Filters, documents: Sequence[Document]) -> list[tuple[str, str, str]]:
    """Each choice as (field, value, words for it)."""
    titles = {document.sha256: document.cover.title for document in documents}
    return [(name, value, titles.get(value, value)) for name in KEYS for value in getattr(filters, name)]
