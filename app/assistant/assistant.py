"""From a question to an answer record: understand, retrieve, compose, verify."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache, partial
from time import perf_counter
from typing import Self

from app.answer import Answer, Status, Turn
from app.assistant.checks.abstain import HELD, NO_JUDGEMENT, Judge, Judgement
from app.assistant.checks.cite import Citer
from app.assistant.checks.verified import Verified, Verifier
from app.assistant.comparison.alongside import found_alongside
from app.assistant.comparison.compare import Side, interleaved, sides
from app.assistant.comparison.comparison_table import compared
from app.assistant.comparison.opposed import Opposed
from app.assistant.comparison.side_search import SideSearch
from app.assistant.composer import Composed, Composer
from app.assistant.listing.listing import Listing, Listings
from app.assistant.notes.held import what_is_held
from app.assistant.notes.newer import newer_notes
from app.assistant.notes.past import past_by
from app.assistant.offers.clarify import Clarifier
from app.assistant.offers.suggest import Suggester
from app.assistant.question.scope import decline
from app.assistant.question.understand import Understanding, understand
from app.assistant.question.untimed import untimed
from app.assistant.question.vocabulary import Glossary, readings
from app.assistant.question.wanted import Wanted
from app.assistant.statements.ages import of_the_age
from app.assistant.statements.attendance import Attendance
from app.assistant.statements.compose import Statement
from app.assistant.statements.counted import counted
from app.assistant.statements.decided_after import decided_after
from app.assistant.statements.defining import defining
from app.assistant.statements.ending import ending
from app.assistant.statements.evidence import Evidence, EvidenceFinder, by_best_part
from app.assistant.statements.figure_beside import figure_beside
from app.assistant.statements.identified import identified
from app.assistant.statements.kinds import of_the_kind
from app.assistant.statements.levels import levels_first
from app.assistant.statements.moved import moved
from app.assistant.statements.newest_plan import NewestPlan
from app.assistant.statements.next_meeting import next_meeting
from app.assistant.statements.of_council import OfCouncil
from app.assistant.statements.of_now import OfNow
from app.assistant.statements.person_named import person_named
from app.assistant.statements.post_holders import PostHolders
from app.assistant.statements.replied import replied
from app.assistant.statements.succession import of_others
from app.assistant.statements.timely import timely
from app.assistant.statements.unannounced import unannounced
from corpus.errors import QuestionError
from corpus.settings import Settings
from corpus.types import Filters
from index.embeddings import is_whole_piece
from index.search import Hit, Index
from index.word_likeness import WordLikeness

LONGEST_QUESTION = 1000
"""Characters; a longer one is refused."""

EVERYTHING = Filters()
"""No narrowing."""

LISTED_PASSAGES = 20
"""Passages that an answer record lists."""

NEAREST = 2
"""Places that a refusal names as nearest."""


@dataclass(frozen=True, slots=True)
class Trace:
    """An answer and what each step made on the way to it."""

    understanding: Understanding
    hits: tuple[Hit, ...]
    evidence: tuple[Evidence, ...]
    judgement: Judgement
    answer: Answer


class Assistant:
    """Answers questions out of one version of the index; may be shared by threads."""

    def __init__(self, index: Index, settings: Settings) -> None:
        self.index = index
        self.settings = settings
        self._documents = index.store.documents()
        self._glossary = Glossary(record for _, record in index.store.records("term"))
        self._counts = index.store.word_counts()
        self._passages_with = lru_cache(maxsize=10_000)(index.store.passages_with)
        self._is_english = lru_cache(maxsize=10_000)(partial(is_whole_piece, index.embedder))
        self._listings = Listings(index.store)
        self._judge = Judge(self._documents, self._counts, WordLikeness(index.embedder).nearest)
        self._finder = EvidenceFinder(index, self._counts)
        self._sides = SideSearch(index, self._finder, self._passages_with)
        self._opposed = Opposed(index, self._finder, self._passages_with)
        self._citer = Citer(index.store)
        self._verifier = Verifier(index.store, self._citer)
        self._newest_plan = NewestPlan(self._documents, self.search)
        self._composer = Composer(index.store, self._documents, self._verifier, self._judge.cover_of, self._newest_plan)
        self._suggester = Suggester(index)
        self._clarifier = Clarifier(index.store)
        self._of_council = OfCouncil(self._documents)
        self._of_now = OfNow(self._documents)
        self._attendance = Attendance(index.store.records("meeting"), index.store.text)
        self._holders = PostHolders(index.store.records("role"), self._documents, self._glossary, self._passages_with)

    @classmethod
    def open(cls, settings: Settings) -> Self:
        """An assistant over the current version of the index; raises `IndexUnavailable` or `ModelUnavailable`."""
        return cls(Index.open(settings), settings)

    def close(self) -> None:
        """Free the index's files."""
        self.index.close()

    def ask(self, question: str, history: Sequence[Turn] = (), filters: Filters = EVERYTHING) -> Answer:
        """The answer to a question asked after `history`, within `filters`; raises `QuestionError` for one that can't be asked."""
        return self.trace(question, history, filters).answer

    def suggest(self, answer: Answer, history: Sequence[Turn] = (), filters: Filters = EVERYTHING) -> tuple[str, ...]:
        """Up to three questions to ask next, each of which was asked, on its own and within `filters`, and found to have an answer."""
        return self._suggester.suggest(answer, history, lambda question: self.ask(question, (), filters))

    def trace(self, question: str, history: Sequence[Turn] = (), filters: Filters = EVERYTHING) -> Trace:
        """The answer with what each step made, for whoever wants to know why; or readings to choose from, where two are equally good."""
        traced = self._trace(question, history, filters)
        if traced.answer.status is not Status.ANSWERED or len(traced.understanding.periods) > 1:
            return traced
        began = perf_counter()
        sentence, choices = self._clarifier.clarify(traced.understanding, traced.evidence, lambda reading: self._trace(reading, (), filters).answer)
        traced.answer.seconds["total"] += perf_counter() - began
        if not choices:
            return traced
        return replace(traced, answer=replace(traced.answer, status=Status.CLARIFY, text=sentence, citations=(), notes=(), choices=choices))

    def _trace(self, question: str, history: Sequence[Turn], filters: Filters) -> Trace:
        began = perf_counter()
        question = checked(question)
        understanding = understand(question, history, self._documents, self._glossary, self._counts, self._is_english)
        if sentence := decline(question):
            return Trace(understanding, (), (), NO_JUDGEMENT, Answer(question, Status.DECLINED, sentence, seconds={"total": perf_counter() - began}))
        parts = sides(understanding, self._documents)
        found = found_alongside(parts, self._sides, filters)
        if parts:
            hits = interleaved([one.hits for one in found], LISTED_PASSAGES)
            evidence = tuple(sorted((item for one in found for item in one.evidence), key=lambda item: -item.score))
        else:
            hits, evidence = self.search(understanding, filters)
        opposed = () if parts else self._opposed.pair(understanding, hits, evidence, filters)
        retrieved = perf_counter()
        listing = self._listings.listing(understanding, filters, date.today())
        if listing and (listed := self._listed(understanding, hits, listing)):
            listed.seconds.update(retrieve=retrieved - began, compose=perf_counter() - retrieved, total=perf_counter() - began)
            # Without evidence nothing is asked back: a list leaves no second reading.
            return Trace(understanding, hits, (), NO_JUDGEMENT, listed)
        recorded = self._recorded(understanding, parts, self.index.store.allowed(filters))
        judgement = HELD if recorded else self._judge.judge(understanding, evidence, self._composer.unexplained(understanding, evidence))
        newer = None if parts or opposed or recorded or not judgement.answers else self._newest_plan.part(understanding, evidence, filters)
        composed = self._composer.composed(understanding, evidence, found, opposed, recorded, newer) if judgement.answers else Composed()
        if composed.lacks:
            judgement = replace(judgement, answers=False, reason=f"What comes nearest {composed.lacks}.")
        answer = compared(self._answer(understanding, hits, composed, judgement), found, self._documents)
        ended = perf_counter()
        answer.seconds.update(retrieve=retrieved - began, compose=ended - retrieved, total=ended - began)
        return Trace(understanding, hits, evidence, judgement, answer)

    def search(self, understanding: Understanding, filters: Filters) -> tuple[tuple[Hit, ...], tuple[Evidence, ...]]:
        """The 20 best passages within `filters`, best first, and the parts of the first of them that are of the time asked for, best first."""
        read = untimed(self._of_council.read(understanding), understanding)
        encoded = self.index.encode(*readings(read, self._passages_with))
        hits = self.index.search(understanding.query(filters), encoded, LISTED_PASSAGES)
        found = self._finder.find(understanding, encoded, hits)
        evidence = tuple(found)
        for suiting in (
            self._of_council.only,
            timely,
            of_others,
            identified,
            of_the_age,
            of_the_kind,
            defining,
            ending,
            moved,
            person_named,
            next_meeting,
            unannounced,
            levels_first,
            figure_beside,
            counted,
            decided_after,
            replied,
            self._of_now.first,
        ):
            evidence = suiting(understanding, evidence)
        return by_best_part(hits, found), evidence

    def _recorded(self, understanding: Understanding, parts: Sequence[Side], allowed: Sequence[str] | None) -> tuple[Statement, ...]:
        """What the records say of the people that are asked for: who was there, who was in the chair, who holds a post."""
        if parts:
            return self._holders.of_each(understanding, parts, allowed)
        return self._attendance.statements(understanding, allowed) or self._holders.statements(understanding, allowed)

    def _answer(self, understanding: Understanding, hits: Sequence[Hit], composed: Composed, judgement: Judgement) -> Answer:
        verified = self._verifier.verified(composed.statements, Wanted.PLACE in understanding.wanted)
        if verified.citations:
            return self._said(understanding, hits, verified, composed.remarks, Status.PARTIAL if composed.is_part else Status.ANSWERED)
        nearest = [self._citer.place(hit) for hit in hits[:NEAREST]]
        said, notes = what_is_held(self._documents, judgement, understanding, nearest, self.settings.contact)
        return Answer(understanding.question, Status.NOT_FOUND, said, (), self._citer.ranked(hits), notes, understanding.read_into)

    def _listed(self, understanding: Understanding, hits: Sequence[Hit], listing: Listing) -> Answer | None:
        """The list as an answer; None when one of its items does not stand up to verification, since its count would not hold then."""
        verified = self._verifier.verified(listing.statements)
        if len(verified.citations) < len(listing.statements):
            return None
        led = replace(verified, text=f"{listing.lead}\n{verified.text}")
        return self._said(understanding, hits, led, listing.notes, Status.ANSWERED)

    def _said(self, understanding: Understanding, hits: Sequence[Hit], verified: Verified, remarks: Sequence[str], status: Status) -> Answer:
        """An answer out of what was verified, with remarks on it and what newer documents there are."""
        newer = newer_notes(verified.citations, hits, self._documents, bool(understanding.periods))
        notes = (*remarks, *newer, *past_by(understanding, verified.text, date.today()))
        passages = self._citer.ranked(hits)
        return Answer(understanding.question, status, verified.text, verified.citations, passages, notes, understanding.read_into)


def checked(question: str) -> str:
    """The question without white space at its ends; raises `QuestionError` when it is empty, too long or not text."""
    question = question.strip()
    if not question:
        raise QuestionError("There is no question.", "Type one, for example what a plan says about a service.")
    if len(question) > LONGEST_QUESTION:
        raise QuestionError(f"The question has {len(question):,} characters; {LONGEST_QUESTION:,} is the most.", "Shorten it, or ask in parts.")
    # A command line hands over bytes that are not UTF-8 as halves of pairs, which no tokenizer takes.
    if any("\ud800" <= sign <= "\udfff" for sign in question):
        raise QuestionError("The question holds bytes that are not UTF-8.", "Type it again in a terminal that is set to UTF-8.")
    return question
