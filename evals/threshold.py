"""`python -m evals.threshold`: what a floor under the answerability score would refuse, rightly and wrongly."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Self

import numpy as np
import typer
from pydantic import BaseModel, ConfigDict

from corpus.errors import CorpusError
from evals.baseline import fingerprint
from evals.intervals import wilson
from evals.kept import Kept, measured
from evals.questions import load_questions
from evals.sets import OUT, QuestionSet, SetName

FOLDS = 5
SEED = 20110314
LOOKED_AT = 5
"""The best parts of passages, of which the best counts: those that the assistant's own floor is held against."""

FLOORS = tuple(round(number / 50, 2) for number in range(51))
"""0 to 1 in steps of 0.02; 0 refuses nothing that the assistant doesn't refuse anyway."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A question as the assistant took it: whether the documents answer it, its answerability score, whether it was refused anyway."""

    answerable: bool
    score: float
    refused: bool

    def refused_at(self, floor: float) -> bool:
        """Whether it is refused when nothing under the floor is answered."""
        return self.refused or self.score < floor


class Share(BaseModel):
    """A share with its 95 % interval."""

    model_config = ConfigDict(frozen=True)

    value: float
    low: float
    high: float

    @classmethod
    def of(cls, hold: Sequence[bool]) -> Self:
        """The share of those that hold."""
        low, high = wilson(sum(hold), len(hold))
        return cls(value=sum(hold) / len(hold) if hold else 0.0, low=low, high=high)

    def __str__(self) -> str:
        """The share and its interval with three decimals."""
        return f"{self.value:.3f} ({self.low:.3f} to {self.high:.3f})"


class Point(BaseModel):
    """What a floor refuses: of the questions that should be refused, and of those that should not."""

    model_config = ConfigDict(frozen=True)

    floor: float
    rightly: Share
    wrongly: Share


class Threshold(Kept):
    """What each floor refuses; the floor that divides best, and what such a floor refuses of questions that it was not picked on."""

    answerable: int
    unanswerable: int
    curve: tuple[Point, ...]
    picked: float
    cross_validated: Point


def point(judged: Sequence[Judged], floors: Sequence[float], shown: float) -> Point:
    """What is refused when each question has a floor of its own; `shown` is the floor that the point goes by."""
    refused = [(one.answerable, one.refused_at(floor)) for one, floor in zip(judged, floors, strict=True)]
    rightly, wrongly = (Share.of([held for of, held in refused if of is answerable]) for answerable in (False, True))
    return Point(floor=shown, rightly=rightly, wrongly=wrongly)


def pick(judged: Sequence[Judged]) -> float:
    """The floor with the greatest difference between what it refuses rightly and wrongly (Youden's J); of equals the lowest."""
    points = [point(judged, [floor] * len(judged), floor) for floor in FLOORS]
    return max(points, key=lambda one: (round(one.rightly.value - one.wrongly.value, 9), -one.floor)).floor


def threshold(questions: str, judged: Sequence[Judged]) -> Threshold:
    """The curve, the pick, and the pick cross-validated: each question gets the floor that the other folds pick.

    Raises `CorpusError` when there are not both kinds of questions.
    """
    by_kind = [[number for number, one in enumerate(judged) if one.answerable is answerable] for answerable in (False, True)]
    if min(map(len, by_kind)) < FOLDS:
        raise CorpusError("A floor can't be picked without questions of both kinds.", "Name a set that has some that the documents don't answer.")
    chance = np.random.default_rng(SEED)
    fold = np.zeros(len(judged), dtype=int)
    for numbers in by_kind:
        fold[chance.permutation(numbers)] = np.arange(len(numbers)) % FOLDS
    picks = [pick([one for one, its in zip(judged, fold, strict=True) if its != held]) for held in range(FOLDS)]
    picked = pick(judged)
    return Threshold(
        questions=questions,
        answerable=len(by_kind[True]),
        unanswerable=len(by_kind[False]),
        curve=tuple(point(judged, [floor] * len(judged), floor) for floor in FLOORS),
        picked=picked,
        cross_validated=point(judged, [picks[its] for its in fold], picked),
    )


def telling(curve: Sequence[Point]) -> list[Point]:
    """The points of a curve at which something changes."""
    return [one for number, one in enumerate(curve) if not number or (one.rightly, one.wrongly) != (curve[number - 1].rightly, curve[number - 1].wrongly)]


def table(found: Threshold) -> str:
    """The curve as lines of text, and the pick."""
    rows = [f"floor  {f'refused when it should (n {found.unanswerable})':36s}false refusals (n {found.answerable})"]
    rows += [f"{one.floor:5.2f}  {one.rightly!s:36s}{one.wrongly}" for one in telling(found.curve)]
    held = found.cross_validated
    rows.append(f"picked {found.picked:.2f}; on questions that it was not picked on, refused when it should {held.rightly}, false refusals {held.wrongly}")
    return "\n".join(rows)


def main(
    name: Annotated[SetName, typer.Option("--set", help="Which questions.")] = "sample",
    corpus: Annotated[Path | None, typer.Option(help="Folder of the documents, instead of the set's own.")] = None,
) -> None:
    """Ask a question set and say what would be refused if nothing were answered whose best evidence scores under a floor.

    Prints the share of the questions refused that should be, and of the false refusals, for each floor, with the floor that divides them
    best, cross-validated; keeps the curve for the report of `python -m evals`. Status 2 when nothing could be run.
    """
    typer.echo(table(measured(name, corpus, measure)))


def measure(chosen: QuestionSet, corpus: Path) -> Threshold:
    """Ask the set over a new index of its documents. The score is the late interaction of the best of the first parts."""
    # Imported here, so that --help stays quick.
    from app.assistant import Assistant
    from evals.corpora import rebuilt
    from evals.retrieval import traced
    from evals.scoring import SAYING

    assistant = Assistant.open(rebuilt(corpus, OUT / f"index-{chosen.name}"))
    judged = []
    for question in load_questions(chosen.questions):
        trace = traced(assistant, question)
        best = max((part.late for part in trace.evidence[:LOOKED_AT]), default=0.0)
        judged.append(Judged(question.answerable, best, trace.answer.status not in SAYING))
    assistant.close()
    return threshold(fingerprint(chosen.questions), judged)


if __name__ == "__main__":
    typer.run(main)
