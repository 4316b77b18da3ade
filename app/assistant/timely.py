"""Evidence of the time that a question names: what is of another time does not answer it."""

from collections.abc import Sequence

from app.assistant.evidence import Evidence
from app.assistant.periods import Period, find_periods
from app.assistant.understand import Understanding
from index.words import tokens


def timely(understanding: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence that is of the one time that the question names; all of it when it names none or several.

    Evidence is of a time when that time points to its document, or when its passage, section path or context line names the
    year (a span by either of its years). A month must be named as such where anything found names it, a day in any case.
    """
    if len(understanding.periods) != 1:
        return tuple(evidence)
    period = understanding.periods[0]
    if period.month:
        of_month = tuple(item for item in evidence if understanding.preferred.get(item.hit.passage.document) == 1.0 or _names_month(item, period))
        if of_month or period.day:
            return of_month
    return tuple(item for item in evidence if item.hit.passage.document in understanding.preferred or _names(item, period))


def _names_month(item: Evidence, period: Period) -> bool:
    passage = item.hit.passage
    text = f"{passage.context} {' '.join(passage.section)} {passage.text}"
    return any((other.first, other.month) == (period.first, period.month) for other in find_periods(text))


def _names(item: Evidence, period: Period) -> bool:
    passage = item.hit.passage
    text = f"{passage.context} {' '.join(passage.section)} {passage.text}"
    if any(other.first <= period.first <= other.last or period.first <= other.first <= period.last for other in find_periods(text)):
        return True
    short = {f"{year % 100:02d}" for year in (period.first, period.last)}
    return period.written.lower() in text.lower() or any(set(word.replace("/", ".").split(".")) & short for word in tokens(text) if "/" in word or "." in word)
