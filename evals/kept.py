"""Measurements that are kept beside the reports, for the report of a later run to show."""

from collections.abc import Callable
from pathlib import Path
from typing import Self, TypeVar

import typer
from pydantic import BaseModel, ConfigDict, ValidationError

from corpus.errors import AssistantError
from evals.baseline import fingerprint
from evals.sets import OUT, QuestionSet, question_set

NOT_RUN = 2
"""Exit status when nothing could be run."""


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


Measurement = TypeVar("Measurement", bound=Kept)


def measured(name: str, corpus: Path | None, measure: Callable[[QuestionSet, Path], Measurement]) -> Measurement:
    """What `measure` finds over the question set of that name, kept; says why and ends the program with `NOT_RUN` when it can't be run."""
    chosen = question_set(name, corpus)
    if chosen.corpus is None:
        typer.echo(chosen.missing)
        raise typer.Exit(NOT_RUN)
    try:
        found = measure(chosen, chosen.corpus)
    except AssistantError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(NOT_RUN) from error
    found.keep(found.file(name))
    return found
