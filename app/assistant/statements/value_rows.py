"""All rows of a table that have the value asked for, where it is asked which they are ("which services must be back within 4 hours?")."""

import re
from collections.abc import Iterator, Sequence

from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.compose import LIST_WORDS, Statement
from app.assistant.statements.evidence import Evidence, covered_words, stem
from app.assistant.statements.rows import Cell, caption, divided, row_text
from corpus.types import Unit
from index.store import Store
from index.words import content_words, tokens

_NO_VALUES = frozenset("yes no none nil n a y tbc".split())
_COMPARING = frozenset("more less fewer than over under above below beyond least most not no without except until before after".split())
"""Words of cells that say nothing by themselves, and what before a value asks for other rows than those that have it."""

MOST_WORDS = 4
"""Words of a value that a question names; a longer cell is a text."""

_STATE = re.compile(r"\b(?:status|rag|ratings?|decisions?|outcomes?|results?|responses?|progress|conditions?|stage)\b", re.IGNORECASE)
"""Columns that say how a row stands, which a question needn't name: "which are red?"."""


class ValueRows:
    """Finds such rows in one index; may be shared by threads."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def statements(self, understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[tuple[Statement, ...], tuple[str, ...]]:
        """A statement for each row of the best row's table with the value, the first with the table's caption, and a remark on how many they are.

        Where the best row itself stands otherwise, another of its table may have what the question names of how a row stands. Empty where no list is
        asked for, where half the label of the best row is words of the question that the caption lacks, where only one row has the value, and where
        they are too long to be read out.
        """
        if not evidence or Wanted.LIST not in understanding.wanted or evidence[0].hit.passage.kind != "row":
            return (), ()
        best = evidence[0]
        lead = caption(best.hit.passage, best.part.unit)
        label, cells = divided(row_text(best.hit.passage, best.part.unit))
        named = [group[:1] for group in understanding.words]
        asked = _asked(cells, understanding) or self._stands_so(best.hit.passage.document, lead, understanding)
        beyond = covered_words(label, named) - covered_words(lead, named)
        if not asked or not label or 2 * len(beyond) >= len(content_words(label)):
            return (), ()
        rows = list(self._rows(best.hit.passage.document, lead, asked))
        values = " and ".join(f"“{cell.value}” under “{cell.column}”" for cell in asked)
        said = [Statement(f"{'' if n else lead}{text}", best.hit.passage.document, unit.start, unit.end) for n, (text, unit) in enumerate(rows)]
        if len(said) < 2 or sum(len(one.text.split()) for one in said) > LIST_WORDS:
            return (), ()
        return tuple(said), (f"These are all {len(said)} rows of that table with {values}.",)

    def _stands_so(self, document: str, lead: str, understanding: Understanding) -> list[Cell]:
        """The first cell of the table that says of its row what the question names."""
        rows = (cells for _, cells, _ in self._table(document, lead))
        return next((found for cells in rows if (found := [cell for cell in _asked(cells, understanding) if _STATE.search(cell.column)])), [])

    def _table(self, document: str, lead: str) -> Iterator[tuple[str, Sequence[Cell], Unit]]:
        for passage in self._store.passages_of(document):
            for unit in passage.units if passage.kind == "row" else ():
                if caption(passage, unit) == lead:
                    yield (*divided(row_text(passage, unit)), unit)

    def _rows(self, document: str, lead: str, asked: Sequence[Cell]) -> Iterator[tuple[str, Unit]]:
        for label, cells, unit in self._table(document, lead):
            same = [cell for cell in cells if any(cell.column == one.column and tokens(cell.value) == tokens(one.value) for one in asked)]
            if label and len(same) == len(asked):
                yield f"{label}: {'; '.join(cell.text for cell in same)}", unit


def _asked(cells: Sequence[Cell], understanding: Understanding) -> list[Cell]:
    """The cells whose value the question names, itself or by what the vocabulary gives for its words."""
    asked = (understanding.whole, *(_put_for(group[0], other, understanding.whole) for group in understanding.words for other in group[1:]))
    return [cell for cell in cells if cell.column and any(_is_named(cell, question) for question in asked)]


def _put_for(said: str, other: str, question: str) -> str:
    return re.sub(rf"\b{re.escape(said)}\b", lambda _: other, question, flags=re.IGNORECASE)


def _is_named(cell: Cell, question: str) -> bool:
    """Whether a question names a cell's value as that which is to hold: a value of one word, or a bare number, only beside a word of its column's header
    or where that says how a row stands.

    What is more or less than a value, or not of it, is not told by the rows that have it.
    """
    words, asked = tokens(cell.value), tokens(question)
    if not 0 < len(words) <= MOST_WORDS or re.fullmatch(r"(?:19|20)\d\d", cell.value.strip()) or {*words} <= _NO_VALUES:
        return False
    at = next((n for n in range(len(asked)) if asked[n : n + len(words)] == words), None)
    if at is None or _COMPARING & {*asked[max(0, at - 3) : at]}:
        return False
    stands = _STATE.search(cell.column) and cell.value.isalpha()
    return len(words) > 1 or bool(stands) or bool({stem(word) for word in content_words(cell.column)} & {stem(word) for word in asked})
