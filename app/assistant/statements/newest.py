"""The values of one row that several documents have, where the question names no time: the newest first, each with its time."""

from collections.abc import Sequence
from dataclasses import replace

from app.assistant.comparison.likeness import label_words, likeness
from app.assistant.comparison.units import whole_unit
from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.compose import ENOUGH_WORDS, Statement, statement
from app.assistant.statements.evidence import Evidence
from app.assistant.statements.rows import row_label
from app.assistant.statements.stretch import stretch
from corpus.dates import in_words
from corpus.types import Document
from index.wording import references

ALIKE = 0.8
"""Likeness from which on the labels of two documents' rows name the same thing."""

ALIKE_OF_REFERENCE = 0.4
"""The same for rows of one reference, which plans give to something else after some years."""

NEVER = 2.0

VALUES_WITHIN = 1.0
"""Another document's row must score within this of the best one."""

_GENERAL = frozenset(("total", "all", "other"))
_NO_VALUES = frozenset((Wanted.WHO, Wanted.WHY, Wanted.REMEDY, Wanted.DECISION, Wanted.LIST))

MOST_VALUES = 3
"""Documents whose values are said."""


class Newest:
    """Looks among the parts that were found; `documents` are those of the index."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._covers = {document.sha256: document.cover for document in documents}

    def values(self, understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Statement, ...]:
        """The best part and the row of its reference or label in each other document, the newest first, each with its document's time.

        Empty where the question names a time, or no other document has such a row.
        """
        if not evidence or understanding.periods or _NO_VALUES & set(understanding.wanted):
            return ()
        body = self._covers[evidence[0].hit.passage.document].body
        same = {evidence[0].hit.passage.document: evidence[0]}
        for item in evidence[1:]:
            of_body = self._covers[item.hit.passage.document].body in ("", body) or not body
            near = evidence[0].score - item.score <= VALUES_WITHIN
            if item.hit.passage.kind == "row" and of_body and near and _is_same(evidence[0], item):
                same.setdefault(item.hit.passage.document, item)
        newest = sorted(same.values(), key=self._dated, reverse=True)[:MOST_VALUES]
        return tuple(self._said(item, evidence, understanding) for item in newest) if len(newest) > 1 else ()

    def _said(self, item: Evidence, evidence: Sequence[Evidence], understanding: Understanding) -> Statement:
        said = statement(stretch(item, evidence, max(ENOUGH_WORDS.values()), understanding.wanted))
        return replace(said, label=in_words(self._covers[item.hit.passage.document].time))

    def _dated(self, item: Evidence) -> str:
        return self._covers[item.hit.passage.document].dated


def _is_same(one: Evidence, other: Evidence) -> bool:
    """Whether a row has a reference of another part, or the label of another row."""
    mine, its = (references(row_label(whole_unit(item))) for item in (one, other))
    words, others = label_words(one) - _GENERAL, label_words(other) - _GENERAL
    least = ALIKE_OF_REFERENCE if set(mine) & set(its) else ALIKE if one.hit.passage.kind == "row" else NEVER
    return likeness(words, others) >= least
