"""The command line: `python -m app ask`, `answer`, `explain`."""

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from pydantic import BaseModel, ValidationError
from rich.console import Console

from app.answer import Answer, Status, Turn
from corpus.command_line import told
from corpus.errors import QuestionError
from corpus.json_lines import json_lines
from corpus.settings import Settings, load_settings

if TYPE_CHECKING:
    from app.assistant import Assistant

cli = typer.Typer(help="Ask the council's documents a question.", no_args_is_help=True, pretty_exceptions_enable=False)
IndexDir = Annotated[Path | None, typer.Option(help="Folder where the index lives.")]


def _settings(index_dir: Path | None) -> Settings:
    return load_settings(index_dir=index_dir)


@cli.command()
def ask(
    question: str,
    index_dir: IndexDir = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the answer record as JSON.")] = False,
) -> None:
    """Answer one question."""
    from app.assistant import Assistant

    with told():
        assistant = Assistant.open(_settings(index_dir))
        answer = assistant.ask(question)
        answer = replace(answer, suggestions=assistant.suggest(answer))
    if as_json:
        print(json.dumps(answer.record(), ensure_ascii=False))
    else:
        _show(answer)


@cli.command()
def answer(
    questions: Annotated[Path, typer.Option(help='JSON Lines of {"id", "question", "history"}.')],
    out: Annotated[Path, typer.Option(help="Where the answer records go, one a line.")],
    index_dir: IndexDir = None,
) -> None:
    """Answer a file of questions, in order; one that can't be asked gets a record of status "error"."""
    from app.assistant import Assistant

    with told():
        assistant = Assistant.open(_settings(index_dir))
        lines = _read_questions(questions)
        try:
            with out.open("w", encoding="utf-8") as stream:
                for line in lines:
                    print(json.dumps(_answered(assistant, line).record(line.id), ensure_ascii=False), file=stream)
        except OSError as error:
            raise QuestionError(f"The answers can't be written to {out} ({error.strerror}).", "Give a file in a folder that you may write to.") from error


@cli.command()
def explain(question: str, index_dir: IndexDir = None) -> None:
    """Show what was understood, what each stage ranked, and why the answer came out as it did."""
    from app.assistant import Assistant
    from app.explain import explanation

    with told():
        assistant = Assistant.open(_settings(index_dir))
        Console().print(explanation(assistant, question))


class _Asked(BaseModel):
    question: str
    answer: str = ""


class _Line(BaseModel):
    id: str = ""
    question: str
    history: list[_Asked] | None = None


def _read_questions(path: Path) -> list[_Line]:
    try:
        return [_question(path, number, line) for number, line in json_lines(path)]
    except OSError as error:
        raise QuestionError(f"The questions in {path} can't be read ({error.strerror}).", "Give a file of JSON Lines.") from error


def _question(path: Path, number: int, line: bytes) -> _Line:
    try:
        return _Line.model_validate_json(line)
    except ValidationError as error:
        raise QuestionError(f"Line {number} of {path} is not a question.", 'Give JSON Lines in UTF-8 such as {"id": "1", "question": "..."}.') from error


def _answered(assistant: "Assistant", line: _Line) -> Answer:
    try:
        return assistant.ask(line.question, [Turn(turn.question, turn.answer) for turn in line.history or []])
    except QuestionError as error:
        return Answer(line.question, Status.ERROR, f"{error.message} {error.remedy}")


def _show(answer: Answer) -> None:
    print(answer.text)
    for citation in answer.citations:
        section = " > ".join(citation.section)
        print(
            f"\n[{citation.marker}] {citation.title}, page {citation.printed_page or citation.page}{f', {section}' if section else ''}\n    “{citation.quote}”"
        )
    for note in answer.notes:
        print(f"\n{note}")
    if answer.choices:
        print("\nOne of these:", *answer.choices, sep="\n    ")
    if answer.suggestions:
        print("\nYou could ask next:", *answer.suggestions, sep="\n    ")


if __name__ == "__main__":
    cli()
