"""Whether a comparison asks for a figure, and whether a part gives one."""

import re

from app.assistant.comparison.compare import DISAGREE, Side
from app.assistant.comparison.units import is_row, whole_unit
from app.assistant.question.periods import find_periods
from app.assistant.question.wanted import Wanted
from app.assistant.statements.evidence import Evidence
from app.assistant.statements.rows import divided, row_label
from index.words import tokens

_MEASURED = re.compile(
    r"\b(?:actual|estimated?|outturn|target|goal|share|proportion|rate|percentage|per cent|number|figure|forecast|score"
    r"|cost|expense|revenue|levy|levies|total|average|fee|price|balance|surplus|deficit)s?\b|\b(?:expenditure|spending|income)\b|%",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\bhow many\b|\bnumbers? of\b", re.IGNORECASE)
_SHARE = re.compile(r"\b(?:percentages?|proportion|share|per ?cent)\b|%", re.IGNORECASE)
_FIGURE = re.compile(r"\d[\d,.]*(?:k|m|bn)?")
_NUMBERED = re.compile(
    r"\b(?:priority|action|risk|objective|section|item|indicator|page|appendix|note|part|table|figure|chapter|no\.?)\s+[\d.]+|^\W*[\d.]+[.)]?\s|\b\d+(?=:)",
    re.IGNORECASE,
)
"""Figures that number a thing and count nothing."""


def wants_figure(side: Side) -> bool:
    """Whether a figure is asked for, be it only by the name of a measure."""
    asked = side.understanding
    return Wanted.FIGURE in asked.wanted or bool(DISAGREE.search(asked.whole)) or bool(_MEASURED.search(asked.whole))


def alternatives(side: Side) -> frozenset[str]:
    """The two figures of which the question asks which is right, if any."""
    match = DISAGREE.search(side.understanding.whole)
    return frozenset(number.rstrip(".,") for number in (match["one"], match["other"]) if number) if match else frozenset()


def gives_figure(item: Evidence, side: Side) -> bool:
    """Whether a part gives a figure besides times, numbers of things, and what the question itself says, but for those that it asks to choose from.

    A row of shares gives none where a number is asked for.
    """
    text = item.text
    if is_row(item):
        if _COUNTED.search(side.understanding.expanded) and _SHARE.search(row_label(whole_unit(item))):
            return False
        text = " ".join(cell.value for cell in divided(text)[1] if cell.column)
    for period in find_periods(text):
        text = text.replace(period.written, " ")
    said = set(tokens(side.understanding.whole)) - alternatives(side)
    return any(_FIGURE.fullmatch(word) and word not in said for word in tokens(_NUMBERED.sub(" ", text)))
