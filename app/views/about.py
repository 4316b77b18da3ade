"""The About page: what is held and what is not, how answers are made, limits, the last evaluation's figures, accessibility."""

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from app import resources
from app.reference import has_pages, kind_name
from app.registers.coverage import coverage, gap_words, span
from app.registers.quality import Evaluation, evaluations
from app.screen.plain import html_text, plain
from app.views.place_panel import STYLE
from corpus.dates import in_words
from corpus.types import Document

HOW = """
1. Your question is read for years and days, names, abbreviations, slips of spelling, and the kind of answer it wants; a follow-up is
   made whole from the questions before it. What was read into it (the whole of a follow-up, a period, a spelling, what an abbreviation
   means) is shown above the answer. A follow-up and a period you can take away there, and so you can filters that you set.
2. Passages are searched in two ways, by their words and by their meaning, and the best are compared with the question word by word.
3. The answer is put together from sentences, rows and entries of those passages, in the documents’ own words.
4. Every statement is checked: its quote must stand in the document character for character. What fails is not shown.
5. If the passages are found not to answer the question, the assistant says that the documents do not say, and shows what comes nearest.
"""

LIMITS = """
- It knows only the documents held. What was decided or changed elsewhere, or after them, it does not know.
- It answers too readily. Where the documents do not say, it often gives the nearest passage instead of saying so; how often stands below.
  Look at the quote before you rely on an answer.
- Documents contradict each other. An answer says which document it rests on and whether a newer one of the same series is held.
- Text that was recognised from scans may be wrong; such pages are marked. Tables that were damaged when the file was made may be read wrongly.
- Registers hold what could be recognised. They may lack entries, so check a list against its documents before you rely on its being complete.
- It gives no opinions, forecasts, or legal advice.
"""

PRIVACY = """
Everything runs on this machine. No question, document or answer leaves it. Remarks that people leave under an answer are kept in a file beside the index.
"""

ACCESSIBILITY = """
This app is meant to meet level AA of the Web Content Accessibility Guidelines, version 2.2. Every page can be used with a keyboard alone, at 200 % zoom, and on
a screen that is 360 pixels wide; charts have their numbers beside them as text; it follows the system’s setting for light and dark and for less motion.
Its pages are tested by machine with axe. That finds only part of the possible faults; it has not been tested by people who use screen readers.

Known limits: images of PDF pages cannot be read by a screen reader, choose “Text” to read the page as text.
"""


def show() -> None:
    """Draw the page."""
    st.html(STYLE)
    st.title("About this assistant", anchor=False)
    st.header("What it holds", anchor=False)
    _held(resources.store().documents())
    st.header("How answers are made", anchor=False)
    st.markdown(HOW)
    st.header("Limits", anchor=False)
    st.markdown(LIMITS)
    st.header("How well it does", anchor=False)
    _quality(evaluations())
    st.header("Privacy", anchor=False)
    st.markdown(PRIVACY)
    st.header("Accessibility statement", anchor=False)
    st.markdown(ACCESSIBILITY)
    if contact := resources.settings().contact:
        st.header("Who to ask", anchor=False)
        st.markdown(plain(contact))


def _held(documents: Sequence[Document]) -> None:
    pages = sum(document.pages for document in documents if has_pages(document))
    unpaged = sum(not has_pages(document) for document in documents)
    uncounted = f" (not counting {unpaged} without page numbers)" if unpaged else ""
    kinds = Counter(kind_name(document) or "Of another kind" for document in documents)
    counted = "".join(f"<li>{html_text(kind)}: {count}</li>" for kind, count in sorted(kinds.items()))
    covers = coverage(documents)
    years = span(covers)
    period = f" for {years[0]} to {years[-1]}" if len(years) > 1 else f" for {years[0]}" if years else ""
    newest = max((document.ingested for document in documents), default="")
    gaps = [f"{html_text(cover.body or 'Documents that name no body')}: nothing for {gap_words(cover.gaps())}" for cover in covers if cover.gaps()]
    missing = f"<h3>What it does not hold</h3><ul>{''.join(f'<li>{gap}</li>' for gap in gaps)}</ul>" if gaps else ""
    st.html(
        f"<p>{len(documents)} document{'s' * (len(documents) != 1)} with {pages:,} page{'s' * (pages != 1)}{uncounted}{period}, "
        f"last read in on {html_text(in_words(newest[:10]))}.</p>"
        f"<ul>{counted}</ul>{missing}"
    )


def _quality(found: Sequence[Evaluation]) -> None:
    if not found:
        st.markdown("No evaluation is at hand.")
        return
    st.markdown(
        "These are the figures of the last evaluation that was kept: fixed questions with known answers, asked of the sample documents and of other sets. "
        "They say how it did there, not how it will do on your documents. "
        "Fresh sets were written after the assistant’s rules, so their figures come nearest to what to expect of a new question."
    )
    shares = [dict(one.shares) for one in found]
    measured = list(dict.fromkeys(says for one in shares for says in one))
    rows = [(says, *(f"{one[says]:.0%}" if says in one else "–" for one in shares)) for says in measured]
    rows.append(("Quotes that were not word for word, in number", *("–" if one.not_verbatim is None else str(one.not_verbatim) for one in found)))
    body = "".join(f"<tr><th scope=row>{html_text(row[0])}</th>{''.join(f'<td class=number>{cell}</td>' for cell in row[1:])}</tr>" for row in rows)
    heads = "".join(f'<th scope="col" class="number">{html_text(one.name.capitalize())}</th>' for one in found)
    st.html(
        '<div class="scrolls" tabindex="0" role="region" aria-label="How well it does"><table class="grid">'
        "<caption>Share of the questions, by question set</caption>"
        f'<thead><tr><th scope="col">What was measured</th>{heads}</tr></thead><tbody>{body}</tbody></table></div>'
    )
