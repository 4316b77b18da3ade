"""The question sets there are, and the documents that each is asked over."""

import os
from dataclasses import dataclass
from pathlib import Path

from corpus.settings import ROOT

FOLDER = ROOT / "evals"
OUT = FOLDER / "out"
"""Where reports and the indexes of the sets go; not committed."""


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """A fixed set of questions with its baseline. `corpus` is None when the documents are not on this machine; `missing` then says what to do."""

    name: str
    corpus: Path | None
    missing: str = ""

    @property
    def questions(self) -> Path:
        """The JSON Lines file of the questions."""
        return FOLDER / "questions" / f"{self.name}.jsonl"

    @property
    def baseline(self) -> Path:
        """The measures that a run has to reach."""
        return FOLDER / "baseline" / f"{self.name}.json"


def question_set(name: str, corpus: Path | None = None) -> QuestionSet:
    """The set of that name, over `corpus` if given: "sample" over the sample council, "kent" over the folder in CORPUS_KENT."""
    if name == "sample":
        return QuestionSet(name, corpus or ROOT / "corpus" / "sample")
    named = os.environ.get("CORPUS_KENT", "")
    folder = corpus or (Path(named) if named else None)
    missing = "The Kent set was not run: its documents are not part of the project. Set CORPUS_KENT to the folder that holds them."
    return QuestionSet(name, folder, missing)
