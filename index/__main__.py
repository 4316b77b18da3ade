"""`python -m index records`: the structured facts that ingest recognised, one JSON object a line."""

import json
from pathlib import Path
from typing import Annotated

import typer

from corpus.command_line import told
from corpus.errors import IndexUnavailable
from corpus.settings import load_settings
from index.store import Store
from index.versions import Versions

cli = typer.Typer(help="Look into the index.", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


@cli.callback()
def main() -> None:
    """Look into the index."""


@cli.command()
def records(
    kind: Annotated[str, typer.Option(help="Such as decision, action or figure (docs/records.md); all when left out.")] = "",
    source: Annotated[str, typer.Option(help="Only the records of this file.")] = "",
    index_dir: Annotated[Path | None, typer.Option(help="Folder where the index lives.", show_default=False)] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON Lines instead of one readable line each.")] = False,
) -> None:
    """List records with the span and page that each stands at, in the order of the documents."""
    with told():
        settings = load_settings(index_dir=index_dir)
        version = Versions(settings.index_dir).current()
        if version is None:
            raise IndexUnavailable(f"There is no index in {settings.index_dir} yet.", "Run `make ingest`.")
        store = Store(version)
        for document, record in store.records(kind):
            held = store.document(document).source
            if source in ("", held):
                line = {"kind": record.kind, "source": held, "start": record.start, "end": record.end, "page": record.page, "fields": record.fields}
                print(json.dumps(line, ensure_ascii=False) if as_json else _readable(held, record.page, record.fields))


def _readable(source: str, page: int, fields: dict[str, str | list[str]]) -> str:
    said = "; ".join(f"{name}: {', '.join(value) if isinstance(value, list) else value}" for name, value in fields.items() if value)
    return f"{source}, page {page}: {said}"


if __name__ == "__main__":
    cli()
