"""What all sessions share: the settings, the store and the assistant of the current index version, loaded once a server.

The store opens at once and the first page is drawn from it; the model loads behind it in a thread, which calls nothing of Streamlit.
"""

import fcntl
import gc
from concurrent.futures import Future
from functools import lru_cache
from pathlib import Path
from threading import Lock, Thread

import streamlit as st

from app.assistant import Assistant
from corpus.errors import IndexUnavailable
from corpus.settings import Settings, default_settings
from index.embeddings import Embedder, load_embedder
from index.search import SERVING_THREADS, Index
from index.store import Store
from index.versions import Versions

HELD_VERSIONS = 2
"""The current version and the one before it, in which a session may still be reading."""

LOOK = 2.0
"""Seconds for which what was seen of the writer's lock is taken for true."""

_loading = Lock()


def settings() -> Settings:
    """The settings of this server."""
    return default_settings()


def version() -> str:
    """The name of the current index version; raises `IndexUnavailable` when there is none or it is damaged."""
    folder = settings().index_dir
    current = Versions(folder).current()
    if current is None:
        raise NoIndex(f"There is no index in {folder} yet.", "Read the documents in; it takes a few minutes.")
    return current.name


def ingested() -> bool:
    """Whether there is a version of the index; raises `IndexUnavailable` when it is damaged."""
    return Versions(settings().index_dir).current() is not None


class NoIndex(IndexUnavailable):
    """Nothing was ingested yet: the one state that the app itself can mend."""


def being_rebuilt() -> bool:
    """Whether somebody is writing the next version of the index now, this server or another process; looked up every `LOOK` seconds at most."""
    return _locked(str(settings().index_dir / "writer.lock"))


@st.cache_data(ttl=LOOK, show_spinner=False)
def _locked(path: str) -> bool:
    """Whether a writer holds the lock. Asking takes a share in it for some microseconds, which readers may; hence seldom."""
    try:
        with open(path, encoding="utf-8") as stream:
            fcntl.flock(stream, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except FileNotFoundError:
        pass
    return False


def store() -> Store:
    """The current version's store; raises `IndexUnavailable`."""
    return _store(str(settings().index_dir), version())


def assistant() -> Assistant:
    """The assistant over the current version; waits while the model loads; raises what loading it raised, and loads anew next time."""
    pending = _assistant(str(settings().index_dir), version())
    try:
        return pending.result()
    except Exception:
        _assistant.clear()
        raise


def warm_up() -> None:
    """Begin to load the assistant, if nobody has."""
    _assistant(str(settings().index_dir), version())


def ready() -> bool:
    """Whether the assistant is loaded; raises what loading it raised."""
    pending = _assistant(str(settings().index_dir), version())
    return pending.done() and assistant() is not None


def _close_store(opened: Store) -> None:
    opened.close()


def _close_assistant(pending: "Future[Assistant]") -> None:
    def close(loaded: "Future[Assistant]") -> None:
        if not loaded.exception():
            loaded.result().close()

    pending.add_done_callback(close)


@st.cache_resource(max_entries=HELD_VERSIONS, on_release=_close_store, show_spinner=False)
def _store(index_dir: str, name: str) -> Store:
    return Store(Path(index_dir) / "versions" / name)


@st.cache_resource(max_entries=HELD_VERSIONS, on_release=_close_assistant, show_spinner=False)
def _assistant(index_dir: str, name: str) -> "Future[Assistant]":  # noqa: ARG001 - the arguments are the cache's key
    pending: Future[Assistant] = Future()
    Thread(target=_load, args=(pending, settings()), name=f"loading index {name}", daemon=True).start()
    return pending


def _load(pending: "Future[Assistant]", chosen: Settings) -> None:
    try:
        # One at a time: two threads importing the model's libraries at once would each do it half.
        with _loading:
            loaded = Assistant(Index.open(chosen, _embedder(chosen)), chosen)
            _freeze()
            pending.set_result(loaded)
    except Exception as error:  # noqa: BLE001 - it is raised again in whoever asks for the assistant
        pending.set_exception(error)


def _freeze() -> None:
    """Take what is loaded for good out of the garbage collector's sight.

    Streamlit collects garbage in full after every run of a page (seen in 1.67), which took longer than the answer: it looks at each object of
    the model's libraries. What an earlier version of the index left is let go first.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()


@lru_cache(maxsize=1)
def _embedder(chosen: Settings) -> Embedder:
    return load_embedder(chosen, threads=SERVING_THREADS)
