"""The app's entry: `python -m streamlit run app/main.py`. Frame, navigation, and the states in which no page can be drawn."""

from pathlib import Path

import streamlit as st

from app import resources
from app.screen.browser_side import name_menu
from app.screen.states import drawn, rebuilding
from app.views import about, ask, documents, feedback, locate, registers, start_here

NAME = "Council documents assistant"
STYLE = Path(__file__).parent / "screen" / "style.css"

PAGES = [
    st.Page(ask.show, title="Ask", url_path="ask", default=True),
    st.Page(locate.show, title="Locate", url_path="locate"),
    st.Page(documents.show, title="Documents", url_path="documents"),
    st.Page(registers.show, title="Registers", url_path="registers"),
    st.Page(start_here.show, title="Start here", url_path="start-here"),
    st.Page(feedback.show, title="Feedback", url_path="feedback"),
    st.Page(about.show, title="About and quality", url_path="about"),
]

st.set_page_config(page_title=NAME, page_icon="📄", layout="wide", initial_sidebar_state="auto")
st.html(STYLE)
page = st.navigation(PAGES)
with drawn():
    resources.warm_up()
    rebuilding()
    page.run()
name_menu()
