import pytest

from app.assistant.checks.lacking import lacking
from app.assistant.statements.compose import Statement
from tests.app.assistant.papers import passage, understood


def found(question: str, text: str, kind: str = "prose", cover: str = "Roads plan 2013/14") -> str:
    held = passage("a", text, kind=kind)
    return lacking(understood(question), [Statement(text, held.document, 0, len(text))], [held], lambda _: cover)


@pytest.mark.parametrize(
    ("question", "text", "said"),
    [
        ("How much did the depot cost?", "The depot has 14 bays.", "gives no amount of money for this"),
        ("How much did the depot cost?", "The depot was built for £2m.", ""),
        ("What percentage of lamps are lit?", "Of the lamps 40 are lit.", "gives no percentage for this"),
        ("What percentage of lamps are lit?", "Of the lamps 40% are lit.", ""),
        ("How many lamps are lit?", "Since 2011 lamps are lit from the age of 16, says Section 12.", "gives no figure for this"),
        ("How many lamps are lit?", "Twelve lamps are lit.", ""),
        ("How many lamps are lit?", "Lamps lit: to be set.", ""),
        ("What grade did the inspectors give the depot?", "The depot was inspected in May.", "gives no grade"),
        ("What grade did the inspectors give the depot?", "The depot was found to require improvement, not good.", ""),
        ("Who is the deputy mayor?", "Ada Thorne: Mayor.", "doesn't say who holds that post"),
        ("Who was vice-chair of the board?", "Ada Thorne: Chair of the board.", "doesn't say who holds that post"),
        ("Who was vice-chair of the board?", "Ada Thorne (Vice-Chairman) was present.", ""),
        ("Who chaired the board?", "The board met in May.", "doesn't say who holds that post"),
        ("Who was elected chair of the board?", "Cllr Thorne was Chairman in May.", ""),
        ("Who leads on lamps?", "The lamps are led on by a member of the board.", "names nobody for this"),
        ("Who leads on lamps?", "Ada Thorne leads on lamps.", ""),
        ("Who leads on lamps?", "Lamps are mended. Lead: Assistant Directors.", ""),
        ("Why are lamps lit?", "Lamps are lit.", ""),
    ],
)
def test_an_answer_must_hold_the_kind_of_thing_asked_for(question: str, text: str, said: str):
    assert found(question, text) == said


def test_a_figure_of_another_place_or_body_is_none_for_the_one_named():
    assert found("How many lamps are there in Elmwick?", "Oakham has 40 lamps.") == "gives no figure for the place or body named"
    assert found("How many lamps are there in Elmwick?", "There are 40 lamps.", cover="Elmwick lamps") == ""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How many lamps in 2009/10?", "gives figures for other years only"),
        ("How many lamps in 2011/12?", ""),
        ("How many lamps in 2012?", ""),
        ("How many lamps?", ""),
    ],
)
def test_a_row_answers_only_for_the_years_of_its_cells(question: str, said: str):
    assert found(question, "Lamps by area. Oakham: 2010/11: 40; 2011/12: 44", kind="row") == said


def test_a_year_in_a_caption_is_not_that_of_a_cell():
    row = "2025 Budget Report. Street lights: Expenses, 2024 Actual: £3,144; Expenses, 2025 Budget: £4,500"
    assert found("How much did the lights cost in 2024?", row, kind="row") == ""
    assert found("How many lamps in 2023?", row, kind="row") == "gives figures for other years only"


def test_no_statement_lacks_nothing():
    assert lacking(understood("How many lamps?"), [], [], str) == ""
