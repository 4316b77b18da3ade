"""What can be done with an answer: say whether it helped, report a wrong source, save it, copy its link."""

import streamlit as st

from app.conversation import Exchange
from app.links import question_path
from app.screen.browser_side import copy_button


@st.fragment
def draw_tools(exchange: Exchange) -> None:
    """The row under an answer. A fragment: a click leaves the conversation alone."""
    copy_button("Copy link to this question", path=question_path(exchange.request.question, exchange.filters), key=f"share-{exchange.id}")
