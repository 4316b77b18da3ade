"""A document's outline as a tree to click through."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.types import Section


@dataclass(frozen=True, slots=True)
class Node:
    """A section and those inside it."""

    section: Section
    children: tuple["Node", ...]


def outline(sections: Sequence[Section], parent: int = -1) -> tuple[Node, ...]:
    """The sections below a parent, in order of the text."""
    below: dict[int, list[int]] = {}
    for number, section in enumerate(sections):
        below.setdefault(section.parent, []).append(number)
    return tuple(_node(sections, below, number) for number in below.get(parent, []))


def _node(sections: Sequence[Section], below: dict[int, list[int]], number: int) -> Node:
    return Node(sections[number], tuple(_node(sections, below, child) for child in below.get(number, [])))
