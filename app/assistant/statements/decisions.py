"""Decisions read out: whole where there is room, else the clauses that answer, with whose they are, who moved them and how the vote went."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.assistant.checks.votes import asks_votes
from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.compose import LIST_WORDS, Statement
from app.assistant.statements.decided_after import ends_debate, says_decided, says_voted
from app.assistant.statements.decision_text import Clause, Decision, decision_at
from app.assistant.statements.evidence import covered_words
from app.assistant.statements.parts import PROSE, parts
from app.assistant.statements.stretch import MOST_WORDS
from corpus.types import Passage
from index.store import Store

REACH = 10_000
"""Characters before and after a clause in which the others of its decision are looked for."""

SOON = 600
"""Characters after what is said of a matter in which the decision on it begins."""

DEBATE = 4000
"""Characters of a debate after which the vote on its matter is told."""

LONGEST_MINUTE = 8000
"""Characters of the longest section that is one minute: in a longer one other matters' headings were not told, and their votes stand in it, too."""

MOST_QUOTED = 2400
"""Characters of the longest span that a decision is quoted from."""

_OF_ANY_DECISION = frozenset(
    "council committee board panel commission cabinet meeting members decide decided decision agree agreed resolve resolved vote voted minutes".split()
)
"""Words of a question that any decision may hold."""

_COUNTED = re.compile(r"\d (?:votes? )?(?:in favou?r|for|to|opposed|against)\b", re.IGNORECASE)
"""How many voted which way, which tells more than that a motion was declared passed."""

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
        if asked and statements and (taken := self._taken_on(statements[0], understanding)):
            statements = (taken, *statements)
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

    def _taken_on(self, matter: Statement, understanding: Understanding) -> Statement | None:
        """The decision, right after its matter in the same section, that speaks of what is asked; or the vote that ended the debate.

        None where what is said tells of one.
        """
        votes = asks_votes(understanding.whole)
        if matter.label or (says_voted if votes else says_decided)(matter.text):
            return None
        around = [section for section in self._store.sections(matter.document) if section.start <= matter.start < section.end]
        if not around or around[-1].end - around[-1].start > LONGEST_MINUTE:
            return None
        end = around[-1].end
        passages = self._store.passages_of(matter.document, matter.start, min(end, matter.end + (DEBATE if votes else SOON)))
        own = next((passage for passage in passages if passage.start <= matter.start < passage.end), None)
        if own is None or own.kind not in PROSE:
            return None
        asked = [group for group in understanding.words if group[0] not in _OF_ANY_DECISION]
        decisions = (passage for passage in passages if passage.kind == "decision" and passage.start >= matter.end)
        taken = next((passage for passage in decisions if (not asked or covered_words(_own(passage), asked)) and (not votes or says_voted(passage.text))), None)
        if taken:
            return Statement(taken.text, taken.document, taken.start, taken.end)
        told = ((passage, part) for passage in passages if votes and passage.kind in PROSE for part in parts(passage))
        after = ((part.unit, passage.text[part.start : part.end]) for passage, part in told if matter.end <= part.unit.start < end)
        voted = [Statement(" ".join(text.split()), matter.document, unit.start, unit.end) for unit, text in after if ends_debate(text)]
        counted = [one for one in voted if _COUNTED.search(one.text)]
        return next(reversed(counted or voted), None)

    def cut(self, statements: Sequence[Statement]) -> tuple[str, ...]:
        """A remark where a statement leaves out clauses of its decision."""
        return (CUT,) if any("…" in statement.text and self._decision(statement) for statement in statements) else ()

    def _decision(self, statement: Statement) -> Decision | None:
        around = self._store.passages_of(statement.document, max(0, statement.start - REACH), statement.end + REACH)
        return decision_at([passage for passage in around if passage.kind == "decision"], statement.start)


def _own(decision: Passage) -> str:
    """A decision's own words and the heading of its minute, without whose it is and of which day."""
    return decision.text.partition(", minute ")[2] or decision.text


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
