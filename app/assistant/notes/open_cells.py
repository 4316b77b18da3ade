"""Cells that answer by leaving the answer open: "TBC", "to be set", nothing at all, or "See note 1", which is followed to the note or the reason."""

import re
from collections.abc import Sequence

from app.assistant.notes.why_open import why_open
from app.assistant.question.periods import Period, find_periods
from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.compose import Statement
from app.assistant.statements.evidence import Evidence, covered_words
from app.assistant.statements.holds import NOT_KNOWN, TO_BE_SET
from app.assistant.statements.rows import Cell, divided
from app.assistant.statements.stretch import MOST_WORDS
from corpus.types import Passage
from index.store import Store

NOTES_WITHIN = 12_000
"""Characters after a row within which its note stands."""

BESIDE = 4_000
"""Characters before and after a row within which the rows of its table are looked at."""

_OPEN = re.compile(rf"(?:{NOT_KNOWN}|{TO_BE_SET}.*)\.?", re.IGNORECASE)
_SEE_NOTE = re.compile(r"\bsee (?:foot)?note (?P<number>\d+|[a-z])\b", re.IGNORECASE)
_MARK = re.compile(r"^(?P<before>[*†‡¹²³⁴]+)|(?P<after>[*†‡¹²³⁴]+)$")
_FIELD = re.compile(
    r"\b(Lead|Owner|Start|End|Timescale|Measures?|Status): (.*?)(?=\.? (?:Lead|Owner|Start|End|Timescale|Measures?|Status): |\.?\s*$)", re.DOTALL
)
_SUITS = {
    Wanted.WHO: re.compile(r"\b(?:lead|owner|who|officer|contact|responsible|brings|manager|by)\b", re.IGNORECASE),
    Wanted.WHEN: re.compile(r"\b(?:dates?|end|start|timescale|deadline|when|by|month|year)\b", re.IGNORECASE),
}
_BEGINS = re.compile(r"\b(?:start\w*|begin\w*|began|from)\b(?!\s+and)", re.IGNORECASE)
_AIM = re.compile(r"\b(?:targets?|floor|ceiling|threshold)\b", re.IGNORECASE)
_ANSWERING = frozenset(("row", "action", "risk"))


class OpenCells:
    """Looks at the cell that answers, in one index; may be shared by threads."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def followed(
        self, understanding: Understanding, statements: tuple[Statement, ...], evidence: Sequence[Evidence]
    ) -> tuple[tuple[Statement, ...], tuple[str, ...]]:
        """The statements, with the note that the answering cell points to after the first, and what to remark on a cell left open."""
        item = next((item for item in evidence if statements and _says(statements[0], item)), None)
        if item is None:
            return statements, ()
        passage, unit = item.hit.passage, item.part.unit
        asked = _reported(best_cells(cells_read(passage.text[unit.text_start : unit.text_end], passage.kind), understanding), understanding)
        pointing = [cell for cell in asked if _SEE_NOTE.search(cell.value) or _MARK.search(cell.value)]
        note = self._note(passage, unit.end, pointing[0].value) if pointing else None
        if note:
            return _with_note(statements, note), ()
        empty = self._empty(passage, item, understanding, asked)
        if empty:
            return statements, (f"The document leaves this open: in that row nothing stands under “{empty}”.",)
        is_open = [bool(_OPEN.fullmatch(cell.value) or _SEE_NOTE.search(cell.value)) for cell in asked]
        if any(is_open) and (Wanted.WHY in understanding.wanted or all(is_open)):
            reason = why_open(self._store, passage, divided(passage.text[unit.text_start : unit.text_end])[0], understanding)
            statements = _with_note(statements, reason) if reason else statements
        if asked and all(is_open):
            return statements, (f"The document leaves this open: under “{asked[0].column}” it says “{asked[0].value}”.",)
        return statements, ()

    def _note(self, passage: Passage, after: int, value: str) -> Statement | None:
        """The nearest text after the row that begins with the note's mark."""
        text = self._store.text(passage.document)[after : after + NOTES_WITHIN]
        found = _beginning(value).search(text)
        if not found:
            return None
        start = after + found.start("note")
        held = self._store.passages_of(passage.document, start, start + 1)
        for other in held:
            units = [unit for unit in other.units if unit.end > start]
            for unit in units[:1]:
                said = other.text[unit.text_start : unit.text_end]
                words = said[max(0, said.find(found["note"].split()[0])) :]
                return Statement(" ".join(words.split()), passage.document, max(start, unit.start), unit.end)
        return None

    def _empty(self, passage: Passage, item: Evidence, understanding: Understanding, asked: Sequence[Cell]) -> str:
        """The one column that this row alone leaves empty, if it suits the question better than any filled one; "" when there is none.

        A row that lacks several cells, or all, is a heading or was torn apart on the way here.
        """
        if passage.kind != "row":
            return ""
        lead = passage.text[: item.part.unit.text_start]
        beside = self._store.passages_of(passage.document, max(0, passage.start - BESIDE), passage.end + BESIDE)
        rows = [_filled(other) for other in beside if other.kind == "row" and other.id != passage.id and lead and other.text.startswith(lead)]
        own = {cell.column for cell in cells_read(passage.text[item.part.unit.text_start :], "row")}
        columns = {column for row in rows for column in row if column not in own and sum(column in other for other in rows) > 0.6 * len(rows)}
        if len(rows) < 3 or not own or len(columns) != 1:
            return ""
        best = columns.pop()
        return best if suits(best, understanding) > max([suits(cell.column, understanding) for cell in asked], default=0.0) else ""


