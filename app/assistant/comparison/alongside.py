"""Evidence for each side of a comparison, chosen so that the sides speak of the same thing."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from app.assistant.comparison.compare import DISAGREE, Side, interleaved, names_time, own_filters
from app.assistant.comparison.side_search import SideSearch
from app.assistant.question.periods import Period, find_periods
from app.assistant.question.wanted import Wanted
from app.assistant.statements.evidence import Evidence, stem
from app.assistant.statements.rows import divided, row_label
from corpus.types import Filters
from index.search import Hit
from index.words import content_words, tokens

CANDIDATES = 12
"""Parts of each side that are weighed against those of the others."""

NAMES_TIME = 0.3
"""What it counts that a part, or its table's header, names the time asked for."""

UNDATED = -0.5
"""How nearly a part that names no time is of a month that is asked for."""

OTHER_TIME = 0.6
"""What it counts against a row that its columns are of other times only, where a figure is asked for."""

OF_THE_TIME = 0.09
"""What it counts that a part stands in a document of that time and not in a later one."""

HOLDS_ALTERNATIVE = 0.45
"""What it counts that a part has one of the figures that the question asks to choose from."""

WHOLE_BODY = 0.18
"""What it counts that a row is the total, or that of the whole body, where the question names no place."""

NEARLY = 0.375
"""A part within this of the chosen one's score answers nearly as well."""

MOST_NEAR = 2
"""Parts besides the chosen one that are kept for each side."""

LEAST_SHARED = 0.45
"""Of the shorter label's words, the share that a further part must have in common with the chosen one."""

LEAST_SHARED_OF_A_POST = 0.2
"""The same of a post."""

LEAST_LABEL = 3
"""Telling words of a row's label from which on it names a measure and not a place or a part."""

LEAST_LATE = 0.65
"""What part of the best side's late interaction a side's part must have to be about the question at all."""

ALIKE = 0.3
"""What the likeness of two sides' parts counts, from 0 to 1."""

NO_FIGURE = 0.45
"""What it counts against a part that it has no figure where one is asked for."""

A_SHARE = 0.15
"""What it counts against a part that it gives a share where a number is asked for."""

_COUNTED = re.compile(r"\bhow many\b|\bnumbers? of\b", re.IGNORECASE)
_SHARE = re.compile(r"\b(?:percentages?|proportion|share|per ?cent)\b|%", re.IGNORECASE)

A_ROLE = 0.375
"""What it counts that a part says who holds which post, where a person is asked for."""

SHORT = 8
"""Telling words up to which a line is like a label."""

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


@dataclass(frozen=True, slots=True)
class Found:
    """A side with its passages and its evidence, the chosen part first; `near` are parts of other units that answer nearly as well."""

    side: Side
    hits: tuple[Hit, ...]
    evidence: tuple[Evidence, ...]
    near: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class _Candidate:
    item: Evidence
    score: float
    words: frozenset[str]


def found_alongside(sides: Sequence[Side], searching: SideSearch, filters: Filters) -> tuple[Found, ...]:
    """The sides with what was found for each; evidence is empty where nothing of that time was found."""
    looked = [_look(side, searching, filters) for side in sides]
    everything = [item for _, _, reported in looked for item in reported]
    weighed = []
    for side, (_, evidence, _) in zip(sides, looked, strict=True):
        own = {(item.hit.passage.id, item.position) for item in evidence}
        lent = [item for item in everything if (item.hit.passage.id, item.position) not in own and not side.is_own and _may_lend(item, side)]
        weighed.append(_weighed(side, (*evidence, *lent), searching))
    chosen = _chosen(sides, weighed)
    found = []
    strongest = max((best.item.late for best in chosen if best), default=0.0)
    for side, (hits, _, _), candidates, best in zip(sides, looked, weighed, chosen, strict=True):
        if best is None or best.item.late < LEAST_LATE * strongest:
            found.append(Found(side, hits, ()))
            continue
        rest = [candidate.item for candidate in candidates if candidate is not best]
        near = _near(best, candidates, _told(side))
        ordered = {hit.passage.id: hit for hit in (best.item.hit, *(item.hit for item in near), *hits)}
        found.append(Found(side, tuple(ordered.values()), (best.item, *rest), near))
    return tuple(found)


def _near(best: _Candidate, candidates: Sequence[_Candidate], in_question: frozenset[str]) -> tuple[Evidence, ...]:
    """What gives a figure too and scores nearly as high: the likest first, without the same measure's rows for other places or parts."""
    near: dict[tuple[str, int], _Candidate] = {}
    for candidate in candidates:
        item = candidate.item
        place = (item.hit.passage.document, item.part.unit.start)
        row = item.hit.passage.kind == "row"
        person = item.text.partition(": ")[0] if item.hit.passage.kind == "role" else ""
        of_another = person == best.item.text.partition(": ")[0] or (
            row and best.item.hit.passage.kind == "row" and (candidate.words == best.words or len(candidate.words) < LEAST_LABEL)
        )
        own = place == (best.item.hit.passage.document, best.item.part.unit.start)
        least = LEAST_SHARED_OF_A_POST if item.hit.passage.kind == "role" else LEAST_SHARED
        alike = shared(candidate.words, best.words) >= least and candidate.score >= best.score - NEARLY
        if alike and not own and not of_another and (item.hit.passage.kind == "role" or _has_figure(item, in_question)):
            near.setdefault(place, candidate)
    return tuple(candidate.item for candidate in sorted(near.values(), key=lambda other: -shared(other.words, best.words))[:MOST_NEAR])


