"""Headers of text in a fixed width: each word belongs to the column of figures that it stands over, however many lines the header has."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.structure.layout import Line
from ingest.structure.tables.heads import HAS_MEASURE, SPAN, Heads
from ingest.structure.tables.tails import Tail, Token, tail_of, tokens
from ingest.structure.tables.values import is_period, is_value

_PIECE = re.compile(r"\S+(?: \S+)*")
_WORD = re.compile(r"\S+")
_TIME = re.compile(rf"\b{SPAN}\b|\b(?:19|20)\d\d\b", re.IGNORECASE)
_NO_TIME = re.compile(r"%|\b(?:change|variance|difference|diff|total|notes?|increase|decrease)\b", re.IGNORECASE)
"""A column that is of no single period."""
_HIGHEST = 3
_OFF = 3
"""Characters that a figure may stand off its column."""
_FEWEST_ROWS = 3
_ROWS_WITHIN = 16
_FEW = 3
"""Columns of which one that names a period or a measure is enough."""
_LONGEST_HEAD = 6
"""Words over one column."""
_MOSTLY = 2
"""How many times more of a run of words stands over one column than over the next for all of it to belong to that."""


def placed_heads(lines: Sequence[Line], at: int) -> Heads | None:
    """The header of up to three lines that begins at lines[at], with the places of its columns; None where a column has no word over it.

    Below it three rows and more have to have a label and as many figures each, one under the other, and one column has to name a period or a measure.
    """
    if "  " not in lines[at].text.rstrip():
        return None
    for height in range(_HIGHEST, 0, -1):
        head = lines[at : at + height]
        if len(head) < height or any(not line.text.strip() or line.furniture or _holds_figure(line.text) for line in head):
            continue
        columns = _columns(lines, at + height)
        if columns and (heads := _over(head, columns, at + height)):
            return heads
    return None


def _holds_figure(text: str) -> bool:
    return any(is_value(piece) and not is_period(piece.strip("()")) for piece in _PIECE.findall(text))


def _columns(lines: Sequence[Line], at: int) -> list[tuple[int, int]]:
    """From where to where the figures of each column stand in the rows from lines[at] on; empty where these are no such rows."""
    filled = [line.text for line in lines[at : at + 2 * _ROWS_WITHIN] if line.text.strip() and not line.furniture][:_ROWS_WITHIN]
    tails = [(text, tail) for text in filled if (tail := tail_of(text)) and _is_apart(text, tail)]
    if not tails:
        return []
    count = len(tails[0][1].values)
    rows = [tail.values for _, tail in tails if len(tail.values) == count]
    if len(rows) < _FEWEST_ROWS:
        return []
    spans = [(min(_figure(value)[0] for value in column), max(value.end for value in column)) for column in zip(*rows, strict=True)]
    return spans if all(one[1] <= other[0] for one, other in pairwise(spans)) else []


def _is_apart(text: str, tail: Tail) -> bool:
    """Whether a row has a label, and two spaces or more before each of its figures."""
    starts = [tail.start, *(value.start for value in tail.values[1:])]
    return bool(text[: tail.start].strip()) and all(text[max(0, start - 2) : start].isspace() for start in starts)


def _figure(value: Token) -> tuple[int, int]:
    """Where a value stands without its currency sign, which accounts set at the left edge of the column."""
    return value.end - len(value.text.split()[-1]), value.end


def _over(head: Sequence[Line], columns: Sequence[tuple[int, int]], body: int) -> Heads | None:
    """The header that the lines make over the columns; what ends before the first of these is the stub."""
    # Figures stand at the right edge of their column, headers anywhere in it.
    zones = [columns[0], *((one[1], other[1]) for one, other in pairwise(columns))]
    stub: list[str] = []
    paths: list[list[str]] = [[] for _ in columns]
    for line in head:
        if len(_PIECE.findall(line.text)) == 1 and len(line.text) - len(line.text.lstrip()) < columns[0][0]:
            # One run of words that begins over the labels is a title.
            return None
        over: list[list[str]] = [[] for _ in columns]
        for start, end in _cells(line.text, zones):
            share, column = max((_share((start, end), zone), number) for number, zone in enumerate(zones))
            if end <= columns[0][0] and -share > columns[0][1] - columns[0][0]:
                stub.append(line.text[start:end])
            else:
                over[column].append(line.text[start:end])
        for path, words in zip(paths, over, strict=True):
            if words:
                path.append(" ".join(words))
    told = [" ".join(path) for path in paths]
    if not all(told) or len(set(told)) < len(told) or any(len(name.split()) > _LONGEST_HEAD for name in told):
        return None
    timed = [bool(_TIME.search(name)) for name in told]
    if any(timed) and not all(is_timed or _NO_TIME.search(name) for is_timed, name in zip(timed, told, strict=True)):
        # A period over several columns has words over one of them only.
        return None
    telling = sum(bool(HAS_MEASURE.search(name)) or is_period(name) for name in told)
    if not telling or (len(told) < _FEW and telling < len(told)):
        return None
    return Heads(" ".join(stub), tuple((name,) for name in told), "", body, tuple(columns))


def _cells(text: str, zones: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where the runs of words of a header line stand; one that reaches over several columns word by word."""
    for piece in _PIECE.finditer(text):
        shares = sorted(_share(piece.span(), zone) for zone in zones)
        if len(shares) == 1 or shares[-1] >= _MOSTLY * shares[-2]:
            yield piece.span()
        else:
            yield from ((piece.start() + word.start(), piece.start() + word.end()) for word in _WORD.finditer(piece.group()))


def _share(one: tuple[int, int], other: tuple[int, int]) -> int:
    """How many characters two spans of a line share; below 0, how many are between them."""
    return min(one[1], other[1]) - max(one[0], other[0])


def leaves_columns(text: str, places: Sequence[tuple[int, int]]) -> bool:
    """Whether a line is none of a table's whose columns have these places: its figures stand elsewhere, or words beside others where figures would."""
    tail = tail_of(text)
    words = any(not token.value and token.start >= places[0][0] for token in tokens(text))
    return words or (tail is not None and not by_place(tail.values, places))


def by_place(values: Sequence[Token], places: Sequence[tuple[int, int]]) -> tuple[Token | None, ...]:
    """The value of each column by where it stands, None for one that is blank; () where a value stands under no column, or two under one."""
    found: dict[int, Token] = {}
    for value in values:
        share, column = max((_share(_figure(value), place), number) for number, place in enumerate(places))
        if -share > _OFF or column in found:
            return ()
        found[column] = value
    return tuple(found.get(column) for column in range(len(places)))
