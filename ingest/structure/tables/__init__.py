"""Tables of a document: rows and cells under their header paths, or rows kept together where the pairing can't be known."""

from ingest.structure.tables.find import find_tables

__all__ = ["find_tables"]
