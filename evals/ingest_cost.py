"""`python -m evals.ingest_cost --corpus DIR`: what an ingest costs beside embedding the same passages alone."""

import resource
import tempfile
import time
from pathlib import Path
from typing import Annotated

import typer

from corpus.errors import AssistantError
from corpus.settings import Settings, load_settings

LIMIT_RATIO, LIMIT_MB = 2.0, 1500


def main(corpus: Annotated[Path | None, typer.Option(help="Folder of the documents; default: the one that the settings name.")] = None) -> None:
    """Ingest a corpus into an empty index, then embed its passages alone, both with the model already loaded.

    Prints the seconds of each, their ratio and the most memory that the process held up to the end of the ingest, model included.
    Status 1 when the ratio is over 2 or the memory over 1,500 MB.
    """
    with tempfile.TemporaryDirectory() as folder:
        try:
            met = measure(load_settings(corpus=corpus, index_dir=Path(folder)))
        except AssistantError as error:
            typer.echo(str(error), err=True)
            raise typer.Exit(2) from error
    raise typer.Exit(0 if met else 1)


def measure(settings: Settings) -> bool:
    """Measure and print; whether both limits hold."""
    # Imported here, so that --help stays quick.
    from evals.corpora import Quiet, passage_texts
    from index.vector_cache import BATCH
    from ingest.pipeline import Model, chosen_model, ingest

    model = chosen_model(settings)
    embedder = model.load()
    embedder.encode_tokens(["The first text that a model sees takes longer."])

    started = time.perf_counter()
    ingest(settings, Model(model.fingerprint, lambda: embedder), Quiet())
    whole = time.perf_counter() - started
    # Kilobytes on Linux; read before the second half, which is not part of an ingest.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

    texts = passage_texts(settings)
    started = time.perf_counter()
    # In the ingest's own batches and order, so that the model's work is the same.
    for start in range(0, len(texts), BATCH):
        embedder.encode_tokens(texts[start : start + BATCH])
    alone = time.perf_counter() - started

    ratio = whole / alone
    typer.echo(f"{len(texts)} passages: ingest {whole:.1f} s, embedding alone {alone:.1f} s, ratio {ratio:.2f} (limit {LIMIT_RATIO:g})")
    typer.echo(f"peak memory {peak:.0f} MB (limit {LIMIT_MB})")
    return ratio <= LIMIT_RATIO and peak <= LIMIT_MB


if __name__ == "__main__":
    typer.run(main)
