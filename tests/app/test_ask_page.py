from collections.abc import Callable
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from app import resources
from app.answer import Answer, Citation, RankedPassage, Status
from app.conversation import KEY, NEAR, OPENED, OpenedSource
from app.review import reviews
from corpus.errors import ModelUnavailable, QuestionError
from corpus.types import Document, Filters
from tests.app.conftest import ScriptedAssistant, shown


def ask(app: AppTest, question: str) -> AppTest:
    return app.chat_input[0].set_value(question).run()


def labels(app: AppTest) -> list[str]:
    return [button.label for button in app.button]


def test_the_empty_page_says_what_is_held_and_offers_questions(app: AppTest, scripted: ScriptedAssistant):
    app.run()
    assert not app.exception
    assert app.title[0].value == "Ask the documents"
    assert "2 documents held from 2013 to 2014" in app.markdown[0].value
    app.run()
    assert "How many roads will be mended?" in labels(app)
    assert scripted.asked == []


def test_an_example_is_asked_when_clicked(app: AppTest, scripted: ScriptedAssistant, answered: Answer):
    scripted.answers = [answered]
    app.run().run()
    next(button for button in app.button if button.label == "How many roads will be mended?").click().run()
    assert [asked[0] for asked in scripted.asked] == ["How many roads will be mended?"]
    assert "It will mend 40 roads" in shown(app)


def test_an_answer_has_markers_that_lead_to_its_sources(app: AppTest, scripted: ScriptedAssistant, answered: Answer):
    scripted.answers = [answered]
    ask(app.run(), "How many roads will be mended?")
    assert not app.exception
    exchange = app.session_state["conversation"][0]
    said = next(markdown.value for markdown in app.markdown if "40 roads" in markdown.value)
    assert said == f"It will mend 40 roads [\\[1\\]](#source-{exchange.id}-1)"
    page = shown(app)
    assert f'id="source-{exchange.id}-1"' in page
    assert "In 2013/14 <mark>it will mend 40 roads</mark>." in page


def test_the_first_source_opens_beside_the_answer(app: AppTest, scripted: ScriptedAssistant, answered: Answer):
    scripted.answers = [answered]
    page = shown(ask(app.run(), "How many roads will be mended?"))
    assert "Source 1 of 1" in page
    assert "Page 1 of 1" in page
    assert "2013/14 · Harrow District Council · Business plan" in page
    assert "Purpose" in page


def test_a_source_can_be_closed(app: AppTest, scripted: ScriptedAssistant, answered: Answer):
    scripted.answers = [answered]
    ask(app.run(), "How many roads will be mended?")
    app.button(key="close source").click().run()
    assert "Source 1 of 1" not in shown(app)


def test_age_and_scan_of_a_source_are_said(app: AppTest, scripted: ScriptedAssistant, answered: Answer, cited: Callable[..., Citation]):
    scripted.answers = [replace(answered, citations=(cited(newer=True, ocr=0.82),))]
    ask(app.run(), "How many?")
    assert "A newer document is held: Roads Service Annual Business Plan 2014/15" in app.warning[0].value
    assert "confidence of 82%" in app.info[0].value


def test_a_source_whose_document_has_left_is_said(app: AppTest, scripted: ScriptedAssistant, answered: Answer):
    gone = replace(answered.citations[0], document="0" * 64)
    scripted.answers = [replace(answered, citations=(gone,))]
    ask(app.run(), "How many?")
    assert not app.exception
    assert "has left the index" in app.warning[0].value


def test_earlier_turns_go_along_and_are_not_asked_again(app: AppTest, scripted: ScriptedAssistant, answered: Answer):
    scripted.answers = [answered, replace(answered, question="and in 2014/15?", understood=(("follow-up", "How many roads in 2014/15?"),))]
    ask(ask(app.run(), "How many roads?"), "and in 2014/15?")
    assert [turn.question for turn in scripted.asked[1][1]] == ["How many roads?"]
    assert len(scripted.asked) == 2