def _may_lend(item: Evidence, side: Side) -> bool:
    """Whether a row that was found for another time holds this one too."""
    return item.hit.passage.kind == "row" and _reports_on(item, side.period)


def _reports_on(item: Evidence, period: Period) -> bool:
    """Whether a part of another document is of a time: it names just that, or a row the year that the month asked for lies in."""
    return names_time(said_in(item), period) >= (0.5 if period.month and item.hit.passage.kind == "row" else 1.0)


def said_in(item: Evidence) -> str:
    """What says which times a part is of: of a row all its cells, else its own words."""
    return whole_unit(item) if item.hit.passage.kind == "row" else item.text


def whole_unit(item: Evidence) -> str:
    """The sentence or row that a part is of."""
    unit = item.part.unit
    return item.hit.passage.text[unit.text_start : unit.text_end]


def _look(side: Side, searching: SideSearch, filters: Filters) -> tuple[tuple[Hit, ...], tuple[Evidence, ...], tuple[Evidence, ...]]:
    """What a side's own documents hold, and of later ones, or of all if it has none, the parts that name its time; then all parts looked at."""
    hits, evidence = searching.search(side, own_filters(side, filters)) if side.own or filters.documents else ((), ())
    if filters.documents or (side.own and not side.later):
        return hits, evidence, evidence
    others, reported = searching.search(side, replace(filters, documents=side.later) if side.own else filters)
    naming = {item.hit.passage.id for item in reported if _reports_on(item, side.period)}
    named = tuple(item for item in reported if item.hit.passage.id in naming and (item.hit.passage.kind != "row" or _reports_on(item, side.period)))
    reporting = [hit for hit in others if hit.passage.id in naming] if side.own else others
    return interleaved([hits, reporting], len(hits) + len(reporting)), (*evidence, *named), (*evidence, *reported)


def _weighed(side: Side, evidence: Iterable[Evidence], searching: SideSearch) -> list[_Candidate]:
    of_the_whole = not searching.asks_place(side)
    figure = wants_figure(side)
    in_question = _told(side)
    alternatives = _alternatives(side)
    weighed = []
    for item in evidence:
        passage = item.hit.passage
        score = item.score + OF_THE_TIME * (passage.document in side.own)
        if (figure and passage.kind == "row") or not side.is_the_documents:
            named = _times_named(said_in(item), side.period)
            score += (OTHER_TIME if figure and named < 0 and passage.kind == "row" else NAMES_TIME) * named
        if of_the_whole and searching.is_whole(passage, item.part.unit):
            score += WHOLE_BODY
        if _COUNTED.search(side.understanding.expanded) and _SHARE.search(row_label(whole_unit(item))):
            score -= A_SHARE
        if alternatives & set(tokens(said_in(item))):
            score += HOLDS_ALTERNATIVE
        if figure and not _has_figure(item, in_question):
            score -= NO_FIGURE
        if Wanted.WHO in side.understanding.wanted and passage.kind == "role":
            score += A_ROLE
        weighed.append(_Candidate(item, score, label_words(item)))
    return sorted(weighed, key=lambda candidate: (-candidate.score, candidate.item.rank, candidate.item.position))


def _times_named(text: str, period: Period) -> float:
    """How nearly a text names a period, from 0 to 1; -1 when it only names others, and less than 0 when it names none and should."""
    return names_time(text, period) or (-1.0 if find_periods(text) else UNDATED if period.month else 0.0)


def _alternatives(side: Side) -> frozenset[str]:
    """The two figures of which the question asks which is right, if any."""
    match = DISAGREE.search(side.understanding.whole)
    return frozenset(number.rstrip(".,") for number in (match["one"], match["other"]) if number) if match else frozenset()


def _told(side: Side) -> frozenset[str]:
    """The words of the question, of which no figure is an answer, but for those that it asks to choose from."""
    return frozenset(tokens(side.understanding.whole)) - _alternatives(side)


def wants_figure(side: Side) -> bool:
    """Whether a figure is asked for, be it only by the name of a measure."""
    return Wanted.FIGURE in side.understanding.wanted or bool(DISAGREE.search(side.understanding.whole)) or bool(_MEASURED.search(side.understanding.whole))


def _has_figure(item: Evidence, in_question: frozenset[str]) -> bool:
    """Whether a part gives a figure besides times, references before a colon or a label, and what the question itself says."""
    text = item.text
    if item.hit.passage.kind == "row":
        text = " ".join(cell.value for cell in divided(text)[1] if cell.column)
    for period in find_periods(text):
        text = text.replace(period.written, " ")
    text = _NUMBERED.sub(" ", text)
    return any(_FIGURE.fullmatch(word) and word not in in_question for word in tokens(text))


def label_words(item: Evidence) -> frozenset[str]:
    """The stems of the words that say what a part is about: of a row its label, otherwise all its words, without figures."""
    kind = item.hit.passage.kind
    text = row_label(whole_unit(item)) if kind == "row" else item.text.partition(": ")[2] if kind == "role" else item.text
    return frozenset(stem(word) for word in content_words(text) if not any(sign.isdigit() for sign in word))


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
    """How alike two sides' rows, posts or short lines are in what they are about; 0 when the sides ask for different things, or there is no label."""
    long = any(candidate.item.hit.passage.kind not in LABELLED and len(candidate.words) > SHORT for candidate in (one, other))
    apart = (sides[a].is_own and sides[b].is_own) or long
    return 0.0 if apart else likeness(one.words, other.words)


def shared(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the shorter label's words that stand in the other, from 0 to 1."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of words that two labels have in common, from 0 to 1 (Dice's coefficient)."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0
