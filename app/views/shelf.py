"""What the pages besides Ask share of the current index version: Locate's texts, places, the rows of each register. Made once a version."""

import streamlit as st

from app import resources
from app.registers.decisions import with_subjects
from app.registers.rows import Row, rows
from index.locate import Locator
from index.locate_places import Places

KINDS_HELD = 24
"""Registers kept: all of two versions."""


def locator() -> Locator:
    """Locate over the current version."""
    return _locator(str(resources.settings().index_dir), resources.version())


def places() -> Places:
    """Where spans of the current version stand."""
    return _places(str(resources.settings().index_dir), resources.version())


def register(kind: str) -> list[Row]:
    """All rows of a kind in the current version."""
    return _register(str(resources.settings().index_dir), resources.version(), kind)


def figures_of(document: str) -> list[Row]:
    """The figures of one document of the current version."""
    return _figures(str(resources.settings().index_dir), resources.version()).get(document, [])


def record_counts() -> dict[str, dict[str, int]]:
    """Of each kind of record, how many each document of the current version has."""
    return _record_counts(str(resources.settings().index_dir), resources.version())


@st.cache_resource(max_entries=resources.HELD_VERSIONS, show_spinner=False)
def _locator(index_dir: str, version: str) -> Locator:  # noqa: ARG001 - the arguments are the cache's key
    return Locator(resources.store())


@st.cache_resource(max_entries=resources.HELD_VERSIONS, show_spinner=False)
def _places(index_dir: str, version: str) -> Places:  # noqa: ARG001 - the arguments are the cache's key
    return Places(resources.store())


@st.cache_resource(max_entries=KINDS_HELD, show_spinner=False)
def _register(index_dir: str, version: str, kind: str) -> list[Row]:  # noqa: ARG001 - the version is part of the cache's key
    found = rows(resources.store(), kind)
    return with_subjects(found, rows(resources.store(), "minute")) if kind == "decision" else found


@st.cache_resource(max_entries=resources.HELD_VERSIONS, show_spinner=False)
def _record_counts(index_dir: str, version: str) -> dict[str, dict[str, int]]:  # noqa: ARG001 - the arguments are the cache's key
    return resources.store().record_counts()


@st.cache_resource(max_entries=resources.HELD_VERSIONS, show_spinner=False)
def _figures(index_dir: str, version: str) -> dict[str, list[Row]]:  # noqa: ARG001 - the arguments are the cache's key
    by_document: dict[str, list[Row]] = {}
    for row in register("figure"):
        by_document.setdefault(row.document.sha256, []).append(row)
    return by_document
