import pytest

from app.assistant.statements.evidence import Evidence
from app.assistant.statements.year_rows import YearRows
from corpus.types import Passage
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


SERIES = [captioned_row("HARBOUR RESERVES", f"{year} Cranes: {amount}", 100 * n) for n, (year, amount) in enumerate(((2027, 9), (2026, 8), (2028, 9)))]


def changes(question: str, rows: list[Passage]) -> list[str]:
    return [statement.text for statement in YearRows(Shelf(rows)).series(understood(question), evidence(rows[0], (1.0,)))]  # type: ignore[arg-type]


def test_where_a_change_is_asked_for_the_rows_of_every_year_are_given_in_time_order():
    assert changes("How do the crane reserves move over the plan?", SERIES) == ["HARBOUR RESERVES. 2026 Cranes: 8", "2027 Cranes: 9", "2028 Cranes: 9"]


def test_no_series_is_made_of_two_years_or_where_a_year_or_no_change_is_asked_for():
    assert changes("How do the crane reserves move over the plan?", SERIES[:2]) == []
    assert changes("How do the crane reserves move over the plan from 2026?", SERIES) == []
    assert changes("What are the crane reserves?", SERIES) == []
