"""Questions that need more than one place: a comparison is searched once for each time that it names."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from app.assistant.periods import Period, preference, years_of
from app.assistant.understand import Understanding
from corpus.types import Document, Filters
from index.search import Hit

POINTS_TO = 0.4
"""From this strength on a period points to a document."""

REPORTS_ON = 0.5
"""How strongly a period points to the document of the year after, which reports what became of it."""


def sides(understanding: Understanding, documents: Sequence[Document]) -> tuple[Understanding, ...]:
    """The question once for each time that it names, without the others; empty when it names fewer than two."""
    periods = list({(period.first, period.last, period.month): period for period in understanding.periods}.values())
    if len(periods) < 2:
        return ()
    return tuple(_side(understanding, period, periods, documents) for period in periods)


def _side(understanding: Understanding, period: Period, periods: Sequence[Period], documents: Sequence[Document]) -> Understanding:
    text = understanding.expanded
    words = understanding.words
    for other in periods:
        if other is not period:
            text = text.replace(other.written, " ")
            years = {str(other.first), other.written.lower(), *other.written.lower().split()} - set(period.written.lower().split())
            words = tuple(group for group in words if group[0] not in years)
    strengths = {document.sha256: max(preference(period, document.cover), _looks_back(period, document)) for document in documents}
    preferred = {sha256: strength for sha256, strength in strengths.items() if strength > 0}
    return replace(understanding, expanded=" ".join(text.split()), words=words, periods=(period,), preferred=preferred)


def _looks_back(period: Period, document: Document) -> float:
    first, _ = years_of(document.cover)
    return REPORTS_ON if first == (period.last if period.is_span else period.last + 1) else 0.0


def side_filters(side: Understanding, filters: Filters) -> Filters:
    """The filters for one side: only the documents of that time, if there are any and nothing else was asked."""
    own = tuple(sha256 for sha256, strength in side.preferred.items() if strength >= POINTS_TO)
    return replace(filters, documents=own) if own and not filters.documents else filters


def interleaved(rankings: Sequence[Sequence[Hit]], limit: int) -> tuple[Hit, ...]:
    """The rankings' passages in turn, the first of each first, each passage once."""
    held: dict[str, Hit] = {}
    for row in zip_longest(*rankings):
        for hit in row:
            if hit is not None:
                held.setdefault(hit.passage.id, hit)
    return tuple(held.values())[:limit]
