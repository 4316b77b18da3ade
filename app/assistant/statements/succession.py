"""Who came before or after somebody: the post of the person named is no answer to that."""

import re
from collections.abc import Sequence

from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.evidence import Evidence
from app.assistant.statements.holds import names_person
from index.words import name_words

_SUCCESSION = re.compile(
    r"\b(?:succe(?:ed|eds|eded)|successors?|predecessors?|replac(?:e|es|ed|ing)|t(?:ake|akes|ook|aking) over|c(?:ame|omes?) (?:before|after))\b"
    r"|\b(?:before|after) (?:him|her|them|(?-i:[A-Z][a-z]))",
    re.IGNORECASE,
)


def of_others(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence without the posts of those whom a question for a predecessor or successor names; all of it for any other question."""
    if Wanted.WHO not in understanding.wanted or not _SUCCESSION.search(understanding.whole):
        return tuple(evidence)
    return tuple(item for item in evidence if not _is_of_one_named(item, understanding))


def _is_of_one_named(item: Evidence, understanding: Understanding) -> bool:
    """Whether a part is a post whose holder is one of the names in the question: a role, which the holder's name opens, or a row that names nobody else."""
    if item.hit.passage.kind == "role":
        holder = name_words(item.hit.passage.text.partition(":")[0])
        return any(set(name) & holder and len(set(name) - holder) <= len(set(name)) // 2 for name in understanding.names)
    named = {word for name in understanding.names for word in name}
    others = " ".join("-" if name_words(word) & named else word for word in item.text.split())
    return item.hit.passage.kind == "row" and others.count("-") > item.text.split().count("-") and not names_person(others, others)
