"""Is everything there that an answer needs, and does it fit together?"""

import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from corpus.errors import AssistantError
from corpus.overrides import read_overrides
from corpus.settings import Settings
from index.embeddings import model_fingerprint, model_folder
from index.store import Store
from index.versions import REMAKE, Versions
from index.writer import IndexWriter
from ingest.discover import discover
from ingest.pipeline import analysis_fingerprint, chosen_model

NEEDED_FREE = 1_000_000_000
"""Bytes: an index version of some thousand pages, twice, and the vectors."""

LIBRARIES = ("torch", "sentence-transformers", "chromadb", "llama-index-core", "streamlit", "pypdf")


class Level(StrEnum):
    """How a check came out."""

    OK = "OK"
    WARN = "WARN"
    FAIL = "FAIL"

    @property
    def status(self) -> int:
        """The exit status that stands for it."""
        return list(Level).index(self)


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found, and what to do about it when it isn't OK."""

    check: str
    level: Level
    message: str
    remedy: str = ""


def examine(settings: Settings) -> list[Finding]:
    """Every check's findings, in order; a check that can't be made is a finding too."""
    checks: dict[str, Callable[[], Iterator[Finding]]] = {
        "Python": _python,
        "model": partial(_model, settings),
        "disk": partial(_disk, settings),
        "writer": partial(_writer, settings),
        "index": partial(_index, settings),
        "corpus": partial(_corpus, settings),
    }
    findings: list[Finding] = []
    for name, check in checks.items():
        try:
            findings += check()
        except AssistantError as error:
            findings.append(Finding(name, Level.FAIL, error.message, error.remedy))
        except (OSError, sqlite3.DatabaseError) as error:
            findings.append(Finding(name, Level.FAIL, f"{error}.", REMAKE))
    return findings


def _python() -> Iterator[Finding]:
    """Python and the libraries."""
    found = f"{sys.version_info.major}.{sys.version_info.minor}"
    level = Level.OK if found == "3.11" else Level.WARN
    yield Finding("Python", level, f"Python {found}.", "" if level is Level.OK else "The program is tried on Python 3.11: install it and run `make install`.")
    for name in LIBRARIES:
        try:
            yield Finding(name, Level.OK, f"{name} {version(name)}.")
        except PackageNotFoundError:
            yield Finding(name, Level.FAIL, f"{name} is not installed.", "Run `make install`.")


def _model(settings: Settings) -> Iterator[Finding]:
    """The embedding model's file."""
    folder = model_folder(settings)
    yield Finding("model", Level.OK, f"The embedding model in {folder} is there and whole ({model_fingerprint(folder)}).")


def _disk(settings: Settings) -> Iterator[Finding]:
    """Room for the next version of the index."""
    place = next(path for path in [settings.index_dir.absolute(), *settings.index_dir.absolute().parents] if path.exists())
    free = shutil.disk_usage(place).free
    if free >= NEEDED_FREE:
        yield Finding("disk", Level.OK, f"{free / 1e9:.1f} GB are free for the index.")
    else:
        yield Finding("disk", Level.WARN, f"Only {free / 1e9:.1f} GB are free for the index.", "Free some, or set INDEX_DIR to another disk.")


def _writer(settings: Settings) -> Iterator[Finding]:
    """Whether a writer is at work, and what dead ones have left."""
    if not settings.index_dir.is_dir():
        return
    with Versions(settings.index_dir).writer_lock():
        leftovers = list((settings.index_dir / "versions").glob(".building-*"))
    if leftovers:
        yield Finding("writer", Level.WARN, "An ingest was stopped half-way; the index is as it was before.", "Run `make ingest`: it goes on from there.")
    else:
        yield Finding("writer", Level.OK, "No ingest is at work and none was left unfinished.")


def _index(settings: Settings) -> Iterator[Finding]:
    """The current version: there, whole, of this model, with a vector for each passage."""
    current = Versions(settings.index_dir).current()
    if current is None:
        yield Finding("index", Level.FAIL, f"There is no index in {settings.index_dir}.", "Run `make ingest`.")
        return
    with closing(sqlite3.connect(f"file:{current / 'store.sqlite'}?mode=ro", uri=True)) as connection:
        state = connection.execute("PRAGMA integrity_check").fetchone()[0]
    if state != "ok":
        yield Finding("index", Level.FAIL, f"The store of version {current.name} is damaged ({state}).", REMAKE)
        return
    with closing(Store(current)) as store:
        made_by, _ = store.model()
        passages, documents = store.passage_count(), len(store.documents())
    yield Finding("index", Level.OK, f"Version {current.name} holds {documents} documents in {passages} passages.")
    if made_by != chosen_model(settings).fingerprint:
        yield Finding("index model", Level.FAIL, "The index was made by another embedding model.", "Run `make ingest`, or set EMBED_MODEL back.")
    yield from _vectors(settings, current, passages)


def _vectors(settings: Settings, current: Path, passages: int) -> Iterator[Finding]:
    """A vector for each passage."""
    # Imported here: chromadb takes seconds, and --help should not.
    from index.vectors import PassageVectors

    collection = (current / "collection").read_text(encoding="utf-8").strip()
    with closing(PassageVectors(current / "chroma", settings.chroma_url, collection)) as vectors:
        count = vectors.count()
    if count == passages:
        yield Finding("vectors", Level.OK, f"{count} vectors, one for each passage.")
    else:
        yield Finding("vectors", Level.FAIL, f"{count} vectors for {passages} passages.", REMAKE)


def _corpus(settings: Settings) -> Iterator[Finding]:
    """The folder of documents against the index."""
    found = discover(settings.corpus_folder(), settings)
    overrides = read_overrides(settings.corpus_folder(), frozenset(file.source for file in found.files))
    for problem in found.problems:
        yield Finding("document", Level.WARN, problem.reason, problem.remedy)
    for fault in overrides.faults:
        yield Finding("corpus.toml", Level.WARN, fault, "Correct it there.")
    model = chosen_model(settings)
    held = IndexWriter(settings, model.load).held()
    now = {file.source: (file.sha256, analysis_fingerprint(file, settings, model, overrides)) for file in found.files}
    changed = sum(held.get(source) != state for source, state in now.items()) + len(held.keys() - now.keys())
    if changed:
        yield Finding("corpus", Level.WARN, f"{changed} documents are new, changed or gone since the last ingest.", "Run `make ingest`.")
    else:
        yield Finding("corpus", Level.OK, f"The index is up to date with the {len(now)} documents in {settings.corpus_folder()}.")


def print_findings(findings: list[Finding], console: Console) -> None:
    """One line a finding, the remedy below it."""
    colours = {Level.OK: "green", Level.WARN: "yellow", Level.FAIL: "bold red"}
    for finding in findings:
        console.print(f"[{colours[finding.level]}]{finding.level:<4}[/] {escape(finding.check)}: {escape(finding.message)}")
        if finding.remedy:
            console.print(f"       {escape(finding.remedy)}")
