"""The Registers page: what the documents decided, plan, count, name and fear, each row with its source."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from app import resources
from app.registers.rows import Row
from app.screen.filters import choices, chosen_filters, document_facets
from app.screen.plain import html_text
from app.views import register_actions, register_figures, register_people, register_simple
from app.views.place_panel import beside_places
from app.views.shelf import record_counts, register


@dataclass(frozen=True, slots=True)
class Register:
    """The kind of its records, what draws them, what it holds in a sentence, and where its records are read from."""

    kind: str
    draw: Callable[[Sequence[Row]], None]
    holds: str
    read_from: str


REGISTERS = {
    "Decisions": Register(
        "decision", register_simple.decisions, "What committees and panels decided, read from their minutes.", "Decisions are read from minutes."
    ),
    "Actions": Register(
        "action", register_actions.actions, "What plans say is to be done, by whom and by when.", "Actions are read from the action tables of plans."
    ),
    "People": Register(
        "role",
        register_people.who_is_who,
        "Who held which post, as far as the documents name them.",
        "People are read where a document gives somebody’s post.",
    ),
    "Services": Register(
        "service",
        register_simple.services,
        "Services and teams and what they do, as plans describe them.",
        "Services are read from plans that say what a team does.",
    ),
    "Figures": Register("figure", register_figures.figures, "The numbers in the documents’ tables.", "Figures are read from tables."),
    "Terms": Register(
        "term",
        register_simple.terms,
        "Abbreviations and terms with the meanings that the documents give.",
        "Terms are read where a document writes an abbreviation out.",
    ),
    "Risks": Register(
        "risk",
        register_simple.risks,
        "What risk registers and plans name as risks, and who looks after each.",
        "Risks are read from risk registers and from the risk sections of plans.",
    ),
}


def show() -> None:
    """Draw the page."""
    store = resources.store()
    documents = store.documents()
    choices(document_facets(documents), documents)
    st.title("Registers", anchor=False)
    name = _chosen(store.allowed(chosen_filters()))
    shown = REGISTERS[name]
    st.markdown(shown.holds)
    held = register(shown.kind)
    if held:
        beside_places(f"register {shown.kind}", lambda: shown.draw(held), "Choose an entry to see its source here.")
    else:
        st.html(
            f'<p class="count" role="status">The documents held have no {name.lower()}.</p>'
            f"<p>{html_text(shown.read_from)} You can choose another register above, or ask a question on the Ask page.</p>"
        )


def _chosen(allowed: Sequence[str] | None) -> str:
    """The register that is chosen; each is offered with how many entries the documents let through have."""
    counted = {
        name: sum(count for document, count in record_counts().get(one.kind, {}).items() if allowed is None or document in allowed)
        for name, one in REGISTERS.items()
    }
    if st.session_state.get("register") not in REGISTERS:
        asked = st.query_params.get("register", "")
        st.session_state["register"] = asked if asked in REGISTERS else next((name for name, count in counted.items() if count), "Decisions")
    chosen = st.segmented_control(
        "Register", list(REGISTERS), key="register", required=True, format_func=lambda name: f"{name} ({counted[name]:,})", label_visibility="collapsed"
    )
    name = str(chosen or "Decisions")
    st.query_params["register"] = name
    return name
