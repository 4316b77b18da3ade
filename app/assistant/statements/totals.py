"""The total of a table, where the row found is only one of its parts and nothing that is asked for tells which part."""

import re
from collections.abc import Sequence

from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.compose import Statement
from app.assistant.statements.evidence import Evidence, covered_words
from app.assistant.statements.table_rows import Tables
from index.store import Store

_SAYS_LITTLE = frozenset("many much number total overall altogether whole".split())
"""Words of a question for a figure that tell no part."""

LEAST_PARTS = 2
"""Rows that a total is of."""

_TOTAL = re.compile(r"\W*(?:grand |overall )?totals?\b", re.IGNORECASE)


class Totals:
    """Finds such a row in one index; may be shared by threads."""

    def __init__(self, store: Store) -> None:
        self._tables = Tables(store)

    def statement(self, understanding: Understanding, evidence: Sequence[Evidence]) -> Statement | None:
        """The total row of the best row's table; None unless a figure is asked for, in words ("FTE") that all other rows share."""
        if not evidence or Wanted.FIGURE not in understanding.wanted or evidence[0].hit.passage.kind != "row":
            return None
        best = evidence[0]
        table = self._tables.around(best.hit.passage.document, best.part.unit.start, best.part.unit.end)
        totals = [row for row in table.rows if _TOTAL.match(row.label)] if table else []
        if table is None or len(totals) != 1 or totals[0].start == best.part.unit.start:
            return None
        total, *_ = totals
        of_rows = [covered_words(row.label, understanding.words) - covered_words(table.around, understanding.words) for row in table.rows if row is not total]
        asked = frozenset[int]().union(*of_rows)
        if len(of_rows) < LEAST_PARTS or any(words != asked for words in of_rows):
            return None
        told = asked | covered_words(f"{table.around} {best.text}", understanding.words)
        left = [group[0] for n, group in enumerate(understanding.words) if n not in told and group[0] in understanding.whole.lower()]
        if any(word not in _SAYS_LITTLE and not any(sign.isdigit() for sign in word) for word in left):
            return None
        return Statement(f"{total.lead}{total.text}", table.document, total.start, total.end)
