"""A source text as a page of the council's web site, with the navigation and the cookie line that such pages carry."""

import re
from html import escape

from corpus.sample_source import source

PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title}</title>
<meta name="author" content="{author}">
<meta name="date" content="{date}">
<style>table {{ border-collapse: collapse }} th, td {{ border: 1px solid #777; padding: 4px; vertical-align: top }}</style>
<script>document.documentElement.className = "js";</script>
</head>
<body>
<nav><a href="/">Home</a> <a href="/council">Council</a> <a href="/council/plans">Plans and policies</a></nav>
<div class="cookies">We use two cookies to make this site work.</div>
<main>
{body}
</main>
<footer>{footer}</footer>
</body>
</html>
"""


def render(text: source.Source) -> bytes:
    """The page's bytes, UTF-8. Joined cells become colspan and rowspan; consecutive bullets one list."""
    pieces: list[str] = []
    listing = False
    for block in text.blocks:
        bullet = isinstance(block, source.Paragraph) and block.style == "bullet"
        if bullet != listing:
            pieces.append("<ul>" if bullet else "</ul>")
            listing = bullet
        pieces.append(_element(block))
    if listing:
        pieces.append("</ul>")
    head = {key: escape(text.head.get(key, "")) for key in ("title", "author", "date", "footer")}
    return PAGE.format(body="\n".join(piece for piece in pieces if piece), **head).encode()


def _element(block: source.Block) -> str:
    if isinstance(block, source.Heading):
        return f"<h{block.level}>{_inline(block.text)}</h{block.level}>"
    if isinstance(block, source.Paragraph):
        return f"<li>{_inline(block.text)}</li>" if block.style == "bullet" else f"<p>{_inline(block.text)}</p>"
    if isinstance(block, source.Grid):
        return _table(block)
    if isinstance(block, source.Scan):
        raise ValueError("a web page of the sample holds no scanned page")
    return ""


def _table(grid: source.Grid) -> str:
    joined = source.spans(grid)
    lines = ["<table>"]
    for r, row in enumerate(grid.rows):
        tag = "th" if r < grid.headers else "td"
        cells = []
        for c, cell in enumerate(row):
            if cell in (source.LEFT, source.ABOVE):
                continue
            last_r, last_c = joined.get((r, c), (r, c))
            span = (f' rowspan="{last_r - r + 1}"' if last_r > r else "") + (f' colspan="{last_c - c + 1}"' if last_c > c else "")
            cells.append(f"<{tag}{span}>{_inline(cell)}</{tag}>")
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return "\n".join([*lines, "</table>"])


def _inline(text: str) -> str:
    return re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", escape(text, quote=False)).replace(" // ", "<br>")
