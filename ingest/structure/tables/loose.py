"""Lines that are plainly a table though which cell goes with which header can't be known: kept together, without figures."""

import re
from collections.abc import Sequence, Set

from corpus.types import Row, Table
from ingest.structure.layout import Layout, Line
from ingest.structure.tables.tails import is_moneylike, tail_of
from ingest.structure.tables.titles import is_labelled

BULLET = re.compile(r"^\s*[•▪●◦❑■]")
"""How a point of a list begins."""

_MONEY = re.compile(r"[£$€]\s?\d")
_WORD = re.compile(r"[A-Za-z]{3}")
_LONGEST_CELL_LINE = 75
_LONGEST_ROW_LINE = 160
_GAP = 14
_FEWEST_ROWS = 3
_HEADER_LINES = 14
_PIECE = 1500


def keep_together(lines: Sequence[Line], first: int, stop: int) -> Table:
    """A table without known pairing: lines[first:stop] in pieces of at most 1,500 characters, cut at line ends only."""
    rows: list[Row] = []
    begin = first
    for at in range(first, stop):
        if at > begin and lines[at].end - lines[begin].start > _PIECE:
            rows.append(Row(lines[begin].start, lines[at - 1].end, ()))
            begin = at
    rows.append(Row(lines[begin].start, lines[stop - 1].end, ()))
    return Table(lines[first].start, lines[stop - 1].end, "", "", (), tuple(rows))


def find_loose(layout: Layout, taken: set[int]) -> list[Table]:
    """Clusters outside the lines in `taken` of three lines or more that hold amounts as cells do, with the short lines that lead up to the first.

    The points of a slide's list are no cells, whatever they hold.
    """
    lines = layout.lines
    slides = {page.number for page in layout.pages if page.title}
    tables: list[Table] = []
    cluster: list[int] = []
    point = False
    for at, line in enumerate(lines):
        if at in taken or (cluster and (_is_prose(line.text) or (line.page in slides and line.page != lines[cluster[-1]].page))):
            _close(lines, cluster, taken, tables, slides)
        point = line.page in slides and bool(line.text.strip()) and (point or bool(BULLET.match(line.text)))
        if at not in taken and not point and not line.furniture and _holds_cells(line.text):
            if cluster and at - cluster[-1] > _GAP:
                _close(lines, cluster, taken, tables, slides)
            cluster.append(at)
    _close(lines, cluster, taken, tables, slides)
    return tables


def _holds_cells(text: str) -> bool:
    """Whether a line, but no point of a list, ends in two values or more, one with decimals or a sign, or is a short one with an amount of money."""
    if len(text) > _LONGEST_ROW_LINE or BULLET.match(text) or not any(map(str.isdigit, text)):
        return False
    tail = tail_of(text)
    if tail and len(tail.values) > 1 and any(is_moneylike(value.text) for value in tail.values):
        return True
    return len(text) <= _LONGEST_CELL_LINE and bool(_MONEY.search(text)) and text.rstrip()[-1] != "."


def _is_prose(text: str) -> bool:
    return len(text) > _LONGEST_CELL_LINE and not _holds_cells(text)


def _close(lines: Sequence[Line], cluster: list[int], taken: set[int], tables: list[Table], slides: Set[int]) -> None:
    """Adds the table of `cluster` to `tables`, if it is long enough and not the scale of a chart, and empties it."""
    worded = sum(bool(_WORD.search(lines[at].text)) for at in cluster)
    if len(cluster) >= _FEWEST_ROWS and worded * 2 >= len(cluster):
        first = cluster[0]
        while first > 0 and cluster[0] - first < _HEADER_LINES and first - 1 not in taken and not _is_prose(lines[first - 1].text):
            begins = lines[first].page in slides and lines[first - 1].page != lines[first].page
            if begins or lines[first].text.startswith(" ") or is_labelled(lines[first].text):
                break
            first -= 1
        floor = tables[-1].end if tables else 0
        while first < cluster[0] and (lines[first].start < floor or not lines[first].text.strip()):
            first += 1
        tables.append(keep_together(lines, first, cluster[-1] + 1))
    cluster.clear()
