"""The Ask page: a conversation whose every statement leads to its source."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app import conversation, resources
from app.answer import Answer
from app.conversation import Exchange, Request
from app.facets import counts
from app.links import parameters, question_in
from app.screen.answer_view import answer_markdown, draw_nearest, draw_notes, draw_sources, draw_status, draw_table, has_nearest, streamed
from app.screen.chips import draw_questions, draw_understood
from app.screen.examples import draw_examples
from app.screen.filters import choices, chosen_filters, document_facets, draw_facets, filter_box, filters_from_address
from app.screen.plain import html_text, shortened
from app.screen.source_panel import source_panel
from app.screen.states import problem
from app.screen.tools import draw_downloads, draw_tools
from corpus.errors import AssistantError
from corpus.types import Document, Filters

FROM_ADDRESS = "address was read"
LONGEST_HEADING = 400
"""Characters of a question shown above its answer."""


def show() -> None:
    """Draw the page."""
    documents = resources.store().documents()
    asked = _asked_by_address(documents)
    filters, request = _box(documents)
    request = request or asked
    held = conversation.exchanges()
    _head(held)
    answers, beside = st.columns([6, 5], gap="medium") if _has_sources(held) or request else (st.container(), None)
    with answers:
        if not held and not request:
            _welcome(documents)
        below = [_draw(exchange, documents) for exchange in held]
        if request:
            _answer(request, filters, held)
            st.rerun()
    with beside or answers:
        source_panel()
    if held and not request:
        with below[-1]:
            _offer(held)


def _has_sources(held: Sequence[Exchange]) -> bool:
    return any(exchange.answer and (exchange.answer.citations or has_nearest(exchange.answer)) for exchange in held)


def _head(held: Sequence[Exchange]) -> None:
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="head"):
        st.title("Ask the documents", width="content", anchor=False)
        answers = [exchange.answer for exchange in held if exchange.answer]
        if held:
            with st.container(horizontal=True, width="content"):
                st.button("New conversation", key="start over", on_click=conversation.start_over)
                if answers:
                    with st.popover("Save as a briefing note", key="save all"):
                        draw_downloads(answers, "all")


def _asked_by_address(documents: Sequence[Document]) -> Request | None:
    """The question that the address names, when the session begins; what it narrows is chosen."""
    if FROM_ADDRESS in st.session_state:
        return None
    st.session_state[FROM_ADDRESS] = True
    question = question_in(st.query_params)
    if not question:
        return None
    filters_from_address(documents)
    return Request(question)


def _box(documents: Sequence[Document]) -> tuple[Filters, Request | None]:
    """What is asked in this run, typed or clicked, and the filters beside the box; each of their values with the documents that it would leave."""
    facets = document_facets(documents)
    chosen = choices(facets, documents)
    with st.bottom, st.container(horizontal=True, vertical_alignment="center", key="ask"):
        if len(documents) > 1:
            with filter_box(chosen, over=True):
                st.html('<p class="chips">Only look in some of the documents</p>')
                draw_facets(facets, counts(documents, facets, chosen), abreast=1)
        typed = st.chat_input("Ask what a document says", key="question", submit_mode="disable")
    left = conversation.pending()
    return chosen_filters(), Request(str(typed)) if typed is not None else left


def _welcome(documents: Sequence[Document]) -> None:
    years = sorted({document.cover.year for document in documents} - {0})
    span = f" from {years[0]} to {years[-1]}" if len(years) > 1 else ""
    count = f"{len(documents)} documents" if len(documents) != 1 else "one document"
    st.markdown(
        f"Answers come from the {count} held{span}, in the documents’ own words. Every statement has a number: choose it to see the page that it comes from. "
        "If no answer is found, you are told so. Look at the page before you rely on an answer."
    )
    draw_examples()


def _answer(request: Request, filters: Filters, held: list[Exchange]) -> None:
    """Ask, draw the answer as it comes, and keep it."""
    exchange = Exchange(request, filters, datetime.now().astimezone())
    _question(exchange)
    with (
        st.chat_message("assistant"),
        st.spinner("Looking in the documents…" if resources.ready() else "Getting ready: the first answer after a start takes some seconds…"),
    ):
        earlier = [] if request.alone else conversation.history(held)
        try:
            exchange.answer = resources.assistant().ask(request.question, earlier, filters)
        except AssistantError as error:
            exchange.problem = (error.message, error.remedy)
    held.append(exchange)
    if exchange.answer:
        st.query_params.from_dict(parameters(request.question, filters))
        if exchange.answer.citations:
            conversation.open_source(exchange.id, exchange.answer.citations[0].marker)
        else:
            conversation.close_source()
        with st.chat_message("assistant"):
            draw_status(exchange.answer.status)
            st.write_stream(streamed(answer_markdown(exchange.answer, exchange.id)))


def _question(exchange: Exchange) -> None:
    with st.chat_message("user"):
        st.html(f'<h2 class="question" id="question-{exchange.id}">{html_text(shortened(exchange.request.question, LONGEST_HEADING))}</h2>')


def _draw(exchange: Exchange, documents: Sequence[Document]) -> DeltaGenerator:
    """Draw an exchange; gives back the place below its answer."""
    _question(exchange)
    with st.chat_message("assistant"):
        if exchange.problem:
            problem(AssistantError(*exchange.problem))
        elif exchange.answer:
            _draw_answer(exchange, exchange.answer, documents)
        return st.container()


def _offer(held: list[Exchange]) -> None:
    """What could be asked after the newest answer. It is looked for once everything else is on the screen, and kept."""
    newest = held[-1]
    if newest.answer and not newest.offered:
        suggestions = resources.assistant().suggest(newest.answer, conversation.history(held[:-1]), newest.filters)
        newest.answer, newest.offered = replace(newest.answer, suggestions=suggestions), True
    if newest.answer:
        draw_questions("You could ask next:", newest.answer.suggestions, f"next-{newest.id}")


def _draw_answer(exchange: Exchange, answer: Answer, documents: Sequence[Document]) -> None:
    draw_understood(exchange, documents)
    draw_status(answer.status)
    st.markdown(answer_markdown(answer, exchange.id))
    draw_table(answer, exchange.id)
    draw_notes(answer.notes)
    draw_questions("Choose one:", answer.choices, f"choices-{exchange.id}")
    draw_sources(answer, exchange.id, resources.store())
    draw_nearest(answer, exchange.id, resources.store())
    draw_tools(exchange)
