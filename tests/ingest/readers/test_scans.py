from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from corpus.settings import Settings
from ingest.readers import UnreadableFile, read, scans
from ingest.readers.arrange import Piece
from ingest.readers.scans import OcrCache, recognise, text_of
from tests.ingest.readers.drawing import both, words

Make = Callable[..., Path]
LINES = ["The Elm Road hall was closed", "in May at a cost of $5,250.", "The Board noted the report."]


def picture(lines: list[str], turned: int = 0) -> Image.Image:
    image = Image.new("RGB", (900, 60 * len(lines) + 60), "white")
    for number, line in enumerate(lines):
        ImageDraw.Draw(image).text((30, 30 + 60 * number), line, "black", ImageFont.load_default(36))
    return image.rotate(turned, expand=True)


def scanned(lines: list[str], turned: int = 0, wide: float = 595, y: float = 500) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        buffer = BytesIO()
        image = picture(lines, turned)
        image.save(buffer, "PNG")
        canvas.drawImage(ImageReader(buffer), 0, y, wide, wide * image.height / image.width)

    return draw


class Engine:
    """Finds what it is told to find, and counts how often it is asked."""

    def __init__(self, *found: tuple[str, float]) -> None:
        self.found = [(Piece(0, 20 * row, 100, 20 * row + 15, text), score) for row, (text, score) in enumerate(found)]
        self.asked = 0

    def __call__(self, _: object) -> list[tuple[Piece, float]]:
        self.asked += 1
        return self.found


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Engine:
    made = Engine(("The Board met.", 0.9), ("It agreed.", 0.99))
    monkeypatch.setattr(scans, "_found", made)
    monkeypatch.setattr(scans, "_WORKERS", 1)
    return made


@pytest.fixture
def cache(tmp_path: Path) -> OcrCache:
    return OcrCache(tmp_path / "index" / "ocr.sqlite")


def test_the_cache_gives_back_what_it_was_given(cache: OcrCache) -> None:
    found = [(Piece(1, 2, 3, 4, "Élan – £5"), 0.875)]
    cache.put("a", found)
    cache.put("b", [])
    again = OcrCache(cache.path)
    assert (again.get("a"), again.get("b"), again.get("c")) == (found, [], None)


def test_confidence_is_weighted_by_length() -> None:
    assert text_of([(Piece(0, 0, 9, 9, "aaa"), 1.0), (Piece(0, 12, 9, 21, "b"), 0.6)]) == (["aaa", "b"], 0.9)
    assert text_of([]) == ([], 0.0)


def test_a_scanned_page_is_read_once_and_then_from_the_cache(pdf: Make, settings: Settings, engine: Engine, cache: OcrCache) -> None:
    path = pdf(words("A page with text enough to be one of its own."), scanned(LINES))
    told: list[tuple[int, int]] = []
    first = read(path, settings, cache, lambda done, total: told.append((done, total)))
    assert first.text.split("\f")[1] == "The Board met.\nIt agreed."
    # (14 x 0.9 + 10 x 0.99) / 24
    assert [page.ocr for page in first.pages] == [None, 0.938]
    assert (engine.asked, told) == (1, [(1, 1)])
    assert read(path, settings, cache) == first
    assert engine.asked == 1


def test_a_stray_stamp_on_a_scan_does_not_make_it_text(pdf: Make, settings: Settings, engine: Engine) -> None:
    assert read(pdf(both(scanned(LINES * 4, y=100), words("p. 3"))), settings).text == "The Board met.\nIt agreed."


def test_without_ocr_scanned_pages_are_left_out_with_a_warning(pdf: Make, engine: Engine) -> None:
    reading = read(pdf(words("Text."), scanned(LINES), scanned(LINES)), Settings(_env_file=None, ocr=False))
    assert reading.text == "Text.\f\f"
    assert reading.warnings == ("pages 2, 3 have no text layer and were left out (--no-ocr)",)
    assert engine.asked == 0


def test_one_page_left_out_is_one_page(pdf: Make) -> None:
    reading = read(pdf(words("Text."), scanned(LINES)), Settings(_env_file=None, ocr=False))
    assert reading.warnings == ("page 2 has no text layer and was left out (--no-ocr)",)


def test_a_scan_alone_without_ocr_is_refused(pdf: Make) -> None:
    with pytest.raises(UnreadableFile) as error:
        read(pdf(scanned(LINES)), Settings(_env_file=None, ocr=False))
    assert error.value.message == "paper.pdf is a scan: none of its pages has a text layer."
    assert "OCR" in error.value.remedy


