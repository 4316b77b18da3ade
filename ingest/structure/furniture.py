"""What is printed on pages but belongs to no text: page numbers, running headers and footers; and the labels that they give pages."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.types import Page

Span = tuple[int, int]

_NUMBERED = re.compile(r"(?P<before>.{0,70}?)\bPage (?P<number>\d{1,4})(?: of \d{1,4})?(?P<after>.{0,70})$", re.I)
_STANDING = re.compile(r"(?:[-–] ?)?(?P<number>\d{1,4})(?: ?[-–])?$")
_COUNTED = re.compile(r"\d{1,4} of \d{1,4}$")
_TAIL = re.compile(r".*(?:19|20)\d\d {8,}(?P<number>\d{1,4})$")
_GLUED = re.compile(r"(?:^|(?<=[\s.,;:]))Page (?P<number>\d{1,4})$")
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\bversion\b|https?:|www\.|©", re.I)
_NUMBER_AT_END = re.compile(r"\W*(?:\bPage )?\d{1,4}(?: of \d{1,4})?$", re.I)
_ALONE = re.compile(r"Page \d{1,4}(?: of \d{1,4})?", re.I)
_LONGEST = 300
_EDGE = 2  # running lines are looked for among so many filled lines at either end of a page
_SHARE = 0.4
_MISCOUNTED = 2  # pages by which printed numbers may lag behind the pages counted, where the pages are inferred
_MOST_AMISS = 3  # one printed number in so many may be out of step
_REPEATS = 3  # a running line without a number stands on at least so many pages


@dataclass(frozen=True, slots=True)
class _Mark:
    """A page number printed at the edge of a page; `sure` when it says "Page"."""

    page: int
    number: int
    span: Span
    sure: bool


def find_furniture(text: str, pages: Sequence[Page]) -> tuple[tuple[Page, ...], tuple[Span, ...]]:
    """The pages with the labels printed on them, and the spans of what is furniture, in order.

    A number counts as a page's label when it says "Page", or when at least two pages have theirs at the same distance
    from the physical number. A line that two pages in five repeat, or three with a date in it, is furniture; one with figures is so
    after its first place, so that what it says is not lost; so is
    the first or last line that both pages of a document of two share. Pages between two labelled ones are labelled where their count fits; where the
    numbers are not of one count, as those of the papers in a pack, no page is labelled.
    """
    marks: list[_Mark] = []
    spans: set[Span] = set()
    running: defaultdict[str, list[Span]] = defaultdict(list)
    for index, page in enumerate(pages):
        for start, body in _edges(text, page):
            if page.title and " ".join(body.split()) in page.title:
                continue
            mark = _mark(index, start, body)
            if mark is not None:
                marks.append(mark)
            if _COUNTED.fullmatch(body):
                spans.add((start, start + len(body)))
            if mark is None or mark.span[0] > start:
                figured = mark is not None or _DATED.search(body)
                alike = re.sub(rf"(?<=[^\d.,])\b{page.number}$", "#", " ".join(body.split()))
                running[re.sub(r"\d+", "#", body.lower()) if figured else alike].append((start, start + len(body)))
    kept = _agreeing(marks)
    spans.update(mark.span for mark in kept)
    for line, repeated in running.items():
        numbered = bool(_GLUED.search(text[slice(*repeated[0])]))
        if len(repeated) >= _REPEATS and (numbered or _DATED.search(text[slice(*repeated[0])]) or _is_running(line, len(repeated), len(pages))):
            spans.update(sorted(repeated)[0 if numbered else 1 :] if "#" in line else repeated)
    if len(pages) == 2:
        spans.update(_on_both(text, pages))
    return _labelled(pages, kept), _apart(spans)


def _is_running(line: str, count: int, pages: int) -> bool:
    """Whether an undated line is a running title: of three words or more, on two pages in five."""
    return len(line.split()) >= 3 and count >= _SHARE * pages


def _on_both(text: str, pages: Sequence[Page]) -> Iterator[Span]:
    """The first and the last line of the two pages of a document, where both carry the same one, page numbers aside."""
    edges = [_edges(text, page) for page in pages]
    for at in (0, -1):
        ends = [found[at] for found in edges if len(found) > 1]
        if len({_NUMBER_AT_END.sub("", body) for _, body in ends}) == 1 and len(ends) == 2 and len(ends[0][1].split()) >= 2:
            yield from ((start, start + len(body)) for start, body in ends)


def _apart(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, those that touch the one before merged into it."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def fill_labels(pages: Sequence[Page], runs: Iterable[tuple[int, int, int]]) -> tuple[Page, ...]:
    """The pages, those without a label labelled from `runs`: (offset where the run starts, its first label, its last label)."""
    ordered = sorted(runs)
    result = list(pages)
    for place, (offset, first, last) in enumerate(ordered):
        end = ordered[place + 1][0] if place + 1 < len(ordered) else pages[-1].end + 1
        held = [index for index, page in enumerate(pages) if page.start >= offset - 1 and page.start < end]
        label = first
        for index in held:
            if pages[index].label.isdigit():
                label = int(pages[index].label)
            elif label <= last:
                result[index] = replace(pages[index], label=str(label))
            label += 1
    return tuple(result)


def _edges(text: str, page: Page) -> list[tuple[int, str]]:
    """The first and last filled lines of a page, and a notice of rights close above the last, that are short enough to be furniture, with their offsets."""
    found: list[tuple[int, str]] = []
    offset = page.start
    for line in text[page.start : page.end].split("\n"):
        body = line.strip()
        if body:
            found.append((offset + line.index(body[0]), body))
        offset += len(line) + 1
    rights = [line for line in found[-2 * _EDGE : -_EDGE] if "©" in line[1]]
    first, last = _reach(found), _reach(found[::-1])
    edges = found if len(found) <= first + last else found[:first] + rights + found[-last:]
    return [(start, body) for start, body in edges if len(body) <= _LONGEST]


def _reach(lines: Sequence[tuple[int, str]]) -> int:
    """How many lines from a page's edge are looked at: a page number that stands alone among them takes no place."""
    return _EDGE + sum(bool(_ALONE.fullmatch(body)) for _, body in lines[:_EDGE])


