import pytest

from app.assistant.question.several import asked_parts


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Who runs parks and what is spent on them?", ("Who runs parks", "what is spent on them?")),
        ("Who runs parks, and who runs roads?", ("Who runs parks", "who runs roads?")),
        ("What does it cost? When is it due?", ("What does it cost?", "When is it due?")),
        ("Who runs parks and roads?", ("Who runs parks and roads?",)),
        ("When was the meeting, which Mr Bell chaired, closed?", ("When was the meeting, which Mr Bell chaired, closed?",)),
        ("In 2013/14, how much was spent?", ("In 2013/14, how much was spent?",)),
        ("Thinking of 2014 and who was the director?", ("Thinking of 2014 and who was the director?",)),
        ("Who runs parks? Thanks", ("Who runs parks? Thanks",)),
        ("", ("",)),
        ("the plan says how much?", ("the plan says how much?",)),
    ],
)
def test_a_question_is_taken_apart_where_it_asks_again(question: str, parts: tuple[str, ...]):
    assert asked_parts(question) == parts
