"""`python -m evals.kent_questions SOURCE`: writes evals/questions/kent.jsonl from a larger question file.

Questions, facts and evidence offsets are carried over, the documents' sentences are not: a model answer that has a run of
eight words of a document is left out, and the report then shows the facts alone.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from corpus.errors import AssistantError, CorpusError
from corpus.json_lines import json_lines
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


def write_set(raws: list[dict[str, Any]], corpus: Path, target: Path) -> int:
    """Write the set, checked against the documents; returns the number of questions."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(corpus.glob("*.txt"))}
    copied = {run for text in texts.values() for run in runs(text)}
    target.parent.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps(without_copies(raw, copied), ensure_ascii=False) for raw in raws]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    questions = load_questions(target)
    for question in questions:
        question.places(texts)
    return len(questions)


def main(source: Annotated[Path, typer.Argument(help="JSON Lines file of questions, with offsets into the documents.")]) -> None:
    """Write evals/questions/kent.jsonl from SOURCE; CORPUS_KENT names the folder of the documents."""
    chosen = question_set("kent")
    try:
        if chosen.corpus is None:
            raise CorpusError("The documents are not here.", "Set CORPUS_KENT to the folder that holds them.")
        raws = [json.loads(line) for _, line in json_lines(source)]
        typer.echo(f"{write_set(raws, chosen.corpus, chosen.questions)} questions written to {chosen.questions.name}")
    except AssistantError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from error


if __name__ == "__main__":
    typer.run(main)
