"""Cutting a document into the passages that retrieval ranks."""

import re
from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.types import CHART, FURNITURE, HEADER, Block, Cover, Passage, Structure, Unit
from ingest.charts import is_chart
from ingest.headings import Headings
from ingest.prose import Piece, Script, groups

CountPieces = Callable[[Sequence[str]], list[int]]

MAX_CHARACTERS = 2000
"""No passage is longer, whatever the model would take: a quote must stay readable."""

LEAD_WORDS = 30
"""A block's first sentence is repeated in each part of a block that is too long, if it has no more words."""

SCRAP_WORDS = 15
"""Less text than this in front of a block goes into the block's passage."""

LEAST_TOLD = 5
"""Words of a sentence in front of a block that stands by itself however short it is."""

MOSTLY = 0.7
"""A block's reading is quoted sentence by sentence when the sentences of the span make up this share of it."""

LABELLED = frozenset(("row", "action", "risk"))
"""Kinds of blocks whose reading puts labels beside the span's words: their sentences alone would leave name, owner and date out."""

FEW_WORDS = 3


@dataclass(frozen=True, slots=True)
class _Draft:
    """A passage to be: its kind, its pieces, the reading that stands for them or, in the parts of a block, opens them.

    The first `places` characters of the reading only say where the block stands.

    `before` is a scrap of text that stood in front of a block, too small for a passage of its own.
    """

    kind: str
    pieces: tuple[Piece, ...]
    before: tuple[Piece, ...] = ()
    reading: str = ""
    lead: str = ""
    places: int = 0


def cut(text: str, structure: Structure, cover: Cover, document: str, count_pieces: CountPieces, max_pieces: int) -> tuple[Passage, ...]:
    """The passages of a document, in order: every character that is not white space lies in at least one.

    A block is a passage; prose around the blocks is cut at section and sentence boundaries to about 120 words. A passage and its
    context line have at most `max_pieces` word pieces together. `document` is the sha256, from which ids are made; `count_pieces`
    and `max_pieces` are the embedder's, its special pieces included.
    """
    return _Cutter(text, structure, cover, document, count_pieces, max_pieces).cut()


