"""Which documents succeed each other: the plans of one division year by year, the minutes of one body."""

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.types import Cover, Kind

_MEETINGS = (Kind.MINUTES, Kind.AGENDA_PACK)
_PLANS = (Kind.BUSINESS_PLAN, Kind.OPERATIONAL_PLAN, Kind.IMPROVEMENT_PLAN)
_SAID_BY_KIND = frozenset(
    "a an and annual business day divisional directorate division draft edition final for in improvement minutes agenda pack of on operating operational "
    "phase plan report service services strategic the to unit update updated version year january february march april may june july august september october "
    "november december st nd rd th".split()
)
_ALIKE_BODY, _ALIKE_PLAN, _ALIKE_OTHER = 0.5, 0.5, 0.6


def join_series(cover: Cover, earlier: Sequence[Cover]) -> Cover:
    """The cover with the series of the most alike document among `earlier`, or with one of its own.

    Documents of one series are of one kind and of one body, as far as both name one. Meetings need no more. Plans must share half of the words
    of their titles, others more, not counting years, the body's name and words that any plan has: so a division that changes its
    name a little keeps its series, and the plans of two divisions stay apart.
    """
    best, alike = "", 0.0
    for other in earlier:
        likeness = _likeness(cover, other)
        if other.series and likeness > alike:
            best, alike = other.series, likeness
    return replace(cover, series=best or _own_series(cover))


def _likeness(cover: Cover, other: Cover) -> float:
    """From 0, not of one series, to 1, alike in every word."""
    if cover.kind is not other.kind:
        return 0.0
    bodies = _shared(_words(cover.body), _words(other.body)) if cover.body and other.body else _ALIKE_BODY
    if bodies < _ALIKE_BODY:
        return 0.0
    if cover.kind in _MEETINGS:
        return bodies if cover.body and other.body else 0.0
    titles = _shared(_subject(cover), _subject(other))
    return titles if titles >= (_ALIKE_PLAN if cover.kind in _PLANS else _ALIKE_OTHER) else 0.0


def _own_series(cover: Cover) -> str:
    """A name for a series that begins with this document: its kind, body and subject."""
    subject = "" if cover.kind in _MEETINGS else " ".join(word for word in dict.fromkeys(_listed(cover.title)) if word in _subject(cover))
    return ": ".join(part for part in (str(cover.kind), cover.body, subject) if part)


def _subject(cover: Cover) -> frozenset[str]:
    """The words of the title that tell its subject."""
    return _words(cover.title) - _SAID_BY_KIND - _words(cover.body)


def _words(text: str) -> frozenset[str]:
    return frozenset(_listed(text))


def _listed(text: str) -> list[str]:
    """The text's words in order, small, without numbers and possessive endings."""
    return [re.sub(r"['’]s?$", "", word) for word in re.findall(r"[^\W\d_][\w’']*", text.lower())]


def _shared(left: frozenset[str], right: frozenset[str]) -> float:
    """The share of words that both have, of the words that either has; 1 when neither has any."""
    return len(left & right) / len(left | right) if left | right else 1.0
