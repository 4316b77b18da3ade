from app.assistant.comparison.clauses import wordings
from app.assistant.question.periods import find_periods


def put(question: str) -> list[str]:
    return [wording.text for wording in wordings(question, find_periods(question))]


def test_what_is_asked_before_the_times_is_asked_for_each():
    assert put("Missed bins: 2012/13 actual, 2015/16 actual and 2017/18 target please") == [
        "Missed bins 2012/13 actual",
        "Missed bins 2015/16 actual",
        "Missed bins 2017/18 target",
    ]


def test_what_is_asked_of_one_time_is_not_asked_of_the_other():
    assert put("Who mended the bridge in 2012, and what did the ferry cost in 2019?") == ["Who mended the bridge in 2012", "what did the ferry cost in 2019"]


def test_a_clause_that_points_back_takes_the_words_it_points_to():
    assert put("Who ran the ferry in 2012 and who runs it in 2019?") == ["Who ran the ferry in 2012", "Who ran the ferry who runs it in 2019"]


def test_a_clause_of_a_time_alone_takes_the_words_of_the_other():
    assert put("How many calls were there in March 2012 compared with March 2019?") == [
        "How many calls were there in March 2012",
        "How many calls were there March 2019",
    ]


def test_a_word_that_begins_like_a_month_is_no_month():
    assert put("Who was mayor in March 2012 and who in May 2019?") == ["Who was mayor in March 2012", "Who was mayor who in May 2019"]


def test_a_paper_or_a_kind_of_figure_says_nothing_of_what_is_asked():
    assert put("Who ran the ferry in the 2012 ferry plan and in the 2019 annual report?")[1] == "Who ran the ferry in the ferry plan in the 2019 annual report"
    assert put("What did we spend on salt in 2012 and what is budgeted for 2019?")[1] == "What did we spend on salt what is budgeted for 2019"


def test_words_that_say_little_are_asked_for_where_there_are_no_others():
    assert put("When did the meeting end in 2012 and in 2019?") == ["When did the meeting end in 2012", "When did the meeting end in 2019"]


def test_and_inside_what_is_asked_divides_nothing():
    assert put("What was said of help and advice in 2012 and then in 2019?") == [
        "What was said of help and advice in 2012",
        "What was said of help and advice in 2019",
    ]


def test_clauses_that_ask_different_things_are_told_apart():
    question = "Who mended the bridge in 2012, and what did the ferry cost in 2019?"
    assert [wording.is_own for wording in wordings(question, find_periods(question))] == [True, True]
    question = "Bridge repairs in 2012 against 2019?"
    assert [wording.is_own for wording in wordings(question, find_periods(question))] == [False, False]
