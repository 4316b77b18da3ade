"""Evidence for each side of a comparison, chosen so that the sides speak of the same thing."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from app.assistant.compare import Side, interleaved, names_time, own_filters, own_name
from app.assistant.evidence import Evidence, stem
from app.assistant.periods import Period, find_periods
from app.assistant.wanted import Wanted
from corpus.types import Document, Filters
from index.search import Hit
from index.words import content_words, tokens

Search = Callable[[Side, Filters], tuple[tuple[Hit, ...], tuple[Evidence, ...]]]
"""Passages and their parts for a side within filters, best first."""

CANDIDATES = 12
"""Parts of each side that are weighed against those of the others."""

NAMES_TIME = 0.12
"""What it counts that a part, or its table's header, names the time asked for."""

OTHER_TIME = 0.4
"""What it counts against a row that its columns are of other times only, where a figure is asked for."""

OF_THE_TIME = 0.06
"""What it counts that a part stands in a document of that time and not in a later one."""

WHOLE_BODY = 0.12
"""What it counts that a row is the total, or that of the whole body, where the question names no place."""

ALIKE = 0.2
"""What the likeness of two sides' parts counts, from 0 to 1."""

NO_FIGURE = 0.3
"""What it counts against a part that it has no figure where one is asked for."""

A_ROLE = 0.25
"""What it counts that a part says who holds which post, where a person is asked for."""

LABELLED = frozenset(("row", "role"))
"""Kinds of passages that say in a label what they are about."""

