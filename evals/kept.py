"""Measurements that are kept beside the reports, for the report of a later run to show."""

from pathlib import Path
from typing import Self

from pydantic import BaseModel, ConfigDict, ValidationError

from evals.baseline import fingerprint
from evals.sets import OUT


class Kept(BaseModel):
    """A measurement over a question set; `questions` is the sha256 of the question file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    questions: str

    @classmethod
    def file(cls, name: str) -> Path:
        """Where the measurement over the set of that name lies."""
        return OUT / f"{name}-{cls.__name__.lower()}.json"

    @classmethod
    def read(cls, path: Path, questions: Path) -> Self | None:
        """The measurement kept in the file; None when there is none over these questions."""
        if not path.is_file():
            return None
        try:
            kept = cls.model_validate_json(path.read_text(encoding="utf-8"))
        except ValidationError:
            return None
        return kept if kept.questions == fingerprint(questions) else None

    def keep(self, path: Path) -> None:
        """Write it to the file."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self.model_dump_json(indent=1) + "\n", encoding="utf-8")
