"""Where a span stands, as a reader would find it: its page and the headings above it."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from corpus.types import Page, Section
from index.store import Store

DOCUMENTS_HELD = 500
"""Documents whose pages and outline are kept in memory, the ones used last."""


class Places:
    """Pages and headings of one version's documents; may be shared by threads."""

    def __init__(self, store: Store) -> None:
        self._parts = lru_cache(maxsize=DOCUMENTS_HELD)(lambda sha256: (tuple(store.pages(sha256)), tuple(store.sections(sha256))))

    def page(self, document: str, place: int) -> Page:
        """The page on which a character stands; a document without pages is one."""
        pages, _ = self._parts(document)
        return pages[max(0, bisect_right(pages, place, key=lambda page: page.start) - 1)] if pages else Page(1, 0, place + 1)

    def section(self, document: str, place: int) -> tuple[str, ...]:
        """The headings from the top to the innermost section that holds the character."""
        _, sections = self._parts(document)
        return _path(sections, place)


def _path(sections: Sequence[Section], place: int) -> tuple[str, ...]:
    holding = [n for n, section in enumerate(sections) if section.start <= place < section.end]
    inner = max(holding, key=lambda n: (sections[n].level, n), default=-1)
    headings: list[str] = []
    while inner >= 0:
        headings.insert(0, sections[inner].heading)
        inner = sections[inner].parent
    return tuple(headings)
