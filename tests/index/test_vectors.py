"""What any store of vectors has to do, held against Chroma in the program and against a Chroma server."""

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from corpus.errors import IndexUnavailable
from corpus.types import Passage
from index.embeddings import Vectors, unit_rows
from index.vectors import PassageVectors
from tests.index.conftest import chroma_server

# Chroma's HTTP client leaves its sockets to the garbage collector, whether it is closed or not.
pytestmark = [pytest.mark.filterwarnings("ignore::ResourceWarning"), pytest.mark.usefixtures("collected")]

Opened = Callable[[str], PassageVectors]


@pytest.fixture(params=["embedded", pytest.param("server", marks=pytest.mark.slow)])
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Opened]:
    """Opens a collection by name; closes all of them in the end."""
    url = request.getfixturevalue("server") if request.param == "server" else ""
    everything: list[PassageVectors] = []

    def open_(name: str) -> PassageVectors:
        everything.append(PassageVectors(tmp_path / "chroma", url, f"{name}-{tmp_path.name.strip('_').replace('_', '-')[-30:]}"))
        return everything[-1]

    yield open_
    for vectors in everything:
        vectors.close()


def passage(number: int, document: str = "a" * 64) -> Passage:
    return Passage(f"p{number}", document, number, number + 1, "prose", 1, (), "", f"text {number}")


def directions(*degrees: float) -> Vectors:
    turned = np.radians(np.array(degrees))
    return unit_rows(np.stack([np.cos(turned), np.sin(turned)], axis=1))


def test_the_nearest_come_first_with_their_cosines(opened: Opened):
    vectors = opened("nearest")
    vectors.upsert([passage(n) for n in range(4)], directions(0, 60, 90, 180))
    found = vectors.search(directions(0)[0], None, 3)
    assert [id_ for id_, _ in found] == ["p0", "p1", "p2"]
    # The cosines of 0, 60 and 90 degrees.
    assert [cosine for _, cosine in found] == pytest.approx([1.0, 0.5, 0.0], abs=1e-5)


def test_equally_near_come_in_the_order_of_their_ids(opened: Opened):
    vectors = opened("ties")
    vectors.upsert([passage(n) for n in (3, 1, 2)], directions(30, 30, 30))
    assert [id_ for id_, _ in vectors.search(directions(0)[0], None, 3)] == ["p1", "p2", "p3"]


def test_only_the_documents_allowed_are_searched(opened: Opened):
    vectors = opened("filter")
    a, b = "a" * 64, "b" * 64
    vectors.upsert([passage(1, a), passage(2, b), passage(3, b)], directions(0, 10, 20))
    assert [id_ for id_, _ in vectors.search(directions(0)[0], [b], 5)] == ["p2", "p3"]
    assert [id_ for id_, _ in vectors.search(directions(0)[0], [a, b], 5)] == ["p1", "p2", "p3"]
    assert vectors.search(directions(0)[0], [], 5) == []
    assert vectors.search(directions(0)[0], ["c" * 64], 5) == []


def test_upsert_replaces_and_counts_once(opened: Opened):
    vectors = opened("upsert")
    vectors.upsert([passage(1), passage(2)], directions(0, 90))
    vectors.upsert([passage(1)], directions(180))
    assert vectors.count() == 2
    ids, held = vectors.get(["p1"])
    assert ids == ["p1"]
    assert held[0] == pytest.approx([-1, 0], abs=1e-6)
    assert [id_ for id_, _ in vectors.search(directions(180)[0], None, 1)] == ["p1"]


def test_a_deleted_document_leaves_and_the_others_stay(opened: Opened):
    vectors = opened("delete")
    a, b = "a" * 64, "b" * 64
    vectors.upsert([passage(1, a), passage(2, b)], directions(0, 10))
    vectors.delete(a)
    vectors.delete("c" * 64)
    assert vectors.count() == 1
    assert [id_ for id_, _ in vectors.search(directions(0)[0], None, 5)] == ["p2"]


def test_an_empty_store_has_no_hits(opened: Opened):
    vectors = opened("empty")
    assert vectors.count() == 0
    assert vectors.search(directions(0)[0], None, 5) == []


def test_what_was_put_is_there_when_opened_again(opened: Opened):
    vectors = opened("again")
    vectors.upsert([passage(1)], directions(45))
    assert opened("again").get()[0] == ["p1"]
    assert opened("other").count() == 0


def test_llama_index_sees_the_same_nodes(opened: Opened):
    vectors = opened("llama")
    vectors.upsert([passage(1)], directions(0))
    (node,) = vectors.llama_store.get_nodes(node_ids=["p1"])
    assert (node.node_id, node.metadata["document"], node.metadata["start"]) == ("p1", "a" * 64, 1)


def test_a_server_that_does_not_answer_is_said(tmp_path: Path):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(IndexUnavailable, match=str(port)) as raised:
        PassageVectors(tmp_path, f"http://127.0.0.1:{port}")
    assert "CHROMA_URL" in raised.value.remedy


@pytest.mark.slow
def test_a_server_that_ends_while_it_is_used_is_said(tmp_path: Path):
    with chroma_server(tmp_path) as url:
        vectors = PassageVectors(tmp_path, url, "ends")
        vectors.upsert([passage(1)], directions(0))
    calls: list[Callable[[], object]] = [
        lambda: vectors.search(directions(0)[0], None, 1),
        lambda: vectors.get(["p1"]),
        lambda: vectors.upsert([passage(2)], directions(90)),
        lambda: vectors.delete("a" * 64),
        vectors.count,
        vectors.drop,
    ]
    for call in calls:
        with pytest.raises(IndexUnavailable, match=url) as raised:
            call()
        assert "CHROMA_URL" in raised.value.remedy
    vectors.close()
