from datetime import date

import pytest

from app.assistant.notes.past import past_by
from tests.app.assistant.papers import understood

TODAY = date(2018, 5, 14)


def test_days_that_are_past_are_said_to_be_where_the_next_one_is_asked_for():
    note = ("Every date in this is past: today is 14 May 2018.",)
    assert past_by(understood("When is the next Roads Committee meeting?"), "The next meeting is on 3 May 2018.", TODAY) == note
    assert past_by(understood("Which reviews are coming up?"), "Lamps: March 2018; Depot: 2017", TODAY) == note


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("When is the next Roads Committee meeting?", "It meets on 14 May 2018."),
        ("When is the next Roads Committee meeting?", "It met on 3 May 2018 and meets in May 2018."),
        ("When is the next Roads Committee meeting?", "Lamps: 2017; Depot: 2018"),
        ("When is the next Roads Committee meeting?", "It meets at the depot."),
        ("When did the Roads Committee meet?", "It met on 3 May 2018."),
        ("When was the next meeting to be held in 2017?", "It was to be held on 3 May 2017."),
    ],
)
def test_nothing_is_said_of_days_to_come_or_that_are_asked_for_as_past(question: str, said: str):
    assert past_by(understood(question), said, TODAY) == ()
