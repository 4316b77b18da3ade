"""`python -m evals.bench`: what an answer costs in time and memory, how that grows with the corpus, and the vector search against exact search."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import numpy as np
import typer

from corpus.errors import AssistantError
from corpus.settings import ROOT, Settings, load_settings
from evals.questions import load_questions
from evals.run import Answering
from evals.serving_memory import Memory
from evals.sets import OUT, question_set
from index.embeddings import Embedder, Vectors

if TYPE_CHECKING:
    from index.vectors import PassageVectors

NEAREST = 50
"""Passages of which the approximate search should lose none."""

LIMIT_GROWTH, LIMIT_MB = 3.0, 1200


def main(
    corpus: Annotated[Path | None, typer.Option(help="Folder of the documents; default: the one that the settings name.")] = None,
    questions: Annotated[Path | None, typer.Option(help="JSON Lines file of questions; default: those of the sample council.")] = None,
    passages: Annotated[int, typer.Option(min=0, help="Also ask over the corpus enlarged to this many passages by perturbed copies.")] = 0,
) -> None:
    """Ingest the corpus, ask each question once and print what answers cost.

    Prints median and p95 seconds, the ratio to embedding the question, HNSW's recall, and the memory of a process that has answered them
    all. With --passages also the times over the enlarged corpus and the growth of the median. Status 1 when the median grows to
    3 times or more, or the memory goes over 1,200 MB.
    """
    settings = load_settings(corpus=corpus, index_dir=OUT / "index-bench")
    try:
        met = measure(settings, questions or question_set("sample").questions, passages)
    except AssistantError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from error
    raise typer.Exit(0 if met else 1)


def measure(settings: Settings, questions: Path, passages: int) -> bool:
    """Measure and print; whether the limits hold."""
    # Imported here, so that --help stays quick.
    from app.assistant import Assistant
    from evals.corpora import build
    from evals.enlarged import enlarged
    from index.search import Index

    asked = [question.question for question in load_questions(questions)]
    build(settings)
    memory = serving(settings.index_dir, questions)
    typer.echo(f"a process that answered {len(asked)} questions holds {memory.resident:.0f} MB, at most {memory.peak:.0f} MB (limit {LIMIT_MB})")
    index = Index.open(settings)
    opened = [(settings, index)]
    if passages:
        large = enlarged(settings, OUT / f"index-bench-{passages}", passages, index.embedder)
        opened.append((large, Index.open(large, index.embedder)))
    answering, embedding = times(asked, [Assistant(one, its) for its, one in opened], index.embedder)
    for (_, one), taken in zip(opened, answering, strict=True):
        typer.echo(f"{one.store.passage_count():,} passages: {speed(taken, embedding)}")
    recall = recall_at(NEAREST, index.embedder.encode(asked), index.vectors)
    typer.echo(f"recall@{NEAREST} of the vector search against exact search: {recall:.4f} over {len(asked)} questions")
    grown = statistics.median(answering[-1]) / statistics.median(answering[0])
    if passages:
        typer.echo(f"the median grows {grown:.2f} times (limit {LIMIT_GROWTH:g})")
    for _, one in opened:
        one.close()
    return grown < LIMIT_GROWTH and memory.peak <= LIMIT_MB


def serving(index_dir: Path, questions: Path) -> Memory:
    """The memory of a process of its own that opens the index and answers the questions."""
    command = [sys.executable, "-m", "evals.serving_memory", "--index-dir", str(index_dir.resolve()), "--questions", str(questions.resolve())]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return Memory.model_validate_json(done.stdout.splitlines()[-1])


def times(questions: Sequence[str], assistants: Sequence[Answering], embedder: Embedder) -> tuple[list[list[float]], list[float]]:
    """Seconds that each assistant takes to answer each question, and to embed it alone takes; a first question is asked before, unmeasured.

    The assistants answer a question one after the other, so that what else the machine does slows them alike.
    """
    for assistant in assistants:
        assistant.ask(questions[0])
    embedder.encode([questions[0]])
    answering: list[list[float]] = [[] for _ in assistants]
    embedding = []
    for question in questions:
        for assistant, taken in zip(assistants, answering, strict=True):
            taken.append(_seconds(partial(assistant.ask, question)))
        embedding.append(_seconds(partial(embedder.encode, [question])))
    return answering, embedding


def speed(answering: Sequence[float], embedding: Sequence[float]) -> str:
    """The times as a sentence: median and 95th percentile of answering, each also as a multiple of the median embedding."""
    alone = statistics.median(embedding)
    median = statistics.median(answering)
    p95 = float(np.percentile(answering, 95))
    return (
        f"answering {len(answering)} questions: median {median * 1000:.0f} ms, p95 {p95 * 1000:.0f} ms; embedding one: {alone * 1000:.1f} ms; "
        f"ratios {median / alone:.1f} and {p95 / alone:.1f}"
    )


def recall_at(limit: int, asked: Vectors, vectors: "PassageVectors") -> float:
    """Of the `limit` passages that exact search finds nearest to each question, the share that the vector search finds too.

    A passage as near as the last of them counts as found, since either may stand there.
    """
    ids, matrix = vectors.get()
    place = {id_: row for row, id_ in enumerate(ids)}
    shares = []
    for vector in asked:
        cosines = matrix @ vector
        nearest = np.sort(cosines)[::-1][:limit]
        found = [cosines[place[id_]] for id_, _ in vectors.search(vector, None, limit)]
        shares.append(sum(cosine >= nearest[-1] - 1e-6 for cosine in found) / len(nearest))
    return float(np.mean(shares))


def _seconds(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return time.perf_counter() - started


if __name__ == "__main__":
    typer.run(main)
