"""An answer on the screen: its status, its text with markers to click, its table, its sources and what goes with it."""

import re
import time
from collections.abc import Iterator, Sequence

import streamlit as st

from app.answer import Answer, Citation, RankedPassage, Status
from app.conversation import NEAR
from app.reference import page_name, section_path, standing
from app.screen.dates import with_spoken_dates
from app.screen.figures import chart_of
from app.screen.page_text import passage_html
from app.screen.plain import html_text, plain, shortened
from corpus.dates import in_words
from index.store import Store

LABELS = {
    Status.PARTIAL: "Part of the answer",
    Status.NOT_FOUND: "Not in the documents",
    Status.DECLINED: "Not a question for the documents",
    Status.CLARIFY: "Please say which you mean",
    Status.ERROR: "That did not work",
}
"""What stands above an answer that is not simply one."""

STEP = 0.012
"""Seconds that a word of a streamed answer takes."""

TOGETHER = 4
"""Words that come at once: each time the server sends the whole text so far."""

NEAREST = 5
"""Passages shown when the documents do not say."""

LONGEST_NEAR = 600
"""Characters of each; its page has the rest."""

_MARKER = re.compile(r"\[(\d+)\]")
_BULLET = re.compile(r"\s+[•●▪◦‣]\s+")


def answer_markdown(answer: Answer, exchange: str) -> str:
    """The answer's text as Markdown: as typed, but for its markers, which are links to its sources, and items after bullets, each on a line of its own."""
    lines = [line for line in answer.text.split("\n") if line.strip()]
    if len(lines) == 1:
        lead, *items = (with_markers(piece, answer.citations, exchange) for piece in _bulleted(lines[0]))
        return "\n".join([lead, *([""] if items else []), *(f"- {item}" for item in items)])
    shown = []
    for line in lines:
        lead, *items = (with_markers(piece, answer.citations, exchange) for piece in _bulleted(re.sub(r"^\s*[•▪‣*–-]\s+", "", line)))
        shown.append("\n".join([lead, *(f"    - {item}" for item in items)]))
    before = [shown.pop(0), ""] if shown[0].endswith(":") else []
    return "\n".join([*before, *(f"- {line}" for line in shown)])


def _bulleted(line: str) -> list[str]:
    """What stands before the first bullet of a line and the items after the bullets; the line alone where it has no two."""
    pieces = _BULLET.split(line)
    return pieces if len(pieces) > 2 and pieces[0] else [line]


def with_markers(text: str, citations: Sequence[Citation], exchange: str) -> str:
    """One line as Markdown with its markers as links."""
    markers = {citation.marker for citation in citations}
    parts, last = [], 0
    for match in _MARKER.finditer(text):
        if int(match[1]) in markers:
            parts += [_edges(text[last : match.start()]), f"[\\[{match[1]}\\]](#source-{exchange}-{match[1]})"]
            last = match.end()
    return "".join([*parts, _edges(text[last:])])


def _edges(text: str) -> str:
    """`plain` of one piece of a line; the blanks at its ends stay."""
    inner = text.strip()
    return f"{' ' if text[:1].isspace() else ''}{plain(inner)}{' ' if inner and text[-1:].isspace() else ''}"


def streamed(markdown: str) -> Iterator[str]:
    """The Markdown some words at a time; a marker comes whole."""
    for words in re.findall(rf"(?:\S+\s*){{1,{TOGETHER}}}", markdown):
        yield words
        time.sleep(STEP * TOGETHER)


def draw_status(status: Status) -> None:
    """The line above an answer that says what came out; nothing for a plain answer."""
    if status in LABELS:
        st.html(f'<p class="outcome outcome-{status.value}">{LABELS[status]}</p>')


