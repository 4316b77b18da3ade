"""Cells as quantities."""

from decimal import Decimal

import pytest

from app.assistant.statements.magnitudes import TIME, magnitude, outermost


@pytest.mark.parametrize(
    ("value", "stated", "number", "unit"),
    [
        ("1,245", "", "1245", ""),
        ("£53,253.1", "£000s", "53253.1", "£000s"),
        ("£2.5m", "", "2500000", "£"),
        ("19% (R)", "%", "19", "%"),
        ("14 % (A)", "", "14", "%"),
        ("10.6 ●●●● Good", "", "10.6", ""),
        ("($295)", "", "-295", "$"),
        ("-£6,883.4", "", "-6883.4", "£"),
        ("350 visits", "", "350", "visits"),
        ("1,204*", "", "1204", ""),
    ],
)
def test_amounts(value: str, stated: str, number: str, unit: str):
    found = magnitude(value, stated)
    assert found is not None
    assert (found.number, found.unit) == (Decimal(number), unit)


@pytest.mark.parametrize("value", ["", "TBC", "See note 1", "<10% or >25", "about 5", "2014", "31/03/2015", "5 to 7", "$ -", "H25"])
def test_what_says_no_one_quantity_is_none(value: str):
    assert magnitude(value) is None


def order(*values: str) -> tuple[str, ...]:
    """The longest of lengths of time."""
    found = [one for value in values if (one := magnitude(value))]
    assert {one.unit for one in found} == {TIME}
    assert len(found) == len(values)
    return tuple(values[at] for at in outermost(found, highest=True))


def test_lengths_of_time_are_compared_over_their_units():
    assert order("4 hours", "24 hours", "3 days") == ("3 days",)
    assert order("48 hours", "2 days", "4 Hours") == ("48 hours", "2 days")
    assert order("7 working days", "48 hours") == ("7 working days",)


def test_lengths_that_overlap_are_not_told_apart():
    assert order("30 days", "1 month") == ()
    assert order("3 working days", "4 days") == ()


def test_different_units_are_not_compared():
    values = [one for value in ("5%", "7") if (one := magnitude(value))]
    assert outermost(values, highest=True) == ()
