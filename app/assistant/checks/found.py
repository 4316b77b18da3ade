"""An answer found, as the checks for what it lacks see it."""

from dataclasses import dataclass

from app.assistant.statements.parts import decision_lead
from corpus.types import Passage


@dataclass(frozen=True, slots=True)
class Found:
    """What an answer says, and that with the headings and titles of the passages that it is from."""

    text: str
    around: str
    passages: tuple[Passage, ...]

    @property
    def told(self) -> str:
        """What is said without the meeting, the minute and the movers that a decision is read out with."""
        text = self.text
        for passage in self.passages:
            if passage.kind == "decision":
                text = text.replace(decision_lead(passage), " ")
        return text

    @property
    def headed(self) -> str:
        """What is said, with the headings right above it."""
        return " ".join((self.text, *(passage.section[-1] for passage in self.passages if passage.section)))
