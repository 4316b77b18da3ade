"""An answer out of the best parts of the best passages, each statement with the span that it is copied from."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.evidence import Evidence
from index.embeddings import Vectors

MOST_WORDS = 115
"""The answer proper is never longer; markers and ellipses take the rest of the 120 words that it may have."""

ENOUGH_WORDS: Mapping[Wanted, int] = {Wanted.FIGURE: 38, Wanted.DEFINITION: 35, Wanted.LIST: 100}
"""Up to this a stretch of a passage is filled with what stands beside its best part, by the kind of answer wanted: a figure stands in one
sentence, a list runs on. On 457 questions over three councils' papers a figure was as often right with 40 words as with 95."""

OTHERWISE_ENOUGH = 100
"""The same for the other kinds."""

LEAST_WORDS = 35
"""Up to this a stretch is filled whatever stands beside it."""

LONGEST_FIELD = 25
"""Words of a field that comes along because it says who or when; a longer one must earn its place."""

FAR = 0.2
"""Beyond that, what scores less than the best part by more than this is left out. With 0.35 Kent's questions were answered rightly in .664 with 68
words at the median, with 0.2 in .651 with 62; other councils' papers lost nothing."""

NEAR = 0.05
"""A further passage is used when its best part scores within this of the best one."""


GAIN = 2.0
"""What new coverage of the question counts against a part's own score when a further passage is chosen."""


WHOLE = frozenset(("row", "action", "role"))
"""Kinds of passages that stand for themselves: what happens to stand before one doesn't belong to it."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Something said, and the span of a document's canonical text that it is copied from; `label` is the time it is of, where times are compared."""

    text: str
    document: str
    start: int
    end: int
    label: str = ""


FIELDS: Mapping[Wanted, re.Pattern[str]] = {
    Wanted.WHO: re.compile(r"^[^:]*\b(?:leads?|owners?|officers?|contacts?|responsib\w+|managers?|directors?|by whom|who)\b[^:]*:", re.IGNORECASE),
    Wanted.WHEN: re.compile(r"^[^:]*\b(?:timescales?|start|end|dates?|deadlines?|due|when|by|review|completion)\b[^:]*:", re.IGNORECASE),
}
"""Labels of the fields of a row, an action or a risk that say who and when."""


def compose(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Statement, ...]:
    """The statements of an answer, the best first; empty when there is no evidence."""
    if not evidence:
        return ()
    best = evidence[0]
    enough = max(ENOUGH_WORDS.get(kind, OTHERWISE_ENOUGH) for kind in understanding.wanted)
    chosen: list[list[Evidence]] = [stretch(best, evidence, enough, understanding.wanted)]
    length = _words(chosen[0])
    used = {best.hit.passage.id}
    covered = np.max([item.matches for item in chosen[0]], axis=0)
    while length < enough:
        rest = [item for item in evidence[1:] if item.hit.passage.id not in used and best.score - item.score <= NEAR]
        if not rest:
            break
        other = max(rest, key=lambda item: (item.score + GAIN * gain(item, covered), -item.rank, -item.position))
        used.add(other.hit.passage.id)
        addition = stretch(other, evidence, min(enough, MOST_WORDS - length), understanding.wanted)
        if length + _words(addition) <= MOST_WORDS and not _repeats(addition, chosen):
            chosen.append(addition)
            length += _words(addition)
            covered = np.maximum(covered, np.max([item.matches for item in addition], axis=0))
    return tuple(statement(items) for items in chosen)


def stretch(best: Evidence, evidence: Sequence[Evidence], enough: int, wanted: Collection[Wanted] = ()) -> list[Evidence]:
    """The best part with its neighbours in the passage, the better one first, up to `enough` words, in reading order.

    Of a block the head, which names it, always comes along, then the fields that say who or when where that is wanted, and of
    the rest the best clauses, which need not stand together.
    """
    siblings = sorted((item for item in evidence if item.hit.passage.id == best.hit.passage.id), key=lambda item: item.position)
    if best.hit.passage.kind in WHOLE:
        siblings = [item for item in siblings if item.part.unit == best.part.unit]
    taken = {best.position}
    length = len(best.text.split())
    covered = best.matches

    def fits(item: Evidence) -> bool:
        telling = length < LEAST_WORDS or best.score - item.score <= FAR
        return telling and length < enough and length + len(item.text.split()) <= MOST_WORDS

    unit = [item for item in siblings if item.part.unit == best.part.unit]
    if len(unit) > 1:
        head = unit[0]
        if head.position not in taken:
            taken.add(head.position)
            length += len(head.text.split())
        asked_for = [FIELDS[kind] for kind in wanted if kind in FIELDS]
        fields = {item.position for item in unit if any(field.match(item.text) for field in asked_for) and len(item.text.split()) <= LONGEST_FIELD}
        taken |= fields
        length += sum(len(item.text.split()) for item in unit if item.position in fields)
        for item in sorted(unit, key=lambda item: -item.score):
            if item.position not in taken and fits(item):
                taken.add(item.position)
                length += len(item.text.split())
        return [item for item in unit if item.position in taken]
    while True:
        beside = [item for item in siblings if item.position in (min(taken) - 1, max(taken) + 1) and fits(item)]
        if not beside:
            return [item for item in siblings if item.position in taken]
        nearest = max(beside, key=lambda item: (item.late + gain(item, covered), -item.position))
        taken.add(nearest.position)
        covered = np.maximum(covered, nearest.matches)
        length += len(nearest.text.split())


def gain(item: Evidence, covered: Vectors) -> float:
    """What a part adds to what is covered of the question: the sum of the improvements over its word pieces."""
    return float(np.maximum(item.matches - covered, 0).sum())


def statement(items: Sequence[Evidence]) -> Statement:
    """Parts of one passage, in reading order, as one statement."""
    passage = items[0].hit.passage
    said, at = "", items[0].part.start
    for item in items:
        said += _between(passage.text[at : item.part.start]) if said else ""
        said += " ".join(item.text.split())
        at = item.part.end
    words = said.split()
    text = said if len(words) <= MOST_WORDS else " ".join(words[:MOST_WORDS]) + " …"
    return Statement(text, passage.document, min(item.part.unit.start for item in items), max(item.part.unit.end for item in items))


def _between(skipped: str) -> str:
    """What is put between two parts: the signs that stand between them, or an ellipsis for words left out."""
    signs = skipped.strip()
    return " … " if any(character.isalnum() for character in signs) else f"{signs} "


def _words(items: Sequence[Evidence]) -> int:
    return sum(len(item.text.split()) for item in items)


def _repeats(items: Sequence[Evidence], chosen: Sequence[Sequence[Evidence]]) -> bool:
    """Whether a stretch says again what is there already: most of its words stand in one of the chosen."""
    words = {word for item in items for word in item.text.lower().split()}
    return any(len(words & {word for item in other for word in item.text.lower().split()}) > 0.7 * len(words) for other in chosen)