class _Cutter:
    def __init__(self, text: str, structure: Structure, cover: Cover, document: str, count_pieces: CountPieces, max_pieces: int) -> None:
        self._structure, self._document = structure, document
        self._headings = Headings(structure.sections)
        self._script = Script(text, structure.furniture, self._headings)
        self._page_starts = [page.start for page in structure.pages]
        self._count, self._limit = count_pieces, max_pieces
        self._name = cover.title if cover.period in cover.title else f"{cover.title}, {cover.period}"
        self._contexts: dict[tuple[str, ...], str] = {}

    def cut(self) -> tuple[Passage, ...]:
        drafts = list(self._drafts())
        passages: list[Passage] = []
        while drafts:
            made = [self._passage(draft) for draft in drafts]
            fits = self._fit(made)
            passages += [passage for passage, fit in zip(made, fits, strict=True) if fit]
            drafts = [part for draft, fit in zip(drafts, fits, strict=True) if not fit for part in self._parts(draft)]
        return tuple(sorted([*passages, *self._posts()], key=lambda passage: (passage.start, passage.end, passage.id)))

    def _posts(self) -> Iterator[Passage]:
        """Who holds which post, each once more on its own: in running text and lists of names a post is a small part of its passage."""
        for record in self._structure.records:
            if record.kind == "role":
                text = f"{record.fields['person']}: {record.fields['role']}."
                path = self._headings.path(self._headings.at(record.start))
                ident = f"{self._document[:12]}-{record.start}-{record.end}-role"
                unit = Unit(record.start, record.end, 0, len(text))
                yield Passage(ident, self._document, record.start, record.end, "role", record.page, path, self._context(path), text, (unit,))

    def _fit(self, passages: Sequence[Passage]) -> list[bool]:
        """Which passages the model sees whole; only those are counted that may be."""
        likely = [p.end - p.start <= MAX_CHARACTERS and len(p.text) <= 2 * MAX_CHARACTERS and p.text.count(" ") < self._limit for p in passages]
        counts = iter(self._count([f"{p.context}\n{p.text}" for p, may in zip(passages, likely, strict=True) if may]))
        return [may and next(counts) <= self._limit for may in likely]

    def _parts(self, draft: _Draft) -> Iterator[_Draft]:
        """The draft in two: the scrap before a block and the block, else halves.

        Of a block's reading only the lead goes on, since its parts don't match those of the span.
        """
        if draft.before:
            yield from (self._text_draft(draft.before), replace(draft, before=()))
            return
        for pieces in self._script.halves(draft.pieces):
            lead = draft.lead or _lead(draft.reading[: draft.places]) or _lead(draft.reading)
            worth = pieces[-1].end - pieces[0].start > len(lead)
            yield _Draft(draft.kind, pieces, lead=lead if worth else "")

    def _drafts(self) -> Iterator[_Draft]:
        """The blocks, and the prose around them."""
        at = 0
        for start, end, block in _first_come(self._structure.blocks, self._script.text):
            before = tuple(self._script.pieces(at, start))
            if block.kind == HEADER or not 0 < sum(piece.words for piece in before) < SCRAP_WORDS or any(map(self._tells, before)):
                yield from self._prose(before)
                before = ()
            pieces, places = tuple(self._script.pieces(start, end)), len(_flat(block.reading[: block.lead]))
            yield _Draft(block.kind, pieces, before, _flat(block.reading), _flat(block.name), places)
            at = end
        yield from self._prose(tuple(self._script.pieces(at, len(self._script.text))))

    def _tells(self, piece: Piece) -> bool:
        """Whether a piece is a whole sentence, which says something of its own: "The Mayor announced that he resigns."."""
        words = self._script.text[piece.start : piece.end]
        return not piece.heading and piece.words >= LEAST_TOLD and re.search(r"[.!?][\"”’')\]]*$", words) is not None and words[:1].isupper()

    def _prose(self, pieces: tuple[Piece, ...]) -> Iterator[_Draft]:
        if pieces and all(piece.furniture for piece in pieces):
            yield self._text_draft(pieces)
        else:
            yield from map(self._text_draft, groups(pieces, self._headings))

    def _text_draft(self, pieces: tuple[Piece, ...]) -> _Draft:
        """Prose, or a fragment when there are hardly any words in it, or furniture, or the labels of a chart."""
        reading = self._script.reading(pieces)[0]
        words = re.findall(r"[^\W\d_]{2,}", reading)
        kind = FURNITURE if all(piece.furniture for piece in pieces) else "prose" if len(words) >= FEW_WORDS else "fragment"
        return _Draft(CHART if kind != FURNITURE and is_chart(reading) else kind, pieces)

    def _passage(self, draft: _Draft) -> Passage:
        pieces = (*draft.before, *draft.pieces)
        start, end = pieces[0].start, pieces[-1].end
        words = Counter[int]()
        for piece in pieces:
            words[piece.section] += piece.words
        path = self._headings.path(words.most_common(1)[0][0])
        text, units = self._read(draft)
        page = self._structure.pages[max(0, bisect_right(self._page_starts, start) - 1)].number if self._structure.pages else 1
        ident = f"{self._document[:12]}-{start}-{end}"
        return Passage(ident, self._document, start, end, draft.kind, page, path, self._context(path), text, units)

    def _read(self, draft: _Draft) -> tuple[str, tuple[Unit, ...]]:
        """The text of a draft and the place of its units in it."""
        text, units = self._script.reading(draft.pieces, draft.lead)
        if draft.reading:
            opens = len(draft.reading) - len(draft.reading[draft.places :].lstrip())
            whole = Unit(draft.pieces[0].start, draft.pieces[-1].end, opens, len(draft.reading))
            inside = () if draft.kind in LABELLED else _found_in(draft.reading, text, units)
            text, units = draft.reading, inside or (whole,)
        if not draft.before:
            return text, units
        scrap, first = self._script.reading(draft.before)
        shift = len(scrap) + 1
        return f"{scrap}\n{text}", (*first, *(replace(unit, text_start=unit.text_start + shift, text_end=unit.text_end + shift) for unit in units))

    def _context(self, path: tuple[str, ...]) -> str:
        """Title, period and section path, cut from the path's left, then the title's end, until it takes a quarter of the limit."""
        if path not in self._contexts:
            short = [" > ".join(path[step:]) for step in range(len(path))]
            lines = [*(f"{self._name}: {rest}" for rest in short), self._name, *(self._name[:length].strip() for length in (160, 80, 40, 20))]
            counts = self._count(lines)
            self._contexts[path] = next((line for line, count in zip(lines, counts, strict=True) if count <= self._limit // 4), "")
        return self._contexts[path]


def _flat(text: str) -> str:
    return " ".join(text.split())


def _found_in(reading: str, text: str, units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units of `text` as they stand in the reading, in the same order; none when the reading is more than these sentences."""
    found: list[Unit] = []
    at = 0
    for unit in units:
        words = text[unit.text_start : unit.text_end]
        place = reading.find(words, at)
        if place >= 0:
            at = place + len(words)
            found.append(replace(unit, text_start=place, text_end=at))
    told = sum(unit.text_end - unit.text_start for unit in found)
    return tuple(found) if len(found) > 1 and told > MOSTLY * len(reading) else ()


def _lead(reading: str) -> str:
    """The first sentence of a block's reading, which says where the rest belongs, if it is short enough to be repeated."""
    first = re.split(r"(?<=[.:])(?<!\b[A-Z]\.)\s", reading, maxsplit=1)[0]
    return first if len(first.split()) <= LEAD_WORDS else ""


def _first_come(blocks: Sequence[Block], text: str) -> list[tuple[int, int, Block]]:
    """The blocks in order of the text, without white space at their ends; of blocks that overlap the first in the list stays."""
    taken: list[tuple[int, int, int]] = []
    for index, block in enumerate(blocks):
        body = text[block.start : block.end]
        start, end = block.start + len(body) - len(body.lstrip()), block.start + len(body.rstrip())
        place = bisect_right(taken, (start, end, index))
        clear = (place == 0 or taken[place - 1][1] <= start) and (place == len(taken) or taken[place][0] >= end)
        if start < end and clear:
            insort(taken, (start, end, index))
    return [(start, end, blocks[index]) for start, end, index in taken]
