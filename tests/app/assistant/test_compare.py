from app.assistant.compare import interleaved, side_filters, sides
from corpus.types import Filters
from index.search import Hit
from tests.app.assistant.papers import NEW, OLD, PACK, passage, understood

DOCUMENTS = [OLD, NEW, PACK]


def test_a_question_of_one_time_has_no_sides():
    assert sides(understood("Who led on roads in 2013/14?"), DOCUMENTS) == ()


def test_each_time_is_searched_without_the_others_in_its_own_documents():
    first, second = sides(understood("Who led on roads in 2013/14 and who in 2017/18?"), DOCUMENTS)
    assert "2013/14" in first.expanded
    assert "2017/18" not in first.expanded
    assert side_filters(first, Filters()) == Filters(documents=(OLD.sha256,))
    assert side_filters(second, Filters()) == Filters(documents=(NEW.sha256,))


def test_filters_that_were_asked_for_are_kept():
    first, _ = sides(understood("Who led in 2013/14 and in 2017/18?"), DOCUMENTS)
    assert side_filters(first, Filters(documents=("x",))) == Filters(documents=("x",))


def test_rankings_are_taken_in_turn_each_passage_once():
    one, two, three = (Hit(passage("a", "text", start=start), 1.0, {}) for start in (0, 10, 20))
    assert interleaved([[one, two], [one, three]], 10) == (one, two, three)
    assert interleaved([[one, two], [three]], 2) == (one, three)
