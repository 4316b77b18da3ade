from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from reportlab.pdfgen.canvas import Canvas

from corpus.settings import Settings
from ingest.readers import read
from ingest.readers.slides import slide_titles

Texts = Sequence[tuple[float, str]]
"""The lines of a slide from its top, each with the size of its type."""

DECK: list[Texts] = [
    [(40, "FERRY BUDGET")],
    [(30, "FARES"), (14, "A single fare rises by $0.40."), (14, "Nothing else changes.")],
    [(30, "SLIPWAYS AND"), (30, "MOORINGS"), (14, "Two slipways close."), (14, "One opens.")],
    [(14, "A page without a title."), (14, "It has only words.")],
]


def deck(path: Path, slides: Sequence[Texts], size: tuple[float, float] = (960, 540)) -> Path:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=1)
    for texts in slides:
        y = size[1] - 60
        for points, text in texts:
            canvas.setFont("Helvetica", points)
            canvas.drawString(50, y, text)
            y -= 1.3 * points
        canvas.showPage()
    canvas.save()
    path.write_bytes(buffer.getvalue())
    return path


def titles(path: Path) -> list[str]:
    with pdfium.PdfDocument(path) as document:
        return slide_titles(document)


def test_the_largest_type_near_the_top_is_the_title(tmp_path: Path) -> None:
    assert titles(deck(tmp_path / "deck.pdf", DECK[1:3] * 2)) == ["FARES", "SLIPWAYS AND MOORINGS"] * 2


def test_a_slide_without_a_title_has_none(tmp_path: Path) -> None:
    assert titles(deck(tmp_path / "deck.pdf", DECK[1:3] * 2 + DECK[3:]))[-1] == ""


def test_a_title_as_large_as_the_others_stands_above_larger_words(tmp_path: Path) -> None:
    loud: Texts = [(30, "LEVY"), (36, "The levy rises by 4%.")]
    assert titles(deck(tmp_path / "deck.pdf", [*DECK[1:3] * 2, [*loud, (36, "That is $7 a month.")]]))[-1] == "LEVY"


@pytest.mark.parametrize(
    ("slides", "size"),
    [(DECK[1:3] * 2, (595, 842)), (DECK[1:3], (960, 540)), (DECK[3:] * 4, (960, 540))],
    ids=["upright pages", "two pages", "no titles"],
)
def test_other_documents_have_no_slide_titles(slides: list[Texts], size: tuple[float, float], tmp_path: Path) -> None:
    assert set(titles(deck(tmp_path / "deck.pdf", slides, size))) == {""}


def test_a_reading_has_the_titles_on_its_pages(tmp_path: Path, settings: Settings) -> None:
    reading = read(deck(tmp_path / "deck.pdf", DECK[1:3] * 2), settings)
    assert [page.title for page in reading.pages] == ["FARES", "SLIPWAYS AND MOORINGS"] * 2
