import pytest

from app.assistant.statements.value_rows import ValueRows
from tests.app.assistant.papers import Shelf, captioned_row, evidence, understood

ROWS = [
    captioned_row("FLOOD PLAN", "Street lamps: Back within: 4 hours; Lead: Ada Thorne", 0),
    captioned_row("FLOOD PLAN", "Gritting: Back within: 4 Hours; Lead: Ben Quill", 100),
    captioned_row("FLOOD PLAN", "Bus shelters: Back within: 24 hours; Lead: Ada Thorne", 200),
    captioned_row("SNOW PLAN", "Ferries: Back within: 4 hours; Lead: Ada Thorne", 300),
]


def said(question: str, best: int = 0) -> tuple[list[str], tuple[str, ...]]:
    statements, remarks = ValueRows(Shelf(ROWS)).statements(understood(question), evidence(ROWS[best], (1.0,)))  # type: ignore[arg-type]
    return [statement.text for statement in statements], remarks


def test_all_rows_of_the_table_with_the_value_are_given_and_counted():
    assert said("Which services are to run again within 4 hours?") == (
        ["FLOOD PLAN. Street lamps: Back within: 4 hours", "Gritting: Back within: 4 Hours"],
        ("These are all 2 rows of that table with “4 hours” under “Back within”.",),
    )


def test_a_value_of_one_word_counts_beside_a_word_of_its_header_and_rows_have_all_values_named():
    held = [captioned_row("WARDS", f"{ward}: Councillors: {n}; Phase: {phase}", 100 * n) for ward, n, phase in (("Elm", 3, 1), ("Ash", 5, 1), ("Oak", 3, 2))]

    def rows(question: str) -> list[str]:
        statements, _ = ValueRows(Shelf(held)).statements(understood(question), evidence(held[0], (1.0,)))  # type: ignore[arg-type]
        return [statement.text for statement in statements]

    assert rows("Which wards have 3 councillors?") == ["WARDS. Elm: Councillors: 3", "Oak: Councillors: 3"]
    assert rows("Which wards have 3 councillors in phase 1?") == []
    assert rows("Which wards have more than 3 councillors?") == []
    assert rows("Which wards have 3 parks?") == []


def test_how_a_row_stands_is_asked_for_by_its_value_alone_whichever_row_is_best():
    held = [
        captioned_row("TARGETS", f"{target}: Owner: {owner}; Status: {status}", 100 * n)
        for n, (target, owner, status) in enumerate((("Repairs", "Green", "Amber"), ("Lettings", "Hale", "Green"), ("Arrears", "Hale", "Green")))
    ]

    def rows(question: str) -> list[str]:
        statements, _ = ValueRows(Shelf(held)).statements(understood(question), evidence(held[0], (1.0,)))  # type: ignore[arg-type]
        return [statement.text for statement in statements]

    assert rows("Which targets are green?") == ["TARGETS. Lettings: Status: Green", "Arrears: Status: Green"]
    assert rows("Which targets are amber?") == rows("Which targets are with Hale?") == []


@pytest.mark.parametrize(
    ("question", "best"),
    [
        ("Which services are to run again within 24 hours?", 2),
        ("Which services are to run again within 14 hours?", 0),
        ("Which street lamps are to run again within 4 hours?", 0),
        ("Who leads what is to run again within 4 hours?", 0),
        ("Which services may be back later than 4 hours?", 0),
        ("Which services are back in less than 4 hours?", 0),
    ],
)
def test_one_row_is_meant_or_none_has_the_value_or_no_list_is_asked_for(question: str, best: int):
    assert said(question, best) == ([], ())
