"""A page's text, or the part of it round a quote, as HTML with the quote marked."""

import re
from collections.abc import Iterator

from app.screen.plain import html_text
from corpus.types import Page

LONGEST = 6000
"""Characters: a longer page is shown round the quote only."""

ROUND = 1500
"""Characters shown before and after the quote then."""

PART = 5000
"""Characters, about: what is shown at once of a text without pages."""

_GAPS = re.compile(r"\n[ \t]*(?:\n[ \t]*)+\n")


def page_html(text: str, start: int, end: int, quote_start: int, quote_end: int, label: str) -> str:
    """The text from `start` to `end` with the quote marked as far as it stands in there, in a box that scrolls and takes the focus."""
    marked = quote_start < end and quote_end > start
    before, after = "", ""
    if end - start > LONGEST:
        middle = max(start, quote_start) if marked else start
        new_start, new_end = max(start, middle - ROUND), min(end, max(middle, min(quote_end, end) if marked else middle) + ROUND)
        before, after = ("… " if new_start > start else ""), (" …" if new_end < end else "")
        start, end = new_start, new_end
    body = _marked(text, start, end, quote_start, quote_end) if marked else _shown(text[start:end])
    return f'<div class="page-text" role="region" tabindex="0" aria-label="{html_text(label)}">{before}{body}{after}</div>'


def parts(text: str) -> Iterator[Page]:
    """A text without pages in pieces to turn over, each to the end of a line if one is near."""
    start = number = 0
    while start < len(text):
        end = start + PART
        line_end = text.rfind("\n", start + PART // 2, end)
        end = min(len(text), line_end + 1 if line_end > 0 and end < len(text) else end)
        number += 1
        yield Page(number, start, end)
        start = end


def passage_html(text: str, start: int, end: int, quote_start: int, quote_end: int) -> str:
    """A passage with its quote marked, for use inside a paragraph."""
    return _marked(text, start, end, quote_start, quote_end)


def _marked(text: str, start: int, end: int, quote_start: int, quote_end: int) -> str:
    first, last = max(start, quote_start), min(end, quote_end)
    return f"{_shown(text[start:first])}<mark>{_shown(text[first:last])}</mark>{_shown(text[last:end])}"


def _shown(text: str) -> str:
    """As typed, but for runs of blank lines, of which one is left."""
    return _GAPS.sub("\n\n", html_text(text))
