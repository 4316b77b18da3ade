"""Two things set side by side ("X next to Y", "X versus Y"): beside the part that answers for the one, the part that answers for the other."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from app.assistant.comparison.units import is_row, place, whole_unit
from app.assistant.question.names import holds_name
from app.assistant.question.understand import Understanding
from app.assistant.question.vocabulary import readings
from app.assistant.question.wanted import Wanted
from app.assistant.statements.compose import ENOUGH_WORDS
from app.assistant.statements.evidence import PASSAGES, Evidence, EvidenceFinder
from app.assistant.statements.holds import amount, amounts
from app.assistant.statements.rows import divided, row_label
from app.assistant.statements.stretch import stretch
from app.assistant.statements.timely import timely
from corpus.types import Filters
from index.search import Encoded, Hit, Index
from index.words import content_words

LISTED = PASSAGES // 2
"""Passages looked at for the whole question and for each of the two things."""

FAR = 0.8
"""The other thing's part scores at most this much less than the best one for the whole question."""

WHOLE = 2.0
"""What a part's score for the whole question counts beside that for the other thing alone, which seldom says of what it is."""

_BESIDE = re.compile(r"(?<!\bor)(?<!\bfor)(?<!\band)\s(?:vs\.?|versus|(?:set )?next to|against|(?:as )?compared (?:with|to))\s", re.IGNORECASE)
_ENDED = re.compile(r"[.!?;][\"”’')\]]*$")
_OF_BOTH = re.compile(r"^.*(?:[:;]| [-–])\s(?=.)", re.DOTALL)


def opposed_things(text: str) -> tuple[str, str] | None:
    """What a question sets side by side, each with the words before a colon or a dash, which are said of both; None where it doesn't."""
    parts = _BESIDE.split(text)
    if len(parts) != 2 or not all(content_words(part) for part in parts):
        return None
    one, other = parts
    of_both = _OF_BOTH.match(one)
    return one, f"{of_both.group()}{other}" if of_both else other


def rows_named(names: Sequence[tuple[str, ...]], evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The best part, if it is a row of one of the named things, with the rows of the others in its table; empty where not all have one."""
    if len(names) < 2 or not evidence or not is_row(evidence[0]):
        return ()
    best, columns = evidence[0], _columns(evidence[0])
    alike = [best, *(item for item in evidence[1:] if is_row(item) and item.hit.passage.document == best.hit.passage.document and _columns(item) == columns)]
    rows = [next((item for item in alike if holds_name(row_label(whole_unit(item)), name)), None) for name in names]
    found = {place(item): item for item in rows if item is not None}
    return tuple(found.values()) if place(best) in found and len(found) == len(names) else ()


class Opposed:
    """Finds the parts for opposed things in one index; `passages_with` counts the passages that hold a word. May be shared by threads."""

    def __init__(self, index: Index, finder: EvidenceFinder, passages_with: Callable[[str], int]) -> None:
        self._index = index
        self._finder = finder
        self._passages_with = passages_with

    def pair(self, understanding: Understanding, hits: Sequence[Hit], evidence: Sequence[Evidence], filters: Filters) -> tuple[Evidence, ...]:
        """The best part and the one for the thing that it is farther from, in another passage; empty where nothing is opposed or found for it."""
        if not evidence or not {Wanted.FIGURE, Wanted.COMPARISON} & set(understanding.wanted):
            return ()
        things = opposed_things(understanding.expanded)
        if rows := rows_named(understanding.names, evidence):
            return rows
        best = evidence[0]
        if not things or _may_tell_both(stretch(best, evidence, ENOUGH_WORDS[Wanted.FIGURE], understanding.wanted)):
            return ()
        asked = [understanding, *(replace(understanding, expanded=thing) for thing in things)]
        encoded = [self._index.encode(*readings(one.expanded, self._passages_with)) for one in asked]
        held = {hit.passage.id: hit for hit in hits[:LISTED]}
        for one, vectors in zip(asked[1:], encoded[1:], strict=True):
            held |= {hit.passage.id: hit for hit in self._index.search(one.query(filters), vectors, LISTED)}
        held.setdefault(best.hit.passage.id, best.hit)
        whole, *apart = (self._parts(one, vectors, list(held.values())) for one, vectors in zip(asked, encoded, strict=True))
        first, second = ({_key(item): item.score for item in items} for items in apart)
        # The best part tells of the thing that it is nearer to.
        other = second if first[_key(best)] >= second[_key(best)] else first
        figure = Wanted.FIGURE in understanding.wanted
        near = [
            item
            for item in timely(understanding, whole)
            if item.hit.passage.id != best.hit.passage.id and item.own and best.score - item.score <= FAR and (amount(item.text) or not figure)
        ]
        return (best, max(near, key=lambda item: WHOLE * item.score + other[_key(item)])) if near else ()

    def _parts(self, asked: Understanding, vectors: Encoded, hits: Sequence[Hit]) -> list[Evidence]:
        return [item for n in range(0, len(hits), PASSAGES) for item in self._finder.find(asked, vectors, hits[n : n + PASSAGES])]


def _may_tell_both(items: Sequence[Evidence]) -> bool:
    """Whether sentences give two figures, or break off before what is still to come."""
    said = " ".join(item.text for item in items)
    return not is_row(items[0]) and (len(amounts(said)) > 1 or not _ENDED.search(said.rstrip()))


def _columns(item: Evidence) -> list[str]:
    return [cell.column for cell in divided(whole_unit(item))[1]]


def _key(item: Evidence) -> tuple[str, int]:
    return item.hit.passage.id, item.position
