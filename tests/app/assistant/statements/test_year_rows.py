import pytest

from app.assistant.statements.evidence import Evidence
from app.assistant.statements.year_rows import YearRows
from tests.app.assistant.papers import Shelf, captioned_row, evidence, understood

ROWS = [
    captioned_row("LIBRARY PROJECTS", "2026 Shelves: 4", 0),
    captioned_row("LIBRARY PROJECTS", "2027 Lamps/Bulbs: 5", 100),
    captioned_row("LIBRARY PROJECTS", "2027 Doors: 6", 200),
    captioned_row("HARBOUR PROJECTS", "2027 Cranes: 7", 300),
    captioned_row("LIBRARY PROJECTS", "2028 Roof: 8; for use: 2027", 400),
]


def said(question: str, best: int) -> list[str]:
    found: list[Evidence] = evidence(ROWS[best], (1.0,))
    return [statement.text for statement in YearRows(Shelf(ROWS)).statements(understood(question), found)]  # type: ignore[arg-type]


@pytest.mark.parametrize("question", ["library projects in 2027", "Which library projects are planned for 2027?"])
def test_all_rows_of_the_year_and_the_table_are_given_the_caption_once(question: str):
    assert said(question, 1) == ["LIBRARY PROJECTS. 2027 Lamps/Bulbs: 5", "2027 Doors: 6"]


@pytest.mark.parametrize(
    ("question", "best"),
    [
        ("library lamps projects in 2027", 1),
        ("How much is put by for the library in 2027?", 1),
        ("library projects in 2028", 1),
        ("library projects in 2026", 0),
        ("library projects in May 2027", 1),
        ("library projects", 1),
    ],
)
def test_one_row_is_meant_or_it_is_not_told_which(question: str, best: int):
    assert said(question, best) == []


def test_nothing_is_found_without_evidence():
    assert YearRows(Shelf(ROWS)).statements(understood("library projects in 2027"), []) == ()  # type: ignore[arg-type]
