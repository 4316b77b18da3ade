"""The conversation of a session: what was asked, how it was narrowed, what came back. Kept in session state, drawn from there."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import uuid4

import streamlit as st

from app.answer import Answer, Citation, RankedPassage, Turn
from corpus.types import Filters

KEY = "conversation"
PENDING = "pending question"
OPENED = "opened source"
NEAR = 1000
"""Markers from here on are passages that came near, from the best; no answer has so many sources."""

MOST_TURNS = 50
"""Exchanges kept and drawn; the oldest leave first."""


@dataclass(frozen=True, slots=True)
class Request:
    """A question to put to the assistant: `alone` says that earlier turns are not to be taken into account."""

    question: str
    alone: bool = False


@dataclass(slots=True)
class Exchange:
    """One question and its answer, or the problem (message, remedy) that came instead; `offered` once next questions were looked for."""

    request: Request
    filters: Filters
    asked: datetime
    answer: Answer | None = None
    problem: tuple[str, str] | None = None
    offered: bool = False
    id: str = field(default_factory=lambda: uuid4().hex[:8])

    def citation(self, marker: int) -> Citation | None:
        """The citation of that number."""
        return next((citation for citation in self.answer.citations if citation.marker == marker), None) if self.answer else None


@dataclass(frozen=True, slots=True)
class OpenedSource:
    """Which source is open beside the answers; `by_hand` when the person opened it."""

    exchange: str
    marker: int
    by_hand: bool = False


def exchanges() -> list[Exchange]:
    """The exchanges of the conversation, oldest first."""
    held: list[Exchange] = st.session_state.setdefault(KEY, [])
    del held[:-MOST_TURNS]
    return held


def history(earlier: Sequence[Exchange]) -> list[Turn]:
    """The earlier exchanges as context for the next question."""
    return [Turn(exchange.request.question, exchange.answer.text) for exchange in earlier if exchange.answer]


def ask_next(request: Request) -> None:
    """Have a question asked by the next run of the page: for buttons, as their callback."""
    st.session_state[PENDING] = request


def pending() -> Request | None:
    """The question that a button left, once."""
    request: Request | None = st.session_state.pop(PENDING, None)
    return request


def start_over() -> None:
    """Forget the conversation."""
    st.session_state[KEY] = []
    st.session_state.pop(OPENED, None)
    st.query_params.clear()


def open_source(exchange: str, marker: int, by_hand: bool = False) -> None:
    """Show a source beside the answers."""
    st.session_state[OPENED] = OpenedSource(exchange, marker, by_hand)


def close_source() -> None:
    """Show no source."""
    st.session_state.pop(OPENED, None)


def opened_source() -> tuple[OpenedSource, Exchange, Citation] | None:
    """The source that is open, with its exchange."""
    opened: OpenedSource | None = st.session_state.get(OPENED)
    exchange = next((one for one in exchanges() if opened and one.id == opened.exchange), None)
    citation = exchange.citation(opened.marker) if opened and exchange else None
    return (opened, exchange, citation) if opened and exchange and citation else None


def opened_passage() -> tuple[OpenedSource, RankedPassage] | None:
    """The passage that is open, of those that came near, as a source is."""
    opened: OpenedSource | None = st.session_state.get(OPENED)
    exchange = next((one for one in exchanges() if opened and one.id == opened.exchange), None)
    if not opened or not exchange or not exchange.answer or not 0 <= opened.marker - NEAR < len(exchange.answer.passages):
        return None
    return opened, exchange.answer.passages[opened.marker - NEAR]
