"""`python -m evals`: a question set against its baseline, and the report."""

import os
from pathlib import Path
from typing import Annotated

import typer

from corpus.errors import AssistantError
from evals.ablation import Ablation
from evals.baseline import Baseline, BaselineError, compare, read_baseline, write_baseline
from evals.metrics import Measure, measures
from evals.questions import load_questions
from evals.report import write_report
from evals.run import run
from evals.sets import OUT, QuestionSet, SetName, question_set
from evals.threshold import Threshold

MET, WORSE, NOT_RUN = 0, 1, 2


def main(
    name: Annotated[SetName, typer.Option("--set", help="Which questions.")] = "sample",
    corpus: Annotated[Path | None, typer.Option(help="Folder of the documents, instead of the set's own.")] = None,
    report: Annotated[Path | None, typer.Option(help="Where the HTML report goes; default evals/out/SET.html.")] = None,
    update_baseline: Annotated[bool, typer.Option("--update-baseline", help="Make this run the baseline.")] = False,
    required: Annotated[bool, typer.Option("--required", help="Fail when the documents are not there, instead of saying so.")] = False,
) -> None:
    """Ask a fixed set of questions, measure the answers and compare them with the committed baseline.

    Status 0 when the run is no worse than the baseline, 1 when it is worse, 2 when nothing could be run.
    """
    chosen = question_set(name, corpus)
    if chosen.corpus is None:
        typer.echo(chosen.missing)
        raise typer.Exit(NOT_RUN if required else MET)
    try:
        raise typer.Exit(_run(chosen, chosen.corpus, report or OUT / f"{name}.html", update_baseline))
    except AssistantError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(NOT_RUN) from error


def _run(chosen: QuestionSet, corpus: Path, report: Path, update: bool) -> int:
    # Imported here, so that --help stays quick.
    from app.assistant import Assistant
    from evals.corpora import canonical_texts, rebuilt

    questions = load_questions(chosen.questions)
    settings = rebuilt(corpus, OUT / f"index-{chosen.name}")
    texts = canonical_texts(settings)
    scored = run(questions, Assistant.open(settings), texts, _progress)
    found = measures(scored)
    typer.echo(table(found))
    if update:
        write_baseline(chosen.baseline, chosen.questions, found, scored)
    baseline: Baseline | None = None
    try:
        baseline = read_baseline(chosen.baseline, chosen.questions)
        comparison = compare(found, scored, baseline)
        verdict = comparison.sentences()
        status = WORSE if comparison.worse else MET
    except BaselineError as error:
        verdict, status = [str(error)], WORSE
    worth = Ablation.read(Ablation.file(chosen.name), chosen.questions)
    floors = Threshold.read(Threshold.file(chosen.name), chosen.questions)
    write_report(report, chosen.name, scored, texts, baseline.measures if baseline else {}, verdict, worth, floors)
    typer.echo("\n".join([*verdict, f"Report: {os.path.relpath(report)}"]))
    return status


def table(found: list[Measure]) -> str:
    """The measures as lines of text."""
    rows = [f"{measure.name:24s} {measure.value:8.3f}   {measure.low:.3f} to {measure.high:.3f}   n {measure.n}" for measure in found]
    return "\n".join(rows)


def _progress(done: int, total: int) -> None:
    if done % 20 == 0 or done == total:
        typer.echo(f"asked {done} of {total}", err=True)


if __name__ == "__main__":
    typer.run(main)
