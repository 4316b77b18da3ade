import pytest

from app.assistant.checks.lacking import lacking
from app.assistant.statements.compose import Statement
from tests.app.assistant.checks.lacks import found
from tests.app.assistant.papers import passage, understood

NOT_WHEN, OTHER_YEAR = "doesn't say when", "gives figures for other years only"


@pytest.mark.parametrize(
    ("question", "text", "said"),
    [
        ("What date was the lamp hearing moved to?", "The lamp hearing, for a 7 day licence, was moved.", NOT_WHEN),
        ("What date was the lamp hearing moved to?", "The lamp hearing was moved to 4 May 2014.", ""),
        ("On which day are the lamps lit?", "The lamps are lit on Fridays.", ""),
        ("Which day are bins emptied?", "Bins are emptied daily.", ""),
        ("What date does the lamp survey close?", "The lamp survey closes at the end of the month.", ""),
        ("Which day is the depot closed?", "The depot is closed on Christmas Day.", ""),
        ("When was the lamp hearing moved to?", "The lamp hearing was moved by a week.", ""),
    ],
)
def test_a_day_that_is_asked_for_is_told_as_one(question: str, text: str, said: str):
    assert found(question, text) == said


@pytest.mark.parametrize(
    ("question", "text", "said"),
    [
        ("How long can the lamp statement be?", "The lamp statement shall not exceed one page.", ""),
        ("How long does the lamp permit last?", "See page 5 for lamp permits.", "doesn't say how long"),
    ],
)
def test_the_length_of_a_text_is_one_and_a_reference_to_a_page_is_none(question: str, text: str, said: str):
    assert found(question, text) == said


def test_the_day_of_the_decision_is_not_that_on_which_something_opens():
    decision = "Roads Board, 17 September 2024, minute 4: RESOLVED that the lamp bridge be mended."
    assert found("On which day does the lamp bridge open again?", decision, kind="decision") == NOT_WHEN
    assert found("On which day was it decided to mend the lamp bridge?", decision, kind="decision") == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Lamps lit. Summary as at 31 March 2025. 2023-24: 6,600; 2024-25: 6,700", OTHER_YEAR),
        ("Lamps lit in the year to 31 March 2026: 6,700", ""),
        ("Lamps lit from May 2025: 6,700", ""),
        ("Lamps lit in 2025: 6,700", ""),
    ],
)
def test_a_month_is_of_the_financial_year_that_it_may_be_in(text: str, said: str):
    assert found("How many lamps were lit in 2025-26?", text) == said


@pytest.mark.parametrize(
    ("question", "text", "said"),
    [
        ("Why was Ada Thorne away from the meeting?", "Regrets: Ada Thorne.", "doesn't say why"),
        ("Why was Ada Thorne away from the meeting?", "Ada Thorne was away because of the flood.", ""),
        ("Why was Ada Thorne not at the meeting?", "Ada Thorne was on holiday.", ""),
        ("Why are we moving away from candles?", "Each year candles cost more, which makes them dear.", ""),
        ("Why are lamps not at the level of last year?", "Lamps fell after grants were cut.", ""),
    ],
)
def test_why_somebody_was_away_has_a_reason(question: str, text: str, said: str):
    assert found(question, text) == said


def test_a_sentence_may_leave_its_year_to_the_one_before():
    told = "In 2014 the lamps were mended. Wardens lit 12 lamps in the yard set up in 2011."
    held = passage("a", told)
    said = told.partition(". ")[2]
    assert lacking(understood("How many lamps did wardens light in 2014?"), [Statement(said, held.document, 0, len(told))], [held], lambda _: "Lamps") == ""
