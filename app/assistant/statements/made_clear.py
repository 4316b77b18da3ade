"""What a statement refers back to: which service "the service" is, the words that lead in to an item of a list."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.assistant.statements.compose import Statement
from app.assistant.statements.list_marks import ANNOUNCES, ITEM
from app.assistant.statements.parts import PROSE
from app.assistant.statements.stretch import MOST_WORDS
from corpus.types import Passage
from index.store import Store

LONGEST_NAME, LONGEST_LEAD = 8, 14
"""Words of a heading that names what is meant, and of those that lead in to a list."""

_REFERS = re.compile(
    r"(?:The|This|That) (?P<noun>service|team|unit|division|directorate|department|board|panel|programme|project|scheme|contract|strategy|centre"
    r"|partnership|fund)\b"
)
_NUMBER = re.compile(r"^(?:section|appendix|part)?\s*[A-Z\d]{0,3}(?:\.\d+)*[.):–-]*\s+(?=[A-Z])", re.IGNORECASE)


def made_clear(statements: Sequence[Statement], store: Store) -> tuple[Statement, ...]:
    """The statements, with what their first words refer back to where the heading or the words before a list say it."""
    return tuple(_clear(statement, store.passages_of(statement.document, statement.start, statement.end)) for statement in statements)


def _clear(statement: Statement, passages: Sequence[Passage]) -> Statement:
    passage = next((one for one in passages if one.kind in PROSE and any(unit.start == statement.start for unit in one.units)), None)
    if passage is None:
        return statement
    refers = _REFERS.match(statement.text)
    if refers and (name := _named(passage, refers["noun"])) and name.lower() not in statement.text.lower():
        return replace(statement, text=f"{refers.group()} [{name}]{statement.text[refers.end() :]}")
    return _led_in(statement, passage) if ITEM.match(statement.text) else statement


def _named(passage: Passage, noun: str) -> str:
    """The heading that a passage stands under where it names such a thing; "" else."""
    heading = _NUMBER.sub("", passage.section[-1]).strip(" :.–-") if passage.section else ""
    return heading if re.search(rf"\w {noun}\b", heading, re.IGNORECASE) and len(heading.split()) <= LONGEST_NAME else ""


def _led_in(statement: Statement, passage: Passage) -> Statement:
    """An item with the words before its list, which it is then quoted from; as it is where the passage doesn't hold them."""
    before = [unit for unit in passage.units if unit.start < statement.start]
    for unit in reversed(before):
        text = " ".join(passage.text[unit.text_start : unit.text_end].split())
        if ANNOUNCES.search(text) and len(text.split()) <= LONGEST_LEAD and len(f"{text} {statement.text}".split()) <= MOST_WORDS:
            return replace(statement, text=f"[{text}] {statement.text}", start=unit.start)
        if not ITEM.match(text):
            break
    return statement
