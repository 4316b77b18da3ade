"""Which parts are chosen for the sides of a comparison, and when a side is said to be missing."""

from dataclasses import replace

import pytest

from app.assistant.comparison.alongside import Found, found_alongside
from app.assistant.comparison.compare import Side, sides
from app.assistant.statements.evidence import Evidence
from corpus.types import Filters
from index.search import Hit
from tests.app.assistant.papers import NEW, OLD, PACK, evidence, passage, understood


class Shelves:
    """A search that finds for each document what stands there for it."""

    def __init__(self, **parts: list[Evidence]) -> None:
        self._parts = parts

    def search(self, side: Side, filters: Filters) -> tuple[tuple[Hit, ...], tuple[Evidence, ...]]:
        found = [item for letter, items in self._parts.items() if letter * 64 in filters.documents for item in items]
        return tuple(item.hit for item in found), tuple(found)


def part(letter: str, text: str, kind: str = "row", score: float = 2.0, start: int = 0, late: float = 0.8, own: float = 0.8) -> Evidence:
    (item,) = evidence(passage(letter, text, kind, start=start), (score,))
    return replace(item, features={"late": late, "own": own})


def found(question: str, **parts: list[Evidence]) -> tuple[Found, ...]:
    return found_alongside(sides(understood(question), [OLD, NEW, PACK]), Shelves(**parts), Filters())  # type: ignore[arg-type]


def chosen(question: str, **parts: list[Evidence]) -> list[str]:
    return [one.evidence[0].text if one.evidence else "" for one in found(question, **parts)]


ASKED = "How many potholes were mended in 2013/14 and in 2017/18?"
POTHOLES = "Potholes mended: 2013/14: 5"


def test_the_sides_speak_of_the_same_thing():
    lamps, mended = part("b", "Lamps lit in winter: 2017/18: 9", score=2.1), part("b", "Potholes mended: 2017/18: 8", start=100)
    assert chosen(ASKED, a=[part("a", POTHOLES)], b=[lamps, mended]) == [POTHOLES, "Potholes mended: 2017/18: 8"]


def test_a_figure_comes_before_words_where_one_is_asked_for():
    words = part("b", "Many potholes were mended.", "prose", score=2.2)
    assert chosen(ASKED, a=[part("a", POTHOLES)], b=[words, part("b", "We mended 8 potholes.", "prose", start=100)])[1] == "We mended 8 potholes."


def test_a_side_of_which_only_the_name_of_the_figure_is_found_is_missing():
    heading, told = part("b", "Potholes mended", "prose"), part("b", "Potholes were mended all year by the crews of the three depots in turn.", "prose")
    assert chosen(ASKED, a=[part("a", POTHOLES)], b=[heading]) == [POTHOLES, ""]
    assert chosen(ASKED, a=[part("a", POTHOLES)], b=[told]) == [POTHOLES, told.text]
    assert chosen(ASKED, a=[part("a", "Potholes mended", "prose")], b=[heading]) == ["Potholes mended", "Potholes mended"]


def test_a_row_of_the_time_comes_before_one_of_other_times():
    other, right = part("b", "Potholes mended: 2011/12: 4; 2012/13: 6", score=2.2), part("b", "Potholes mended: 2017/18: 8", start=100)
    assert chosen(ASKED, a=[part("a", POTHOLES)], b=[other, right])[1] == right.text


def test_a_post_comes_before_prose_where_a_person_is_asked_for():
    held = [part("b", "Ash led a walk along the roads.", "prose", score=2.2), part("b", "Ash: Head of Roads", "role", start=100)]
    assert chosen("Who led on roads in 2013/14 and in 2017/18?", a=[part("a", "Thorne: Head of Roads", "role")], b=held)[1] == "Ash: Head of Roads"


def test_a_later_document_speaks_for_a_time_that_it_names():
    later = part("b", "Potholes mended: 2013/14: 5; 2017/18: 8")
    assert chosen(ASKED, b=[later]) == [later.text, later.text]


def test_what_fits_elsewhere_and_speaks_of_the_same_thing_stands_beside():
    best, other = part("b", "Potholes mended: 2017/18: 8"), part("b", "All potholes mended: 2017/18: 11", score=1.8, start=100)
    lamps, far = part("b", "Lamps lit: 2017/18: 9", score=1.9, start=200), part("b", "Potholes mended at once: 2017/18: 3", score=1.2, start=300)
    assert found(ASKED, a=[part("a", POTHOLES)], b=[best, other, lamps, far])[1].beside == other
    assert found(ASKED, a=[part("a", POTHOLES)], b=[best, lamps, far])[1].beside is None


@pytest.mark.parametrize(
    ("late", "own", "missing"),
    [
        (0.7, 0.0, False),  # as near as can be, in other words
        (0.5, 0.5, False),  # farther off, in the question's words
        (0.5, 0.1, True),
    ],
)
def test_a_side_is_missing_when_its_best_part_is_about_something_else(late: float, own: float, missing: bool):
    weak = part("b", "Lamps lit: 2017/18: 9", late=late, own=own)
    assert (chosen(ASKED, a=[part("a", POTHOLES)], b=[weak])[1] == "") is missing


def test_a_time_without_papers_of_its_own_needs_a_part_that_says_more():
    asked = "How many potholes were mended in 2016/17 and in 2017/18?"
    for own, missing in ((0.5, False), (0.3, True)):
        told = part("b", "Lamps lit: 2016/17: 9", late=0.5, own=own)
        assert (chosen(asked, b=[part("b", "Potholes mended: 2017/18: 8", start=100), told])[0] == "") is missing


def test_a_share_is_no_answer_where_a_number_is_asked_for():
    share, number = part("b", "Percentage of potholes mended: 2017/18: 81", score=2.3), part("b", "Potholes mended: 2017/18: 8", start=100)
    assert chosen(ASKED, a=[part("a", POTHOLES)], b=[share, number])[1] == number.text
