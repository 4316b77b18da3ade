"""What is said beside an answer out of an older plan: which newer one is held, and of one of its series whether it speaks of the matter."""

from collections.abc import Sequence

from app.answer import Citation
from corpus.dates import in_words
from corpus.types import Document
from index.search import Hit

NEAR = 0.1
"""A passage of the newer document whose late interaction is within this of the best one's speaks of the matter, too."""


def newer_notes(citations: Sequence[Citation], hits: Sequence[Hit], documents: Sequence[Document], names_time: bool) -> tuple[str, ...]:
    """A sentence for each older document cited; `names_time` when the question asked for one time, so that the search kept to its document.

    Where none is of a series that goes on, and no time was asked for, a sentence on the newest plan held if all that is cited are older ones.
    """
    older = {citation.document: citation for citation in citations if citation.newer}
    cited = {citation.document for citation in citations}
    notes = tuple(_note(citation, hits, names_time) for citation in older.values() if citation.newer and citation.newer.document not in cited)
    return notes or (() if names_time or older else _of_older_plans([document for document in documents if document.sha256 in cited], documents))


def _of_older_plans(cited: Sequence[Document], documents: Sequence[Document]) -> tuple[str, ...]:
    """The sentence that says for when the newest plan of the body is, where all that is cited are plans of earlier years."""
    bodies = {document.cover.body for document in cited}
    if not all(document.cover.year and document.cover.body for document in cited):
        return ()
    plans = [document for document in documents if document.cover.kind.is_plan and bodies <= {document.cover.body}]
    newest = max(plans, key=lambda document: document.cover.dated, default=None)
    if newest is None or any(not document.cover.kind.is_plan or document.cover.year >= newest.cover.year for document in cited):
        return ()
    times = " and ".join(dict.fromkeys(in_words(document.cover.time) for document in cited))
    return (f"This is from {times}; the newest plan held is for {in_words(newest.cover.time)}.",)


def _note(citation: Citation, hits: Sequence[Hit], names_time: bool) -> str:
    newer = citation.newer
    assert newer is not None
    best = max((hit.features.get("late", 0.0) for hit in hits), default=0.0)
    close = [hit for hit in hits if hit.passage.document == newer.document and hit.features.get("late", 0.0) >= best - NEAR]
    held = f"{citation.title} is not the newest of its series: {newer.title} is held too"
    if close:
        return f"{held}, and speaks of this on page {close[0].passage.page}."
    return f"{held}." if names_time else f"{held}, but nothing close to this was found in it."
