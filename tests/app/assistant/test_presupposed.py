import pytest

from app.assistant.presupposed import unmentioned_event, unreported_quarter


@pytest.mark.parametrize(
    ("question", "text", "event"),
    [
        ("When was Larch House shut down?", "Larch House opened in May.", "shut down"),
        ("When was Larch House shut down?", "Larch House closed in May.", ""),
        ("How much did selling the depot raise?", "The depot has 14 bays.", "selling"),
        ("How much did selling the depot raise?", "The disposal of the depot raised £2m.", ""),
        ("Why did the director resign?", "The director opened the meeting.", "resign"),
        ("Why was the closed session held?", "Council met in private.", ""),
        ("Why was part of the meeting closed to the public?", "Council met in private.", ""),
        ("Who leads on roads?", "Ada Thorne leads on roads.", ""),
        ("What was left in the fund when 2024 closed?", "Balance at the end: £40", ""),
    ],
)
def test_an_event_that_the_text_does_not_speak_of_is_named(question: str, text: str, event: str):
    assert unmentioned_event(question, text) == event


@pytest.mark.parametrize(
    ("question", "text", "quarter"),
    [
        ("Potholes mended in Q2 14/15?", "Q1 14/15: 40; Q2 13/14: 38", "Q2 14/15"),
        ("Potholes mended in Q2 14/15?", "Q1 14/15: 40; Q2 2014/15: 38", ""),
        ("Potholes mended in 2014/15?", "Q1 14/15: 40", ""),
    ],
)
def test_a_quarter_that_the_text_does_not_report_is_named(question: str, text: str, quarter: str):
    assert unreported_quarter(question, text) == quarter
