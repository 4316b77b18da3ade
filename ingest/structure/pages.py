"""Physical pages of a text that has lost its form feeds.

A page that begins without a form feed leaves one space before its first line; so does a bullet whose sign was lost. The
two are told apart by what stands around the line and by the length that pages of this document have: a text is cut where
the sum of the evidence for its page starts, less the cost of pages much shorter or longer than is typical, is greatest.
"""

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from corpus.types import Page

_OPENING = re.compile(
    r"(?:(?:From|By|To|Subject)\s*:|(?:section|part|priority|appendix|annex|chapter|schedule|theme)\s+(?:\w{1,2}|\w+:)(?=\W|$)"
    r"|\d{1,3}(?:\.\s|(?:\.\d{1,2}){1,3}\.?\s)|[a-z]\)\s)",
    re.I,
)
_AUTHOR = re.compile(r"(?:From|By|Report (?:of|by))\s*:")
_RULE = re.compile(r"[_=-]{4,}$")
_MARK = re.compile(r"(?:(?:^|.*[\s.,;:])Page \d{1,4}|.*(?:19|20)\d\d {8,}\d{1,4})\s*$")
_STANDING = re.compile(r"\s*(?:- ?)?\d{1,4}(?: ?-| of \d{1,4})?\s*$")
_WINDOW = 120  # page starts are looked for among this many candidates back
_LONGEST = 400  # a line that is longer than this is a paragraph of its own, never judged by its wording
_PAGE_CHARACTERS = 15_000  # a text with fewer page starts than one in so many characters has none to infer


@dataclass(frozen=True, slots=True)
class _Start:
    """A place where a page may start, and the evidence that it does (more is better, 0 is none either way)."""

    offset: int
    score: float


def infer_pages(text: str) -> tuple[Page, ...]:
    """The pages of a text, numbered from 1, covering it without a gap; a single page where nothing marks any."""
    lines = text.split("\n")
    starts = _candidates(lines)
    sure = [start.offset for start in starts if start.score >= 4]
    if len(sure) < 2 or len(text) / (len(sure) + 1) > _PAGE_CHARACTERS:
        return (Page(1, 0, len(text)),)
    typical = min(6000.0, max(800.0, median(b - a for a, b in pairwise([0, *sure, len(text)]))))
    chosen = _best_cut([_Start(0, 0.0), *starts], len(text), typical)
    return tuple(Page(number, a, b) for number, (a, b) in enumerate(pairwise([*chosen, len(text)]), 1))


def _candidates(lines: list[str]) -> list[_Start]:
    """Every line that a space leads, and every line after a printed page number, with its evidence."""
    filled = [bool(line.strip()) for line in lines]
    leads = [len(line[:4]) - len(line[:4].lstrip(" ")) if filled[index] else 0 for index, line in enumerate(lines)]
    spaced = [lead in (1, 2) for lead in leads]
    content = [index for index, is_filled in enumerate(filled) if is_filled]
    double = sum(index > 0 and not filled[index - 1] for index in content) > 0.8 * len(content)
    found: list[_Start] = []
    offsets = _offsets(lines)
    rank = {index: place for place, index in enumerate(content)}
    for index in content[1:]:
        line = lines[index]
        if _is_mark(line, spaced[index], double) and index + 1 < len(lines):
            found.append(_Start(offsets[index + 1], 5.0))
        elif spaced[index] and not _STANDING.fullmatch(line[:12]):
            place = rank[index]
            around = content[max(0, place - 3) : place + 3]
            found.append(_Start(offsets[index], _score(lines, index, around, spaced, double)))
    merged: dict[int, float] = {}
    for start in found:
        merged[start.offset] = max(start.score, merged.get(start.offset, start.score))
    return [_Start(offset, score) for offset, score in sorted(merged.items())]


def _offsets(lines: list[str]) -> list[int]:
    offsets = [0]
    for line in lines:
        offsets.append(offsets[-1] + len(line) + 1)
    return offsets


def _is_mark(line: str, spaced: bool, double: bool) -> bool:
    return len(line) <= _LONGEST and bool(_MARK.match(line) or (spaced and double and _STANDING.fullmatch(line)))


def _score(lines: list[str], index: int, around: list[int], spaced: list[bool], double: bool) -> float:
    """Evidence that the space-led line starts a page: weights set by hand on papers whose page numbers are known."""
    line, ended = lines[index], lines[index - 1].rstrip()[-1:]
    body = line[:_LONGEST].strip()
    if line.startswith("  "):
        return 0.5 if ended and _runs_on(ended, body) else 0.0
    opens = _opens(lines[next((other for other in around if other > index), index)].strip()) if _RULE.match(body) else _opens(body)
    score = 3.0 if ended else -1.0
    score += 2.0 if double and ended else 0.0
    if opens or (ended and _runs_on(ended, body)):
        score += 3.0 if ended else 1.0
    if _AUTHOR.match(body):
        return score + 2.0
    score -= 3.0 if any(spaced[other] for other in around if other < index) else 0.0
    score -= 1.0 if any(spaced[other] for other in around if other > index) else 0.0
    score -= 2.0 if ended.endswith(":") else 0.0
    return score


def _opens(body: str) -> bool:
    return bool(_OPENING.match(body)) or (body.isupper() and len(re.findall(r"[A-Z]{2,}", body[:_LONGEST])) >= 2)


def _runs_on(ended: str, body: str) -> bool:
    return not ended.endswith((".", ":", ";", "!", "?")) and body[:1].islower()


def _best_cut(starts: list[_Start], end: int, typical: float) -> list[int]:
    best: list[tuple[float, int]] = [(0.0, -1)]
    closing = [*starts[1:], _Start(end, 0.0)]
    for place, start in enumerate(closing, 1):
        options = ((best[other][0] + _cost(start.offset - starts[other].offset, typical), other) for other in range(max(0, place - _WINDOW), place))
        value, other = max(options)
        best.append((value + start.score, other))
    chosen, place = [], best[-1][1]
    while place >= 0:
        chosen.append(starts[place].offset)
        place = best[place][1]
    return chosen[::-1]


def _cost(length: int, typical: float) -> float:
    ratio = length / typical
    if ratio < 0.3:
        return -3.0 if ratio < 0.12 else -1.5
    return min(-0.5, 5.0 * (1.3 - ratio) - 0.5)
