"""What is said beside an answer out of an older document of a series: which newer one is held, and whether it speaks of the matter."""

from collections.abc import Sequence

from app.answer import Citation
from index.search import Hit

NEAR = 0.1
"""A passage of the newer document whose late interaction is within this of the best one's speaks of the matter, too."""


def newer_notes(citations: Sequence[Citation], hits: Sequence[Hit], names_time: bool) -> tuple[str, ...]:
    """A sentence for each older document cited; `names_time` when the question asked for one time, so that the search kept to its document."""
    older = {citation.document: citation for citation in citations if citation.newer}
    cited = {citation.document for citation in citations}
    return tuple(_note(citation, hits, names_time) for citation in older.values() if citation.newer and citation.newer.document not in cited)


def _note(citation: Citation, hits: Sequence[Hit], names_time: bool) -> str:
    newer = citation.newer
    assert newer is not None
    best = max((hit.features.get("late", 0.0) for hit in hits), default=0.0)
    close = [hit for hit in hits if hit.passage.document == newer.document and hit.features.get("late", 0.0) >= best - NEAR]
    held = f"{citation.title} is not the newest of its series: {newer.title} is held too"
    if close:
        return f"{held}, and speaks of this on page {close[0].passage.page}."
    return f"{held}." if names_time else f"{held}, but nothing close to this was found in it."
