from dataclasses import replace

from corpus.types import Passage
from index.folding import folded


def passage(id_: str, text: str, document: str = "a" * 64) -> Passage:
    return Passage(id_, document, 0, len(text), "row", 1, (), "", text)


ROADS = passage("1", "The council mends the roads of the district each spring and autumn: 41 miles in all.")
AGAIN = replace(ROADS, id="2", text=ROADS.text.replace("mends the", "mends, the"))
OTHER = passage("3", "Parks are another matter.")


def ids(ranked: list[Passage], limit: int = 20) -> list[tuple[str, list[str]]]:
    return [(kept.id, [same.id for same in rest]) for kept, rest in folded(ranked, limit)]


def test_what_says_the_same_goes_with_what_came_first():
    assert ids([ROADS, OTHER, AGAIN]) == [("1", ["2"]), ("3", [])]


def test_another_figure_is_another_thing():
    more = replace(AGAIN, text=ROADS.text.replace("41", "42"))
    assert ids([ROADS, more]) == [("1", []), ("2", [])]


def test_the_same_words_of_another_document_are_of_another_time():
    assert ids([ROADS, replace(AGAIN, document="b" * 64)]) == [("1", []), ("2", [])]


def test_there_are_no_more_than_asked_for_and_a_repetition_takes_no_place():
    assert ids([ROADS, AGAIN, OTHER], limit=2) == [("1", ["2"]), ("3", [])]
    assert ids([ROADS, OTHER], limit=1) == [("1", [])]
