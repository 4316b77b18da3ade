"""What the newest plan says of a matter that an older document answers, where the question names no time: said first, each with its time."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.compose import Statement, statement
from app.assistant.statements.evidence import Evidence
from app.assistant.statements.holds import amounts
from app.assistant.statements.stretch import stretch
from corpus.dates import in_words
from corpus.types import Document, Filters

LATE_WITHIN = 0.05
"""The newest plan's best part speaks of the matter where its late interaction is within this of the best part's,"""

SCORE_WITHIN = 0.3
"""its score within this, and it covers as much of the question with its headings. Of twenty questions without a year on matters that several plans
tell of, four are then answered by the newest plan first; a late interaction within .07 or any score let in what was about something else."""

NEWEST_WORDS = 50
"""Words that the newest plan's part is filled up to."""

_OF_ANY_TIME = frozenset((Wanted.FACT, Wanted.WHY, Wanted.REMEDY, Wanted.DEFINITION, Wanted.FIGURE, Wanted.OFTEN))
"""Kinds of answer that one plan gives after another."""

_NAMES_A_PAPER = re.compile(
    r"\b(?:plan|report|minutes|meeting|paper|register|strategy|review|inspection|scorecard|dashboard|agenda|by-?law|policy|agreement|letter|consultation)s?\b",
    re.IGNORECASE,
)


class NewestPlan:
    """Looks in the newest plan of a body; `search` finds the parts for a question within filters."""

    def __init__(self, documents: Sequence[Document], search: Callable[[Understanding, Filters], tuple[object, Sequence[Evidence]]]) -> None:
        self._covers = {document.sha256: document.cover for document in documents}
        self._search = search

    def part(self, understanding: Understanding, evidence: Sequence[Evidence], filters: Filters) -> Evidence | None:
        """The newest plan's part that says as much as the best one, where the best is of an older document of its body; else None."""
        asked = set(understanding.wanted)
        if not evidence or understanding.periods or not asked <= _OF_ANY_TIME or _NAMES_A_PAPER.search(understanding.whole) or filters.documents:
            return None
        best = evidence[0]
        newest = self._newest(best.hit.passage.document)
        if not newest:
            return None
        _, found = self._search(understanding, replace(filters, documents=(newest,)))
        if not found or (Wanted.FIGURE in asked and not amounts(found[0].text)):
            return None
        near = best.late - found[0].late <= LATE_WITHIN and best.score - found[0].score <= SCORE_WITHIN
        return found[0] if near and found[0].features["cover"] >= best.features["cover"] else None

    def before(self, part: Evidence, evidence: Sequence[Evidence], statements: Sequence[Statement], understanding: Understanding) -> tuple[Statement, ...]:
        """What the newest plan says, then the other statements, each with the time of its document."""
        newest = part.hit.passage.document
        own = [one for one in statements if one.document == newest] or [statement(stretch(part, [part, *evidence], NEWEST_WORDS, understanding.wanted))]
        others = (one for one in statements if one.document != newest)
        return tuple(replace(one, label=in_words(self._covers[one.document].time)) for one in (*own, *others))

    def _newest(self, document: str) -> str:
        """The newest plan of the document's body where it is of a later year than the document; "" else."""
        own = self._covers[document]
        plans = {sha256: cover for sha256, cover in self._covers.items() if cover.kind.is_plan and cover.body == own.body and cover.dated}
        newest = max(plans, key=lambda sha256: plans[sha256].dated, default="")
        return newest if newest and own.body and own.dated and plans[newest].dated[:4] > own.dated[:4] else ""
