"""An answer found, as the checks for what it lacks see it."""

from dataclasses import dataclass

from corpus.types import Passage


@dataclass(frozen=True, slots=True)
class Found:
    """What an answer says, and that with the headings and titles of the passages that it is from."""

    text: str
    around: str
    passages: tuple[Passage, ...]

    @property
    def headed(self) -> str:
        """What is said, with the headings right above it."""
        return " ".join((self.text, *(passage.section[-1] for passage in self.passages if passage.section)))
