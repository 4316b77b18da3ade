"""A register's row: a record with its document and what its fields say, ready to be shown, searched and saved."""

from dataclasses import dataclass
from functools import cached_property

from corpus.types import Document, Record
from index.locate_text import alike
from index.store import Store


@dataclass(frozen=True)
class Row:
    """One record of one document."""

    document: Document
    record: Record

    def text(self, field: str) -> str:
        """A field as one line; the parts of a list are set apart by semicolons; "" when it is not given."""
        return "; ".join(self.parts(field))

    def parts(self, field: str) -> list[str]:
        """A field as a list."""
        value = self.record.fields.get(field, "")
        return [part for part in ([value] if isinstance(value, str) else value) if part.strip()]

    @cached_property
    def searched(self) -> str:
        """All that a free-text search looks through."""
        values = [self.text(field) for field in self.record.fields]
        return alike(" ".join([*values, self.document.cover.title, self.document.cover.body]))

    @property
    def year(self) -> int:
        """The year in which the document's period begins, or of its date; 0 when neither is known."""
        return self.document.cover.year

    @property
    def when(self) -> str:
        """The document's period or year, as a heading."""
        return self.document.cover.period or self.document.cover.date[:4]

    def holds(self, words: str) -> bool:
        """Whether every word stands somewhere in the row."""
        return all(word in self.searched for word in alike(words).split())


def rows(store: Store, kind: str) -> list[Row]:
    """All records of a kind, newest document first, in text order within one."""
    found = [Row(store.document(sha256), record) for sha256, record in store.records(kind)]
    return sorted(found, key=lambda row: (-row.year, row.document.source, row.record.start))
