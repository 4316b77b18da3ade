"""Headers told by count: as many words, or words with their number, as the rows below have figures, on one line or on two."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ingest.structure.layout import Line
from ingest.structure.tables.heads import HAS_MEASURE, MEASURE, SPAN, STUB, Heads, next_count
from ingest.structure.tables.tails import tail_of

_GLUED = re.compile(r"(?<=[A-Za-z)])(?=FY ?\d\d)|^.*\d\.(?=[A-Z]{3,} )")
"""A year that extraction has put to the words of a title before it, and the sentence that a title in capitals was put to."""
_CELL = re.compile(rf"(?:{SPAN})(?=\s|$)|[£$€%#] \S+|[^\W\d]\S* \d{{1,2}}(?=\s|$)|\S+", re.IGNORECASE)
_PHRASE = re.compile(
    rf"(?<!\S)(?:{SPAN} )?(?:[£$€%#+-] ?(?:of )?)?(?:(?:over|under|of|original|revised|adopted|amended|approved|final|prior|year-end|year end|working)"
    rf"(?: |/)(?:year )?){{0,3}}(?:{MEASURE})(?!\S)|(?<!\S)(?:{SPAN})(?!\S)",
    re.IGNORECASE,
)
"""A column's name in several words: "FY 2022 Actual", "$ Over Budget", "% of Budget"."""
_TELLING = re.compile(rf"\b(?:{SPAN})(?=\W|$)|[£$€%]", re.IGNORECASE)
_NUMBERED = re.compile(r"(?P<word>[^\W\d]+) \d{1,2}$")
_FEWEST_ROWS = 3
_ROWS_WITHIN = 12
_LONGEST_STUB = 4

_Cut = tuple[str, list[str]]
"""The stub and a cell for each column of figures."""


def counted_heads(lines: Sequence[Line], at: int) -> Heads | None:
    """The header of two lines that begins at lines[at], or of that line alone; None where it has not a cell for each figure of three rows below.

    Each column has to say a period or what it measures, or all are numbered alike ("Tier 1 Tier 2").
    """
    for height in (2, 1):
        body = at + height
        if body >= len(lines) or any(not line.text.strip() or line.furniture for line in lines[at:body]):
            continue
        counts = _counts(lines, body) if next_count(lines, body) else {}
        for count in (count for count, rows in counts.items() if count > 1 and rows >= _FEWEST_ROWS):
            cut = [_cells(line.text, count) for line in lines[at:body]]
            if heads := _heads([cells for cells in cut if cells], body) if all(cut) else None:
                return heads
    return None


def _counts(lines: Sequence[Line], at: int) -> dict[int, int]:
    """In how many of the filled lines from lines[at] on a label has so many figures after it, the commonest number of figures first."""
    filled = [line.text for line in lines[at : at + 2 * _ROWS_WITHIN] if line.text.strip() and not line.furniture][:_ROWS_WITHIN]
    tails = [(text, tail) for text in filled if (tail := tail_of(text))]
    return dict(Counter(len(tail.values) for text, tail in tails if text[: tail.start].strip()).most_common())


def _cells(text: str, count: int) -> _Cut | None:
    """The line's last `count` cells with the words before them; None where it has fewer, or holds figures."""
    text = _GLUED.sub(" ", text).rstrip()
    phrases = list(_PHRASE.finditer(text))[-count:]
    if len(phrases) == count and phrases[-1].end() == len(text) and all(text[one.end() : other.start()].isspace() for one, other in pairwise(phrases)):
        before = text[: phrases[0].start()].strip()
        # The name of a fund or a service in capitals is the table's, not a header of its labels.
        return "" if before.isupper() else before, [phrase.group() for phrase in phrases]
    cells = [found.group() for found in _CELL.finditer(text)]
    if len(cells) < count:
        return None
    return " ".join(cells[:-count]), cells[-count:]


def _heads(cut: Sequence[_Cut], body: int) -> Heads | None:
    """The header that the lines make, if its columns differ and say what they are, and what stands before them is a stub or, above, a title."""
    stub = cut[-1][0]
    columns = list(zip(*(cells for _, cells in cut), strict=True))
    if len(set(columns)) < len(columns) or not all(any(map(_tells, path)) or _alike([path[-1] for path in columns]) for path in columns):
        return None
    if not all(_alike(cells) or 2 * sum(map(_tells, cells)) > len(cells) for _, cells in cut):
        return None
    if stub and (not STUB.search(stub) or len(stub.split()) > _LONGEST_STUB):
        return None
    return Heads(stub, tuple(columns), "", body)


def _tells(cell: str) -> bool:
    """Whether a cell names a period, a unit or what is measured."""
    return bool(_TELLING.search(cell) or HAS_MEASURE.search(cell))


def _alike(names: Sequence[str]) -> bool:
    """Whether names are one word with a number each."""
    words = [found["word"] if (found := _NUMBERED.match(name)) else "" for name in names]
    return bool(words[0]) and all(one == other for one, other in pairwise(words))
