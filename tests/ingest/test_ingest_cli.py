import errno
import logging
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from corpus.errors import ModelUnavailable
from corpus.settings import ROOT, Settings
from index.versions import Versions
from ingest import pipeline
from ingest.__main__ import cli
from ingest.pipeline import Model
from tests.fakes import HashingEmbedder


@pytest.fixture
def invoke(monkeypatch: pytest.MonkeyPatch, embedder: HashingEmbedder, settings: Settings) -> Callable[..., Result]:
    """Runs the command line on the folder, with the fake model."""
    monkeypatch.setattr(pipeline, "chosen_model", lambda settings: Model(embedder.fingerprint, lambda: embedder))
    logging.getLogger("chromadb").setLevel(logging.ERROR)
    return lambda *more: CliRunner().invoke(cli, ["--corpus", str(settings.corpus), "--index-dir", str(settings.index_dir), *more])


def test_the_table_names_each_document_and_the_status_is_0(invoke: Callable[..., Result]):
    result = invoke()
    assert result.exit_code == 0
    lines = [line for line in result.output.splitlines() if "a.txt" in line]
    assert [cell.strip() for cell in lines[0].split("│")[1:-1]] == [
        "a.txt",
        "Roads Service Annual Business Plan 2013/14",
        "business plan",
        "2013/14",
        "1",
        "1",
        "new",
    ]
    assert "2 documents in the index, version 000001-" in result.output
    assert "nothing changed" in invoke().output


def test_a_file_that_did_not_go_in_is_named_with_reason_and_remedy_and_the_status_is_1(invoke: Callable[..., Result], folder: Path):
    (folder / "[odd] name.txt").touch()
    result = invoke()
    assert result.exit_code == 1
    assert "[odd] name.txt is empty (0 bytes). Fetch it again" in " ".join(result.output.split())


def test_a_name_that_is_not_utf_8_keeps_no_other_file_out(invoke: Callable[..., Result], folder: Path):
    (folder / os.fsdecode(b"caf\xe9.txt")).write_text("Fares\n\nA ticket costs two pounds.", encoding="utf-8")
    result = invoke()
    assert result.exit_code == 1
    assert r"The name caf\xe9.txt is not in UTF-8. Rename the file" in " ".join(result.output.split())
    assert "2 documents in the index" in result.output


def test_nothing_readable_is_status_2(invoke: Callable[..., Result], folder: Path, settings: Settings):
    for path in folder.iterdir():
        path.write_bytes(b"")
    result = invoke()
    assert result.exit_code == 2
    assert "None of the files could be read" in result.output
    assert Versions(settings.index_dir).current() is None


@pytest.mark.parametrize("arguments", [["--corpus", "/no/such/folder"], ["--no-such-flag"]])
def test_what_cannot_run_is_status_2_without_a_trace(arguments: list[str], tmp_path: Path):
    command = [sys.executable, "-m", "ingest", "--index-dir", str(tmp_path), *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert arguments[-1] in done.stderr


def test_an_error_that_nobody_foresaw_has_not_the_status_of_some_files_that_did_not_go_in(settings: Settings):
    failing = "import runpy; from ingest import pipeline; pipeline.ingest = lambda *_: 1 / 0; runpy.run_module('ingest', run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", failing, "--index-dir", str(settings.index_dir)], cwd=ROOT, capture_output=True, text=True, check=False)
    *_, raised, said = done.stderr.splitlines()
    assert (done.returncode, raised) == (2, "ZeroDivisionError: division by zero")
    assert said.startswith("The program failed; the index is as it was.")


def test_a_setting_that_is_wrong_is_one_sentence(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("MAX_FILE_MB", "many")
    result = CliRunner().invoke(cli, [])
    assert result.exit_code == 2
    assert "max_file_mb" in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    ("damaged", "remedy"),
    [
        ("versions/*/store.sqlite", "make ingest"),
        ("versions/*/chroma/chroma.sqlite3", "make ingest"),
        ("current", "make ingest"),
        ("vectors.sqlite", "delete the file"),
        ("ocr.sqlite", "delete the file"),
    ],
)
def test_a_damaged_file_of_the_index_is_one_sentence(invoke: Callable[..., Result], settings: Settings, folder: Path, damaged: str, remedy: str):
    assert invoke().exit_code == 0
    [file] = settings.index_dir.glob(damaged)
    file.write_bytes(b"\xff damaged" * 12)
    (folder / "c.txt").write_text("Fares\n\nA ticket costs two pounds.", encoding="utf-8")
    result = invoke()
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert str(settings.index_dir) in result.stderr
    assert remedy in result.stderr


def test_an_index_folder_that_is_a_file_is_one_sentence(invoke: Callable[..., Result], settings: Settings):
    settings.index_dir.write_text("not a folder")
    result = invoke()
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert f"{settings.index_dir} can't hold an index (File exists)" in result.stderr
    assert "INDEX_DIR" in result.stderr


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "the disk has room"),
        (MemoryError(), "out of memory"),
        (sqlite3.OperationalError("disk is full"), "disk is full"),
    ],
)
def test_what_the_machine_lacks_is_one_sentence(
    invoke: Callable[..., Result], settings: Settings, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
):
    def failing(*_: object) -> None:
        raise error

    monkeypatch.setattr(Versions, "publish", failing)
    result = invoke()
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert said in result.stderr
    assert Versions(settings.index_dir).current() is None


def test_a_missing_model_is_one_sentence(invoke: Callable[..., Result], monkeypatch: pytest.MonkeyPatch):
    def missing(settings: Settings) -> Model:
        raise ModelUnavailable("The embedding model is not installed.", "Run `make install`.")

    monkeypatch.setattr(pipeline, "chosen_model", missing)
    result = invoke()
    assert (result.exit_code, result.output.strip()) == (2, "The embedding model is not installed. Run `make install`.")


def test_another_writer_is_one_sentence(invoke: Callable[..., Result], settings: Settings):
    with Versions(settings.index_dir).writer_lock():
        result = invoke()
    assert result.exit_code == 2
    assert "Another ingest is writing this index." in result.output


def test_stopping_it_is_not_a_trace(invoke: Callable[..., Result], monkeypatch: pytest.MonkeyPatch):
    def stopped(reading: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "analyse", stopped)
    result = invoke()
    assert result.exit_code == 130
    assert "The index is as it was" in result.output


def test_asking_for_help_loads_no_library_that_takes_seconds():
    loaded = "import sys, ingest.__main__; print([name for name in ('torch', 'chromadb', 'llama_index', 'sentence_transformers') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", loaded], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
