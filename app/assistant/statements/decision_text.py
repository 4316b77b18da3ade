"""A decision as its minutes tell it: the meeting and who moved it, its clauses one by one, how the vote went."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.assistant.statements.list_marks import ANNOUNCES
from app.assistant.statements.parts import decision_lead, own_units
from corpus.types import Passage
from index.words import tokens

LETTERED_GAP, PAGE_GAP = 40, 400
"""Characters that may stand between two lettered parts of a resolution (a letter, an "and"), and within one motion (a page's foot and head)."""

LONGEST_ANNOUNCING, LONGEST_VOTE = 20, 6
"""Words of a clause that announces those after it, and of one that only says how the vote went."""

_STEM = re.compile(r"(?P<place>.*?:) (?P<verb>(?:[A-Z]{5,}|it was [a-z]+)(?: that)?:?) ", re.DOTALL)
"""What the lettered parts of a resolution share: the meeting and the minute, the verb."""

_RECITAL = re.compile(r"\W*(?:and )?whereas\b", re.IGNORECASE)
_OPERATIVE = re.compile(r"\W*(?:(?:and|now),? )?(?:therefore|be it|that|resolved)\b", re.IGNORECASE)
_VOTE = re.compile(
    r"\W*(?:(?:the )?(?:motion|resolution|amendment)(?: was| is)? )?(?:carried|defeated|lost|adopted|passed|approved)(?:\W*$|\W*(?:unanimous\w*|as|by|\d))"
    r"|\W*(?:unanimous|yeas?\b|ayes?\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause or sentence of a decision: its words and the span that it is quoted from."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Decision:
    """`place` says meeting, minute and movers ("" where the clauses do), `verb` opens lettered parts ("" for a motion).

    `start` is where the record begins, with number and movers; `clauses` are in reading order, at least one; `votes` are
    sentences beside lettered parts that tell the vote.
    """

    place: str
    verb: str
    start: int
    clauses: tuple[Clause, ...]
    votes: tuple[Clause, ...] = ()

    @property
    def operative(self) -> int:
        """The first clause that decides something, after those that only say why."""
        recited = bool(_RECITAL.match(self.clauses[0].text))
        return next((n for n, clause in enumerate(self.clauses) if recited and _OPERATIVE.match(clause.text)), 0)

    def between(self, start: int, end: int) -> range:
        """The clauses that a span touches; all where it touches only a vote beside them, none where it lies elsewhere."""
        touched = [n for n, clause in enumerate(self.clauses) if clause.start < end and clause.end > start]
        if not touched and any(vote.start < end and vote.end > start for vote in self.votes):
            return range(len(self.clauses))
        return range(touched[0], touched[-1] + 1) if touched else range(0)

    def text(self, said: range, body: str = "") -> str:
        """These clauses as they are read out (or `body`, which says of them what fits), with whose decision it is and how the vote went."""
        first = self.clauses[0]
        before, after = ([_ended(vote.text) for vote in self.votes if (vote.start < first.start) is early] for early in (True, False))
        vote = [self.vote.text] if self.vote and said.stop < len(self.clauses) else []
        return " ".join(part for part in (self.place, *before, self.verb, self.body(said, body), *vote, *after) if part)

    def body(self, said: range, body: str = "") -> str:
        """The words of these clauses, with what announces them and an ellipsis for each gap."""
        clauses = [self.clauses[n].text for n in said]
        body = body or (_joined(clauses) if self.verb else " ".join(clauses))
        first = self.clauses[0].text
        announced = said.start > 0 and ANNOUNCES.search(first) is not None and len(first.split()) <= LONGEST_ANNOUNCING
        parts = (first if announced else "", "…" if said.start > announced else "", body, "…" if said.stop < len(self.clauses) and body[-1] != "…" else "")
        return " ".join(part for part in parts if part)

    @property
    def span(self) -> tuple[int, int]:
        """Where all of it stands, number, movers and votes included."""
        told = (*self.clauses, *self.votes)
        return min(self.start, *(clause.start for clause in told)), max(clause.end for clause in told)

    @property
    def head(self) -> Clause | None:
        """Whose decision it is and who moved it, where the minutes say so in a line before the clauses."""
        return Clause(self.start, self.clauses[0].start, self.place.rstrip(":")) if self.start < self.clauses[0].start else None

    @property
    def vote(self) -> Clause | None:
        """The last clause where it only says how the vote went."""
        last = self.clauses[-1]
        return last if _VOTE.match(last.text) and len(last.text.split()) <= LONGEST_VOTE else None


def _joined(clauses: Sequence[str]) -> str:
    """The parts of a resolution with a semicolon between them, but where one ends with a sign of its own."""
    bare = [clause.rstrip(" .;") for clause in clauses]
    return " ".join(
        f"{clause};" if n < len(bare) and clause[-1:] not in ":," and not clause.endswith((", and", ", or")) else clause for n, clause in enumerate(bare, 1)
    )


def _ended(sentence: str) -> str:
    """A sentence with the stop that minutes leave out at a line's end."""
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."


def decision_at(passages: Sequence[Passage], start: int) -> Decision | None:
    """The decision of which a passage that holds this offset is a part; `passages` are decisions, in order. None where there is none."""
    at = next((n for n, passage in enumerate(passages) if passage.start <= start < passage.end), None)
    if at is None:
        return None
    told = [_told(passage) for passage in passages]
    at = _resolved_beside(told, at)
    first = last = at
    while last + 1 < len(told) and _goes_on(told[last], told[last + 1]):
        last += 1
    while first and _goes_on(told[first - 1], told[first]):
        first -= 1
    own = told[first : last + 1]
    votes = [clause for one in (*told[max(0, first - 1) : first], *told[last + 1 : last + 2]) if _votes_on(one, own[0]) for clause in one.clauses]
    return Decision(own[0].place, own[0].verb, own[0].start, tuple(clause for one in own for clause in one.clauses), tuple(votes))


def _told(passage: Passage) -> Decision:
    """What one passage tells of a decision."""
    # A heading before the decision stands in a line of its own, and is no part of its reading.
    reading = passage.text.rfind("\n") + 1 if passage.units[0].text_start == 0 else 0
    units = [unit for unit in own_units(passage) if unit.text_start >= reading] or own_units(passage)
    lead = decision_lead(passage) if reading == 0 else " ".join(passage.text[reading : units[0].text_start].split())
    clauses = [Clause(unit.start, unit.end, " ".join(passage.text[unit.text_start : unit.text_end].split())) for unit in units]
    begins = units[0].start if reading else passage.start
    if not lead and (stem := _STEM.match(clauses[0].text)):
        return Decision(stem["place"], stem["verb"], units[0].start, (Clause(units[0].start, units[0].end, clauses[0].text[stem.end() :]),))
    telling = [clause for clause in clauses if not set(tokens(clause.text)) <= set(tokens(lead))]
    # A lettered part that falls into numbered ones has the verb in its lead.
    stem = _STEM.fullmatch(f"{lead} ")
    return Decision(stem["place"] if stem else lead, stem["verb"] if stem else "", begins, tuple(telling or clauses))


def _goes_on(one: Decision, other: Decision) -> bool:
    gap = other.clauses[0].start - one.clauses[-1].end
    return bool(one.place) and one.place == other.place and one.verb == other.verb and gap <= (LETTERED_GAP if one.verb else PAGE_GAP)


def _votes_on(one: Decision, resolution: Decision) -> bool:
    return bool(resolution.verb) and not one.verb and one.place.startswith(f"{resolution.place[:-1]}, on ")


def _resolved_beside(told: Sequence[Decision], at: int) -> int:
    """The passage itself, or where it only tells a vote the part beside it that was voted on."""
    return next((n for n in (at + 1, at - 1) if 0 <= n < len(told) and _votes_on(told[at], told[n])), at)
