"""Rows of the kind that a question asks for: what is of it, or what is not ("non CIC teams")."""

import re
from collections.abc import Sequence

from app.assistant.question.understand import Understanding
from app.assistant.statements.evidence import Evidence
from app.assistant.statements.rows import caption, row_label, row_text

_NOT_ASKED = re.compile(r"\b(?:non|not|except|excluding|other than|without|outside)\b", re.IGNORECASE)
_NON = re.compile(r"\bnon[ -]?(?=\w)", re.IGNORECASE)


def of_the_kind(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence without rows for what is not of a kind where the same table has one for what is, and the other way round where that is asked for."""
    asks_other = bool(_NOT_ASKED.search(understanding.whole))
    rows = [(item, _table(item), row_label(row_text(item.hit.passage, item.part.unit))) for item in evidence if item.hit.passage.kind == "row"]
    dropped = [
        item
        for item, table, label in rows
        if bool(_NON.search(label)) != asks_other
        and any(beside == table and bool(_NON.search(other)) == asks_other and _words(other) & _words(label) == _words(label) for _, beside, other in rows)
    ]
    return tuple(item for item in evidence if all(item is not one for one in dropped))


def _table(item: Evidence) -> tuple[str, str]:
    return item.hit.passage.document, caption(item.hit.passage, item.part.unit)


def _words(label: str) -> frozenset[str]:
    """The words of a label that tell what it counts, without numbers and what stands in brackets."""
    return frozenset(word for word in re.findall(r"[a-z]+", re.sub(r"\([^)]*\)", " ", label.lower())) if word != "non")
