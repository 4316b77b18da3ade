"""The stretch of a passage that answers: its best part with what stands beside it, a block's fields, or an announced list."""

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import takewhile

import numpy as np

from app.assistant.question.wanted import Wanted
from app.assistant.statements.evidence import CONTACT_LINES, Evidence
from app.assistant.statements.holds import amounts, names_person, suitability
from app.assistant.statements.list_marks import ITEM
from app.assistant.statements.parts import PROSE, READ_WHOLE
from corpus.numbers import NUMBER, NUMBER_WORD, number_of
from corpus.types import SECTION_BREAK
from index.embeddings import Vectors

MOST_WORDS = 115
"""The answer proper is never longer; markers and ellipses take the rest of the 120 words that it may have."""

LEAST_WORDS = 35
"""Up to this a stretch is filled whatever stands beside it."""

FAR = 0.2
"""Beyond that, what scores less than the best part by more than this is left out. With 0.35 Kent's questions were answered rightly in .664 with 68
words at the median, with 0.2 in .651 with 62; other councils' papers lost nothing."""

FAR_FOR_REASONS = 0.5
"""The same round what answers a question for a reason, which is often told in the sentences beside it and in other words than the question's."""

WHOLE = frozenset(("row", "action", "role"))
"""Kinds of passages that stand for themselves: what happens to stand before one doesn't belong to it."""

COUNTED_LABEL = 15
"""Words that a row's label counts at most when its cells are chosen."""

SHORT_LINE = 12
"""Words up to which what follows a colon is a line, not a sentence."""

LONGEST_NAME = 12
"""Words of a first line that names what the block is about; a longer one is a sentence of it."""

FIELDS: Mapping[Wanted, tuple[re.Pattern[str], int]] = {
    Wanted.WHO: (re.compile(r"^[^:]*\b(?:leads?|owners?|officers?|contacts?|responsib\w+|managers?|directors?|by whom|who)\b[^:]*:", re.IGNORECASE), 25),
    Wanted.WHEN: (re.compile(r"^[^:]*\b(?:timescales?|start|end|dates?|deadlines?|due|when|by|review|completion)\b[^:]*:", re.IGNORECASE), 25),
    Wanted.RATING: (re.compile(r"^[^:]*\b(?:likelihood|impact|ratings?|scores?|levels?|target)\b[^:]*:", re.IGNORECASE), 25),
    Wanted.WHY: (re.compile(r"^[^:]*\b(?:reasons?|rationale|explanations?|comments?|recommendations?|decisions?|outcomes?)\b[^:]*:", re.IGNORECASE), 60),
    Wanted.DECISION: (re.compile(r"^[^:]*\b(?:recommendations?|decisions?|outcomes?|results?|status)\b[^:]*:", re.IGNORECASE), 60),
    Wanted.REMEDY: (re.compile(r"^[^:]*\b(?:controls?|mitigat\w+|actions?|measures?|responses?|treatment)\b[^:]*:", re.IGNORECASE), 80),
}
"""Labels of the fields of a row, an action or a risk that say who, when, how high and what is done; and the words up to which one comes along whole."""

_FIELDS_ASKED = frozenset((Wanted.RATING, Wanted.REMEDY, Wanted.WHO, Wanted.WHEN))
"""Kinds of answer that fields of a risk give."""

_COUNT = re.compile(rf"\b(?P<count>{NUMBER}) (?!(?:year|month|week|day|hour|time|bed)s?\b)[a-z]", re.IGNORECASE)
"""How many things a question names."""

LABEL = re.compile(r"^[A-Z][^:.;?!]{0,60}:(?=\s|$)")
"""A part that begins with the label of a field."""

_ANNOUNCES = re.compile(
    r":-?\s*$|\b(?:include[sd]?|including|are|were|following|namely|as follows|these|to)\b[^.:]{0,40}:\s\S.*;\s*$", re.IGNORECASE | re.DOTALL
)
COUNTED = re.compile(rf"\b(?P<count>{NUMBER_WORD})\b(?! (?:year|month|week|day|hour)s?\b)[^:.]*:?$", re.IGNORECASE)
"""How many items the end of a lead-in announces."""

_POINTS_BACK = re.compile(r"(?:all|both|these|those|they|each|this|that|none|the (?:first|second|third|last|latter|former))\b", re.IGNORECASE)
_ITEM = re.compile(rf"{ITEM.pattern}|\s*[a-z]")
_STARRED = re.compile(r"\s*\*+\s?\w")
_CLAUSE = re.compile(r"[;,]\s*$")
_UNENDED = re.compile(r"(?:[;,]|\b(?:and|or))\s*$")


