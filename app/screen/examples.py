"""Example questions on the empty Ask page; they come when the assistant is loaded and has tried them."""

from concurrent.futures import Future
from threading import Thread

import streamlit as st

from app import resources
from app.assistant import Assistant
from app.conversation import Request, ask_next
from app.example_questions import example_questions
from app.screen.plain import one_line
from app.screen.states import drawn

LOOK = 1.5
"""Seconds between two looks whether they are there."""


def draw_examples() -> None:
    """Questions to click, at once when they are known, else as soon as they are."""
    if _known() is None:
        _waiting()
    else:
        _draw(_known() or ())


@st.fragment(run_every=LOOK)
def _waiting() -> None:
    with drawn():
        if _known() is None:
            st.html('<p role="status">Getting ready. You can ask at once; example questions come in some seconds.</p>')
        else:
            # The whole page once more, so that nothing is looked for again and again.
            st.rerun()


def _draw(questions: tuple[str, ...]) -> None:
    if not questions:
        return
    with st.container(key="examples", gap="xsmall"):
        st.html("<h2>For example</h2>")
        for n, question in enumerate(questions):
            st.button(one_line(question), key=f"example-{n}", on_click=ask_next, args=(Request(question),))


def _known() -> tuple[str, ...] | None:
    """The questions, None while they are not known."""
    if not resources.ready():
        return None
    pending = _examples(resources.version(), resources.assistant())
    return pending.result() if pending.done() else None


@st.cache_resource(max_entries=1, show_spinner=False)
def _examples(version: str, _assistant: Assistant) -> "Future[tuple[str, ...]]":  # noqa: ARG001 - the version is the cache's key
    pending: Future[tuple[str, ...]] = Future()

    def find() -> None:
        try:
            pending.set_result(example_questions(_assistant))
        except Exception as error:  # noqa: BLE001 - it is raised again where they are drawn
            pending.set_exception(error)

    Thread(target=find, name="example questions", daemon=True).start()
    return pending
