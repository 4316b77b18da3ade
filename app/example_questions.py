"""Questions to start with, made from the records of the documents held and asked before they are shown."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from app.answer import Answer, Status
from app.assistant import Assistant
from corpus.errors import AssistantError
from corpus.types import Record

WANTED = 5
"""Questions shown."""

TRIED = 40
"""Questions asked at most in search of them: some seconds behind the first page."""

EACH = 12
"""Questions made of each kind of record at most."""

STOPS = ".:;, "
"""What a table writes after a heading and a question does not."""

_OF_COURSE = re.compile(r"minutes|apologies|declarations?|membership|agenda", re.IGNORECASE)
"""What every meeting has, at the start of a minute's title."""

Candidate = tuple[str, str]
"""A question and what its answer must hold."""


def example_questions(assistant: Assistant) -> tuple[str, ...]:
    """Questions of different kinds that the assistant answers rightly: the answer holds the record's value."""
    good: list[tuple[int, str]] = []
    kinds: dict[int, int] = {}
    for tried, (kind, (question, value)) in enumerate(_candidates(assistant)):
        if tried >= TRIED or len(good) >= WANTED:
            break
        if kinds.get(kind, 0) >= 2:
            continue
        try:
            answer = assistant.ask(question)
        except AssistantError:
            continue
        if _holds(answer, value):
            good.append((kind, question))
            kinds[kind] = kinds.get(kind, 0) + 1
    return tuple(question for _, question in good)


def _holds(answer: Answer, value: str) -> bool:
    said = " ".join(answer.text.split()).casefold()
    return answer.status is Status.ANSWERED and " ".join(value.split()).casefold() in said


def _candidates(assistant: Assistant) -> Iterator[tuple[int, Candidate]]:
    """Candidates, the kinds by turns."""
    store = assistant.index.store
    made = [list(_spread(make([record for _, record in store.records(kind)]), EACH)) for kind, make in MAKERS.items()]
    for row in zip_longest(*made):
        yield from ((kind, candidate) for kind, candidate in enumerate(row) if candidate)


def _spread(candidates: Sequence[Candidate], most: int) -> Iterator[Candidate]:
    """At most so many, taken evenly from the whole, each question once."""
    unique = list(dict(candidates).items())
    step = max(1, len(unique) // most)
    yield from unique[::step][:most]


def _figures(records: Sequence[Record]) -> list[Candidate]:
    found = []
    for record in records:
        row, column, value = _text(record, "row").rstrip(STOPS), _text(record, "column").split(" / ")[-1].rstrip(STOPS), _text(record, "value")
        if _words(row, 1, 5) and _words(column, 1, 6) and any(sign.isalpha() for sign in row) and any(sign.isalpha() for sign in column) and len(value) > 2:
            found.append((f"What is the {_lower(column)} for {row}?", value))
    return found


def _roles(records: Sequence[Record]) -> list[Candidate]:
    held: dict[str, set[str]] = {}
    for record in records:
        held.setdefault(_text(record, "role"), set()).add(_text(record, "person"))
    return [
        (f"Who is the {role}?", next(iter(people)))
        for role, people in held.items()
        if len(people) == 1 and _words(role, 2, 7) and not any(sign.isdigit() for sign in role)
    ]


def _terms(records: Sequence[Record]) -> list[Candidate]:
    return [(f"What does {_text(record, 'term')} stand for?", _text(record, "expansion")) for record in records if _words(_text(record, "expansion"), 2, 8)]


def _actions(records: Sequence[Record]) -> list[Candidate]:
    found = []
    for record in records:
        text, owner = _text(record, "text").rstrip("."), _text(record, "owner")
        if _words(text, 4, 14) and _words(owner, 2, 5):
            found.append((f"Who is to {_lower(text)}?", owner))
    return found


def _minutes(records: Sequence[Record]) -> list[Candidate]:
    titles = [_text(record, "title") for record in records]
    return [(f"What was decided about “{title}”?", "resolved") for title in titles if _words(title, 3, 12) and not _OF_COURSE.match(title)]


MAKERS = {"term": _terms, "figure": _figures, "role": _roles, "minute": _minutes, "action": _actions}
"""Kinds of record and what makes questions of them, in the order shown."""


def _text(record: Record, field: str) -> str:
    value = record.fields.get(field, "")
    return " ".join((value[0] if value else "").split()) if isinstance(value, list) else " ".join(value.split())


def _words(text: str, least: int, most: int) -> bool:
    return least <= len(text.split()) <= most


def _lower(text: str) -> str:
    """The first letter small, unless the first word is an acronym or a name before another."""
    first = text.split()[0]
    return text if len(first) > 1 and first[1:] != first[1:].lower() else text[:1].lower() + text[1:]
