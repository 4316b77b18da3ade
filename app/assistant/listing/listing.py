"""A list of records as an answer: how many were found and where, each in its own words with its span, and what is left out."""

import re
from dataclasses import dataclass
from datetime import date

from app.assistant.listing.around import lead_of, notes_of
from app.assistant.listing.asked import Asked, asked
from app.assistant.listing.choosing import Chosen, chosen
from app.assistant.listing.headings import headings_asked
from app.assistant.listing.items import items_of
from app.assistant.listing.matching import fitting
from app.assistant.listing.stated import stated_count
from app.assistant.listing.wording import PRESENT
from app.assistant.question.understand import Understanding
from app.assistant.statements.compose import Statement
from app.registers.decisions import minute_title
from app.registers.rows import Row, rows
from corpus.types import Filters
from index.store import Store

MOST_WORDS, MOST_TO_A_COUNT = 160, 115
"""Of a list with what stands above it, its numbers and its markers; and where the question was how many there are."""

LONGEST_SPAN = 2500
"""Characters that an item may cite; of a longer record only the place of its words is."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The line above a list, its items as statements, and remarks on what it leaves out. `lead` counts records, so no document states it."""

    lead: str
    statements: tuple[Statement, ...]
    notes: tuple[str, ...]


class Listings:
    """Lists of the records of one index; may be shared by threads."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def listing(self, understanding: Understanding, filters: Filters, on: date) -> Listing | None:
        """The list that a question asks for within `filters`, as of the day `on`; None when it asks for none, or leaves a doubt which."""
        allowed = self._store.allowed(filters)
        question = asked(understanding.whole, understanding.periods)
        if not question:
            documents = [document for document in self._store.documents() if allowed is None or document.sha256 in allowed]
            headed = headings_asked(understanding, documents, self._store)
            return Listing(headed.lead, headed.statements, ()) if headed else None
        held = [row for row in rows(self._store, "meeting" if question.kind == PRESENT else question.kind) if allowed is None or row.document.sha256 in allowed]
        fit = fitting(question, held, self._store.sections, on)
        found = chosen(question, fit)
        return self._listed(question, fit.field, found, on) if found and found.rows else None

    def _listed(self, question: Asked, field: str, found: Chosen, on: date) -> Listing | None:
        lead = lead_of(question, field, found.rows, on)
        if said := self._said_itself(question, field, found):
            return Listing(f"{lead}, as it says itself:", (said,), notes_of(question, found, len(found.rows)))
        most = (MOST_TO_A_COUNT if question.counts else MOST_WORDS) - len(lead.split())
        items = items_of(question, field, found.rows, [self._heading(row) for row in found.rows], most)
        statements = [self._statement(row, label, text) for row, (label, text) in zip(found.rows, items, strict=False)]
        if not statements or not all(statements):
            return None
        left = len(found.rows) - len(items)
        lead += f", the first {len(items)} of them:" if left else ":"
        return Listing(lead, tuple(statement for statement in statements if statement), notes_of(question, found, left))

    def _said_itself(self, question: Asked, field: str, found: Chosen) -> Statement | None:
        """The sentence in which the one document gives the same number, where the question is how many it holds in all."""
        documents = {row.document.sha256 for row in found.rows}
        if not question.counts or question.kind == PRESENT or field or question.status or question.marks or len(documents) > 1:
            return None
        sha256 = documents.pop()
        sentence = stated_count(self._store.passages_of(sha256), len(found.rows), question.noun)
        return Statement(sentence.text, sha256, sentence.start, sentence.end) if sentence else None

    def _heading(self, row: Row) -> str:
        """The title of the minute that a decision stands under."""
        return minute_title(row.record, [record for _, record in self._store.records("minute", row.document.sha256)]) if row.record.kind == "decision" else ""

    def _statement(self, row: Row, label: str, text: str) -> Statement | None:
        """The item with its span; None where the span is too long and its words are not found there."""
        start, end = row.record.start, row.record.end
        if end - start > LONGEST_SPAN:
            words = r"\W+".join(map(re.escape, re.findall(r"\w+", text)))
            match = re.compile(words, re.IGNORECASE).search(self._store.text(row.document.sha256), start, end)
            if not match:
                return None
            start, end = match.span()
        return Statement(text, row.document.sha256, start, end, label)
