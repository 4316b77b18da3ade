import pytest

from app.assistant.statements.next_meeting import next_meeting
from tests.app.assistant.papers import evidence, passage, understood

MINUTES = evidence(passage("a", "The Lamp Board met on 8 April 2025."), (0.9,))
NEXT = evidence(passage("a", "The next meeting is on 10 June 2025.", start=100), (0.6,))
FAR = evidence(passage("a", "The next regular session is in July.", start=200), (0.2,))
OPEN = evidence(passage("a", "The letter goes to the next meeting.", start=300), (0.7,))


@pytest.mark.parametrize("question", ["When is the next meeting of the Lamp Board?", "what date is the next lamp committee"])
def test_what_gives_the_day_of_the_next_meeting_comes_first(question: str):
    assert next_meeting(understood(question), [*MINUTES, *OPEN, *NEXT, *FAR]) == (*NEXT, *MINUTES, *OPEN, *FAR)


@pytest.mark.parametrize("question", ["When did the Lamp Board meet?", "What goes to the next meeting of the Lamp Board?"])
def test_for_another_question_the_order_stays(question: str):
    assert next_meeting(understood(question), [*MINUTES, *NEXT]) == (*MINUTES, *NEXT)
