"""An answer found, as the checks for what it lacks see it."""

import re
from dataclasses import dataclass

from app.assistant.statements.parts import decision_lead
from corpus.types import Passage

_PLACE = re.compile(r"^[^:]{3,120}?\b(?:19|20)\d\d(?:, [^:]{2,120})?: ")
"""A body and a day that a decision's reading opens with, where they stand in one unit with what was decided."""

_MOVERS = re.compile(r"\bmoved by [^:;]{2,60}?, seconded by [^:;]{2,60}?(?=:)")
"""How a motion's record is read out."""


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
            if passage.kind == "decision" and (lead := decision_lead(passage)):
                text = text.replace(lead, " ")
        return "\n".join(_PLACE.sub("", line) for line in text.splitlines()) if any(passage.kind == "decision" for passage in self.passages) else text

    @property
    def unmoved(self) -> str:
        """What is said without those who moved and seconded a motion."""
        return _MOVERS.sub(" ", self.text)

    @property
    def headed(self) -> str:
        """What is said, with the headings right above it."""
        return " ".join((self.text, *(passage.section[-1] for passage in self.passages if passage.section)))
