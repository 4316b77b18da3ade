"""Questions to ask next: made from the records that an answer cites, and kept only when the corpus answers them."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from app.answer import Answer, Citation, Status, Turn
from app.assistant.offers.candidate import Candidate
from app.assistant.offers.next_people import meanings, posts
from app.assistant.offers.next_records import actions, decisions, recommendations, risks
from app.assistant.offers.next_related import related, sections
from app.assistant.offers.next_siblings import other_documents, sibling_figures
from app.assistant.question.scope import decline
from corpus.types import Document, Record
from index.search import Index
from index.words import content_words, tokens

MOST = 3
"""Questions suggested."""

TRIED = 4
"""Candidates asked at most: each costs as much as an answer. Of 192 answers on three councils' papers, 9 bring not one suggestion
more than 4."""

PROMISING = tuple(
    "next action;next decision;next risk;meaning;row;time;post;report;by-law;motion;related action;related risk;related figure;service;"
    "action end;action timescale;action measure;action status;action owner;risk owner;risk level;section;other document".split(";")
)
"""Kinds by how often they are kept once asked, measured on three councils' papers: nine of ten of the first, one of ten of the last.
A kind that is not named here comes last."""

LONGEST = 200
"""Characters of a question that is read at a glance."""


class Suggester:
    """Suggests out of one index's records; may be shared by threads."""

    def __init__(self, index: Index) -> None:
        self._store = index.store
        self._documents: Sequence[Document] = index.store.documents()
        self._terms = index.store.records("term")
        self._roles = index.store.records("role")
        self._reports = index.store.records("report")

    def suggest(self, answer: Answer, history: Sequence[Turn], ask: Callable[[str], Answer]) -> tuple[str, ...]:
        """Up to three questions that follow on from an answer, each of another kind.

        Each has been put to `ask`, which answered it with a citation inside the record that it was made from, saying what that record
        holds and what the answer at hand doesn't say yet. None where the question was not one for the documents.
        """
        if answer.status not in (Status.ANSWERED, Status.PARTIAL, Status.NOT_FOUND):
            return ()
        whole = whole_of(answer)
        asked = {_plain(question) for question in (answer.question, whole, *(turn.question for turn in history))}
        kept: list[Candidate] = []
        tried = 0
        for candidate in self._fresh(answer, whole, asked):
            if candidate.kind in {other.kind for other in kept}:
                continue
            tried += 1
            if _holds(candidate, ask(candidate.question), answer):
                kept.append(candidate)
            if len(kept) == MOST or tried == TRIED:
                break
        return tuple(candidate.question for candidate in kept)

    def _fresh(self, answer: Answer, whole: str, asked: set[str]) -> Iterator[Candidate]:
        """The candidates in turn, the first of each kind first, promising kinds before others, without those asked before or told already."""
        rounds: dict[str, list[Candidate]] = {}
        for candidate in self._candidates(answer, whole):
            plain = _plain(candidate.question)
            if plain not in asked and len(candidate.question) <= LONGEST and not decline(candidate.question):
                asked.add(plain)
                rounds.setdefault(candidate.kind, []).append(candidate)
        order = sorted(rounds, key=lambda kind: PROMISING.index(kind) if kind in PROMISING else len(PROMISING))
        for depth in range(2):
            for kind in order:
                yield from rounds[kind][depth : depth + 1]

    def _candidates(self, answer: Answer, whole: str) -> Iterator[Candidate]:
        records = cache(self._records)
        for citation in answer.citations:
            held = records(citation.document)
            cited = [record for record in held if record.start < citation.end and record.end > citation.start]
            by_kind = {kind: [record for record in cited if record.kind == kind] for kind in ("action", "decision", "report", "risk", "figure")}
            yield from sibling_figures(citation.document, by_kind["figure"], held, whole, answer.text)
            yield from recommendations(citation.document, by_kind["report"], answer.text)
            yield from decisions(citation.document, by_kind["decision"], held, self._reports, answer.text)
            yield from actions(citation.document, by_kind["action"], held, answer.text)
            yield from risks(citation.document, by_kind["risk"], held, answer.text)
        yield from other_documents(answer.citations, self._documents, whole)
        yield from meanings(self._terms, answer, whole)
        yield from posts(self._roles, answer)
        matter = frozenset(content_words(f"{whole} {answer.text if answer.citations else ''}"))
        for passage in answer.passages:
            yield from related(passage, records(passage.document), matter, answer.text)
        yield from sections(answer.passages, self._documents, answer.citations, matter)

    def _records(self, document: str) -> list[Record]:
        return [record for _, record in self._store.records(document=document)]


def whole_of(answer: Answer) -> str:
    """The question as it was understood: a follow-up made whole."""
    return next((value for what, value in answer.understood if what == "follow-up"), answer.question)


def _holds(candidate: Candidate, found: Answer, answer: Answer) -> bool:
    """Whether the answer found is one, cites the candidate's record, says what that holds, and says more than is on the screen."""
    if found.status is not Status.ANSWERED or found.text == answer.text:
        return False
    cites = any(_inside(citation, candidate) for citation in found.citations)
    words = tokens(candidate.value)
    held = set(tokens(found.text))
    return cites and sum(word in held for word in words) >= candidate.share * len(words)


def _inside(citation: Citation, candidate: Candidate) -> bool:
    return citation.document == candidate.document and citation.start < candidate.end and citation.end > candidate.start


def _plain(question: str) -> str:
    return " ".join(tokens(question))
