"""Word documents: paragraphs as lines, tables as rows of cells, pages where Word noted its page breaks."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml.etree import XMLSyntaxError

from corpus.types import Reading
from ingest.readers.base import UnreadableFile
from ingest.readers.canonical import CanonicalText, Grid, Slot
from ingest.readers.grid_headers import headers_from

_BREAK = "\f"
_TEXT, _TAB, _LINE, _RENDERED, _HYPHEN = (qn(f"w:{name}") for name in ("t", "tab", "br", "lastRenderedPageBreak", "noBreakHyphen"))
_LEFT_OUT = (qn("w:pPr"), qn("w:rPr"), qn("w:del"), qn("w:moveFrom"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")


def read_docx(path: Path) -> Reading:
    """The document's body in order, without running headers and footers; deleted text that is tracked is left out, inserted text is there.

    Word notes a page break where it last laid one out; a document without any such note has no pages.
    """
    try:
        document = docx.Document(str(path))
    except (PackageNotFoundError, KeyError, ValueError, zipfile.BadZipFile, XMLSyntaxError, EOFError) as error:
        raise UnreadableFile(
            f"{path.name} is damaged: it is not a whole Word document.", "Fetch it again from where it came, or save it again from Word."
        ) from error
    text = CanonicalText()
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            _write_table(text, block)
        else:
            _write_paragraph(text, block)
    reading = text.reading("docx")
    if not reading.text.strip():
        raise UnreadableFile(f"{path.name} holds no text.", "If its pages are pictures, save it as PDF: scans in PDFs are read.")
    return reading


def _write_paragraph(text: CanonicalText, paragraph: Paragraph) -> None:
    content = "".join(_pieces(paragraph._p))
    style = paragraph.style.name if paragraph.style is not None else None
    if paragraph.paragraph_format.page_break_before:
        text.wish_break()
    if style and (style.startswith("Heading") or style == "Title"):
        text.line("")
    for number, page in enumerate(content.split(_BREAK)):
        if number:
            text.wish_break()
        if page or not number:
            for line in page.split("\n"):
                text.line(line.replace("\u00a0", " ").strip())


def _pieces(element: Any) -> Iterator[str]:
    """The element's text as it is shown, form feeds for page breaks; alternatives for old versions of Word come second and are left out."""
    for child in element:
        if child.tag in _LEFT_OUT:
            continue
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag == _TAB:
            yield "\t"
        elif child.tag == _HYPHEN:
            yield "-"
        elif child.tag == _RENDERED or (child.tag == _LINE and child.get(qn("w:type")) == "page"):
            yield _BREAK
        elif child.tag == _LINE:
            yield "\n"
        else:
            yield from _pieces(child)
            if child.tag == qn("w:p"):
                yield "\n"


def _write_table(text: CanonicalText, table: Table) -> None:
    """A table of one row or column is a frame round text, and read as text; one whose first row has labels with colons has no header."""
    grid, breaks = _grid(table)
    if len(grid) < 2 or len(grid[0]) < 2:
        for slot in (slot for row in grid for slot in row):
            text.line(slot.text)
        return
    marked = [bool(row._tr.trPr is not None and row._tr.trPr.findall(qn("w:tblHeader"))) for row in table.rows]
    count = marked.index(False) if False in marked else 0
    text.table(grid, headers_from(grid, count), breaks)


def _grid(table: Table) -> tuple[Grid, frozenset[int]]:
    """The rows with merged cells put in each place that they cover, and the rows that begin a page; a page that breaks within a row begins after it."""
    rows: list[list[Slot]] = []
    breaks = set()
    for number, row in enumerate(table._tbl.tr_lst):
        slots = [Slot()] * row.grid_before
        for cell in row.tc_lst:
            content = "".join(_pieces(cell))
            if _BREAK in content:
                breaks.add(number if not any(slot.text for slot in slots) and not content.split(_BREAK)[0].strip() else number + 1)
            first = len(slots)
            origin = None
            if cell.vMerge == "continue" and rows and first < len(rows[-1]):
                origin = rows[-1][first].origin or (number - 1, first)
            slots.append(Slot(origin=origin) if origin else Slot(" ".join(content.split())))
            slots += [Slot(origin=origin or (number, first))] * (cell.grid_span - 1)
        rows.append(slots)
    width = max(map(len, rows), default=0)
    return tuple(tuple(slots + [Slot()] * (width - len(slots))) for slots in rows), frozenset(breaks)
