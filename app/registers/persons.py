"""Which names are one person's: "Mr A B Wood", "Alan Wood" and "Alan Wood (Chair)", unless an Anna Wood is named beside them."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import zip_longest
from typing import TypeAlias

from ingest.structure.posts import POST

_TITLES = re.compile(r"^(?:(?:mr|mrs|ms|miss|dr|cllr|councillor|sir|lord|lady|professor|prof|rev|the|hon|rt)\.?\s+)+", re.IGNORECASE)
_AFTER_NAME = re.compile(r"\s*[,(].*$")
_BODY = re.compile(r"\b(?:board|committee|group|panel|partners(?:hip)?|services?|teams?|units?)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w'-]*")

_Words: TypeAlias = tuple[str, ...]
"""The words of a name, the surname last; all of a post or a team is one word."""


def person_keys(names: Iterable[str]) -> dict[str, str]:
    """Each name with a key that is equal for those which may be one person's; it ends with the surname and is "" for what is no name.

    An initial stands for a given name as long as no two that begin with it are among the names. What a post or a team is called is a name as a whole.
    """
    told = {name: _words(name) for name in names}
    by_surname: dict[str, set[_Words]] = defaultdict(set)
    for words in told.values():
        by_surname["".join(words[-1:])].add(words)
    keys = {words: " ".join(fullest) for one_surname in by_surname.values() for words, fullest in _persons(one_surname)}
    return {name: keys[words] for name, words in told.items()}


def without_title(name: str) -> str:
    """The name without "Mrs", "Councillor" and the like before it."""
    return _TITLES.sub("", name.strip())


def _words(name: str) -> _Words:
    whole = without_title(name).replace("’", "'").lower()
    named = _AFTER_NAME.sub("", whole)
    if POST.search(named) or _BODY.search(named):
        return (" ".join(_WORD.findall(whole)),)
    return tuple(_WORD.findall(named))


def _persons(names: Collection[_Words]) -> Iterator[tuple[_Words, _Words]]:
    """Each name of one surname with the fullest that is the same person's."""
    alike = {name: {other for other in names if _may_be_one(name, other)} for name in names}
    for name, others in alike.items():
        # "A Wood" is like Alan and like Anna, who are not like each other: nobody can say whose it is.
        certain = all(alike[other] == others for other in others)
        yield name, max(others, key=lambda other: (sum(map(len, other)), other)) if certain else name


def _may_be_one(name: _Words, other: _Words) -> bool:
    given, others = name[:-1], other[:-1]
    return bool(given) == bool(others) and all(_stands_for(*sorted(pair, key=len)) for pair in zip_longest(given, others, fillvalue=""))


def _stands_for(short: str, long: str) -> bool:
    """Whether two given names may be one: equal, the initial of the other, or an initial that the other way of writing leaves out."""
    return short == long or (len(short) == 1 and long.startswith(short)) or (not short and len(long) == 1)
