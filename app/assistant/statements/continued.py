"""Statements carried on over the end of a passage: a sentence that was cut there, a list that only its lead-in stands before."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.assistant.statements.compose import Statement
from app.assistant.statements.parts import PROSE, Part, parts
from app.assistant.statements.stretch import MOST_WORDS
from corpus.types import Passage
from index.store import Store

REACH = 1500
"""Characters of the document after a statement in which it may go on."""

GAP = 250
"""Characters that may stand between a sentence and its other half: the foot and head of a page."""

_ENDED = re.compile(r"[.!?…][\"”’')\]]*$")
_ANNOUNCES = re.compile(r":-?\s*$")
_GOES_ON = re.compile(r"^[a-z\d£$€(–-]")
"""How the other half of a cut sentence begins; what begins with a capital is taken for something new."""

_ITEM = re.compile(r"^\s*(?:[•●▪◦*–-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)")


class Continuation:
    """Completes statements out of one index."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def completed(self, statements: Sequence[Statement]) -> tuple[Statement, ...]:
        """The statements with what a cut sentence or an announced list goes on with, as long as the answer has room for it."""
        room = MOST_WORDS - sum(len(statement.text.split()) for statement in statements)
        found = []
        for statement in statements:
            whole = self._completed(statement, room)
            room -= len(whole.text.split()) - len(statement.text.split())
            found.append(whole)
        return tuple(found)

    def _completed(self, statement: Statement, room: int) -> Statement:
        if _ENDED.search(statement.text) or not self._ends_a_line_of_prose(statement):
            return statement
        for text, part in self._following(statement):
            room -= len(text.split())
            announced = _ANNOUNCES.search(statement.text)
            if room < 0 or part.unit.start - statement.end > GAP or not (announced or _GOES_ON.match(text) or _ITEM.match(text)):
                break
            statement = replace(statement, text=f"{statement.text} {text}", end=part.unit.end)
            if _ENDED.search(text) and not _ITEM.match(text):
                break
        return statement

    def _ends_a_line_of_prose(self, statement: Statement) -> bool:
        return any(
            passage.kind in PROSE and _unit_ends(passage, statement.end)
            for passage in self._store.passages_of(statement.document, statement.start, statement.end)
        )

    def _following(self, statement: Statement) -> Iterator[tuple[str, Part]]:
        for passage in self._store.passages_of(statement.document, statement.end, statement.end + REACH):
            if passage.kind in PROSE - {"furniture"}:
                for part in parts(passage):
                    if part.unit.start >= statement.end:
                        yield " ".join(passage.text[part.start : part.end].split()), part


def _unit_ends(passage: Passage, end: int) -> bool:
    return any(unit.end == end for unit in passage.units)
