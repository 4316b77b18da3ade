"""The Registers page: what the documents decided, plan, count, name and fear, each row with its source."""

import streamlit as st

from app import resources
from app.registers.rows import Row
from app.screen.filters import filters_at_the_side
from app.views import register_actions, register_figures, register_people, register_simple
from app.views.place_panel import beside_places
from app.views.shelf import register

REGISTERS = {
    "Decisions": ("decision", register_simple.decisions),
    "Actions": ("action", register_actions.actions),
    "People": ("role", register_people.who_is_who),
    "Services": ("service", register_simple.services),
    "Figures": ("figure", register_figures.figures),
    "Terms": ("term", register_simple.terms),
    "Risks": ("risk", register_simple.risks),
}
"""What each is called, the kind of its records, and what draws it."""


def show() -> None:
    """Draw the page."""
    store = resources.store()
    filters = filters_at_the_side(store.documents())
    st.title("Registers")
    chosen = st.segmented_control("Register", list(REGISTERS), default="Decisions", key="register", required=True, bind="query-params")
    kind, draw = REGISTERS[chosen or "Decisions"]
    allowed = store.allowed(filters)
    held: list[Row] = [row for row in register(kind) if allowed is None or row.document.sha256 in allowed]
    beside_places(f"register {kind}", lambda: draw(held), "Choose an entry to see its source here.")
