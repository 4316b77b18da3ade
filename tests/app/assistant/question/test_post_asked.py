import pytest

from app.assistant.question.periods import find_periods
from app.assistant.question.post_asked import PostAsked, post_asked


def asked(question: str) -> PostAsked | None:
    return post_asked(question, find_periods(question))


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("Who runs the fostering service?", ("fostering",)),
        ("who's the boss of street lighting", ("street", "lighting")),
        ("Who is in charge of roads and bridges in the north?", ("roads", "bridges")),
        ("Name the officer in charge of the parks function in March 2011", ("parks",)),
        ("Which officer heads up waste, and what is its budget?", ("waste",)),
        ("Who is responsible for children, families and schools?", ("children", "families", "schools")),
        ("What is the name of the head of legal?", ("legal",)),
        ("Who was responsible for parks in 2013/14?", ("parks",)),
    ],
)
def test_what_somebody_is_in_charge_of(question: str, subject: tuple[str, ...]):
    assert asked(question) == PostAsked(subject, frozenset())


@pytest.mark.parametrize(
    ("question", "subject", "rank"),
    [
        ("Who is the Director of Roads?", ("roads",), {"director"}),
        ("who was corporate director for roads in 2019?", ("roads",), {"corporate", "director"}),
        ("Who is the deputy manager of the tram depot?", ("tram", "depot"), {"deputy", "manager"}),
        ("What's the name of the Cabinet Member for Roads?", ("cabinet", "roads"), {"member"}),
    ],
)
def test_a_post_by_its_title(question: str, subject: tuple[str, ...], rank: set[str]):
    assert asked(question) == PostAsked(subject, frozenset(rank))


@pytest.mark.parametrize(
    "question",
    ["Who is Ada Thorne?", "Who is the director?", "Who runs the service?", "How many managers are there?", "Who won the tender?", "When does it run?"],
)
def test_a_question_for_no_post_that_can_be_told(question: str):
    assert asked(question) is None


def test_a_post_that_several_hold_may_be_asked_for_in_the_plural():
    assert asked("Who are the vice chairs of the Lamp Board?") == PostAsked(("lamp", "board"), frozenset({"vice", "chair"}))