def cells_read(text: str, kind: str) -> list[Cell]:
    """The cells under a header of a row, or the fields of an action or a risk, as it is read out."""
    if kind == "row":
        return [cell for cell in divided(text)[1] if cell.column]
    return [Cell(match[0], match[1], " ".join(match[2].split())) for match in _FIELD.finditer(text)]


def best_cells(cells: Sequence[Cell], understanding: Understanding) -> list[Cell]:
    """The cells whose header suits the question best; none when no header suits it."""
    scores = [suits(cell.column, understanding) for cell in cells]
    best = max(scores, default=0.0)
    return [cell for cell, score in zip(cells, scores, strict=True) if score == best > 0]


def _reported(cells: list[Cell], understanding: Understanding) -> list[Cell]:
    """The cells that say what came about, where some of them only say what was aimed at and the question doesn't speak of that."""
    reported = [cell for cell in cells if not _AIM.search(cell.column)]
    return cells if _AIM.search(understanding.whole) else reported or cells


def suits(column: str, understanding: Understanding) -> float:
    """How well a header suits a question: a point for each word of it, two for its time, and for a column of names or dates when one is wanted."""
    timely = any(same_time(period, other) for period in find_periods(column) for other in understanding.periods)
    kind = next((kind for kind in understanding.wanted if kind in _SUITS), None)
    wanted = kind is not None and _SUITS[kind].search(column) is not None
    # The day that something begins is wanted only where the question says so.
    wanted = wanted and (not _BEGINS.search(column) or _BEGINS.search(understanding.whole) is not None)
    words = [group for group in understanding.words if not find_periods(group[0])]
    return len(covered_words(column, words)) + 2.0 * timely + 2.0 * wanted


def same_time(one: Period, other: Period) -> bool:
    """Whether two times are the same, or one is a year or month within the other."""
    if one.is_span and other.is_span:
        return one.first == other.first
    within = one.first <= other.first <= one.last or other.first <= one.first <= other.last
    return within and (not one.month or not other.month or one.month == other.month)


def _says(statement: Statement, item: Evidence) -> bool:
    passage, unit = item.hit.passage, item.part.unit
    return passage.kind in _ANSWERING and passage.document == statement.document and unit.start < statement.end and unit.end > statement.start


def _beginning(value: str) -> re.Pattern[str]:
    """What the note begins with that a cell's value points to."""
    if see := _SEE_NOTE.search(value):
        return re.compile(rf"(?:^|\n)[\s\t]*(?P<note>(?:foot)?notes?\s*{see['number']}\b[^\n]*)", re.IGNORECASE)
    mark = _MARK.search(value)
    return re.compile(rf"(?:^|\n)[\s\t]*(?P<note>{re.escape(mark[0] if mark else value)}\s*[A-Za-z][^\n]*)")


def _with_note(statements: tuple[Statement, ...], note: Statement) -> tuple[Statement, ...]:
    """The note after the first statement, and of the others what the length allows."""
    kept = [statements[0], note]
    for statement in statements[1:]:
        repeats = statement.document == note.document and statement.start < note.end and statement.end > note.start
        if not repeats and sum(len(one.text.split()) for one in (*kept, statement)) <= MOST_WORDS:
            kept.append(statement)
    return tuple(kept)


def _filled(passage: Passage) -> set[str]:
    return {cell.column for unit in passage.units for cell in cells_read(passage.text[unit.text_start : unit.text_end], "row")}