def test_a_follow_up_can_be_asked_alone(app: AppTest, scripted: ScriptedAssistant, answered: Answer):
    scripted.answers = [answered, replace(answered, understood=(("follow-up", "How many roads in 2014/15?"),)), answered]
    ask(ask(app.run(), "How many roads?"), "and in 2014/15?")
    next(button for button in app.button if button.label.startswith("Follow-up: How many roads in 2014/15?")).click().run()
    assert scripted.asked[2][:2] == ("and in 2014/15?", [])


def test_a_period_can_be_taken_away(app: AppTest, scripted: ScriptedAssistant, answered: Answer):
    scripted.answers = [answered, answered]
    ask(app.run(), "How many roads were mended in 2013/14?")
    next(button for button in app.button if button.label.startswith("Period: 2013/14")).click().run()
    assert scripted.asked[1][0] == "How many roads were mended?"


def test_what_else_was_understood_is_said_and_stays(app: AppTest, scripted: ScriptedAssistant, answered: Answer):
    scripted.answers = [replace(answered, understood=(("spelling", "raods → roads"), ("acronym", "EDT: Emergency Duty Team")))]
    ask(app.run(), "How many raods?")
    said = [element.value for element in app.markdown]
    assert [start for start in ("Spelling: ", "Acronym: ") if not any(one.startswith(start) for one in said)] == []
    assert [button.label for button in app.button if button.label.endswith("✕")] == []


def test_filters_narrow_and_their_chip_takes_them_away(app: AppTest, scripted: ScriptedAssistant, answered: Answer):
    scripted.answers = [answered, answered]
    app.run()
    next(box for box in app.multiselect if box.label == "Period or year").select("2013/14").run()
    ask(app, "How many roads?")
    assert scripted.asked[0][2] == Filters(periods=("2013/14",))
    next(button for button in app.button if button.label.startswith("Only: 2013/14")).click().run()
    assert scripted.asked[1][2] == Filters()


def test_an_address_asks_its_question_once(app: AppTest, scripted: ScriptedAssistant, answered: Answer, held: list[Document]):
    scripted.answers = [answered]
    app.query_params["q"] = "How many roads?"
    app.query_params["document"] = held[0].sha256
    app.run().run()
    assert scripted.asked == [("How many roads?", [], Filters(documents=(held[0].sha256,)))]


@pytest.mark.parametrize(
    ("status", "label"),
    [
        (Status.PARTIAL, "Part of the answer"),
        (Status.NOT_FOUND, "Not in the documents"),
        (Status.DECLINED, "Not a question for the documents"),
        (Status.CLARIFY, "Please say which you mean"),
        (Status.ERROR, "That did not work"),
    ],
)
def test_each_outcome_is_named(app: AppTest, scripted: ScriptedAssistant, status: Status, label: str):
    scripted.answers = [Answer("q", status, "Some words.", notes=("Held: <two> plans.",))]
    page = shown(ask(app.run(), "q"))
    assert label in page
    assert "Held: &lt;two&gt; plans." in page


def test_the_nearest_passages_follow_a_refusal(app: AppTest, scripted: ScriptedAssistant, held: list[Document]):
    near = RankedPassage("p", "a.txt", held[0].sha256, held[0].cover.title, (), 0, 5, 1, 0.4, "Roads <i>are</i> mended.")
    scripted.answers = [Answer("q", Status.NOT_FOUND, "The documents do not say.", passages=(near,))]
    ask(app.run(), "q")
    assert "do not answer" in app.expander[0].label
    assert "Roads &lt;i&gt;are&lt;/i&gt; mended." in app.expander[0].get("html")[0].proto.body


def test_a_passage_that_came_near_opens_at_its_page(app: AppTest, scripted: ScriptedAssistant, held: list[Document]):
    text = resources.store().text(held[0].sha256)
    start = text.index("it will mend 40 roads")
    near = RankedPassage("p", held[0].source, held[0].sha256, "Plan", (), start, start + 12, 1, 0.4, "it will mend")
    scripted.answers = [Answer("q", Status.NOT_FOUND, "The documents do not say.", passages=(near,))]
    ask(app.run(), "q")
    exchange = app.session_state[KEY][0]
    assert f'href="#source-{exchange.id}-{NEAR}"' in shown(app)
    app.session_state[OPENED] = OpenedSource(exchange.id, NEAR, by_hand=True)
    page = shown(app.run())
    assert "A passage that comes near" in page
    assert "<mark>it will mend</mark>" in page
    next(button for button in app.button if button.label == "Close").click().run()
    assert "A passage that comes near" not in shown(app)


