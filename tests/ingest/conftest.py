"""A corpus folder to fill, and an ingest of it with the fake model."""

from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.settings import Settings, load_settings
from ingest.outcome import IngestReport
from ingest.pipeline import Model, ingest
from tests.fakes import HashingEmbedder

PLAN = """Harrow District Council
Roads Service
Annual Business Plan {year}

PURPOSE

The Roads Service mends the roads of the district. In {year} it will mend {count} roads.
"""


class Silent:
    """A `Progress` that keeps what it is told."""

    def __init__(self) -> None:
        self.sources: list[str] = []
        self.embedded: list[tuple[int, int]] = []

    def reading(self, done: int, total: int, source: str) -> None:
        self.sources.append(source)

    def recognising(self, done: int, total: int) -> None:
        pass

    def embedding(self, done: int, total: int) -> None:
        self.embedded.append((done, total))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A corpus of two plans of one service."""
    path = tmp_path / "papers"
    path.mkdir()
    (path / "a.txt").write_text(PLAN.format(year="2013/14", count=40), encoding="utf-8")
    (path / "b.txt").write_text(PLAN.format(year="2014/15", count=55), encoding="utf-8")
    return path


@pytest.fixture
def settings(tmp_path: Path, folder: Path) -> Settings:
    return load_settings(corpus=folder, index_dir=tmp_path / "index")


@pytest.fixture
def run(settings: Settings, embedder: HashingEmbedder) -> Callable[[], IngestReport]:
    """Ingests the folder with the fake model."""
    return lambda: ingest(settings, Model(embedder.fingerprint, lambda: embedder), Silent())
