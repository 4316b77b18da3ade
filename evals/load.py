"""`python -m evals.load`: many people at once on a running app, with what they wait and what memory the server holds."""

import os
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import numpy as np
import typer

from corpus.errors import AssistantError
from corpus.settings import ROOT, Settings, load_settings
from evals.questions import load_questions
from evals.sets import OUT, question_set

if TYPE_CHECKING:
    from app.visitor import Drawn

THINK = (2.0, 8.0)
"""Seconds between an answer and the next question, evenly spread."""

A_VISIT = 8
"""Questions that a person asks before the page is closed and opened anew."""


@dataclass(slots=True)
class Tally:
    """What all people met: seconds to a first page, to an answer's first words, to it with its sources, to a page that is done, and errors."""

    pages: list[float] = field(default_factory=list)
    words: list[float] = field(default_factory=list)
    answers: list[float] = field(default_factory=list)
    done: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def main(
    people: Annotated[int, typer.Option(help="How many at once.")] = 20,
    minutes: Annotated[float, typer.Option(help="For how long.")] = 10.0,
) -> None:
    """Start the app over the sample council, have people ask its questions with pauses of 2 to 8 seconds, and print what they waited for.

    Each person asks 8 questions, leaves and comes again. Prints the server's memory each minute. Status 1 when anything went wrong.
    """
    # Imported here, so that --help stays quick.
    from evals.corpora import build

    chosen = question_set("sample")
    settings = load_settings(corpus=chosen.corpus, index_dir=OUT / "index-load")
    try:
        questions = [question.question for question in load_questions(chosen.questions)]
        build(settings)
        with server(settings) as (address, process):
            tally = drive(address, process, questions, people, minutes * 60)
    except AssistantError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from error
    raise typer.Exit(1 if tally.errors else 0)


def drive(address: str, process: int, questions: Sequence[str], people: int, seconds: float) -> Tally:
    """Let so many people ask for so long; prints each minute and at the end."""
    from app.visitor import visiting

    tally = Tally()
    typer.echo(f"at the start: {memory(process):.0f} MB")
    with visiting(address) as first:
        page, answer = first.open(), first.ask(questions[0])
    typer.echo(f"alone, with the model still to load: first page {page.seconds:.2f} s, answer {answer.seconds:.2f} s; then {memory(process):.0f} MB")
    until = time.monotonic() + seconds
    crowd = [threading.Thread(target=_person, args=(address, questions, until, number, tally), daemon=True) for number in range(people)]
    for one in crowd:
        one.start()
    minute, seen = 0, 0
    while time.monotonic() < until:
        time.sleep(min(60.0, max(0.0, until - time.monotonic())))
        minute += 1
        typer.echo(f"minute {minute}: {memory(process):.0f} MB; {_told('answer', tally.answers[seen:])}")
        seen = len(tally.answers)
    for one in crowd:
        one.join()
    typer.echo(f"at the end: {memory(process):.0f} MB, at most {memory(process, 'VmHWM'):.0f} MB")
    typer.echo(_told("first page", tally.pages))
    typer.echo(_told("first words of an answer", tally.words))
    typer.echo(_told("answer with its sources", tally.answers))
    typer.echo(_told("ready for the next question", tally.done))
    typer.echo(f"errors: {len(tally.errors)}")
    for error in dict.fromkeys(tally.errors):
        typer.echo(f"  {tally.errors.count(error)} times: {error}")
    return tally


def _person(address: str, questions: Sequence[str], until: float, number: int, tally: Tally) -> None:
    """One person's visits, one after the other, until the time is over."""
    from app.visitor import VisitError, visiting

    chance = random.Random(number)
    # Not all on the same second.
    time.sleep(chance.uniform(0.0, THINK[1]))
    while time.monotonic() < until:
        try:
            with visiting(address) as visitor:
                page = visitor.open()
                tally.pages.append(page.seconds)
                tally.errors += page.problems
                for _ in range(A_VISIT):
                    visitor.pause(min(chance.uniform(*THINK), max(0.0, until - time.monotonic())))
                    if time.monotonic() >= until:
                        break
                    _count(visitor.ask(chance.choice(questions)), tally)
        except (VisitError, OSError) as error:
            tally.errors.append(str(error))
            time.sleep(THINK[0])


def _count(drawn: "Drawn", tally: Tally) -> None:
    tally.errors += drawn.problems
    if not any('class="question"' in text for text in drawn.texts):
        tally.errors.append("A question was not answered.")
    tally.words.append(drawn.first_words)
    tally.answers.append(drawn.answered)
    tally.done.append(drawn.seconds)


def _told(name: str, waited: Sequence[float]) -> str:
    if not waited:
        return f"{name}: none"
    return f"{name}: {len(waited)}, median {statistics.median(waited):.2f} s, p95 {np.percentile(waited, 95):.2f} s, longest {max(waited):.2f} s"


def memory(process: int, field_: str = "VmRSS") -> float:
    """What a process holds in megabytes, now or (`VmHWM`) at most, as Linux counts it."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(f"{field_}:"))


@contextmanager
def server(settings: Settings) -> Iterator[tuple[str, int]]:
    """Address and process of the app over an index, running while inside."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = os.environ | {"CORPUS": str(settings.corpus_folder()), "INDEX_DIR": str(settings.index_dir.resolve())}
    command = [sys.executable, "-m", "streamlit", "run", "app/main.py", "--server.port", str(port)]
    with tempfile.TemporaryFile("w+", encoding="utf-8") as log:
        running = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
        address = f"http://127.0.0.1:{port}"
        try:
            for _ in range(120):
                if _answers(address):
                    break
                time.sleep(0.5)
            yield address, running.pid
        finally:
            running.terminate()
            running.wait(30)
            log.seek(0)
            if "Traceback" in (said := log.read()):
                typer.echo(said, err=True)


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/_stcore/health", timeout=1):
            return True
    except OSError:
        return False


if __name__ == "__main__":
    typer.run(main)
