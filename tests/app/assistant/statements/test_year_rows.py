from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from app.assistant.statements.evidence import Evidence
from app.assistant.statements.year_rows import YearRows
from corpus.types import Passage, Unit
from tests.app.assistant.papers import evidence, passage, understood


@dataclass
class Papers:
    """A store of these passages, all of one document."""

    held: Sequence[Passage]

    def passages_of(self, document: str) -> Sequence[Passage]:
        return self.held


def row(caption: str, text: str, start: int) -> Passage:
    whole = f"{caption}. {text}"
    return passage("a", whole, kind="row", start=start, units=(Unit(start, start + len(text), len(caption) + 2, len(whole)),))


ROWS = [
    row("LIBRARY PROJECTS", "2026 Shelves: 4", 0),
    row("LIBRARY PROJECTS", "2027 Lamps/Bulbs: 5", 100),
    row("LIBRARY PROJECTS", "2027 Doors: 6", 200),
    row("HARBOUR PROJECTS", "2027 Cranes: 7", 300),
    row("LIBRARY PROJECTS", "2028 Roof: 8; for use: 2027", 400),
]


def said(question: str, best: int) -> list[str]:
    found: list[Evidence] = evidence(ROWS[best], (1.0,))
    return [statement.text for statement in YearRows(Papers(ROWS)).statements(understood(question), found)]  # type: ignore[arg-type]


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
    assert YearRows(Papers(ROWS)).statements(understood("library projects in 2027"), []) == ()  # type: ignore[arg-type]
