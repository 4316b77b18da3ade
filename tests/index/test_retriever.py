import os
from typing import Any

import pytest
from llama_index.core.base.response.schema import Response
from llama_index.core.llms import MockLLM
from llama_index.core.query_engine import RetrieverQueryEngine
from llama_index.core.response_synthesizers import ResponseMode, get_response_synthesizer
from llama_index.core.schema import MetadataMode

from corpus.types import Filters, Kind
from index.retriever import PassageRetriever, plain_query
from index.search import Index, Query


class Watched(dict[str, str]):
    """An environment that fails the test when a key of OpenAI's is looked up."""

    def _look(self, key: object) -> None:
        if isinstance(key, str) and "OPENAI" in key.upper():
            raise AssertionError(f"{key} was read")

    def __getitem__(self, key: str) -> str:
        self._look(key)
        return super().__getitem__(key)

    def get(self, key: str, default: Any = None) -> Any:
        self._look(key)
        return super().get(key, default)

    def __contains__(self, key: object) -> bool:
        self._look(key)
        return super().__contains__(key)


@pytest.fixture(params=[None, "sk-poisoned"])
def no_key_is_read(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a key in the environment, and with one that must not be touched."""
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    if request.param:
        monkeypatch.setenv("OPENAI_API_KEY", request.param)
    monkeypatch.setattr(os, "environ", Watched(os.environ))


@pytest.mark.usefixtures("no_key_is_read")
def test_nodes_are_the_passages_under_their_own_ids(index: Index):
    found = PassageRetriever(index, limit=3).retrieve("plant twelve oaks")
    hits = index.search(plain_query("plant twelve oaks"), index.encode("plant twelve oaks"), 3)
    assert [(node.node_id, node.score, node.text) for node in found] == [(hit.passage.id, hit.score, hit.passage.text) for hit in hits]
    place = {name: found[0].metadata[name] for name in ("title", "source", "page", "start", "end", "section")}
    assert place == {"title": "Parks panel", "source": "parks.txt", "page": 1, "start": 0, "end": 40, "section": "Work"}


@pytest.mark.usefixtures("no_key_is_read")
def test_an_engine_of_llama_index_answers_out_of_it(index: Index):
    synthesizer = get_response_synthesizer(llm=MockLLM(), response_mode=ResponseMode.COMPACT)
    engine = RetrieverQueryEngine(PassageRetriever(index, limit=2), synthesizer)
    response = engine.query("Who is Ben Quill?")
    assert isinstance(response, Response)
    # The mock gives back its prompt, which must hold the passage with its title and nothing of its place.
    assert "Ben Quill leads." in str(response)
    assert "Roads plan 2014/15" in str(response)
    assert "sha256" not in str(response)
    assert response.source_nodes[0].metadata["source"] == "roads-2014.txt"


def test_a_caller_brings_filters_in_by_the_query(index: Index):
    only = Filters(kinds=(Kind.MINUTES,))
    found = PassageRetriever(index, query=lambda text: Query(text, (), only)).retrieve("roads")
    assert {node.metadata["source"] for node in found} == {"parks.txt"}


def test_what_is_embedded_of_a_node_is_its_text(index: Index):
    (found,) = PassageRetriever(index, limit=1).retrieve("oaks")
    assert found.node.get_content(MetadataMode.EMBED) == found.text


def test_nothing_found_is_an_empty_list(index: Index):
    assert PassageRetriever(index, query=lambda text: Query(text, (), Filters(documents=("gone",)))).retrieve("roads") == []


def test_a_plain_query_has_each_content_word_once():
    assert plain_query("Who mends the roads, the roads?").words == (("mends",), ("roads",))
