"""Locate: every place of pasted words, a figure or a name, exact ones first, then those that are nearly the same. No model."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from threading import Lock

from rapidfuzz import fuzz

from corpus.types import Filters
from index.locate_grams import BLOCK, Blocks
from index.locate_places import Places
from index.locate_text import LocatedText, pasted_alike
from index.store import Store

LONGEST = 2000
"""Characters of what was pasted that are looked for."""

FEWEST_LETTERS = 5
"""With fewer letters it is only found as it stands: three letters are near anything, and a figure that is nearly the same is another figure."""

ALIKE = 0.74
"""From here on (Indel similarity) a stretch of text is taken for what was pasted. Ten changed characters in a hundred leave 0.9; unrelated
English sentences of 40 characters seldom pass 0.65."""

AS_GOOD = 0.86
"""What a stretch must reach to be shown beside places where the very words stand."""

WORSE = 0.12
"""How far below the best stretch another may be and still be shown."""

LOOKED_AT = 40
"""Blocks that get a close look."""

MOST_COUNTED = 10_000
"""Places counted."""

REACH = 6
"""Characters within which the end of a word is looked for."""

LINE = 110
"""Characters shown before and after the match."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where it stands: `start` and `end` in canonical text. `score` is 1.0 when `exact`, that is but for case, quotes, dashes and white space.

    `before` and `after` are the text round it on the same page, white space collapsed.
    """

    document: str
    page: int
    printed_page: str
    section: tuple[str, ...]
    start: int
    end: int
    score: float
    exact: bool
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class _Held:
    sha256: str
    text: str
    located: LocatedText


@dataclass(frozen=True, slots=True, order=True)
class _Match:
    score: float
    document: int
    start: int
    end: int


class Locator:
    """Finds pasted words in one version's texts; may be shared by threads. The texts are read and indexed by the first search."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._places = Places(store)
        self._lock = Lock()
        self._held: list[_Held] = []
        self._blocks: Blocks | None = None

    def find(self, pasted: str, filters: Filters | None = None, limit: int = 20) -> list[Place]:
        """Places, best first, then in order of document and text; none for nothing pasted."""
        return [self._place(match) for match in self._matches(pasted, filters or Filters(), limit)]

    def counts(self, pasted: str) -> dict[str, int]:
        """How many places each document has, `MOST_COUNTED` at most; documents without are left out."""
        matches = self._matches(pasted, Filters(), MOST_COUNTED)
        return dict(Counter(self._held[match.document].sha256 for match in matches))

    def _matches(self, pasted: str, filters: Filters, limit: int) -> list[_Match]:
        wanted = pasted_alike(pasted[:LONGEST])
        if not wanted:
            return []
        blocks = self._ready()
        allowed = self._store.allowed(filters)
        among = [number for number, held in enumerate(self._held) if allowed is None or held.sha256 in allowed]
        exact = [_Match(1.0, number, *span) for number in among for span in _occurrences(self._held[number].located.text, wanted, limit)]
        matches = exact[:limit]
        if len(exact) < limit and sum(map(str.isalpha, wanted)) >= FEWEST_LETTERS:
            matches += self._near(wanted, blocks, among, exact)[: limit - len(exact)]
        return matches

    def _ready(self) -> Blocks:
        with self._lock:
            if self._blocks is None:
                for document in self._store.documents():
                    text = self._store.text(document.sha256)
                    self._held.append(_Held(document.sha256, text, LocatedText(text)))
                self._blocks = Blocks(held.located.text for held in self._held)
            return self._blocks

    def _near(self, wanted: str, blocks: Blocks, among: Sequence[int], exact: Sequence[_Match]) -> list[_Match]:
        """Stretches that are nearly what is wanted, best first; none overlaps another or an exact one."""
        needed = AS_GOOD if exact else ALIKE
        found = []
        for number, start in blocks.best(wanted, among, LOOKED_AT):
            text = self._held[number].located.text
            first, last = max(0, start - len(wanted)), min(len(text), start + 2 * BLOCK + len(wanted))
            near = fuzz.partial_ratio_alignment(wanted, text[first:last], score_cutoff=100 * needed)
            if near is None or near.dest_end <= near.dest_start:
                continue
            found.append(_Match(near.score / 100, number, *_whole_words(text, first + near.dest_start, first + near.dest_end, wanted)))
        best = max((match.score for match in found), default=0.0)
        kept = list(exact)
        for match in sorted(found, key=lambda match: (-match.score, match.document, match.start)):
            if match.score >= best - WORSE and not any(
                match.document == other.document and match.start < other.end and match.end > other.start for other in kept
            ):
                kept.append(match)
        return kept[len(exact) :]

    def _place(self, match: _Match) -> Place:
        held = self._held[match.document]
        start, end = held.located.span(match.start, match.end)
        page = self._places.page(held.sha256, start)
        before, after = held.text[max(page.start, start - 2 * LINE) : start], held.text[end : min(max(page.end, end), end + 2 * LINE)]
        section = self._places.section(held.sha256, start)
        round_it = _shortened(before, -1), _shortened(after, 1)
        return Place(held.sha256, page.number, page.label, section, start, end, match.score, match.score == 1.0, *round_it)


