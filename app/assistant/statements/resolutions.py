"""A decision of several lettered parts said as one: who reads out one part of a resolution is asked for the others."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from app.assistant.statements.compose import Statement
from app.assistant.statements.parts import decision_unit
from app.assistant.statements.stretch import MOST_WORDS
from corpus.types import Passage
from index.store import Store

REACH = 2500
"""Characters before and after a part in which the others of its resolution are looked for."""

GAP = 40
"""Characters that may stand between two parts: a letter, an "and"."""

_STEM = re.compile(r": (?:[A-Z]{5,}|it was [a-z]+)(?: that)?:? ")
"""What ends the words that all parts of a resolution share: the meeting, the minute, the verb."""


@dataclass(frozen=True, slots=True)
class _Resolved:
    """One part of a resolution: its span, the words that it shares with the other parts, and its own."""

    start: int
    end: int
    stem: str
    text: str


class Resolutions:
    """Completes decisions out of one index."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def completed(self, statements: Sequence[Statement]) -> tuple[Statement, ...]:
        """The statements, each part of a resolution with those that stand beside it, as long as the answer has room; a part is said once."""
        room = MOST_WORDS - sum(_length(statement) for statement in statements)
        found: list[Statement] = []
        for statement in statements:
            if any(other.document == statement.document and other.start <= statement.start and statement.end <= other.end for other in found):
                continue
            # What is said already takes no more room when it is said here.
            said = {other.start for other in statements if other.document == statement.document}
            whole = self._completed(statement, room, said)
            room -= max(0, _length(whole) - sum(_length(other) for other in statements if whole.start <= other.start < whole.end))
            found.append(whole)
        return tuple(found)

    def _completed(self, statement: Statement, room: int, said: Collection[int]) -> Statement:
        passages = self._store.passages_of(statement.document, max(0, statement.start - REACH), statement.end + REACH)
        every = [part for passage in passages if passage.kind == "decision" and (part := _resolved(passage))]
        at = next((n for n, part in enumerate(every) if part.start <= statement.start < part.end), None)
        if at is None or not statement.text.startswith(every[at].stem):
            return statement
        first = last = at
        while True:
            after = _next(every, last, 1) if last < len(every) - 1 else None
            before = _next(every, first, -1) if first else None
            costs = ((part, 0 if part.start in said else len(part.text.split())) for part in (after, before) if part)
            fitting, cost = next(((part, cost) for part, cost in costs if not cost or cost <= room), (None, 0))
            if fitting is None:
                break
            room -= cost
            first, last = (first, last + 1) if fitting is after else (first - 1, last)
        if first == last:
            return statement
        parts = "; ".join(part.text.rstrip(" .;") for part in every[first : last + 1])
        return replace(statement, text=f"{every[at].stem}{parts}", start=every[first].start, end=every[last].end)


def _length(statement: Statement) -> int:
    return len(statement.text.split())


def _next(every: Sequence[_Resolved], at: int, step: int) -> _Resolved | None:
    one, other = every[at], every[at + step]
    gap = max(one.start, other.start) - min(one.end, other.end)
    return other if other.stem == one.stem and gap <= GAP else None


def _resolved(passage: Passage) -> _Resolved | None:
    unit = decision_unit(passage)
    text = " ".join(passage.text[unit.text_start : unit.text_end].split())
    stem = _STEM.search(text)
    return _Resolved(unit.start, unit.end, text[: stem.end()], text[stem.end() :]) if stem else None
