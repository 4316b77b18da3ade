import pytest

from app.assistant.comparison.implied import implied_periods
from app.assistant.question.periods import find_periods
from tests.app.assistant.papers import NEW, OLD, PACK


def meant(question: str) -> list[str]:
    return [period.label for period in implied_periods(question, find_periods(question), [OLD, NEW, PACK])]


@pytest.mark.parametrize(
    ("question", "labels"),
    [
        ("How many potholes were there in March 2012 and a year later?", ["March 2013"]),
        ("How many potholes in 2016 and two years earlier?", ["2014"]),
        ("Potholes in 2013/14 and the following year?", ["2014/15"]),
        ("Cost of a pothole now against 2013/14?", ["2017/18"]),
        ("What has changed about potholes since 2013/14?", ["2017/18"]),
        ("How do potholes stand compared with the last plan?", ["2013/14", "2017/18"]),
        ("Potholes mended over the years?", ["2013/14", "2015", "2017/18"]),
        ("What did the 2013/14 plan say about potholes?", []),
        ("What is the latest on potholes in 2013/14?", []),
        ("Potholes in 2013/14 and 2017/18?", []),
        ("What is the difference between a pothole and a crack?", []),
    ],
)
def test_times_that_are_meant_but_not_named(question: str, labels: list[str]):
    assert meant(question) == labels
