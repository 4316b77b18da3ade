"""A source text as Word document, packed again with fixed times, so that a build gives the same bytes each time."""

import re
import zipfile
from datetime import datetime
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.text.paragraph import Paragraph as DocxParagraph

from corpus.sample_source import source

STYLES = {"body": "Normal", "centre": "Normal", "bullet": "List Bullet", "lettered": "List Continue"}
PACKED = (1980, 1, 1, 0, 0, 0)


def render(text: source.Source) -> bytes:
    """The document's bytes. Headings use Word's own styles; tables keep joined cells; the page number is not printed."""
    document = docx.Document()
    document.core_properties.title = text.head["title"]
    document.core_properties.author = text.head["author"]
    document.core_properties.created = document.core_properties.modified = datetime.fromisoformat(text.head["date"])
    section = document.sections[0]
    section.header.paragraphs[0].text = text.head.get("header", "")
    section.footer.paragraphs[0].text = text.head.get("footer", "")
    for block in text.blocks:
        _add(document, block)
    out = BytesIO()
    document.save(out)
    return _repacked(out.getvalue())


def _add(document: Document, block: source.Block) -> None:
    if isinstance(block, source.Heading):
        document.add_heading(block.text, block.level)
    elif isinstance(block, source.Paragraph):
        paragraph = document.add_paragraph(style=STYLES[block.style])
        if block.style == "centre":
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _write(paragraph, block.text)
    elif isinstance(block, source.Grid):
        _add_table(document, block)
    elif isinstance(block, source.PageBreak):
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    else:
        raise ValueError("a Word document of the sample holds no scanned page")


def _add_table(document: Document, grid: source.Grid) -> None:
    table = document.add_table(rows=len(grid.rows), cols=len(grid.widths), style="Table Grid")
    for (r, c), (last_r, last_c) in source.spans(grid).items():
        table.cell(r, c).merge(table.cell(last_r, last_c))
    for r, row in enumerate(grid.rows):
        for c, text in enumerate(row):
            if text not in (source.LEFT, source.ABOVE):
                _write(table.cell(r, c).paragraphs[0], f"**{text}**" if r < grid.headers and text else text)
    document.add_paragraph()


def _write(paragraph: DocxParagraph, text: str) -> None:
    for i, piece in enumerate(re.split(r"\*\*", text.replace(" // ", "\n"))):
        if piece:
            paragraph.add_run(piece).bold = bool(i % 2)


def _repacked(data: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            new.writestr(zipfile.ZipInfo(name, PACKED), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
