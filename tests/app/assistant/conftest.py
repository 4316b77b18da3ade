"""A whole assistant over a paper that a test invents, with the fake model."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.answer import Answer
from app.assistant.assistant import Assistant
from corpus.settings import load_settings
from index.search import Index
from ingest.pipeline import Model, ingest
from tests.fakes import HashingEmbedder
from tests.ingest.conftest import Silent


@pytest.fixture
def ask(paper: str, tmp_path: Path, embedder: HashingEmbedder) -> Iterator[Callable[[str], Answer]]:
    """Asks about the text that the test module's fixture `paper` gives."""
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "paper.txt").write_text(paper, encoding="utf-8")
    settings = load_settings(corpus=folder, index_dir=tmp_path / "index")
    ingest(settings, Model(embedder.fingerprint, lambda: embedder), Silent())
    with closing(Index.open(settings, embedder)) as index:
        yield Assistant(index, settings).ask