_FIGURE = re.compile(r"\d[\d,.]*(?:k|m|bn)?")
_NUMBERED = re.compile(
    r"\b(?:priority|action|risk|objective|section|item|indicator|page|appendix|note|part|table|figure|chapter|no\.?)\s+[\d.]+|^\W*[\d.]+[.)]?\s|\b\d+(?=:)",
    re.IGNORECASE,
)
"""Figures that number a thing and count nothing."""
_MEASURED = re.compile(
    r"\b(?:actual|estimated?|outturn|target|goal|share|proportion|rate|percentage|per cent|number|figure|forecast|score)s?\b|%", re.IGNORECASE
)
_TOTAL = re.compile(r"^\W*(?:(?:grand |sub-?)?total|overall|all|whole|county|district|borough|city|township|council)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A side with its passages and its evidence, the chosen part first."""

    side: Side
    hits: tuple[Hit, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    item: Evidence
    score: float
    words: frozenset[str]


def found_alongside(sides: Sequence[Side], search: Search, filters: Filters, documents: Sequence[Document]) -> tuple[Found, ...]:
    """The sides with what was found for each; evidence is empty where nothing of that time was found."""
    bodies = {document.sha256: document.cover.body for document in documents}
    looked = [_look(side, search, filters) for side in sides]
    weighed = [_weighed(side, evidence, bodies) for side, (_, evidence) in zip(sides, looked, strict=True)]
    chosen = _chosen(sides, weighed)
    found = []
    for side, (hits, _), candidates, best in zip(sides, looked, weighed, chosen, strict=True):
        if best is None:
            found.append(Found(side, hits, ()))
            continue
        rest = [candidate.item for candidate in candidates if candidate is not best]
        ordered = {hit.passage.id: hit for hit in (best.item.hit, *hits)}
        found.append(Found(side, tuple(ordered.values()), (best.item, *rest)))
    return tuple(found)


def _look(side: Side, search: Search, filters: Filters) -> tuple[tuple[Hit, ...], tuple[Evidence, ...]]:
    """What a side's own documents hold, and of later ones, or of all if it has none, the parts that name its time."""
    hits, evidence = search(side, own_filters(side, filters)) if side.own or filters.documents else ((), ())
    if filters.documents or (side.own and not side.later):
        return hits, evidence
    others, reported = search(side, Filters(documents=side.later) if side.own else filters)
    named = tuple(item for item in reported if names_time(item.text, side.period) == 1.0)
    naming = {item.hit.passage.id for item in named}
    return interleaved([hits, [hit for hit in others if hit.passage.id in naming]], len(hits) + len(naming)), (*evidence, *named)


def _weighed(side: Side, evidence: Iterable[Evidence], bodies: dict[str, str]) -> list[_Candidate]:
    asks_place = any(set(name) - _body_words(body) for name in side.understanding.names for body in set(bodies.values()) if name)
    figure = _wants_figure(side)
    in_question = frozenset(tokens(side.understanding.whole))
    weighed = []
    for item in evidence:
        passage = item.hit.passage
        score = item.score + OF_THE_TIME * (passage.document in side.own)
        if figure or not side.is_the_documents:
            named = _times_named(item.text, side.period)
            score += (OTHER_TIME if figure and named < 0 and passage.kind == "row" else NAMES_TIME) * named
        if passage.kind == "row" and not asks_place and _is_whole(_label(item), bodies.get(passage.document, "")):
            score += WHOLE_BODY
        if figure and not _has_figure(item, in_question):
            score -= NO_FIGURE
        if Wanted.WHO in side.understanding.wanted and passage.kind == "role":
            score += A_ROLE
        weighed.append(_Candidate(item, score, label_words(item)))
    return sorted(weighed, key=lambda candidate: (-candidate.score, candidate.item.rank, candidate.item.position))


def _times_named(text: str, period: Period) -> float:
    """How nearly a text names a period, from 0 to 1; -1 when it only names others."""
    return names_time(text, period) or -float(bool(find_periods(text)))


def _wants_figure(side: Side) -> bool:
    return Wanted.FIGURE in side.understanding.wanted or bool(_MEASURED.search(side.understanding.whole))


def _has_figure(item: Evidence, in_question: frozenset[str]) -> bool:
    """Whether a part gives a figure besides times, references before a colon or a label, and what the question itself says."""
    text = item.text
    if item.hit.passage.kind == "row":
        text = " ".join(cell.rpartition(": ")[2] for cell in text.split("; ") if ": " in cell)
    for period in find_periods(text):
        text = text.replace(period.written, " ")
    text = _NUMBERED.sub(" ", text)
    return any(_FIGURE.fullmatch(word) and word not in in_question for word in tokens(text))


def _label(item: Evidence) -> str:
    """What a row is about: its text up to its first cell."""
    passage, unit = item.hit.passage, item.part.unit
    return passage.text[unit.text_start : unit.text_end].split(": ", 1)[0]


def label_words(item: Evidence) -> frozenset[str]:
    """The stems of the words that say what a part is about: of a row its label, otherwise all its words, without figures."""
    kind = item.hit.passage.kind
    text = _label(item) if kind == "row" else item.text.partition(": ")[2] if kind == "role" else item.text
    return frozenset(stem(word) for word in content_words(text) if not any(sign.isdigit() for sign in word))


def _is_whole(label: str, body: str) -> bool:
    own = own_name(body)
    initials = "".join(word[0] for word in tokens(body))
    first = tokens(label)[:1]
    return bool(_TOTAL.match(label)) or (bool(first) and bool(body) and (first[0] == initials or tokens(label)[: len(own)] == own))


def _body_words(body: str) -> frozenset[str]:
    return frozenset((*tokens(body), "".join(word[0] for word in tokens(body))))


def _chosen(sides: Sequence[Side], weighed: Sequence[Sequence[_Candidate]]) -> list[_Candidate | None]:
    """One candidate a side, so that their scores and their likeness to each other are together highest; None where there are none."""
    live = [n for n, candidates in enumerate(weighed) if candidates]
    best: list[_Candidate | None] = [candidates[0] if candidates else None for candidates in weighed]
    highest = float("-inf")
    for seed in live:
        for first in weighed[seed][:CANDIDATES]:
            picked = {seed: first}
            for n in live:
                if n != seed:
                    picked[n] = max(weighed[n][:CANDIDATES], key=lambda other, n=n: other.score + ALIKE * _pair(sides, seed, first, n, other))  # type: ignore[misc]
            total = sum(candidate.score for candidate in picked.values())
            pairs = [_pair(sides, a, picked[a], b, picked[b]) for a, b in combinations(live, 2)]
            total += ALIKE * sum(pairs) / max(1, len(live) - 1)
            if total > highest:
                highest = total
                best = [picked.get(n) for n in range(len(weighed))]
    return best


def _pair(sides: Sequence[Side], a: int, one: _Candidate, b: int, other: _Candidate) -> float:
    """How alike two sides' rows or posts are in what they are about; 0 when the sides ask for different things, or what is found is of another kind."""
    apart = (sides[a].is_own and sides[b].is_own) or any(candidate.item.hit.passage.kind not in LABELLED for candidate in (one, other))
    return 0.0 if apart else likeness(one.words, other.words)


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of words that two labels have in common, from 0 to 1 (Dice's coefficient)."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0
