from collections.abc import Iterator
from pathlib import Path

import pytest

from app.assistant import Assistant
from corpus.settings import Settings, load_settings
from corpus.types import Filters
from evals.places import Place
from evals.questions import Asked, Question
from evals.retrieval import PartialIndex, Parts, as_asked, by_passage, in_one_search, meets, rank, traced
from index.search import Hit, Index
from index.weights import WEIGHTS
from index.writer import IndexWriter
from tests.evals.made import question
from tests.fakes import HashingEmbedder
from tests.index.conftest import PAPERS, paper

COMPARISON = "How many roads did the plan want mended in 2013/14 and in 2014/15?"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load_settings(index_dir=tmp_path / "index")


@pytest.fixture
def index(settings: Settings, embedder: HashingEmbedder) -> Iterator[Index]:
    with IndexWriter(settings, lambda: embedder) as writer:
        for source in PAPERS:
            writer.put(*paper(source), "analysis")
        writer.commit(lambda done, total: None)
    opened = Index.open(settings, embedder)
    yield opened
    opened.close()


def asking(text: str, *history: Asked) -> Question:
    return question("q").model_copy(update={"question": text, "history": history})


def ids(hits: tuple[Hit, ...] | list[Hit]) -> list[str]:
    return [hit.passage.id for hit in hits]


@pytest.mark.parametrize("text", ["Who leads on roads?", "When is the pond dredged?", COMPARISON])
def test_with_all_parts_on_the_assistant_finds_what_it_finds_without(index: Index, settings: Settings, text: str):
    plain, partial = (traced(Assistant(one, settings), asking(text)) for one in (index, PartialIndex(index, Parts())))
    assert ids(plain.hits) == ids(partial.hits)
    assert plain.answer.text == partial.answer.text


def test_features_of_no_weight_leave_the_order_to_the_ids(index: Index, settings: Settings):
    partial = PartialIndex(index, Parts(weights=dict.fromkeys(WEIGHTS, 0.0)))
    found = ids(by_passage(partial, traced(Assistant(partial, settings), asking("Who leads on roads?")), 20))
    assert found == sorted(found)


def test_without_full_text_nothing_is_scored_by_words(index: Index, settings: Settings):
    hits = [traced(Assistant(PartialIndex(index, parts), settings), asking("Who leads on roads?")).hits for parts in (Parts(), Parts(full_text=False))]
    scores = [{hit.features["lexical"] for hit in found} for found in hits]
    assert max(scores[0]) > 0
    assert scores[1] == {0.0}


def test_a_comparison_in_one_search_finds_what_a_plain_search_does(index: Index, settings: Settings):
    assistant = Assistant(index, settings)
    trace = traced(assistant, asking(COMPARISON))
    found = index.search(trace.understanding.query(Filters()), index.encode(trace.understanding.expanded))
    assert set(ids(in_one_search(assistant, trace))) == set(ids(found))


def test_without_looking_part_by_part_passages_keep_the_order_of_the_search(index: Index, settings: Settings):
    trace = traced(Assistant(index, settings), asking("Who leads on roads?"))
    found = by_passage(index, trace, 20)
    assert [hit.score for hit in found] == sorted((hit.score for hit in found), reverse=True)
    assert set(ids(found)) == set(ids(trace.hits))


def test_without_expansion_the_question_is_searched_as_it_was_asked(index: Index, settings: Settings):
    assistant = Assistant(index, settings)
    trace = traced(assistant, asking("When is the pond dreddged?"))
    assert "dredged" in trace.understanding.expanded
    pond = [next(hit for hit in hits if "pond" in hit.passage.text) for hits in (trace.hits, as_asked(assistant, trace))]
    assert pond[0].features["late"] > pond[1].features["late"]


def test_a_follow_up_is_searched_with_what_was_asked_before(index: Index, settings: Settings):
    trace = traced(Assistant(index, settings), asking("And in 2014/15?", Asked(question="Who leads on roads in 2013/14?", answer="Ada Thorne leads.")))
    assert "roads" in trace.understanding.whole


def test_a_text_is_encoded_once_for_all_that_share(index: Index, embedder: HashingEmbedder):
    encoded: dict[str, object] = {}
    one, other = (PartialIndex(index, Parts(), encoded) for _ in range(2))  # type: ignore[arg-type]
    embedder.encoded.clear()
    assert one.encode("roads") is other.encode("roads")
    assert embedder.encoded == ["roads"]


def test_the_rank_is_that_of_the_first_passage_that_meets_the_evidence(index: Index, settings: Settings):
    hits = traced(Assistant(index, settings), asking("Who leads on roads?")).hits
    last = hits[-1].passage
    place = Place(index.store.document(last.document).source, last.start, last.end)
    assert rank(index, hits, [place]) == len(hits) - 1
    assert meets(index, hits, [place]).count(True) == 1
    assert rank(index, hits, [Place("absent.txt", 0, 10)]) is None
    assert rank(index, [], [place]) is None
