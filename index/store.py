"""Reading one version's SQLite: documents, pages, sections, records, passages and the full-text index."""

import json
import sqlite3
import threading
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from corpus.errors import IndexUnavailable
from corpus.types import Cover, Document, Filters, Kind, Page, Passage, Record, Section, Unit
from index.schema import SCHEMA_VERSION
from index.versions import REMAKE

PASSAGE_COLUMNS = 'id, document, "start", "end", kind, page, section, context, text, units'
OF_THESE = "(SELECT value AS asked FROM json_each(?)) CROSS JOIN passages ON passages.id = asked"
"""The passages of the ids in a JSON list. A cross join is never turned round: with a list of hundreds after IN, SQLite may read the whole table
when what it knows of the table's size is old (0.22 s over 200,000 passages, against 0.003 s)."""

COUNTED = 1_000
"""Passages up to which those with a phrase are counted: in a large corpus counting all that hold a common word takes longer than the search."""

FULLTEXT_WEIGHTS = (0.6, 1.0)
"""What a word in the context line and a word in the text count in bm25()."""


class Store:
    """A version's store, open for reading; may be shared by threads."""

    def __init__(self, version: Path) -> None:
        """Open it; raises `IndexUnavailable` when the file is damaged or was made by another release."""
        self._lock = threading.Lock()
        try:
            self._connection = sqlite3.connect(f"file:{version / 'store.sqlite'}?mode=ro", uri=True, check_same_thread=False)
            found = self._connection.execute("PRAGMA user_version").fetchone()[0]
        except sqlite3.DatabaseError as error:
            raise IndexUnavailable(f"The index in {version} can't be read ({error}).", REMAKE) from error
        if found != SCHEMA_VERSION:
            raise IndexUnavailable("The index was made by another release of this program.", REMAKE)
        self._documents = {document.sha256: document for document in self._load_documents()}

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def documents(self) -> list[Document]:
        """All documents, ordered by source."""
        return list(self._documents.values())

    def document(self, sha256: str) -> Document:
        """The document of that hash; KeyError when it isn't held."""
        return self._documents[sha256]

    def text(self, sha256: str) -> str:
        """The canonical text of a document; KeyError when it isn't held."""
        rows = self._rows("SELECT text FROM documents WHERE sha256 = ?", (sha256,))
        if not rows:
            raise KeyError(sha256)
        return str(rows[0][0])

    def pages(self, sha256: str) -> list[Page]:
        """A document's pages in order."""
        rows = self._rows('SELECT number, "start", "end", label, ocr FROM pages WHERE document = ? ORDER BY number', (sha256,))
        return [Page(*row) for row in rows]

    def sections(self, sha256: str) -> list[Section]:
        """A document's outline, parents before their children."""
        rows = self._rows('SELECT heading, level, "start", "end", parent, kind FROM sections WHERE document = ? ORDER BY ordinal', (sha256,))
        return [Section(*row) for row in rows]

    def furniture(self, sha256: str) -> list[tuple[int, int]]:
        """Spans of running headers, footers and page numbers."""
        return [(row[0], row[1]) for row in self._rows('SELECT "start", "end" FROM furniture WHERE document = ? ORDER BY "start"', (sha256,))]

    def records(self, kind: str = "", document: str = "") -> list[tuple[str, Record]]:
        """(document, record) of one kind or all, of one document or all, in document and text order."""
        where = "(? = '' OR kind = ?) AND (? = '' OR document = ?)"
        sql = f'SELECT document, kind, "start", "end", fields, page FROM records WHERE {where} ORDER BY document, "start", id'
        return [(row[0], Record(row[1], row[2], row[3], json.loads(row[4]), row[5])) for row in self._rows(sql, (kind, kind, document, document))]

    def record_counts(self) -> dict[str, dict[str, int]]:
        """Of each kind of record, how many each document has; documents without are left out."""
        counted: dict[str, dict[str, int]] = {}
        for kind, document, count in self._rows("SELECT kind, document, count(*) FROM records GROUP BY kind, document", ()):
            counted.setdefault(kind, {})[document] = count
        return counted

    def passages(self, ids: Sequence[str]) -> list[Passage]:
        """The passages of these ids, in the order asked; ids that aren't held are left out."""
        rows = self._rows(f"SELECT {PASSAGE_COLUMNS} FROM {OF_THESE}", (json.dumps(list(ids)),))
        held = {row[0]: _passage(row) for row in rows}
        return [held[id_] for id_ in ids if id_ in held]

    def passages_of(self, document: str, start: int = 0, end: int | None = None) -> list[Passage]:
        """A document's passages that overlap the span, in text order."""
        sql = f'SELECT {PASSAGE_COLUMNS} FROM passages WHERE document = ? AND "start" < ? AND "end" > ? ORDER BY "start", "end"'
        return [_passage(row) for row in self._rows(sql, (document, end if end is not None else 1 << 60, start))]

    def tokens(self, ids: Sequence[str]) -> dict[str, bytes]:
        """The packed token vectors of passages by id."""
        return dict(self._rows(f"SELECT id, tokens FROM {OF_THESE}", (json.dumps(list(ids)),)))

    def model(self) -> tuple[str, int]:
        """(fingerprint, dimensions) of the model that made the vectors; ("", 0) when there are none."""
        rows = self._rows("SELECT fingerprint, dimensions FROM model", ())
        return (str(rows[0][0]), int(rows[0][1])) if rows else ("", 0)

    def passage_count(self) -> int:
        """Passages held."""
        return int(self._rows("SELECT count(*) FROM passages", ())[0][0])

    def passage_counts(self) -> dict[str, int]:
        """The number of passages of each document; documents without are left out."""
        return dict(self._rows("SELECT document, count(*) FROM passages GROUP BY document", ()))

    def ids_of_kinds(self, kinds: Collection[str]) -> list[str]:
        """The ids of all passages of these kinds."""
        return [str(row[0]) for row in self._rows(f"SELECT id FROM passages WHERE kind IN ({','.join('?' * len(kinds))})", tuple(kinds))]

    def full_text(self, match: str, allowed: Sequence[str] | None, limit: int) -> list[tuple[str, float]]:
        """(passage id, BM25 score) best first for an FTS5 match expression, within the documents `allowed` (None: all)."""
        # Ranked within the full-text index alone: a row of passages is read only for the few that stay.
        within = "" if allowed is None else f" AND +rowid IN (SELECT rank FROM passages WHERE document IN ({','.join('?' * len(allowed))}))"
        best = (
            f"SELECT rowid AS rank, bm25(passage_words, {FULLTEXT_WEIGHTS[0]}, {FULLTEXT_WEIGHTS[1]}) AS cost FROM passage_words "
            f"WHERE passage_words MATCH ?{within} ORDER BY cost, rowid LIMIT ?"
        )
        sql = f"SELECT p.id, -cost AS score FROM ({best}) JOIN passages p USING (rank) ORDER BY score DESC, p.id"
        return [(row[0], float(row[1])) for row in self._rows(sql, (match, *(allowed or ()), limit))]

    def passages_with(self, phrase: str) -> int:
        """The number of passages that hold the words of a phrase in a row, inflections counted alike; no more than `COUNTED` are counted."""
        quoted = '"' + phrase.replace('"', '""') + '"'
        counted = "SELECT count(*) FROM (SELECT 1 FROM passage_words WHERE passage_words MATCH ? LIMIT ?)"
        return int(self._rows(counted, (quoted, COUNTED))[0][0])

    def counts_of(self, words: Sequence[str]) -> dict[str, int]:
        """Of these words in lower case those that the corpus holds, with the number of passages that each occurs in."""
        return dict(self._rows(f"SELECT word, passages FROM words WHERE word IN ({','.join('?' * len(words))})", tuple(words)))

    def word_counts(self) -> dict[str, int]:
        """Every word of the corpus, in lower case, with the number of passages that it occurs in."""
        return dict(self._rows("SELECT word, passages FROM words", ()))

    def allowed(self, filters: Filters) -> list[str] | None:
        """The documents that a filter lets through; None when it lets all through."""
        if filters == Filters():
            return None
        return [document.sha256 for document in self.documents() if _passes(document, filters)]

    def _load_documents(self) -> list[Document]:
        sql = "SELECT sha256, source, title, kind, body, period, date, series, format, pages, characters, ingested, warnings FROM documents ORDER BY source"
        return [Document(r[0], r[1], Cover(r[2], Kind(r[3]), *r[4:8]), r[8], r[9], r[10], r[11], tuple(json.loads(r[12]))) for r in self._rows(sql, ())]

    def _rows(self, sql: str, values: tuple[Any, ...]) -> list[Any]:
        try:
            with self._lock:
                return self._connection.execute(sql, values).fetchall()
        except sqlite3.DatabaseError as error:
            raise IndexUnavailable(f"The index can't be read ({error}).", REMAKE) from error


def _passage(row: Any) -> Passage:
    units = tuple(Unit(*unit) for unit in json.loads(row[9]))
    return Passage(row[0], row[1], row[2], row[3], row[4], row[5], tuple(json.loads(row[6])), row[7], row[8], units)


def _passes(document: Document, filters: Filters) -> bool:
    cover = document.cover
    return (
        (not filters.documents or document.sha256 in filters.documents)
        and (not filters.kinds or cover.kind in filters.kinds)
        and (not filters.bodies or cover.body in filters.bodies)
        and (not filters.periods or cover.period in filters.periods or cover.date[:4] in filters.periods)
    )
