"""Versions whose vectors are on a Chroma server: each has a collection of its own, whichever process made it."""

from contextlib import closing, suppress

import chromadb
import pytest
from chromadb.config import Settings as ChromaSettings

from corpus.settings import Settings
from index.search import Index
from index.versions import Versions
from tests.fakes import HashingEmbedder
from tests.index.conftest import Write, paper

# Chroma's HTTP client leaves its sockets to the garbage collector, whether it is closed or not.
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::ResourceWarning"), pytest.mark.usefixtures("collected")]


@pytest.fixture
def settings(settings: Settings, server: str) -> Settings:
    return settings.model_copy(update={"chroma_url": server})


def collections(server: str) -> set[str]:
    port = int(server.rpartition(":")[2])
    with closing(chromadb.HttpClient(host="127.0.0.1", port=port, settings=ChromaSettings(anonymized_telemetry=False))) as client:
        return {collection.name for collection in client.list_collections()}


def sources(index: Index) -> list[str]:
    assert index.vectors.count() == index.store.passage_count()
    return [document.source for document in index.store.documents()]


def test_an_index_open_for_reading_keeps_its_vectors(write: Write, settings: Settings, embedder: HashingEmbedder):
    write(paper("parks.txt"), paper("roads-2013.txt"))
    with closing(Index.open(settings, embedder)) as old:
        write(remove=("roads-2013.txt",))
        assert sources(old) == ["parks.txt", "roads-2013.txt"]
        with closing(Index.open(settings, embedder)) as new:
            assert sources(new) == ["parks.txt"]


def test_an_ingest_that_is_stopped_leaves_nothing_on_the_server(
    write: Write, settings: Settings, embedder: HashingEmbedder, server: str, monkeypatch: pytest.MonkeyPatch
):
    write(paper("parks.txt"))
    before = collections(server)

    def stopped(*_: object) -> str:
        assert len(collections(server)) == len(before) + 1
        raise KeyboardInterrupt

    with monkeypatch.context() as patched, suppress(KeyboardInterrupt):
        patched.setattr(Versions, "publish", stopped)
        write(paper("roads-2013.txt"))
    assert collections(server) == before
    with closing(Index.open(settings, embedder)) as index:
        assert sources(index) == ["parks.txt"]


def test_an_ingest_that_is_stopped_after_the_swap_keeps_what_is_read_now(
    write: Write, settings: Settings, embedder: HashingEmbedder, monkeypatch: pytest.MonkeyPatch
):
    publish = Versions.publish

    def stopped(*given: object) -> str:
        publish(*given)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    with monkeypatch.context() as patched, suppress(KeyboardInterrupt):
        patched.setattr(Versions, "publish", stopped)
        write(paper("parks.txt"))
    with closing(Index.open(settings, embedder)) as index:
        assert sources(index) == ["parks.txt"]