def stretch(best: Evidence, evidence: Sequence[Evidence], enough: int, wanted: Collection[Wanted] = ()) -> list[Evidence]:
    """The best part with its neighbours in the passage, the better one first, up to `enough` words, in reading order.

    Of a block the head, which names it, always comes along, then the fields that say what is wanted, and of the rest the best
    clauses, which need not stand together. A list that is wanted comes from the words that announce it to its end; one that the stretch
    breaks off in is carried on to its end where there is room.
    """
    # A part for one of several opposed things may come from a passage of which nothing else was found.
    same = {item.position: item for item in (*evidence, best) if item.hit.passage.id == best.hit.passage.id}
    siblings = [same[position] for position in sorted(same)]
    if best.hit.passage.kind in WHOLE:
        siblings = [item for item in siblings if item.part.unit == best.part.unit]
    unit = [item for item in siblings if item.part.unit == best.part.unit]
    if len(unit) > 1:
        return _of_block(best, unit, enough, wanted)
    if Wanted.LIST in wanted and (listed := announced(best, siblings)):
        return listed
    if figures := _figures_after(best, siblings):
        return [best, *figures]
    if Wanted.CONTACT in wanted:
        return [item for item in siblings if 0 <= best.position - item.position <= CONTACT_LINES]
    far = FAR_FOR_REASONS if Wanted.WHY in wanted else FAR
    siblings = _of_note(best, siblings)
    around, beyond = (_around(best, beside, enough, far) for beside in (_of_section(best, siblings), siblings))
    # What is wanted may stand under the next heading, as a name does below a foreword.
    around = max(around, beyond, key=lambda items: _holds(wanted, " ".join(item.text for item in items)))
    listed = announced(around[-1], siblings)
    whole = [*around, *(item for item in listed if item.position > around[-1].position)]
    whole = whole if words_of(whole) <= MOST_WORDS else around
    return _named([*whole, *_rest_of_sentence(whole[-1], siblings, MOST_WORDS - words_of(whole))], siblings)


def _rest_of_sentence(last: Evidence, siblings: Sequence[Evidence], room: int) -> list[Evidence]:
    """The clauses up to the end of the sentence that a part breaks off in, where they fit and are no points of a list."""
    rest: list[Evidence] = []
    following = [item for item in siblings if item.position > last.position]
    for item in following:
        if not _CLAUSE.search((rest[-1] if rest else last).text) or ITEM.match(item.text) or words_of([*rest, item]) > room:
            break
        rest.append(item)
    return rest if rest and not _CLAUSE.search(rest[-1].text) else []


def _holds(wanted: Collection[Wanted], text: str) -> float:
    """How plainly a text holds what is wanted; a title's two capitals are no person."""
    return suitability(wanted, text) + (Wanted.WHO in wanted and names_person(text, text))


def gain(item: Evidence, covered: Vectors) -> float:
    """What a part adds to what is covered of the question: the sum of the improvements over its word pieces."""
    return float(np.maximum(item.matches - covered, 0).sum())


def words_of(items: Sequence[Evidence]) -> int:
    """How many words some parts have together."""
    return sum(len(item.text.split()) for item in items)


def announced(best: Evidence, siblings: Sequence[Evidence]) -> list[Evidence]:
    """The list that the best part announces or belongs to: the words that announce it and all its items; empty when it is of none."""
    place = next((n for n, item in enumerate(siblings) if item.position == best.position), 0)
    listed = _marked_list(place, siblings) or _told_list(place, siblings)
    return listed if best in listed else []


def _marked_list(place: int, siblings: Sequence[Evidence]) -> list[Evidence]:
    """The list round a part whose items have marks or go on from each other."""
    at = place
    while at > 0 and not _ANNOUNCES.search(siblings[at].text) and (_ITEM.match(siblings[at].text) or _UNENDED.search(siblings[at - 1].text)):
        at -= 1
    if not _ANNOUNCES.search(siblings[at].text):
        return []
    last = at + 1
    while last < len(siblings) and (_ITEM.match(siblings[last].text) or _UNENDED.search(siblings[last - 1].text)):
        last += 1
    return list(siblings[at:last]) if last > at + 1 else []


def _told_list(place: int, siblings: Sequence[Evidence]) -> list[Evidence]:
    """The list round a part whose items are sentences after "three things:": as many as that counts, and those after them up to one that points back."""
    at = next((n for n in range(place, -1, -1) if _ANNOUNCES.search(siblings[n].text)), None)
    counted = COUNTED.search(siblings[at].text) if at is not None else None
    if at is None or not counted:
        return []
    count = number_of(counted["count"])
    following = siblings[at + 1 :]
    told = next((n for n, item in enumerate(following) if _POINTS_BACK.match(item.text)), min(count, len(following)))
    return list(siblings[at : at + 1 + told]) if count <= told <= 2 * count else []


def counted_list(best: Evidence, evidence: Sequence[Evidence], question: str) -> list[Evidence]:
    """The list that the best part's passage announces and that has just as many items as the question names; empty when there is none."""
    asked = _COUNT.search(question)
    if not asked:
        return []
    count = number_of(asked["count"])
    siblings = sorted((item for item in evidence if item.hit.passage.id == best.hit.passage.id), key=lambda item: item.position)
    found = [listed for item in siblings if (listed := announced(item, siblings)) and listed[0] is item and len(listed) == count + 1]
    return max(found, key=lambda listed: listed[0].score, default=[])


