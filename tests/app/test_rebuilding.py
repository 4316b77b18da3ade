"""While another process makes the next version of the index: the old one answers, people are told, the new one is taken without a restart."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import streamlit as st
from streamlit.testing.v1 import AppTest

from app import resources
from corpus.settings import Settings
from corpus.types import Document
from index.versions import Versions
from ingest.pipeline import Model, ingest
from tests.app.conftest import ScriptedAssistant, shown
from tests.fakes import HashingEmbedder
from tests.ingest.conftest import PLAN, Silent

NOTICE = "The documents are being read in again."
HOLD = "import fcntl, sys; lock = open(sys.argv[1], 'a+'); fcntl.flock(lock, fcntl.LOCK_EX); print('held', flush=True); sys.stdin.read()"


@contextmanager
def held_elsewhere(lock: Path) -> Iterator[None]:
    """Another process holds the writer's lock."""
    lock.parent.mkdir(exist_ok=True)
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(lock)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    yield
    process.communicate("")


def look_again() -> None:
    """As after the seconds for which a look at the lock holds."""
    resources._locked.clear()


def told(app: AppTest) -> list[str]:
    return [notice.value for notice in app.info]


def test_a_lock_of_another_process_is_seen_and_its_end_too(held: list[Document]):
    assert not resources.being_rebuilt()
    look_again()
    with held_elsewhere(resources.settings().index_dir / "writer.lock"):
        assert resources.being_rebuilt()
    look_again()
    assert not resources.being_rebuilt()


def test_to_look_is_not_in_a_writers_way(held: list[Document]):
    assert not resources.being_rebuilt()
    with Versions(resources.settings().index_dir).writer_lock():
        look_again()
        assert resources.being_rebuilt()


def test_the_old_version_answers_until_the_new_one_stands(app: AppTest, set_up: Settings, held: list[Document], papers: Path, embedder: HashingEmbedder):
    reading, go_on = Event(), Event()

    def load() -> HashingEmbedder:
        reading.set()
        go_on.wait(60)
        return embedder

    app.run()
    assert NOTICE not in "".join(told(app))
    (papers / "c.txt").write_text(PLAN.format(year="2015/16", count=70), encoding="utf-8")
    writer = Thread(target=ingest, args=(set_up, Model(embedder.fingerprint, load), Silent()))
    writer.start()
    try:
        assert reading.wait(60)
        look_again()
        app.run()
        assert told(app)[0].startswith(NOTICE)
        assert "2 documents" in app.markdown[0].value
        assert resources.assistant().index.version.startswith("000001-")
        assert resources.assistant().ask("How many roads will be mended in 2013/14?").passages
    finally:
        go_on.set()
        writer.join()
    look_again()
    app.run()
    assert told(app) == []
    assert "3 documents" in app.markdown[0].value
    assert resources.assistant().index.version.startswith("000002-")


def test_a_conversation_goes_on_while_the_index_is_rebuilt(app: AppTest, scripted: ScriptedAssistant, answered: object):
    scripted.answers = [answered]  # type: ignore[list-item]
    with held_elsewhere(resources.settings().index_dir / "writer.lock"):
        app.run()
        app.chat_input[0].set_value("How many roads will be mended?").run()
        assert told(app)[0].startswith(NOTICE)
        assert "It will mend 40 roads" in shown(app) or any("It will mend 40 roads" in markdown.value for markdown in app.markdown)
    assert not app.exception


def test_without_an_index_a_running_ingest_is_waited_for(app: AppTest, set_up: Settings, papers: Path, embedder: HashingEmbedder):
    with held_elsewhere(set_up.index_dir / "writer.lock"):
        app.run()
        assert app.title[0].value == "No documents have been read yet"
        assert "being read in now" in told(app)[0]
        assert not app.button
    ingest(set_up, Model(embedder.fingerprint, lambda: embedder), Silent())
    look_again()
    app.run()
    assert app.title[0].value == "Ask the documents"


def test_an_index_that_is_taken_away_can_be_made_again(app: AppTest, held: list[Document]):
    app.run()
    (resources.settings().index_dir / "current").unlink()
    st.cache_resource.clear()
    app.run()
    assert app.title[0].value == "No documents have been read yet"
    assert app.button(key="ingest").label == "Read the documents"
