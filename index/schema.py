"""The tables of a version's store.sqlite."""

SCHEMA_VERSION = 2
"""Kept in SQLite's user_version; an index of another number is refused."""

SCHEMA = """
CREATE TABLE documents (sha256 TEXT PRIMARY KEY, source TEXT NOT NULL UNIQUE, title TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL,
    period TEXT NOT NULL, date TEXT NOT NULL, series TEXT NOT NULL, format TEXT NOT NULL, pages INTEGER NOT NULL, characters INTEGER NOT NULL,
    ingested TEXT NOT NULL, warnings TEXT NOT NULL, analysis TEXT NOT NULL, text TEXT NOT NULL);
CREATE TABLE pages (document TEXT NOT NULL, number INTEGER NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, label TEXT NOT NULL, ocr REAL,
    PRIMARY KEY (document, number)) WITHOUT ROWID;
CREATE TABLE sections (document TEXT NOT NULL, ordinal INTEGER NOT NULL, heading TEXT NOT NULL, level INTEGER NOT NULL, "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL, parent INTEGER NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (document, ordinal)) WITHOUT ROWID;
CREATE TABLE furniture (document TEXT NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, PRIMARY KEY (document, "start")) WITHOUT ROWID;
CREATE TABLE records (id INTEGER PRIMARY KEY, document TEXT NOT NULL, kind TEXT NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
    page INTEGER NOT NULL, fields TEXT NOT NULL);
CREATE INDEX records_by_kind ON records (kind, document, "start");
CREATE TABLE passages (rank INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, document TEXT NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
    kind TEXT NOT NULL, page INTEGER NOT NULL, section TEXT NOT NULL, context TEXT NOT NULL, text TEXT NOT NULL, units TEXT NOT NULL, tokens BLOB);
CREATE INDEX passages_by_place ON passages (document, "start");
CREATE TABLE model (fingerprint TEXT NOT NULL, dimensions INTEGER NOT NULL);
CREATE TABLE words (word TEXT PRIMARY KEY, passages INTEGER NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE passage_words USING fts5 (context, text, tokenize = "porter unicode61 remove_diacritics 2");
"""
