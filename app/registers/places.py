"""A span of a document as a citation, which the source panel can show."""

from app.answer import Citation
from app.assistant.checks.cite import Citer
from index.locate_places import Places
from index.store import Store


def place_citation(store: Store, places: Places, document: str, start: int, end: int) -> Citation:
    """The citation of `text[start:end]`; KeyError when the document is not held, the span is cut to the text."""
    held = store.document(document)
    text = store.text(document)
    start = min(max(start, 0), max(len(text) - 1, 0))
    end = min(max(end, start), len(text))
    page = places.page(document, start)
    return Citation(
        marker=1,
        source=held.source,
        document=document,
        title=held.cover.title,
        date=held.cover.dated,
        section=places.section(document, start),
        page=page.number,
        printed_page=page.label,
        start=start,
        end=end,
        quote=text[start:end],
        passage_start=start,
        passage_end=end,
        newer=Citer(store).newer(held),
        ocr=page.ocr,
    )
