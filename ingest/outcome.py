"""What became of each file, and of the ingest as a whole."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from corpus.types import Document


class State(StrEnum):
    """What became of a file."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REMOVED = "removed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, order=True)
class FileOutcome:
    """One line of the report; a failed file has a reason and a remedy, one that went in has the rest."""

    source: str
    state: State
    title: str = ""
    kind: str = ""
    date: str = ""
    pages: int = 0
    passages: int = 0
    reason: str = ""
    remedy: str = ""
    warnings: tuple[str, ...] = ()

    @classmethod
    def of(cls, document: Document, passages: int, state: State) -> Self:
        """The line of a document that is in the index."""
        cover = document.cover
        date = cover.date or cover.period
        return cls(document.source, state, cover.title, str(cover.kind), date, document.pages, passages, warnings=document.warnings)

    @property
    def went_in(self) -> bool:
        """Whether the file is in the index."""
        return self.state in (State.NEW, State.CHANGED, State.UNCHANGED)


@dataclass(frozen=True, slots=True)
class IngestReport:
    """Every file in order of source, and the name of the version made, "" when there was nothing to change."""

    files: tuple[FileOutcome, ...]
    version: str

    @property
    def status(self) -> int:
        """0 when all went in, 1 when some did not, 2 when none did."""
        if not any(file.went_in for file in self.files):
            return 2
        return 1 if any(file.state is State.FAILED for file in self.files) else 0