@pytest.mark.parametrize(("scores", "kept"), [((0.95, 0.95, 0.95), True), ((0.6, 0.6, 0.6), False), ((0.95, 0.95), False)])
def test_a_picture_on_a_page_of_text_counts_if_it_surely_holds_text(
    pdf: Make, settings: Settings, monkeypatch: pytest.MonkeyPatch, scores: tuple[float, ...], kept: bool
) -> None:
    monkeypatch.setattr(scans, "_found", Engine(*((f"row {number}", score) for number, score in enumerate(scores))))
    reading = read(pdf(both(words("A page with text enough to be one of its own."), scanned(LINES, wide=400, y=300))), settings)
    assert reading.text == "A page with text enough to be one of its own." + ("\n\nrow 0\nrow 1\nrow 2" if kept else "")
    assert reading.pages[0].ocr == (0.95 if kept else None)


def test_a_page_as_large_as_a_wall_is_drawn_smaller(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    monkeypatch.setattr(scans, "_found", lambda shown: seen.append(shown.shape) or [(Piece(0, 0, 9, 9, "Map"), 1.0)])
    monkeypatch.setattr(scans, "_WORKERS", 1)
    canvas = Canvas(str(tmp_path / "map.pdf"), pagesize=(14400, 7200))
    canvas.rect(10, 10, 500, 500)
    canvas.save()
    assert read(tmp_path / "map.pdf", settings).text == "Map"
    assert seen == [(2500, 5000, 3)]


def test_pictures_are_taken_a_few_at_a_time(engine: Engine) -> None:
    taken = []

    def pictures() -> Iterator[np.ndarray]:
        for number in range(9):
            taken.append(number)
            yield np.full((4, 4, 3), number, np.uint8)

    results = recognise(pictures(), 9, None)
    next(results)
    assert len(taken) <= 4
    assert len(list(results)) == 8


@pytest.mark.parametrize("shape", [(40, 0, 3), (8, 8, 3), (6000, 40, 3)])
def test_a_rule_drawn_as_a_picture_holds_no_text(shape: tuple[int, int, int]) -> None:
    assert list(recognise([np.zeros(shape, np.uint8)], 1, None)) == [[]]


def test_the_slope_of_a_page_is_that_of_its_long_lines() -> None:
    # Two lines of 400 dots that fall by 8, and a word as high as it is wide that rises.
    long = [[0, 100], [400, 108], [400, 128], [0, 120]]
    word = [[0, 40], [20, 30], [20, 50], [0, 60]]
    boxes = np.array([long, [[x, y + 50] for x, y in long], word], np.float32)
    assert scans._slope(boxes) == pytest.approx(0.02)
    assert scans._slope(boxes[2:]) == 0.0


@pytest.mark.slow
@pytest.mark.parametrize("turned", [0, 90, 180])
def test_print_is_recognised_whichever_way_up(pdf: Make, settings: Settings, turned: int) -> None:
    reading = read(pdf(scanned(LINES, turned, wide=130 if turned == 90 else 595, y=200)), settings)
    assert reading.text.replace("\n\n", "\n") == "\n".join(LINES)
    assert reading.pages[0].ocr is not None
    assert reading.pages[0].ocr > 0.9


@pytest.mark.slow
def test_several_pages_are_shared_between_processes_in_order(pdf: Make, settings: Settings) -> None:
    reading = read(pdf(*(scanned([line]) for line in LINES)), settings)
    assert reading.text.split("\f") == LINES


def test_a_recognised_picture_stands_in_its_place_instead_of_what_lies_beneath(pdf: Make, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = ["Statement of money", "held by the Board", "in the year 2031"]
    monkeypatch.setattr(scans, "_found", Engine(*((line, 0.99) for line in lines)))
    monkeypatch.setattr(scans, "_WORKERS", 1)
    page = both(words("The accounts", y=800), words("Stray", y=600), scanned(LINES, wide=400, y=550), words("The end.", y=100))
    assert read(pdf(page), settings).text == "The accounts\n\n" + "\n".join(lines) + "\n\nThe end."


def test_what_lies_beneath_a_picture_without_text_stays(pdf: Make, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scans, "_found", Engine(("x", 0.4)))
    monkeypatch.setattr(scans, "_WORKERS", 1)
    page = both(words("The accounts", y=800), words("Stray", y=600), scanned(LINES, wide=400, y=550), words("The end.", y=100))
    assert "Stray" in read(pdf(page), settings).text
