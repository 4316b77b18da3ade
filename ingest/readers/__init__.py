"""One module a file format; each turns a file into a `Reading`: canonical text and its pages."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.settings import Settings
from corpus.types import Reading

if TYPE_CHECKING:
    from ingest.readers.scans import OcrCache

SUFFIXES = (".txt", ".md", ".pdf", ".docx", ".html", ".htm")


def read(path: Path, settings: Settings, ocr: "OcrCache | None" = None, on_page: Callable[[int, int], None] | None = None) -> Reading:
    """Canonical text, pages and tables of one file, by its suffix.

    Recognised scans are kept in `ocr` and taken from there the next time; `on_page(done, total)` is told of each scanned
    page. Raises `UnreadableFile` with the reason and a remedy.
    """
    raise NotImplementedError
