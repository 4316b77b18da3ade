"""PDF files: pages' text layers, pages and pictures without one by OCR, page labels, and the files that can't be read."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pdfplumber
import pypdf
import pypdfium2 as pdfium
from pypdf.errors import DependencyError, PyPdfError

from corpus.settings import Settings
from corpus.types import Reading
from ingest.readers.aligned_table import AlignedTable
from ingest.readers.base import UnreadableFile
from ingest.readers.canonical import CanonicalText
from ingest.readers.continued_tables import with_continued
from ingest.readers.pdf_layer import Box, Layer, read_layer, write_part
from ingest.readers.pdfium_turns import opened_pdf, pdfium_turn
from ingest.readers.scans import DPI, Found, OcrCache, recognise, text_of
from ingest.readers.slides import slide_titles

if TYPE_CHECKING:
    from ingest.readers.scans import Picture

# pypdf and pdfminer tell of each font and pointer that they guess at; what they misread shows beside PDFium's reading, and is taken from there.
for _guessing in ("pypdf", "pdfminer"):
    logging.getLogger(_guessing).setLevel(logging.ERROR)

_SURE = 0.8
_LEAST_LINES = 3
_LONGEST = 5000


@dataclass(frozen=True, slots=True)
class _Scan:
    """What is to be recognised: a whole page (by index), or the box of a picture on it in points, y upwards."""

    page: int
    box: Box | None = None


def read_pdf(path: Path, settings: Settings, ocr: OcrCache | None = None, on_page: Callable[[int, int], None] | None = None) -> Reading:
    """The pages' text joined by form feeds, with printed page labels where the file defines them.

    Pages without a text layer, and pictures that hold text on pages that have one, are recognised unless the settings say
    no. Raises `UnreadableFile` for files that are encrypted, damaged, too long, or without any text.
    """
    reader = _open(path, settings)
    try:
        with opened_pdf(path) as document, pdfplumber.open(path) as plumber:
            layers = [read_layer(page, document, index, partial(plumber.pages.__getitem__, index)) for index, page in enumerate(reader.pages)]
            scans = [_Scan(index, box) for index, layer in enumerate(layers) for box in ((None,) if layer.scanned else layer.pictures)]
            found = list(recognise((_rendered(document, scan) for scan in scans), len(scans), ocr, on_page)) if settings.ocr and scans else []
            titles = slide_titles(document)
            recognised = dict(zip(scans, found, strict=False))
    except (pdfium.PdfiumError, PyPdfError) as error:
        raise _damaged(path) from error
    layers = with_continued(layers)
    text = CanonicalText(paged=True)
    labels = reader.page_labels if "/PageLabels" in reader.root_object else [""] * len(layers)
    for index, (layer, label, title) in enumerate(zip(layers, labels, titles, strict=True)):
        if index:
            text.break_page()
        confidence = _write(text, layer, [recognised[scan] for scan in scans if scan.page == index and scan in recognised])
        text.describe_page(label, confidence, title)
    left_out = [index + 1 for index, layer in enumerate(layers) if layer.scanned and not settings.ocr]
    reading = text.reading("pdf", _warnings(left_out))
    if reading.text.strip():
        return reading
    if left_out:
        raise UnreadableFile(f"{path.name} is a scan: none of its pages has a text layer.", "Read it with OCR (without --no-ocr), or find the original.")
    raise UnreadableFile(f"{path.name} holds no text that could be read.", "Look at its pages; if they are too faint, find the original.")


def _open(path: Path, settings: Settings) -> pypdf.PdfReader:
    encrypted = UnreadableFile(f"{path.name} is encrypted and asks for a password.", "Save a copy without the password.")
    try:
        reader = pypdf.PdfReader(path)
        if reader.is_encrypted and not reader.decrypt(""):
            raise encrypted
        pages = len(reader.pages)
    except DependencyError as error:
        raise encrypted from error
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise _damaged(path) from error
    if not pages:
        raise _damaged(path)
    if pages > settings.max_pages:
        raise UnreadableFile(f"{path.name} has {pages:,} pages; documents of up to {settings.max_pages:,} are read.", "Split it, or raise MAX_PAGES.")
    return reader


def _damaged(path: Path) -> UnreadableFile:
    return UnreadableFile(f"{path.name} is damaged: its pages can't be found.", "Fetch it again from where it came, or print it to a new PDF.")


@pdfium_turn()
def _rendered(document: pdfium.PdfDocument, scan: _Scan) -> "Picture":
    """The scan as it is drawn on the page; plans and maps as large as a wall are drawn smaller, 5,000 dots at the longest side."""
    page = document[scan.page]
    bitmap = page.render(scale=min(DPI / 72, _LONGEST / max(page.get_size())), rev_byteorder=True)
    picture: Picture = bitmap.to_numpy()
    if scan.box:
        place = bitmap.get_posconv(page)
        across, down = zip(place.to_bitmap(*scan.box[:2]), place.to_bitmap(*scan.box[2:]), strict=True)
        picture = picture[max(0, min(down)) : max(down), max(0, min(across)) : max(across)]
    return picture.copy()


def _write(text: CanonicalText, layer: Layer, found: Sequence[list[Found]]) -> float | None:
    """The page's text layer with what was recognised; gives the confidence, None where nothing was. Pictures that hold hardly any text are left out."""
    read = [text_of(pieces) for pieces in found]
    kept = [layer.scanned or (_height(parts) >= _LEAST_LINES and confidence >= _SURE) for parts, confidence in read]
    if layer.scanned:
        for part in (part for parts, _ in read for part in parts):
            write_part(text, part)
    else:
        layer.write(text, [parts if keep else [] for (parts, _), keep in zip(read, kept, strict=True)])
    return min((confidence for (_, confidence), keep in zip(read, kept, strict=True) if keep), default=None)


def _height(parts: Sequence[str | AlignedTable]) -> int:
    return sum(1 if isinstance(part, str) else len(part.grid) for part in parts)


def _warnings(left_out: Sequence[int]) -> tuple[str, ...]:
    if not left_out:
        return ()
    which = "page" if len(left_out) == 1 else "pages"
    verb = ("has", "was") if len(left_out) == 1 else ("have", "were")
    return (f"{which} {', '.join(map(str, left_out))} {verb[0]} no text layer and {verb[1]} left out (--no-ocr)",)
