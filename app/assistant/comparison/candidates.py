"""The parts that may speak for each side of a comparison, each with how well it would."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.assistant.comparison.compare import Side, interleaved, names_time, own_filters
from app.assistant.comparison.figure_asked import alternatives, gives_figure, wants_figure
from app.assistant.comparison.likeness import label_words
from app.assistant.comparison.side_search import SideSearch
from app.assistant.comparison.units import is_row, whole_unit
from app.assistant.question.periods import Period, find_periods
from app.assistant.question.wanted import Wanted
from app.assistant.statements.evidence import Evidence
from corpus.types import Filters
from index.search import Hit
from index.words import tokens

TIMELY = 0.3
"""What it counts beside a part's own score, of about 1 to 3, that it names the time asked for, and against it that it names others only;
0.2 to 0.3 answer alike, 0 loses 3 of 60 right answers."""

FITS = 0.4
"""What it counts that a part gives what is asked for; 0.3 to 0.5 answer alike, 0 loses 6 of 60 right answers."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A part with its score for one side, whether it gives what is asked for, and the words that say what it is about."""

    item: Evidence
    score: float
    fits: bool
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Looked:
    """The passages listed for a side, the parts that may speak for it, and all parts that were looked at."""

    hits: tuple[Hit, ...]
    evidence: tuple[Evidence, ...]
    seen: tuple[Evidence, ...]


def candidates(sides: Sequence[Side], searching: SideSearch, filters: Filters) -> list[tuple[tuple[Hit, ...], list[Candidate]]]:
    """For each side its passages and its candidates, best first; a row found for one side may speak for another that it names."""
    looked = [_look(side, searching, filters) for side in sides]
    seen = [item for one in looked for item in one.seen]
    found = []
    for side, one in zip(sides, looked, strict=True):
        own = {_place(item) for item in one.evidence}
        lent = [] if side.is_own else [item for item in seen if is_row(item) and _place(item) not in own and _reports_on(item, side.period)]
        found.append((one.hits, _weighed(side, (*one.evidence, *lent))))
    return found


def _look(side: Side, searching: SideSearch, filters: Filters) -> _Looked:
    """What a side's own documents hold, and of later ones, or of all if it has none, the parts that name its time."""
    hits, evidence = searching.search(side, own_filters(side, filters)) if side.own or filters.documents else ((), ())
    if filters.documents or (side.own and not side.later):
        return _Looked(hits, evidence, evidence)
    others, reported = searching.search(side, replace(filters, documents=side.later) if side.own else filters)
    naming = {item.hit.passage.id for item in reported if _reports_on(item, side.period)}
    named = tuple(item for item in reported if item.hit.passage.id in naming and (not is_row(item) or _reports_on(item, side.period)))
    reporting = [hit for hit in others if hit.passage.id in naming] if side.own else others
    return _Looked(interleaved([hits, reporting], len(hits) + len(reporting)), (*evidence, *named), (*evidence, *reported))


def _weighed(side: Side, evidence: Iterable[Evidence]) -> list[Candidate]:
    weighed = []
    for item in evidence:
        fitting = _fitting(item, side)
        score = item.score + TIMELY * _timeliness(item, side) + FITS * fitting
        weighed.append(Candidate(item, score, fitting > 0, label_words(item)))
    return sorted(weighed, key=lambda candidate: (-candidate.score, candidate.item.rank, candidate.item.position))


def _timeliness(item: Evidence, side: Side) -> float:
    """How nearly a part says that it is of the side's time, from 0 to 1; -1 where it names only others, or none though a month is asked for."""
    if side.is_the_documents and not (is_row(item) and wants_figure(side)):
        return 0.0
    said = _said_in(item)
    return names_time(said, side.period) or (-1.0 if find_periods(said) or side.period.month else 0.0)


def _fitting(item: Evidence, side: Side) -> int:
    """How many of the things asked for a part gives: a figure, one of the two to choose from, a post."""
    figure = wants_figure(side) and gives_figure(item, side)
    one_of_two = bool(alternatives(side) & set(tokens(_said_in(item))))
    post = Wanted.WHO in side.understanding.wanted and item.hit.passage.kind == "role"
    return figure + one_of_two + post


def _reports_on(item: Evidence, period: Period) -> bool:
    """Whether a part of another document is of a time: it names just that, or a row the year that the month asked for lies in."""
    return names_time(_said_in(item), period) >= (0.5 if period.month and is_row(item) else 1.0)


def _said_in(item: Evidence) -> str:
    """What says which times a part is of: of a row all its cells, else its own words."""
    return whole_unit(item) if is_row(item) else item.text


def _place(item: Evidence) -> tuple[str, int]:
    return item.hit.passage.id, item.position
