"""`python -m evals.serving_memory`: the memory of a process that has answered a set of questions."""

from pathlib import Path
from typing import Annotated

import typer
from pydantic import BaseModel, ConfigDict

from corpus.settings import load_settings
from evals.questions import load_questions

MEGABYTE = 1024
"""In the kilobytes of /proc."""


class Memory(BaseModel):
    """Megabytes that a process holds, and the most that it ever held."""

    model_config = ConfigDict(frozen=True)

    resident: float
    peak: float


def memory_of(status: str) -> Memory:
    """What the text of /proc/PID/status says (proc(5)): VmRSS and VmHWM, files that are mapped and in memory included."""
    fields = dict(line.split(":", 1) for line in status.splitlines() if ":" in line)
    resident, peak = (int(fields[name].split()[0]) / MEGABYTE for name in ("VmRSS", "VmHWM"))
    return Memory(resident=resident, peak=peak)


def main(
    index_dir: Annotated[Path, typer.Option(help="Folder of the index.")],
    questions: Annotated[Path, typer.Option(help="JSON Lines file of questions.")],
) -> None:
    """Open the index, answer the questions one after the other and print the memory as JSON; Linux only."""
    # Imported here, so that --help stays quick.
    from app.assistant import Assistant

    assistant = Assistant.open(load_settings(index_dir=index_dir))
    for question in load_questions(questions):
        assistant.ask(question.question)
    typer.echo(memory_of(Path("/proc/self/status").read_text(encoding="utf-8")).model_dump_json())
    assistant.close()


if __name__ == "__main__":
    typer.run(main)
