"""Helpers for the tests of tables: a text's tables, and its figures as plain tuples."""

from corpus.types import Reading, Record, Table
from ingest.structure.figures import find_figures
from ingest.structure.layout import Found, lay_out
from ingest.structure.tables import find_tables
from ingest.structure.tables.values import plain

Figure = tuple[str, str, str, str]


def tables_of(text: str) -> tuple[Table, ...]:
    """The tables of a text, every cell checked against the characters that its span holds."""
    tables = find_tables(lay_out(Reading(text, "txt")))
    for table in tables:
        assert 0 <= table.start <= table.end <= len(text)
        for row in table.rows:
            assert table.start <= row.start <= row.end <= table.end
            for cell in row.cells:
                assert 0 <= cell.start <= cell.end <= len(text)
                assert plain(text[cell.start : cell.end]) == cell.text
    return tables


def found_in(text: str) -> Found:
    """The figure records and blocks of a text."""
    return find_figures(lay_out(Reading(text, "txt")), tables_of(text))


def figures_of(text: str) -> list[Figure]:
    """The figures of a text as row, column, value and unit."""
    return [tuple(str(record.fields[name]) for name in ("row", "column", "value", "unit")) for record in found_in(text).records]  # type: ignore[misc]


def captions_of(text: str) -> set[str]:
    """The tables that the figures of a text say they are from."""
    return {str(record.fields["table"]) for record in found_in(text).records}


def of_row(text: str, label: str) -> list[Record]:
    """The figures of one row."""
    return [record for record in found_in(text).records if record.fields["row"] == label]
