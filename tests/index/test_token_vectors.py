import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.embeddings import unit_rows
from index.token_vectors import best_matches, late_interaction, pack_tokens, similarities


@given(st.integers(0, 2**32 - 1), st.integers(1, 40), st.sampled_from([64, 384]))
def test_packing_keeps_cosines(seed: int, pieces: int, dimensions: int):
    numbers = np.random.default_rng(seed)
    tokens = unit_rows(numbers.standard_normal((pieces, dimensions)))
    question = unit_rows(numbers.standard_normal((5, dimensions)))
    (cosines,) = similarities(question, [pack_tokens(tokens)])
    assert cosines.shape == (5, pieces)
    assert np.abs(cosines - question @ tokens.T).max() < 0.005


def test_a_piece_is_most_like_itself():
    tokens = unit_rows(np.random.default_rng(3).standard_normal((7, 64)))
    (cosines,) = similarities(tokens, [pack_tokens(tokens)])
    assert np.diag(cosines) == pytest.approx(np.ones(7), abs=0.005)
    assert cosines.argmax(axis=1).tolist() == list(range(7))


def test_passages_of_any_length_stay_apart():
    along, across = np.eye(2, dtype=np.float32)
    packed = [pack_tokens(np.stack([along, across])), pack_tokens(np.zeros((0, 2), dtype=np.float32)), pack_tokens(across[None])]
    first, none, third = similarities(along[None], packed)
    assert first.tolist() == [[1.0, 0.0]]
    assert none.shape == (1, 0)
    assert third.tolist() == [[0.0]]


def test_late_interaction_by_hand():
    cosines = np.array([[0.2, 0.8], [0.5, 0.1], [0.0, 0.4]], dtype=np.float32)
    weights = np.array([1.0, 1.0, 0.2], dtype=np.float32)
    # (0.8 * 1 + 0.5 * 1 + 0.4 * 0.2) / 2.2 = 1.38 / 2.2
    assert late_interaction(cosines, weights) == pytest.approx(0.62727, abs=1e-5)
    assert best_matches(cosines, weights) == pytest.approx([0.8 / 2.2, 0.5 / 2.2, 0.08 / 2.2], abs=1e-6)


def test_late_interaction_with_nothing_is_nothing():
    assert late_interaction(np.zeros((3, 0), dtype=np.float32), np.ones(3, dtype=np.float32)) == 0.0
    assert late_interaction(np.ones((2, 2), dtype=np.float32), np.zeros(2, dtype=np.float32)) == 0.0


def test_vectors_of_zeros_do_no_harm():
    zeros = np.zeros((2, 8), dtype=np.float32)
    (cosines,) = similarities(np.eye(8, dtype=np.float32)[:1], [pack_tokens(zeros)])
    assert np.isfinite(cosines).all()
    assert cosines.tolist() == [[0.0, 0.0]]
