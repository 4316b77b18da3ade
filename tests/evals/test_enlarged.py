import random
import shutil
from collections import namedtuple
from pathlib import Path

import numpy as np
import pytest

from app.assistant import Assistant
from corpus.errors import CorpusError
from corpus.settings import Settings, load_settings
from corpus.types import Filters
from evals.enlarged import enlarged
from evals.perturbed import near, near_tokens, other_words, reworded
from index.embeddings import unit_rows
from index.search import Index
from index.token_vectors import pack_tokens, similarities
from index.writer import IndexWriter, embedded_text
from tests.fakes import HashingEmbedder
from tests.index.conftest import PAPERS, paper


@pytest.fixture
def plain(tmp_path: Path, embedder: HashingEmbedder) -> Settings:
    settings = load_settings(index_dir=tmp_path / "plain")
    with IndexWriter(settings, lambda: embedder) as writer:
        for source in PAPERS:
            writer.put(*paper(source), "analysis")
        writer.commit(lambda done, total: None)
    return settings


def test_words_are_replaced_by_others_of_their_length_and_names_and_figures_stay():
    assert reworded("Ada Thorne will mend 40 roads, the roadside", {"will": "pond", "roads": "trees"}) == "Ada Thorne pond mend 40 trees, the roadside"


def test_about_one_word_in_ten_gets_another_of_its_shape():
    vocabulary = [f"{first}{second}{third}e" for first in "abcdefghij" for second in "klmnopqrst" for third in "uvwxyzabcd"]
    shapes = {word: word[0] in "abcde" for word in vocabulary}
    words = other_words({**shapes, "Name": True, "of": True, "2014": True}, random.Random(1))
    assert 70 <= len(words) <= 130
    assert all(shapes[word] == shapes[other] for word, other in words.items())


def test_a_vector_that_was_moved_is_near_and_of_unit_length():
    vectors = unit_rows(np.random.default_rng(1).standard_normal((50, 384)))
    moved = near(vectors, np.random.default_rng(2))
    assert np.linalg.norm(moved, axis=1) == pytest.approx(1, abs=1e-5)
    # 1 / sqrt(1 + 0.3²) = 0.958.
    assert (vectors * moved).sum(axis=1) == pytest.approx(0.958, abs=0.02)


def test_packed_token_vectors_are_moved_as_others_are():
    vectors = unit_rows(np.random.default_rng(1).standard_normal((7, 64)))
    moved = near_tokens(pack_tokens(vectors), 64, np.random.default_rng(2))
    assert len(moved) == len(pack_tokens(vectors))
    assert np.diag(similarities(vectors, [moved])[0]) == pytest.approx(0.958, abs=0.06)


def test_the_copies_are_documents_of_their_own_with_passages_that_can_be_cited(plain: Settings, tmp_path: Path, embedder: HashingEmbedder):
    embedder.encoded.clear()
    settings = enlarged(plain, tmp_path / "large", 20, embedder)
    assert embedder.encoded == []
    index = Index.open(settings, embedder)
    # Six passages in three documents of two: twenty take seven copies.
    assert index.store.passage_count() == index.vectors.count() == 20
    sources = [document.source for document in index.store.documents()]
    assert len(set(sources)) == 10
    assert set(PAPERS) <= set(sources)
    for document in index.store.documents():
        text = index.store.text(document.sha256)
        passages = index.store.passages_of(document.sha256)
        assert [text[passage.start : passage.end] for passage in passages] == [passage.text for passage in passages]
        assert len(index.store.records("term", document.sha256)) == 1
        for passage in passages:
            token_bytes = len(index.store.tokens([passage.id])[passage.id])
            # A row has 64 numbers of a byte and a length of four.
            assert token_bytes == 68 * (embedder.count_pieces([embedded_text(passage)])[0] - 2)
    found = index.search(Assistant(index, settings).trace("Who leads on roads?").understanding.query(Filters()), index.encode("Who leads on roads?"))
    assert len({hit.passage.document for hit in found}) > 3
    assert index.store.word_counts()["council"] >= 4
    index.close()


def test_an_enlarged_index_is_made_once_and_again_when_the_plain_one_has_changed(plain: Settings, tmp_path: Path, embedder: HashingEmbedder):
    folder = tmp_path / "large"

    def made() -> int:
        enlarged(plain, folder, 10, embedder)
        return (folder / "current").stat().st_mtime_ns

    first = made()
    assert made() == first
    with IndexWriter(plain, lambda: embedder) as writer:
        writer.remove("parks.txt")
        writer.commit(lambda done, total: None)
    assert made() != first


def test_without_room_on_the_disk_nothing_is_made(plain: Settings, tmp_path: Path, embedder: HashingEmbedder, monkeypatch: pytest.MonkeyPatch):
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage(10**9, 10**9, 10**6))
    with pytest.raises(CorpusError, match="200,000 passages take 4 GB and there are 0"):
        enlarged(plain, tmp_path / "large", 200_000, embedder)


def test_without_an_index_there_is_nothing_to_copy(tmp_path: Path, embedder: HashingEmbedder):
    with pytest.raises(CorpusError, match="There is no index"):
        enlarged(load_settings(index_dir=tmp_path / "absent"), tmp_path / "large", 10, embedder)
