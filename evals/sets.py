"""The question sets there are, and the documents that each is asked over."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

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


SetName = Literal["sample", "kent", "kent-fresh", "township-fresh", "kent-pairs", "township-pairs"]
"""The sets there are. The fresh ones were written after the rules by people who had not seen them; only the ways to refuse on the first 180 of
them were looked at since. The pairs ask everything twice, once so that the papers answer and once so that they miss it by a hair's breadth; rules
may be written with them in sight."""

_FOLDERS = {"kent": "CORPUS_KENT", "township": "CORPUS_NIPISSING"}
"""The environment variable that names the folder of a council's documents, where they are not part of the project."""


def question_set(name: str, corpus: Path | None = None) -> QuestionSet:
    """The set of that name, over `corpus` if given, else over the sample council or the folder that the set's environment variable names."""
    if name == "sample":
        return QuestionSet(name, corpus or ROOT / "corpus" / "sample")
    variable = _FOLDERS[name.partition("-")[0]]
    named = os.environ.get(variable, "")
    folder = corpus or (Path(named) if named else None)
    missing = f"The {name} set was not run: its documents are not part of the project. Set {variable} to the folder that holds them."
    return QuestionSet(name, folder, missing)
