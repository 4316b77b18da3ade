"""An index of a corpus made for measuring, and the documents' canonical texts."""

import shutil
import sys
from pathlib import Path

from corpus.errors import CorpusError
from corpus.settings import Settings, load_settings
from index.store import Store
from index.versions import Versions
from index.writer import embedded_text
from ingest.outcome import IngestReport
from ingest.pipeline import chosen_model, ingest


def rebuilt(corpus: Path, index_dir: Path) -> Settings:
    """The settings of a new index of the corpus, made now.

    It is built anew, so that it is what the code as it stands makes of the documents; vectors of texts that were embedded
    before, and pages that were recognised, are taken from `index_dir`. Raises `CorpusError` when nothing could be read.
    """
    settings = load_settings(corpus=corpus, index_dir=index_dir)
    shutil.rmtree(index_dir / "versions", ignore_errors=True)
    (index_dir / "current").unlink(missing_ok=True)
    build(settings)
    return settings


def build(settings: Settings) -> IngestReport:
    """Bring the index of these settings up to date, naming on standard error each file that did not go in."""
    report = ingest(settings, chosen_model(settings), Quiet())
    for file in report.files:
        if file.reason:
            print(f"{file.source} is not in the index: {file.reason} {file.remedy}", file=sys.stderr)
    if report.status == 2:
        raise CorpusError(f"Nothing in {settings.corpus_folder()} could be read.", "Name another folder.")
    return report


def current_store(settings: Settings) -> Store:
    """The store of the current version; raises `CorpusError` when nothing was ingested."""
    current = Versions(settings.index_dir).current()
    if current is None:
        raise CorpusError(f"There is no index in {settings.index_dir}.", "Run `make ingest`.")
    return Store(current)


def canonical_texts(settings: Settings) -> dict[str, str]:
    """The text of each document by source."""
    store = current_store(settings)
    try:
        return {document.source: store.text(document.sha256) for document in store.documents()}
    finally:
        store.close()


def passage_texts(settings: Settings) -> list[str]:
    """What the model saw of each passage of the index, each text once, short ones first."""
    store = current_store(settings)
    try:
        passages = [passage for document in store.documents() for passage in store.passages_of(document.sha256)]
    finally:
        store.close()
    return sorted({embedded_text(passage) for passage in passages}, key=len)


class Quiet:
    """An ingest whose progress nobody watches."""

    def reading(self, done: int, total: int, source: str) -> None:
        """Say nothing."""

    def recognising(self, done: int, total: int) -> None:
        """Say nothing."""

    def embedding(self, done: int, total: int) -> None:
        """Say nothing."""
