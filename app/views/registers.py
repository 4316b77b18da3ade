"""The Registers page: what the documents decided, plan, count, name and fear, each row with its source."""

import streamlit as st

from app import resources
from app.registers.rows import Row
from app.screen.filters import filters_at_the_side
from app.views import register_actions, register_figures, register_people, register_simple
from app.views.place_panel import beside_places
from app.views.shelf import register

REGISTERS = {
    "Decisions": ("decision", register_simple.decisions, "What committees and panels decided, read from their minutes."),
    "Actions": ("action", register_actions.actions, "What plans say is to be done, by whom and by when."),
    "People": ("role", register_people.who_is_who, "Who held which post, as far as the documents name them."),
    "Services": ("service", register_simple.services, "Services and teams and what they do, as plans describe them."),
    "Figures": ("figure", register_figures.figures, "The numbers in the documents’ tables."),
    "Terms": ("term", register_simple.terms, "Abbreviations and terms with the meanings that the documents give."),
    "Risks": ("risk", register_simple.risks, "What risk registers and plans name as risks, and who looks after each."),
}
"""What each is called, the kind of its records, what draws it, and what it holds in a sentence."""


def show() -> None:
    """Draw the page."""
    store = resources.store()
    filters = filters_at_the_side(store.documents())
    st.title("Registers", anchor=False)
    names = list(REGISTERS)
    chosen = st.segmented_control("Register", names, default="Decisions", key="register", required=True, bind="query-params", label_visibility="collapsed")
    kind, draw, what = REGISTERS[chosen or names[0]]
    st.markdown(what)
    allowed = store.allowed(filters)
    held: list[Row] = [row for row in register(kind) if allowed is None or row.document.sha256 in allowed]
    beside_places(f"register {kind}", lambda: draw(held), "Choose an entry to see its source here.")
