"""Vectors already computed, kept by hash of text and model, so that no text is embedded twice."""

import hashlib
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from corpus.errors import IndexUnavailable
from index.embeddings import Embedder, Vectors
from index.token_vectors import pack_tokens

BATCH = 128
"""Texts embedded between two commits: what a killed run loses at most."""


class VectorCache:
    """The cache in one SQLite file; committed batch by batch, so a run that dies goes on from there."""

    def __init__(self, path: Path, embedder: Embedder) -> None:
        """Open or create; raises `IndexUnavailable` when the file is damaged."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._embedder = embedder
        self._connection = sqlite3.connect(path)
        try:
            self._connection.execute("CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB NOT NULL, tokens BLOB NOT NULL) WITHOUT ROWID")
        except sqlite3.DatabaseError as error:
            self._connection.close()
            raise IndexUnavailable(f"The vectors kept in {path} can't be read ({error}).", "See that the disk has room, or delete the file.") from error

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def key(self, text: str) -> bytes:
        """What a text's vectors are kept under: a hash of the model's fingerprint and the text."""
        return hashlib.sha256(f"{self._embedder.fingerprint}\n{text}".encode("utf-8", "surrogatepass")).digest()

    def fill(self, texts: Sequence[str], on_progress: Callable[[int, int], None]) -> None:
        """Embed what of `texts` is not there yet; `on_progress(done, total)` counts texts, those at hand included."""
        missing = sorted({text for text in texts if not self._holds(text)}, key=len)
        done = len(texts) - len(missing)
        on_progress(done, len(texts))
        for start in range(0, len(missing), BATCH):
            batch = missing[start : start + BATCH]
            vectors, tokens = self._embedder.encode_tokens(batch)
            rows = [(self.key(text), vector.tobytes(), pack_tokens(pieces)) for text, vector, pieces in zip(batch, vectors, tokens, strict=True)]
            with self._connection:
                self._connection.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?, ?)", rows)
            done += len(batch)
            on_progress(done, len(texts))

    def get(self, text: str) -> tuple[Vectors, bytes]:
        """The vector of a text and its packed token vectors; KeyError when it was never embedded."""
        row = self._connection.execute("SELECT vector, tokens FROM vectors WHERE key = ?", (self.key(text),)).fetchone()
        if row is None:
            raise KeyError(text)
        return np.frombuffer(row[0], dtype=np.float32), row[1]

    def _holds(self, text: str) -> bool:
        return self._connection.execute("SELECT 1 FROM vectors WHERE key = ?", (self.key(text),)).fetchone() is not None
