"""A source text as PDF. reportlab's `invariant` leaves out dates and random ids, so that a build gives the same bytes each time."""

import re
from io import BytesIO

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    Image,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Table,
    TableStyle,
)
from reportlab.platypus import Paragraph as Text

from corpus.sample_source import source
from corpus.sample_source.scan import typed_page

MARGIN = 2 * cm
BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=12, leading=16, spaceAfter=8)
STYLES = {
    "body": BODY,
    "centre": ParagraphStyle("centre", BODY, alignment=TA_CENTER, fontSize=16, leading=24, spaceBefore=16),
    "bullet": ParagraphStyle("bullet", BODY, leftIndent=18, bulletIndent=6, spaceAfter=4),
    "lettered": ParagraphStyle("lettered", BODY, leftIndent=22, firstLineIndent=-16, spaceAfter=5),
}
HEADINGS = {
    level: ParagraphStyle(f"h{level}", BODY, fontName="Helvetica-Bold", fontSize=size, leading=size + 4, spaceBefore=10, keepWithNext=1)
    for level, size in {1: 18, 2: 14, 3: 12, 4: 11}.items()
}
CELL = ParagraphStyle("cell", BODY, fontSize=9.5, leading=11.5, spaceAfter=0)
HEAD = ParagraphStyle("head", CELL, fontName="Helvetica-Bold")


def render(text: source.Source) -> bytes:
    """The PDF's bytes. Header and footer come from the head, `{page}` in them is the printed number, from `first page` on; a scanned page has neither."""
    width, height = A4
    out = BytesIO()
    template = BaseDocTemplate(out, pagesize=A4, title=text.head["title"], author=text.head["author"], invariant=1)
    first = int(text.head.get("first page", "1"))

    def margins(canvas: Canvas, _: BaseDocTemplate) -> None:
        number = canvas.getPageNumber() + first - 1
        canvas.setFont("Helvetica", 8.5)
        for line, level in ((text.head.get("header", ""), height - 1.3 * cm), (text.head.get("footer", ""), 1.2 * cm)):
            if number > 0:
                canvas.drawString(MARGIN, level, line.replace("{page}", str(number)))

    frame = Frame(MARGIN, 2.2 * cm, width - 2 * MARGIN, height - 4.4 * cm, leftPadding=0, rightPadding=0)
    template.addPageTemplates([PageTemplate("text", [frame], onPage=margins), PageTemplate("scan", [frame])])
    template.build([piece for block in text.blocks for piece in _flowables(block, width - 2 * MARGIN)])
    return out.getvalue()


def _flowables(block: source.Block, width: float) -> list[Flowable]:
    if isinstance(block, source.Heading):
        return [Text(_markup(block.text), HEADINGS[block.level])]
    if isinstance(block, source.Paragraph):
        return [Text(_markup(block.text), STYLES[block.style], bulletText="•" if block.style == "bullet" else None)]
    if isinstance(block, source.Grid):
        return [_table(block, width)]
    if isinstance(block, source.Scan):
        picture = Image(BytesIO(typed_page(block.lines)), width=17 * cm, height=23.8 * cm)
        return [NextPageTemplate("scan"), PageBreak(), picture, NextPageTemplate("text"), PageBreak()]
    return [PageBreak()]


def _table(grid: source.Grid, width: float) -> Table:
    total = sum(grid.widths)
    style = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    style += [("BACKGROUND", (0, 0), (-1, grid.headers - 1), colors.lightgrey), ("TOPPADDING", (0, 0), (-1, -1), 3)]
    style += [("SPAN", (c, r), (last_c, last_r)) for (r, c), (last_r, last_c) in source.spans(grid).items()]
    cells = [
        ["" if cell in (source.LEFT, source.ABOVE) else Text(_markup(cell), HEAD if r < grid.headers else CELL) for cell in row]
        for r, row in enumerate(grid.rows)
    ]
    return Table(
        cells, colWidths=[width * share / total for share in grid.widths], repeatRows=grid.headers, style=TableStyle(style), spaceBefore=4, spaceAfter=12
    )


def _markup(text: str) -> str:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace(" // ", "<br/>")
    return re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", escaped)