def _of_block(best: Evidence, unit: Sequence[Evidence], enough: int, wanted: Collection[Wanted]) -> list[Evidence]:
    taken = {best.position, unit[0].position} | _fields(unit, wanted)
    length = words_of([item for item in unit if item.position in taken])
    if best.hit.passage.kind == "row":
        # A long label must not take the room of the cells, which are what is asked for.
        beyond = max(0, len(unit[0].text.split()) - COUNTED_LABEL)
        if words_of(unit) - beyond <= READ_WHOLE:
            return list(unit)
        length -= beyond
    if best.hit.passage.kind == "risk" and not _FIELDS_ASKED & set(wanted):
        # What a risk is stands in all the sentences before its first field.
        told = [item for item in takewhile(lambda item: item is unit[0] or not LABEL.match(item.text), unit) if item.position not in taken]
        if length + words_of(told) <= enough:
            taken |= {item.position for item in told}
            length += words_of(told)
    for item in sorted(unit, key=lambda item: -item.score):
        if item.position not in taken and _fits(item, best, length, enough):
            taken.add(item.position)
            length += len(item.text.split())
    if best.hit.passage.kind == "action":
        # An action is of little use without who does it by when, whatever was asked.
        taken |= _fields(unit, (Wanted.WHO, Wanted.WHEN))
    if best.hit.passage.kind == "service":
        taken |= {item.position for item in _rest_of_sentence(best, unit, MOST_WORDS - length)}
    return [item for item in unit if item.position in taken]


def _fields(unit: Sequence[Evidence], wanted: Collection[Wanted]) -> set[int]:
    """The positions of the parts of fields that say what is wanted: the labelled part and what follows it without a label, as long as it is short."""
    taken: set[int] = set()
    shapes = [FIELDS[kind] for kind in wanted if kind in FIELDS]
    room = 0
    for item in unit:
        if LABEL.match(item.text):
            room = max((most for shape, most in shapes if shape.match(item.text)), default=0)
        room -= len(item.text.split())
        if room >= 0:
            taken.add(item.position)
    return taken


def _around(best: Evidence, siblings: Sequence[Evidence], enough: int, far: float) -> list[Evidence]:
    taken = {best.position}
    length = len(best.text.split())
    covered = best.matches
    while True:
        beside = [item for item in siblings if item.position in (min(taken) - 1, max(taken) + 1) and _fits(item, best, length, enough, far)]
        if not beside:
            return [item for item in siblings if item.position in taken]
        nearest = max(beside, key=lambda item: (best.score - item.score <= FAR, item.late + gain(item, covered), -item.position))
        taken.add(nearest.position)
        covered = np.maximum(covered, nearest.matches)
        length += len(nearest.text.split())


def _figures_after(best: Evidence, siblings: Sequence[Evidence]) -> list[Evidence]:
    """The lines with amounts that stand right after a part that ends with a colon: what it says they are."""
    if not best.text.rstrip().endswith(":"):
        return []
    following = [item for item in siblings if item.position > best.position]
    return list(takewhile(lambda item: len(item.text.split()) <= SHORT_LINE and amounts(item.text), following))


def _fits(item: Evidence, best: Evidence, length: int, enough: int, far: float = FAR) -> bool:
    telling = length < LEAST_WORDS or best.score - item.score <= far
    return telling and length < enough and length + len(item.text.split()) <= MOST_WORDS


def _of_section(best: Evidence, siblings: Sequence[Evidence]) -> list[Evidence]:
    """The parts that stand in the same section as the best one, where a passage holds several small ones, without its heading: the citation gives that."""
    text = best.hit.passage.text
    first = text.rfind(SECTION_BREAK, 0, best.part.start) + len(SECTION_BREAK) if SECTION_BREAK in text[: best.part.start] else -1
    last = text.find(SECTION_BREAK, best.part.start)
    return [item for item in siblings if item.position == best.position or (item.part.start > first and (last < 0 or item.part.start < last))]


def _of_note(best: Evidence, siblings: list[Evidence]) -> list[Evidence]:
    """The parts without those before a note below a text or a table, which is no going on of them; all where its asterisk is one of a list's."""
    starred = [item.position for item in siblings if _STARRED.match(item.text)]
    return [item for item in siblings if item.position >= best.position] if starred == [best.position] else siblings


def _named(items: list[Evidence], siblings: Sequence[Evidence]) -> list[Evidence]:
    """The parts with the first line of their passage before them where it names what they tell of, as a service's entry begins with its name."""
    head = siblings[0]
    named = head.hit.passage.kind not in PROSE | WHOLE and len(head.text.split()) <= LONGEST_NAME and head.text.rstrip()[-1:] not in ".;"
    return [head, *items] if named and head not in items else items
