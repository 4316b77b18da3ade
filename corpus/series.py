"""Which documents succeed each other: the plans of one division year by year, the minutes of one body."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from corpus.types import Cover, Kind

_MEETINGS = (Kind.MINUTES, Kind.AGENDA_PACK)
_SAID_BY_KIND = frozenset(
    "a an and annual business day divisional directorate division draft edition final for in improvement minutes agenda pack of on operating operational "
    "phase plan report service services strategic the to unit update updated version year january february march april may june july august september october "
    "november december st nd rd th".split()
)
_BECAME = re.compile(r"\b(?:became|becomes?|renamed|formerly|previously|replac(?:es|ed|ing)|merged?|succeed(?:s|ed)|now (?:called|known)|change of name)\b")
_BREATH = 200
_ALIKE_BODY, _ALIKE_PLAN, _ALIKE_OTHER = 0.5, 0.5, 0.6


@dataclass(frozen=True, slots=True)
class Known:
    """A document that a series may go back to: its cover, and its text when that is asked for, which it is of plans only."""

    cover: Cover
    text: Callable[[], str]


def join_series(new: Known, earlier: Sequence[Known]) -> Cover:
    """The new document's cover with the series of the most alike document among `earlier`, or with one of its own.

    Documents of one series are of one kind and of one body, as far as both name one. Meetings need no more. Plans must share half of the words
    of their titles, others more, not counting years, the body's name and words that any plan has: so a division that changes its
    name a little keeps its series, and the plans of two divisions stay apart. Where the whole name changes, one of the two plans must say so.
    """
    best, alike = "", 0.0
    for other in earlier:
        likeness = _likeness(new, other)
        if other.cover.series and likeness > alike:
            best, alike = other.cover.series, likeness
    return replace(new.cover, series=best or _own_series(new.cover))


def _likeness(new: Known, other: Known) -> float:
    """From 0, not of one series, to 1, alike in every word."""
    mine, its = new.cover, other.cover
    if mine.kind is not its.kind:
        return 0.0
    bodies = _shared(_words(mine.body), _words(its.body)) if mine.body and its.body else _ALIKE_BODY
    if bodies < _ALIKE_BODY:
        return 0.0
    if mine.kind in _MEETINGS:
        return bodies if mine.body and its.body else 0.0
    titles = _shared(_subject(mine), _subject(its))
    if not mine.kind.is_plan:
        return titles if titles >= _ALIKE_OTHER else 0.0
    if titles < _ALIKE_PLAN and (_succeeds(new, its) or _succeeds(other, mine)):
        return _ALIKE_PLAN
    return titles if titles >= _ALIKE_PLAN else 0.0


def _succeeds(later: Known, earlier: Cover) -> bool:
    """Whether a plan says, of its division and the earlier one's in one breath, that the one became the other."""
    old, new = _division(earlier.title), _division(later.cover.title)
    if old.count(" ") < 1 or new.count(" ") < 1:
        return False
    text = _plain(later.text())
    places = [match.start() for match in re.finditer(re.escape(old), text)]
    around = (text[max(0, place - _BREATH) : place + _BREATH] for place in places)
    return any(new in words.replace(old, "") and _BECAME.search(words) for words in around)


def _division(title: str) -> str:
    """The title without the words at its ends that any plan has."""
    words = _plain(title).split()
    while words and (words[-1] in _SAID_BY_KIND or not words[-1].isalpha()):
        words.pop()
    while words and words[0] in _SAID_BY_KIND:
        words.pop(0)
    return " ".join(words)


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").replace("&", "and").split())


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
