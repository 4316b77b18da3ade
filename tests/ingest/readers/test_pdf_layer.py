from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from corpus.settings import Settings
from ingest.readers import read
from ingest.readers.pdf_layer import Layer, _is_white, _tidy
from tests.ingest.readers.drawing import both, ruled, words

Make = Callable[..., Path]


def in_white(draw: Callable[[Canvas], None]) -> Callable[[Canvas], None]:
    def white(canvas: Canvas) -> None:
        canvas.setFillColorRGB(1, 1, 1)
        draw(canvas)
        canvas.setFillColorRGB(0, 0, 0)

    return white


def test_ligatures_odd_spaces_and_bullets_are_spelt_out() -> None:
    assert _tidy("The o\ufb03ce\u00a0\ufb01led   it \n\uf0b7 twice     5") == ("The office filed it", "• twice\t5")


def test_a_lone_tab_is_a_space() -> None:
    assert _tidy("Wages\tand\tsalaries \t \t 12") == ("Wages and salaries\t12",)


def test_points_of_a_font_of_ornaments_are_points() -> None:
    assert _tidy("l the lamps\nl the quay\nAll of l\nl the pond") == ("• the lamps", "• the quay", "All of l", "• the pond")
    assert _tidy("l the lamps\nl the quay") == ("l the lamps", "l the quay")


def test_white_print_on_white_paper_is_not_read_beside_a_table(pdf: Make, settings: Settings) -> None:
    hidden = in_white(words("unseen", x=300, y=500))
    assert read(pdf(both(ruled([["Fund", "Actual"], ["Parks", "1,200"]]), hidden)), settings).text == "Fund\tActual\nParks\t1,200"


def test_white_print_on_dark_is_read(pdf: Make, settings: Settings) -> None:
    def dark(canvas: Canvas) -> None:
        canvas.setFillColorRGB(0, 0, 0.5)
        canvas.rect(290, 490, 100, 30, stroke=0, fill=1)

    seen = both(dark, in_white(words("seen", x=300, y=500)))
    assert read(pdf(both(ruled([["Fund", "Actual"], ["Parks", "1,200"]]), seen)), settings).text.endswith("seen")


def test_padding_that_lies_on_an_amount_does_not_cut_it(pdf: Make, settings: Settings) -> None:
    padding = words("$" + " " * 12, x=175, y=666)
    rows = both(ruled([["Fund", "Actual"], ["Parks", ""]]), padding, words("18,200.00", x=203, y=666))
    assert read(pdf(rows), settings).text == "Fund\tActual\nParks\t$18,200.00"


@pytest.mark.parametrize(
    ("colour", "white"),
    [((1.0,), True), ((1, 1, 1), True), ((0, 0, 0, 0), True), (1, True), ((0, 0, 0), False), ((0, 0, 0, 1), False), (None, False), ((), False)],
)
def test_white_in_every_colour_space(colour: object, white: bool) -> None:
    assert _is_white(colour) is white


def test_a_layer_without_parts_writes_nothing() -> None:
    from ingest.readers.canonical import CanonicalText

    text = CanonicalText(paged=True)
    Layer((), True, ()).write(text, [])
    assert text.reading("pdf").text == ""


def columns(*rows: tuple[str, ...]) -> Callable[[Canvas], None]:
    """Rows whose cells stand in columns without rules, each cell drawn by itself."""

    def draw(canvas: Canvas) -> None:
        for number, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                canvas.drawString(72 + 130 * column, 700 - 14 * number, cell)

    return draw


def test_a_table_without_rules_is_read_by_its_columns(pdf: Make, settings: Settings) -> None:
    rows = [("Project", "2030", "2031", "2032"), *((f"Pond {name}", "1,850", "-", "2,100") for name in "ABCDEF")]
    (table,) = read(pdf(columns(*rows)), settings).tables
    assert table.columns == (("Project",), ("2030",), ("2031",), ("2032",))
    assert [cell.text for cell in table.rows[0].cells] == ["Pond A", "1,850", "-", "2,100"]


def test_a_dash_within_a_row_is_a_cell_and_no_bullet(pdf: Make, settings: Settings) -> None:
    rows = [("Project", "2030", "2031", "Paid by"), *((f"Pond {name}", "1,850", "2,100", "Rates") for name in "ABCDE"), ("Pond F", "900", "-", "A grant")]
    (table,) = read(pdf(columns(*rows)), settings).tables
    assert [cell.text for cell in table.rows[-1].cells] == ["Pond F", "900", "-", "A grant"]


def test_a_table_whose_boxes_are_drawn_as_one_path_is_ruled(pdf: Make, settings: Settings) -> None:
    def draw(canvas: Canvas) -> None:
        path = canvas.beginPath()
        for number, cells in enumerate([("Department", "Amount"), ("Fire", "6,398.08"), ("Library", "81.96")]):
            for column, cell in enumerate(cells):
                path.rect(72 + 120 * column, 700 - 20 * number, 120, 20)
                canvas.drawString(76 + 120 * column, 706 - 20 * number, cell)
        canvas.drawPath(path)

    (table,) = read(pdf(draw), settings).tables
    assert [cell.text for cell in table.rows[1].cells] == ["Library", "81.96"]
