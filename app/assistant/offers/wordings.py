"""The questions that one record answers, worded in one place for records that an answer cites and for those found beside it."""

import re
from collections.abc import Iterator

from app.assistant.offers.candidate import MOSTLY, ROUTINE, Candidate, deed, first_words, shortened, text_of
from corpus.types import Record

HALF = 0.5
"""Of a recommendation, which answers shorten, the share that a right answer must say."""

_BY_LAW = re.compile(r"\bby-?law(?:\s+number|\s+no\.?|_)?\s*(?P<number>\d{4}-\d+),? being a by-?law to (?P<purpose>.+)", re.IGNORECASE)


def who_is_to(kind: str, document: str, action: Record) -> Iterator[Candidate]:
    """Who is to do what an action bids, where it names an owner."""
    if (name := deed(text_of(action, "text"))) and text_of(action, "owner"):
        yield Candidate(kind, f"Who is to {name}?", document, action.start, action.end, text_of(action, "owner"), MOSTLY)


def who_owns(kind: str, document: str, risk: Record) -> Iterator[Candidate]:
    """Who owns a risk, where its owner is named."""
    if owner := text_of(risk, "owner"):
        yield Candidate(kind, f"Who owns the risk “{shortened(text_of(risk, 'title'))}”?", document, risk.start, risk.end, owner, MOSTLY)


def what_recommended(document: str, report: Record) -> Iterator[Candidate]:
    """What a report asks for, where it has a subject and says so."""
    subject, value = text_of(report, "subject"), first_words(text_of(report, "recommendation"), 20)
    if subject and value:
        yield Candidate("report", f"What did the report “{shortened(subject)}” recommend?", document, report.start, report.end, value, HALF)


def motion(document: str, decision: Record) -> Iterator[Candidate]:
    """What a by-law passed is for, or who moved what was decided, where the papers say."""
    text = text_of(decision, "text")
    if law := _BY_LAW.search(text):
        if "confirm" not in law["purpose"]:
            value = first_words(law["purpose"], 10)
            yield Candidate("by-law", f"What is By-Law {law['number']} for?", document, decision.start, decision.end, value, MOSTLY)
        return
    matter = re.sub(r"^(?:RESOLVED )?that (?:we|council|the council)(?: do)? (?:hereby )?(?=[a-z])", "", text, flags=re.IGNORECASE)
    name, mover = deed(matter[:1].upper() + matter[1:]), text_of(decision, "mover")
    if name and mover and matter != text and not ROUTINE.search(name):
        yield Candidate("motion", f"Who moved to {name}?", document, decision.start, decision.end, mover)
