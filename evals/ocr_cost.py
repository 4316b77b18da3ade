"""`python -m evals.ocr_cost --corpus DIR`: what a scanned page costs to read."""

import time
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from corpus.errors import AssistantError
from corpus.settings import Settings, load_settings

LIMIT_SECONDS = 8.0


def main(
    corpus: Annotated[Path | None, typer.Option(help="Folder of the documents; default: the one that the settings name.")] = None,
    pages: Annotated[int, typer.Option(min=1, help="Stop after the file in which this many scanned pages were reached.")] = 20,
) -> None:
    """Read the PDFs of a corpus with OCR and without, nothing kept from before; print the difference for each scanned page.

    The time includes the start of the workers and of the OCR models. Status 1 when a page takes over 8 seconds in the mean of
    all files, 2 when there is no scanned page.
    """
    try:
        met = measure(load_settings(corpus=corpus), pages)
    except AssistantError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from error
    raise typer.Exit(0 if met else 1)


def measure(settings: Settings, wanted: int) -> bool:
    """Measure and print; whether the limit holds. Raises `CorpusError` when there is nothing to measure."""
    # Imported here, so that --help stays quick.
    from corpus.errors import CorpusError
    from ingest.discover import discover
    from ingest.readers import read

    blind = settings.model_copy(update={"ocr": False})
    scanned, spent = 0, 0.0
    for file in discover(settings.corpus_folder(), settings).files:
        if file.path.suffix.lower() != ".pdf" or scanned >= wanted:
            continue
        seen: list[int] = []
        began = time.perf_counter()
        read(file.path, settings, on_page=partial(_count, seen))
        with_ocr = time.perf_counter() - began
        if not seen:
            continue
        began = time.perf_counter()
        try:
            read(file.path, blind)
        except AssistantError:
            typer.echo(f"{file.source}: nothing but scans")
        seconds = with_ocr - (time.perf_counter() - began)
        typer.echo(f"{file.source}: {max(seen)} scanned pages, {seconds / max(seen):.1f} s a page")
        scanned, spent = scanned + max(seen), spent + seconds
    if not scanned:
        raise CorpusError("There is no scanned page in these documents.", "Name a folder with a scanned PDF.")
    typer.echo(f"{scanned} scanned pages: {spent / scanned:.1f} s a page (limit {LIMIT_SECONDS:g})")
    return spent / scanned <= LIMIT_SECONDS


def _count(seen: list[int], _: int, total: int) -> None:
    seen.append(total)


if __name__ == "__main__":
    typer.run(main)
