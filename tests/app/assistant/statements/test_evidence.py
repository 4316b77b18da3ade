from contextlib import closing
from pathlib import Path

from app.assistant.statements.compose import compose
from app.assistant.statements.evidence import EvidenceFinder, by_best_part, says_label
from corpus.settings import load_settings
from corpus.types import Structure
from index.search import Hit, Index
from index.words import tokens
from index.writer import IndexWriter
from tests.app.assistant.papers import OLD, evidence, passage, sentences, understood
from tests.fakes import HashingEmbedder


def test_of_rows_that_say_as_much_the_council_s_own_comes_first_where_a_figure_is_asked_for(tmp_path: Path, embedder: HashingEmbedder):
    town, council = (passage("a", f"{label}: Lamps: 40", "row", start=start) for label, start in (("Elmwick", 0), ("Oakshire", 100)))
    settings = load_settings(index_dir=tmp_path / "index")
    with IndexWriter(settings, lambda: embedder) as writer:
        writer.put(OLD, " " * 1000, Structure((), (), (), (), ()), (town, council), "analysis")
        writer.commit(lambda done, total: None)
    with closing(Index.open(settings, embedder)) as index:
        finder, hits = EvidenceFinder(index, index.store.word_counts()), [Hit(town, 1.0, {}), Hit(council, 1.0, {})]
        figures = finder.find(understood("How many lamps?"), index.encode("How many lamps?"), hits)
        people = finder.find(understood("Who mends the lamps?"), index.encode("Who mends the lamps?"), hits)
    assert [item.features["council"] for item in sorted(figures, key=lambda item: item.rank)] == [0.0, 1.0]
    assert {item.features["council"] for item in people} == {0.0}


def test_a_telephone_number_is_looked_at_with_the_name_and_the_post_before_it(tmp_path: Path, embedder: HashingEmbedder):
    held = sentences("Author:", "Ada Thorne", "Lamp Officer", "01632 960144", "Lead:", "Bo Finch", "Head of Paths", "01632 960145")
    settings = load_settings(index_dir=tmp_path / "index")
    with IndexWriter(settings, lambda: embedder) as writer:
        writer.put(OLD, " " * 1000, Structure((), (), (), (), ()), (held,), "analysis")
        writer.commit(lambda done, total: None)
    question = "What is the Lamp Officer's phone number?"
    with closing(Index.open(settings, embedder)) as index:
        found = EvidenceFinder(index, index.store.word_counts()).find(understood(question), index.encode(question), [Hit(held, 1.0, {})])
    assert [item.text for item in found if item.text.startswith("01632")] == ["01632 960144", "01632 960145"]
    assert compose(understood(question), found)[0].text == "Author: Ada Thorne Lamp Officer 01632 960144"


def test_passages_come_in_the_order_of_their_best_parts_and_those_not_looked_at_after_them():
    first, second, third = (passage(letter, "Roads are mended.") for letter in "abc")
    parts = [*evidence(second, (0.9,), rank=1), *evidence(first, (0.5,))]
    order = by_best_part([Hit(held, 1.0, {}) for held in (first, second, third)], parts)
    assert [hit.passage.id for hit in order] == [second.id, first.id, third.id]


def test_a_row_is_meant_whose_whole_label_the_question_says():
    asked = tokens("What is the top of grade QR H for 25/26?")
    assert says_label(asked, "QR H: Entry: £12,355; Top: £14,900")
    assert not says_label(asked, "QR Q: Entry: £168,000; Top: £210,000")
    assert not says_label(asked, "Grade: Top")
