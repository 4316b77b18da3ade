"""The Documents page: the shelf, what it covers, each document's outline and pages, what went wrong when it was read in, upload."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from app import resources
from app.reference import has_pages, kind_name, length, page_name, section_path
from app.registers.coverage import Cover, coverage, gap_words, span
from app.registers.outline import Node, outline
from app.screen.plain import html_text, shortened, without_heading_marks
from app.screen.states import drawn
from app.views.document_list import draw_list, matching, read_from
from app.views.ingest_watch import draw_problems, draw_upload
from app.views.place_panel import STYLE, beside_places, place_link
from app.views.shelf import locator, places
from corpus.dates import in_words
from corpus.types import Document, Filters, Page
from index.locate import Place

MOST_PLACES = 30
LONGEST_TITLE = 160
"""Characters of a title where one is chosen: packs of one committee differ in the date at its end."""

HEADING = 2000
"""Characters of a section that are marked when it is opened from the outline: no more than its heading."""


def show() -> None:
    """Draw the page."""
    documents = resources.store().documents()
    st.html(STYLE)
    st.title("Documents", anchor=False)
    titles = {document.sha256: shortened(document.cover.title, LONGEST_TITLE) for document in matching(documents, "")}
    chosen = st.selectbox("Document", [None, *titles], key="document", format_func=lambda sha256: titles[sha256] if sha256 else "All documents held")
    if chosen:
        document = next(document for document in documents if document.sha256 == chosen)
        beside_places(f"document {chosen}", partial(_document, document), "Choose a heading to read from there.")
    else:
        _shelf(documents)


def _shelf(documents: Sequence[Document]) -> None:
    covers = coverage(documents)
    st.html(_coverage_table(covers) + _coverage_words(covers))
    draw_list(documents, _choose)
    draw_problems(documents)
    if resources.settings().upload:
        draw_upload()


def _choose(sha256: str) -> None:
    st.session_state["document"] = sha256


def _coverage_table(covers: Sequence[Cover]) -> str:
    years = span(covers)
    if not years:
        return ""
    head = "".join(f'<th scope="col">{year}</th>' for year in years)
    body = "".join(f'<tr><th scope="row">{html_text(_named(cover))}</th>{"".join(_cell(cover, year) for year in years)}</tr>' for cover in covers)
    caption = "Documents held, by who issued them and the year they are for"
    return (
        f'<div class="scrolls" tabindex="0" role="region" aria-label="{caption}"><table class="grid coverage"><caption>{caption}</caption>'
        f'<thead><tr><th scope="col">Who issued it</th>{head}</tr></thead><tbody>{body}</tbody></table></div>'
    )


def _named(cover: Cover) -> str:
    return cover.body or "Not named"


def _cell(cover: Cover, year: int) -> str:
    held = cover.by_year.get(year, [])
    if held:
        return f'<td class="held" data-year="{year}" title="{html_text("; ".join(document.cover.title for document in held))}">{len(held)}</td>'
    return f'<td class="gap" data-year="{year}">–</td>' if year in cover.gaps() else "<td></td>"


def _coverage_words(covers: Sequence[Cover]) -> str:
    """The gaps in words."""
    told = [f"{_named(cover)}: nothing for {gap_words(cover.gaps())}" for cover in covers if cover.gaps()]
    undated = any(not cover.by_year for cover in covers)
    gaps = f"Gaps, marked –. {'. '.join(told)}." if told else "No gaps between the first and the last year of any of them."
    return f'<p class="facts">{html_text(gaps)}{" Some documents say no year." if undated else ""} A financial year counts as the year in which it begins.</p>'


def _cover(document: Document) -> str:
    cover = document.cover
    pairs = [
        ("Who issued it", cover.body),
        ("Kind", kind_name(document)),
        ("For", cover.period),
        ("Date", in_words(cover.date)),
        ("Length", length(document)),
        ("Read from", read_from(document)),
        ("Read in", in_words(document.ingested[:10])),
        ("File", document.source),
        ("Take care", "; ".join(document.warnings)),
    ]
    return f"<dl class=cover>{''.join(f'<dt>{name}</dt><dd>{html_text(value)}</dd>' for name, value in pairs if value)}</dl>"


def _document(document: Document) -> None:
    st.html(f"<h2>{html_text(document.cover.title)}</h2>{_cover(document)}<p>{place_link(document.sha256, 0, 0, 'Read from the beginning')}</p>")
    _search_within(document)
    nodes = outline(resources.store().sections(document.sha256))
    listed = f'<ul class="outline">{"".join(_item(document, node) for node in nodes)}</ul>' if nodes else "<p>No headings were recognised in this document.</p>"
    st.html(f"<h3>Outline</h3>{listed}")


def _item(document: Document, node: Node) -> str:
    section = node.section
    end = min(section.end, section.start + len(section.heading), section.start + HEADING)
    inner = f"<ul>{''.join(_item(document, child) for child in node.children)}</ul>" if node.children else ""
    page = places().page(document.sha256, section.start)
    label = shortened(section.heading, 160) or "Section without a heading"
    return f"<li>{place_link(document.sha256, section.start, end, label)} {_on(document, page)}{inner}</li>"


def _on(document: Document, page: Page) -> str:
    return f"<span class=page>page {html_text(page.label or str(page.number))}</span>" if has_pages(document) else ""


@st.fragment
def _search_within(document: Document) -> None:
    with drawn():
        words = st.text_input("Search within this document", key=f"within {document.sha256}", max_chars=500)
        if not words.strip():
            return
        found = locator().find(words, Filters(documents=(document.sha256,)), MOST_PLACES + 1)
        text = resources.store().text(document.sha256)
        items = "".join(_found(document, place, text) for place in found[:MOST_PLACES])
        st.html(f'<p class="count" role="status">{_count(len(found))}</p><ol class="register">{items}</ol>')


def _count(found: int) -> str:
    if found > MOST_PLACES:
        return f"The first {MOST_PLACES} places. Type more words to see fewer."
    return f"{found} place{'s' * (found != 1)}." if found else "Not in this document."


def _found(document: Document, place: Place, text: str) -> str:
    match = html_text(shortened(text[place.start : place.end], 300))
    line = f"{html_text(without_heading_marks(place.before))}<mark>{match}</mark>{html_text(without_heading_marks(place.after))}"
    name = page_name(document, place.page, place.printed_page) or section_path(place.section[-1:]) or "Open this place"
    return f"<li><h3>{place_link(document.sha256, place.start, place.end, name[:1].upper() + name[1:])}</h3><p class=line>{line}</p></li>"
