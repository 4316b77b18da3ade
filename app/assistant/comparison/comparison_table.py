"""The figures of a comparison side by side, what they differ by when they may be compared, and what is missing or disagrees."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from app.answer import Answer, Citation, Status
from app.assistant.comparison.alongside import Found
from app.assistant.comparison.comparison_figures import Figure, figures, figures_of
from app.assistant.comparison.likeness import likeness, shared, telling_words
from app.assistant.comparison.units import is_row, place
from app.assistant.statements.evidence import Evidence, stem
from corpus.types import Document

HEAD = ("When", "Figure", "Of what", "Document")

ALIKE_ENOUGH = 0.55
"""Of the shorter label's words, the share that the other must have for their figures to stand in one table: more than half."""

CLOSE = 0.1
"""Figures of one measure and time that differ by no more than this share of the larger disagree; others are of different things."""

SAME = 0.8
"""Likeness of labels from which on figures are of the same measure."""

_KINDS = frozenset(stem(word) for word in "estimate estimated revised planned target floor upper ceiling budget projection forecast goal".split())
"""Words of a header that say what kind of figure it has, not of what."""


def compared(answer: Answer, found: Sequence[Found], documents: Sequence[Document]) -> Answer:
    """The answer to a comparison with its table and notes, partial when a side is missing; as it is when it cites nothing or has no sides."""
    if not found or not answer.citations:
        return answer
    told = figures(found)
    table = comparison_table(told, answer.citations, documents)
    status = Status.PARTIAL if missing(found) else answer.status
    return replace(answer, status=status, table=table, notes=(*comparison_notes(found, told), *answer.notes))


def comparison_table(figures: Sequence[Figure], citations: Sequence[Citation], documents: Sequence[Document]) -> tuple[tuple[str, ...], ...]:
    """Header and a row for each figure with the marker of its citation; empty unless two or more are of one unit and of like things."""
    rows = []
    for figure in figures if _may_stand_together(figures) else ():
        marker = next((citation.marker for citation in citations if _cites(citation, figure.item)), 0)
        title = next(document.cover.title for document in documents if document.sha256 == figure.item.hit.passage.document)
        if marker:
            rows.append((figure.found.side.label, f"{figure.written} [{marker}]", figure.label, title))
    return (HEAD, *rows) if len(rows) > 1 else ()


def comparison_notes(found: Sequence[Found], figures: Sequence[Figure]) -> tuple[str, ...]:
    """Sentences on a comparison: the times that nothing was found for, figures that disagree, and what the first and the last differ by."""
    notes = [f"Nothing was found for {label}." for label in missing(found)]
    for figure in figures:
        others = figures_of(figure.found, figure.found.beside)[:1] if figure.found.beside else []
        if others and _disagree(figure, others[0]):
            notes.append(f"For {figure.found.side.label} there is more than one figure: {figure.written} and {others[0].written}.")
    if _may_stand_together(figures) and all(is_row(figure.item) for figure in figures):
        notes.append(_difference(figures[0], figures[-1]) if _same_measure(figures[0], figures[-1]) else _unlike(figures[0], figures[-1]))
    return tuple(notes)


def missing(found: Sequence[Found]) -> tuple[str, ...]:
    """The times asked for that nothing was found for; of times that are only meant, as in "over the years", none is missed."""
    return tuple(one.side.label for one in found if not one.evidence and (not one.side.is_implied or len(found) == 2))


def _may_stand_together(figures: Sequence[Figure]) -> bool:
    if len(figures) < 2 or len({figure.unit for figure in figures}) > 1 or all(figure.found.side.is_own for figure in figures):
        return False
    things = [figure.column - _KINDS for figure in figures if place(figure.item) == place(figures[0].item)]
    # Cells of one row that stand under headers with no word in common are of different things.
    if all(things) and not frozenset.intersection(*things):
        return False
    first = telling_words(figures[0].label)
    return all(shared(first, telling_words(other.label)) >= ALIKE_ENOUGH for other in figures[1:])


def _same_measure(first: Figure, last: Figure) -> bool:
    return first.column == last.column and likeness(telling_words(first.label), telling_words(last.label)) >= SAME


def _difference(first: Figure, last: Figure) -> str:
    change = last.value - first.value
    said = f"{'up' if change > 0 else 'down'} {_amount(abs(change), first.unit)}" if change else "no change"
    return f"Worked out from the figures: from {first.written} ({first.found.side.label}) to {last.written} ({last.found.side.label}), {said}."


def _unlike(first: Figure, last: Figure) -> str:
    """Why two figures are not taken from each other: what each stands under where their headers differ, else what each is of."""
    names = (first.header, last.header) if first.column != last.column else (first.label, last.label)
    return f"No difference is worked out: {first.written} is “{names[0]}”, {last.written} is “{names[1]}”."


def _amount(number: Decimal, unit: str) -> str:
    """ "6.5 percentage points", "£134", "£1.2m", "3 million"."""
    if unit == "%":
        return f"{number:,} percentage points"
    currency = unit[:1] if unit.startswith(("£", "$", "€")) else ""
    scale = unit.removeprefix(currency)
    return f"{currency}{number:,}{' ' if len(scale) > 2 else ''}{scale}"


def _disagree(figure: Figure, other: Figure) -> bool:
    apart = abs(figure.value - other.value)
    close = 0 < apart <= Decimal(str(CLOSE)) * max(abs(figure.value), abs(other.value))
    return close and figure.unit == other.unit and shared(telling_words(figure.label), telling_words(other.label)) >= ALIKE_ENOUGH


def _cites(citation: Citation, item: Evidence) -> bool:
    unit = item.part.unit
    return citation.document == item.hit.passage.document and citation.start <= unit.start and citation.end >= unit.end
