import json
from dataclasses import replace

import pytest
import typer
from streamlit.testing.v1 import AppTest

from app import resources
from app.answer import Answer, Status, Turn
from app.review import Review, Verdict, keep, likely_evidence, likely_facts, make_question, question_file, question_of, review_file, reviews
from app.review_evidence import fault
from corpus.types import Document
from evals.places import place_of_quote
from evals.questions import Question, load_questions
from evals.reviewed import main, sorted_out
from tests.fakes import HashingEmbedder


def unheld(_: str) -> None:
    """The text of a file that is not held."""


def test_the_list_is_newest_first_and_a_torn_line_is_left_out(answered: Answer):
    settings = resources.settings()
    assert reviews(settings) == []
    keep(settings, Review.of(answered, [], Verdict.HELPFUL))
    with review_file(settings).open("ab") as stream:
        stream.write('{"id": "torn\n{"id": "£'.encode()[:-1] + b"\n")
    keep(settings, Review.of(answered, [Turn("Before?", "Yes.")], Verdict.WRONG_SOURCE, 1, " other year "))
    found = reviews(settings)
    assert [(one.verdict, one.marker, one.remark) for one in found] == [("wrong source", 1, "other year"), ("helpful", 0, "")]
    assert found[0].history == ({"question": "Before?", "answer": "Yes."},)


@pytest.mark.parametrize("sign", ["\u2028", "\x85"])
def test_a_review_comes_back_with_the_line_ends_of_what_it_quotes(answered: Answer, sign: str):
    settings = resources.settings()
    keep(settings, Review.of(replace(answered, text=f"Two{sign}lines."), [], Verdict.HELPFUL))
    assert [one.answer for one in reviews(settings)] == [f"Two{sign}lines."]


def test_a_helpful_answer_becomes_a_question_with_its_figures_and_quotes(answered: Answer):
    review = Review.of(answered, [Turn("Before?", "Yes.")], Verdict.HELPFUL)
    question = Question(**question_of(review, likely_facts(review), likely_evidence(review, unheld)))
    assert question.facts == (("40",),)
    assert question.evidence[0].quote == "it will mend 40 roads"
    assert question.history[0].question == "Before?"
    assert question.answer == "It will mend 40 roads"


def test_the_wrong_source_is_no_evidence(answered: Answer):
    other = replace(answered.citations[0], marker=2, quote="mends the roads")
    review = Review.of(replace(answered, citations=(*answered.citations, other)), [], Verdict.WRONG_SOURCE, 1)
    assert likely_facts(review) == []
    assert [place["quote"] for place in likely_evidence(review, unheld)] == ["mends the roads"]


def test_dates_and_what_was_asked_are_no_figures_of_the_answer(answered: Answer):
    said = "At 31 March 2015: 1,210 of 40 teams in 2014/15, or 12.5%, since 2011 [1]"
    review = Review.of(replace(answered, question="Of 40 teams, how many?", text=said), [], Verdict.HELPFUL)
    assert likely_facts(review) == ["1,210", "12.5%"]
    dated = Review.of(replace(answered, text="On 3 May 2012 [1]"), [], Verdict.HELPFUL)
    assert likely_facts(dated) == ["On 3 May 2012"]


def test_words_that_stand_twice_are_quoted_with_their_neighbours(answered: Answer):
    text = "Leeds has 40 roads.\nYork has 40 roads.\n"
    second = text.rindex("has 40")
    citation = replace(answered.citations[0], start=second, end=second + 12, quote="has 40 roads")
    review = Review.of(replace(answered, citations=(citation,)), [], Verdict.HELPFUL)
    (place,) = likely_evidence(review, lambda _: text)
    assert place == {"file": "a.txt", "quote": "York has 40 roads."}
    assert place_of_quote({"a.txt": text}, "a.txt", place["quote"]).start == text.index("York")
    (moved,) = likely_evidence(review, lambda _: f"New first line. {text}")
    assert moved["quote"] == "has 40 roads"


