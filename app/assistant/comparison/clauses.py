"""A question about several times, put once for each of them: the clauses that name no other time, in the words of their own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.assistant.question.periods import MONTH, Period, find_periods
from index.words import content_words

_CUT = re.compile(
    r"[,;:?.!]+(?=\s|$)|\s[–-]\s"
    r"|\b(?:(?P<weak>(?:and )?then|and|or)|versus|vs\.?|against|than|(?:as )?compar(?:e|ed|ing|ison)(?: (?:of|between|with|to|against))?)(?=\s|$)",
    re.IGNORECASE,
)
_FILLER = re.compile(
    r"\b(?:over|through|across|down) the (?:years|plans|period)\b|\b(?:over|through) time\b|\beach (?:time|year)\b"
    r"|\b(?:please|pls)\b|\bi (?:need|want)\b|\b(?:is|are|was|were) there a difference\b|\bup or down\b|\bbetter or worse\b",
    re.IGNORECASE,
)
_SAYS_LITTLE = frozenset(
    "actual actuals estimate estimated forecast projection projected outturn target targets budget budgeted spend spent expect expected planned "
    "figure figures number numbers many much value amount name names total one job date "
    "business improvement operational annual strategic plan plans strategy report committee council meeting minutes agenda pack paper papers document "
    "end start year years time times mid early late spring summer autumn winter back later earlier then now same last next previous".split()
)
"""Words beside a time that don't say what is asked for: kinds of figures, what papers and meetings are called, times."""
_OF_A_MONTH = re.compile(rf"(?:{MONTH})(?:-[a-z]+)?$")
"""A month's name, or what begins with one, as "december-time" does."""
_REFERS = re.compile(r"\b(?:it|its|they|them|their|that|those|this|one|ones|he|she|his|her|him|the same|so)\b", re.IGNORECASE)
_LOOSE = r"(?:\W|\b(?:and|or|but|in|at|for|with|between|from|to|of|by|on|the|as|vs|then|both)\b)"
_EMPTY = re.compile(rf"{_LOOSE}*", re.IGNORECASE)
_LOOSE_START = re.compile(r"^(?:(?:and|or|but|then)\s)+", re.IGNORECASE)
_LOOSE_END = re.compile(r"\s(?:(?:and|or|but|in|at|for|with|between|from|to|of|by|on|the|as|vs|then|both)(?:\s|$))+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wording:
    """A question for one time; `is_own` when its clause asks something that the other times' clauses don't."""

    text: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class _Clause:
    """A part of the question with the times that it names; `is_telling` when it says what is asked for."""

    text: str
    periods: tuple[str, ...]
    is_telling: bool = False

    def words(self) -> list[str]:
        """The content words beside the times."""
        text = self.text
        for written in self.periods:
            text = text.replace(written, " ")
        return [word for word in content_words(text) if not word.isdigit() and not _OF_A_MONTH.match(word)]


def wordings(text: str, periods: Sequence[Period]) -> list[Wording]:
    """The question for each of these times, in their order.

    What names no time is said of all of them. A clause that only names its time, or points back to another clause ("who leads it
    in 2019?"), takes the words of the nearest clause that says what is asked for, without that clause's time.
    """
    clauses = _clauses(text, [period.written for period in periods])
    return [_wording(clauses, period) for period in periods]


def _wording(clauses: Sequence[_Clause], period: Period) -> Wording:
    own = [n for n, clause in enumerate(clauses) if period.written in clause.periods]
    shared = [n for n, clause in enumerate(clauses) if not clause.periods]
    says = [clauses[n] for n in own]
    is_telling = any(clause.is_telling for clause in says)
    refers = any(_REFERS.search(clause.text) for clause in (*says, *(clauses[n] for n in shared)))
    donors: list[int] = []
    if own and (refers or not is_telling):
        telling = [n for n, clause in enumerate(clauses) if clause.periods and clause.is_telling and n not in own and (n < own[0] or not is_telling)]
        if telling and (refers or not any(clauses[n].is_telling for n in shared if n < own[0])):
            donors = [min(telling, key=lambda n: (abs(n - own[0]), n))]
    kept = sorted({*shared, *own, *donors})
    pieces = []
    for n in kept:
        said = without_times(clauses[n].text, [written for written in clauses[n].periods if written != period.written])
        if not _EMPTY.fullmatch(said):
            pieces.append(_LOOSE_START.sub("", _LOOSE_END.sub("", said)))
    if not own:
        pieces.append(period.written)
    others_tell = any(clause.is_telling for n, clause in enumerate(clauses) if clause.periods and n not in own)
    return Wording(" ".join(" ".join(pieces).split()), bool(own) and is_telling and not refers and others_tell)


def _clauses(text: str, written: Sequence[str]) -> list[_Clause]:
    text = _FILLER.sub(" ", text)
    spans = []
    at = 0
    for period in find_periods(text):
        found = text.find(period.written, at)
        spans.append((found, found + len(period.written)))
        at = found + len(period.written)
    spans += [(text.find(time), text.find(time) + len(time)) for time in written if time in text]
    cuts = [match for match in _CUT.finditer(text) if not any(start < match.end() and match.start() < end for start, end in spans)]
    cuts = [match for n, match in enumerate(cuts) if not match["weak"] or _divides(match, cuts[:n], cuts[n + 1 :], spans)]
    starts = [0, *(match.end() for match in cuts)]
    ends = [*(match.start() for match in cuts), len(text)]
    clauses = []
    for start, end in zip(starts, ends, strict=True):
        if clause := text[start:end].strip():
            named = {period.written for period in find_periods(clause)}
            clauses.append(_Clause(clause, tuple(time for time in written if time in named or (time in clause and not find_periods(time)))))
    # Where all words say little ("When did the meeting end in 2012 and in 2019?"), they are what is asked for.
    little = frozenset() if all(_SAYS_LITTLE.issuperset(clause.words()) for clause in clauses) else _SAYS_LITTLE
    return [replace(clause, is_telling=not little.issuperset(clause.words())) for clause in clauses]


def _divides(match: re.Match[str], before: Sequence[re.Match[str]], after: Sequence[re.Match[str]], spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a joining word stands between two times, and not inside what is said of one."""
    first = max((cut.end() for cut in before), default=0)
    last = min((cut.start() for cut in after), default=1 << 30)
    return any(first <= start < match.start() for start, _ in spans) and any(match.end() <= start < last for start, _ in spans)


def without_times(text: str, others: Sequence[str]) -> str:
    """A text without these times and the prepositions before them."""
    for other in others:
        text = re.sub(rf"(?:\b(?:in|at|for|by|between|from|to|of|on|since|until|during|and|or)\s+)*{re.escape(other)}", " ", text)
    return " ".join(text.split())
