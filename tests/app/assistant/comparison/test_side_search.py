"""What is looked at for one side of a comparison."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.assistant.comparison import side_search
from app.assistant.comparison.compare import Side, sides
from app.assistant.comparison.side_search import SideSearch
from app.assistant.statements.evidence import EvidenceFinder
from corpus.settings import load_settings
from corpus.types import Document, Filters, Passage, Record, Structure
from index.search import Index
from index.writer import IndexWriter
from tests.app.assistant.papers import NEW, OLD, PACK, passage, understood
from tests.fakes import HashingEmbedder

POST = "Ada Finch: Head of Carers"


def held_in(letter: str) -> list[Passage]:
    rows = [passage(letter, f"Area {n} of the north: Carers: {n}", "row", start=100 * n) for n in range(1, 7)]
    return [*rows, passage(letter, POST, "role", start=4200)]


@pytest.fixture
def searching(tmp_path: Path, embedder: HashingEmbedder) -> Iterator[SideSearch]:
    settings = load_settings(index_dir=tmp_path / "index")
    documents: list[Document] = [OLD, NEW]
    with IndexWriter(settings, lambda: embedder) as writer:
        for letter, document in zip("ab", documents, strict=True):
            passages = tuple(held_in(letter))
            writer.put(document, " " * 5000, Structure((), (), (), (), ()), passages, "analysis")
        writer.commit(lambda done, total: None)
    with closing(Index.open(settings, embedder)) as index:
        yield SideSearch(index, EvidenceFinder(index, index.store.word_counts()), index.store.passages_with)


@pytest.fixture
def one_hit(monkeypatch: pytest.MonkeyPatch) -> None:
    """The search itself brings one passage, so that what else is looked at shows."""
    monkeypatch.setattr(side_search, "LISTED", 1)


def first_side(question: str, terms: tuple[Record, ...] = ()) -> Side:
    return sides(understood(question, terms=terms), [OLD, NEW, PACK])[0]


OF_THE_OLD_PLAN = Filters(documents=(OLD.sha256,))


def test_each_passage_is_looked_at_once(searching: SideSearch):
    _, parts = searching.search(first_side("How many foster carers by area in 2013/14 and in 2017/18?"), OF_THE_OLD_PLAN)
    places = [(item.hit.passage.id, item.position) for item in parts]
    assert len(places) == len(set(places))


@pytest.mark.usefixtures("one_hit")
def test_the_posts_are_looked_at_where_a_person_is_asked_for(searching: SideSearch):
    asked = first_side("Who led on the carers in area 3 of the north in 2013/14 and who in 2017/18?")
    hits, parts = searching.search(asked, OF_THE_OLD_PLAN)
    assert [hit.passage.kind for hit in hits] == ["row"]
    assert POST in [item.text for item in parts]


@pytest.mark.usefixtures("one_hit")
def test_a_backslash_in_the_papers_own_term_is_one(searching: SideSearch, embedder: HashingEmbedder):
    terms = (Record("term", 0, 3, {"term": "LAC", "expansion": r"Looked \After Children"}),)
    searching.search(first_side("Who led on LAC in 2013/14 and who in 2017/18?", terms), OF_THE_OLD_PLAN)
    assert any(r"Looked \After Children" in text for text in embedder.encoded)
