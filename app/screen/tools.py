"""What can be done with an answer: say whether it helped, report a wrong source, save it, copy its link."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from app import conversation, resources, review
from app.answer import Answer, Citation
from app.conversation import Exchange
from app.export import Held, Verify, note_docx, note_markdown, verifier
from app.links import question_path
from app.review import Review, Verdict
from app.screen.browser_side import copy_button
from app.screen.plain import one_line
from app.screen.states import drawn

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@st.fragment
def draw_tools(exchange: Exchange) -> None:
    """The row under an answer. A fragment: a click leaves the conversation alone."""
    if not exchange.answer:
        return
    with drawn(), st.container(horizontal=True, vertical_alignment="center", key=f"tools-{exchange.id}"):
        _helped(exchange, exchange.answer)
        if exchange.answer.citations:
            _wrong_source(exchange, exchange.answer)
        with st.popover("Save", type="tertiary", key=f"save-{exchange.id}"):
            draw_downloads([exchange.answer], exchange.id)
        copy_button("Copy link", path=question_path(exchange.request.question, exchange.filters), key=f"share-{exchange.id}")


def draw_downloads(answers: Sequence[Answer], key: str) -> None:
    """Buttons that save answers as a briefing note; the note is written when one is clicked."""
    name = f"briefing-note-{date.today().isoformat()}"
    st.download_button("Word document", lambda: note_docx(*_note(answers)), f"{name}.docx", WORD, key=f"docx-{key}", on_click="ignore")
    st.download_button("Markdown text", lambda: note_markdown(*_note(answers)), f"{name}.md", "text/markdown", key=f"md-{key}", on_click="ignore")


def _note(answers: Sequence[Answer]) -> tuple[Sequence[Answer], date, Verify, Held]:
    store = resources.store()
    documents = {document.sha256: document for document in store.documents()}
    return answers, date.today(), verifier(store), lambda citation: documents.get(citation.document)


def _helped(exchange: Exchange, answer: Answer) -> None:
    said = f"said-{exchange.id}"
    st.html('<p class="chips">Did this help?</p>', width="content")
    thumb = st.feedback("thumbs", key=f"thumbs-{exchange.id}")
    if thumb is not None and st.session_state.get(said) != thumb:
        st.session_state[said] = thumb
        _keep(exchange, answer, Verdict.HELPFUL if thumb else Verdict.NOT_HELPFUL)
    if thumb is not None:
        st.html('<p class="said" role="status">Recorded, thank you.</p>', width="content")


def _wrong_source(exchange: Exchange, answer: Answer) -> None:
    with st.popover("Wrong source", type="tertiary", key=f"wrong-{exchange.id}"), st.form(f"wrong form {exchange.id}", border=False, clear_on_submit=True):
        markers = {citation.marker: citation for citation in answer.citations}
        marker = st.radio("Which source is wrong?", list(markers), format_func=lambda number: _named(markers[number]))
        remark = st.text_area("What is wrong with it? (optional)", max_chars=1000)
        if st.form_submit_button("Report", type="primary"):
            _keep(exchange, answer, Verdict.WRONG_SOURCE, marker, remark)
            st.success("Recorded, thank you.")


def _named(citation: Citation) -> str:
    return f"{citation.marker}: {one_line(citation.title, 60)}, page {one_line(citation.printed_page) or citation.page}"


def _keep(exchange: Exchange, answer: Answer, verdict: Verdict, marker: int = 0, remark: str = "") -> None:
    held = conversation.exchanges()
    place = next((n for n, one in enumerate(held) if one.id == exchange.id), 0)
    earlier = [] if exchange.request.alone else conversation.history(held[:place])
    review.keep(resources.settings(), Review.of(answer, earlier, verdict, marker, remark))
