import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.settings import Settings
from ingest.readers import UnreadableFile, read
from ingest.readers.content import content_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)
PAGE = b"<!-- made by hand -->\n<!DOCTYPE html><html><body>Plan</body></html>"


def refusal(path: Path, settings: Settings) -> tuple[str, str]:
    with pytest.raises(UnreadableFile) as error:
        read(path, settings)
    return error.value.message, error.value.remedy


@pytest.mark.parametrize(
    ("name", "raw", "message", "remedy"),
    [
        ("a.pdf", PAGE, "a.pdf is named .pdf but holds a web page.", "Rename it so that it ends in .html."),
        ("a.pdf", PNG, "a.pdf is named .pdf but holds a picture.", "Save it as PDF"),
        ("a.pdf", b"just words", "a.pdf is named .pdf but holds neither a PDF nor readable pages.", "Save it as PDF"),
        ("a.txt", b"%PDF-1.4\n", "a.txt is named .txt but holds a PDF.", "Rename it so that it ends in .pdf."),
        ("a.txt", b"{\\rtf1 Plan}", "a.txt is named .txt but holds rich text (RTF).", "Save it as PDF"),
        ("a.txt", PAGE, "a.txt is named .txt but holds a web page.", "Rename it so that it ends in .html."),
        ("a.md", PNG, "a.md is named .md but holds a picture.", "Save it as PDF"),
        ("a.html", OLE, "a.html is named .html but holds an old or encrypted Office file.", "Save it as PDF"),
        ("a.docx", OLE, "a.docx is encrypted, or is an old .doc file named .docx.", "take the password off"),
        ("a.docx", b"PK\x03\x04 cut short", "a.docx is damaged: it is not a whole Word document.", "Fetch it again"),
        ("a.docx", b"just words", "a.docx is named .docx but holds something else than a Word document.", "Save it as PDF"),
        ("a.txt", b"", "a.txt is empty (0 bytes).", "Fetch it again"),
        ("a.xlsx", b"words", "a.xlsx is of a kind that can't be read.", ".docx"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_refused(tmp_path: Path, settings: Settings, name: str, raw: bytes, message: str, remedy: str) -> None:
    path = tmp_path / name
    path.write_bytes(raw)
    said, what_to_do = refusal(path, settings)
    assert said == message
    assert remedy in what_to_do


def test_a_workbook_named_docx_is_refused(tmp_path: Path, settings: Settings) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    assert refusal(path, settings)[0] == "a.docx is named .docx but holds an Excel workbook."


def test_a_pdf_header_may_stand_behind_other_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"\n" * 1000 + b"%PDF-1.7\n")
    assert content_of(path) == "a PDF"


def test_capital_letters_in_the_suffix_do_not_matter(pdf: Callable[..., Path], settings: Settings) -> None:
    assert read(pdf(lambda canvas: canvas.drawString(72, 700, "The plan"), name="PLAN.PDF"), settings).text == "The plan"
