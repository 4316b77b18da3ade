"""Whose records a question means: the owner, mover, seconder or author that it names."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from app.assistant.listing.asked import Asked, stems
from app.registers.persons import person_keys, without_title
from app.registers.rows import Row

LINKING = stems("of and the for in on to a an at by with")
"""Words that a name, a post or a heading may be told without."""

_OTHERWISE = {"action": "owner", "risk": "owner"}
"""The field that is meant by a name alone ("How many actions has Ada Thorne got?")."""


@dataclass(frozen=True, slots=True)
class Fit:
    """The rows that fit, and the field by which somebody named in the question was found in them, if one was."""

    rows: tuple[Row, ...] = ()
    field: str = ""


def by_person(asked: Asked, within: Sequence[tuple[Row, frozenset[str]]]) -> Fit:
    """The rows whose owner, mover, seconder or author the question names; none when it may mean several people."""
    field = asked.relation or _OTHERWISE.get(asked.kind, "")
    named: list[tuple[Row, str, bool]] = []
    for row, rest in within:
        for part in row.parts(field):
            told = _told(part, asked.words)
            if told and rest <= told:
                named.append((row, part, _whole(part) <= told))
    exact = [(row, part) for row, part, whole in named if whole]
    meant = exact or [(row, part) for row, part, _ in named if asked.relation]
    if len(set(person_keys(part for _, part in meant).values())) != 1:
        return Fit()
    return Fit(tuple({id(row): row for row, _ in meant}.values()), field)


def _told(part: str, words: Collection[str]) -> frozenset[str]:
    """Of the question's words those that a name accounts for; an initial accounts for the first name where the surname is told."""
    held = stems(without_title(part))
    told = frozenset(word for word in words if word in held)
    initials = {word for word in held if len(word) == 1}
    return told | frozenset(word for word in words if told and word[0] in initials)


def _whole(part: str) -> frozenset[str]:
    """What has to be told of a name for it to be the whole: a person's surname, all words of a post."""
    held = stems(without_title(part)) - LINKING
    surname = without_title(part).split()[-1:]
    return stems(surname[0]) if surname and any(len(word) == 1 for word in held) else held
