"""What people said of answers, and how one makes a test question of it."""

import streamlit as st

from app import resources
from app.review import Review, likely_evidence, likely_facts, make_question, question_file, reviews
from app.review_evidence import fault
from app.screen.plain import html_text, one_line, plain
from app.screen.states import drawn
from corpus.dates import in_words
from corpus.settings import Settings

SHOWN = 100
"""The newest reviews."""


def show() -> None:
    """Draw the page."""
    settings = resources.settings()
    found = reviews(settings)
    st.title("Feedback", anchor=False)
    if not found:
        st.markdown("Nobody has said anything yet. Under each answer people can say whether it helped, and report a wrong source.")
        return
    st.markdown(
        "For those who look after the assistant: make a test question of a remark, and it is asked again, and the answer checked, "
        "whenever somebody runs `python -m evals.reviewed`. "
        f"Test questions are kept in {plain(str(question_file(settings)))}."
    )
    for one in found[:SHOWN]:
        _review(settings, one)


@st.fragment
def _review(settings: Settings, one: Review) -> None:
    with drawn():
        _draw(settings, one)


def _draw(settings: Settings, one: Review) -> None:
    with st.expander(f"{one.verdict.capitalize()}: {one_line(one.question, 90)}", key=f"review-{one.id}"):
        wrong = f" Source {one.marker} was called wrong." if one.marker else ""
        remark = f"<p>Remark: {html_text(one.remark)}</p>" if one.remark else ""
        st.html(f'<p>{html_text(in_words(one.at[:10]))}.{wrong}</p>{remark}<p class="answered">{html_text(one.answer)}</p>')
        facts = st.text_area("What a right answer states, one fact a line", "\n".join(likely_facts(one)), key=f"facts-{one.id}")
        quotes = st.text_area(
            "Where it stands, one place a line: file, a colon, words from there",
            "\n".join(f"{place['file']}: {' '.join(place['quote'].split())}" for place in likely_evidence(one, _text_of)),
            key=f"evidence-{one.id}",
        )
        absent = st.checkbox("The documents do not say", value=one.status == "not_found" and one.verdict == "helpful", key=f"absent-{one.id}")
        stated = [line.strip() for line in facts.splitlines() if line.strip()]
        places = [{"file": file.strip(), "quote": quote.strip()} for file, _, quote in (line.partition(":") for line in quotes.splitlines()) if quote.strip()]
        if st.button("Make a test question", key=f"make-{one.id}", type="primary"):
            faults = [] if absent else [wrong for place in places if (wrong := fault(_text_of, place["file"], place["quote"]))]
            if not absent and not (stated and places):
                st.error("Write what a right answer states and where, or say that the documents do not say.")
            elif faults:
                st.error("\n\n".join(map(plain, faults)))
            elif make_question(settings, one, [] if absent else stated, places):
                st.success("It is a test question now.")
            else:
                st.info("It was made a test question before.")


def _text_of(file: str) -> str | None:
    store = resources.store()
    return next((store.text(document.sha256) for document in store.documents() if document.source == file), None)
