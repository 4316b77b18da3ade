import pytest

from corpus.scales import scale_of_unit


@pytest.mark.parametrize(
    ("unit", "worth"),
    [("£000s", 1_000), ("£'000", 1_000), ("$000s", 1_000), ("£k", 1_000), ("£m", 1_000_000), ("£ million", 1_000_000), ("€bn", 1_000_000_000)],
)
def test_a_unit_of_money_may_state_a_scale(unit: str, worth: int):
    assert scale_of_unit(unit) == worth


@pytest.mark.parametrize("unit", ["", "£", "%", "FTE", "m", "per 10,000 population under 18", "£ monthly"])
def test_other_units_state_none(unit: str):
    assert scale_of_unit(unit) == 1
