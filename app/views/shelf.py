"""What the pages besides Ask share of the current index version: Locate's texts, places, the rows of each register. Made once a version."""

import streamlit as st

from app import resources
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


@st.cache_resource(max_entries=resources.HELD_VERSIONS, show_spinner=False)
def _locator(index_dir: str, version: str) -> Locator:  # noqa: ARG001 - the arguments are the cache's key
    return Locator(resources.store())


@st.cache_resource(max_entries=resources.HELD_VERSIONS, show_spinner=False)
def _places(index_dir: str, version: str) -> Places:  # noqa: ARG001 - the arguments are the cache's key
    return Places(resources.store())


@st.cache_resource(max_entries=KINDS_HELD, show_spinner=False)
def _register(index_dir: str, version: str, kind: str) -> list[Row]:  # noqa: ARG001 - the version is part of the cache's key
    return rows(resources.store(), kind)
