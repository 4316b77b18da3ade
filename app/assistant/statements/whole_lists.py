"""Lists that an answer copies out of a text: carried on to their end where there is room, and said to be whole or not."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.compose import LIST_WORDS, Statement
from app.assistant.statements.parts import PROSE, parts
from corpus.types import Passage
from index.store import Store

REACH = 6000
"""Characters of the document before and after a statement in which its list may go on."""

MOST_BETWEEN = 3
"""Sentences of one item after its first that may stand before the next one."""

_MARK = re.compile(
    r"\s*(?:(?P<sign>[•●▪◦*–-])\s*|\(?(?P<number>\d{1,2})[.)]\s|\(?(?P<letter>[a-z])[.)]\s|(?P<label>[A-Z][a-z]+|[A-Z]{4,}) (?P<labelled>\d{1,2})\s?[:.–-])"
)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of the text: its words, its span, the kind of its mark ("" for none) and its number in order (0 for none that counts)."""

    text: str
    start: int
    end: int
    mark: str
    number: int


class WholeLists:
    """Looks round statements in one index; may be shared by threads."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def completed(self, understanding: Understanding, statements: tuple[Statement, ...]) -> tuple[tuple[Statement, ...], tuple[str, ...]]:
        """The statements, the first with the further items of its list where they fit, and a sentence on whether it is whole.

        As they are, without a sentence, where no list is asked for or the first statement announces none whose items have marks.
        """
        if Wanted.LIST not in understanding.wanted or not statements:
            return statements, ()
        first = statements[0]
        pieces = self._pieces(first)
        inside = [n for n, piece in enumerate(pieces) if piece.start < first.end and piece.end > first.start]
        marked = [n for n in inside if pieces[n].mark]
        if not marked or marked[0] == inside[0] or first.text.endswith("…"):
            return statements, ()
        at, last = marked[0], marked[-1]
        kind = pieces[at].mark
        items = [n for n in marked if pieces[n].mark == kind]
        begun = pieces[at].number > 1
        following = _following(pieces, last)
        if len(items) + len(following) < 2:
            return statements, ()
        whole = f"{first.text} {' '.join(pieces[n].text for n in range(last + 1, following[-1] + 1))}" if following else first.text
        if following and last == inside[-1] and len(whole.split()) <= LIST_WORDS:
            first, items, following = replace(first, text=whole, end=pieces[following[-1]].end), [*items, *following], []
        return (first, *statements[1:]), (_said(len(items), begun, bool(following)),)

    def _pieces(self, statement: Statement) -> list[_Piece]:
        """The parts of the running text round a statement, in order, each once."""
        found: dict[int, _Piece] = {}
        for passage in self._store.passages_of(statement.document, max(0, statement.start - REACH), statement.end + REACH):
            if passage.kind in PROSE - {"furniture"}:
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
            kind = mark["sign"] or mark["label"] or ("1" if mark["number"] else "a")
            number = int(mark["number"] or mark["labelled"] or 0) or (ord(mark["letter"]) - ord("a") + 1 if mark["letter"] else 0)
        pieces.append(_Piece(text, part.unit.start, part.unit.end, kind, number))
    return pieces


def _following(pieces: Sequence[_Piece], last: int) -> list[int]:
    """The places of the further items of the list that a piece is of."""
    found: list[int] = []
    number = pieces[last].number
    for n in range(last + 1, len(pieces)):
        piece = pieces[n]
        if piece.mark == pieces[last].mark and (not number or piece.number == number + len(found) + 1):
            found.append(n)
        elif piece.mark or piece.text.endswith(":") or n - (found[-1] if found else last) > MOST_BETWEEN:
            break
    return found


def _said(items: int, begun: bool, goes_on: bool) -> str:
    if not begun and not goes_on:
        return f"These are all {items} items of that list."
    return f"That list {'has items before' if begun else 'goes on after'} what is said here: look at the page for the rest."
