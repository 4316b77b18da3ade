"""A source text as Markdown, and as the text that a poor tool extracts from a PDF.

The second one has what such texts have: no form feeds, a space where a page begins, footers in mid-sentence, "Page 7" glued to
the end of a line, every third bullet lost, tables one cell a line with long words cut.
"""

import textwrap

from corpus.sample_source import source

PAGE_LINES, LINE, CELL = 50, 100, 14


def render_markdown(text: source.Source) -> bytes:
    """The source without its head and page breaks: headings, lists and pipe tables are Markdown as they stand."""
    pieces: list[str] = []
    for block in text.blocks:
        if isinstance(block, source.Heading):
            pieces.append("\n" + "#" * block.level + " " + block.text + "\n")
        elif isinstance(block, source.Paragraph):
            pieces.append("- " + block.text if block.style == "bullet" else "\n" + textwrap.fill(block.text, LINE) + "\n")
        elif isinstance(block, source.Grid):
            rows = ["| " + " | ".join(row) + " |" for row in block.rows]
            pieces.append("\n" + "\n".join([*rows[: block.headers], "|" + " --- |" * len(block.widths), *rows[block.headers :]]) + "\n")
    return ("\n".join(pieces).strip("\n").replace("\n\n\n", "\n\n") + "\n").encode()


def render_extracted(text: source.Source) -> bytes:
    """The text as lines, cut into pages of 50; `footer` and `{page}` in it come from the head."""
    lines: list[str] = []
    bullets = 0
    for block in text.blocks:
        if isinstance(block, source.Heading):
            lines += [*textwrap.wrap(block.text, LINE), " "]
        elif isinstance(block, source.Paragraph):
            bullets += block.style == "bullet"
            mark = "" if block.style != "bullet" else "• " if bullets % 3 else " "
            lines += [mark + line if i == 0 else line for i, line in enumerate(textwrap.wrap(block.text.replace("**", ""), LINE - 2))]
            lines += [] if block.style == "bullet" else [""]
        elif isinstance(block, source.Grid):
            lines += _table(block)
        elif isinstance(block, source.PageBreak):
            lines += [""] * (-len(lines) % PAGE_LINES)
    return ("\n".join(_paged(lines, text.head["footer"])) + "\n").encode()


def _table(grid: source.Grid) -> list[str]:
    lines = []
    for header in grid.rows[: grid.headers]:
        lines += textwrap.wrap(" ".join(cell for cell in header if cell not in (source.LEFT, source.ABOVE)), LINE // 2)
    lines.append("")
    for row in grid.rows[grid.headers :]:
        for cell, width in zip(row, grid.widths, strict=True):
            if cell not in (source.LEFT, source.ABOVE):
                lines += _cell(cell, int(CELL * width))
        lines.append("")
    return lines


def _cell(cell: str, width: int) -> list[str]:
    lines: list[str] = []
    for part in cell.split(" // "):
        for line in textwrap.wrap(part, width + 1, break_long_words=False) or [""]:
            lines += [line] if len(line) <= width + 1 else [line[: width - 1] + "/", line[width - 1 :]]
    return [line + " " for line in lines]


def _paged(lines: list[str], footer: str) -> list[str]:
    out: list[str] = []
    number = 0
    for start in range(0, len(lines), PAGE_LINES):
        number += 1
        page = lines[start : start + PAGE_LINES]
        while page and not page[-1].strip():
            page.pop()
        if not page:
            continue
        if number % 2:
            page[-1] += f" Page {number}"
        out += [" " + page[0] if start else page[0], *page[1:], *([] if number % 2 else [f"{footer} Page {number}"])]
    return out
