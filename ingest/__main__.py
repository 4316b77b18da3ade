"""`python -m ingest`: bring the index up to date with the documents; `python -m ingest doctor`: see that it is sound."""

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from corpus.command_line import told
from corpus.settings import Settings, load_settings

cli = typer.Typer(add_completion=False, pretty_exceptions_enable=False, help="Bring the index up to date with the documents.")

Corpus = Annotated[Path | None, typer.Option(help="Folder of documents.", show_default=False)]
IndexDir = Annotated[Path | None, typer.Option(help="Folder where the index lives.", show_default=False)]
NoOcr = Annotated[bool, typer.Option("--no-ocr", help="Leave scanned pages unread.")]


@cli.callback(invoke_without_command=True)
def main(context: typer.Context, corpus: Corpus = None, index_dir: IndexDir = None, no_ocr: NoOcr = False) -> None:
    """Bring the index up to date with the documents. Status 0: all went in; 1: some did not; 2: nothing could run."""
    flags: dict[str, object] = {"corpus": corpus, "index_dir": index_dir, "ocr": False if no_ocr else None}
    context.obj = flags
    if context.invoked_subcommand is None:
        _run(_ingest, flags)


@cli.command()
def doctor(context: typer.Context, corpus: Corpus = None, index_dir: IndexDir = None) -> None:
    """Check the installation, the model and the index. Status 0: all well; 1: warnings; 2: something is broken."""
    given = {"corpus": corpus, "index_dir": index_dir}
    _run(_doctor, context.obj | {name: value for name, value in given.items() if value is not None})


def _run(task: Callable[[Settings, Console], int], flags: dict[str, object]) -> None:
    """Run a task and leave with its status."""
    console = Console() if Console().is_terminal else Console(width=160)
    with told():
        try:
            status = task(load_settings(**flags), console)
        except KeyboardInterrupt:
            Console(stderr=True).print("Stopped. The index is as it was; the next run goes on from the vectors already computed.")
            status = 130
    raise typer.Exit(status)


def _ingest(settings: Settings, console: Console) -> int:
    # Imported here, so that --help stays quick.
    from ingest.pipeline import chosen_model, ingest
    from ingest.report import ProgressBar, print_report

    with ProgressBar(console) as bar:
        report = ingest(settings, chosen_model(settings), bar)
    print_report(report, console)
    if report.status == 2:
        console.print("None of the files could be read, so the index was left as it is.")
    return report.status


def _doctor(settings: Settings, console: Console) -> int:
    from ingest.doctor import examine, print_findings

    findings = examine(settings)
    print_findings(findings, console)
    return max((finding.level.status for finding in findings), default=0)


if __name__ == "__main__":
    try:
        cli()
    except Exception:  # noqa: BLE001 - whatever it is: status 1, with which Python would end, says that the other files went in
        traceback.print_exc()
        print("The program failed; the index is as it was. Pass the lines above on to whoever looks after the program.", file=sys.stderr)
        sys.exit(2)
