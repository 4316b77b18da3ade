"""Questions that the passages next to an answer would answer: those that were found with it and that it doesn't rest on."""

import re
from collections.abc import Iterator, Mapping, Sequence

from app.answer import Citation, RankedPassage
from app.assistant.offers.candidate import MOSTLY, ROUTINE, Candidate, first_words, text_of
from app.assistant.offers.next_records import untold
from app.assistant.offers.next_siblings import label
from app.assistant.offers.wordings import motion, what_recommended, who_is_to, who_owns
from corpus.types import Document, Record
from index.words import content_words

SHARED = 2
"""Content words that a record's title and the matter asked about must have in common."""

SHARE = 0.5
"""The share of a title's content words that must be in common."""

DESCRIPTIVE = 3
"""Words from which on a row's label says by itself what is counted."""

TITLES: Mapping[str, str] = {"action": "text", "risk": "title", "report": "subject", "figure": "row", "service": "name", "decision": "text"}
"""The field of a record that says what it is about."""

LONGEST = 2500
"""Characters of a record that is about one thing."""


def related(passage: RankedPassage, held: Sequence[Record], matter: frozenset[str], said: str) -> Iterator[Candidate]:
    """A question for each record of a passage whose title shares words with the matter asked about and that the answer doesn't tell."""
    near = [record for record in held if record.start < passage.end and record.end > passage.start]
    rows = [record for record in near if record.kind in ("action", "risk")]
    for record in near:
        if record.kind == "figure" and any(record.start < row.end and record.end > row.start for row in rows):
            continue
        title = set(content_words(text_of(record, TITLES.get(record.kind, ""))))
        if len(title & matter) >= max(SHARED, SHARE * len(title)):
            yield from untold(_questions(passage.document, record), said)


def _questions(document: str, record: Record) -> Iterator[Candidate]:
    start, end = record.start, record.end
    match record.kind:
        case "action":
            yield from who_is_to("related action", document, record)
        case "risk" if len(text_of(record, "title").split()) >= DESCRIPTIVE:
            yield from who_owns("related risk", document, record)
        case "report":
            yield from what_recommended(document, record)
        case "decision":
            yield from motion(document, record)
        case "figure" if len(label(record).split()) >= DESCRIPTIVE and end - start < LONGEST:
            yield Candidate("related figure", f"What are the figures for “{label(record)}”?", document, start, end, text_of(record, "value"))
        case "service" if 1 < len(text_of(record, "name").split()) <= 6 and not ROUTINE.search(text_of(record, "name")):
            yield Candidate("service", _duty(text_of(record, "name")), document, start, end, first_words(text_of(record, "description"), 12), MOSTLY)
        case _:
            return


def sections(passages: Sequence[RankedPassage], documents: Sequence[Document], cited: Sequence[Citation], matter: frozenset[str]) -> Iterator[Candidate]:
    """What the sections next to the answer say, where their headings share a word with the matter and none is cited."""
    covers = {document.sha256: document.cover for document in documents}
    told_of = {citation.section for citation in cited}
    for passage in passages:
        heading = re.sub(r"^(?:[A-Z]?\d[\d.]*|[A-Z])[.):]?\s+", "", passage.section[-1]).strip(" .:–-") if passage.section else ""
        words = content_words(heading)
        named = re.fullmatch(r"[A-Z][\w’'&,() -]+", heading) and not heading.isupper() and not ROUTINE.search(heading)
        if named and 2 <= len(words) <= 8 and len(set(words) & matter) >= SHARED and passage.section not in told_of:
            cover = covers[passage.document]
            asked = f"does the {cover.period} {cover.kind}" if cover.kind.is_plan and cover.period else "do the papers"
            yield Candidate("section", f"What {asked} say about “{heading}”?", passage.document, passage.start, passage.end)


def _duty(name: str) -> str:
    """What a service does, asked as its name has it: "the" before a team or a unit, a plural verb for several."""
    several = re.search(r"[^s]s$", name) is not None and not name.endswith(("Services", "Affairs"))
    article = "the " if re.search(r"\b(?:Team|Service|Services|Unit|Hub|Panel|Board|Office|Centre|Department|Division)s?$", name) else ""
    return f"What {'do' if several else 'does'} {article}{name} do?"