def test_filters_are_closed_and_say_how_many_documents_each_value_would_leave(app: AppTest, scripted: ScriptedAssistant):
    app.run()
    period = next(box for box in app.multiselect if box.label == "Period or year")
    assert period.options == ["2014/15 (1)", "2013/14 (1)"]
    assert [block.proto.popover.label for block in app.get("popover")][-1:] == ["Filters"]


def test_choices_and_suggestions_are_asked_when_clicked(app: AppTest, scripted: ScriptedAssistant, answered: Answer):
    scripted.answers = [Answer("q", Status.CLARIFY, "Which?", choices=("In 2013/14?", "In 2014/15?")), replace(answered, suggestions=("Who leads?",)), answered]
    ask(app.run(), "q")
    next(button for button in app.button if button.label == "In 2014/15?").click().run()
    next(button for button in app.button if button.label == "Who leads?").click().run()
    assert [asked[0] for asked in scripted.asked] == ["q", "In 2014/15?", "Who leads?"]
    assert [asked[1] for asked in scripted.asked] == [[], [], []]


def test_next_questions_are_looked_for_once_and_for_the_newest_answer_only(app: AppTest, scripted: ScriptedAssistant, answered: Answer):
    scripted.answers = [replace(answered, suggestions=("Who leads?",)), replace(answered, question="By when?", suggestions=("Who pays?",))]
    ask(app.run(), "How many roads?").run()
    assert scripted.suggested_for == [("How many roads will be mended?", 0)]
    assert "Who leads?" in labels(app)
    ask(app, "By when?")
    assert scripted.suggested_for[1:] == [("By when?", 1)]
    assert "Who pays?" in labels(app)
    assert "Who leads?" not in labels(app)


def test_a_comparison_is_a_table_and_a_chart_with_words(app: AppTest, scripted: ScriptedAssistant, answered: Answer):
    table = (("Year", "Roads"), ("2013/14", "40 [1]"), ("2014/15", "55"))
    scripted.answers = [replace(answered, table=table)]
    ask(app.run(), "How many?")
    assert list(app.table[0].value.columns) == ["Year", "Roads"]
    assert app.caption[0].value == "Bar chart. 2013/14: Roads 40; 2014/15: Roads 55."


@pytest.mark.parametrize("error", [QuestionError("The question has 2,000 characters.", "Shorten it."), ModelUnavailable("No <model>.", "Run `make install`.")])
def test_what_goes_wrong_is_a_notice_with_its_remedy(app: AppTest, scripted: ScriptedAssistant, error: QuestionError):
    scripted.answers = [error]
    ask(app.run(), "q")
    assert not app.exception
    assert "What to do" in app.error[0].value
    assert "<model>" not in app.error[0].value


def test_a_thumb_is_recorded_once_with_question_and_sources(app: AppTest, scripted: ScriptedAssistant, answered: Answer):
    scripted.answers = [answered]
    ask(app.run(), "How many roads will be mended?")
    app.feedback[0].set_value(1).run()
    app.run()
    (review,) = reviews(resources.settings())
    assert (review.verdict, review.question, review.citations[0]["quote"]) == ("helpful", "How many roads will be mended?", "it will mend 40 roads")


def test_a_wrong_source_is_recorded_with_its_remark(app: AppTest, scripted: ScriptedAssistant, answered: Answer):
    scripted.answers = [answered]
    ask(app.run(), "How many roads will be mended?")
    app.text_area[0].input("Another year")
    next(button for button in app.button if button.label == "Report").click().run()
    (review,) = reviews(resources.settings())
    assert (review.verdict, review.marker, review.remark) == ("wrong source", 1, "Another year")


def test_a_new_conversation_begins_empty(app: AppTest, scripted: ScriptedAssistant, answered: Answer):
    scripted.answers = [answered]
    ask(app.run(), "How many?")
    app.button(key="start over").click().run()
    assert app.session_state["conversation"] == []
    assert "Source 1" not in shown(app)
