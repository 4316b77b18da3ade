"""Evidence for each side of a comparison, chosen so that the sides speak of the same thing."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.assistant.comparison.candidates import Candidate, candidates
from app.assistant.comparison.compare import Side
from app.assistant.comparison.figure_asked import gives_figure, wants_figure
from app.assistant.comparison.likeness import likeness, shared
from app.assistant.comparison.side_search import SideSearch
from app.assistant.comparison.units import place
from app.assistant.statements.evidence import Evidence
from corpus.types import Filters
from index.search import Hit

CANDIDATES = 12
"""Parts of each side that are tried with those of the others, which bounds the work: 4 or 1000 choose the same."""

ALIKE = 0.3
"""What the likeness of two sides' parts, from 0 to 1, counts beside their scores; 0.25 to 0.4 choose the same, 0 loses 5 of 60 right answers."""

NEARLY = 0.4
"""A part whose score is within this of the chosen one's answers nearly as well; 0.35 and 0.45 lose 1 of 60 right answers, 0 loses 9."""

HALF = 0.5
"""Of the shorter label's words, the share that the other has where both speak of one matter; a third chooses the same, more loses 3 of 60."""

LEAST_LATE = 0.8
"""A part that comes this near to the question, beside the part that comes nearest, speaks of what is asked, however it words it."""

LEAST_OWN = 0.3
"""One that is farther off must hold this share of the question's words, rare ones counting more, beside the part that holds most. Of 216 sides
of questions on three councils' papers, 22 of them without an answer, the three find 12 of these missing and 1 of the others; nearness alone,
at 0.65, found 10 and 2."""

LEAST_OWN_ELSEWHERE = 0.5
"""The same where no paper of the time is held and another one mentions it."""

LONGEST_NAME = 12
"""Words of a line that may only name a figure without giving it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A side with its passages and its evidence, the chosen part first; `beside` is a part elsewhere that answers nearly as well."""

    side: Side
    hits: tuple[Hit, ...]
    evidence: tuple[Evidence, ...]
    beside: Evidence | None = None


def found_alongside(sides: Sequence[Side], searching: SideSearch, filters: Filters) -> tuple[Found, ...]:
    """The sides with what was found for each; evidence is empty where nothing of that time was found."""
    looked = candidates(sides, searching, filters)
    chosen = _chosen(sides, [held for _, held in looked])
    found = []
    nearest = max((best.item.late for best in chosen if best), default=0.0)
    fullest = max((best.item.features["own"] for best in chosen if best), default=0.0)
    some_give = any(best and wants_figure(side) and gives_figure(best.item, side) for side, best in zip(sides, chosen, strict=True))
    for side, (hits, held), best in zip(sides, looked, chosen, strict=True):
        if best is None or not _speaks(best.item, side, nearest, fullest) or (some_give and _gives_nothing(best.item, side)):
            found.append(Found(side, hits, ()))
            continue
        rest = [candidate.item for candidate in held if candidate is not best]
        beside = _beside(best, held)
        shown = [best.item, beside] if beside else [best.item]
        ordered = {hit.passage.id: hit for hit in (*(item.hit for item in shown), *hits)}
        found.append(Found(side, tuple(ordered.values()), (best.item, *rest), beside))
    return tuple(found)


def _speaks(item: Evidence, side: Side, nearest: float, fullest: float) -> bool:
    """Whether a side's best part is about what is asked at all, or only the best of papers that don't speak of it."""
    least = LEAST_OWN if item.hit.passage.document in side.own else LEAST_OWN_ELSEWHERE
    return item.late >= LEAST_LATE * nearest or item.features["own"] >= least * fullest


def _gives_nothing(item: Evidence, side: Side) -> bool:
    """Whether a figure is asked for and a part is only the name of one, as a table's header is."""
    return wants_figure(side) and len(item.text.split()) <= LONGEST_NAME and not gives_figure(item, side)


def _beside(best: Candidate, held: Sequence[Candidate]) -> Evidence | None:
    """Of what fits elsewhere and scores nearly as high, what is likest of what speaks of the same matter, if anything is."""
    near = [
        other
        for other in held
        if other.fits and other.score >= best.score - NEARLY and place(other.item) != place(best.item) and shared(other.words, best.words) >= HALF
    ]
    return max(near, key=lambda other: shared(other.words, best.words)).item if near else None


def _chosen(sides: Sequence[Side], weighed: Sequence[Sequence[Candidate]]) -> list[Candidate | None]:
    """One candidate a side, so that their scores and their likeness to one of them are together highest; None where there are none."""
    live = [n for n, held in enumerate(weighed) if held]
    best: list[Candidate | None] = [None] * len(weighed)
    highest = float("-inf")
    for seed in live:
        for first in weighed[seed][:CANDIDATES]:
            picked = {seed: (first.score, first)}
            for n in live:
                if n != seed:
                    worth = [(other.score + ALIKE * _alike(sides[seed], first, sides[n], other), other) for other in weighed[n][:CANDIDATES]]
                    picked[n] = max(worth, key=lambda pair: pair[0])
            total = sum(score for score, _ in picked.values())
            if total > highest:
                highest = total
                best = [picked[n][1] if n in picked else None for n in range(len(weighed))]
    return best


def _alike(side: Side, one: Candidate, other_side: Side, other: Candidate) -> float:
    """How alike two sides' parts are in what they are about; 0 where the sides ask for different things."""
    return 0.0 if side.is_own and other_side.is_own else likeness(one.words, other.words)
