import numpy as np
import pytest

from evals.fusion import Candidates, fit, learnt, loss

PRESENT = np.array([1.0, 1.0])


def search(features: list[list[float]], *met: int) -> Candidates:
    return Candidates(np.array(features), np.isin(np.arange(len(features)), met))


def made(number: int, telling: int) -> list[Candidates]:
    """Searches of ten candidates each whose evidence is the one with the greatest value of one of two features; the other says nothing."""
    chance = np.random.default_rng(3)
    found = []
    for _ in range(number):
        features = chance.random((10, 2))
        found.append(Candidates(features, np.arange(10) == features[:, telling].argmax()))
    return found


def test_the_loss_is_what_the_evidence_lacks_of_the_softmax():
    # Scores 2, 0 and 0: the first has e² / (e² + 2) of the whole.
    value, gradient = loss([search([[2.0, 0.0], [0.0, 0.0], [0.0, 0.0]], 0)], np.array([1.0, 0.0]))
    share = np.exp(2) / (np.exp(2) + 2)
    assert value == pytest.approx(-np.log(share))
    assert gradient == pytest.approx([-2 * (1 - share), 0.0])


def test_any_of_the_candidates_that_meet_the_evidence_will_do():
    # Both that meet it together have half of the whole.
    assert loss([search([[0.0], [0.0], [0.0], [0.0]], 1, 2)], np.array([1.0]))[0] == pytest.approx(np.log(2))


def test_searches_of_one_question_share_its_weight():
    one = search([[2.0], [0.0]], 0)
    halves = [Candidates(one.features, one.met, 0.5)] * 2
    other = search([[0.0], [1.0]], 0)
    assert loss([*halves, other], np.array([1.0]))[0] == pytest.approx(loss([one, other], np.array([1.0]))[0])


def test_the_gradient_is_that_of_the_loss():
    searches = [*made(5, 0), search([[0.2, 0.9], [0.4, 0.1], [0.3, 0.3]], 0, 2)]
    at, step = np.array([1.5, 0.7]), 1e-6
    slope = [(loss(searches, at + move)[0] - loss(searches, at - move)[0]) / (2 * step) for move in np.eye(2) * step]
    assert loss(searches, at)[1] == pytest.approx(slope, abs=1e-6)


@pytest.mark.parametrize("telling", [0, 1])
def test_the_feature_that_tells_comes_to_count_and_the_other_does_not(telling: int):
    weights, _ = learnt(made(60, telling), PRESENT, seed=1)
    assert weights[telling] > 4 * weights[1 - telling] >= 0


def test_no_weight_is_negative():
    # What meets the evidence has less of the second feature than the rest.
    weights = fit([search([[0.5, 0.0], [0.5, 1.0], [0.4, 0.9]], 0)] * 4, PRESENT, 0.001)
    assert weights[1] == 0
    assert weights[0] > 0


def test_a_strong_pull_leaves_the_weights_as_they_are():
    assert fit(made(30, 0), PRESENT, 1e6) == pytest.approx(PRESENT, abs=1e-3)


def test_evidence_scores_in_the_mean_what_it_did():
    searches = made(60, 0)
    weights, _ = learnt(searches, PRESENT, seed=1)
    met = np.concatenate([one.features[one.met] for one in searches])
    assert (met @ weights).mean() == pytest.approx((met @ PRESENT).mean())


def test_searches_that_found_no_evidence_teach_nothing():
    weights, _ = learnt([search([[1.0, 0.0], [0.0, 1.0]])], PRESENT, seed=1)
    assert weights == pytest.approx(PRESENT)


def test_the_same_searches_teach_the_same_weights():
    first, second = (learnt(made(30, 1), PRESENT, seed=1)[0] for _ in range(2))
    assert first.tolist() == second.tolist()
