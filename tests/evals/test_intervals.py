import pytest

from evals.intervals import bootstrap, wilson


def test_wilson_of_half():
    # (0.5 + z²/200) / (1 + z²/100) ± z·sqrt(0.0025 + z²/40000) / (1 + z²/100), z = 1.96: 0.5 ± 0.0962
    assert wilson(50, 100) == pytest.approx((0.4038, 0.5962), abs=1e-4)


def test_wilson_at_the_ends_stays_inside():
    low, high = wilson(0, 10)
    assert low == 0
    assert high == pytest.approx(0.2775, abs=1e-4)  # z²/(10 + z²)
    assert wilson(10, 10) == pytest.approx((1 - 0.2775, 1.0), abs=1e-4)
    assert wilson(0, 0) == (0.0, 1.0)


def test_bootstrap_is_the_same_twice_and_holds_the_mean():
    values = [0.0, 1.0] * 20

    def mean(of: object) -> float:
        return sum(of) / len(of)  # type: ignore[call-overload, arg-type]

    low, high = bootstrap(values, mean)
    assert (low, high) == bootstrap(values, mean)
    assert 0.3 < low < 0.5 < high < 0.7


def test_bootstrap_of_equal_values_has_no_width():
    assert bootstrap([3, 3, 3], max) == (3, 3)
