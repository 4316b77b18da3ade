"""The staff, the guests or the absent of a meeting, out of the line of its minutes that is headed so."""

import re

from app.assistant.statements.compose import Statement
from corpus.types import Record

_WHICH = r"\b(?:which|what|any|list of|names? of|who (?:was|were) the)(?: the)?"
_THERE = r"(?:were|was|are|is|attended|came|present|in attendance|at)\b"
_OF_A_MEETING = re.compile(r"\b(?:meeting|committee|panel|council|board|session)s?\b", re.IGNORECASE)
_ROLL_OF: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"\bwho\b.{0,20}\b(?:regrets|apologies|apologi[sz]ed)\b|\bwho (?:was|were) (?:absent|missing|not (?:there|present|at))\b"
            r"|\babsentees\b|\b(?:list|names?) of (?:the |those )?(?:absent|regrets|apologies)\b",
            re.IGNORECASE,
        ),
        r"(?:regrets|apologies(?: for absence)?|absent(?: with regrets)?|absences)",
    ),
    (
        re.compile(rf"{_WHICH} (?:staff|officers|employees|officials)(?: members)?(?: who)? {_THERE}", re.IGNORECASE),
        r"(?:staff(?: present| in attendance)?|officers(?: present| in attendance)?)",
    ),
    (
        re.compile(rf"{_WHICH} (?:guests?|visitors?|members of the public)(?: who)? {_THERE}", re.IGNORECASE),
        r"(?:guests?|visitors?|members of the public)",
    ),
)
"""How a question asks for some of those who were or were not at a meeting, and how its minutes head the line that names them."""

_ROLL_ENDS = re.compile(
    r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bMrs)(?<!\bRev)(?<!\bHon)(?<!\bCllr)(?<!\bProf)\.(?=\s|\Z)|\n\s*\n"
    r"|(?<=[^,;&\n])(?<!\band)\n(?=[A-Z][\w ]{2,24}:|[^\n]{0,60}\b(?:call(?:ed)? to order|declar\w+|resol\w+|moved)\b|\d+[.)])",
    re.IGNORECASE,
)
"""The end of such a line: of its sentence, before a blank line, or before a line that is headed, numbered or tells of the meeting."""

OPENING = 400
"""Characters after a meeting's head in which such a line may stand."""


def heads_asked(question: str) -> str:
    """A pattern of the heads of the line that a question for some of those at a meeting asks for; "" where it asks for none."""
    asked = (heads for pattern, heads in _ROLL_OF if pattern.search(question))
    return next(asked, "") if _OF_A_MEETING.search(question) else ""


def line_of(heads: str, document: str, record: Record, text: str) -> tuple[Statement, ...]:
    """The line of a meeting's opening that begins with one of these heads, as a statement; empty where none does. `text` is the document's canonical text."""
    head = re.compile(rf"\b{heads}[ \t]*[:–][ \t]*(?=\w)(?!(?:staff|officers|guests?|visitors?|regrets|apologies|present|absent)\b)", re.IGNORECASE)
    found = head.search(text, record.start, min(len(text), record.end + OPENING))
    if not found:
        return ()
    ending = _ROLL_ENDS.search(text, found.end())
    end = ending.start() + (ending.group() == ".") if ending else len(text)
    return (Statement(" ".join(text[found.start() : end].split()), document, found.start(), end),)
