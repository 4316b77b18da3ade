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
from corpus.types import Document, Filters, Passage, Structure, Unit
from index.search import Index
from index.writer import IndexWriter
from tests.app.assistant.papers import NEW, OLD, PACK, passage, understood
from tests.fakes import HashingEmbedder

TABLE = "Foster carers by area. "
ROWS = [f"Area {n} of the north: Carers: {n}" for n in range(1, 7)] + ["Total: Carers: 21"]
POST = "Ada Finch: Head of Carers"


def row(letter: str, text: str, start: int, lead: str = TABLE) -> Passage:
    """A row read out with its table's caption."""
    whole = lead + text
    return passage(letter, whole, "row", start=start, units=(Unit(start, start + len(whole), len(lead), len(whole)),))


def held_in(letter: str) -> list[Passage]:
    rows = [row(letter, text, 100 * n) for n, text in enumerate(ROWS)]
    other = row(letter, "Total: Carers: 7", 4000, "Carers of cats. ")
    return [*rows, other, passage(letter, POST, "role", start=4200)]


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
        yield SideSearch(index, EvidenceFinder(index, index.store.word_counts()), documents)


@pytest.fixture
def one_hit(monkeypatch: pytest.MonkeyPatch) -> None:
    """The search itself brings one passage, so that what else is looked at shows."""
    monkeypatch.setattr(side_search, "LISTED", 1)


def first_side(question: str) -> Side:
    return sides(understood(question), [OLD, NEW, PACK])[0]


OF_THE_OLD_PLAN = Filters(documents=(OLD.sha256,))


@pytest.mark.usefixtures("one_hit")
def test_the_total_of_the_table_found_is_looked_at_and_that_of_another_is_not(searching: SideSearch):
    hits, parts = searching.search(first_side("How many foster carers by area 3 of the north in 2013/14 and in 2017/18?"), OF_THE_OLD_PLAN)
    assert [hit.passage.text for hit in hits] == [f"{TABLE}{ROWS[2]}"]
    totals = {item.hit.passage.text for item in parts if searching.is_whole(item.hit.passage, item.part.unit)}
    assert totals == {f"{TABLE}Total: Carers: 21"}


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


def test_a_question_is_about_the_whole_unless_it_names_a_place(searching: SideSearch):
    assert not searching.asks_place(first_side("How many carers had Oakshire in 2013/14 and in 2017/18?"))
    assert searching.asks_place(first_side("How many carers had Nettlebeck in 2013/14 and in 2017/18?"))


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Total: Carers: 21", True),
        ("Overall carers: Number: 21", True),
        ("Oakshire: Carers: 21", True),
        ("OCC: Carers: 21", True),
        ("Nettlebeck: Carers: 12", False),
        ("Totally new carers: Number: 12", False),
    ],
)
def test_a_row_is_of_the_whole_when_it_is_a_total_or_the_bodys_own(searching: SideSearch, text: str, whole: bool):
    held = row("a", text, 0)
    assert searching.is_whole(held, held.units[0]) is whole


def test_prose_is_never_the_whole(searching: SideSearch):
    held = passage("a", "Total: 190 carers.")
    assert not searching.is_whole(held, held.units[0])
