"""Ruled tables of a PDF page: the grid that its rules draw, with the words that stand in it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

from ingest.readers.arrange import Piece, lines_of
from ingest.readers.canonical import Grid, Headers, Origin, Slot
from ingest.readers.cell_kinds import is_figure
from ingest.readers.grid_headers import headers_of

Box = tuple[float, float, float, float]
Edge = dict[str, Any]

_THIN = 3.0
_TOLERANCE = 3.0
_BROKEN = re.compile(r"[,&/–-]$|^(?:and|or|of|for|in|to|the|a|with|by|on|at|from)$", re.IGNORECASE)
_NARROWEST = 5.0
STACKED = 2 / 3
"""Of a cell's lines so many are figures where it holds several rows; in fewer, words say what each figure is ("New Hall: £500")."""


@dataclass(frozen=True, slots=True)
class RuledTable:
    """A table's box on the page, its grid, its headers when they are certain, and where its columns begin and end.

    `heads` are the header cells of a table on an earlier page that this one goes on with, empty for a table of its own.
    """

    box: Box
    grid: Grid
    headers: Headers | None
    edges: tuple[float, ...] = ()
    heads: tuple[str, ...] = ()


def ruled_tables(page: Any, words: Sequence[Piece]) -> list[RuledTable]:
    """The tables of a pdfplumber page: grids of two rows and two columns at least, that hold words in more than one of their cells."""
    edges = _edges(page)
    edges = merge_edges(edges, _TOLERANCE, _TOLERANCE, _TOLERANCE, _TOLERANCE)
    edges = merge_edges([*edges, *_open_sides(edges)], _TOLERANCE, _TOLERANCE, _TOLERANCE, _TOLERANCE)
    cells = intersections_to_cells(edges_to_intersections(edges, _TOLERANCE, _TOLERANCE))
    found = []
    for boxes in (part for table in cells_to_tables(cells) for part in _parted(table)):
        grid = _grid(boxes, words)
        xs, tops, x1s, bottoms = zip(*boxes, strict=True)
        box = min(xs), min(tops), max(x1s), max(bottoms)
        if grid and not _labels_outside(box, words):
            found.append(RuledTable(box, grid, headers_of(grid), tuple(_snapped([*xs, max(x1s)]))))
    return found


def _labels_outside(box: Box, words: Sequence[Piece]) -> bool:
    """Whether the rules are drawn round the figures of a table alone: most lines in the box are figures, with words left of the box at their height."""
    inside = [word for word in words if box[0] <= (word.x0 + word.x1) / 2 < box[2] and box[1] <= (word.top + word.bottom) / 2 < box[3]]
    lines = lines_of(inside)
    beside = [word for word in words if word.x1 <= box[0] + _TOLERANCE and any(map(str.isalpha, word.text))]
    of_figures = [line for line in lines if all(is_figure(word.text) for word in line)]
    labelled = [line for line in of_figures if any(word.top < (line[0].top + line[0].bottom) / 2 < word.bottom for word in beside)]
    return 2 * len(labelled) > len(lines)


def _edges(page: Any) -> list[Edge]:
    """The page's rules as exact horizontal and vertical edges; what is as large as the page, or outside it, is decoration.

    Producers draw rules as lines, as thin filled boxes or as outlines of cells; boxes that are filled only are shading.
    """
    edges = []
    for thing in (*page.rects, *page.lines, *page.curves):
        x0, x1, top, bottom = thing["x0"], thing["x1"], thing["top"], thing["bottom"]
        wide, high = x1 - x0, bottom - top
        if (wide > 0.95 * page.width and high > 0.5 * page.height) or x1 < 0 or x0 > page.width or bottom < 0 or top > page.height:
            continue
        if high <= _THIN and wide > _THIN:
            edges.append(_edge("h", x0, x1, (top + bottom) / 2))
        elif wide <= _THIN and high > _THIN:
            edges.append(_edge("v", top, bottom, (x0 + x1) / 2))
        elif thing["object_type"] == "rect" and thing["stroke"] and wide > _THIN:
            edges += [_edge("h", x0, x1, top), _edge("h", x0, x1, bottom), _edge("v", top, bottom, x0), _edge("v", top, bottom, x1)]
    return edges


def _edge(orientation: str, start: float, end: float, at: float) -> Edge:
    x0, x1, top, bottom = (start, end, at, at) if orientation == "h" else (at, at, start, end)
    return {"orientation": orientation, "x0": x0, "x1": x1, "top": top, "bottom": bottom, "width": x1 - x0, "height": bottom - top, "object_type": "rect_edge"}


def _open_sides(edges: Sequence[Edge]) -> list[Edge]:
    """Upright edges at the ends of three or more horizontal rules of one length: tables are often drawn without their sides."""
    groups: dict[tuple[int, int], list[Edge]] = {}
    for edge in edges:
        if edge["orientation"] == "h":
            key = next((k for k in groups if abs(k[0] - edge["x0"]) <= _TOLERANCE and abs(k[1] - edge["x1"]) <= _TOLERANCE), None)
            groups.setdefault(key or (round(edge["x0"]), round(edge["x1"])), []).append(edge)
    upright = [edge for edge in edges if edge["orientation"] == "v"]
    sides = []
    for group in (group for group in groups.values() if len(group) >= 3):
        top, bottom = min(edge["top"] for edge in group), max(edge["top"] for edge in group)
        for x in (min(edge["x0"] for edge in group), max(edge["x1"] for edge in group)):
            if not any(abs(edge["x0"] - x) <= _TOLERANCE and edge["top"] < bottom and edge["bottom"] > top for edge in upright):
                sides.append(_edge("v", top, bottom, x))
    return sides


