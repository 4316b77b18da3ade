"""A page of a PDF as an image with a quote boxed."""

import hashlib
import io
from collections.abc import Sequence
from ctypes import byref, c_int
from pathlib import Path
from typing import Any

import pypdfium2.raw as pdfium_c
import streamlit as st
from PIL import Image, ImageChops, ImageDraw
from rapidfuzz import fuzz

from corpus.types import Document
from ingest.readers.pdfium_turns import opened_pdf, pdfium_turn

WIDTH = 1000
"""Pixels; sharp beside the answers and on a phone."""

TALLEST = 3000
"""Pixels: a very long page is drawn smaller."""

ALIKE = 88.0
"""Of 100: from here on a stretch of the page's letters is taken for the quote (rapidfuzz's partial ratio)."""

Box = tuple[float, float, float, float]


def original(document: Document, folder: Path) -> Path | None:
    """The document's file, if it is still there with the bytes that were read in."""
    path = (folder / document.source).resolve()
    if not path.is_relative_to(folder.resolve()) or not path.is_file():
        return None
    status = path.stat()
    return path if _sha256(str(path), status.st_mtime_ns, status.st_size) == document.sha256 else None


@st.cache_data(max_entries=500, show_spinner=False)
def _sha256(path: str, changed: int, size: int) -> str:  # noqa: ARG001 - they are part of the cache's key
    with open(path, "rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


@st.cache_data(max_entries=64, show_spinner=False)
def page_image(path: str, sha256: str, number: int, quote: str) -> tuple[bytes, bool]:  # noqa: ARG001 - sha256 is part of the cache's key
    """(PNG, whether the quote was found and boxed) of page `number`, from 1. A quote that runs over pages is boxed as far as it stands on this one."""
    image, boxes = _drawn(path, number, quote)
    stream = io.BytesIO()
    _boxed(image, boxes).save(stream, "PNG", optimize=False)
    return stream.getvalue(), bool(boxes)


@pdfium_turn()
def _drawn(path: str, number: int, quote: str) -> tuple[Image.Image, list[Box]]:
    with opened_pdf(path) as pdf:
        page = pdf[number - 1]
        wide, high = page.get_size()
        scale = min(WIDTH / wide, TALLEST / high)
        image = page.render(scale=scale).to_pil().convert("RGB")
        return image, [_on_image(page, image.size, box) for box in _boxes(page, quote)] if quote else []


def _boxes(page: Any, quote: str) -> list[Box]:
    """A box a line round the quote, in the page's own units; none when the page has no text layer or not these words."""
    text = page.get_textpage()
    signs = [chr(pdfium_c.FPDFText_GetUnicode(text, index)) for index in range(text.count_chars())]
    places = [index for index, sign in enumerate(signs) if sign.isalnum()]
    letters = "".join(signs[index].lower()[:1] for index in places)
    span = letters_span(letters, "".join(sign.lower()[:1] for sign in quote if sign.isalnum()))
    return _lines([text.get_charbox(index) for index in places[slice(*span)]]) if span else []


def letters_span(letters: str, wanted: str) -> tuple[int, int] | None:
    """Where the wanted letters stand among a page's letters: exactly, nearly, or as far as the page goes."""
    if not wanted or not letters:
        return None
    found = letters.find(wanted)
    if found >= 0:
        return found, found + len(wanted)
    near = fuzz.partial_ratio_alignment(wanted, letters, score_cutoff=ALIKE)
    if near and near.dest_end - near.dest_start >= min(len(wanted), 8):
        return near.dest_start, near.dest_end
    return None


def _lines(boxes: Sequence[Box]) -> list[Box]:
    """The boxes of letters joined to one a line: those whose heights overlap and that stand near each other."""
    joined: list[Box] = []
    for left, bottom, right, top in boxes:
        if joined:
            far, low, near, high = joined[-1]
            height = max(high - low, top - bottom, 1.0)
            if min(high, top) - max(low, bottom) > 0.3 * min(high - low, top - bottom) and -height < left - near < 12 * height:
                joined[-1] = (min(far, left), min(low, bottom), max(near, right), max(high, top))
                continue
        joined.append((left, bottom, right, top))
    return joined


def _on_image(page: Any, size: tuple[int, int], box: Box) -> Box:
    """A box in pixels of the image, whatever the page's rotation and crop."""
    corners = []
    for x, y in ((box[0], box[1]), (box[2], box[3])):
        across, down = c_int(), c_int()
        pdfium_c.FPDF_PageToDevice(page, 0, 0, size[0], size[1], 0, x, y, byref(across), byref(down))
        corners.append((across.value, down.value))
    (x1, y1), (x2, y2) = corners
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def _boxed(image: Image.Image, boxes: Sequence[Box]) -> Image.Image:
    """The image with the boxes tinted and framed; the tint lets the print through."""
    tint = Image.new("RGB", image.size, "white")
    draw = ImageDraw.Draw(tint)
    framed = [(x1 - 3, y1 - 3, x2 + 3, y2 + 3) for x1, y1, x2, y2 in boxes]
    for frame in framed:
        draw.rectangle(frame, fill=(255, 237, 140))
    marked = ImageChops.multiply(image, tint)
    draw = ImageDraw.Draw(marked)
    for frame in framed:
        draw.rectangle(frame, outline=(148, 32, 20), width=2)
    return marked
