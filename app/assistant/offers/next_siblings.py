"""The same question of a sibling: another row or time of the table cited, another document of the series."""

import re
from collections.abc import Iterator, Sequence

from app.answer import Citation
from app.assistant.offers.candidate import Candidate, text_of
from app.assistant.question.periods import find_periods
from corpus.types import Document, Record
from index.words import content_words

LONGEST_LABEL = 10
"""Words of a row's label that may take another's place in a question."""

SAME_MATTER = 0.7
"""The share of the question's words that another document's answer must speak in to be of the same matter."""

_TOTAL = re.compile(r"\b(?:total|sum|net|gross|overall|all|average|subtotal)\b", re.IGNORECASE)


def sibling_figures(document: str, cited: Sequence[Record], held: Sequence[Record], whole: str, said: str) -> Iterator[Candidate]:
    """The question with another time in place of its own, then with another row of the table."""
    tables = {text_of(record, "table") for record in cited}
    figures = [record for record in held if record.kind == "figure" and text_of(record, "table") in tables]
    asked = [record for record in cited if label(record) and _holds(whole, label(record))]
    yield from _other_times(document, asked or cited, whole, said)
    times = {(period.first, period.month) for period in find_periods(whole)}
    timely = [record for record in asked if times & {(period.first, period.month) for period in find_periods(text_of(record, "column"))}]
    for record in (timely or asked)[:1]:
        for other in _others(record, figures):
            yield Candidate("row", _put(whole, label(record), label(other)), document, other.start, other.end, text_of(other, "value"))


def _other_times(document: str, cited: Sequence[Record], whole: str, said: str) -> Iterator[Candidate]:
    times = find_periods(whole)
    if len(times) != 1:
        return
    for record in reversed(cited):
        periods = find_periods(text_of(record, "column"))
        if (
            len(periods) == 1
            and "/" not in periods[0].written[:3]
            and (periods[0].first, periods[0].month) != (times[0].first, times[0].month)
            and not _told(record, said)
        ):
            question = whole.replace(times[0].written, _alike(periods[0].written, times[0].written))
            yield Candidate("time", question, document, record.start, record.end, text_of(record, "value"))


def _told(record: Record, said: str) -> bool:
    return re.search(rf"(?<![\d.,]){re.escape(text_of(record, 'value'))}(?![\d.,]*\d)", said) is not None


def _alike(new: str, old: str) -> str:
    """A date without its day where the question gave none."""
    return new if re.match(r"\d{1,2}\D", old) else re.sub(r"^\d{1,2}(?:st|nd|rd|th)?\s+(?=[A-Z])", "", new)


def _others(record: Record, figures: Sequence[Record]) -> list[Record]:
    """The cells of the same column in the rows nearest, below first."""
    column = [other for other in figures if _column(other) == _column(record)]
    named = [other for other in column if label(other) and not _TOTAL.search(label(other)) and label(other).lower() != label(record).lower()]
    return [other for other in named if other.start > record.start][:2] or [other for other in named if other.start < record.start][-2:]


def _column(record: Record) -> tuple[str, str, str]:
    """Which column of which part of a table a cell stands in."""
    return text_of(record, "table"), text_of(record, "column"), text_of(record, "row").rpartition(" / ")[0]


def label(record: Record) -> str:
    """What a figure's row is called, without its number and unit; "" when that is no name that a question may hold."""
    whole = text_of(record, "row").split(" / ")[-1]
    name = re.sub(r"^[A-Z]{1,4}\d[\d.]*\s+|^\d+(?:\.\d+)+\.?\s+|^\d+\.?\s+(?=(?:\S+\s+){3})|\s*\([^()]*\)$", "", whole).strip(" :–-")
    return name if re.fullmatch(r"[A-Z][\w’'&,()/ -]{2,}", name) and len(name.split()) <= LONGEST_LABEL else ""


def _holds(whole: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", whole, re.IGNORECASE) is not None


def _put(whole: str, old: str, new: str) -> str:
    """The question with one label in the other's place, in lower case where the question had it so and it is no name."""
    match = re.search(rf"(?<!\w){re.escape(old)}(?!\w)", whole, re.IGNORECASE)
    if not match:
        return whole
    lower = match.group()[:1].islower() and new[1:].islower()
    return f"{whole[: match.start()]}{new[:1].lower() + new[1:] if lower else new}{whole[match.end() :]}"


def other_documents(citations: Sequence[Citation], documents: Sequence[Document], whole: str) -> Iterator[Candidate]:
    """The question of another document of the cited one's series, the newest first; its answer must speak in most of the question's words."""
    times = find_periods(whole)
    held = {document.sha256: document for document in documents}
    for citation in citations[:1]:
        cover = held[citation.document].cover
        series = [other for other in documents if cover.series and other.cover.series == cover.series and other.cover.period and other.cover != cover]
        for other in sorted(series, key=lambda other: other.cover.period, reverse=True)[:2]:
            if not times:
                question = f"{whole.rstrip(' ?.!')}, in {other.cover.period}?"
            elif len(times) == 1 and not times[0].month and times[0].written in whole:
                question = whole.replace(times[0].written, other.cover.period)
            else:
                continue
            matter = " ".join(content_words(whole.replace(times[0].written, " ") if times else whole))
            yield Candidate("other document", question, other.sha256, 0, other.characters, matter, SAME_MATTER)
