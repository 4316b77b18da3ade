"""What a file's first bytes say it is, so that a name that promises something else is refused."""

import re
import zipfile
from pathlib import Path

from ingest.readers.base import UnreadableFile

_SIGNATURES = (
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"{\\rtf", "rich text (RTF)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old or encrypted Office file"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!", "a compressed file"),
)
_OFFICE = (("word/document.xml", "a Word document"), ("xl/workbook.xml", "an Excel workbook"), ("ppt/presentation.xml", "a PowerPoint presentation"))
_WEB_PAGE = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_EXPECTED = {
    ".pdf": ("a PDF",),
    ".docx": ("a Word document",),
    ".html": ("a web page", "text"),
    ".htm": ("a web page", "text"),
    ".txt": ("text",),
    ".md": ("text",),
}
_HEAD = 4096


def content_of(path: Path) -> str:
    """What the file holds, as a noun phrase; "text" when nothing marks it as anything else.

    PDF allows its header anywhere in the first 1,024 bytes (ISO 32000-1, annex H.3.4.1).
    """
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if b"%PDF-" in head[:1024]:
        return "a PDF"
    if head.startswith(b"PK\x03\x04"):
        return _archive(path)
    for signature, name in _SIGNATURES:
        if head.startswith(signature):
            return name
    return "a web page" if _WEB_PAGE.match(head) else "text"


def check_content(path: Path) -> None:
    """Raises `UnreadableFile` when the file holds something else than its suffix says, or nothing."""
    if path.stat().st_size == 0:
        raise UnreadableFile(f"{path.name} is empty (0 bytes).", "Fetch it again from where it came, or take it out of the folder.")
    suffix = path.suffix.lower()
    found = content_of(path)
    if found in _EXPECTED[suffix]:
        return
    if suffix == ".docx" and found == "an old or encrypted Office file":
        raise UnreadableFile(f"{path.name} is encrypted, or is an old .doc file named .docx.", "Open it in Word, take the password off and save it as .docx.")
    if suffix == ".docx" and found == "a damaged archive":
        raise UnreadableFile(f"{path.name} is damaged: it is not a whole Word document.", "Fetch it again from where it came, or save it again from Word.")
    if found == "text":
        found = "neither a PDF nor readable pages" if suffix == ".pdf" else "something else than a Word document"
    raise UnreadableFile(f"{path.name} is named {suffix} but holds {found}.", _remedy(found))


def _archive(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except zipfile.BadZipFile:
        return "a damaged archive"
    return next((name for member, name in _OFFICE if member in names), "a compressed file")


def _remedy(found: str) -> str:
    suffix = {"a PDF": ".pdf", "a web page": ".html", "a Word document": ".docx"}.get(found)
    if suffix:
        return f"Rename it so that it ends in {suffix}."
    return "Save it as PDF, Word (.docx) or text, or fetch it again from where it came."
