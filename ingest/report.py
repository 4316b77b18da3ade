"""An ingest on the terminal: a bar while it runs, a table when it is done."""

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn
from rich.table import Table

from ingest.outcome import IngestReport, State

STYLES = {State.NEW: "green", State.CHANGED: "yellow", State.UNCHANGED: "dim", State.REMOVED: "magenta", State.FAILED: "bold red"}


class ProgressBar:
    """A bar with the time left; as a context manager, drawn while inside."""

    def __init__(self, console: Console) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("left:"), TimeRemainingColumn())
        self._bars = Progress(*columns, console=console, transient=True)
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Self:
        """Draw it."""
        self._bars.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Take it off the screen."""
        self._bars.stop()

    def reading(self, done: int, total: int, source: str) -> None:
        """Files."""
        self._show("reading", f"Reading {source}".strip(), done, total)

    def recognising(self, done: int, total: int) -> None:
        """Scanned pages of a file."""
        self._show("recognising", "Recognising scanned pages", done, total)

    def embedding(self, done: int, total: int) -> None:
        """Passages."""
        self._show("embedding", "Embedding passages", done, total)

    def _show(self, name: str, text: str, done: int, total: int) -> None:
        if name not in self._tasks:
            self._tasks[name] = self._bars.add_task(escape(text), total=total)
        self._bars.update(self._tasks[name], description=escape(text), completed=done, total=total)


def print_report(report: IngestReport, console: Console) -> None:
    """The table of files, then the files that did not go in with reason and remedy, then the warnings."""
    table = Table("File", "Title", "Kind", "Date", "Pages", "Passages", "State")
    for column in table.columns[4:6]:
        column.justify = "right"
    for file in report.files:
        numbers = (str(file.pages), str(file.passages)) if file.went_in else ("", "")
        style = STYLES[file.state]
        table.add_row(escape(file.source), escape(file.title), file.kind, file.date, *numbers, f"[{style}]{file.state}[/{style}]")
    console.print(table)
    for file in report.files:
        if file.state is State.FAILED:
            console.print(f"[bold red]{escape(file.source)}[/]: {escape(file.reason)} {escape(file.remedy)}")
        for warning in file.warnings:
            console.print(f"[yellow]{escape(file.source)}[/]: {escape(warning)}")
    console.print(_summary(report))


def _summary(report: IngestReport) -> str:
    """One line: how many files are in, how many aren't, and whether there is a new version."""
    inside = sum(file.went_in for file in report.files)
    failed = sum(file.state is State.FAILED for file in report.files)
    parts = [f"{inside} {'document' if inside == 1 else 'documents'} in the index"]
    if failed:
        parts.append(f"{failed} not")
    if inside:
        parts.append(f"version {report.version}" if report.version else "nothing changed")
    return ", ".join(parts) + "."
