"""What names a person, first, where it is asked who holds a post and the best part only speaks of the post."""

from collections.abc import Sequence

from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.evidence import Evidence
from app.assistant.statements.holds import names_person
from index.words import tokens

NEAR = 0.45
"""A part that names a person comes first when it scores within this of the best and holds as many of the words asked for."""

MOST_WORDS = 3
"""Words that a post has; a longer question tells of more than a post."""


def person_named(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence, the best part first that names a person and holds each word of the post asked for, where the best one names nobody."""
    if Wanted.WHO not in understanding.wanted or not evidence or _names(evidence[0]):
        return tuple(evidence)
    besides = {word for name in understanding.names for word in name} | {word for period in understanding.periods for word in tokens(period.written)}
    post = {n for n, group in enumerate(understanding.words) if not besides & {word.removesuffix("'s") for word in tokens(group[0])}}
    if not 0 < len(post) <= MOST_WORDS:
        return tuple(evidence)
    first = next((item for item in evidence if evidence[0].score - item.score <= NEAR and item.own >= post and _names(item)), evidence[0])
    return (first, *(item for item in evidence if item is not first))


def _names(item: Evidence) -> bool:
    return names_person(item.text, f"{item.hit.passage.context} {item.hit.passage.text}")
