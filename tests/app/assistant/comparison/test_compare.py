from app.assistant.comparison.compare import interleaved, names_time, own_filters, sides
from app.assistant.question.periods import Period
from corpus.types import Filters
from index.search import Hit
from tests.app.assistant.papers import NEW, OLD, PACK, passage, understood

DOCUMENTS = [OLD, NEW, PACK]


def test_a_question_of_one_time_has_no_sides():
    assert sides(understood("Who led on roads in 2013/14?"), DOCUMENTS) == ()


def test_each_time_is_searched_without_the_others_in_its_own_documents():
    first, second = sides(understood("Who led on roads in 2013/14 and who in 2017/18?"), DOCUMENTS)
    assert "2017/18" not in first.understanding.expanded
    assert "2013/14" not in second.understanding.expanded
    assert own_filters(first, Filters()) == Filters(documents=(OLD.sha256,))
    assert own_filters(second, Filters()) == Filters(documents=(NEW.sha256,))


def test_sides_come_in_time_order():
    assert [side.label for side in sides(understood("Potholes mended in 2017/18 against 2013/14?"), DOCUMENTS)] == ["2013/14", "2017/18"]


def test_a_later_document_may_report_on_a_time():
    first, _ = sides(understood("Potholes mended in 2013/14 against 2017/18?"), DOCUMENTS)
    assert first.later == (NEW.sha256, PACK.sha256)


def test_what_one_document_says_of_the_year_before_is_no_comparison():
    assert sides(understood("How many potholes had been mended by March 2013 in the 2013/14 plan?"), DOCUMENTS) == ()


def test_the_times_of_a_reason_are_no_sides_unless_one_is_asked_for_each():
    assert sides(understood("Why was more spent in 2017/18 than in 2013/14?"), DOCUMENTS) == ()
    assert [side.label for side in sides(understood("Why were roads shut in both 2013/14 and 2017/18?"), DOCUMENTS)] == ["2013/14", "2017/18"]
    assert len(sides(understood("What was Ada Holm's post in 2013/14 and why is she named in 2017/18?"), DOCUMENTS)) == 2


def test_a_side_keeps_the_papers_words_for_what_it_asks():
    first, second = sides(understood("Who mended bridges in 2013/14, and how many full-time equivalents lit lamps in 2017/18?"), DOCUMENTS)
    asked = [{word for group in side.understanding.words for word in group} for side in (first, second)]
    assert [{"bridges", "lamps", "FTE"} & words for words in asked] == [{"bridges"}, {"lamps", "FTE"}]


def test_filters_that_were_asked_for_are_kept():
    first, _ = sides(understood("Who led in 2013/14 and in 2017/18?"), DOCUMENTS)
    assert own_filters(first, Filters(documents=("x",))) == Filters(documents=("x",))


def test_the_body_that_all_documents_are_of_is_not_searched_for():
    first, _ = sides(understood("Who led on roads across Oakshire in 2013/14 and in 2017/18?"), DOCUMENTS)
    assert "Oakshire" not in first.understanding.expanded


def test_a_text_names_a_time_whole_in_part_or_not():
    assert names_time("2016/17 actual: 12", Period(2016, 2017, "2016/17")) == 1.0
    assert names_time("at 31 March 2017", Period(2016, 2017, "2016/17")) == 0.5
    assert names_time("2017/18 target: 14", Period(2016, 2017, "2016/17")) == 0.0
    assert names_time("in March 2015", Period(2015, 2015, "February 2015", 2)) == 0.0


def test_rankings_are_taken_in_turn_each_passage_once():
    one, two, three = (Hit(passage("a", "text", start=start), 1.0, {}) for start in (0, 10, 20))
    assert interleaved([[one, two], [one, three]], 10) == (one, two, three)
    assert interleaved([[one, two], [three]], 2) == (one, three)
