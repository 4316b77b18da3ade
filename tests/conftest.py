"""What every test rests on: no network, a clean environment, a fake embedding model, and the real texts where they are at hand."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["ANONYMIZED_TELEMETRY"] = "False"

import pytest

from corpus.settings import Settings, default_settings
from tests.fakes import HashingEmbedder

REAL_TEXTS = {"kent": "CORPUS_KENT", "nipissing": "CORPUS_NIPISSING"}
"""The marker of the tests that need a council's real texts, and the variable that names their folder."""

_FOLDERS = {marker: Path(os.environ[name]) for marker, name in REAL_TEXTS.items() if os.environ.get(name)}
_LOCAL = {"127.0.0.1", "::1", "localhost"}
_connect = socket.socket.connect


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that need real texts are skipped where those are not."""
    for marker in REAL_TEXTS.keys() - _FOLDERS.keys():
        for item in items:
            if item.get_closest_marker(marker):
                item.add_marker(pytest.mark.skip(reason=f"{REAL_TEXTS[marker]} names no folder of real texts"))


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection to anywhere but this machine fails the test."""

    def connect(self: socket.socket, address: object) -> None:
        if isinstance(address, tuple) and address[0] not in _LOCAL:
            raise AssertionError(f"a test reached for the network: {address}")
        _connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", connect)


@pytest.fixture(autouse=True)
def clean_environ(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No setting of the person who runs the tests reaches them."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    default_settings.cache_clear()
    yield
    default_settings.cache_clear()


@pytest.fixture
def embedder() -> HashingEmbedder:
    """An embedding model that needs no weights: texts that share words are near each other."""
    return HashingEmbedder()


@pytest.fixture
def kent() -> Path:
    """The folder of the Kent texts; for tests that are marked `kent`."""
    return _FOLDERS["kent"]


@pytest.fixture
def nipissing() -> Path:
    """The folder of another council's papers; for tests that are marked `nipissing`."""
    return _FOLDERS["nipissing"]
