"""A table's row as its passage reads it out, "Label: Header: value; Header: value", taken apart again."""

import re
from dataclasses import dataclass

from app.assistant.statements.parts import lead_start
from corpus.types import Passage, Unit

LONGEST_REFERENCE = 4
"""Characters up to which the word before a row's label ("K2: Carers approved; 2013/14: 5") is taken for its reference."""

_FIGURE = re.compile(r"[£$€(-]*\d")
_YEAR_FIRST = re.compile(r"\W*((?:19|20)\d\d)\b(?![/–-]\d)")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as it is read out, header path and all (`text`), with its header and its value; no header where the row gives none."""

    text: str
    column: str
    value: str


def divided(row: str) -> tuple[str, tuple[Cell, ...]]:
    """A row's label, with its reference and the caption if it is read with them, and its cells; an empty label where it can't be told.

    A first cell of words after a reference ("K2: Indicator: Carers approved; 2013/14: 5") says what the row is about, so it is part of the label.
    """
    first, *rest = row.split("; ")
    reference = first.rpartition(". ")[2].partition(": ")[0]
    label, _, value = first.rpartition(": ")
    if rest and len(reference) <= LONGEST_REFERENCE and not _FIGURE.match(value):
        return first, tuple(map(_cell, rest))
    label, _, header = label.rpartition(": ")
    return label, tuple(map(_cell, [f"{header}: {value}", *rest]))


def row_text(passage: Passage, unit: Unit) -> str:
    """A row as it is read out, on one line."""
    return " ".join(passage.text[unit.text_start : unit.text_end].split())


def caption(passage: Passage, unit: Unit) -> str:
    """What is read before a row on its line: rows of a document that share it are of one table."""
    return passage.text[lead_start(passage, unit) : unit.text_start]


def first_year(row: str) -> int | None:
    """The year that a row begins with; None where it begins otherwise, or with a financial year."""
    year = _YEAR_FIRST.match(row)
    return int(year[1]) if year else None


def row_label(row: str) -> str:
    """What a row is about."""
    return divided(row)[0] or row.split(": ", 1)[0]


def _cell(text: str) -> Cell:
    header, _, value = text.strip().rpartition(": ")
    return Cell(text, header.rpartition(": ")[2].strip(), value.strip())
