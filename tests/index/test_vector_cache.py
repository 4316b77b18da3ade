from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from index.token_vectors import pack_tokens
from index.vector_cache import BATCH, VectorCache
from tests.fakes import HashingEmbedder


class Dying(HashingEmbedder):
    """Gives up after the first batch."""

    def encode_tokens(self, texts):  # type: ignore[no-untyped-def]
        if self.encoded:
            raise KeyboardInterrupt
        return super().encode_tokens(texts)


def test_what_was_embedded_is_kept_and_not_embedded_again(tmp_path: Path, embedder: HashingEmbedder):
    told: list[tuple[int, int]] = []
    with closing(VectorCache(tmp_path / "v.sqlite", embedder)) as cache:
        cache.fill(["roads", "parks", "roads"], lambda *done: told.append(done))
    assert sorted(embedder.encoded) == ["parks", "roads"]
    assert (told[0], told[-1]) == ((1, 3), (3, 3))
    again = HashingEmbedder()
    with closing(VectorCache(tmp_path / "v.sqlite", again)) as cache:
        cache.fill(["parks", "ponds"], lambda *done: None)
        vector, tokens = cache.get("roads")
    assert again.encoded == ["ponds"]
    vectors, pieces = embedder.encode_tokens(["roads"])
    assert np.array_equal(vector, vectors[0])
    assert tokens == pack_tokens(pieces[0])


def test_a_run_that_dies_loses_at_most_a_batch(tmp_path: Path):
    texts = [f"road number {n:04d}" for n in range(2 * BATCH)]
    with closing(VectorCache(tmp_path / "v.sqlite", Dying())) as cache, pytest.raises(KeyboardInterrupt):
        cache.fill(texts, lambda *done: None)
    embedder = HashingEmbedder()
    with closing(VectorCache(tmp_path / "v.sqlite", embedder)) as cache:
        cache.fill(texts, lambda *done: None)
    assert len(embedder.encoded) == BATCH


def test_another_model_has_vectors_of_its_own(tmp_path: Path, embedder: HashingEmbedder):
    other = HashingEmbedder()
    other.fingerprint = "another"
    with closing(VectorCache(tmp_path / "v.sqlite", embedder)) as cache:
        cache.fill(["roads"], lambda *done: None)
    with closing(VectorCache(tmp_path / "v.sqlite", other)) as cache:
        with pytest.raises(KeyError):
            cache.get("roads")
        cache.fill(["roads"], lambda *done: None)
    assert other.encoded == ["roads"]


def test_any_text_can_be_kept(tmp_path: Path, embedder: HashingEmbedder):
    texts = ["", "\ud800", "café\0"]
    with closing(VectorCache(tmp_path / "v.sqlite", embedder)) as cache:
        cache.fill(texts, lambda *done: None)
        assert [len(cache.get(text)[0]) for text in texts] == [64, 64, 64]
