"""What was understood of a question, as chips that can be taken away, and questions to click."""

import re
from collections.abc import Sequence

import streamlit as st

from app.conversation import Exchange, Request, ask_next
from app.screen.filters import chosen_filters, named, without
from app.screen.plain import one_line
from corpus.types import Document

LONGEST_CHIP = 60
_HANGING = re.compile(r"\s+(?:in|for|during|of|at|on|by|since|from|until|to|between|and|the|year)\s*(?=[?.!,]?\s*$)|\s{2,}", re.IGNORECASE)


def draw_understood(exchange: Exchange, documents: Sequence[Document]) -> None:
    """A chip for each thing read into the question or set as a filter; taking one away asks again without it."""
    understood = exchange.answer.understood if exchange.answer else ()
    filters = named(exchange.filters, documents)
    if not understood and not filters:
        return
    with st.container(horizontal=True, key=f"understood-{exchange.id}", vertical_alignment="center"):
        st.html('<p class="chips">Understood:</p>', width="content")
        for n, (what, value) in enumerate(understood):
            request = _without(exchange, what, value)
            label = f"{one_line(what.capitalize())}: {one_line(value, LONGEST_CHIP)}"
            if request:
                _chip(f"{label} ✕", f"chip-{exchange.id}-{n}", request, None)
            else:
                st.markdown(label, width="content")
        for n, (field, value, words) in enumerate(filters):
            _chip(f"Only: {one_line(words, LONGEST_CHIP)} ✕", f"only-{exchange.id}-{n}", exchange.request, (field, value))


def _chip(label: str, key: str, request: Request, dropped: tuple[str, str] | None) -> None:
    def again() -> None:
        if dropped:
            without(chosen_filters(), *dropped)
        ask_next(request)

    st.button(label, key=key, help="Ask again without this", on_click=again)


def _without(exchange: Exchange, what: str, value: str) -> Request | None:
    """The question without what was understood; None where it can't be asked so."""
    question = exchange.request.question
    if what == "follow-up":
        return Request(question, alone=True)
    whole = next((words for name, words in exchange.answer.understood if name == "follow-up"), question) if exchange.answer else question
    if what != "period" or value not in whole:
        return None
    rest = re.sub(r"\s+([?.!,])", r"\1", _HANGING.sub(" ", whole.replace(value, " ")).strip())
    return Request(rest, alone=whole != question or exchange.request.alone) if len(rest.split()) > 1 else None


def draw_questions(heading: str, questions: Sequence[str], key: str) -> None:
    """Questions to click, one under the other; each is whole, so earlier turns are not taken into account."""
    if not questions:
        return
    with st.container(key=key, gap="xsmall"):
        st.html(f'<p class="chips">{heading}</p>')
        for n, question in enumerate(questions):
            st.button(one_line(question), key=f"{key}-{n}", on_click=ask_next, args=(Request(question, alone=True),))
