import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from corpus.errors import IndexUnavailable
from corpus.settings import Settings
from corpus.types import Filters, Kind, Page, Record, Section
from index.schema import SCHEMA_VERSION
from index.search import Index
from index.store import Store
from index.versions import Versions
from tests.fakes import HashingEmbedder
from tests.index.conftest import PAPERS, Write, paper


def version(settings: Settings) -> Path:
    current = Versions(settings.index_dir).current()
    assert current is not None
    return current


def test_what_was_put_comes_back(index: Index):
    for source in PAPERS:
        document, text, structure, passages = paper(source)
        store = index.store
        assert store.document(document.sha256) == document
        assert store.text(document.sha256) == text
        assert store.passages_of(document.sha256) == list(passages)
        assert store.pages(document.sha256) == [Page(1, 0, len(text), "i")] == list(structure.pages)
        assert store.sections(document.sha256) == [Section("Work", 1, 0, len(text))]
        assert store.furniture(document.sha256) == [(0, 3)]
    assert [document.source for document in index.store.documents()] == sorted(PAPERS)
    assert index.store.passage_count() == 6
    assert index.store.passage_counts() == {document.sha256: 2 for document in index.store.documents()}
    assert index.store.model() == ("hashing", 64)


def test_records_by_kind_and_document(index: Index):
    parks = paper("parks.txt")[0].sha256
    assert index.store.records("term", parks) == [(parks, Record("term", 0, 5, {"term": "OAK"}, 1))]
    assert len(index.store.records()) == len(index.store.records("term")) == 3
    assert index.store.records("role") == []
    assert index.store.record_counts() == {"term": {document.sha256: 1 for document in index.store.documents()}}


def test_passages_of_a_span_are_those_that_overlap_it(index: Index):
    document, text, _, passages = paper("parks.txt")
    second = text.index("The pond")
    assert index.store.passages_of(document.sha256, 0, second) == [passages[0]]
    assert index.store.passages_of(document.sha256, second) == [passages[1]]
    assert index.store.passages_of(document.sha256, second - 5, second + 1) == list(passages)


def test_passages_come_in_the_order_asked_and_unknown_ids_are_left_out(index: Index):
    first, second = paper("parks.txt")[3]
    assert index.store.passages([second.id, "gone", first.id]) == [second, first]
    with pytest.raises(KeyError):
        index.store.text("gone")


def test_full_text_finds_inflections_within_the_documents_allowed(index: Index):
    oaks, parks = paper("parks.txt")[3][0].id, paper("parks.txt")[0].sha256
    roads = paper("roads-2013.txt")[0].sha256
    assert [id_ for id_, _ in index.store.full_text('"oak"', None, 5)] == [oaks]
    assert index.store.full_text('"oak"', [roads], 5) == []
    assert [id_ for id_, _ in index.store.full_text('"planting"', [parks], 5)] == [oaks]


def test_words_are_counted_by_passage(index: Index):
    counts = index.store.word_counts()
    # "roads" stands in two texts and in the context line of all four passages of the road plans.
    assert (counts["oaks"], counts["roads"], counts["mend"], counts["leads"]) == (1, 4, 2, 2)
    assert "Oaks" not in counts


@pytest.mark.parametrize(
    ("filters", "sources"),
    [
        (Filters(kinds=(Kind.MINUTES,)), ["parks.txt"]),
        (Filters(bodies=("Harrow District Council",)), ["roads-2013.txt", "roads-2014.txt"]),
        (Filters(periods=("2013/14",)), ["roads-2013.txt"]),
        (Filters(periods=("2014",)), ["parks.txt", "roads-2014.txt"]),
        (Filters(kinds=(Kind.MINUTES,), periods=("2013/14",)), []),
        (Filters(documents=("gone",)), []),
    ],
)
def test_filters(index: Index, filters: Filters, sources: list[str]):
    allowed = index.store.allowed(filters)
    assert allowed is not None
    assert [index.store.document(sha256).source for sha256 in allowed] == sources


def test_no_filter_lets_all_through(index: Index):
    assert index.store.allowed(Filters()) is None


def test_an_index_of_another_model_is_refused(write: Write, settings: Settings):
    write(paper("parks.txt"))
    other = HashingEmbedder()
    other.fingerprint = "another"
    with pytest.raises(IndexUnavailable, match="another embedding model") as raised:
        Index.open(settings, other)
    assert "make ingest" in raised.value.remedy


def test_an_index_of_another_release_is_refused(write: Write, settings: Settings, embedder: HashingEmbedder):
    write(paper("parks.txt"))
    with closing(sqlite3.connect(version(settings) / "store.sqlite")) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    with pytest.raises(IndexUnavailable, match="another release") as raised:
        Index.open(settings, embedder)
    assert "make ingest" in raised.value.remedy


def test_a_damaged_file_is_refused(write: Write, settings: Settings, embedder: HashingEmbedder):
    write(paper("parks.txt"))
    (version(settings) / "store.sqlite").write_bytes(b"no database at all" * 100)
    with pytest.raises(IndexUnavailable, match="can't be read") as raised:
        Index.open(settings, embedder)
    assert "`versions` and `current`" in raised.value.remedy


def test_the_remedy_for_a_damaged_file_keeps_what_people_said(write: Write, settings: Settings, embedder: HashingEmbedder):
    write(paper("parks.txt"))
    (version(settings) / "store.sqlite").write_bytes(b"no database at all" * 100)
    (settings.index_dir / "review.jsonl").write_text("{}\n", encoding="utf-8")
    shutil.rmtree(settings.index_dir / "versions")
    (settings.index_dir / "current").unlink()
    write(paper("parks.txt"))
    with closing(Index.open(settings, embedder)) as index:
        assert [document.source for document in index.store.documents()] == ["parks.txt"]
    assert (settings.index_dir / "review.jsonl").read_text(encoding="utf-8") == "{}\n"


def test_a_file_damaged_in_the_middle_is_said_when_it_is_read(write: Write, settings: Settings):
    write(*(paper(f"{n}.txt", [f"Line {m} of paper {n}." for m in range(60)]) for n in range(20)))
    path = version(settings) / "store.sqlite"
    size = path.stat().st_size
    with path.open("r+b") as stream:
        stream.seek(4096)
        stream.write(b"\xff" * (size - 4096))
    with pytest.raises(IndexUnavailable), closing(Store(path.parent)) as store:
        store.word_counts()


def test_no_index_yet_says_what_to_do(settings: Settings, embedder: HashingEmbedder):
    with pytest.raises(IndexUnavailable, match="no index") as raised:
        Index.open(settings, embedder)
    assert "make ingest" in raised.value.remedy


def test_the_passages_with_a_phrase_are_counted_its_words_in_a_row(index: Index):
    assert index.store.passages_with("council will mend") == 2
    assert index.store.passages_with("mends") == 2
    assert index.store.passages_with("mend council") == 0
