"""The part that counts what is asked the number of, first, where the best part gives other figures or none."""

import re
from collections.abc import Sequence

from app.assistant.question.counted_things import counted_thing
from app.assistant.question.understand import Understanding
from app.assistant.statements.evidence import Evidence, stem
from app.assistant.statements.holds import countable
from index.words import tokens

NEAR = 0.35
"""A part of the same passage that has a number of the thing comes first when it scores within this of the best."""

REACH = 4
"""Words before a noun among which its number stands."""

_NUMBER = re.compile(r"\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred")


def counted(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence, the best part first of the best passage that has a number of what is counted, where the best of all, in prose, has none."""
    noun = counted_thing(understanding.own)
    if not noun or not evidence or evidence[0].hit.passage.kind == "row" or counts(evidence[0].text, noun):
        return tuple(evidence)
    best = evidence[0]
    beside = (item for item in evidence if item.hit.passage.id == best.hit.passage.id and best.score - item.score <= NEAR)
    first = next((item for item in beside if counts(item.text, noun)), best)
    return (first, *(item for item in evidence if item is not first))


def counts(text: str, noun: str) -> bool:
    """Whether a text has a number right before the noun, or with few words between ("200 hours", "24 new children's vests")."""
    words = tokens(countable(text))
    return any(stem(word) == stem(noun) and any(_NUMBER.fullmatch(other) for other in words[max(0, n - REACH) : n]) for n, word in enumerate(words))