def _parted(boxes: Sequence[Box]) -> list[list[Box]]:
    """Tables that touch side by side: cut where no cell crosses and hardly a row on one side goes on at the other."""
    for x in sorted({box[0] for box in boxes})[1:]:
        left, right = [box for box in boxes if box[2] <= x + _TOLERANCE], [box for box in boxes if box[0] >= x - _TOLERANCE]
        if len(left) + len(right) < len(boxes):
            continue
        tops, others = ({round(box[1]) for box in side} for side in (left, right))
        shared = sum(any(abs(top - other) <= 1 for other in others) for top in tops)
        if min(len(tops), len(others)) >= 3 and shared < 0.5 * min(len(tops), len(others)):
            return [*_parted(left), *_parted(right)]
    return [list(boxes)]


def _snapped(at: Iterable[float]) -> list[float]:
    """The distinct places, those closer together than the narrowest column taken as one, by its first."""
    kept: list[float] = []
    for place in sorted(at):
        if not kept or place - kept[-1] > _NARROWEST:
            kept.append(place)
    return kept


def _grid(boxes: Sequence[Box], words: Sequence[Piece]) -> Grid:
    """The rows and columns of cells with their text; empty ones are left out. Empty when it is a frame or a chart and no table."""
    held = {box: [word for word in words if box[0] <= (word.x0 + word.x1) / 2 < box[2] and box[1] <= (word.top + word.bottom) / 2 < box[3]] for box in boxes}
    full = [box for box in boxes if held[box]]
    if not full or max(sum(len(word.text) for word in held[box]) for box in full) > 0.6 * sum(len(word.text) for box in full for word in held[box]):
        return ()
    columns, rows = _snapped(box[0] for box in full), _snapped(box[1] for box in full)
    if len(rows) < 2 or len(columns) < 2:
        return ()
    figures = {box: sum(is_figure(_text(line)) for line in lines_of(held[box])) for box in full}
    stacked = any(count >= 2 and count >= STACKED * len(lines_of(held[box])) for box, count in figures.items())
    values = min((box[0] for box in full if figures[box]), default=0.0)
    grid: list[list[Slot]] = []
    starts: dict[Box, Origin] = {}
    for y in rows:
        across = [box for box in full if box[1] - _NARROWEST <= y < box[3] - _NARROWEST]
        starting = [box for box in across if box[1] >= y]
        inside = [word for box in starting for word in held[box]]
        lines = _whole(lines_of(inside), values) if stacked else [inside]
        for number, line in enumerate(lines):
            slots = [Slot()] * len(columns)
            for box in across:
                covered = [column for column, x in enumerate(columns) if box[0] - _NARROWEST <= x < box[2] - _NARROWEST]
                own = [word for word in held[box] if word in line] if box in starting else []
                begun = bool(own) or (box in starting and number == 0)
                if begun:
                    starts[box] = (len(grid), covered[0])
                    slots[covered[0]] = Slot(" ".join(_text(part) for part in lines_of(own)))
                elif (box not in starting or covered[0] == 0) and box in starts:
                    slots[covered[0]] = Slot(origin=starts[box])
                for column in covered[1:]:
                    slots[column] = Slot(origin=(len(grid), covered[0]) if begun else starts.get(box))
            grid.append(slots)
    return tuple(tuple(slots) for slots in grid)


def _whole(lines: Sequence[list[Piece]], values: float) -> list[list[Piece]]:
    """The lines of cells with several rows in them, a row that is broken over lines put together; the figures stand right of `values`.

    A line goes on with the row before when it has no label, or one that begins in small letters, with a bracket or an asterisk, or
    after a comma or a word that asks for more; but never with a figure when the row has words beside its label already.
    """
    rows: list[list[Piece]] = []
    for line in lines:
        label = [word for word in line if word.x0 < values]
        if rows and not (_has_figure(line, values) and any(word.x0 >= values for word in rows[-1])):
            before = max((word for word in rows[-1] if word.x0 < values), key=lambda word: (word.bottom, word.x0), default=None)
            if not label or label[0].text[0] in "(*" or label[0].text[0].islower() or (before and _BROKEN.search(before.text)):
                rows[-1] = [*rows[-1], *line]
                continue
        rows.append(line)
    return rows


def _has_figure(words: Sequence[Piece], values: float) -> bool:
    return any(word.x0 >= values and is_figure(word.text) and any(map(str.isdigit, word.text)) for word in words)


def _text(line: Sequence[Piece]) -> str:
    """Words with a space between; accounts set the currency sign at the left edge of the cell, away from its amount."""
    return re.sub(r"([£$€]) (?=[\d(.-]*\d)", r"\1", " ".join(word.text for word in line))
