import pytest

from app.assistant.question.several import asked_parts


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Who runs parks and what is spent on them?", ("Who runs parks", "what is spent on them?")),
        ("Who runs parks, and who runs roads?", ("Who runs parks", "who runs roads?")),
        ("What does it cost? When is it due?", ("What does it cost?", "When is it due?")),
        ("Who runs parks and roads?", ("Who runs parks and roads?",)),
        ("the plan says how much?", ("the plan says how much?",)),
    ],
)
def test_a_question_is_taken_apart_where_it_asks_again(question: str, parts: tuple[str, ...]):
    assert asked_parts(question) == parts
