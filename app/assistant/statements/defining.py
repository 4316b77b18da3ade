"""Evidence for what a thing is or does: the sentence that says so first, and no posts of others."""

import re
from collections.abc import Sequence

from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.evidence import Evidence
from index.words import name_words

DEFINES = 0.4
"""A sentence that says what the thing is comes first when its score is within this of the best part's."""

_DOES_ASKED = re.compile(r"\bwhat (?:do|does|did) .{2,60} do\b", re.IGNORECASE)
_IS_ASKED = (
    re.compile(r"\bwhat(?:['’]?s| is| was) meant by (?:an? |the )?[\"'‘“]?(?P<thing>[\w'’ &-]{3,50}?)[\"'’”]?\W*$", re.IGNORECASE),
    re.compile(
        r"^\W*(?:(?:in|under|per|according to) (?:the|our) [\w ]{3,50}?,? )?what(?:['’]?s| is| are| was| were) (?:an? |the )?[\"'‘“]?"
        r"(?P<thing>[\w'’ &-]{3,50}?)[\"'’”]?\W*(?:\bin \d{4}.*)?$",
        re.IGNORECASE,
    ),
    re.compile(r"^\W*(?P<thing>[\w'’ &]{3,50}?)(?: [-–]|[:,]) what (?:is|are) (?:it|that|they|those)\b", re.IGNORECASE),
    re.compile(r"\bwhat (?:does|do|did) (?:an? |the )?[\"'‘“]?(?P<thing>[\w'’ &-]{3,50}?)[\"'’”]? mean\b", re.IGNORECASE),
)
_SAYS = r"(?:(?:is|are|was)(?! (?:to|being|not|used|now|also|still|in|on|at|for)\b)|means|refers to|which (?:is|are|provides?|guarantees?|sets?))"
"""What joins a thing to the words that say what it is."""
LEAST_SAID = 4
"""Words after a thing and a colon that are an explanation rather than a cell."""
_SAYS_PLAINLY = r"(?:(?:is|are|was|were) an?|means|refers to)"
"""The same where nothing else can be meant."""


def defining(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence, a sentence that defines what is asked the meaning of first; without the posts of others where it is asked what a service does."""
    return _definition_first(understanding, _without_posts(understanding, evidence))


def _after(thing: str, joined: str) -> str:
    return rf"\b{thing}\b[”\"’')]*,?\s*(?:\([^)]*\)\s*)?{joined}\b"


def _without_posts(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    if not _DOES_ASKED.search(understanding.whole):
        return tuple(evidence)
    named = {word for name in understanding.names for word in name}
    kept = tuple(item for item in evidence if item.hit.passage.kind != "role" or named & name_words(item.hit.passage.text.partition(":")[0]))
    return kept or tuple(evidence)


def _definition_first(understanding: Understanding, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    asked = (
        next((match for pattern in _IS_ASKED if (match := pattern.search(understanding.whole))), None) if Wanted.DEFINITION in understanding.wanted else None
    )
    if not asked or not evidence:
        return evidence
    thing = r"\W+".join(map(re.escape, asked["thing"].split()))
    near = [item for item in evidence if evidence[0].score - item.score <= DEFINES]
    entry = rf"^\W*{thing}[”\"’')]*\s?[:–=-]\s(?=(?:\S+\s+){{{LEAST_SAID}}})"
    for says in (re.compile(pattern, re.IGNORECASE) for pattern in (_after(thing, _SAYS_PLAINLY), entry, _after(thing, _SAYS))):
        if first := next((item for item in near if says.search(item.text)), None):
            return (first, *(item for item in evidence if item is not first))
    return evidence
