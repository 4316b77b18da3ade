"""An index of invented documents by the fake model, without reading files."""

import gc
import hashlib
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from corpus.settings import Settings, load_settings
from corpus.types import Cover, Document, Kind, Page, Passage, Record, Section, Structure, Unit
from index.search import Index
from index.writer import IndexWriter
from tests.fakes import HashingEmbedder

PAPERS = {
    "roads-2013.txt": (
        "Roads plan 2013/14",
        Kind.BUSINESS_PLAN,
        "Harrow District Council",
        "2013/14",
        ["The council will mend 40 roads.", "Ada Thorne leads."],
    ),
    "roads-2014.txt": ("Roads plan 2014/15", Kind.BUSINESS_PLAN, "Harrow District Council", "2014/15", ["The council will mend 55 roads.", "Ben Quill leads."]),
    "parks.txt": ("Parks panel", Kind.MINUTES, "Ketton Town Council", "2014", ["The panel resolved to plant twelve oaks.", "The pond is dredged in May."]),
}


def prepared(source: str, lines: list[str], title: str, kind: Kind, body: str, period: str) -> tuple[Document, str, Structure, tuple[Passage, ...]]:
    """A document of one passage a line, as ingest hands it to the writer."""
    text = "\n".join(lines)
    sha = hashlib.sha256(f"{source}{text}".encode()).hexdigest()
    starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
    spans = [(start, start + len(line)) for start, line in zip(starts, lines, strict=True)]
    passages = tuple(Passage(f"{sha[:8]}-{n}", sha, a, b, "prose", 1, ("Work",), title, text[a:b], (Unit(a, b, 0, b - a),)) for n, (a, b) in enumerate(spans))
    structure = Structure((Page(1, 0, len(text), "i"),), (Section("Work", 1, 0, len(text)),), (), (Record("term", 0, 5, {"term": "OAK"}, 1),), ((0, 3),))
    document = Document(sha, source, Cover(title, kind, body, period, period[:4], "series"), "txt", 1, len(text), "2026-01-01T00:00:00+00:00", ("odd",))
    return document, text, structure, passages


def paper(source: str, lines: list[str] | None = None) -> tuple[Document, str, Structure, tuple[Passage, ...]]:
    """One of PAPERS, or one with other lines under its name."""
    title, kind, body, period, own = PAPERS.get(source, (source, Kind.OTHER, "", "", []))
    return prepared(source, lines or own, title, kind, body, period)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load_settings(index_dir=tmp_path / "index")


Write = Callable[..., str]


@pytest.fixture
def write(settings: Settings, embedder: HashingEmbedder) -> Write:
    """Puts papers and removes sources in one commit; returns the version's name."""

    def put(*papers: tuple[Document, str, Structure, tuple[Passage, ...]], remove: tuple[str, ...] = ()) -> str:
        with IndexWriter(settings, lambda: embedder) as writer:
            for document, text, structure, passages in papers:
                writer.put(document, text, structure, passages, "analysis")
            for source in remove:
                writer.remove(source)
            return writer.commit(lambda done, total: None)

    return put


@pytest.fixture
def index(write: Write, settings: Settings, embedder: HashingEmbedder) -> Iterator[Index]:
    """The three papers, open for reading."""
    write(*map(paper, PAPERS))
    opened = Index.open(settings, embedder)
    yield opened
    opened.close()


@pytest.fixture
def collected() -> Iterator[None]:
    """Sockets that Chroma's client has left over go while their warning is still ignored."""
    yield
    gc.collect()


@contextmanager
def chroma_server(folder: Path) -> Iterator[str]:
    """The address of a Chroma server on this machine, which ends with the block."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [str(Path(sys.executable).with_name("chroma")), "run", "--path", str(folder), "--host", "127.0.0.1", "--port", str(port)]
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, env=os.environ | {"ANONYMIZED_TELEMETRY": "False"})
        try:
            ends = time.monotonic() + 30
            while time.monotonic() < ends and process.poll() is None:
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.1)
            else:
                pytest.fail(f"the Chroma server did not start: {(folder / 'log').read_text()}")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.kill()
            process.wait()


@pytest.fixture(scope="package")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Chroma server that many tests share."""
    with chroma_server(tmp_path_factory.mktemp("server")) as url:
        yield url
