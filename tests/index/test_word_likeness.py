import numpy as np
import pytest

from index.word_likeness import WordLikeness


class Counting:
    """An embedder of three words, which counts the texts that it is given."""

    def __init__(self) -> None:
        self.encoded = 0

    def encode(self, texts: list[str]) -> np.ndarray:
        self.encoded += len(texts)
        known = {"lamp": (1.0, 0.0), "light": (0.8, 0.6), "pond": (0.0, 1.0)}
        return np.array([known[text] for text in texts], dtype=np.float32)


def test_the_nearest_of_several_words_counts_and_no_word_is_read_twice() -> None:
    embedder = Counting()
    likeness = WordLikeness(embedder)  # type: ignore[arg-type]
    assert likeness.nearest("lamp", {"light", "pond"}) == pytest.approx(0.8)
    assert likeness.nearest("light", {"pond", "lamp"}) == pytest.approx(0.8)
    assert embedder.encoded == 3
    assert likeness.nearest("lamp", ()) == 0.0


def test_only_so_many_words_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.word_likeness.MOST_KEPT", 1)
    embedder = Counting()
    likeness = WordLikeness(embedder)  # type: ignore[arg-type]
    assert likeness.nearest("lamp", {"pond"}) == likeness.nearest("lamp", {"pond"}) == 0.0
    assert embedder.encoded == 4
