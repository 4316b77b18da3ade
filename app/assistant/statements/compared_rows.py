"""The rows of a table that a question for the highest or lowest compares, with their quantities."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.assistant.question.superlatives import Superlative
from app.assistant.statements.columns import LENGTHS
from app.assistant.statements.evidence import stem
from app.assistant.statements.magnitudes import NOUGHT, Magnitude, outermost
from app.assistant.statements.outsiders import Outsiders, is_total
from app.assistant.statements.table_rows import Row, TableRows
from index.words import tokens

LEAST_ROWS = 2
"""Fewer make no choice."""

_POINTS_ELSEWHERE = re.compile(r"\bsee\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Compared:
    """The rows compared with their quantities, and the labels of those that were left out and of those that hold no quantity."""

    rows: tuple[Row, ...]
    values: tuple[Magnitude, ...]
    left_out: tuple[str, ...]
    blank: tuple[str, ...] = ()

    def without(self, at: int) -> "Compared":
        """The others without the row at that place, which is left out."""
        return Compared(self.rows[:at] + self.rows[at + 1 :], self.values[:at] + self.values[at + 1 :], (*self.left_out, self.rows[at].label), self.blank)

    def winners(self, highest: bool, among: Sequence[int] | None = None) -> tuple[Row, ...]:
        """The rows of the highest or lowest quantity, of all or `among` those at these places; none where it can't be told."""
        places = range(len(self.rows)) if among is None else among
        return tuple(self.rows[places[n]] for n in outermost([self.values[at] for at in places], highest))

    def remark(self, asked: Superlative, column: str, winners: int) -> str:
        """Over how many rows it was found, and which were left out or hold no figure."""
        which = asked.word if asked.word in LENGTHS else "highest" if asked.highest else "lowest"
        said = f"the {which} of the {len(self.rows)} rows of this table that give a figure under “{column.replace(' / ', ', ')}”"
        left = f"; left out: {', '.join(self.left_out)}" if self.left_out else ""
        none = f"; without a figure: {', '.join(self.blank)}" if self.blank else ""
        return f"{'This is' if winners == 1 else f'These {winners} rows tie: each is'} {said}{left}{none}."


def compared_rows(asked: Superlative, table: TableRows, column: str, outsiders: Outsiders) -> Compared | None:
    """The rows that take part with their quantities; None when one could not be read, or what the question leaves out isn't there."""
    without = [[stem(word) for word in tokens(thing)] for thing in asked.without]
    used: set[int] = set()
    rows: list[Row] = []
    values: list[Magnitude] = []
    left_out: list[str] = []
    blank: list[str] = []
    may_be_nought = False
    for row in table.rows:
        words = {stem(word) for word in tokens(row.label)}
        hit = {n for n, thing in enumerate(without) if set(thing) <= words}
        used |= hit
        if any(row.label.startswith(other.replace(" / ", ", ")) for other in table.columns()):
            left_out.append("a row without a name")
            continue
        if hit or outsiders.holds(row.label):
            left_out.append(row.label)
            continue
        value, found = row.value(column), row.magnitude(column)
        if found:
            rows.append(row)
            values.append(found)
        elif NOUGHT.match(value):
            may_be_nought = True
            blank.append(row.label)
        elif any(sign.isdigit() for sign in value) and not _POINTS_ELSEWHERE.search(value):
            return None
        else:
            blank.append(row.label)
    labels = {row.label for row in rows}
    # Two rows of one name are parts of one thing.
    if len(used) < len(without) or len(rows) < LEAST_ROWS or len(labels) < len(rows):
        return None
    if may_be_nought and (not asked.highest or max(value.high for value in values) <= 0):
        return None
    read = Compared(tuple(rows), tuple(values), tuple(left_out), tuple(blank))
    total = next((at for at in (0, len(rows) - 1) if asked.word not in LENGTHS and is_total(values, at)), None)
    return read if total is None else read.without(total)
