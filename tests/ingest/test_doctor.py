import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from corpus.settings import Settings
from index.versions import Versions
from ingest import doctor
from ingest.doctor import Level, examine
from ingest.outcome import IngestReport
from ingest.pipeline import Model
from tests.fakes import HashingEmbedder


@pytest.fixture(autouse=True)
def fake_model(monkeypatch: pytest.MonkeyPatch, embedder: HashingEmbedder, tmp_path: Path) -> None:
    monkeypatch.setattr(doctor, "chosen_model", lambda settings: Model(embedder.fingerprint, lambda: embedder))


def found(settings: Settings) -> dict[str, Level]:
    return {finding.check: finding.level for finding in examine(settings)}


def version(settings: Settings) -> Path:
    current = Versions(settings.index_dir).current()
    assert current is not None
    return current


def test_a_sound_index_is_ok_in_every_check(run: Callable[[], IngestReport], settings: Settings):
    run()
    levels = found(settings)
    assert set(levels.values()) == {Level.OK}
    assert {"Python", "torch", "model", "disk", "writer", "index", "vectors", "corpus"} <= set(levels)


def test_without_an_index_it_says_so_and_what_to_do(settings: Settings):
    index = next(finding for finding in examine(settings) if finding.check == "index")
    assert (index.level, index.remedy) == (Level.FAIL, "Run `make ingest`.")


def test_a_document_that_changed_since_is_a_warning(run: Callable[[], IngestReport], settings: Settings, folder: Path):
    run()
    (folder / "a.txt").write_text("Something else.", encoding="utf-8")
    (folder / "b.txt").unlink()
    corpus = next(finding for finding in examine(settings) if finding.check == "corpus")
    assert corpus.level is Level.WARN
    assert corpus.message.startswith("2 documents")


def test_an_index_of_another_model_fails(run: Callable[[], IngestReport], settings: Settings, monkeypatch: pytest.MonkeyPatch):
    run()
    monkeypatch.setattr(doctor, "chosen_model", lambda settings: Model("another", HashingEmbedder))
    assert found(settings)["index model"] is Level.FAIL


def test_missing_vectors_fail(run: Callable[[], IngestReport], settings: Settings):
    run()
    shutil.rmtree(version(settings) / "chroma")
    assert found(settings)["vectors"] is Level.FAIL


def test_a_damaged_store_fails(run: Callable[[], IngestReport], settings: Settings):
    run()
    store = version(settings) / "store.sqlite"
    store.write_bytes(store.read_bytes()[:5000] + b"\0" * 4000 + store.read_bytes()[9000:])
    assert found(settings)["index"] is Level.FAIL


def test_an_index_of_another_release_fails(run: Callable[[], IngestReport], settings: Settings):
    run()
    with closing(sqlite3.connect(version(settings) / "store.sqlite")) as connection:
        connection.execute("PRAGMA user_version = 999")
    assert found(settings)["index"] is Level.FAIL


def test_a_pointer_to_nothing_fails(run: Callable[[], IngestReport], settings: Settings):
    run()
    shutil.rmtree(version(settings))
    assert found(settings)["index"] is Level.FAIL


def test_an_ingest_that_died_half_way_is_a_warning_and_one_at_work_is_named(run: Callable[[], IngestReport], settings: Settings):
    run()
    (settings.index_dir / "versions" / ".building-1").mkdir()
    assert found(settings)["writer"] is Level.WARN
    with Versions(settings.index_dir).writer_lock():
        writer = next(finding for finding in examine(settings) if finding.check == "writer")
    assert "Another ingest" in writer.message


def test_a_missing_folder_and_a_full_disk_are_said(settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(doctor, "NEEDED_FREE", 1 << 62)
    levels = found(settings.model_copy(update={"corpus": tmp_path / "nowhere"}))
    assert (levels["disk"], levels["corpus"]) == (Level.WARN, Level.FAIL)


def test_a_model_file_that_is_not_the_one_expected_fails(settings: Settings, tmp_path: Path):
    assert found(settings.model_copy(update={"embed_model": str(tmp_path / "no-model")}))["model"] is Level.FAIL
