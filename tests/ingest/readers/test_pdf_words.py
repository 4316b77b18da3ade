from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from corpus.settings import Settings
from ingest.readers import pdf_words, read
from tests.ingest.readers.drawing import Draw, both, ruled, words

Make = Callable[..., Path]


def on_edge(*lines: str, x: float, y: float, turn: int) -> Draw:
    """Lines of text that read upwards (90) or downwards (270), side by side."""

    def draw(canvas: Canvas) -> None:
        for number, line in enumerate(lines):
            canvas.saveState()
            canvas.translate(x + 12 * number, y)
            canvas.rotate(turn)
            canvas.drawString(0, 0, line)
            canvas.restoreState()

    return draw


@pytest.mark.parametrize(("turn", "y"), [(90, 640), (270, 690)])
def test_the_header_of_a_narrow_column_may_stand_on_edge(pdf: Make, settings: Settings, turn: int, y: float) -> None:
    table = ruled([["Risk", "\n\n\n\n", ""], ["Flood", "16", "Ada"], ["Fire", "9", "Bo"]])
    reading = read(pdf(both(table, on_edge("Score", x=200, y=y, turn=turn), on_edge("Risk owner", x=300, y=y, turn=turn))), settings)
    assert reading.text == "Risk\tScore\tRisk owner\nFlood\t16\tAda\nFire\t9\tBo"


def test_two_lines_on_edge_in_a_cell_are_read_from_the_left(pdf: Make, settings: Settings) -> None:
    table = ruled([["Risk", "\n\n\n\n\n"], ["Flood", "pumps"], ["Fire", "hoses"]])
    reading = read(pdf(both(table, on_edge("Action to", "curb the risk", x=200, y=620, turn=90))), settings)
    assert reading.text.splitlines()[0] == "Risk\tAction to curb the risk"


def test_what_stands_on_edge_in_a_margin_does_not_tear_the_lines(pdf: Make, settings: Settings) -> None:
    table = ruled([["Fund", "Actual"], ["Parks", "1,200"], ["Roads", "90"]])
    reading = read(pdf(both(table, words("The funds are told here.", "They are two."), on_edge("Draft for the board", x=40, y=650, turn=90))), settings)
    assert reading.text.split("\n\n") == ["The funds are told here.\nThey are two.", "Fund\tActual\nParks\t1,200\nRoads\t90", "Draft for the board"]


def test_a_sign_of_a_font_of_ornaments_is_a_list_s_point() -> None:
    assert [pdf_words._spelt(word) for word in ("(cid:120)", "\uf0b7", "\uf0b7Stores", "e(cid:431)ort", "ﬁre")] == [
        "•",
        "•",
        "• Stores",
        "e(cid:431)ort",
        "fire",
    ]