def _mark(page: int, start: int, body: str) -> _Mark | None:
    end = start + len(body)
    glued = _GLUED.search(body)
    whole = _NUMBERED.match(body)
    if whole and all(_is_title(part) for part in (whole["before"], whole["after"])):
        return _Mark(page, int(whole["number"]), (start, end), sure=True)
    if glued:
        return _Mark(page, int(glued["number"]), (start + glued.start(), end), sure=True)
    alone = _STANDING.fullmatch(body) or _TAIL.fullmatch(body)
    return _Mark(page, int(alone["number"]), (start, end), sure=False) if alone else None


def _is_title(part: str) -> bool:
    """Whether what stands beside a page number is set off from it as a running title is, by a dash or a bar."""
    return not part.strip() or bool(re.search(r"^\s*[–—|-]\s|\s[–—|-]\s*$", part))


def _agreeing(marks: Sequence[_Mark]) -> list[_Mark]:
    distances = Counter(mark.number - mark.page for mark in marks)
    kept: list[_Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.page, not mark.sure)):
        if not mark.sure and distances[mark.number - mark.page] < 2:
            continue
        if not kept or (mark.page > kept[-1].page and mark.number > kept[-1].number) or mark.sure:
            kept.append(mark)
    return kept


def _is_one_count(marks: Sequence[_Mark]) -> bool:
    """Whether numbers grow from page to page, and as fast as the pages do; one in three may not, as one that is misread or stands after plates."""
    ordered = sorted({mark.page: mark.number for mark in marks}.items())
    steps = ((page_after - page, after - number) for (page, number), (page_after, after) in pairwise(ordered))
    return _MOST_AMISS * sum(grown <= 0 or pages > grown + _MISCOUNTED for pages, grown in steps) <= len(ordered)


def _labelled(pages: Sequence[Page], marks: Sequence[_Mark]) -> tuple[Page, ...]:
    labels = {index: page.label for index, page in enumerate(pages) if page.label}
    numbers: dict[int, int] = {}
    for mark in marks:
        if all(number < mark.number for number in numbers.values()):
            numbers.setdefault(mark.page, mark.number)
    known = sorted(numbers.items())
    if not _is_one_count(marks):
        # The papers inside a pack have numbers of their own, which say nothing of the pack's pages.
        known, numbers = [], {}
    if len(known) > 1 and len({number - page for page, number in known}) == 1:
        distance = known[0][1] - known[0][0]
        numbers = {page: page + distance for page in range(len(pages)) if page + distance > 0}
    for (page, number), (later, _) in pairwise(known):
        if numbers.get(later, 0) - later == number - page:
            numbers.update({between: number + between - page for between in range(page, later)})
    return tuple(replace(page, label=labels.get(index) or str(numbers.get(index, ""))) for index, page in enumerate(pages))
