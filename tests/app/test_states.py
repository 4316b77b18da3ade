import errno
import shutil
import sqlite3
import time
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from app import resources
from app.views import shelf
from corpus.errors import ModelUnavailable
from corpus.settings import Settings
from corpus.types import Document
from tests.ingest.conftest import PLAN


def read_until_an_error(app: AppTest) -> None:
    """Have the documents read, and the page drawn until it says what went wrong."""
    app.run()
    app.button(key="ingest").click().run()
    for _ in range(100):
        app.run()
        if app.error:
            break
        time.sleep(0.1)


def test_without_an_index_the_documents_can_be_read_in(app: AppTest, set_up: Settings):
    app.run()
    assert not app.exception
    assert app.title[0].value == "No documents have been read yet"
    app.button(key="ingest").click().run()
    for _ in range(100):
        if (set_up.index_dir / "current").is_file():
            break
        time.sleep(0.1)
    app.run()
    assert app.title[0].value == "Ask the documents"


def test_when_nothing_can_be_read_the_files_are_named(app: AppTest, set_up: Settings, papers: Path):
    for path in papers.iterdir():
        path.write_bytes(b"")
    read_until_an_error(app)
    assert app.error[0].value == "None of the documents could be read."
    assert any("a.txt" in markdown.value for markdown in app.markdown)


def test_a_damaged_index_is_said_with_its_remedy(app: AppTest, held: list[Document]):
    version = next((resources.settings().index_dir / "versions").iterdir())
    (version / "store.sqlite").write_bytes(b"not a database, not at all" * 100)
    st.cache_resource.clear()
    app.run()
    assert not app.exception
    assert "The index cannot be read" in app.error[0].value
    assert "Delete “versions” and “current” in the index folder and run “make ingest”." in app.error[0].value


def test_a_missing_version_is_said(app: AppTest, set_up: Settings):
    set_up.index_dir.mkdir()
    (set_up.index_dir / "current").write_text("000009")
    app.run()
    assert "version 000009 is missing" in app.error[0].value


def test_a_missing_model_is_said_and_looked_for_again(app: AppTest, held: list[Document], monkeypatch: pytest.MonkeyPatch):
    tried = []

    def load(*_: object, **__: object) -> None:
        tried.append(1)
        raise ModelUnavailable("The embedding model is not installed.", "Run `make install`.")

    monkeypatch.setattr(resources, "load_embedder", load)
    app.run()
    for _ in range(50):
        if tried:
            break
        time.sleep(0.05)
    app.run()
    assert "The search model cannot be loaded" in app.error[0].value
    before = len(tried)
    app.run()
    assert len(tried) > before


def test_a_disk_that_is_full_while_documents_are_read_is_said(app: AppTest, set_up: Settings, monkeypatch: pytest.MonkeyPatch):
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("ingest.pipeline.ingest", full)
    read_until_an_error(app)
    assert "The disk is full." in app.error[0].value
    assert app.button(key="ingest").label == "Read the documents"


def test_a_full_disk_is_said(app: AppTest, held: list[Document], monkeypatch: pytest.MonkeyPatch):
    def full() -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(resources, "store", full)
    app.run()
    assert not app.exception
    assert "The disk is full" in app.error[0].value


def test_an_index_that_is_deleted_and_made_again_is_served_without_a_restart(app: AppTest, held: list[Document], papers: Path, set_up: Settings):
    from ingest.pipeline import chosen_model, ingest
    from tests.ingest.conftest import Silent

    app.run()
    assert len(resources.assistant().ask("How many roads will be mended?").passages) == 2
    assert len(shelf.locator().find("mends the roads of the district")) == 2
    shutil.rmtree(set_up.index_dir / "versions")
    (set_up.index_dir / "current").unlink()
    (papers / "c.txt").write_text(PLAN.format(year="2015/16", count=70), encoding="utf-8")
    ingest(set_up, chosen_model(set_up), Silent())
    app.run()
    assert "3 documents" in app.markdown[0].value
    assert len(resources.assistant().ask("How many roads will be mended?").passages) == 3
    assert len(shelf.locator().find("mends the roads of the district")) == 3


def test_a_new_index_version_is_served_without_a_restart(app: AppTest, held: list[Document], papers: Path, set_up: Settings):
    from ingest.pipeline import chosen_model, ingest
    from tests.ingest.conftest import Silent

    app.run()
    assert "2 documents" in app.markdown[0].value
    (papers / "b.txt").unlink()
    ingest(set_up, chosen_model(set_up), Silent())
    app.run()
    assert "one document held" in app.markdown[0].value
