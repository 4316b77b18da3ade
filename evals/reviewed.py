"""`python -m evals.reviewed`: the questions that were made of people's remarks on the Feedback page, asked again."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer

from app.review import question_file
from corpus.errors import AssistantError
from corpus.settings import Settings, load_settings
from evals.questions import Question, QuestionSetError, load_questions
from evals.run import run
from evals.scoring import Scored

RIGHT, WRONG, NOT_RUN = 0, 1, 2


def main(
    questions: Annotated[Path | None, typer.Option(help="JSON Lines file of questions; default: questions.jsonl in the index folder.")] = None,
) -> None:
    """Ask each question over the index as it is and say which answers are right.

    Status 0 when all are, 1 when one is not or its evidence has left the documents, 2 when nothing could be run.
    """
    settings = load_settings()
    path = questions or question_file(settings)
    if not path.is_file():
        typer.echo(f"There is no {path}. Questions are made on the app's Feedback page.")
        raise typer.Exit(RIGHT)
    try:
        raise typer.Exit(_run(settings, load_questions(path)))
    except AssistantError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(NOT_RUN) from error


def _run(settings: Settings, asked: Sequence[Question]) -> int:
    # Imported here, so that --help stays quick.
    from app.assistant import Assistant
    from evals.corpora import canonical_texts

    texts = canonical_texts(settings)
    sound, gone = sorted_out(asked, texts)
    scored = run(sound, Assistant.open(settings), texts, lambda *_: None)
    for one in scored:
        typer.echo(told(one))
    for why in gone:
        typer.echo(f"not asked: {why}")
    right = sum(stands(one) for one in scored)
    typer.echo(f"{right} of {len(scored)} right{f', {len(gone)} not asked' if gone else ''}.")
    return RIGHT if right == len(asked) else WRONG


def sorted_out(asked: Sequence[Question], texts: Mapping[str, str]) -> tuple[list[Question], list[str]]:
    """The questions whose evidence stands in the documents, and of the others what is wrong with it."""
    sound, gone = [], []
    for question in asked:
        try:
            question.places(texts)
        except QuestionSetError as error:
            gone.append(str(error))
        else:
            sound.append(question)
    return sound, gone


def stands(scored: Scored) -> bool:
    """Whether an answer is right and, where there is one to give, cites the evidence: a source may have been called wrong."""
    return scored.right and (scored.cited or not scored.question.answerable)


def told(scored: Scored) -> str:
    """A question with its verdict, and, when it is wrong, what was expected and what came."""
    question = scored.question
    if stands(scored):
        return f"right: {question.question}"
    expected = "; ".join(" or ".join(wordings) for wordings in question.facts) or "that the documents do not say"
    if scored.right:
        expected += ", with the source named in the question"
    return f"WRONG: {question.question}\n    expected: {expected}\n    said: {' '.join(scored.answer.text.split())}"


if __name__ == "__main__":
    typer.run(main)
