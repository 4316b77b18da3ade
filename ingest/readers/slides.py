"""The titles of slides: a presentation's pages lie on their side, and most say in the largest type near their top what they are about."""

from dataclasses import dataclass
from statistics import median

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from ingest.readers.pdfium_turns import pdfium_turn

_LANDSCAPE = 0.9
_TITLED = 0.5
_TOP = 0.4
_LARGER = 1.25
_LONGEST = 120
_FEWEST_PAGES = 3


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a page: its words, the height of its type in points, and how far down the page it stands (0 to 1)."""

    text: str
    size: float
    down: float


def slide_titles(document: pdfium.PdfDocument) -> list[str]:
    """The title of each page of a presentation, "" where one has none; all are "" when the document is no presentation.

    A presentation has three pages or more, nine in ten of them wider than high, and half of them with a title: the lines of
    the largest type in the upper two fifths, where it is larger by a quarter than the type of most lines, or as large as
    the titles of the other pages.
    """
    with pdfium_turn():
        pages = range(len(document))
    nothing = [""] * len(pages)
    if len(pages) < _FEWEST_PAGES or sum(_on_its_side(document, page) for page in pages) < _LANDSCAPE * len(pages):
        return nothing
    lines = [_lines(document, page) for page in pages]
    titles = [_largest(on_page) for on_page in lines]
    sizes = [title[0].size for title in titles if title]
    if len(sizes) < _TITLED * len(pages):
        return nothing
    usual = median(sizes)
    found = [title or _of_size(on_page, usual) for title, on_page in zip(titles, lines, strict=True)]
    texts = [" ".join(" ".join(line.text for line in title).split()) for title in found]
    return [text if len(text) <= _LONGEST else "" for text in texts]


def _largest(lines: list[_Line]) -> list[_Line]:
    """The lines of the largest type near the page's top, if it is larger than that of most lines."""
    top = [line for line in lines if line.down <= _TOP]
    size = max((line.size for line in top), default=0.0)
    return _of_size(lines, size) if top and size >= _LARGER * median(line.size for line in lines) else []


def _of_size(lines: list[_Line], size: float) -> list[_Line]:
    """The first lines of one type near the page's top that follow each other."""
    first = next((at for at, line in enumerate(lines) if line.down <= _TOP and abs(line.size - size) <= 0.02 * size), len(lines))
    stop = first
    while stop < len(lines) and abs(lines[stop].size - size) <= 0.02 * size:
        stop += 1
    return lines[first:stop]


@pdfium_turn()
def _on_its_side(document: pdfium.PdfDocument, index: int) -> bool:
    wide, high = document.get_page_size(index)
    return bool(wide > high)


@pdfium_turn()
def _lines(document: pdfium.PdfDocument, index: int) -> list[_Line]:
    """The lines of a page's text layer, in the order of the file, cut where the type grows or shrinks."""
    page = document[index]
    textpage = page.get_textpage()
    sideways = page.get_rotation() in (90, 270)
    found: list[_Line] = []
    text, sizes, down = "", list[float](), 0.0
    for at in range(textpage.count_chars()):
        letter = chr(pdfium_c.FPDFText_GetUnicode(textpage, at))
        box = textpage.get_charbox(at, loose=True) if letter.strip() else None
        size = (box[2] - box[0] if sideways else box[3] - box[1]) if box else 0.0
        if text.strip() and (letter in "\r\n" or (box and text[-1:].isspace() and not 1 / _LARGER < size / median(sizes) < _LARGER)):
            found.append(_Line(text, median(sizes), down))
            text, sizes = "", []
        if box:
            down = down if sizes else _down(box, page)
            sizes.append(size)
        text = text + letter if letter not in "\r\n" else ""
    return [*found, _Line(text, median(sizes), down)] if sizes else found


def _down(box: tuple[float, float, float, float], page: pdfium.PdfPage) -> float:
    """How far down the page, as it is shown, a box of its own space stands."""
    left, bottom, right, top = page.get_mediabox()
    across, up = (box[0] - left) / (right - left), (box[3] - bottom) / (top - bottom)
    turned = page.get_rotation()
    return float(across if turned == 90 else up if turned == 180 else 1 - across if turned == 270 else 1 - up)
