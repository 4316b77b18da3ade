"""`python -m evals.kent_questions SOURCE`: writes evals/questions/kent.jsonl from a larger question file.

Questions, facts and evidence offsets are carried over, the documents' sentences are not: a model answer that has a run of
eight words of a document is left out, and the report then shows the facts alone.
"""

import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evals.facts import normalised
from evals.questions import load_questions
from evals.sets import question_set

RUN = 8
"""Words in a row that make a copy."""

KEPT = ("id", "question", "type", "persona", "answerable", "answer", "why", "facts", "evidence", "overlap", "history")


def without_copies(raw: dict[str, Any], copied: set[str]) -> dict[str, Any]:
    """The question with the fields that a set keeps; `copied` are the documents' runs of words."""
    question = {name: raw[name] for name in KEPT if raw.get(name) not in (None, "", [])}
    for name in ("answer", "why"):
        if any(run in copied for run in runs(question.get(name, ""))):
            del question[name]
    if not question["answerable"]:
        question.pop("answer", None)
    if "evidence" in question:
        question["evidence"] = [{name: value for name, value in one.items() if name != "source"} for one in question["evidence"]]
    return question


def runs(text: str) -> Iterator[str]:
    """Every run of `RUN` words of the text, punctuation aside."""
    words = re.findall(r"\w+", normalised(text))
    return (" ".join(words[start : start + RUN]) for start in range(len(words) - RUN + 1))


def main(source: Path, corpus: Path) -> int:
    """Write the set and check that it loads; returns the number of questions."""
    copied = {run for path in sorted(corpus.glob("*.txt")) for run in runs(path.read_text(encoding="utf-8"))}
    raws = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines() if line.strip()]
    target = question_set("kent").questions
    target.parent.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps(without_copies(raw, copied), ensure_ascii=False) for raw in raws]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(load_questions(target))


if __name__ == "__main__":
    if len(sys.argv) != 2 or not os.environ.get("CORPUS_KENT"):
        sys.exit("usage: CORPUS_KENT=folder python -m evals.kent_questions SOURCE.jsonl")
    print(f"{main(Path(sys.argv[1]), Path(os.environ['CORPUS_KENT']))} questions written")
