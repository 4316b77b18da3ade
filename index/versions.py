"""Where the index's versions lie, which one is current, and the lock that keeps writers to one.

INDEX_DIR/current                   the name of the current version, swapped in one step
INDEX_DIR/versions/000007-5f3a9c/   one complete version: store.sqlite and chroma/
INDEX_DIR/vectors.sqlite            vectors already computed, by hash of text and model
INDEX_DIR/writer.lock               held by the one writer
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from corpus.errors import IndexUnavailable

REMAKE = "Delete `versions` and `current` in the index folder and run `make ingest`."
"""The remedy for a version that can't be read: what people said of answers and the vectors already computed stay."""

KEPT = 2
"""Versions kept: the current one and the one before it, which a reader may still hold open."""


class Versions:
    """The versions below one index folder."""

    def __init__(self, index_dir: Path) -> None:
        self.folder = index_dir
        self._versions = index_dir / "versions"
        self._pointer = index_dir / "current"

    def current(self) -> Path | None:
        """The folder of the current version, None when nothing was ingested yet.

        Raises `IndexUnavailable` when the pointer names a version that is not there.
        """
        if not self._pointer.is_file():
            return None
        name = self._pointer.read_text(encoding="utf-8", errors="replace").strip()
        path = self._versions / name
        if not name or not (path / "store.sqlite").is_file():
            raise IndexUnavailable(f"The index in {self.folder} is damaged: version {name or '(none)'} is missing.", REMAKE)
        return path

    def fresh(self) -> Path:
        """A new empty folder to build the next version in; leftovers of writers that died are removed."""
        self._versions.mkdir(parents=True, exist_ok=True)
        for leftover in self._versions.glob(".building-*"):
            shutil.rmtree(leftover, ignore_errors=True)
        path = self._versions / f".building-{os.getpid()}"
        path.mkdir()
        return path

    def publish(self, built: Path) -> str:
        """Make `built` the current version in one step and return its name; older versions beyond `KEPT` go.

        No name comes twice, though the numbers begin anew in a folder that was emptied: a running app holds what it knows of a version
        by its name, and Chroma what it has open by its path.
        """
        earlier = sorted((int(path.name.partition("-")[0]), path) for path in self._versions.iterdir() if path.name[0].isdigit())
        name = f"{earlier[-1][0] + 1 if earlier else 1:06d}-{uuid4().hex[:6]}"
        built.rename(self._versions / name)
        staged = self._pointer.with_suffix(".new")
        with staged.open("w", encoding="utf-8") as stream:
            stream.write(name)
            stream.flush()
            os.fsync(stream.fileno())
        staged.replace(self._pointer)
        for _, path in earlier[: 1 - KEPT or None]:
            shutil.rmtree(path, ignore_errors=True)
        return name

    @contextmanager
    def writer_lock(self) -> Iterator[None]:
        """Hold the writer lock; the system frees it when a writer dies.

        Raises `IndexUnavailable` when another process holds it, or when the index folder can't be made or written to.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            lock = (self.folder / "writer.lock").open("a+")
        except OSError as error:
            remedy = "Set INDEX_DIR to a folder with room that you may write to."
            raise IndexUnavailable(f"{self.folder} can't hold an index ({error.strerror}).", remedy) from error
        with lock as stream:
            try:
                fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise IndexUnavailable("Another ingest is writing this index.", "Wait until it has finished, then run it again.") from error
            yield
