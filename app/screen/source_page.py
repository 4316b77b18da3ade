"""A source on the screen: what its document is, and the page with the quote marked, to turn to the pages round it."""

import streamlit as st

from app import resources
from app.answer import Citation
from app.reference import has_pages, kind_name, page_name, section_path, standing
from app.screen.page_image import original, page_image
from app.screen.page_text import page_html, parts
from app.screen.plain import html_text, one_line
from corpus.dates import in_words
from corpus.types import Document, Page
from index.store import Store

LONGEST_TITLE = 90
TURNED = "turned to page"
"""Session state: the place that is open and the page that somebody turned to from it."""


def draw_facts(document: Document, citation: Citation) -> None:
    """Title, date, body, kind and section of a source, whether something newer is held, and whether it is a scan."""
    cover = document.cover
    facts = [in_words(cover.dated), cover.body, kind_name(document)]
    st.html(
        f'<p class="source-title">{html_text(cover.title)}</p>'
        f'<p class="source-facts">{html_text(" · ".join(fact for fact in facts if fact))}</p>'
        f'<p class="source-facts">{html_text(section_path(citation.section))}</p>'
        f'<p class="source-facts"><b>{standing(cover.title, citation.section)}</b></p>'
    )
    if citation.newer:
        title, date = citation.newer.title, in_words(citation.newer.date)
        st.warning(f"A newer document is held: {one_line(title if not date or date in title else f'{title} ({date})')}.")
    if citation.ocr is not None:
        st.info(f"This page is a scan. Its text was recognised by machine with a confidence of {min(citation.ocr, 0.99):.0%}: check it against the image.")


def draw_page(store: Store, document: Document, citation: Citation) -> None:
    """The cited page, as an image where its file is at hand, else as text, with buttons to turn pages."""
    paged = has_pages(document)
    pages = {page.number: page for page in (store.pages(document.sha256) if paged else parts(store.text(document.sha256)))}
    cited = citation.page if paged else next((page.number for page in pages.values() if citation.start < page.end), 1)
    turned: tuple[str, int] | None = st.session_state.get(TURNED)
    place = f"{document.sha256}-{citation.start}"
    number = turned[1] if turned and turned[0] == place and turned[1] in pages else cited
    page = pages.get(number) or Page(1, 0, document.characters)
    name = page_name(document, page.number, page.label) or f"part {page.number}"
    of = f" of {len(pages)}" if name == f"page {page.number}" or not paged else ""
    st.html(f'<p class="page-name">{html_text(name[:1].upper() + name[1:])}{of}</p>')
    if not paged:
        st.caption("The file does not say where its pages begin.")
    path = original(document, resources.settings().corpus_folder()) if document.format == "pdf" else None
    view = "Text"
    with st.container(horizontal=True, vertical_alignment="center", key="turn pages"):
        if len(pages) > 1:
            what = "page" if paged else "part"
            _turn(f"Previous {what}", place, number - 1, number - 1 in pages)
            _turn(f"Next {what}", place, number + 1, number + 1 in pages)
            if number != cited:
                _turn("Back to the quote", place, cited, True)
        if path:
            view = st.segmented_control("Show the page as", ["Image", "Text"], default="Image", key="page view", required=True, label_visibility="collapsed")
    quote = _part_on(page, citation)
    if path and view == "Image":
        image, boxed = page_image(str(path), document.sha256, number, quote)
        seen = " The quote is boxed." if boxed else ""
        alt = f"{name[:1].upper()}{name[1:]} of {document.cover.title}.{seen} Choose Text to read it as text."
        st.image(image, width="stretch", alt=alt)
        if st.button("Enlarge the page", key="enlarge", type="tertiary"):
            _enlarged(image, f"{document.cover.title}, {name}", alt)
        if quote and not boxed:
            st.caption("The quote could not be placed on the image. Choose Text to see it marked.")
    else:
        st.html(page_html(store.text(document.sha256), page.start, page.end, citation.start, citation.end, f"Text of {name}"))
    if document.format == "pdf" and not path:
        st.caption("The file itself is not at hand, or was changed since it was read in, so there is no image of the page.")


def _enlarged(image: bytes, title: str, alt: str) -> None:
    """The page over the whole width of the window."""

    @st.dialog(one_line(title, LONGEST_TITLE), width="large")
    def draw() -> None:
        st.image(image, width="stretch", alt=alt)

    draw()


def _turn(label: str, place: str, number: int, possible: bool) -> None:
    st.button(label, key=f"turn-{label}", disabled=not possible, type="tertiary", on_click=_turn_to, args=(place, number))


def _turn_to(place: str, number: int) -> None:
    st.session_state[TURNED] = (place, number)


def _part_on(page: Page, citation: Citation) -> str:
    """The part of the quote that stands on a page; "" when none does."""
    first, last = max(page.start, citation.start), min(page.end, citation.end)
    return citation.quote[first - citation.start : last - citation.start] if first < last else ""
