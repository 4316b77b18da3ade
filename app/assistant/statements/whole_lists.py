"""Lists that an answer copies out of a text: carried on to their end where there is room, and said to be whole where that is sure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.compose import LIST_WORDS, Statement
from app.assistant.statements.list_marks import ANNOUNCES, MARK
from app.assistant.statements.parts import PROSE, parts
from corpus.dates import MONTHS
from corpus.numbers import NUMBER, number_of
from corpus.types import Passage
from index.store import Store

REACH = 6000
"""Characters of the document after a statement in which its list may go on."""

MOST_BETWEEN = 3
"""Sentences of one item after its first that may stand before the next one."""

_MARK = re.compile(rf"\s*(?:{MARK}|(?P<label>(?!(?i:{'|'.join(MONTHS)})\b)[A-Z][a-z]+|[A-Z]{{4,}}) (?P<labelled>\d{{1,2}})\s?[:.–-])")
_COUNTED = re.compile(rf"\b(?P<count>{NUMBER}) (?:\w+ ){{0,3}}?[a-z]{{3,}}s\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of the text: its words, its span, the section that it stands in, the kind of its mark ("" for none) and its number (0 for none)."""

    text: str
    start: int
    end: int
    section: tuple[str, ...]
    mark: str
    number: int


class WholeLists:
    """Looks round statements in one index; may be shared by threads."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def completed(self, understanding: Understanding, statements: tuple[Statement, ...]) -> tuple[tuple[Statement, ...], tuple[str, ...]]:
        """The statements, the first with the further items of its list where they fit, and a sentence on whether it is whole.

        As they are where no list is asked for or the first statement announces none whose items have one kind of mark; without a sentence
        where it is not sure whether the list ends.
        """
        if Wanted.LIST not in understanding.wanted or not statements:
            return statements, ()
        first = statements[0]
        pieces = self._pieces(first)
        inside = [piece for piece in pieces if piece.start < first.end and piece.end > first.start]
        items = _items(inside)
        if not items or first.text.endswith("…"):
            return statements, ()
        rest = [piece for piece in pieces if piece.start >= inside[-1].end and piece.section == items[-1].section]
        following, ends = _following(items, rest)
        count = _COUNTED.search(understanding.whole)
        if len(items) + len(following) < 2 or (count and number_of(count["count"]) <= len(items)):
            return statements, ()
        if not following:
            return statements, (f"These are all {len(items)} items of that list.",) if ends else ()
        more = " ".join(piece.text for piece in rest[: rest.index(following[-1]) + 1])
        if len(f"{first.text} {more}".split()) > LIST_WORDS:
            return statements, ("That list goes on after what is said here: look at the page for the rest.",)
        whole = replace(first, text=f"{first.text} {more}", end=following[-1].end)
        others = (one for one in statements[1:] if one.document != whole.document or one.end <= whole.start or one.start >= whole.end)
        return (whole, *others), (f"These are all {len(items) + len(following)} items of that list.",) if ends else ()

    def _pieces(self, statement: Statement) -> list[_Piece]:
        """The parts of the running text from a statement on, in order, each once."""
        found: dict[int, _Piece] = {}
        for passage in self._store.passages_of(statement.document, statement.start, statement.end + REACH):
            if passage.kind in PROSE:
                for piece in _split(passage):
                    found.setdefault(piece.start, piece)
        return [found[start] for start in sorted(found)]


def _split(passage: Passage) -> list[_Piece]:
    pieces = []
    for part in parts(passage):
        text = " ".join(passage.text[part.start : part.end].split())
        mark = _MARK.match(text)
        kind, number = "", 0
        if mark:
            kind = mark["sign"] or mark["label"] or ("1" if mark["number"] else "i" if mark["roman"] else "a")
            number = int(mark["number"] or mark["labelled"] or 0)
        pieces.append(_Piece(text, part.unit.start, part.unit.end, passage.section, kind, number))
    return pieces


def _items(inside: Sequence[_Piece]) -> list[_Piece]:
    """The items of the one list that a statement announces; empty where it announces none from its first item on, or more than one."""
    at = next((n for n, piece in enumerate(inside) if piece.mark), 0)
    items = [piece for piece in inside[at:] if piece.mark]
    announced = at > 0 and bool(ANNOUNCES.search(inside[at - 1].text))
    again = any(ANNOUNCES.search(piece.text) for piece in inside[at:])
    return items if announced and not again and len({piece.mark for piece in items}) == 1 and items[0].number <= 1 else []


def _following(items: Sequence[_Piece], rest: Sequence[_Piece]) -> tuple[list[_Piece], bool]:
    """The further items of a list in the rest of its section, and whether it is sure that there are no more."""
    found: list[_Piece] = []
    between = 0
    for n, piece in enumerate(rest):
        goes_on = piece.mark == items[0].mark and piece.number in (0, items[-1].number + len(found) + 1)
        if goes_on and not ANNOUNCES.search(piece.text):
            found.append(piece)
            between = 0
        elif piece.mark or ANNOUNCES.search(piece.text) or between == MOST_BETWEEN:
            unannounced = takewhile(lambda other: not ANNOUNCES.search(other.text), rest[n:])
            return found, piece.number == 1 or all(other.mark != items[0].mark for other in unannounced)
        else:
            between += 1
    return found, True
