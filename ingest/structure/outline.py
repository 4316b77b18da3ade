"""The outline: a document's section tree, from its agenda, reports, minutes and headings."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from sys import maxsize

from corpus.types import Block, Section
from ingest.structure.headings import SLIDE, Heading
from ingest.structure.packs import Pack
from ingest.structure.repair import without_markdown

_PART = 0
_MINUTE = 1
_HEADING = 2  # added to the rank of a heading, so that it stands below agendas, reports, minutes and their items
_TITLE_LINE = 50
_NUMBERED = 40
_ROWS = ("row", "action", "risk")


@dataclass(frozen=True, slots=True)
class _Node:
    start: int
    rank: int
    heading: str
    kind: str
    until: int = maxsize


def outline(length: int, pack: Pack, headings: Sequence[Heading], blocks: Sequence[Block] = ()) -> tuple[Section, ...]:
    """The sections of a document of `length` characters, parents before children, each from its heading to the end of its last descendant.

    Agenda, reports and minutes stand at the top. Of the headings found by their look, those inside an agenda, a report's head,
    a row of a table or a numbered minute's title are none, and in minutes only title lines are.
    Of two that start at the same place the first would be empty, and is left out.
    """
    nodes = [_Node(agenda.start, _PART, "Agenda", "agenda") for agenda in pack.agendas]
    nodes += [_Node(report.start, _PART, pack.heading_of(report), "report") for report in pack.reports]
    for meeting, minutes in pack.meetings:
        nodes.append(_Node(meeting.start, _PART, meeting.heading, "minutes", meeting.end))
        nodes += [_Node(minute.start, _MINUTE, minute.heading, "minute") for minute in minutes]
    taken = _taken(pack, blocks)
    minuted = [(meeting.start, meeting.end) for meeting, _ in pack.meetings]
    for heading in headings:
        if _within(heading.start, taken) or (heading.rank != _TITLE_LINE and _within(heading.start, minuted)):
            continue
        nodes.append(_Node(heading.start, heading.rank + _HEADING, heading.text, "slide" if heading.rank == SLIDE else "section"))
    nodes.sort(key=lambda node: (node.start, node.rank))
    apart = [node for node, after in zip_longest(nodes, nodes[1:]) if after is None or (after.start, after.rank) != (node.start, node.rank)]
    return _tree(apart, length)


def _taken(pack: Pack, blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """The spans where no heading can stand, in order and apart."""
    spans = [(agenda.start, agenda.end) for agenda in pack.agendas] + [(report.start, report.head_end) for report in pack.reports]
    for meeting, minutes in pack.meetings:
        spans += [(meeting.start, meeting.head_end), *((minute.start, minute.head_end) for minute in minutes)]
    spans += [(block.start, block.end) for block in blocks if block.kind in _ROWS]
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _within(offset: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= offset < end for start, end in spans)


def _tree(nodes: Sequence[_Node], length: int) -> tuple[Section, ...]:
    """Sections with parents and ends.

    A node's parent is the nearest before it of smaller rank; it ends where the next of its own or smaller rank starts, at the latest at its or its
    parent's `until`.
    """
    ends = [min(length, node.until) for node in nodes]
    parents = [-1] * len(nodes)
    stack: list[int] = []
    for place, node in enumerate(nodes):
        while stack and (nodes[stack[-1]].rank >= node.rank or nodes[stack[-1]].until <= node.start):
            ended = stack.pop()
            ends[ended] = min(ends[ended], node.start)
        parents[place] = stack[-1] if stack else -1
        ends[place] = min(ends[place], ends[stack[-1]]) if stack else ends[place]
        stack.append(place)
    levels: list[int] = []
    for parent in parents:
        levels.append(levels[parent] + 1 if parent >= 0 else 1)
    return tuple(
        Section(" ".join(without_markdown(node.heading).split()), levels[place], node.start, ends[place], parents[place], node.kind)
        for place, node in enumerate(nodes)
    )
