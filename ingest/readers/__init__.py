"""One module a file format; each turns a file into a `Reading`: canonical text and its pages."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.settings import Settings
from corpus.types import Reading
from ingest.readers.base import SUFFIXES, UnreadableFile
from ingest.readers.content import check_content

if TYPE_CHECKING:
    from ingest.readers.scans import OcrCache

__all__ = ["SUFFIXES", "UnreadableFile", "read"]


def read(path: Path, settings: Settings, ocr: "OcrCache | None" = None, on_page: Callable[[int, int], None] | None = None) -> Reading:
    """Canonical text, pages and tables of one file, by its suffix; the module for a format is imported when the first such file comes.

    Recognised scans are kept in `ocr` and taken from there the next time; `on_page(done, total)` is told of each scanned
    page. Raises `UnreadableFile` with the reason and a remedy.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise UnreadableFile(f"{path.name} is of a kind that can't be read.", f"These can: {', '.join(SUFFIXES)}.")
    check_content(path)
    if suffix == ".pdf":
        from ingest.readers.pdf_file import read_pdf

        return read_pdf(path, settings, ocr, on_page)
    if suffix == ".docx":
        from ingest.readers.docx_file import read_docx

        return read_docx(path)
    if suffix in (".html", ".htm"):
        from ingest.readers.html_file import read_html

        return read_html(path)
    from ingest.readers.text_file import read_text

    return read_text(path)
