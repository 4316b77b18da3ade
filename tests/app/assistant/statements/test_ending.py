import pytest

from app.assistant.statements.ending import ending
from tests.app.assistant.papers import evidence, passage, understood

BEGAN, CLOSED, RESUMED, ADJOURNED = (
    evidence(passage("a", text, start=200 * n), (1.0,))[0]
    for n, text in enumerate(
        (
            "The meeting began at 6.30 p.m.",
            "That this part of the meeting be closed to the public. Time: 7:42 p.m.",
            "That we resume to an open meeting. Time: 8:38 p.m.",
            "That the meeting be adjourned. Time: 8:40 p.m.",
        )
    )
)
ALL = [BEGAN, CLOSED, RESUMED, ADJOURNED]


@pytest.mark.parametrize("asked", ["When did the meeting end?", "What time did the council adjourn?", "What time did the meeting wrap up?"])
def test_the_time_of_the_end_comes_first_where_it_is_asked_for(asked: str):
    assert ending(understood(asked), ALL) == (ADJOURNED, BEGAN, CLOSED, RESUMED)


@pytest.mark.parametrize("asked", ["What time did they come out of closed session?", "When did the closed session finish?"])
def test_the_end_of_the_closed_part_is_another(asked: str):
    assert ending(understood(asked), ALL) == (RESUMED, BEGAN, CLOSED, ADJOURNED)


@pytest.mark.parametrize(
    "asked",
    [
        "What time did the meeting begin?",
        "When did they go into closed session?",
        "When does the contract with Pinley end?",
        "When was the meeting closed to the public?",
        "When was the meeting over the road?",
    ],
)
def test_other_questions_leave_the_order(asked: str):
    assert ending(understood(asked), ALL) == tuple(ALL)


def test_when_an_agreement_ends_is_told_by_what_gives_a_date_for_it():
    said, ends, elsewhere = (
        evidence(held, (score,))[0]
        for held, score in (
            (passage("a", "The agreement with Pinley may be amended."), 1.0),
            (passage("a", "It begins on 1 June 2024 and expires on 31 May 2027.", start=200), 0.6),
            (passage("b", "The lease ends on 30 June 2023."), 0.7),
        )
    )
    asked = understood("When does the agreement with Pinley run out?")
    assert ending(asked, [said, elsewhere, ends]) == (ends, said, elsewhere)
    assert ending(asked, [said, elsewhere]) == (said, elsewhere)
    assert ending(understood("Who signed the agreement with Pinley?"), [said, elsewhere, ends]) == (said, elsewhere, ends)
