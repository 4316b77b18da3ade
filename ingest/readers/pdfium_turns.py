"""PDFium among threads: it may be used by one at a time, and the app reads documents in one thread while it draws pages in others."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

import pypdfium2 as pdfium

_turn = RLock()


@contextmanager
def pdfium_turn() -> Iterator[None]:
    """While it lasts, or the function lasts that it decorates, no other thread uses PDFium.

    All that touches PDFium needs one, and the letting go of what it gave too: a decorated function lets go of its own pages and
    bitmaps before the turn ends. It should last for one page, so that somebody who looks at a page doesn't wait for a whole document.
    """
    with _turn:
        yield


@contextmanager
def opened_pdf(path: Path | str) -> Iterator[pdfium.PdfDocument]:
    """The document, opened and closed in a turn of its own each; raises `PdfiumError` when PDFium can't open it."""
    with _turn:
        document = pdfium.PdfDocument(path)
    try:
        yield document
    finally:
        with _turn:
            document.close()
