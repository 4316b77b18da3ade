"""An index of a corpus made for measuring: the assistant over it, and the documents' canonical texts."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.assistant import Assistant
from corpus.errors import CorpusError
from corpus.settings import Settings, load_settings
from index.store import Store
from index.versions import Versions
from ingest.outcome import IngestReport
from ingest.pipeline import chosen_model, ingest


@contextmanager
def indexed(corpus: Path, index_dir: Path) -> Iterator[tuple[Assistant, dict[str, str]]]:
    """The assistant over a new index of the corpus, and the canonical texts by source.

    The index is built anew, so that it is what the code as it stands makes of the documents; vectors of texts that were
    embedded before, and pages that were recognised, are taken from `index_dir`. Raises `CorpusError` when nothing could be read.
    """
    settings = load_settings(corpus=corpus, index_dir=index_dir)
    shutil.rmtree(index_dir / "versions", ignore_errors=True)
    (index_dir / "current").unlink(missing_ok=True)
    build(settings)
    yield Assistant.open(settings), canonical_texts(settings)


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


class Quiet:
    """An ingest whose progress nobody watches."""

    def reading(self, done: int, total: int, source: str) -> None:
        """Say nothing."""

    def recognising(self, done: int, total: int) -> None:
        """Say nothing."""

    def embedding(self, done: int, total: int) -> None:
        """Say nothing."""
