"""An index enlarged by perturbed copies of its own documents, to see what size costs; nothing is embedded."""

import hashlib
import random
import shutil
import sqlite3
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from corpus.errors import CorpusError
from corpus.settings import Settings
from evals.perturbed import near, near_tokens, other_words, reworded
from index.embeddings import Embedder
from index.store import Store
from index.vectors import PassageVectors
from index.versions import Versions
from index.words import tokens

RECIPE = 2
"""Counted up when the copies are made otherwise, so that an enlarged index of before is not taken for one of now."""

VECTOR_BYTES = 20_000
"""What a passage takes in Chroma and in the other tables, all told."""

SEED = 20080331

Row = dict[str, Any]


def enlarged(plain: Settings, folder: Path, passages: int, embedder: Embedder) -> Settings:
    """The settings of an index in `folder` that holds the plain one's documents and copies of them: `passages` passages or a few more.

    Each copy is a document of its own with words, vectors and token vectors of its own, so that what is read for an answer is as much
    as it would be from as many real passages. `embedder` only counts word pieces. An index that was made of the same one before is used
    again. Raises `CorpusError` when the plain index is empty or the disk has no room.
    """
    settings = plain.model_copy(update={"index_dir": folder})
    source = Versions(plain.index_dir).current()
    if source is None:
        raise CorpusError(f"There is no index in {plain.index_dir}.", "Run `make ingest`.")
    mark, made_of = folder / "made-of", _made_of(source, passages)
    if mark.is_file() and mark.read_text(encoding="utf-8") == made_of:
        return settings
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    _check_room(source, folder, passages)
    versions = Versions(folder)
    built = versions.fresh()
    shutil.copytree(source, built, dirs_exist_ok=True)
    connection = sqlite3.connect(built / "store.sqlite")
    try:
        _copy_documents(connection, passages, embedder)
    finally:
        connection.close()
    _copy_vectors(built)
    versions.publish(built)
    mark.write_text(made_of, encoding="utf-8")
    return settings


def _made_of(source: Path, passages: int) -> str:
    with (source / "store.sqlite").open("rb") as stream:
        return f"{hashlib.file_digest(stream, 'sha256').hexdigest()} {passages} {RECIPE}"


def _check_room(source: Path, folder: Path, passages: int) -> None:
    connection = sqlite3.connect(source / "store.sqlite")
    held, size = connection.execute("SELECT count(*), avg(length(tokens)) FROM passages").fetchone()
    connection.close()
    if not held:
        raise CorpusError("There is no passage to copy.", "Name another folder.")
    wanted, free = passages * (size + VECTOR_BYTES), shutil.disk_usage(folder).free
    if wanted > free:
        raise CorpusError(f"{passages:,} passages take {wanted / 1e9:.0f} GB and there are {free / 1e9:.0f}.", "Free some, or ask for fewer passages.")


def _copy_documents(connection: sqlite3.Connection, passages: int, embedder: Embedder) -> None:
    """Add copies of the documents, each in its turn, until the store holds the passages."""
    # Nobody reads it yet, and it can be made again.
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    documents = _rows(connection, "SELECT * FROM documents ORDER BY source")
    counts = Counter(dict(connection.execute("SELECT word, passages FROM words")))
    # A word is replaced by one of as many letters and word pieces: offsets stay true, and token vectors in step with the text.
    vocabulary = sorted(counts)
    pieces = dict(zip(vocabulary, embedder.count_pieces(vocabulary), strict=True))
    shapes = {word: (len(word), count) for word, count in pieces.items()}
    chance, noise = random.Random(SEED), np.random.default_rng(SEED)
    total, copy, words = connection.execute("SELECT count(*) FROM passages").fetchone()[0], 0, {}
    while total < passages:
        number = copy % len(documents)
        if number == 0:
            words = other_words(shapes, chance)
        total += _copy_document(connection, documents[number], copy // len(documents) + 1, words, noise, counts)
        copy += 1
    with connection:
        connection.execute("DELETE FROM words")
        connection.executemany("INSERT INTO words VALUES (?, ?)", counts.items())
        connection.execute("INSERT INTO passage_words (passage_words) VALUES ('optimize')")


def _copy_document(connection: sqlite3.Connection, document: Row, copy: int, words: Mapping[str, str], noise: np.random.Generator, counts: Counter[str]) -> int:
    """Add a copy of a document and count its words; returns how many passages it has. Only texts differ: no word changes its length."""
    original, sha = document["sha256"], hashlib.sha256(f"{document['sha256']} {copy}".encode()).hexdigest()
    with connection:
        named = {"sha256": sha, "source": f"copy-{copy}/{document['source']}", "text": reworded(document["text"], words)}
        _insert(connection, "documents", document | named)
        for table in ("pages", "sections", "furniture", "records"):
            for row in _rows(connection, f"SELECT * FROM {table} WHERE document = ?", original):
                _insert(connection, table, row | {"document": sha} | ({"id": None} if "id" in row else {}))
        dimensions = connection.execute("SELECT dimensions FROM model").fetchone()[0]
        rows = _rows(connection, "SELECT * FROM passages WHERE document = ? ORDER BY rank", original)
        for row in rows:
            text = {name: reworded(row[name], words) for name in ("context", "text", "section")}
            own = {"rank": None, "id": f"{copy}:{row['id']}", "document": sha, "tokens": near_tokens(row["tokens"], dimensions, noise)}
            rank = _insert(connection, "passages", row | text | own)
            _insert(connection, "passage_words", {"rowid": rank, "context": text["context"], "text": text["text"]})
            counts.update(set(tokens(f"{text['context']} {text['text']}")))
    return len(rows)


def _copy_vectors(built: Path) -> None:
    """Add to Chroma a vector for each copied passage."""
    vectors = PassageVectors(built / "chroma", collection=(built / "collection").read_text(encoding="utf-8"))
    ids, matrix = vectors.get()
    originals = dict(zip(ids, matrix, strict=True))
    noise = np.random.default_rng(SEED)
    store = Store(built)
    try:
        for document in store.documents():
            copied = [passage for passage in store.passages_of(document.sha256) if passage.id not in originals]
            if copied:
                vectors.upsert(copied, near(np.stack([originals[passage.id.partition(":")[2]] for passage in copied]), noise))
    finally:
        store.close()
        vectors.close()


def _rows(connection: sqlite3.Connection, select: str, *values: str) -> list[Row]:
    cursor = connection.execute(select, values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def _insert(connection: sqlite3.Connection, table: str, row: Row) -> int | None:
    columns = ", ".join(f'"{name}"' for name in row)
    return connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({','.join('?' * len(row))})", tuple(row.values())).lastrowid
