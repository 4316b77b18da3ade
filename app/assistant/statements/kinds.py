"""Rows of the kind that a question asks for: what is of it, or what is not ("non CIC teams"), counts and no sums of money where things are
counted, the balance at the end of a year and not at its beginning."""

import re
from collections.abc import Sequence

from app.assistant.question.understand import Understanding
from app.assistant.statements.evidence import Evidence
from app.assistant.statements.holds import SUM, amounts
from app.assistant.statements.rows import caption, divided, row_label, row_text

_NOT_ASKED = re.compile(r"\b(?:non|not|except|excluding|other than|without|outside)\b|\b(?:are|is|was|were|do|does|did|has|have)n['’]?t\b", re.IGNORECASE)
_OPENING = re.compile(r"\b(?:opening|beginning|brought forward|start of (?:the )?year)\b", re.IGNORECASE)
_CLOSING = re.compile(r"\b(?:closing|ending|carried forward|year[- ]end|end of (?:the )?year)\b", re.IGNORECASE)
"""The two ends of a year at which a balance is told."""

_COUNT_ASKED = re.compile(r"\bhow many (?!(?:pounds|dollars|euros|thousands?|millions?)\b)[a-z]", re.IGNORECASE)

NEAR = 0.3
"""A row of sums gives way to one of counts when it scores no more than this above it."""

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
    for asked, other in ((_CLOSING, _OPENING), (_OPENING, _CLOSING)):
        if asked.search(understanding.whole) and not other.search(understanding.whole):
            fitting = {table for _, table, label in rows if asked.search(label)}
            dropped += [item for item, table, label in rows if table in fitting and other.search(label) and not asked.search(label)]
    if _COUNT_ASKED.search(understanding.whole):
        sums = [item for item, _, _ in rows if _is_of_money(item)]
        counted = (item for item, _, _ in rows if item not in sums and amounts(item.text))
        best = next(counted, None)
        # Only beside a row that counts and is nearly as good, since a caption may name the thing where the cells hold what it costs.
        dropped += [item for item in sums if best and item.score - best.score <= NEAR]
    return tuple(item for item in evidence if all(item is not one for one in dropped))


def _is_of_money(item: Evidence) -> bool:
    """Whether all figures of a row are sums with their currency."""
    figures = [cell.value for cell in divided(row_text(item.hit.passage, item.part.unit))[1] if amounts(cell.value)]
    return bool(figures) and all(SUM.search(value) for value in figures)


def _table(item: Evidence) -> tuple[str, str]:
    return item.hit.passage.document, caption(item.hit.passage, item.part.unit)


def _words(label: str) -> frozenset[str]:
    """The words of a label that tell what it counts, without numbers and what stands in brackets."""
    return frozenset(word for word in re.findall(r"[a-z]+", re.sub(r"\([^)]*\)", " ", label.lower())) if word != "non")
