import shutil
from contextlib import suppress

import pytest

from corpus.errors import IndexUnavailable
from corpus.settings import Settings
from index.search import Index
from index.versions import Versions
from index.writer import IndexWriter
from tests.fakes import HashingEmbedder
from tests.index.conftest import Write, paper


def sources_and_passages(settings: Settings, embedder: HashingEmbedder) -> tuple[list[str], list[str], list[str]]:
    """Sources held, passages in the store, passages in the vectors."""
    index = Index.open(settings, embedder)
    try:
        stored = [passage.id for document in index.store.documents() for passage in index.store.passages_of(document.sha256)]
        assert [id_ for id_, tokens in index.store.tokens(stored).items() if not tokens] == []
        found = {id_ for word in ("roads", "oaks", "pond", "leads") for id_, _ in index.store.full_text(f'"{word}"', None, 99)}
        assert found <= set(stored)
        return [document.source for document in index.store.documents()], sorted(stored), sorted(index.vectors.get()[0])
    finally:
        index.close()


def ids(*sources: str) -> list[str]:
    return sorted(passage.id for source in sources for passage in paper(source)[3])


def test_documents_put_in_turn_add_up(write: Write, settings: Settings, embedder: HashingEmbedder):
    assert write(paper("parks.txt")).startswith("000001-")
    assert write(paper("roads-2013.txt")).startswith("000002-")
    held = ids("parks.txt", "roads-2013.txt")
    assert sources_and_passages(settings, embedder) == (["parks.txt", "roads-2013.txt"], held, held)


def test_a_document_replaces_the_one_of_its_source(write: Write, settings: Settings, embedder: HashingEmbedder):
    write(paper("parks.txt"), paper("roads-2013.txt"))
    changed = paper("parks.txt", ["The pond is dry."])
    write(changed)
    held = sorted([changed[3][0].id, *ids("roads-2013.txt")])
    assert sources_and_passages(settings, embedder) == (["parks.txt", "roads-2013.txt"], held, held)


def test_the_same_bytes_under_another_name_are_one_document(write: Write, settings: Settings, embedder: HashingEmbedder):
    write(paper("parks.txt"))
    document, text, structure, passages = paper("parks.txt")
    embedder.encoded.clear()
    renamed = type(document)(document.sha256, "panel.txt", *[getattr(document, name) for name in document.__slots__[2:]])
    write((renamed, text, structure, passages))
    assert sources_and_passages(settings, embedder) == (["panel.txt"], ids("parks.txt"), ids("parks.txt"))
    assert embedder.encoded == []


def test_a_removed_document_leaves_altogether(write: Write, settings: Settings, embedder: HashingEmbedder):
    write(paper("parks.txt"), paper("roads-2013.txt"))
    embedder.encoded.clear()
    assert write(remove=("parks.txt", "never-there.txt")).startswith("000002-")
    held = ids("roads-2013.txt")
    assert sources_and_passages(settings, embedder) == (["roads-2013.txt"], held, held)
    assert embedder.encoded == []


def test_put_and_taken_back_in_one_run_is_nothing(write: Write, settings: Settings, embedder: HashingEmbedder):
    write(paper("parks.txt"))
    write(paper("roads-2013.txt"), remove=("roads-2013.txt",))
    assert sources_and_passages(settings, embedder) == (["parks.txt"], ids("parks.txt"), ids("parks.txt"))


def test_nothing_to_commit_makes_no_version(write: Write, settings: Settings):
    write(paper("parks.txt"))
    before = Versions(settings.index_dir).current()
    assert write() == ""
    assert Versions(settings.index_dir).current() == before


def test_left_without_commit_or_by_an_error_nothing_has_changed(write: Write, settings: Settings, embedder: HashingEmbedder):
    write(paper("parks.txt"))
    with IndexWriter(settings, lambda: embedder) as writer:
        writer.put(*paper("roads-2013.txt"), "analysis")
    with suppress(ZeroDivisionError), IndexWriter(settings, lambda: embedder) as writer:
        writer.remove("parks.txt")
        raise ZeroDivisionError
    assert sources_and_passages(settings, embedder) == (["parks.txt"], ids("parks.txt"), ids("parks.txt"))
    assert list((settings.index_dir / "versions").glob(".building-*")) == []
    assert write(paper("roads-2014.txt")).startswith("000002-")


def test_an_index_open_for_reading_stays_as_it_was(index: Index, write: Write):
    write(remove=("parks.txt",))
    assert [document.source for document in index.store.documents()] == ["parks.txt", "roads-2013.txt", "roads-2014.txt"]
    assert index.vectors.count() == 6
    assert index.store.text(paper("parks.txt")[0].sha256).startswith("The panel")


def test_what_is_held_is_known_by_source(write: Write, settings: Settings, embedder: HashingEmbedder):
    write(paper("parks.txt"))
    with IndexWriter(settings, lambda: embedder) as writer:
        assert writer.held() == {"parks.txt": (paper("parks.txt")[0].sha256, "analysis")}


@pytest.mark.parametrize("dimensions", [64, 96])
def test_another_model_makes_all_vectors_anew(write: Write, settings: Settings, dimensions: int):
    write(paper("parks.txt"), paper("roads-2013.txt"))
    other = HashingEmbedder("another", dimensions)
    with IndexWriter(settings, lambda: other) as writer:
        writer.put(*paper("parks.txt"), "analysis")
        writer.commit(lambda done, total: None)
    held = ids("parks.txt", "roads-2013.txt")
    assert sources_and_passages(settings, other) == (["parks.txt", "roads-2013.txt"], held, held)
    assert len(other.encoded) == len(held)


def test_vectors_that_are_not_in_the_version_are_made_anew(write: Write, settings: Settings, embedder: HashingEmbedder):
    """They were on a Chroma server, or their folder is gone."""
    write(paper("parks.txt"))
    version = Versions(settings.index_dir).current()
    assert version is not None
    shutil.rmtree(version / "chroma")
    write(paper("roads-2013.txt"))
    held = ids("parks.txt", "roads-2013.txt")
    assert sources_and_passages(settings, embedder) == (["parks.txt", "roads-2013.txt"], held, held)


def test_a_second_writer_is_kept_out(settings: Settings, embedder: HashingEmbedder, write: Write):
    with IndexWriter(settings, lambda: embedder), pytest.raises(IndexUnavailable, match="Another ingest"):
        write(paper("parks.txt"))


def test_a_pointer_to_a_version_that_is_gone_is_said(write: Write, settings: Settings):
    write(paper("parks.txt"))
    shutil.rmtree(settings.index_dir / "versions")
    with pytest.raises(IndexUnavailable, match="damaged"):
        write(paper("roads-2013.txt"))
