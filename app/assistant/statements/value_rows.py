"""All rows of a table that have the value asked for, where it is asked which they are ("which services must be back within 4 hours?")."""

import re
from collections.abc import Iterator, Sequence

from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.compose import LIST_WORDS, Statement
from app.assistant.statements.evidence import Evidence, covered_words
from app.assistant.statements.rows import Cell, caption, divided, row_text
from corpus.types import Unit
from index.store import Store
from index.words import content_words, tokens

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
        asked = next((cell for cell in cells if cell.column and _is_named(cell.value, understanding.whole)), None)
        beyond = covered_words(label, named) - covered_words(lead, named)
        if not asked or not label or 2 * len(beyond) >= len(content_words(label)):
            return (), ()
        rows = list(self._rows(best.hit.passage.document, lead, asked))
        said = [Statement(f"{'' if n else lead}{text}", best.hit.passage.document, unit.start, unit.end) for n, (text, unit) in enumerate(rows)]
        if len(said) < 2 or sum(len(one.text.split()) for one in said) > LIST_WORDS:
            return (), ()
        return tuple(said), (f"These are all {len(said)} rows of that table with “{asked.value}” under “{asked.column}”.",)

    def _rows(self, document: str, lead: str, asked: Cell) -> Iterator[tuple[str, Unit]]:
        for passage in self._store.passages_of(document):
            for unit in passage.units if passage.kind == "row" else ():
                if caption(passage, unit) == lead:
                    label, cells = divided(row_text(passage, unit))
                    same = next((cell for cell in cells if cell.column == asked.column and tokens(cell.value) == tokens(asked.value)), None)
                    if label and same:
                        yield f"{label}: {same.text}", unit


def _is_named(value: str, question: str) -> bool:
    """Whether a question names a value, one with a word or a number that is no year."""
    words = tokens(value)
    telling = 0 < len(words) <= MOST_WORDS and not re.fullmatch(r"(?:19|20)\d\d", value.strip())
    return telling and f" {' '.join(words)} " in f" {' '.join(tokens(question))} "
