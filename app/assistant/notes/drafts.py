"""What is said beside an answer out of a resolution's blank form, which stands in an agenda pack before the meeting."""

import re
from collections.abc import Sequence

from app.assistant.statements.compose import Statement
from index.store import Store

BEFORE, AFTER = 3000, 300
"""Characters before and after a statement within which the head of its form and the result stand, on the same page."""

_BLANK = re.compile(r"\bmoved by\b[\s:_.|]*\bseconded by\b[\s:_.|]*(?=that\b|whereas\b|be it\b|resolved\b|therefore\b|now\b|$)", re.IGNORECASE)
_ITEM = re.compile(r"^\d{1,2}\.\s+[A-Z]", re.MULTILINE)
_PASSED = re.compile(r"\b(?:carried|defeated|lost)\b", re.IGNORECASE)
_BALLOT = re.compile(r"\bfor\s+against\b", re.IGNORECASE)
_FILLED = re.compile(r"\bmoved by\b[\s:_.|]*(?!seconded\b)[^\W_]", re.IGNORECASE)
DRAFT = "This is from a draft resolution: nobody is entered as its mover or seconder, and nothing says that it was passed."


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
