"""An answer out of the best parts of the best passages, each statement with the span that it is copied from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.brief import brief
from app.assistant.statements.evidence import Evidence
from app.assistant.statements.holds import amounts
from app.assistant.statements.stretch import MOST_WORDS, counted_list, gain, stretch, words_of

ENOUGH_WORDS: Mapping[Wanted, int] = {Wanted.FIGURE: 38, Wanted.OFTEN: 38, Wanted.DEFINITION: 35, Wanted.RATING: 20, Wanted.LIST: 100}
"""Up to this a stretch of a passage is filled with what stands beside its best part, by the kind of answer wanted: a figure stands in one
sentence, a rating in a field, a list runs on. On 457 questions over three councils' papers a figure was as often right with 40 words as with 95."""

OTHERWISE_ENOUGH = 100
"""The same for the other kinds."""

LIST_WORDS = 200
"""Words of a list, which is of use only when it is whole."""

NEAR = 0.05
"""A further passage is used when its best part scores within this of the best one."""

GAIN = 2.0
"""What new coverage of the question counts against a part's own score when a further passage is chosen."""


ENTRIES = frozenset(("risk", "action", "service"))
"""Kinds of passages whose fields belong together, so that an ellipsis marks those after the last one said."""

SAME_MINUTE = 0.6
"""A decision is said in the place of what was said before it in its minute when its score is within this of it."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Something said, and the span of a document's canonical text that it is copied from; `label` is the time it is of, where times are compared.

    `shown` is the span to show round it where that is not the passage, (0, 0) else.
    """

    text: str
    document: str
    start: int
    end: int
    label: str = ""
    shown: tuple[int, int] = (0, 0)


def compose(understanding: Understanding, evidence: Sequence[Evidence], opposed: Sequence[Evidence] = ()) -> tuple[Statement, ...]:
    """The statements of an answer, the best first; one for each of the parts that answer for `opposed` things, if there are any; empty without evidence."""
    if not evidence:
        return ()
    best = _decided(evidence) if Wanted.DECISION in understanding.wanted and Wanted.WHO not in understanding.wanted else evidence[0]
    if opposed:
        each = MOST_WORDS // len(opposed)
        return tuple(statement(stretch(item, evidence, min(each, ENOUGH_WORDS[Wanted.FIGURE]), understanding.wanted), each) for item in opposed)
    enough = max(ENOUGH_WORDS.get(kind, OTHERWISE_ENOUGH) for kind in understanding.wanted)
    if Wanted.LIST in understanding.wanted and (listed := counted_list(best, evidence, understanding.whole)):
        return (statement(listed, LIST_WORDS),)
    chosen: list[list[Evidence]] = [brief(best, stretch(best, evidence, enough, understanding.wanted), understanding)]
    length = words_of(chosen[0])
    used = {best.hit.passage.id}
    # The reason is told round the best part; of a further passage only what answers is said.
    beside = [kind for kind in understanding.wanted if kind is not Wanted.WHY]
    covered = np.max([item.matches for item in chosen[0]], axis=0)
    while length < enough and not _is_the_row(best, evidence, understanding):
        rest = [item for item in evidence[1:] if item.hit.passage.id not in used and best.score - item.score <= NEAR]
        if not rest:
            break
        other = max(rest, key=lambda item: (item.score + GAIN * gain(item, covered), -item.rank, -item.position))
        used.add(other.hit.passage.id)
        addition = brief(other, stretch(other, evidence, min(enough, MOST_WORDS - length), beside), understanding)
        if length + words_of(addition) <= MOST_WORDS and not _repeats(addition, chosen):
            chosen.append(addition)
            length += words_of(addition)
            covered = np.maximum(covered, np.max([item.matches for item in addition], axis=0))
    most = LIST_WORDS if Wanted.LIST in understanding.wanted else MOST_WORDS
    return tuple(statement(items, most) for items in chosen)


def _is_the_row(best: Evidence, evidence: Sequence[Evidence], understanding: Understanding) -> bool:
    """Whether only a figure is asked for and the best part is a row that gives one: the rows beside it are of other things.

    Not where one that is nearly as good holds a word of the question that the best lacks.
    """
    asked = set(understanding.wanted) <= {Wanted.FIGURE, Wanted.COMPARISON}
    timed = Wanted.COMPARISON not in understanding.wanted or all(str(period.last) in best.text for period in understanding.periods)
    further = any(item.own - best.own for item in evidence if item.hit.passage.kind == "row" and best.score - item.score <= NEAR)
    return asked and timed and not further and best.hit.passage.kind == "row" and bool(amounts(best.text))


def _decided(evidence: Sequence[Evidence]) -> Evidence:
    """The best part, or the decision that was taken in the same minute, where the best is only what was said before it."""
    best = evidence[0]
    minute = (best.hit.passage.document, best.hit.passage.section)
    decisions = (item for item in evidence if item.hit.passage.kind == "decision" and (item.hit.passage.document, item.hit.passage.section) == minute)
    return next((item for item in decisions if best.score - item.score <= SAME_MINUTE), best)


def statement(items: Sequence[Evidence], most: int = MOST_WORDS) -> Statement:
    """Parts of one passage, in reading order, as one statement of `most` words at most."""
    passage = items[0].hit.passage
    said, at = "", items[0].part.start
    for item in items:
        said += _between(passage.text[at : item.part.start]) if said else ""
        said += " ".join(item.text.split())
        at = item.part.end
    words = said.split()
    text = said if len(words) <= most else " ".join(words[:most]) + " …"
    last = items[-1].part
    if passage.kind in ENTRIES and passage.text[last.end : last.unit.text_end].strip(" .;") and not text.endswith("…"):
        text += " …"
    return Statement(text, passage.document, min(item.part.unit.start for item in items), max(item.part.unit.end for item in items))


def _between(skipped: str) -> str:
    """What is put between two parts: the signs that stand between them, or an ellipsis for words left out."""
    signs = skipped.strip()
    return " … " if any(character.isalnum() for character in signs) else f"{signs} "


def _repeats(items: Sequence[Evidence], chosen: Sequence[Sequence[Evidence]]) -> bool:
    """Whether a stretch says again what is there already: most of its words stand in one of the chosen."""
    words = {word for item in items for word in item.text.lower().split()}
    return any(len(words & {word for item in other for word in item.text.lower().split()}) > 0.7 * len(words) for other in chosen)