def test_a_place_that_is_no_evidence_is_told_with_what_to_do():
    texts = {"a.txt": "40 roads and 40 roads and a bridge"}
    assert "No document held" in fault(texts.get, "b.txt", "40 roads")
    assert "does not stand in" in fault(texts.get, "a.txt", "50 roads")
    assert "stands 2 times" in fault(texts.get, "a.txt", "40  roads")
    assert fault(texts.get, "a.txt", "a bridge") == ""


def test_a_question_that_the_documents_do_not_answer_needs_no_facts():
    review = Review.of(Answer("Who?", Status.NOT_FOUND, "The documents do not say."), [], Verdict.HELPFUL)
    question = Question(**question_of(review, [], []))
    assert (question.answerable, question.why) == (False, "A reader found that the documents do not say.")


def test_a_review_makes_one_question(answered: Answer):
    settings = resources.settings()
    review = Review.of(answered, [], Verdict.HELPFUL)
    assert make_question(settings, review, ["40"], likely_evidence(review, unheld))
    assert not make_question(settings, review, ["40"], likely_evidence(review, unheld))
    (line,) = question_file(settings).read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["facts"] == [["40"]]


def feedback_page() -> None:
    from app.views import feedback

    feedback.show()


def test_the_feedback_page_makes_a_question_with_one_click(answered: Answer):
    settings = resources.settings()
    review = Review.of(answered, [], Verdict.HELPFUL)
    keep(settings, review)
    app = AppTest.from_function(feedback_page, default_timeout=30).run()
    app.button(key=f"make-{review.id}").click().run()
    assert not app.exception
    assert app.success[0].value == "It is a test question now."
    (question,) = load_questions(question_file(settings))
    assert question.id == f"review-{review.id}"
    text = resources.store().text(answered.citations[0].document)
    assert sorted_out([question], {"a.txt": text}) == ([question], [])


def test_evidence_that_is_not_there_makes_no_question(answered: Answer):
    settings = resources.settings()
    review = Review.of(answered, [], Verdict.HELPFUL)
    keep(settings, review)
    app = AppTest.from_function(feedback_page, default_timeout=30).run()
    app.text_area(key=f"evidence-{review.id}").set_value("a.txt: it will mend 90 roads")
    app.button(key=f"make-{review.id}").click().run()
    assert "does not stand in a.txt" in app.error[0].value
    assert not question_file(settings).exists()


def test_questions_made_of_reviews_are_asked_again(
    answered: Answer, embedder: HashingEmbedder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    settings = resources.settings()
    monkeypatch.setattr("index.search.load_embedder", lambda *_, **__: embedder)
    for number, (fact, quote) in enumerate([("40", "it will mend 40 roads"), ("41", "it will mend 40 roads"), ("40", "it will mend 41 roads")]):
        review = replace(Review.of(replace(answered, question="How many roads will be mended in 2013/14?"), [], Verdict.HELPFUL), id=str(number))
        make_question(settings, review, [fact], [{"file": "a.txt", "quote": quote}])
    with pytest.raises(typer.Exit) as ended:
        main(None)
    told = capsys.readouterr().out
    assert ended.value.exit_code == 1
    assert told.count("WRONG: ") == 1
    assert "expected: 41" in told
    assert "not asked: The evidence of question review-2 is not in the documents" in told
    assert "1 of 2 right, 1 not asked." in told


def test_without_reviews_there_is_nothing_to_ask(held: list[Document], capsys: pytest.CaptureFixture[str]):
    with pytest.raises(typer.Exit) as ended:
        main(None)
    assert ended.value.exit_code == 0
    assert "Feedback page" in capsys.readouterr().out


def test_an_answer_that_did_not_help_needs_the_right_one_first(answered: Answer):
    settings = resources.settings()
    review = Review.of(answered, [], Verdict.NOT_HELPFUL)
    keep(settings, review)
    app = AppTest.from_function(feedback_page, default_timeout=30).run()
    app.button(key=f"make-{review.id}").click().run()
    assert "Write what a right answer states" in app.error[0].value
    assert not question_file(settings).exists()
