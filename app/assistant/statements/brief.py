"""What a stretch of a passage says beyond what was asked for, left out: how an action is measured, what stands beside a list."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.evidence import Evidence, covered_words
from app.assistant.statements.parts import PROSE, clauses
from app.assistant.statements.stretch import LABEL

_MEASURES = re.compile(r"^Measures?:", re.IGNORECASE)
_ENDED = re.compile(r"[.!?…:][\"”’')\]]*$")
_LISTED = re.compile(r"(?:[,;][^,;]+){3}|:\s[^:]*,[^:]* (?:and|or) \w")
"""Four things after each other, or three after a colon."""


def brief(best: Evidence, items: Sequence[Evidence], understanding: Understanding) -> list[Evidence]:
    """The parts of a stretch that were asked for; `best` is its best part."""
    kind = best.hit.passage.kind
    if kind == "action" and len(items) == 1 and set(understanding.wanted) <= {Wanted.WHO, Wanted.WHEN}:
        return _without_measures(best, understanding.words)
    if Wanted.LIST in understanding.wanted and kind in PROSE | {"service"} and best in items and (_LISTED.search(best.text) or _goes_on(best, items)):
        return [best]
    return list(items)


def _without_measures(action: Evidence, words: Sequence[Sequence[str]]) -> list[Evidence]:
    """A short action without how it is measured, unless only that speaks of a word of the question."""
    passage = action.hit.passage
    kept: list[Evidence] = []
    measured = False
    for position, part in enumerate(clauses(passage.text, action.part.unit)):
        text = passage.text[part.start : part.end]
        measured = bool(_MEASURES.match(text)) or (measured and not LABEL.match(text))
        kept += [] if measured else [replace(action, position=position, part=part, text=text)]
    return kept if covered_words(" ".join(item.text for item in kept), words) >= covered_words(action.text, words) else [action]


def _goes_on(best: Evidence, items: Sequence[Evidence]) -> bool:
    """Whether the passage ends within a sentence, so that the list is still to come; lines that are no sentences don't tell."""
    ended = [bool(_ENDED.search(item.text.rstrip())) for item in items]
    return len(items) > 1 and items[-1] == best and best.part.unit.end == best.hit.passage.units[-1].end and ended[-2] and not ended[-1]
