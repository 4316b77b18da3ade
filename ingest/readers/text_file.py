"""Text and Markdown files: decoded, nothing else changed."""

import codecs
import re
from itertools import accumulate
from pathlib import Path

from corpus.types import Page, Reading
from ingest.readers.base import UnreadableFile
from ingest.readers.markdown_tables import markdown_tables

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_MAX_CONTROLS = 0.01


def read_text(path: Path) -> Reading:
    """The file decoded, a leading BOM dropped, line ends made `\\n`; form feeds stay and give pages, Markdown's pipe tables are tables."""
    text, warnings = decode(path.read_bytes(), path.name)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise UnreadableFile(f"{path.name} holds no text, only white space.", "Fetch it again from where it came, or take it out of the folder.")
    form = path.suffix.lower().lstrip(".")
    tables = markdown_tables(text) if form == "md" else ()
    return Reading(text=text, format=form, pages=pages_by_form_feed(text), tables=tables, warnings=warnings)


def decode(raw: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """The text and the warnings: UTF-8, UTF-16 with its mark, else Windows-1252 if that gives plausible text.

    Raises `UnreadableFile` for bytes that are no text in any of them. A file with more than one control character in a
    hundred, or any NUL, is no text.
    """
    not_text = UnreadableFile(f"{name} is named as text but holds bytes that are no text.", "Save it again as text in UTF-8, or as PDF.")
    warnings: tuple[str, ...] = ()
    try:
        if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            text = raw.decode("utf-16")
        else:
            text, warnings = _utf8_or_windows(raw, name)
    except UnicodeDecodeError as error:
        raise not_text from error
    if "\0" in text or len(_CONTROLS.findall(text)) > _MAX_CONTROLS * len(text):
        raise not_text
    return text, warnings


def _utf8_or_windows(raw: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    try:
        return raw.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        text = raw.decode("cp1252")
        return text, (f"{name} is not UTF-8; it was read as Windows-1252. Look whether its pound signs and quotation marks are right.",)


def pages_by_form_feed(text: str) -> tuple[Page, ...]:
    """The pages between form feeds; none if there is no form feed. What follows a last form feed is a page only if it is more than white space."""
    parts = text.split("\f")
    if len(parts) == 1:
        return ()
    starts = accumulate((len(part) + 1 for part in parts[:-1]), initial=0)
    pages = [Page(number, start, start + len(part)) for number, (start, part) in enumerate(zip(starts, parts, strict=True), 1)]
    return tuple(pages if parts[-1].strip() else pages[:-1])
