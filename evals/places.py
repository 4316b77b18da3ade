"""Places in the documents: where evidence stands, and whether a citation or passage points at it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Protocol

LONGEST_SPAN = 2500
"""Characters; a longer span points at nothing, else citing whole documents would always be right."""


class PlaceError(ValueError):
    """Evidence that is not in the documents, or in more than one place of them."""


class Pointer(Protocol):
    """A citation or a ranked passage."""

    @property
    def source(self) -> str:
        """The file, as its path below the corpus folder."""

    @property
    def start(self) -> int:
        """First character."""

    @property
    def end(self) -> int:
        """One past the last character."""

    @property
    def page(self) -> int:
        """Physical page."""


@dataclass(frozen=True, slots=True)
class Place:
    """A span of a document's canonical text, or a whole page of it when `page` is set."""

    source: str
    start: int = 0
    end: int = 0
    page: int = 0

    def is_met_by(self, pointer: Pointer) -> bool:
        """Whether the pointer shares a character with the span, or is on the page."""
        if pointer.source != self.source or pointer.end - pointer.start > LONGEST_SPAN:
            return False
        if self.page:
            return pointer.page == self.page
        return pointer.start < self.end and pointer.end > self.start


def place_of_span(texts: Mapping[str, str], prefix: str, start: int, end: int) -> Place:
    """The span of the one document whose file name starts with `prefix`."""
    sources = [source for source in texts if PurePosixPath(source).name.startswith(prefix)]
    source = _only(sources, prefix)
    if not 0 <= start < end <= len(texts[source]):
        raise PlaceError(f"{source} has no characters {start} to {end}")
    return Place(source, start, end)


def place_of_page(texts: Mapping[str, str], file: str, page: int) -> Place:
    """A page of the document that has this path or file name."""
    return Place(_source(texts, file), page=page)


def place_of_quote(texts: Mapping[str, str], file: str, quote: str) -> Place:
    """Where the quote stands, white space aside; it has to stand in the document exactly once."""
    source = _source(texts, file)
    pattern = r"\s+".join(re.escape(word) for word in quote.split())
    spans = [match.span() for match in re.finditer(pattern, texts[source])]
    if len(spans) != 1:
        raise PlaceError(f"“{quote}” stands {len(spans)} times in {source}, not once")
    return Place(source, *spans[0])


def _source(texts: Mapping[str, str], file: str) -> str:
    return _only([source for source in texts if file in (source, PurePosixPath(source).name)], file)


def _only(sources: list[str], wanted: str) -> str:
    if len(sources) != 1:
        raise PlaceError(f"{len(sources)} documents of the corpus are called {wanted}")
    return sources[0]
