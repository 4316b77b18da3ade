"""How a source is named: its page as the reader knows it, its place, its reference to copy."""

import re

from app.answer import Citation
from corpus.dates import in_words
from corpus.types import Document, Kind

_DRAFT = re.compile(r"\bdraft\b", re.IGNORECASE)
_EXEMPT = re.compile(r"\bnot for publication\b|\bexempt (?:item|information|appendix|report|minute)s?\b", re.IGNORECASE)

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")

LONGEST_PAGE = 10_000
"""Characters: more on one page means that the file lost its page breaks, and "page 1" would lead nowhere."""


def has_pages(document: Document) -> bool:
    """Whether the pages of a document are known."""
    return document.format == "pdf" or document.pages > 1 or document.characters <= LONGEST_PAGE


def page_name(document: Document, number: int, label: str) -> str:
    """ "page 12 (PDF page 14)" or "page 12 (14th in the file)" when the printed number differs from the physical one, else "page 14".

    "" when the file has no pages.
    """
    if not has_pages(document):
        return ""
    if label and label != str(number):
        return f"page {label} ({f'PDF page {number}' if document.format == 'pdf' else f'{nth(number)} in the file'})"
    return f"page {number}"


def nth(number: int) -> str:
    """ "1st", "2nd", "13th"."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def kind_name(document: Document) -> str:
    """ "Business plan"; "" for a document of no known kind."""
    return str(document.cover.kind).capitalize() if document.cover.kind is not Kind.OTHER else ""


def length(document: Document) -> str:
    """ "25 pages"; for a file without pages that it has none."""
    return f"{document.pages} page{'s' * (document.pages != 1)}" if has_pages(document) else "no page numbers in the file"


def place_name(document: Document, citation: Citation) -> str:
    """Where a quote stands, as it is read out: the title, the date where the title names no year, and the page, or the section where there are no pages."""
    when = "" if _YEAR.search(citation.title) else in_words(citation.date)
    where = page_name(document, citation.page, citation.printed_page) or section_path(citation.section[-1:])
    return ", ".join(filter(None, (citation.title, when, where)))


def section_path(section: tuple[str, ...]) -> str:
    """The headings from the top to the place, joined; "" when there are none."""
    return " › ".join(" ".join(heading.split()) for heading in section if heading.strip())


def standing(title: str, section: tuple[str, ...]) -> str:
    """What a title or the headings over a place say of its standing, lest a draft be quoted as what was agreed; "" when nothing."""
    for words in (title, *section):
        if _EXEMPT.search(words):
            return "Marked as exempt or not for publication"
        if _DRAFT.search(words):
            return "Marked as a draft"
    return ""


def reference(citation: Citation, document: Document | None) -> str:
    """One line to copy into a paper: title, date, section, page, file. `document` is None when it has left the index."""
    parts = [citation.title]
    date = in_words(citation.date)
    if date and date not in citation.title:
        parts.append(date)
    headings = [" ".join(heading.split()) for heading in citation.section if heading.strip()]
    if headings:
        parts.append(headings[-1])
    parts.append(page_name(document, citation.page, citation.printed_page) if document else f"page {citation.printed_page or citation.page}")
    return f"{', '.join(filter(None, parts))} ({citation.source})"
