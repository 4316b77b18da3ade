from dataclasses import replace

import pytest

from app.assistant.statements.announced import asks_ahead, is_announced
from tests.app.assistant.papers import passage


@pytest.mark.parametrize(
    ("question", "ahead"),
    [
        ("what's on the agenda for May?", True),
        ("when is the flood report coming to members?", True),
        ("what is the council going behind closed doors about?", True),
        ("what was the private part of the May meeting meant to be about?", True),
        ("who was appointed to the museum board in May?", False),
        ("what did the engineers find at the bridge?", False),
    ],
)
def test_a_question_looks_ahead_to_a_meeting_or_asks_what_came_of_it(question: str, ahead: bool):
    assert asks_ahead(question) is ahead


def test_the_list_of_an_agenda_only_announces_and_the_papers_under_it_do_not():
    item = replace(passage("a", "9. Appoint a member to the museum board."), section=("Council", "*** AGENDA ***"))
    assert is_announced(item)
    assert not is_announced(replace(item, section=("Agenda", "Report of the engineers")))
    assert not is_announced(replace(item, section=()))
