"""The documents on the shelf, newest first, a page at a time, with a search among them."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from app import resources
from app.reference import kind_name, length
from app.screen.plain import html_text, one_line
from corpus.dates import in_words
from corpus.types import Document

A_PAGE = 25
"""Documents shown at once."""

FEW = 5
"""So many are looked through without a search."""


def draw_list(documents: Sequence[Document], choose: Callable[[str], None]) -> None:
    """Draw it; `choose` is called with the sha256 of a document that somebody opens."""
    st.html(f"<h2>{len(documents)} document{'s' * (len(documents) != 1)}</h2>")
    words = ""
    if len(documents) > FEW:
        words = st.text_input("Search titles, who issued them, kinds, years and file names", key="shelf words", max_chars=200)
    found = matching(documents, words)
    if not found:
        st.html('<p class="count" role="status">No document fits. Try fewer words.</p>')
        return
    first = _first_shown(len(found), words)
    shown = found[first : first + A_PAGE]
    if len(shown) < len(documents):
        st.html(f'<p class="count" role="status">{_which(first, len(shown), len(found))}</p>')
    for document in shown:
        with st.container(key=f"shelf-{document.sha256[:12]}", gap="xsmall"):
            st.html(f'<article class="place"><h3>{html_text(document.cover.title)}</h3>{_in_short(document)}</article>')
            st.button("Open", key=f"open-{document.sha256[:12]}", on_click=partial(choose, document.sha256), help=one_line(document.cover.title))


def matching(documents: Sequence[Document], words: str) -> list[Document]:
    """Those whose cover or file name holds all the words, however written; newest first."""
    wanted = words.casefold().split()
    ordered = sorted(documents, key=lambda document: (document.cover.dated, document.cover.title), reverse=True)
    return [document for document in ordered if all(word in _searched(document) for word in wanted)]


def _searched(document: Document) -> str:
    cover = document.cover
    return " ".join((cover.title, cover.body, str(cover.kind), cover.period, cover.date, in_words(cover.date), document.source)).casefold()


def _first_shown(count: int, words: str) -> int:
    """How many come before the page that is chosen. The choice stands above the list, so that the list is read on from its beginning."""
    pages = -(-count // A_PAGE)
    if pages < 2:
        return 0
    # Each search has a choice of its own, which begins at the first page.
    return (st.pagination(pages, key=f"shelf page {words.casefold()}") - 1) * A_PAGE


def _which(first: int, shown: int, found: int) -> str:
    if shown == found:
        return f"{found} {'fits' if found == 1 else 'fit'}."
    return f"{first + 1} to {first + shown} of {found}, newest first."


def read_from(document: Document) -> str:
    """What its text was read from, in words."""
    scanned = sum(page.ocr is not None for page in resources.store().pages(document.sha256))
    if not scanned:
        return f"{document.format} file"
    return f"{document.format} scan, text recognised by machine" if scanned == document.pages else f"{document.format}, {scanned} of its pages scanned"


def _in_short(document: Document) -> str:
    cover = document.cover
    known = [cover.body, kind_name(document), cover.period, in_words(cover.date), length(document)]
    read = f"Read from {read_from(document)} on {in_words(document.ingested[:10])}. File: {document.source}"
    care = f"<p class=facts><b>Take care:</b> {html_text('; '.join(document.warnings))}</p>" if document.warnings else ""
    return f"<p class=facts>{html_text(' · '.join(part for part in known if part))}</p><p class=facts>{html_text(read)}</p>{care}"
