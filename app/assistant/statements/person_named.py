"""What names a person, first, where it is asked who holds a post or has a task and the best part only speaks of that."""

from collections.abc import Collection, Sequence

from app.assistant.question.names import without_names
from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.evidence import Evidence
from app.assistant.statements.holds import names_person
from app.assistant.statements.offices import asks_doer, names_office
from index.words import tokens

NEAR = 0.45
"""A part that names a person comes first when it scores within this of the best and holds as many of the words asked for."""

MOST_WORDS = 3
"""Words that a post has; a longer question tells of more than a post."""

NEAR_BESIDE = 0.15
"""The best part of the same passage that names a person comes first when it scores within this of the best."""

NEAR_OFFICE = 0.15
"""Where an office or a body may be who is asked for, the best part that names one comes first when it scores within this of the best."""

NEAR_TASK = 0.2
"""An action comes first when it scores within this of the best part and holds the names asked for and as many of the words."""


def person_named(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence, the best part first that names a person, where the best of all names nobody.

    It holds each word of the post, or is the action asked for, or stands in the same passage; where an office may be who is asked for, it may name one.
    """
    if Wanted.WHO not in understanding.wanted or not evidence or _names(evidence[0], understanding):
        return tuple(evidence)
    best = evidence[0]
    named = _among(understanding, {word for name in understanding.names for word in name})
    timed = _among(understanding, {word for period in understanding.periods for word in tokens(period.written)})
    post = {*range(len(understanding.words))} - named - timed
    of_post = [item for item in evidence if best.score - item.score <= NEAR and 0 < len(post) <= MOST_WORDS and item.own >= post]
    of_task = [
        item for item in evidence if best.score - item.score <= NEAR_TASK and item.hit.passage.kind == "action" and item.own >= best.own >= (named or {-1})
    ]
    of_passage = [item for item in evidence if item.hit.passage.id == best.hit.passage.id and best.score - item.score <= NEAR_BESIDE]
    first = next((item for item in [*of_post, *of_task, *of_passage] if _names(item, understanding)), best)
    if first is best and asks_doer(understanding.whole):
        near = (item for item in evidence if best.score - item.score <= NEAR_OFFICE)
        first = next((item for item in near if _names(item, understanding) or _names_office(item, understanding)), best)
    return (first, *(item for item in evidence if item is not first))


def _among(understanding: Understanding, words: Collection[str]) -> set[int]:
    """The indices of the question's words that are among these."""
    return {n for n, group in enumerate(understanding.words) if not {word.removesuffix("'s") for word in tokens(group[0])}.isdisjoint(words)}


def _names(item: Evidence, understanding: Understanding) -> bool:
    """Whether a part names a person; whom or what the question names is nobody."""
    return names_person(without_names(item.text, understanding.names), f"{item.hit.passage.context} {item.hit.passage.text}")


def _names_office(item: Evidence, understanding: Understanding) -> bool:
    """Whether a part names an office or a body that the question doesn't."""
    return names_office(without_names(item.text, understanding.names))
