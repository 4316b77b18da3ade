"""All rows of a table that begin with the year asked for, where what is asked for is several of them ("fire department projects in 2027")."""

import re
from collections.abc import Iterator, Sequence

from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.compose import LIST_WORDS, Statement
from app.assistant.statements.evidence import Evidence, covered_words
from app.assistant.statements.rows import caption, first_year, row_text
from corpus.types import Unit
from index.store import Store

_SEVERAL = re.compile(r"\b(?:projects|reserves|works|purchases|schemes|contributions|items|replacements|repairs|payments|grants)\b", re.IGNORECASE)


class YearRows:
    """Finds such rows in one index; may be shared by threads."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def statements(self, understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Statement, ...]:
        """A statement for each row of the best row's table that begins with the year, the first with the table's caption.

        Empty where one is meant: where the label of the best row has words of the question that the caption lacks; where only one row begins
        so; and where they are too long to be read out.
        """
        if not evidence or not (Wanted.LIST in understanding.wanted or _SEVERAL.search(understanding.whole)) or len(understanding.periods) != 1:
            return ()
        best, asked = evidence[0], understanding.periods[0]
        lead, row = caption(best.hit.passage, best.part.unit), row_text(best.hit.passage, best.part.unit)
        named = [group[:1] for group in understanding.words]
        beyond = covered_words(row.replace("/", " "), named) - covered_words(lead, named)
        if asked.month or not _of_year(row, asked.first, asked.last) or any(not named[n][0].isdigit() for n in beyond):
            return ()
        rows = [
            Statement(f"{lead}{text}" if not n else text, best.hit.passage.document, unit.start, unit.end)
            for n, (text, unit) in enumerate(self._rows(best.hit.passage.document, lead, asked.first, asked.last))
        ]
        return tuple(rows) if len(rows) > 1 and sum(len(row.text.split()) for row in rows) <= LIST_WORDS else ()

    def _rows(self, document: str, lead: str, first: int, last: int) -> Iterator[tuple[str, Unit]]:
        for passage in self._store.passages_of(document):
            for unit in passage.units if passage.kind == "row" else ():
                row = row_text(passage, unit)
                if caption(passage, unit) == lead and _of_year(row, first, last):
                    yield row, unit


def _of_year(row: str, first: int, last: int) -> bool:
    year = first_year(row)
    return year is not None and first <= year <= last
