"""Questions that need more than one place: a comparison is searched once for each time that it names or means."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from app.assistant.comparison.clauses import without_times, wordings
from app.assistant.comparison.implied import MOST_TIMES, implied_periods
from app.assistant.question.names import own_name
from app.assistant.question.periods import POINTS_TO, Period, find_periods, preference, years_of
from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from corpus.types import Document, Filters
from index.search import Hit
from index.words import content_words

OF_THAT_TIME = 0.7
"""From this strength on a document is of the time, and needn't say so."""

REPORTED_WITHIN = 4
"""Years after a time in which a document may still give its figure, in a column for earlier years."""

_OF_A_DOCUMENT = re.compile(
    r"^(?:\W+\w+){0,2}?\W+(?:plan|report|minutes|agenda|pack|notice|budget|statements?|guide|register|review|strategy|meeting)s?\b", re.IGNORECASE
)
_PEOPLE = re.compile(
    r"\b(?:members|councillors|officers|directors|managers|heads|leads|chairs|chairmen|mayors|holders|ministers|people) (?:who|that|in charge)\b", re.IGNORECASE
)
DISAGREE = re.compile(
    r"(?P<one>\b\d[\d,.]*) or (?P<other>\d[\d,.]*)(?=%|\s|\W*$)|\b(?:don['’]?t|do not|doesn['’]?t|does not) (?:agree|match|tally)\b"
    r"|\bdisagree\w*|\bcontradict\w*|\binconsisten\w+|\btwo different (?:figures|numbers|totals)\b",
    re.IGNORECASE,
)
"""What asks whether the papers say two things of one time; the two figures where they are named."""
_REASON_ASKED = re.compile(r"\W*(?:(?:and|but|so)\s+)?(?:why|how come)\b", re.IGNORECASE)
_OF_EACH = re.compile(r"\b(?:each|both|respectively|compar\w+|versus|vs)\b", re.IGNORECASE)
_SET_SIDE_BY_SIDE = re.compile(r"\b(?:vs|versus|against|compar\w+|than|between|chang\w+|differ\w*)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Side:
    """A comparison's question for one time: the documents of that time (`own`), and later ones that may report on it (`later`).

    `is_own` when it asks something that the other sides don't; `is_implied` when the question doesn't name the time. `is_the_documents`
    when the time is only that of the documents to look in, which then needn't be said in them and isn't searched for.
    """

    period: Period
    understanding: Understanding
    own: tuple[str, ...]
    later: tuple[str, ...]
    is_own: bool
    is_implied: bool
    is_the_documents: bool

    @property
    def label(self) -> str:
        """The time as a reader writes it, for instance "2013/14" or "31 December 2007"."""
        return self.period.label


def sides(understanding: Understanding, documents: Sequence[Document]) -> tuple[Side, ...]:
    """The question once for each time that it names or means, without the others, in time order; empty when there are fewer than two.

    A question whether figures of one time disagree has that one side. A question for a reason has none: its times say what came about when.
    """
    if _REASON_ASKED.match(understanding.whole) and not _OF_EACH.search(understanding.whole):
        return ()
    named = _apart(list({(period.first, period.last, period.month, period.day): period for period in understanding.periods}.values()), understanding.whole)
    implied = implied_periods(understanding.whole, named, documents)
    read = _read_in(understanding.whole, named, documents)
    alone = [period for period in named if period is not read]
    if len(alone) == 1 and not implied and DISAGREE.search(understanding.whole):
        return (_side(understanding, understanding.expanded, False, alone[0], False, documents, read),)
    if len(named) + len(implied) < 2 or read:
        return ()
    found = []
    times = [*named, *implied]
    asked = _without_the_body(understanding.expanded, documents)
    for wording, period in zip(wordings(asked, times), times, strict=True):
        found.append(_side(understanding, wording.text, wording.is_own, period, period not in named, documents))
    return tuple(sorted(found, key=lambda side: (side.period.first, side.period.last, side.period.month, side.period.day)))


def _side(
    understanding: Understanding, text: str, is_own: bool, period: Period, is_implied: bool, documents: Sequence[Document], read: Period | None = None
) -> Side:
    """One side; `read` is the time of the documents to look in where the question says it."""
    said, whole = set(content_words(text)), set(content_words(understanding.expanded))
    words = tuple(group for group in understanding.words if not set(content_words(group[0])) <= whole - said)
    wanted = tuple(kind for kind in understanding.wanted if kind is not Wanted.COMPARISON)
    if Wanted.LIST in wanted and Wanted.WHO not in wanted and _PEOPLE.search(understanding.whole):
        wanted = (*wanted, Wanted.WHO)
    strengths = {document.sha256: preference(read or period, document.cover) for document in documents}
    preferred = {sha256: strength for sha256, strength in strengths.items() if strength > 0}
    # Where papers of just that month are held, those of the year's other months are of another time.
    exact = bool(period.month) and 1.0 in preferred.values()
    other_months = {document.sha256 for document in documents if exact and document.cover.date[5:7] and strengths[document.sha256] < 1.0}
    own = tuple(sha256 for sha256, strength in preferred.items() if strength >= POINTS_TO and sha256 not in other_months)
    later = tuple(d.sha256 for d in documents if d.sha256 not in own and period.first < years_of(d.cover)[0] <= period.last + REPORTED_WITHIN)
    is_the_documents = max(strengths.values(), default=0.0) >= (1.0 if period.month else OF_THAT_TIME)
    if is_the_documents and not read:
        text = without_times(text, [period.written])
    asked = replace(understanding, expanded=text, words=words, wanted=wanted or (Wanted.FACT,), periods=(period,), preferred=preferred)
    return Side(period, asked, own, later, is_own, is_implied, is_the_documents)


def _apart(periods: Sequence[Period], text: str) -> list[Period]:
    """The times that are asked about: of two in one breath ("by 2013 in the 2011 plan") that of the document; of a run ("2022 to 2024") all years."""
    dropped: set[Period] = set()
    between: list[Period] = []
    for one, other in pairwise(periods):
        start, end = text.find(one.written) + len(one.written), text.find(other.written)
        joining = text[start:end]
        documents = [period for period in (one, other) if _OF_A_DOCUMENT.match(text[text.find(period.written) + len(period.written) :])]
        if re.fullmatch(r"\s*(?:to|-|–|through|until|up to)\s*", joining, re.IGNORECASE):
            between += _years_between(one, other)
        elif len(documents) == 1 and not re.search(r"[,;:?.]\s|\b(?:and|or|to|vs|versus|against|than|compar\w+|then)\b", joining, re.IGNORECASE):
            dropped |= {one, other} - set(documents)
    return [*(period for period in periods if period not in dropped), *between]


def _years_between(first: Period, last: Period) -> list[Period]:
    if first.month or last.month or first.is_span != last.is_span or last.first - first.first > MOST_TIMES:
        return []
    later = [replace(first, first=year, last=year + first.last - first.first, written="") for year in range(first.first + 1, last.first)]
    return [replace(period, written=period.label) for period in later]


def _without_the_body(text: str, documents: Sequence[Document]) -> str:
    """The question without the name of the body that most documents are of: it says nothing there, and stands in what doesn't answer."""
    bodies = Counter(document.cover.body for document in documents if document.cover.body)
    if not bodies:
        return text
    body, held = bodies.most_common(1)[0]
    own = " ".join(own_name(body))
    if 2 * held < len(documents) or not own:
        return text
    return re.sub(rf"(?:\b(?:at|in|across|for|of|within)\s+)?\b(?:{re.escape(body)}|{re.escape(own)}(?: council)?)\b(?:['’]s)?", " ", text, flags=re.IGNORECASE)


def _read_in(text: str, periods: Sequence[Period], documents: Sequence[Document]) -> Period | None:
    """Of two times the one that only says which document to read about the other in ("31 March 2019 in the 2019/20 plan"), if so."""
    if len(periods) != 2 or _SET_SIDE_BY_SIDE.search(text):
        return None
    named = [period for period in periods if _OF_A_DOCUMENT.match(text[text.find(period.written) + len(period.written) :])]
    if len(named) != 1:
        return None
    read, about = named[0], next(period for period in periods if period is not named[0])
    held = any(preference(read, document.cover) for document in documents)
    return read if held and read.first - 1 <= about.last <= read.last else None


def names_time(text: str, period: Period) -> float:
    """How nearly a text names a period: 1 for just that time, 0.5 for its year where a month is meant or a span that it begins or ends, else 0."""
    best = 0.0
    for other in find_periods(text):
        if (other.first, other.last, other.month) == (period.first, period.last, period.month):
            return 1.0
        apart = (
            (other.is_span and period.is_span)
            or other.last < period.first
            or other.first > period.last
            or (other.month and period.month and other.month != period.month)
        )
        if not apart:
            best = 0.5
    return best


def own_filters(side: Side, filters: Filters) -> Filters:
    """The filters for one side: only the documents of that time, if there are any and nothing else was asked."""
    return replace(filters, documents=side.own) if side.own and not filters.documents else filters


def interleaved(rankings: Sequence[Sequence[Hit]], limit: int) -> tuple[Hit, ...]:
    """The rankings' passages in turn, the first of each first, each passage once."""
    held: dict[str, Hit] = {}
    for row in zip_longest(*rankings):
        for hit in row:
            if hit is not None:
                held.setdefault(hit.passage.id, hit)
    return tuple(held.values())[:limit]
