"""Why a cell is left open: the sentence near its table that says so."""

import re

from app.assistant.question.periods import find_periods
from app.assistant.question.understand import Understanding
from app.assistant.statements.compose import Statement
from app.assistant.statements.evidence import covered_words
from app.assistant.statements.parts import PROSE, parts
from corpus.types import Passage
from index.store import Store
from index.words import content_words

NEAR = 4_000
"""Characters before and after a row within which it is explained."""

LEAST = 0.5
"""Share of the question's words, times left out, that the sentence must hold, beside a word of the row's label."""

_EXPLAINS = re.compile(
    r"\b(?:because|due to|owing to|since|until|waits?|waiting|await(?:s|ed|ing)?|pending|depends?|not (?:yet )?(?:shown|available|known|agreed|set|settled))\b",
    re.IGNORECASE,
)


def why_open(store: Store, row: Passage, label: str, understanding: Understanding) -> Statement | None:
    """The sentence in the prose near a row that says why a cell of it is open; of several the one that holds most of the question, then the nearest."""
    asked = [group for group in understanding.words if not find_periods(group[0])]
    named = [(word,) for word in content_words(label)]
    best: tuple[float, int] = (LEAST * len(asked), -NEAR)
    found = None
    for passage in store.passages_of(row.document, max(0, row.start - NEAR), row.end + NEAR):
        for part in parts(passage) if passage.kind in PROSE else ():
            text = passage.text[part.start : part.end]
            worth = float(len(covered_words(text, asked))), -abs(part.unit.start - row.start)
            if _EXPLAINS.search(text) and covered_words(text, named) and worth > best:
                best, found = worth, Statement(" ".join(text.split()), passage.document, part.unit.start, part.unit.end)
    return found
