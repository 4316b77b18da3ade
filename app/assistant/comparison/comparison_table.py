"""The figures of a comparison side by side, what they differ by when they may be compared, and what is missing or disagrees."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from app.answer import Answer, Citation, Status
from app.assistant.comparison.alongside import Found
from app.assistant.comparison.compare import names_time
from app.assistant.comparison.figure_asked import wants_figure
from app.assistant.comparison.likeness import likeness, shared
from app.assistant.question.periods import find_periods
from app.assistant.statements.evidence import Evidence, covered_words, stem
from app.assistant.statements.rows import divided
from corpus.types import Document
from index.words import content_words, tokens

HEAD = ("When", "Figure", "Of what", "Document")

ALIKE_ENOUGH = 0.55
"""Of the shorter label's words, the share that the other must have for their figures to stand in one table."""

CLOSE = 0.1
"""Figures of one measure and time that differ by no more than this share of the larger disagree; others are of different things."""

SAME = 0.8
"""Likeness of labels from which on figures are of the same measure."""

LABEL_WORDS = 25
"""Words of a sentence that tell what its figure is of."""

_NUMBER = re.compile(r"(?<![\w.,/])(?P<sign>[£$€])?\s?(?P<number>-?\d[\d,]*(?:\.\d+)?)\s?(?P<unit>%|per cent\b|million\b|bn\b|[mk]\b)?(?![\w/]|[.,]\d)")
_MEASURED = frozenset(stem(word) for word in ("actual", "outturn", "result", "performance"))
"""Words of a header that say that its figures were measured, as one without them says too."""

_PERCENT = re.compile(r"%|\bper ?cent|\bpercentages?\b", re.IGNORECASE)
_PLANNED = re.compile(r"\b(?:target|floor|upper|ceiling|budget|projection|forecast|goal)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of one side: as written, its value and unit, the words that say what it is of, those of its column, and where it stands."""

    found: Found
    item: Evidence
    written: str
    value: Decimal
    unit: str
    label: str
    column: frozenset[str]


def compared(answer: Answer, found: Sequence[Found], documents: Sequence[Document]) -> Answer:
    """The answer to a comparison with its table and notes, partial when a side is missing; as it is when it cites nothing or has no sides."""
    if not found or not answer.citations:
        return answer
    told = figures(found)
    table = comparison_table(told, answer.citations, documents)
    status = Status.PARTIAL if missing(found) else answer.status
    return replace(answer, status=status, table=table, notes=(*comparison_notes(found, told), *answer.notes))


def figures(found: Sequence[Found]) -> list[Figure]:
    """The figures of the sides that have a telling one, one a side; empty unless a figure is asked for."""
    return [figure for one in found if one.evidence and wants_figure(one.side) and (figure := _figure(one, one.evidence[0]))]


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
        other = _figure(figure.found, figure.found.beside) if figure.found.beside else None
        if other and _disagree(figure, other):
            notes.append(f"For {figure.found.side.label} there is more than one figure: {figure.written} and {other.written}.")
    if _may_stand_together(figures) and all(figure.item.hit.passage.kind == "row" for figure in figures):
        alike = _same_measure(figures[0], figures[-1])
        notes.append(_difference(figures[0], figures[-1]) if alike else "The figures are not defined alike, so no difference is worked out.")
    return tuple(notes)


def missing(found: Sequence[Found]) -> tuple[str, ...]:
    """The times asked for that nothing was found for; of times that are only meant, as in "over the years", none is missed."""
    return tuple(one.side.label for one in found if not one.evidence and (not one.side.is_implied or len(found) == 2))


def _figure(found: Found, item: Evidence) -> Figure | None:
    if item.hit.passage.kind == "row":
        return _of_row(found, item)
    text = item.text
    for period in find_periods(text):
        text = text.replace(period.written, " ")
    asked = set(tokens(found.side.understanding.whole))
    held = [match for match in _NUMBER.finditer(text) if match["number"] not in asked]
    telling = [match for match in held if match["sign"] or match["unit"]] or held
    if len(telling) != 1:
        return None
    words = " ".join(item.text.split()[:LABEL_WORDS])
    return _made(found, item, telling[0], words, frozenset())


def _of_row(found: Found, item: Evidence) -> Figure | None:
    passage, unit = item.hit.passage, item.part.unit
    label, cells = divided(" ".join(passage.text[unit.text_start : unit.text_end].split()))
    dated = [cell for cell in cells if names_time(cell.text, found.side.period) == 1.0]
    asked = found.side.understanding.words
    dated.sort(key=lambda cell: (-len(covered_words(cell.column, asked)), bool(_PLANNED.search(cell.text))))
    headers = [cell.column for cell in cells]
    for cell in dated if label else ():
        header = cell.column
        if headers.count(header) > 1:
            return None
        if match := _NUMBER.match(cell.value):
            for period in find_periods(header):
                header = header.replace(period.written, " ")
            column = frozenset(stem(word) for word in content_words(header) if not word[0].isdigit()) - _MEASURED
            return _made(found, item, match, label, column)
    return None


def _made(found: Found, item: Evidence, match: re.Match[str], label: str, column: frozenset[str]) -> Figure:
    percent = (match["unit"] or "").startswith(("%", "per")) or (not match["sign"] and not match["unit"] and bool(_PERCENT.search(label)))
    unit = "%" if percent else f"{match['sign'] or ''}{match['unit'] or ''}"
    return Figure(found, item, match[0].strip(), Decimal(match["number"].replace(",", "")), unit, label, column)


def _words(figure: Figure) -> frozenset[str]:
    return frozenset(stem(word) for word in content_words(figure.label) if not any(sign.isdigit() for sign in word))


def _may_stand_together(figures: Sequence[Figure]) -> bool:
    if len(figures) < 2 or len({figure.unit for figure in figures}) > 1 or all(figure.found.side.is_own for figure in figures):
        return False
    return all(shared(_words(figures[0]), _words(other)) >= ALIKE_ENOUGH for other in figures[1:])


def _same_measure(first: Figure, last: Figure) -> bool:
    return first.column == last.column and likeness(_words(first), _words(last)) >= SAME


def _difference(first: Figure, last: Figure) -> str:
    change = last.value - first.value
    unit = " percentage points" if first.unit == "%" else ""
    sign = "" if first.unit == "%" else first.unit
    amount = f"{sign if sign in '£$€' else ''}{abs(change):,}{unit or (f' {sign}' if sign and sign not in '£$€' else '')}"
    said = f"{'up' if change > 0 else 'down'} {amount}" if change else "no change"
    return f"Worked out from the figures: from {first.written} ({first.found.side.label}) to {last.written} ({last.found.side.label}), {said}."


def _disagree(figure: Figure, other: Figure) -> bool:
    apart = abs(figure.value - other.value)
    close = 0 < apart <= Decimal(str(CLOSE)) * max(abs(figure.value), abs(other.value))
    return close and figure.unit == other.unit and shared(_words(figure), _words(other)) >= ALIKE_ENOUGH


def _cites(citation: Citation, item: Evidence) -> bool:
    unit = item.part.unit
    return citation.document == item.hit.passage.document and citation.start <= unit.start and citation.end >= unit.end
