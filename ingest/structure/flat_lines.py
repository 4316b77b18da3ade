"""Lines as one running text, so that what a line's end or a page's foot cuts is found whole, with the offset of each of its characters."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.structure.layout import Line

_LONGEST = 20_000
"""Characters that are looked at of one line."""


@dataclass(frozen=True, slots=True)
class FlatLines:
    """The lines joined: `text`, with a line feed after each, and where each begins in it."""

    lines: tuple[Line, ...]
    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "FlatLines":
        """The lines, in order, as running text."""
        starts: list[int] = []
        parts: list[str] = []
        at = 0
        for line in lines:
            starts.append(at)
            parts.append(line.text[:_LONGEST].replace("\t", " "))
            at += len(parts[-1]) + 1
        return cls(tuple(lines), "\n".join(parts), tuple(starts))

    def place(self, at: int) -> int:
        """The place among the lines of the one that holds a character of the running text."""
        return max(0, bisect_right(self.starts, at) - 1)

    def offset(self, at: int) -> int:
        """The offset in the document of a character of the running text; of the line feed after a line, the line's end."""
        place = self.place(at)
        return min(self.lines[place].start + at - self.starts[place], self.lines[place].end)

    def end_of(self, place: int) -> int:
        """Where a line ends in the running text; beyond the last, where that ends."""
        return self.starts[place + 1] - 1 if place + 1 < len(self.starts) else len(self.text)
