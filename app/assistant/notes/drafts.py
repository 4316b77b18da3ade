"""What is said beside an answer out of a resolution's blank form, which stands in an agenda pack before the meeting."""

import re
from collections.abc import Sequence

from app.assistant.statements.compose import Statement
from index.store import Store

BEFORE = 600
"""Characters before a statement within which the head of its form stands, on the same page."""

_BLANK = re.compile(r"\bmoved by\b[\s:_.|]*\bseconded by\b[\s:_.|]*(?=that\b|whereas\b|be it\b|resolved\b|therefore\b|now\b|$)", re.IGNORECASE)
_FILLED = re.compile(r"\bmoved by\b[\s:_.|]*(?!seconded\b)[^\W_]", re.IGNORECASE)
DRAFT = "This is from a draft resolution: nobody is entered as its mover or seconder, and nothing says that it was passed."


def draft_notes(statements: Sequence[Statement], store: Store) -> tuple[str, ...]:
    """The sentence that says so, where the first statement stands in such a form; none for any other."""
    return (DRAFT,) if statements and _is_draft(statements[0], store.text(statements[0].document)) else ()


def _is_draft(statement: Statement, text: str) -> bool:
    start = max(text.rfind("\f", 0, statement.start) + 1, statement.start - BEFORE)
    form = text[start : statement.end]
    blanks = [match.start() for match in _BLANK.finditer(form)]
    return bool(blanks) and not _FILLED.search(form, blanks[-1])
