"""Properties to narrow a list by, and how many entries each of their values would leave."""

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Entry = TypeVar("Entry")
Chosen = Mapping[str, Collection[str]]
"""The values chosen of each facet by the facet's key; none means all."""


def alphabetical(values: Iterable[str]) -> list[str]:
    """The values in alphabetical order, capitals aside."""
    return sorted(values, key=lambda value: (value.casefold(), value))


@dataclass(frozen=True, slots=True)
class Facet(Generic[Entry]):
    """One property: the key of its choice, its heading, the values that an entry has, what a value is called, and the order of values."""

    key: str
    heading: str
    values: Callable[[Entry], Collection[str]]
    called: Callable[[str], str] = str
    arranged: Callable[[Iterable[str]], list[str]] = alphabetical


def narrowed(entries: Iterable[Entry], facets: Sequence[Facet[Entry]], chosen: Chosen) -> list[Entry]:
    """The entries that have, of each facet with a choice, one of the values chosen."""
    return [entry for entry in entries if not _missed(entry, facets, chosen)]


def counts(
    entries: Iterable[Entry],
    facets: Sequence[Facet[Entry]],
    chosen: Chosen,
    weight: Callable[[Entry], int] = lambda _: 1,
    same: Callable[[Entry], Hashable] | None = None,
) -> dict[str, Counter[str]]:
    """Of each facet by its key: what each value would leave if it were chosen there alone and the other facets' choices stayed.

    An entry counts as `weight`; of entries that are the `same` one is counted.
    """
    counted: dict[str, Counter[str]] = {facet.key: Counter() for facet in facets}
    met: set[tuple[str, str, Hashable]] = set()
    for entry in entries:
        missed = _missed(entry, facets, chosen)
        for facet in facets:
            if missed and missed != [facet.key]:
                continue
            for value in set(facet.values(entry)):
                known = (facet.key, value, same(entry)) if same else None
                if known is None or known not in met:
                    counted[facet.key][value] += weight(entry)
                if known:
                    met.add(known)
    return {key: +counter for key, counter in counted.items()}


def _missed(entry: Entry, facets: Sequence[Facet[Entry]], chosen: Chosen) -> list[str]:
    """The facets whose choice the entry does not meet."""
    return [facet.key for facet in facets if chosen.get(facet.key) and not set(chosen[facet.key]) & set(facet.values(entry))]
