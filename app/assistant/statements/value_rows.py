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


class ValueRows:
    """Finds such rows in one index; may be shared by threads."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def statements(self, understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[tuple[Statement, ...], tuple[str, ...]]:
        """A statement for each row of the best row's table with the value, the first with the table's caption, and a remark on how many they are.

        Empty where no list is asked for, where half the label of the best row is words of the question that the caption lacks, where only one row has
        the value, and where they are too long to be read out.
        """
        if not evidence or Wanted.LIST not in understanding.wanted or evidence[0].hit.passage.kind != "row":
            return (), ()
        best = evidence[0]
        lead = caption(best.hit.passage, best.part.unit)
        label, cells = divided(row_text(best.hit.passage, best.part.unit))
        named = [group[:1] for group in understanding.words]
        asked = [cell for cell in cells if cell.column and _is_named(cell, understanding.whole)]
        beyond = covered_words(label, named) - covered_words(lead, named)
        if not asked or not label or 2 * len(beyond) >= len(content_words(label)):
            return (), ()
        rows = list(self._rows(best.hit.passage.document, lead, asked))
        values = " and ".join(f"“{cell.value}” under “{cell.column}”" for cell in asked)
        said = [Statement(f"{'' if n else lead}{text}", best.hit.passage.document, unit.start, unit.end) for n, (text, unit) in enumerate(rows)]
        if len(said) < 2 or sum(len(one.text.split()) for one in said) > LIST_WORDS:
            return (), ()
        return tuple(said), (f"These are all {len(said)} rows of that table with {values}.",)

    def _rows(self, document: str, lead: str, asked: Sequence[Cell]) -> Iterator[tuple[str, Unit]]:
        for passage in self._store.passages_of(document):
            for unit in passage.units if passage.kind == "row" else ():
                if caption(passage, unit) == lead:
                    label, cells = divided(row_text(passage, unit))
                    same = [cell for cell in cells if any(cell.column == one.column and tokens(cell.value) == tokens(one.value) for one in asked)]
                    if label and len(same) == len(asked):
                        yield f"{label}: {'; '.join(cell.text for cell in same)}", unit


def _is_named(cell: Cell, question: str) -> bool:
    """Whether a question names a cell's value as that which is to hold: a value of one word, or a bare number, only beside a word of its column's header.

    What is more or less than a value, or not of it, is not told by the rows that have it.
    """
    words, asked = tokens(cell.value), tokens(question)
    if not 0 < len(words) <= MOST_WORDS or re.fullmatch(r"(?:19|20)\d\d", cell.value.strip()) or {*words} <= _NO_VALUES:
        return False
    at = next((n for n in range(len(asked)) if asked[n : n + len(words)] == words), None)
    if at is None or _COMPARING & {*asked[max(0, at - 3) : at]}:
        return False
    return len(words) > 1 or bool({stem(word) for word in content_words(cell.column)} & {stem(word) for word in asked})
