"""Statements carried on over the end of a passage: a sentence that was cut there, a list that only its lead-in stands before."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.assistant.statements.compose import LIST_WORDS, Statement
from app.assistant.statements.list_marks import ANNOUNCES, ITEM
from app.assistant.statements.parts import PROSE, Part, parts
from app.assistant.statements.stretch import COUNTED, MOST_WORDS
from corpus.numbers import number_of
from corpus.types import UNSEARCHED, Passage
from index.store import Store

REACH = 5000
"""Characters of the document after a statement in which it may go on."""

GAP = 250
"""Characters that may stand between a sentence and its other half: the foot and head of a page."""

CUT_ANYWHERE = PROSE | {"service"}
"""Kinds of passages that may end in mid-sentence."""

SHORT_ITEM = 20
"""Words up to which a line without a mark is an item of an announced list."""

LONGEST_UNENDED = 30
"""The same of a line that ends no sentence."""

LONGEST_FIRST = 25
"""Words up to which what stands after a colon is the first item of a list."""

_ENDED = re.compile(r"[.!?…][\"”’')\]]*$")
_GOES_ON = re.compile(r"^[a-z\d£$€(–-]")
"""How the other half of a cut sentence begins; what begins with a capital is taken for something new."""

_OPEN = re.compile(r"\b(?:by|to|are|is|include|includes|will|of|for|following)\s*$")
"""How words end that items go on from without a colon."""


@dataclass(frozen=True, slots=True)
class _List:
    """A list that a statement announces and breaks off in: how many items it says there are (0: it doesn't say), and those that it gives."""

    count: int
    items: tuple[str, ...]

    def goes_on(self, text: str) -> bool:
        """Whether a text is the next item: one of a marked list has a mark, one of another is short or goes on in small letters."""
        if (self.count and len(self.items) >= self.count) or (text.endswith("?") and not ITEM.match(text)):
            return False
        is_item = bool(ITEM.match(text))
        if any(map(ITEM.match, self.items)):
            return is_item or bool(_OPEN.search(text))
        if not self.items or _OPEN.search(self.items[-1]):
            return is_item or self._is_short(text)
        return not is_item and self._is_short(text)

    def _is_short(self, text: str) -> bool:
        most = SHORT_ITEM if _ENDED.search(text) else LONGEST_UNENDED
        return bool(_GOES_ON.match(text)) or len(text.split()) <= most

    def with_item(self, text: str) -> "_List":
        """The list with one item more."""
        return replace(self, items=(*self.items, text))


def _listed(texts: Sequence[str]) -> _List | None:
    """The list that the last of some parts belong to: those after one that ends with a colon, none of them a whole sentence."""
    at = next((n for n in range(len(texts) - 1, -1, -1) if ANNOUNCES.search(texts[n])), None)
    if at is None or any(_ENDED.search(text) and not ITEM.match(text) for text in texts[at + 1 :]):
        return None
    counted = COUNTED.search(texts[at])
    return _List(number_of(counted["count"]) if counted else 0, tuple(texts[at + 1 :]))


def _announced(text: str) -> _List | None:
    """The list in whose middle a text breaks off: after a colon stands nothing, or a first item that isn't a whole sentence."""
    before, colon, after = text.rpartition(":")
    after = after.removeprefix("-").strip()
    if not colon or len(after.split()) > LONGEST_FIRST or _ENDED.search(after):
        return None
    counted = COUNTED.search(before)
    return _List(number_of(counted["count"]) if counted else 0, (after,) if after else ())


class Continuation:
    """Completes statements out of one index."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def completed(self, statements: Sequence[Statement]) -> tuple[Statement, ...]:
        """The statements with what a cut sentence or an announced list goes on with, as long as the answer has room for it."""
        said = sum(len(statement.text.split()) for statement in statements)
        found = []
        for statement in statements:
            others = said - len(statement.text.split())
            whole = self._completed(statement, others)
            said = others + len(whole.text.split())
            found.append(whole)
        return tuple(found)

    def _completed(self, statement: Statement, others: int) -> Statement:
        if _ENDED.search(statement.text) or not self._ends_a_line_of_prose(statement):
            return statement
        listed = _listed(self._texts(statement)) or _announced(statement.text)
        if listed and not listed.items and (named := self._services(statement, listed.count)):
            return named
        for text, part in self._following(statement):
            goes_on = listed.goes_on(text) if listed else _GOES_ON.match(text) or ITEM.match(text)
            most = LIST_WORDS if listed else MOST_WORDS
            if not goes_on or part.unit.start - statement.end > GAP:
                break
            if others + len(f"{statement.text} {text}".split()) > most:
                return replace(statement, text=f"{statement.text} …") if listed else statement
            statement = replace(statement, text=f"{statement.text} {text}", end=part.unit.end)
            if _ENDED.search(text) and not ITEM.match(text):
                break
            listed = listed.with_item(text) if listed else _announced(statement.text)
        return statement

    def _services(self, statement: Statement, count: int) -> Statement | None:
        """The statement with the names of the services whose entries stand right after it; None where they are not two or not as many as it says."""
        names, end = [], statement.end
        for passage in self._store.passages_of(statement.document, statement.end, statement.end + REACH):
            name = passage.text.partition(":")[0]
            if passage.kind == "service" and len(name.split()) <= SHORT_ITEM and passage.start >= statement.end:
                names.append(name)
                end = passage.start + len(name)
            elif passage.kind not in UNSEARCHED and passage.start >= statement.end:
                break
        if len(names) < 2 or (count and len(names) < count):
            return None
        return replace(statement, text=f"{statement.text} {'; '.join(names[: count or None])}.", end=end)

    def _texts(self, statement: Statement) -> list[str]:
        """The parts that a statement is copied from, in order."""
        passages = self._store.passages_of(statement.document, statement.start, statement.end)
        held = ((passage, part) for passage in passages if passage.kind in PROSE for part in parts(passage))
        return [" ".join(passage.text[one.start : one.end].split()) for passage, one in held if statement.start <= one.unit.start < statement.end]

    def _ends_a_line_of_prose(self, statement: Statement) -> bool:
        return any(
            passage.kind in CUT_ANYWHERE and _unit_ends(passage, statement.end)
            for passage in self._store.passages_of(statement.document, statement.start, statement.end)
        )

    def _following(self, statement: Statement) -> Iterator[tuple[str, Part]]:
        for passage in self._store.passages_of(statement.document, statement.end, statement.end + REACH):
            if passage.kind in PROSE:
                for part in parts(passage):
                    if part.unit.start >= statement.end:
                        yield " ".join(passage.text[part.start : part.end].split()), part


def _unit_ends(passage: Passage, end: int) -> bool:
    return any(unit.end == end for unit in passage.units)
