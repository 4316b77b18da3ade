"""Prose as a row of sentences, parted into groups of about a passage's length."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from corpus.types import SECTION_BREAK, Unit
from ingest.headings import Headings
from ingest.sentences import blank_out, sentences, wrap_width
from ingest.structure.repair import repair
from ingest.structure.vocabulary import vocabulary

TARGET_WORDS = 120
"""The length at which MiniLM found the most on the county plans: 0.64 hit@5 with plain fusion, before any context line."""

SMALL_WORDS = 40
"""A section shorter than this shares a passage with the next."""

_SLACK = 60

LONGEST_REPAIRED = 5000
"""Characters: no sentence of a paper is longer; what is, has no words to mend."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence, or a run of furniture between sentences; `section` is an index into the outline, `opens` as in `Sentence`."""

    start: int
    end: int
    words: int
    section: int
    opens: bool = False
    heading: bool = False
    colon: bool = False
    furniture: bool = False


class Script:
    """A document's text with its furniture blanked out, ready to be taken apart."""

    def __init__(self, text: str, furniture: Sequence[tuple[int, int]], headings: Headings) -> None:
        self.text = text
        self.headings = headings
        self._furniture = _apart(furniture, len(text))
        self._bare = blank_out(text, self._furniture)
        self._width = wrap_width(self._bare)
        self._vocabulary = vocabulary(self._bare)

    def pieces(self, start: int, end: int) -> list[Piece]:
        """Everything in `text[start:end]` that is not white space, in order."""
        found: list[Piece] = []
        at = start
        for sentence in sentences(self._bare, start, end, self.headings.starts, self._width):
            found += self._furniture_in(at, sentence.start)
            words = self._bare[sentence.start : sentence.end]
            section = self.headings.at(sentence.start)
            heading = self.headings.begins(at, sentence.start)
            found.append(Piece(sentence.start, sentence.end, len(words.split()), section, sentence.opens, heading, words.endswith(":")))
            at = sentence.end
        return [*found, *self._furniture_in(at, end)]

    def _furniture_in(self, start: int, end: int) -> Iterator[Piece]:
        """The gap between two sentences as one piece, if it holds furniture: all else in it is white space."""
        inner = self.text[start:end].strip()
        if inner:
            first = start + len(self.text[start:end]) - len(self.text[start:end].lstrip())
            yield Piece(first, first + len(inner), 0, self.headings.at(first), furniture=True)

    def reading(self, pieces: Sequence[Piece], lead: str = "") -> tuple[str, tuple[Unit, ...]]:
        """`lead` and the pieces as text, and where in it each piece stands.

        Lines are joined, furniture is left out, each paragraph and list item has a line. Furniture alone is read as it is.
        """
        text, units = lead, []
        for piece in pieces:
            if piece.furniture:
                continue
            words = self._bare[piece.start : piece.end]
            words = repair(words, self._vocabulary) if len(words) <= LONGEST_REPAIRED else words
            if not words.strip():
                continue
            text += "" if not text else SECTION_BREAK if piece.heading else "\n" if piece.opens else " "
            at = len(text)
            text += " ".join(words.split())
            units.append(Unit(piece.start, piece.end, at, len(text)))
        if not units:
            return " ".join(" ".join(self.text[piece.start : piece.end].split()) for piece in pieces), ()
        return text, tuple(units)

    def halves(self, pieces: Sequence[Piece]) -> list[tuple[Piece, ...]]:
        """The pieces in two about equal parts; a single piece is cut at the white space next to its middle, else in its middle."""
        if len(pieces) > 1:
            middle = (pieces[0].start + pieces[-1].end) // 2
            at = min(range(1, len(pieces)), key=lambda index: abs(pieces[index].start - middle))
            return [tuple(pieces[:at]), tuple(pieces[at:])]
        piece = pieces[0]
        body = self.text[piece.start : piece.end]
        if len(body) < 2:
            return [tuple(pieces)]
        middle = len(body) // 2
        before, after = re.search(r"\s\S*$", body[:middle]), re.search(r"\s", body[middle:])
        spaces = ([before.start()] if before else []) + ([middle + after.start()] if after else [])
        at = min(spaces, key=lambda place: abs(place - middle), default=middle)
        left, right = body[:at].rstrip(), body[at:].lstrip()
        first = replace(piece, end=piece.start + len(left), words=len(left.split()))
        second = replace(piece, start=piece.end - len(right), words=len(right.split()), opens=False, heading=False)
        return [(first,), (second,)]


def _apart(spans: Sequence[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """The spans in order, merged where they touch, kept within the text."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted((max(0, start), min(end, length)) for start, end in spans):
        if start >= end:
            continue
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def groups(pieces: Sequence[Piece], headings: Headings) -> Iterator[tuple[Piece, ...]]:
    """The pieces parted at sections, and long sections into about equal parts of some 120 words."""
    for run in _sections(pieces, headings):
        yield from _divided(run)


def _sections(pieces: Sequence[Piece], headings: Headings) -> list[list[Piece]]:
    """The pieces by section; small sections are put to the next one, but never to another report of a pack."""
    runs: list[list[Piece]] = []
    for piece in pieces:
        if not runs or (not piece.furniture and piece.section != runs[-1][-1].section and not _small(runs[-1], piece, headings)):
            runs.append([piece])
        else:
            runs[-1].append(replace(piece, section=runs[-1][-1].section) if piece.furniture else piece)
    if len(runs) > 1 and _small(runs[-1], runs[-2][-1], headings):
        runs[-2:] = [runs[-2] + runs[-1]]
    return runs


def _small(run: Sequence[Piece], neighbour: Piece, headings: Headings) -> bool:
    return sum(piece.words for piece in run) < SMALL_WORDS and headings.part(run[-1].section) == headings.part(neighbour.section)


def _divided(run: Sequence[Piece]) -> Iterator[tuple[Piece, ...]]:
    """About equal parts, cut where a paragraph begins if there is one near."""
    reached = [0, *accumulate(piece.words for piece in run)]
    parts = max(1, round(reached[-1] / TARGET_WORDS))
    last = 0
    for part in range(1, parts):
        target = reached[-1] * part / parts
        first, stop = bisect_left(reached, target - _SLACK), bisect_left(reached, target + _SLACK)
        places = range(max(first, last + 1), min(stop, len(run) - 1) + 1)
        best = min(places, key=lambda place: abs(reached[place] - target) + _reluctance(run[place - 1], run[place]), default=0)
        if best:
            yield tuple(run[last:best])
            last = best
    yield tuple(run[last:])


def _reluctance(before: Piece, after: Piece) -> int:
    """What a cut between two pieces costs, in words that the parts may differ by to avoid it."""
    if after.furniture:
        return 1000
    return (0 if after.opens else 20) + (60 if before.heading else 0) + (40 if before.colon else 0)
