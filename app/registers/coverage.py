"""What the documents held cover: each body's years, and the gaps between them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.types import Document


@dataclass(frozen=True, slots=True)
class Cover:
    """One body's documents by year; a document for several years stands in each."""

    body: str
    by_year: dict[int, list[Document]]

    def gaps(self) -> list[int]:
        """Years between its first and its last of which nothing is held."""
        return [year for year in range(min(self.by_year), max(self.by_year) + 1) if year not in self.by_year] if self.by_year else []


def coverage(documents: Sequence[Document]) -> list[Cover]:
    """The bodies in alphabetical order; documents that name none come last."""
    bodies: dict[str, dict[int, list[Document]]] = {}
    for document in documents:
        years = bodies.setdefault(document.cover.body, {})
        for year in years_of(document):
            years.setdefault(year, []).append(document)
    return [Cover(body, years) for body, years in sorted(bodies.items(), key=lambda item: (not item[0], item[0].lower()))]


def years_of(document: Document) -> Iterator[int]:
    """The years a document is for. A financial year ("2013/14") counts as the year in which it begins."""
    first = document.cover.year
    if first:
        span = re.fullmatch(r"(\d{4})-(\d{4})", document.cover.period)
        yield from range(first, int(span[2]) + 1 if span else first + 1)


def span(covers: Sequence[Cover]) -> range:
    """All years from the first to the last of which anything is held."""
    years = [year for cover in covers for year in cover.by_year]
    return range(min(years), max(years) + 1) if years else range(0)


def gap_words(years: Sequence[int]) -> str:
    """Years in words: "2009, 2011 to 2014"."""
    runs: list[list[int]] = []
    for year in years:
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs)
