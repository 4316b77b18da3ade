"""Evidence chosen by what the question's wording tells: what defines a thing, what a service does, what is and what is not of a kind."""

import re
from collections.abc import Sequence

from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.evidence import Evidence
from index.words import name_words

DEFINES = 0.4
"""A sentence that says what the thing is comes first when its score is within this of the best part's."""

_DOES_ASKED = re.compile(r"\bwhat (?:do|does|did) .{2,60} do\b", re.IGNORECASE)
_IS_ASKED = re.compile(r"^\W*what(?:['’]?s| is| are| was| were) (?:an? |the )?(?P<thing>[\w'’ &-]{3,50}?)\W*(?:\bin \d{4}.*)?$", re.IGNORECASE)
_SAYS = r"(?:(?:is|are|was)(?! (?:to|being|not|used|now|also|still|in|on|at|for)\b)|means|refers to|which (?:is|are|provides?|guarantees?|sets?))"
"""What joins a thing to the words that say what it is."""

_NOT_ASKED = re.compile(r"\b(?:non|not|except|excluding|other than|without|outside)\b", re.IGNORECASE)
_NON = re.compile(r"\bnon[ -]?(?=\w)", re.IGNORECASE)


def telling(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence, a sentence that defines what is asked the meaning of first; without the posts of others where it is asked what a service does, and
    without rows for what is not of a kind ("non CIC teams") where the same table has one for what is, and the other way round."""
    question = understanding.whole
    return _defining(understanding, _of_the_kind(question, _without_posts(understanding, evidence)))


def _without_posts(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    if not _DOES_ASKED.search(understanding.whole):
        return tuple(evidence)
    named = {word for name in understanding.names for word in name}
    kept = tuple(item for item in evidence if item.hit.passage.kind != "role" or named & name_words(item.hit.passage.text.partition(":")[0]))
    return kept or tuple(evidence)


def _of_the_kind(question: str, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    asks_other = bool(_NOT_ASKED.search(question))
    rows = [(item, _table(item), bool(_NON.search(_label(item)))) for item in evidence if item.hit.passage.kind == "row"]
    for one, table, is_non in rows:
        plain = _plain(_label(one))
        other = next((item for item, beside, non in rows if beside == table and non != is_non and _plain(_label(item)) & plain == plain), None)
        if other and is_non != asks_other:
            evidence = tuple(item for item in evidence if item is not one)
    return evidence


def _defining(understanding: Understanding, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    asked = _IS_ASKED.search(understanding.whole) if Wanted.DEFINITION in understanding.wanted else None
    if not asked or not evidence:
        return evidence
    thing = r"\W+".join(map(re.escape, asked["thing"].split()))
    says = re.compile(rf"\b{thing}\b[”\"’')]*,?\s*(?:\([^)]*\)\s*)?{_SAYS}\b", re.IGNORECASE)
    first = next((item for item in evidence if evidence[0].score - item.score <= DEFINES and says.search(item.text)), evidence[0])
    return (first, *(item for item in evidence if item is not first))


def _table(item: Evidence) -> tuple[str, str]:
    passage, unit = item.hit.passage, item.part.unit
    return passage.document, passage.text[: unit.text_start]


def _label(item: Evidence) -> str:
    passage, unit = item.hit.passage, item.part.unit
    return passage.text[unit.text_start : unit.text_end].partition(": ")[0]


def _plain(label: str) -> frozenset[str]:
    """The words of a label that tell what it counts, without numbers and what stands in brackets."""
    return frozenset(word for word in re.findall(r"[a-z]+", re.sub(r"\([^)]*\)", " ", label.lower())) if word != "non")
