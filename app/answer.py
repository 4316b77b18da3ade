"""What the assistant gives back: an outcome, the answer's words, its citations and the passages it was drawn from."""

from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any


class Status(StrEnum):
    """The closed list of outcomes."""

    ANSWERED = "answered"
    PARTIAL = "partial"
    NOT_FOUND = "not_found"
    DECLINED = "declined"
    CLARIFY = "clarify"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Turn:
    """A question asked earlier in the conversation and the answer given; history is context, never evidence."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Newer:
    """A newer document of the same series."""

    title: str
    date: str
    document: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a statement stands: `quote == canonical_text[start:end]`, always. `passage_start` and `passage_end` bound what to show round it."""

    marker: int
    source: str
    document: str
    title: str
    date: str
    section: tuple[str, ...]
    page: int
    printed_page: str
    start: int
    end: int
    quote: str
    passage_start: int = 0
    passage_end: int = 0
    newer: Newer | None = None
    ocr: float | None = None


@dataclass(frozen=True, slots=True)
class RankedPassage:
    """A passage as retrieval ranked it, best first; `also` are the other pages of the document with the same words."""

    id: str
    source: str
    document: str
    title: str
    section: tuple[str, ...]
    start: int
    end: int
    page: int
    score: float
    text: str
    also: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer record. `text` holds markers like [1]; `notes` are sentences about the answer (age of a source, what was understood).

    `understood` lists what was read into the question, as (what, value), for instance ("year", "2008/09") or
    ("follow-up", "How many looked-after children did Oakham have ..."). `choices` are the questions to click when the
    status is clarify, `suggestions` those that the corpus can answer next.
    `table` is a comparison as header row and body rows, empty when there is none.
    """

    question: str
    status: Status
    text: str
    citations: tuple[Citation, ...] = ()
    passages: tuple[RankedPassage, ...] = ()
    notes: tuple[str, ...] = ()
    understood: tuple[tuple[str, str], ...] = ()
    choices: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()
    seconds: dict[str, float] = field(default_factory=dict)

    def record(self, id_: str = "") -> dict[str, Any]:
        """The answer as the JSON record that `python -m app ask --json` prints."""
        record: dict[str, Any] = {"id": id_} if id_ else {}
        record |= {"question": self.question, "status": str(self.status), "answer": self.text}
        record["citations"] = [asdict(citation) for citation in self.citations]
        record["passages"] = [asdict(passage) for passage in self.passages]
        record |= {"notes": list(self.notes), "understood": [list(pair) for pair in self.understood]}
        record |= {"choices": list(self.choices), "suggestions": list(self.suggestions), "table": [list(row) for row in self.table], "seconds": self.seconds}
        return record
