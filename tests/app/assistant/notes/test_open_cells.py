"""Cells that leave the answer open, and notes that a cell points to."""

from dataclasses import dataclass, field

import pytest

from app.assistant.notes.open_cells import OpenCells
from app.assistant.statements.compose import Statement
from corpus.types import Passage, Unit
from tests.app.assistant.papers import evidence, passage, understood


@dataclass
class Shelf:
    """A store of one text and its passages."""

    text_held: str = ""
    held: list[Passage] = field(default_factory=list)

    def text(self, sha256: str) -> str:
        return self.text_held

    def passages_of(self, document: str, start: int = 0, end: int | None = None) -> list[Passage]:
        return [one for one in self.held if one.start < (end or 10**9) and one.end > start]


def asked(question: str, cells: str, shelf: Shelf | None = None, kind: str = "row", caption: str = "Lorries. ") -> tuple[list[str], tuple[str, ...]]:
    """The statements' texts and the remarks for a question that one row answers."""
    text = f"{caption}{cells}"
    held = passage("a", text, kind, units=(Unit(0, len(text), len(caption), len(text)),))
    shelf = shelf or Shelf()
    statement = Statement(text, held.document, 0, len(text))
    statements, remarks = OpenCells(shelf).followed(understood(question), (statement,), evidence(held, (1.0,)))  # type: ignore[arg-type]
    return [one.text for one in statements[1:]], remarks


@pytest.mark.parametrize("value", ["TBC", "to be set", "To be provided", "to be confirmed in May", "not yet known"])
def test_an_open_cell_is_said_to_be_open(value: str):
    _, remarks = asked("How many lorries will Nettlebeck have in 2018/19?", f"Nettlebeck: 2017/18: 7; 2018/19: {value}")
    assert remarks == (f"The document leaves this open: under “2018/19” it says “{value}”.",)


def test_a_filled_cell_is_not():
    assert asked("How many lorries had Nettlebeck in 2017/18?", "Nettlebeck: 2017/18: 7; 2018/19: TBC") == ([], ())


def test_a_header_of_the_same_words_and_another_year_is_another_cell():
    row = "Nettlebeck: Small lorries, 2018/19: 4; Large lorries, 2017/18: 3; Large lorries, 2018/19: to be set"
    assert len(asked("How many large lorries had Nettlebeck in 2018/19?", row)[1]) == 1
    assert asked("How many large lorries had Nettlebeck in 2017/18?", row)[1] == ()


ACTION = "Action 1: Open a depot. Lead: Ada Finch. Start: May 2019. End: TBC. Measures: Depot open."


def test_an_action_without_an_end_is_open_and_its_lead_and_start_are_not():
    assert asked("When must the depot be open?", ACTION, kind="action")[1] == ("The document leaves this open: under “End” it says “TBC”.",)
    assert asked("Who is to open a depot?", ACTION, kind="action")[1] == ()
    assert asked("When does work on the depot start?", ACTION, kind="action")[1] == ()


ROW = "Lorries. Nettlebeck: Actual 2017/18: 7; Target 2018/19: See note 1"
TEXT = f"{ROW}\nWexcombe 4 5\nNote 1: Targets follow in May.\nSalt table\nNote 1: Another matter.\n"


def noted(text: str, *beginnings: str) -> Shelf:
    starts = [text.index(words) for words in beginnings]
    spans = [(start, text.index("\n", start)) for start in starts]
    return Shelf(text, [passage("a", text[a:b], start=a) for a, b in spans])


def test_see_note_leads_to_the_nearest_note():
    found, remarks = asked("What is the 2018/19 target for Nettlebeck?", ROW.removeprefix("Lorries. "), noted(TEXT, "Note 1: Targets", "Note 1: Another"))
    assert found == ["Note 1: Targets follow in May."]
    assert remarks == ()


def test_a_note_is_followed_only_from_the_cell_asked_for():
    assert asked("What was the 2017/18 actual for Nettlebeck?", ROW.removeprefix("Lorries. "), noted(TEXT, "Note 1: Targets")) == ([], ())


def test_a_note_that_is_not_there_leaves_it_open():
    _, remarks = asked("What is the 2018/19 target for Nettlebeck?", ROW.removeprefix("Lorries. "), Shelf(ROW))
    assert remarks == ("The document leaves this open: under “Target 2018/19” it says “See note 1”.",)


TOLD = "Two lorries are red. The number of lorries is not shown because the yard moved in May. Lorries are washed because they rust. "


def told() -> Shelf:
    ends = [at + 1 for at, sign in enumerate(TOLD) if sign == "."]
    units = tuple(Unit(a, b, a, b) for a, b in zip([0, *(end + 1 for end in ends)], ends, strict=False))
    return Shelf(TOLD, [passage("a", TOLD, units=units)])


def test_why_a_cell_is_open_is_said_with_it_where_the_paper_tells():
    row = "Nettlebeck lorries: 2017/18: 7; 2018/19, Target: 8; 2018/19, Result: TBC"
    reason = ["The number of lorries is not shown because the yard moved in May."]
    assert asked("Why is the number of lorries for 2018/19 missing?", row, told()) == (
        reason,
        ("The document leaves this open: under “2018/19, Result” it says “TBC”.",),
    )
    assert asked("What was the number of lorries in 2018/19?", row, told())[0] == reason
    assert asked("What was the number of lorries in 2017/18?", row, told()) == ([], ())
    assert asked("What is the target number of lorries for 2018/19?", row, told()) == ([], ())
    assert asked("Why are there no barges in 2018/19?", row, told())[0] == []


def test_a_mark_leads_to_its_note():
    text = "Lorries. Nettlebeck: Lorries 2018/19: 7*\n* Two of them on loan.\n"
    found, _ = asked("How many lorries had Nettlebeck in 2018/19?", "Nettlebeck: Lorries 2018/19: 7*", noted(text, "* Two"))
    assert found == ["* Two of them on loan."]


def rows(*texts: str) -> Shelf:
    return Shelf("", [passage("a", text, "row", start=1000 + 100 * n, units=(Unit(0, 9, 9, len(text)),)) for n, text in enumerate(texts)])


def test_an_empty_cell_is_one_that_the_rows_beside_it_fill():
    beside = rows(*(f"Lorries. {place}: 2017/18: 4; 2018/19: 5" for place in ("Wexcombe", "Harrow", "Pinley")))
    assert asked("How many lorries had Nettlebeck in 2018/19?", "Nettlebeck: 2017/18: 7", beside)[1] == (
        "The document leaves this open: in that row nothing stands under “2018/19”.",
    )
    assert asked("How many lorries had Nettlebeck in 2017/18?", "Nettlebeck: 2017/18: 7", beside)[1] == ()


def test_a_row_without_any_cell_is_a_heading():
    beside = rows(*(f"Lorries. {place}: 2017/18: 4; 2018/19: 5" for place in ("Wexcombe", "Harrow", "Pinley")))
    assert asked("How many lorries had Nettlebeck in 2018/19?", "Of these at Nettlebeck:", beside)[1] == ()
