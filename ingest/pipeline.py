"""From a folder of files to a new version of the index, one file at a time."""

import hashlib
import json
import logging
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from typing import Protocol

from corpus.cover import infer_cover
from corpus.errors import AssistantError, CorpusError
from corpus.kinds import PLANS
from corpus.overrides import FILE, Overrides, read_overrides
from corpus.series import Known, join_series
from corpus.settings import Settings
from corpus.types import Document, Passage, Structure
from index.embeddings import Embedder, load_embedder, model_fingerprint, model_folder
from index.store import Store
from index.versions import Versions
from index.writer import IndexWriter
from ingest.discover import SourceFile, discover
from ingest.minutes_cover import cover_of_minutes
from ingest.outcome import FileOutcome, IngestReport, State
from ingest.passages import cut
from ingest.readers import read
from ingest.readers.scans import OcrCache
from ingest.structure.analyse import analyse

_log = logging.getLogger(__name__)


class Progress(Protocol):
    """Who is told how far an ingest has come."""

    def reading(self, done: int, total: int, source: str) -> None:
        """`done` of `total` files are read; `source` is next, "" when there is none."""

    def recognising(self, done: int, total: int) -> None:
        """`done` of `total` scanned pages of the present file are recognised."""

    def embedding(self, done: int, total: int) -> None:
        """`done` of `total` new passages are embedded."""


@dataclass(frozen=True, slots=True)
class Model:
    """The embedding model: its fingerprint at once, itself when first asked for, since loading it takes seconds."""

    fingerprint: str
    load: Callable[[], Embedder]


@dataclass(frozen=True, slots=True)
class Prepared:
    """One file, ready to be put into the index."""

    document: Document
    text: str
    structure: Structure
    passages: tuple[Passage, ...]


def chosen_model(settings: Settings) -> Model:
    """The model that the settings name; raises `ModelUnavailable`."""
    return Model(model_fingerprint(model_folder(settings)), cache(partial(load_embedder, settings)))


def ingest(settings: Settings, model: Model, progress: Progress) -> IngestReport:
    """Bring the index up to date with the corpus folder and say what became of each file.

    Unchanged files are left as they are, changed ones replace their old selves, removed ones leave, a bad one is named and the others
    go in. Readers see the old version until the last step. When no file at all can be read nothing is changed. Raises
    `CorpusError` when there is no folder or nothing in it, `IndexUnavailable` when another writer is at work.
    """
    folder = settings.corpus_folder()
    found = discover(folder, settings)
    overrides = read_overrides(folder, frozenset(file.source for file in found.files))
    outcomes = [FileOutcome(problem.source, State.FAILED, reason=problem.reason, remedy=problem.remedy) for problem in found.problems]
    outcomes += [FileOutcome(FILE, State.FAILED, reason=fault, remedy="Correct it there.") for fault in overrides.faults]
    with IndexWriter(settings, model.load) as writer:
        held = writer.held()
        earlier = dict(_held_documents(settings)) if held else {}
        known = [Known(document.cover, partial(_held_text, settings, document.sha256)) for document, _ in earlier.values()]
        scans = OcrCache(settings.index_dir / "ocr.sqlite")
        for done, file in enumerate(found.files):
            progress.reading(done, len(found.files), file.source)
            analysis = analysis_fingerprint(file, settings, model, overrides)
            if held.get(file.source) == (file.sha256, analysis):
                outcomes.append(FileOutcome.of(*earlier[file.source], State.UNCHANGED))
                continue
            try:
                ready = prepare(file, settings, model, overrides, known, scans, progress)
            except CorpusError as error:
                outcomes.append(FileOutcome(file.source, State.FAILED, reason=error.message, remedy=error.remedy))
            except AssistantError:
                raise
            except Exception as error:  # noqa: BLE001 - one file that the program stumbles over must not keep the others out
                _log.debug("preparing %s", file.source, exc_info=True)
                outcomes.append(FileOutcome(file.source, State.FAILED, reason=f"The program failed on it: {error!r}.", remedy="Please report this."))
            else:
                writer.put(ready.document, ready.text, ready.structure, ready.passages, analysis)
                known.append(Known(ready.document.cover, partial(str, ready.text if ready.document.cover.kind in PLANS else "")))
                state = State.CHANGED if file.source in held else State.NEW
                outcomes.append(FileOutcome.of(ready.document, len(ready.passages), state))
        progress.reading(len(found.files), len(found.files), "")
        if not any(outcome.went_in for outcome in outcomes):
            return IngestReport(tuple(sorted(outcomes)), "")
        inside = {outcome.source for outcome in outcomes if outcome.went_in}
        for source in sorted(held.keys() - inside):
            writer.remove(source)
        outcomes += [FileOutcome(source, State.REMOVED) for source in sorted(held.keys() - {outcome.source for outcome in outcomes})]
        return IngestReport(tuple(sorted(outcomes)), writer.commit(progress.embedding))


def prepare(file: SourceFile, settings: Settings, model: Model, overrides: Overrides, known: list[Known], scans: OcrCache, progress: Progress) -> Prepared:
    """Read, describe, analyse and cut one file; raises `CorpusError` when it can't be read."""
    reading = read(file.path, settings, scans, progress.recognising)
    if not reading.text.strip():
        raise CorpusError(f"{file.source} has no text.", "Take it out of the folder, or put a file with text in its place.")
    structure = analyse(reading)
    cover = overrides.apply(file.source, cover_of_minutes(infer_cover(reading.text, structure.pages), structure.records, reading.text))
    cover = cover if cover.series else join_series(Known(cover, partial(str, reading.text)), known)
    embedder = model.load()
    passages = cut(reading.text, structure, cover, file.sha256, embedder.count_pieces, embedder.max_pieces)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    document = Document(file.sha256, file.source, cover, reading.format, len(structure.pages), len(reading.text), now, reading.warnings)
    return Prepared(document, reading.text, structure, passages)


def analysis_fingerprint(file: SourceFile, settings: Settings, model: Model, overrides: Overrides) -> str:
    """Equal when reading the same bytes again would bring the same: the program's rules, the model, the overrides, and OCR for PDFs."""
    ocr = settings.ocr if file.path.suffix.lower() == ".pdf" else None
    facts = [rules_fingerprint(), model.fingerprint, sorted(overrides.covers.get(file.source, {}).items()), ocr]
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()[:16]


@cache
def rules_fingerprint() -> str:
    """The sha256 of the code that reads and analyses documents: a new release reads them anew, vectors that stay the same are kept."""
    root = Path(__file__).resolve().parent
    digest = hashlib.sha256()
    for path in sorted([*root.rglob("*.py"), *(root.parent / "corpus").glob("*.py")]):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _held_documents(settings: Settings) -> Iterator[tuple[str, tuple[Document, int]]]:
    """By source, the documents of the current version, each with the number of its passages."""
    current = Versions(settings.index_dir).current()
    if current is None:
        return
    with closing(Store(current)) as store:
        counts = store.passage_counts()
        for document in store.documents():
            yield document.source, (document, counts.get(document.sha256, 0))


def _held_text(settings: Settings, sha256: str) -> str:
    """The canonical text of a document of the current version."""
    current = Versions(settings.index_dir).current()
    if current is None:
        return ""
    with closing(Store(current)) as store:
        return store.text(sha256)
