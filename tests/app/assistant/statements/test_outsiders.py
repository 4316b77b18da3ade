"""Rows that are not among those compared."""

import pytest

from app.assistant.statements.outsiders import Outsiders

COUNCILS = Outsiders(["Oakshire County Council", "Roads and Bridges Committee", "The Corporation of the Township of Elm Vale"])


@pytest.mark.parametrize(
    "label",
    [
        *("Total", "Grand total", "Controllable Totals", "Total spending on roads", "Depots / TOTAL", "Oakshire total"),
        *("England", "England average", "National average", "Average", "Average (all wards)", "Statistical neighbours", "Target", "Balance, end of year"),
        *("Oakshire", "OCC: inc. bridges", "Oakshire County Council", "Township of Elm Vale", "South East"),
    ],
)
def test_totals_councils_and_comparators_stand_apart(label: str):
    assert COUNCILS.holds(label)


@pytest.mark.parametrize(
    "label",
    [
        *("Average number of days to mend a hole", "Total number of lorries", "Canada Day Event", "Ontario Roads Grant", "Roads", "Bridges", "Elm Row"),
        *("OCC depots", "Oakshire Way", "West", "Nettlebeck", "Targeted support", "Net zero team work"),
    ],
)
def test_what_only_sounds_like_them_does_not(label: str):
    assert not COUNCILS.holds(label)


def test_a_council_s_own_row_is_told_from_a_total():
    assert COUNCILS.is_council("OCC: inc. bridges")
    assert COUNCILS.is_council("Depots / Township of Elm Vale")
    assert not COUNCILS.is_council("Total")
    assert not COUNCILS.is_council("OCC depots")
