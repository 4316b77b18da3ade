import pytest

from app.assistant.statements.rows import divided, row_label


@pytest.mark.parametrize(
    ("row", "label", "cells"),
    [
        ("Carers approved: 2013/14: 5; 2017/18: 9", "Carers approved", [("2013/14", "5"), ("2017/18", "9")]),
        ("Carers by area. Elm: Cost, 2013/14: £5; 2017/18: £9", "Carers by area. Elm", [("Cost, 2013/14", "£5"), ("2017/18", "£9")]),
        ("K2: Carers approved; 2013/14: 5", "K2: Carers approved", [("2013/14", "5")]),
        ("K2: Indicator: Carers approved; 2013/14: 5", "K2: Indicator: Carers approved", [("2013/14", "5")]),
        ("Carers: 5", "", [("Carers", "5")]),
        ("Ash / Oak: Posts, Full: 3; Cost: £4: 5; 60%", "Ash / Oak", [("Posts, Full", "3"), ("£4", "5"), ("", "60%")]),
    ],
)
def test_a_row_is_divided_into_its_label_and_its_cells(row: str, label: str, cells: list[tuple[str, str]]):
    found, held = divided(row)
    assert (found, [(cell.column, cell.value) for cell in held]) == (label, cells)


def test_a_cell_keeps_its_whole_header_path_in_its_text():
    _, cells = divided("Ash: Posts: 2013/14: 3; Cost: 2013/14: 5")
    assert [cell.text for cell in cells] == ["2013/14: 3", "Cost: 2013/14: 5"]


@pytest.mark.parametrize(
    ("row", "label"),
    [
        ("Carers approved: 2013/14: 5; 2017/18: 9", "Carers approved"),
        ("K2: Carers approved; 2013/14: 5", "K2: Carers approved"),
        ("Carers: 5", "Carers"),
    ],
)
def test_a_reference_is_no_label_by_itself(row: str, label: str):
    assert row_label(row) == label


def test_a_short_name_before_a_figure_is_a_label():
    assert row_label("Elm: 2013/14: 5; 2017/18: 9") == "Elm"