def _occurrences(text: str, wanted: str, limit: int) -> list[tuple[int, int]]:
    """Where the very words stand. Whole words come first; digits inside a longer number do not count."""
    digits = wanted[0].isdigit(), wanted[-1].isdigit()
    whole: list[tuple[int, int]] = []
    inside: list[tuple[int, int]] = []
    for start in _starts(text, wanted):
        end = start + len(wanted)
        left, right = text[max(0, start - 2) : start], text[end : end + 2]
        if (digits[0] and re.search(r"\d[.,]?$", left)) or (digits[1] and re.match(r"[.,]?\d", right)):
            continue
        cut = (wanted[0].isalnum() and left[-1:].isalnum()) or (wanted[-1].isalnum() and right[:1].isalnum())
        (inside if cut else whole).append((start, end))
        if len(whole) >= limit:
            break
    return (whole or inside)[:limit]


def _starts(text: str, wanted: str) -> Iterator[int]:
    start = text.find(wanted)
    while start >= 0:
        yield start
        start = text.find(wanted, start + 1)


def _whole_words(text: str, start: int, end: int, wanted: str) -> tuple[int, int]:
    """The span moved to those ends of words nearby that make it most like `wanted`; signs at its ends stay only if `wanted` has some there."""
    reach = max(REACH, len(wanted) // 8)
    start = max(_gaps(text, start, reach), key=lambda gap: (fuzz.ratio(wanted, text[gap:end].lstrip()), -abs(gap - start)))
    end = max(_gaps(text, end, reach), key=lambda gap: (fuzz.ratio(wanted, text[start:gap].strip()), -abs(gap - end)))
    while start < end - 1 and (text[start] == " " or (wanted[0].isalnum() and not text[start].isalnum())):
        start += 1
    while end > start + 1 and (text[end - 1] == " " or (wanted[-1].isalnum() and not text[end - 1].isalnum())):
        end -= 1
    return start, end


def _gaps(text: str, place: int, reach: int) -> list[int]:
    """The ends of words within reach of a place, and the place itself."""
    first, last = max(0, place - reach), min(len(text), place + reach)
    return [place, *(gap for gap in range(first, last + 1) if gap in (0, len(text)) or text[gap] == " ")]


def _shortened(text: str, side: int) -> str:
    """The `LINE` characters next to the match, white space collapsed, cut between words; `side` -1 keeps the end, 1 the beginning."""
    flat = re.sub(r"\s+", " ", text)
    if len(flat) <= LINE:
        return flat
    return "…" + flat[-LINE:].partition(" ")[2] if side < 0 else flat[:LINE].rpartition(" ")[0] + "…"
