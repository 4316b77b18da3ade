"""The app over an index of invented documents with the fake model, and an assistant that says what a test puts in its mouth."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from app import resources
from app.answer import Answer, Citation, Newer, Status, Turn
from corpus.errors import AssistantError
from corpus.settings import Settings, default_settings
from corpus.types import Document, Filters
from ingest.pipeline import Model, ingest
from tests.fakes import HashingEmbedder
from tests.ingest.conftest import PLAN, Silent

MAIN = Path(__file__).parents[2] / "app" / "main.py"


class ScriptedAssistant:
    """Answers with what it was given, in order; remembers what it was asked."""

    def __init__(self) -> None:
        self.answers: list[Answer | AssistantError] = []
        self.asked: list[tuple[str, list[Turn], Filters]] = []
        self.suggested_for: list[tuple[str, int]] = []

    def ask(self, question: str, history: Sequence[Turn] = (), filters: Filters | None = None) -> Answer:
        self.asked.append((question, list(history), filters or Filters()))
        given = self.answers.pop(0)
        if isinstance(given, AssistantError):
            raise given
        return given

    def suggest(self, answer: Answer, history: Sequence[Turn] = (), filters: Filters | None = None) -> tuple[str, ...]:
        self.suggested_for.append((answer.question, len(history)))
        return answer.suggestions

    def close(self) -> None:
        pass


@pytest.fixture(autouse=True)
def fresh_caches() -> Iterator[None]:
    """Streamlit shares cached resources between the apps of a process."""
    yield
    st.cache_resource.clear()
    st.cache_data.clear()
    resources._embedder.cache_clear()


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """Two plans of one service in a folder."""
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "a.txt").write_text(PLAN.format(year="2013/14", count=40), encoding="utf-8")
    (folder / "b.txt").write_text(PLAN.format(year="2014/15", count=55), encoding="utf-8")
    return folder


@pytest.fixture
def set_up(tmp_path: Path, papers: Path, embedder: HashingEmbedder, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings of the server over those papers, with the fake model; nothing is ingested yet."""
    monkeypatch.setenv("INDEX_DIR", str(tmp_path / "index"))
    monkeypatch.setenv("CORPUS", str(papers))
    default_settings.cache_clear()
    monkeypatch.setattr(resources, "load_embedder", lambda *_, **__: embedder)
    monkeypatch.setattr("ingest.pipeline.chosen_model", lambda _: Model(embedder.fingerprint, lambda: embedder))
    return resources.settings()


@pytest.fixture
def held(set_up: Settings, embedder: HashingEmbedder) -> list[Document]:
    """The documents of an index of those papers."""
    ingest(set_up, Model(embedder.fingerprint, lambda: embedder), Silent())
    return resources.store().documents()


@pytest.fixture
def scripted(held: list[Document], monkeypatch: pytest.MonkeyPatch) -> ScriptedAssistant:
    """The app's assistant, scripted; without example questions."""
    assistant = ScriptedAssistant()
    monkeypatch.setattr(resources, "assistant", lambda: assistant)
    monkeypatch.setattr(resources, "ready", lambda: True)
    monkeypatch.setattr("app.screen.examples.example_questions", lambda _: ("How many roads will be mended?",))
    monkeypatch.setattr("app.screen.answer_view.STEP", 0)
    return assistant


@pytest.fixture
def cited(held: list[Document]) -> Callable[..., Citation]:
    """Makes a citation of words of the first document."""

    def make(words: str = "it will mend 40 roads", marker: int = 1, newer: bool = False, ocr: float | None = None) -> Citation:
        document = held[0]
        text = resources.store().text(document.sha256)
        start = text.index(words)
        title, date = document.cover.title, document.cover.date or document.cover.period
        later = Newer("Roads Service Annual Business Plan 2014/15", "2014/15") if newer else None
        place = (start, start + len(words), words, start - 20, start + len(words) + 1)
        return Citation(marker, document.source, document.sha256, title, date, ("Purpose",), 1, "", *place, later, ocr)

    return make


@pytest.fixture
def answered(cited: Callable[..., Citation]) -> Answer:
    """A plain answer with one source."""
    return Answer("How many roads will be mended?", Status.ANSWERED, "It will mend 40 roads [1]", (cited(),), understood=(("period", "2013/14"),))


@pytest.fixture
def app() -> AppTest:
    """The app as `streamlit run app/main.py` shows it first."""
    return AppTest.from_file(str(MAIN), default_timeout=30)


def shown(app: AppTest) -> str:
    """All text and markup on the page."""
    return "\n".join(str(getattr(element, "value", "") or getattr(element.proto, "body", "")) for element in app.main)
