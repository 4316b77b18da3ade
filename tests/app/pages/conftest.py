"""The pages over five documents of the sample council, read in with the fake model."""

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from app import resources
from corpus.settings import ROOT, Settings, default_settings
from corpus.types import Document

PAPERS = (
    "improvement-plan-2020.txt",
    "who-does-what-2023.md",
    "risk-register-2023.html",
    "business-plan-2023-24.docx",
    "corporate-parenting-panel-2022-06-21.pdf",
)


@pytest.fixture(scope="package")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the papers and their index, made once."""
    from corpus.settings import load_settings
    from ingest.pipeline import Model, ingest
    from tests.fakes import HashingEmbedder
    from tests.ingest.conftest import Silent

    folder = tmp_path_factory.mktemp("sample")
    (folder / "papers").mkdir()
    for name in PAPERS:
        shutil.copy(ROOT / "corpus" / "sample" / name, folder / "papers" / name)
    embedder = HashingEmbedder()
    settings = load_settings(corpus=folder / "papers", index_dir=folder / "index", ocr=False)
    ingest(settings, Model(embedder.fingerprint, lambda: embedder), Silent())
    return folder


@pytest.fixture
def shelf(sample: Path, embedder: object, monkeypatch: pytest.MonkeyPatch) -> list[Document]:
    """The documents of the app under test."""
    monkeypatch.setenv("INDEX_DIR", str(sample / "index"))
    monkeypatch.setenv("CORPUS", str(sample / "papers"))
    default_settings.cache_clear()
    monkeypatch.setattr(resources, "load_embedder", lambda *_, **__: embedder)
    return resources.store().documents()


@pytest.fixture
def settings(shelf: list[Document]) -> Settings:
    return resources.settings()


def opened(page: str, **address: str) -> AppTest:
    """A page of the app, drawn once, by its module's name; `address` is what stands in its address."""

    def draw(name: str) -> None:
        from importlib import import_module

        from app.screen.states import drawn

        with drawn():
            import_module(f"app.views.{name}").show()

    app = AppTest.from_function(draw, default_timeout=60, args=(page,))
    for name, value in address.items():
        app.query_params[name] = value
    return app.run()
