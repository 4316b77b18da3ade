"""PDFium falls over when two threads use it: an ingest that the app started reads while people look at pages."""

from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Thread
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium_c
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from app.screen.page_image import page_image
from corpus.settings import Settings
from ingest.readers import pdf_file, pdfium_turns
from ingest.readers.pdf_file import read_pdf


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    """Slides with titles, a ruled box and, on the last, nothing but a picture: all that makes a reader turn to PDFium."""
    path = tmp_path / "deck.pdf"
    canvas = Canvas(str(path), pagesize=(960, 540))
    for title in ("Fares", "Moorings", "Slipways"):
        canvas.setFont("Helvetica", 30)
        canvas.drawString(50, 480, title)
        canvas.setFont("Helvetica", 12)
        for line in range(20):
            canvas.drawString(50, 440 - 16 * line, f"Line {line}: the harbour board agreed the ferry budget of the year and the fares of each crossing.")
            canvas.rect(40, 436 - 16 * line, 800, 16)
        canvas.showPage()
    canvas.drawImage(ImageReader(Image.new("RGB", (300, 200), "grey")), 0, 0, 960, 540)
    canvas.showPage()
    canvas.save()
    return path


class Turns:
    """In the lock's place: knows whether somebody has the turn."""

    def __init__(self) -> None:
        self.taken = 0

    def __enter__(self) -> None:
        self.taken += 1

    def __exit__(self, *_: object) -> None:
        self.taken -= 1


def test_all_calls_of_pdfium_are_made_in_a_turn(deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    turns, called, outside = Turns(), set[str](), set[str]()

    def watched(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def made(*given: Any) -> Any:
            (called if turns.taken else outside).add(name)
            return call(*given)

        return made

    monkeypatch.setattr(pdfium_turns, "_turn", turns)
    monkeypatch.setattr(pdf_file, "recognise", lambda pictures, *_: [[] for picture in pictures if np.any(picture)])
    for name in dir(pdfium_c):
        call = getattr(pdfium_c, name)
        if name.startswith("FPDF") and callable(call) and not isinstance(call, type):
            monkeypatch.setattr(pdfium_c, name, watched(name, call))
    assert [page.title for page in read_pdf(deck, Settings(_env_file=None)).pages] == ["Fares", "Moorings", "Slipways", ""]
    assert page_image(str(deck), "in a turn", 1, "the ferry budget")[1]
    assert called >= {"FPDF_LoadDocument", "FPDF_CloseDocument", "FPDF_ClosePage", "FPDFText_ClosePage", "FPDFBitmap_Destroy", "FPDF_RenderPageBitmap"}
    assert outside == set()


def test_who_looks_at_a_page_waits_for_the_turn(deck: Path) -> None:
    seen: list[bool] = []
    looking = Thread(target=lambda: seen.append(page_image.__wrapped__(str(deck), "x", 1, "the ferry budget")[1]))
    with pdfium_turns.pdfium_turn():
        looking.start()
        looking.join(0.3)
        assert seen == []
    looking.join(30)
    assert seen == [True]


def test_a_document_that_waits_for_its_pictures_to_be_recognised_keeps_nobody_waiting(deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bool] = []

    def recognise(pictures: Iterable[object], *_: object) -> list[list[object]]:
        looking = Thread(target=lambda: seen.append(page_image.__wrapped__(str(deck), "x", 1, "the ferry budget")[1]))
        looking.start()
        looking.join(30)
        return [[] for _ in pictures]

    monkeypatch.setattr(pdf_file, "recognise", recognise)
    read_pdf(deck, Settings(_env_file=None))
    assert seen == [True]
