"""Decisions read out: whole where there is room, else the clauses that answer, with whose they are, who moved them and how the vote went."""

from collections.abc import Sequence
from dataclasses import replace

from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.compose import LIST_WORDS, Statement
from app.assistant.statements.decision_text import Clause, Decision, decision_at
from app.assistant.statements.stretch import MOST_WORDS
from index.store import Store

REACH = 10_000
"""Characters before and after a clause in which the others of its decision are looked for."""

MOST_QUOTED = 2400
"""Characters of the longest span that a decision is quoted from."""

CUT = "Only part of that decision is read out here: the passage under its source has all of it."


class Decisions:
    """Completes decisions out of one index."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def completed(self, understanding: Understanding, statements: Sequence[Statement]) -> tuple[Statement, ...]:
        """The statements, each clause of a decision with what there is room for of the others; a clause is said once.

        A decision that is asked for may take as many words as a list, and what then has no room beside it is left out.
        """
        if Wanted.PLACE in understanding.wanted:
            return tuple(statements)
        asked = Wanted.DECISION in understanding.wanted
        found: list[Statement] = []
        kept = 0
        for n, statement in enumerate(statements):
            if any(_is_within(statement, other) for other in found):
                continue
            decision = self._decision(statement)
            if decision:
                others = [other for other in (*found, *statements[n + 1 :]) if not _is_part(other, statement.document, decision)]
                room = MOST_WORDS - sum(len(other.text.split()) for other in others)
                pieces = _completed(statement, decision, asked, room)
                kept = kept or len(found) + len(pieces)
                found += pieces
            else:
                found.append(statement)
        while len(found) > max(1, kept) and sum(len(statement.text.split()) for statement in found) > LIST_WORDS:
            found.pop()
        return tuple(found)

    def cut(self, statements: Sequence[Statement]) -> tuple[str, ...]:
        """A remark where a statement leaves out clauses of its decision."""
        return (CUT,) if any("…" in statement.text and self._decision(statement) for statement in statements) else ()

    def _decision(self, statement: Statement) -> Decision | None:
        around = self._store.passages_of(statement.document, max(0, statement.start - REACH), statement.end + REACH)
        return decision_at([passage for passage in around if passage.kind == "decision"], statement.start)


def _is_within(statement: Statement, other: Statement) -> bool:
    return other.document == statement.document and other.start <= statement.start and statement.end <= other.end


def _is_part(statement: Statement, document: str, decision: Decision) -> bool:
    return statement.document == document and bool(decision.between(statement.start, statement.end))


def _completed(statement: Statement, decision: Decision, asked: bool, room: int) -> list[Statement]:
    """What is said of a decision, quoted with all that tells of it; of a long motion its head, its clauses and its vote each by itself."""
    own = decision.between(statement.start, statement.end) or range(len(decision.clauses))
    said = _chosen(decision, own, asked, room)
    text = decision.text(said)
    if len(text.split()) > max(LIST_WORDS if asked else 0, MOST_WORDS + len(decision.place.split())):
        text = statement.text if statement.text.startswith(decision.place) else decision.text(said, statement.text)
    start, end = decision.span
    if end - start <= MOST_QUOTED:
        return [replace(statement, text=text, start=start, end=end)]
    first, last = decision.clauses[said.start].start, decision.clauses[said.stop - 1].end
    if decision.verb:
        return [replace(statement, text=text, start=first, end=last, shown=(start, end))]
    if not asked:
        return [replace(statement, shown=(start, end))]
    vote = decision.vote if said.stop < len(decision.clauses) else None
    body = decision.body(said)
    told = (decision.head, Clause(first, last, body if len(body.split()) <= LIST_WORDS else decision.body(said, statement.text)), vote)
    return [replace(statement, text=one.text, start=one.start, end=one.end, shown=(start, end)) for one in told if one]


def _chosen(decision: Decision, own: range, asked: bool, room: int) -> range:
    """The clauses to say: all, or all that decide something, if that is asked for and what answers comes early; else `own` with those beside them."""
    if not asked and not decision.verb:
        return own
    every = len(decision.clauses)
    for first in sorted({0, min(decision.operative, own.start)}):
        said, reached = range(first, every), range(first, own.stop)
        most = LIST_WORDS if asked and len(decision.text(reached).split()) <= MOST_WORDS else room
        if len(decision.text(said).split()) <= most:
            return said
    while True:
        wider = [range(own.start, own.stop + 1), range(own.start - 1, own.stop)]
        inside = [said for said in wider if said.stop <= every and said.start >= min(own.start, decision.operative)]
        fitting = next((said for said in inside if len(decision.text(said).split()) <= room), None)
        if fitting is None:
            return own
        own = fitting
