import pytest

from app.assistant.statements.moved import asks_mover, moved, names_mover
from tests.app.assistant.papers import evidence, passage, understood

RESOLVED = evidence(passage("a", "That the verges be mown."), (0.9,))
MOVED = evidence(passage("a", "Proposed by Cllr Holm; seconded by Cllr Finch.", start=100), (0.8,))
OTHER = evidence(passage("a", "Moved by Cllr Marsh that the meeting end.", start=200), (0.2,))


@pytest.mark.parametrize(
    "question",
    [
        "Who moved it?",
        "who proposed the amended budget",
        "Which councillor seconded the motion?",
        "Mover of the by-law?",
        "Who proposed signing off the mill, and who backed it?",
        "Roads resolution 12: mover, seconder and vote?",
        "who got the seat, and whose motion was it?",
    ],
)
def test_a_question_for_a_mover_is_known(question: str):
    assert asks_mover(question)


@pytest.mark.parametrize(
    "question", ["Who leads on roads?", "What was moved?", "When was the depot proposed?", "Who is proposed as auditor?", "Who proposed new houses?"]
)
def test_another_question_is_none(question: str):
    assert not asks_mover(question)


@pytest.mark.parametrize(
    "text",
    [
        "Moved by A. Bell",
        "moved by Councilor Finch",
        "seconded by Vice Mayor Dow",
        "Seconded: Cllr Dow",
        "Proposed by Councillor Finch;",
        "Bell and Dow seconded",
    ],
)
def test_a_text_that_names_a_mover_is_known(text: str):
    assert names_mover(text)


@pytest.mark.parametrize(
    "text",
    [
        "It was moved that roads be mended.",
        "Moved by: Seconded by:",
        "The proposed depot",
        "The proposed Budget 2026 was tabled",
        "Council moved Into closed session",
    ],
)
def test_another_text_names_none(text: str):
    assert not names_mover(text)


def test_who_moved_comes_before_what_was_moved_but_not_the_mover_of_something_else():
    held = [*RESOLVED, *MOVED, *OTHER]
    assert moved(understood("Who proposed that the verges be mown?"), held) == (*MOVED, *RESOLVED, *OTHER)
    assert moved(understood("What was decided on the verges?"), held) == tuple(held)


def test_a_decision_that_names_its_movers_stays_first():
    decision = evidence(passage("a", "Roads Board, moved by A. Bell, seconded by C. Dow: That the verges be mown.", kind="decision"), (0.9,))
    assert moved(understood("Who moved that the verges be mown?"), [*decision, *MOVED]) == (*decision, *MOVED)
