"""Ruled tables that go on over a page's end without their header, told from new ones by their columns and by what their cells hold."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.readers.canonical import Headers
from ingest.readers.cell_kinds import kind_of, shared_kind
from ingest.readers.pdf_layer import Layer, Part
from ingest.readers.pdf_tables import RuledTable

_MOST_RUNNING = 2
_APART = 3.0
_CONTINUED = re.compile(r"\bcont(?:inue)?d?\b|^(?:page )?\d{1,4}$", re.IGNORECASE)


def with_continued(layers: Sequence[Layer]) -> list[Layer]:
    """The pages' layers, each first table that goes on with the last one of the page before marked as continued: its columns are headed as those are."""
    found = list(layers)
    for number, (before, after) in enumerate(pairwise(layers), 1):
        last, first = _at_edge(before.parts[::-1], after.parts[::-1]), _at_edge(after.parts, before.parts)
        if last and first and _goes_on(_known(found[number - 1], last), first):
            marked = replace(first, headers=Headers(0, 0), heads=_heads(_known(found[number - 1], last)))
            found[number] = replace(
                after,
                parts=tuple(marked if part is first else part for part in after.parts),
                around=tuple(marked if part is first else part for part in after.around),
            )
    return found


def _at_edge(parts: Sequence[Part], others: Sequence[Part]) -> RuledTable | None:
    """The table that stands first in `parts` but for running lines, which the other page has at the same edge, page numbers aside."""
    running = {_unnumbered(part) for part in others if isinstance(part, str)}
    above = 0
    for part in parts:
        if isinstance(part, RuledTable):
            return part
        if not isinstance(part, str):
            return None
        if not part:
            continue
        above += 1
        if above > _MOST_RUNNING or (_unnumbered(part) not in running and not _CONTINUED.search(part)):
            return None
    return None


def _unnumbered(line: str) -> str:
    return re.sub(r"\d+", "#", line)


def _known(layer: Layer, table: RuledTable) -> RuledTable:
    """The table as it stands in the layer by now: it may itself go on with one before it."""
    return next(part for part in layer.parts if isinstance(part, RuledTable) and part.grid is table.grid)


def _heads(table: RuledTable) -> tuple[str, ...]:
    """The lowest header cells of a table, or those of the one that it goes on with."""
    return table.heads or (tuple(slot.text for slot in table.grid[table.headers.body - 1]) if table.headers else ())


def _goes_on(last: RuledTable, first: RuledTable) -> bool:
    """Whether the columns stand at the same places, and a cell of the first row is of the kind that its column above is of below its header."""
    if last.headers is None or len(last.edges) != len(first.edges) or len(last.grid[0]) != len(first.grid[0]):
        return False
    if any(abs(one - other) > _APART for one, other in zip(last.edges, first.edges, strict=True)):
        return False
    heads = _heads(last)
    top = [slot.text for slot in first.grid[0]]
    if tuple(top) == heads:
        return False
    kinds = [shared_kind(row[column].text for row in last.grid[last.headers.body :]) for column in range(len(top))]
    told = [column for column, kind in enumerate(kinds) if kind and kind_of(heads[column]) != kind and top[column]]
    alike = [column for column in told if kind_of(top[column]) == kinds[column]]
    return bool(alike) and len(alike) * 2 >= len(told)
