import pytest

from app.assistant.comparison.compare import Side, sides
from app.assistant.comparison.figure_asked import gives_figure, wants_figure
from tests.app.assistant.papers import NEW, OLD, PACK, evidence, passage, understood


def side(question: str) -> Side:
    return sides(understood(question), [OLD, NEW, PACK])[0]


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("How many potholes were mended in 2013/14 and in 2017/18?", True),
        ("Cost of a pothole: 2013/14 against 2017/18?", True),
        ("Potholes, 2013/14 actual against 2017/18 target?", True),
        ("Who led on potholes in 2013/14 and in 2017/18?", False),
        ("Who was in charge of potholes in 2013/14 and in 2017/18?", False),
    ],
)
def test_a_figure_is_asked_for_by_number_or_by_the_name_of_a_measure(question: str, wanted: bool):
    assert wants_figure(side(question)) is wanted


@pytest.mark.parametrize(
    ("kind", "text", "gives"),
    [
        ("prose", "We mended 66 potholes.", True),
        ("prose", "We mended potholes in 2013/14 and at 31 March 2014.", False),
        ("prose", "Objective 3.2 is about potholes.", False),
        ("prose", "Of 20 potholes none was mended.", False),  # the question says 20 itself
        ("row", "K2: Potholes mended: 2013/14: 64", True),
        ("row", "Potholes within 24 hours: 2013/14: to be set", False),
        ("row", "Percentage of potholes mended: 2013/14: 64", False),
    ],
)
def test_times_numbers_of_things_and_shares_are_no_figure_of_what_is_counted(kind: str, text: str, gives: bool):
    (item,) = evidence(passage("a", text, kind), (1.0,))
    assert gives_figure(item, side("How many of the 20 potholes were mended in 2013/14 and in 2017/18?")) is gives


def test_one_of_the_two_figures_to_choose_from_is_a_figure():
    (item,) = evidence(passage("a", "We mended 66 potholes."), (1.0,))
    (asked,) = sides(understood("Were 66 or 68 potholes mended in 2013/14?"), [OLD, NEW, PACK])
    assert gives_figure(item, asked)
