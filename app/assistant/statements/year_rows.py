"""Rows of a table that begin with a year: all of the year asked for ("fire department projects in 2027"), or one thing's of every year."""

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


LEAST_YEARS = 3
"""Years of which rows are that show how something changes."""
LAST_YEAR = 9999


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

    def series(self, understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Statement, ...]:
        """Where it is asked how something changes and no time is named, the rows of the best row's table that differ from it by the year alone, in time order.

        Empty where they are of fewer than three years, or too long to be read out.
        """
        if not evidence or Wanted.COMPARISON not in understanding.wanted or understanding.periods or evidence[0].hit.passage.kind != "row":
            return ()
        best = evidence[0]
        lead, row = caption(best.hit.passage, best.part.unit), row_text(best.hit.passage, best.part.unit)
        label = _without_year(row)
        if first_year(row) is None or not label:
            return ()
        every = self._rows(best.hit.passage.document, lead, 0, LAST_YEAR)
        of_year = {first_year(text): (text, unit) for text, unit in every if _without_year(text) == label}
        rows = [
            Statement(text if n else f"{lead}{text}", best.hit.passage.document, unit.start, unit.end)
            for n, (_, (text, unit)) in enumerate(sorted(of_year.items(), key=lambda one: one[0] or 0))
        ]
        return tuple(rows) if len(rows) >= LEAST_YEARS and sum(len(one.text.split()) for one in rows) <= LIST_WORDS else ()

    def _rows(self, document: str, lead: str, first: int, last: int) -> Iterator[tuple[str, Unit]]:
        for passage in self._store.passages_of(document):
            for unit in passage.units if passage.kind == "row" else ():
                row = row_text(passage, unit)
                if caption(passage, unit) == lead and _of_year(row, first, last):
                    yield row, unit


def _without_year(row: str) -> str:
    """A row's label without the year that it begins with."""
    return re.sub(r"^\W*(?:19|20)\d\d\b(?:[/–-]\d{2,4})?\W*", "", row.partition(": ")[0]).lower()


def _of_year(row: str, first: int, last: int) -> bool:
    year = first_year(row)
    return year is not None and first <= year <= last