def draw_table(answer: Answer, exchange: str) -> None:
    """The comparison as a table with its markers, and as a chart where it has numbers."""
    if len(answer.table) < 2:
        return
    head, *rows = answer.table
    columns = [with_markers(cell, answer.citations, exchange) or " " for cell in head]
    columns = [f"{column}{' ' * columns[:n].count(column)}" for n, column in enumerate(columns)]
    cells = [[with_markers(cell, answer.citations, exchange) for cell in (*row, *[""] * len(head))[: len(head)]] for row in rows]
    st.table({column: [row[n] for row in cells] for n, column in enumerate(columns)}, hide_index=True, border="horizontal", alt="Comparison")
    chart = chart_of(answer.table)
    if chart:
        st.bar_chart(chart.data, x=chart.across, y=chart.series, horizontal=len(rows) > 6, stack=False, sort=False, alt=chart.text)
        st.caption(plain(chart.text))


def draw_notes(notes: Sequence[str]) -> None:
    """What the assistant remarks on its answer."""
    if notes:
        items = "".join(f"<li>{html_text(with_spoken_dates(note))}</li>" for note in notes)
        st.html(f'<div class="notes" role="note" aria-label="About this answer"><ul class="notes">{items}</ul></div>')


def draw_sources(answer: Answer, exchange: str, store: Store) -> None:
    """Under the answer, each source in short, with its passage to unfold."""
    if answer.citations:
        items = "".join(_source(citation, exchange, store) for citation in answer.citations)
        st.html(f'<h3 class="sources">Sources</h3><ol class="sources">{items}</ol>')


def _source(citation: Citation, exchange: str, store: Store) -> str:
    try:
        document = store.document(citation.document)
        text = store.text(citation.document)
    except KeyError:
        return f"<li>{html_text(citation.title)}: this document has left the index.</li>"
    start, end = min(citation.passage_start or citation.start, citation.start), max(citation.passage_end, citation.end)
    date = in_words(citation.date)
    facts = [date if date not in citation.title else "", page_name(document, citation.page, citation.printed_page), section_path(citation.section)]
    newer = f'<p class="newer">A newer document is held: {html_text(citation.newer.title)}</p>' if citation.newer else ""
    marked = standing(citation.title, citation.section)
    status = f"<p><b>{marked}</b></p>" if marked else ""
    scan = f"<p>Read from a scan, confidence {min(citation.ocr, 0.99):.0%}</p>" if citation.ocr is not None else ""
    return (
        f'<li id="source-{exchange}-{citation.marker}" value="{citation.marker}"><a href="#source-{exchange}-{citation.marker}">{html_text(citation.title)}</a>'
        f"<p>{html_text(', '.join(fact for fact in facts if fact))}</p>{status}{newer}{scan}"
        f"<details><summary>Passage</summary><blockquote>{passage_html(text, start, end, citation.start, citation.end)}</blockquote></details></li>"
    )


def has_nearest(answer: Answer) -> bool:
    """Whether passages that only come near are shown with it."""
    return answer.status in (Status.NOT_FOUND, Status.PARTIAL) and bool(answer.passages)


def draw_nearest(answer: Answer, exchange: str, store: Store) -> None:
    """The nearest passages, for an answer that the documents do not give."""
    if has_nearest(answer):
        items = "".join(
            f'<li><a href="#source-{exchange}-{NEAR + n}">{html_text(passage.title)}{_page_of(passage, store)}</a>'
            f"<blockquote>{html_text(shortened(passage.text, LONGEST_NEAR))}</blockquote></li>"
            for n, passage in enumerate(answer.passages[:NEAREST])
        )
        with st.expander("Nearest passages: they do not answer the question"):
            st.html(f'<ol class="sources">{items}</ol>')


def _page_of(passage: RankedPassage, store: Store) -> str:
    try:
        document = store.document(passage.document)
    except KeyError:
        return ""
    label = next((page.label for page in store.pages(passage.document) if page.number == passage.page), "")
    name = page_name(document, passage.page, label)
    return f", {html_text(name)}" if name else ""
