"""Citations: where a statement stands, as a reader would find it."""

from bisect import bisect_right
from collections.abc import Sequence

from app.answer import Citation, Newer, RankedPassage
from app.reference import place_name
from corpus.types import Document
from index.search import Hit
from index.store import Store


class Citer:
    """Makes citations and ranked passages out of spans of one index."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def citation(self, marker: int, sha256: str, start: int, end: int) -> Citation:
        """The citation of `text[start:end]` of a document; the page is that of the quote's first character."""
        passage = self._store.passages_of(sha256, start, end)[0]
        document = self._store.document(sha256)
        text = self._store.text(sha256)
        pages = self._store.pages(sha256)
        page = pages[max(0, bisect_right([page.start for page in pages], start) - 1)]
        return Citation(
            marker=marker,
            source=document.source,
            document=document.sha256,
            title=document.cover.title,
            date=document.cover.dated,
            section=passage.section,
            page=page.number,
            printed_page=page.label,
            start=start,
            end=end,
            quote=text[start:end],
            passage_start=passage.start,
            passage_end=passage.end,
            newer=self.newer(document),
            ocr=page.ocr,
        )

    def ranked(self, hits: Sequence[Hit]) -> tuple[RankedPassage, ...]:
        """The hits as the answer record lists them."""
        found = []
        for hit in hits:
            passage, document = hit.passage, self._store.document(hit.passage.document)
            place = (passage.id, document.source, document.sha256, document.cover.title, passage.section, passage.start, passage.end, passage.page)
            also = tuple(sorted({same.page for same in hit.same}))
            found.append(RankedPassage(*place, round(hit.score, 6), passage.text, also))
        return tuple(found)

    def place(self, hit: Hit) -> str:
        """Where a passage stands, as it is read out."""
        passage = hit.passage
        return place_name(self._store.document(passage.document), self.citation(0, passage.document, passage.start, passage.end))

    def newer(self, document: Document) -> Newer | None:
        """The newest document of the same series, if it is newer than this one; minutes and packs are never out of date."""
        series = document.cover.series if document.cover.kind.is_plan else ""
        held = [other for other in self._store.documents() if series and other.cover.series == series]
        newest = max(held, key=lambda other: other.cover.dated, default=document)
        return Newer(newest.cover.title, newest.cover.dated, newest.sha256) if newest.cover.dated > document.cover.dated else None
