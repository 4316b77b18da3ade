"""The figures that the parts chosen for a comparison give, of columns alike where they can be."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.assistant.comparison.alongside import Found
from app.assistant.comparison.compare import names_time
from app.assistant.comparison.figure_asked import wants_figure
from app.assistant.comparison.units import is_row, place, whole_unit
from app.assistant.question.periods import find_periods
from app.assistant.statements.evidence import Evidence, covered_words, stem
from app.assistant.statements.rows import divided
from index.words import content_words, tokens

LABEL_WORDS = 25
"""Words of a sentence that tell what its figure is of."""

_AMOUNT = r"(?P<sign>[£$€])?\s?(?P<number>\d[\d,]*(?:\.\d+)?)\s?(?P<unit>%|per cent\b|million\b|bn\b|[mk]\b)?(?![\w/]|[.,]\d)"
_NUMBER = re.compile(rf"(?<![\w.,/])-?{_AMOUNT}")
_VALUE = re.compile(rf"(?:[-−]|\((?=[^()]+\)$))?\s?{_AMOUNT}\)?")
"""The figure that a cell begins with; in brackets, as accounts write it, it is less than 0."""

_MEASURED = frozenset(stem(word) for word in ("actual", "outturn", "result", "performance"))
"""Words of a header that say that its figures were measured, as one without them says too."""

_PERCENT = re.compile(r"%|\bper ?cent|\bpercentages?\b", re.IGNORECASE)
_PLANNED = re.compile(r"\b(?:target|floor|upper|ceiling|budget|projection|forecast|goal)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of one side: as written, its value and unit, the words that say what it is of, the header that it stands under and the telling words of that."""

    found: Found
    item: Evidence
    written: str
    value: Decimal
    unit: str
    label: str
    column: frozenset[str]
    header: str = ""


def figures(found: Sequence[Found]) -> list[Figure]:
    """The figures of the sides that have a telling one, one a side, of columns alike where they can be; empty unless a figure is asked for."""
    places = Counter(place(one.evidence[0]) for one in found if one.evidence)
    held = []
    for one in found:
        # A sentence that speaks for two sides doesn't say of which of them its figure is.
        if one.evidence and wants_figure(one.side) and (is_row(one.evidence[0]) or places[place(one.evidence[0])] == 1):
            held.append(figures_of(one, one.evidence[0]))
    held = [those for those in held if those]
    alike = [figure.column for figure in held[0] if all(any(figure.column == other.column for other in those) for those in held)] if held else []
    return [next((figure for figure in those if figure.column in alike[:1]), those[0]) for those in held]


def figures_of(found: Found, item: Evidence) -> list[Figure]:
    """The figures of a part that may be of a side's time: of a row that of each column, the likeliest first, else the one that tells."""
    if is_row(item):
        return _of_row(found, item)
    text = item.text
    for period in find_periods(text):
        text = text.replace(period.written, " ")
    asked = set(tokens(found.side.understanding.whole))
    held = [match for match in _NUMBER.finditer(text) if match["number"] not in asked]
    telling = [match for match in held if match["sign"] or match["unit"]] or held
    words = " ".join(item.text.split()[:LABEL_WORDS])
    return [_made(found, item, telling[0], words, "")] if len(telling) == 1 else []


def _of_row(found: Found, item: Evidence) -> list[Figure]:
    label, cells = divided(" ".join(whole_unit(item).split()))
    dated = [cell for cell in cells if names_time(cell.text, found.side.period) == 1.0]
    asked = found.side.understanding.words
    dated.sort(key=lambda cell: (-len(covered_words(cell.column, asked)), bool(_PLANNED.search(cell.text))))
    headers = Counter(cell.column for cell in cells)
    if not label or (dated and headers[dated[0].column] > 1):
        return []
    return [_made(found, item, match, label, cell.column) for cell in dated if (match := _VALUE.match(cell.value))]


def _column(header: str) -> frozenset[str]:
    """The words of a header that say what its figures are, without the time and without that they were measured."""
    for period in find_periods(header):
        header = header.replace(period.written, " ")
    return frozenset(stem(word) for word in content_words(header) if not word[0].isdigit()) - _MEASURED


def _made(found: Found, item: Evidence, match: re.Match[str], label: str, header: str) -> Figure:
    percent = (match["unit"] or "").startswith(("%", "per")) or (not match["sign"] and not match["unit"] and bool(_PERCENT.search(label)))
    unit = "%" if percent else f"{match['sign'] or ''}{match['unit'] or ''}"
    value = Decimal(match["number"].replace(",", ""))
    return Figure(found, item, match[0].strip(), -value if match[0].startswith(("(", "-", "−")) else value, unit, label, _column(header), header)
