import hashlib
import io
from pathlib import Path

import pypdf
import pytest
from PIL import Image
from reportlab.pdfgen import canvas

from app.screen.page_image import WIDTH, letters_span, original, page_image
from corpus.types import Cover, Document

YELLOW = (255, 237, 140)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """A PDF of two pages: a line near the top of the first, another in its middle; the second turned by 90 degrees."""
    path = tmp_path / "paper.pdf"
    sheet = canvas.Canvas(str(path), pagesize=(500, 700))
    sheet.drawString(50, 650, "The panel met on a rainy day.")
    sheet.drawString(50, 350, "It agreed the budget for roads.")
    sheet.showPage()
    sheet.drawString(50, 650, "A turned page about bridges.")
    sheet.showPage()
    sheet.save()
    turned = pypdf.PdfWriter(clone_from=path)
    turned.pages[1].rotate(90)
    turned.write(path)
    return path


def tinted(png: bytes) -> tuple[tuple[int, int], tuple[int, int, int, int] | None]:
    """(size of the image, box of its tinted pixels)."""
    image = Image.open(io.BytesIO(png))
    mask = Image.new("L", image.size)
    mask.putdata([255 if pixel == YELLOW else 0 for pixel in image.get_flattened_data()])
    return image.size, mask.getbbox()


def test_the_quote_is_boxed_where_it_stands(paper: Path):
    png, boxed = page_image(str(paper), "x", 1, "agreed  the\nBUDGET")
    (wide, high), box = tinted(png)
    assert (boxed, wide) == (True, WIDTH)
    assert box is not None
    # 350 of 700 points from the bottom is the middle; the line begins at 50 of 500 points.
    assert 0.47 < box[1] / high < 0.5 < box[3] / high + 0.005 < 0.52
    assert 0.1 < box[0] / wide < 0.15


def test_a_turned_page_is_boxed_where_it_is_seen(paper: Path):
    png, boxed = page_image(str(paper), "x", 2, "turned page")
    (wide, high), box = tinted(png)
    assert boxed
    assert wide > high
    assert box is not None
    # Turned clockwise, what stood near the top stands near the right edge.
    assert box[0] / wide > 0.9


def test_words_that_are_not_there_are_not_boxed(paper: Path):
    png, boxed = page_image(str(paper), "x", 1, "a wholly different sentence on tramways")
    assert (boxed, tinted(png)[1]) == (False, None)


def test_nearly_the_same_letters_are_found():
    letters = "thepanelagreedthebudgetforroads"
    assert letters_span(letters, "agreedthebudget") == (8, 23)
    near = letters_span(letters, "agreedthebvdgetfor")
    assert near is not None
    assert letters[slice(*near)].startswith("agreedtheb")
    assert letters_span(letters, "tramwaysandbuses") is None
    assert letters_span("", "x") is None


def test_the_file_is_only_used_with_the_bytes_that_were_read_in(paper: Path, tmp_path: Path):
    sha256 = hashlib.sha256(paper.read_bytes()).hexdigest()
    document = Document(sha256, "paper.pdf", Cover("Paper"), "pdf", 2, 10, "")
    assert original(document, tmp_path) == paper.resolve()
    paper.write_bytes(paper.read_bytes() + b" ")
    assert original(document, tmp_path) is None
    assert original(Document(sha256, "../paper.pdf", Cover("Paper"), "pdf", 2, 10, ""), tmp_path / "below") is None
