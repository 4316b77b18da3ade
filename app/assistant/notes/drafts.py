"""What is said beside an answer that tells of no decision yet: out of a resolution's blank form, or of what was only recommended."""

import re
from collections.abc import Sequence

from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.compose import Statement
from corpus.types import Passage
from index.store import Store

BEFORE, AFTER = 3000, 300
"""Characters before and after a statement within which the head of its form and the result stand, on the same page."""

_BLANK = re.compile(r"\bmoved by\b[\s:_.|]*\bseconded by\b[\s:_.|]*(?=that\b|whereas\b|be it\b|resolved\b|therefore\b|now\b|$)", re.IGNORECASE)
_ITEM = re.compile(r"^\d{1,2}\.\s+[A-Z]", re.MULTILINE)
_PASSED = re.compile(r"\b(?:carried|defeated|lost)\b", re.IGNORECASE)
_BALLOT = re.compile(r"\bfor\s+against\b", re.IGNORECASE)
_FILLED = re.compile(r"\bmoved by\b[\s:_.|]*(?!seconded\b)[^\W_]", re.IGNORECASE)
DRAFT = "This is from a draft resolution: nobody is entered as its mover or seconder, and nothing says that it was passed."

_PROPOSES = re.compile(
    r"\b[Rr]ecommendations?\b|\b(?:is|are|was|were|be) recommended\b|\brecommend(?:s|ed)? (?:that|to)\b|\bproposed (?:decision|that|to)\b"
    r"|\b(?:is|are) asked to\b|\bto:? (?:\w\) )?APPROVE\b"
)
_PROPOSAL_ASKED = re.compile(r"\brecommend\w*|\bpropos\w*|\basked to\b", re.IGNORECASE)
_DECIDED = re.compile(r"\b(?:resolved|agreed|carried|endorsed|adopted|(?:was|were|been) (?:approved|noted|passed|authori[sz]ed))\b", re.IGNORECASE)
PROPOSED = "This is what was recommended or proposed: what was found does not say that it was decided."


def proposal_notes(understanding: Understanding, statements: Sequence[Statement], passages: Sequence[Passage]) -> tuple[str, ...]:
    """The sentence that says so, where a decision is asked for and the first statement, of no decision's record, only recommends or proposes it."""
    asks = Wanted.DECISION in understanding.wanted and not _PROPOSAL_ASKED.search(understanding.whole)
    recorded = any(passage.kind == "decision" for passage in passages)
    text = statements[0].text if statements else ""
    return (PROPOSED,) if asks and not recorded and _PROPOSES.search(text) and not _DECIDED.search(text) else ()


def draft_notes(statements: Sequence[Statement], store: Store) -> tuple[str, ...]:
    """The sentence that says so, where a statement stands in such a form; none for any other."""
    return (DRAFT,) if any(_is_draft(said, store.text(said.document)) for said in statements) else ()


def _is_draft(statement: Statement, text: str) -> bool:
    start = max(text.rfind("\f", 0, statement.start) + 1, statement.start - BEFORE)
    form = text[start : statement.end]
    blanks = [match.end() for match in _BLANK.finditer(form)]
    if not blanks or _FILLED.search(form, blanks[-1]) or _ITEM.search(text, start + blanks[-1], statement.start):
        return False
    # A form has the word printed on it for the chair to leave or strike out.
    after = text[start + blanks[-1] : text.find("\f", statement.end) if "\f" in text[statement.end :] else statement.end + AFTER]
    return not _PASSED.search(after) or bool(_BALLOT.search(after))
