from dataclasses import dataclass

import pytest

from app.assistant.notes.drafts import DRAFT, PROPOSED, draft_notes, proposal_notes
from app.assistant.statements.compose import Statement
from tests.app.assistant.papers import passage, understood


@dataclass(frozen=True)
class Shelf:
    held: str

    def text(self, document: str) -> str:
        return self.held


@pytest.mark.parametrize(
    ("head", "is_draft"),
    [
        ("NUMBER: R2025-\nMoved by\n\nSeconded by\n\n", True),
        ("Moved by: ________\tSeconded by: ________\n", True),
        ("Moved by: A. Bell\tSeconded by: C. Dow\n", False),
        ("Moved by\n\nSeconded by\n\nThat roads be mended.\nMoved by A. Bell\nSeconded by C. Dow\n", False),
        ("Moved by\n\nSeconded by\n\nThat roads be mended.\n\f", False),
        ("Moved by\n\nSeconded by\n\nThat the agenda be approved.\n\n5. Lamps\n", False),
        ("", False),
    ],
)
def test_what_stands_in_a_blank_form_is_said_to_be_a_draft(head: str, is_draft: bool):
    text = f"{head}That lamps be lit."
    said = Statement("That lamps be lit.", "a", len(head), len(text))
    assert draft_notes([said], Shelf(text)) == ((DRAFT,) if is_draft else ())  # type: ignore[arg-type]


@pytest.mark.parametrize(("result", "is_draft"), [("\nCARRIED", False), ("\nFor Against\nBELL\nCarried\nMayor: A. Bell", True)])
def test_a_result_that_is_entered_makes_it_none_but_one_that_is_printed_to_be_struck_out(result: str, is_draft: bool):
    head = "Moved by: ____ Seconded by: ____\n"
    said = Statement("That lamps be lit.", "a", len(head), len(head) + 18)
    assert draft_notes([said], Shelf(f"{head}That lamps be lit.{result}")) == ((DRAFT,) if is_draft else ())  # type: ignore[arg-type]


def test_no_statement_is_no_draft():
    assert draft_notes([], Shelf("")) == ()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("question", "text", "kind", "is_proposal"),
    [
        ("What did the board decide about lamps?", "It was recommended that lamps be lit.", "prose", True),
        ("What was decided about lamps?", "The Leader of the Council to: a) APPROVE the lamps.", "prose", True),
        ("What was decided about lamps?", "The board resolved that lamps be lit, as recommended.", "prose", False),
        ("What was decided about lamps?", "Roads Board: it was recommended that lamps be lit.", "decision", False),
        ("What did the report recommend to the board about lamps?", "It was recommended that lamps be lit.", "prose", False),
        ("What was decided about lamps?", "Lamps are lit at the recommended rates.", "prose", False),
        ("How many lamps are lit?", "It was recommended that 4 lamps be lit.", "prose", False),
    ],
)
def test_what_is_only_recommended_is_said_to_be_no_decision(question: str, text: str, kind: str, is_proposal: bool):
    held = passage("a", text, kind=kind)
    assert proposal_notes(understood(question), [Statement(text, held.document, 0, len(text))], [held]) == ((PROPOSED,) if is_proposal else ())
