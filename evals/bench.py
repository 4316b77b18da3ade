"""`python -m evals.bench`: the time an answer takes beside embedding its question, and the vector search against exact search."""

import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import numpy as np
import typer

from corpus.errors import AssistantError
from corpus.settings import load_settings
from evals.questions import load_questions
from evals.run import Answering
from evals.sets import OUT, question_set
from index.embeddings import Embedder, Vectors

if TYPE_CHECKING:
    from index.vectors import PassageVectors

NEAREST = 50
"""Passages of which the approximate search should lose none."""


def main(
    corpus: Annotated[Path | None, typer.Option(help="Folder of the documents; default: the one that the settings name.")] = None,
    questions: Annotated[Path | None, typer.Option(help="JSON Lines file of questions; default: those of the sample council.")] = None,
) -> None:
    """Ingest the corpus, ask each question once and print median and p95 seconds, the ratio to embedding the question, and HNSW's recall."""
    # Imported here, so that --help stays quick.
    from app.assistant import Assistant
    from evals.corpora import build
    from index.search import Index

    settings = load_settings(corpus=corpus, index_dir=OUT / "index-bench")
    try:
        asked = [question.question for question in load_questions(questions or question_set("sample").questions)]
        build(settings)
        index = Index.open(settings)
        assistant = Assistant.open(settings)
    except AssistantError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from error
    answering, embedding = times(asked, assistant, index.embedder)
    typer.echo(speed(answering, embedding))
    recall = recall_at(NEAREST, index.embedder.encode(asked), index.vectors)
    typer.echo(f"recall@{NEAREST} of the vector search against exact search: {recall:.4f} over {len(asked)} questions")


def times(questions: Sequence[str], assistant: Answering, embedder: Embedder) -> tuple[list[float], list[float]]:
    """Seconds that each question takes to answer, and to embed alone; the first question is asked once before, unmeasured."""
    assistant.ask(questions[0])
    embedder.encode([questions[0]])
    answering, embedding = [], []
    for question in questions:
        answering.append(_seconds(partial(assistant.ask, question)))
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
