"""Writing the next version of the index beside the current one, and swapping the pointer when it is whole."""

import json
import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self
from uuid import uuid4

import numpy as np

from corpus.errors import IndexUnavailable
from corpus.settings import Settings
from corpus.types import Document, Passage, Structure
from index.embeddings import Embedder
from index.schema import SCHEMA, SCHEMA_VERSION
from index.vector_cache import VectorCache
from index.versions import REMAKE, Versions
from index.words import tokens

if TYPE_CHECKING:
    from index.vectors import PassageVectors

DOCUMENT_TABLES = ("pages", "sections", "furniture", "records")


class IndexWriter:
    """The one writer, as a context manager: put and remove documents, embed, commit. Left without commit, nothing has changed.

    The embedder is asked for only when a passage has to be embedded. Raises `IndexUnavailable` on entry when another writer is at work.
    """

    def __init__(self, settings: Settings, load_embedder: Callable[[], Embedder]) -> None:
        self._settings = settings
        self._load_embedder = load_embedder
        self._versions = Versions(settings.index_dir)
        self._stack = ExitStack()
        self._built: Path | None = None
        self._connection: sqlite3.Connection | None = None
        # Process numbers come again, always within one app and nearly always in containers; and index folders may share a Chroma server.
        self._collection = f"passages-{uuid4().hex}" if settings.chroma_url else "passages"
        self._new: dict[str, Sequence[Passage]] = {}
        self._gone: set[str] = set()

    def __enter__(self) -> Self:
        """Take the writer lock."""
        self._stack.enter_context(self._versions.writer_lock())
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Discard what was not committed and free the lock."""
        if self._connection is not None:
            self._connection.close()
        if self._built is not None and self._built.is_dir():
            if self._settings.chroma_url:
                # A server that does not answer keeps it; nobody reads it.
                with suppress(IndexUnavailable), closing(self._open_vectors(self._built)) as vectors:
                    vectors.drop()
            shutil.rmtree(self._built, ignore_errors=True)
        self._stack.close()

    def held(self) -> dict[str, tuple[str, str]]:
        """Of the current version: source -> (sha256, analysis fingerprint); raises `IndexUnavailable` when its store is damaged."""
        current = self._versions.current()
        if current is None:
            return {}
        connection = sqlite3.connect(f"file:{current / 'store.sqlite'}?mode=ro", uri=True)
        try:
            if connection.execute("PRAGMA user_version").fetchone()[0] != SCHEMA_VERSION:
                return {}
            return {source: (sha256, analysis) for source, sha256, analysis in connection.execute("SELECT source, sha256, analysis FROM documents")}
        except sqlite3.DatabaseError as error:
            raise IndexUnavailable(f"The index in {current} can't be read ({error}).", REMAKE) from error
        finally:
            connection.close()

    def put(self, document: Document, text: str, structure: Structure, passages: Sequence[Passage], analysis: str) -> None:
        """Add a document, or replace the one that had its source or its bytes."""
        self._drop("source", document.source)
        self._drop("sha256", document.sha256)
        connection = self._store()
        cover = document.cover
        facts = (document.sha256, document.source, cover.title, str(cover.kind), cover.body, cover.period, cover.date, cover.series, document.format)
        values = (*facts, document.pages, document.characters, document.ingested, json.dumps(document.warnings), analysis, text)
        sha = document.sha256
        with connection:
            connection.execute(f"INSERT INTO documents VALUES ({','.join('?' * 15)})", values)
            connection.executemany("INSERT INTO pages VALUES (?,?,?,?,?,?)", [(sha, p.number, p.start, p.end, p.label, p.ocr) for p in structure.pages])
            sections = [(sha, n, s.heading, s.level, s.start, s.end, s.parent, s.kind) for n, s in enumerate(structure.sections)]
            connection.executemany("INSERT INTO sections VALUES (?,?,?,?,?,?,?,?)", sections)
            connection.executemany("INSERT OR IGNORE INTO furniture VALUES (?,?,?)", [(sha, start, end) for start, end in structure.furniture])
            records = [(sha, r.kind, r.start, r.end, r.page, json.dumps(r.fields, ensure_ascii=False)) for r in structure.records]
            connection.executemany('INSERT INTO records (document, kind, "start", "end", page, fields) VALUES (?,?,?,?,?,?)', records)
            for p in passages:
                units = json.dumps([(u.start, u.end, u.text_start, u.text_end) for u in p.units])
                place = (p.id, p.document, p.start, p.end, p.kind, p.page, json.dumps(p.section, ensure_ascii=False), p.context, p.text, units)
                cursor = connection.execute("INSERT INTO passages VALUES (NULL,?,?,?,?,?,?,?,?,?,?,NULL)", place)
                connection.execute("INSERT INTO passage_words (rowid, context, text) VALUES (?,?,?)", (cursor.lastrowid, p.context, p.text))
        self._new[document.sha256] = passages

    def remove(self, source: str) -> None:
        """Remove the document that has this source, if there is one."""
        self._drop("source", source)

    def commit(self, on_progress: Callable[[int, int], None]) -> str:
        """Embed what is new, make the version whole and current, and return its name; "" when nothing was put or removed.

        `on_progress(done, total)` counts the new passages as they are embedded.
        """
        if self._built is None or self._connection is None:
            return ""
        passages = [passage for put in self._new.values() for passage in put]
        copied = self._built / "chroma"
        if passages and self._made_by_another_model():
            # A collection keeps the dimensions of its first vectors even when it is emptied.
            shutil.rmtree(copied, ignore_errors=True)
        if not copied.is_dir() and self._versions.current() is not None:
            passages = self._all_passages()
        with closing(self._open_vectors(self._built)) as vectors:
            for document in sorted(self._gone):
                vectors.delete(document)
            if passages:
                self._embed(passages, vectors, on_progress)
        self._count_words()
        self._connection.execute("PRAGMA optimize")
        self._connection.close()
        self._connection = None
        (self._built / "collection").write_text(self._collection, encoding="utf-8")
        published = self._versions.publish(self._built)
        self._built = None
        return published

    def _drop(self, column: str, value: str) -> None:
        connection = self._store()
        row = connection.execute(f"SELECT sha256 FROM documents WHERE {column} = ?", (value,)).fetchone()
        if row is None:
            return
        with connection:
            connection.execute("DELETE FROM passage_words WHERE rowid IN (SELECT rank FROM passages WHERE document = ?)", row)
            connection.execute("DELETE FROM passages WHERE document = ?", row)
            connection.execute("DELETE FROM documents WHERE sha256 = ?", row)
            for table in DOCUMENT_TABLES:
                connection.execute(f"DELETE FROM {table} WHERE document = ?", row)
        self._gone.add(row[0])
        self._new.pop(row[0], None)

    def _store(self) -> sqlite3.Connection:
        """The store of the version being built: a copy of the current one, or an empty one."""
        if self._connection is not None:
            return self._connection
        current = self._versions.current() if self.held() else None
        self._built = self._versions.fresh()
        if current is not None:
            shutil.copy2(current / "store.sqlite", self._built / "store.sqlite")
            # Where the vectors are or were on a server there is nothing to copy: they are written anew.
            if not self._settings.chroma_url and (current / "chroma").is_dir():
                shutil.copytree(current / "chroma", self._built / "chroma")
        self._connection = sqlite3.connect(self._built / "store.sqlite")
        if current is None:
            self._connection.executescript(SCHEMA)
            self._connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        return self._connection

    def _open_vectors(self, built: Path) -> "PassageVectors":
        # Imported here: chromadb and llama-index take seconds, and a run that changes nothing needs neither.
        from index.vectors import PassageVectors

        return PassageVectors(built / "chroma", self._settings.chroma_url, self._collection)

    def _made_by_another_model(self) -> bool:
        """Whether the version that was copied holds vectors of a model that is not the present one."""
        made_by = self._store().execute("SELECT fingerprint FROM model").fetchone()
        return made_by is not None and made_by[0] != self._load_embedder().fingerprint

    def _embed(self, passages: Sequence[Passage], vectors: "PassageVectors", on_progress: Callable[[int, int], None]) -> None:
        embedder = self._load_embedder()
        cache = VectorCache(self._settings.index_dir / "vectors.sqlite", embedder)
        try:
            cache.fill([embedded_text(passage) for passage in passages], on_progress)
            found = [cache.get(embedded_text(passage)) for passage in passages]
        finally:
            cache.close()
        vectors.upsert(passages, np.stack([vector for vector, _ in found]))
        connection = self._store()
        with connection:
            connection.executemany("UPDATE passages SET tokens = ? WHERE id = ?", [(tokens, p.id) for (_, tokens), p in zip(found, passages, strict=True)])
            connection.execute("DELETE FROM model")
            connection.execute("INSERT INTO model VALUES (?, ?)", (embedder.fingerprint, embedder.dimensions))

    def _count_words(self) -> None:
        connection = self._store()
        counts: Counter[str] = Counter()
        for context, text in connection.execute("SELECT context, text FROM passages"):
            counts.update(set(tokens(f"{context} {text}")))
        with connection:
            connection.execute("DELETE FROM words")
            connection.executemany("INSERT INTO words VALUES (?, ?)", counts.items())

    def _all_passages(self) -> list[Passage]:
        from index.store import Store

        if self._built is None:
            return []
        store = Store(self._built)
        try:
            return [passage for document in store.documents() for passage in store.passages_of(document.sha256)]
        finally:
            store.close()


def embedded_text(passage: Passage) -> str:
    """What the model sees of a passage: its context line, then its text."""
    return f"{passage.context}\n{passage.text}" if passage.context else passage.text
