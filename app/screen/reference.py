"""How a source is named: its page as the reader knows it, its place, its reference to copy."""

from app.answer import Citation
from corpus.dates import in_words


def page_name(number: int, label: str, document_format: str = "") -> str:
    """ "page 12 (PDF page 14)" when the printed number differs from the physical one, else "page 14"."""
    if label and label != str(number):
        return f"page {label} ({'PDF page' if document_format == 'pdf' else 'sheet'} {number})"
    return f"page {number}"


def section_path(section: tuple[str, ...]) -> str:
    """The headings from the top to the place, joined; "" when there are none."""
    return " › ".join(" ".join(heading.split()) for heading in section if heading.strip())


def reference(citation: Citation, document_format: str = "") -> str:
    """One line to copy into a paper: title, date, section, page, file."""
    parts = [citation.title]
    date = in_words(citation.date)
    if date and date not in citation.title:
        parts.append(date)
    headings = [" ".join(heading.split()) for heading in citation.section if heading.strip()]
    if headings:
        parts.append(headings[-1])
    parts.append(page_name(citation.page, citation.printed_page, document_format))
    return f"{', '.join(parts)} ({citation.source})"
