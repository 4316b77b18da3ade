import json
from dataclasses import replace

from streamlit.testing.v1 import AppTest

from app import resources
from app.answer import Answer, Status, Turn
from app.review import Review, Verdict, keep, likely_evidence, likely_facts, make_question, question_file, question_of, review_file, reviews
from evals.questions import Question


def test_the_list_is_newest_first_and_a_torn_line_is_left_out(answered: Answer):
    settings = resources.settings()
    assert reviews(settings) == []
    keep(settings, Review.of(answered, [], Verdict.HELPFUL))
    with review_file(settings).open("a") as stream:
        stream.write('{"id": "torn\n')
    keep(settings, Review.of(answered, [Turn("Before?", "Yes.")], Verdict.WRONG_SOURCE, 1, " other year "))
    found = reviews(settings)
    assert [(one.verdict, one.marker, one.remark) for one in found] == [("wrong source", 1, "other year"), ("helpful", 0, "")]
    assert found[0].history == ({"question": "Before?", "answer": "Yes."},)


def test_a_helpful_answer_becomes_a_question_with_its_figures_and_quotes(answered: Answer):
    review = Review.of(answered, [Turn("Before?", "Yes.")], Verdict.HELPFUL)
    question = Question(**question_of(review, likely_facts(review), likely_evidence(review)))
    assert question.facts == (("40",),)
    assert question.evidence[0].quote == "it will mend 40 roads"
    assert question.history[0].question == "Before?"
    assert question.answer == "It will mend 40 roads"


def test_the_wrong_source_is_no_evidence(answered: Answer):
    other = replace(answered.citations[0], marker=2, quote="mends the roads")
    review = Review.of(replace(answered, citations=(*answered.citations, other)), [], Verdict.WRONG_SOURCE, 1)
    assert likely_facts(review) == []
    assert [place["quote"] for place in likely_evidence(review)] == ["mends the roads"]


def test_a_question_that_the_documents_do_not_answer_needs_no_facts():
    review = Review.of(Answer("Who?", Status.NOT_FOUND, "The documents do not say."), [], Verdict.HELPFUL)
    question = Question(**question_of(review, [], []))
    assert (question.answerable, question.why) == (False, "A reader found that the documents do not say.")


def test_a_review_makes_one_question(answered: Answer):
    settings = resources.settings()
    review = Review.of(answered, [], Verdict.HELPFUL)
    assert make_question(settings, review, ["40"], likely_evidence(review))
    assert not make_question(settings, review, ["40"], likely_evidence(review))
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
    assert question_file(settings).is_file()


def test_an_answer_that_did_not_help_needs_the_right_one_first(answered: Answer):
    settings = resources.settings()
    review = Review.of(answered, [], Verdict.NOT_HELPFUL)
    keep(settings, review)
    app = AppTest.from_function(feedback_page, default_timeout=30).run()
    app.button(key=f"make-{review.id}").click().run()
    assert "Write what a right answer states" in app.error[0].value
    assert not question_file(settings).exists()
