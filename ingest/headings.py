"""Looking up the section that an offset lies in."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from corpus.types import Section

_PARTS = frozenset({"report", "minutes", "slide"})


class Headings:
    """The outline of one document, by offset."""

    def __init__(self, sections: Sequence[Section]) -> None:
        self._sections = sections
        self._order = sorted(range(len(sections)), key=lambda index: (sections[index].start, index))
        self._starts = [sections[index].start for index in self._order]
        self.starts = tuple(sorted(set(self._starts)))

    def at(self, offset: int) -> int:
        """The index of the innermost section that holds `offset`, -1 if none does."""
        place = bisect_right(self._starts, offset) - 1
        index = self._order[place] if place >= 0 else -1
        while index >= 0 and self._sections[index].end <= offset:
            index = self._sections[index].parent
        return index

    def begins(self, start: int, end: int) -> bool:
        """Whether a section starts at `start`, at `end` or between them."""
        return bisect_right(self.starts, end) > bisect_left(self.starts, start)

    def path(self, index: int) -> tuple[str, ...]:
        """The headings from the top down to section `index`, white space collapsed."""
        return tuple(" ".join(self._sections[step].heading.split()) for step in reversed(self._upwards(index)))

    def part(self, index: int) -> int:
        """The report or the minutes, within a pack, or the slide that section `index` belongs to; -1 if to none."""
        return next((step for step in self._upwards(index) if self._sections[step].kind in _PARTS), -1)

    def _upwards(self, index: int) -> list[int]:
        steps: list[int] = []
        while index >= 0 and len(steps) < len(self._sections):
            steps.append(index)
            index = self._sections[index].parent
        return steps
