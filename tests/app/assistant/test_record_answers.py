from app.assistant.statements.attendance import Attendance
from app.assistant.statements.compose import Statement
from app.assistant.statements.definitions import Definitions
from app.assistant.statements.posts import Posts
from corpus.types import Record
from tests.app.assistant.papers import NEW, OLD, PACK, understood

TERMS = [
    (OLD.sha256, Record("term", 10, 40, {"term": "HMU", "expansion": "Highway Maintenance Unit"})),
    (NEW.sha256, Record("term", 70, 99, {"term": "HMU", "expansion": "Home Moves Unit"})),
]
MEETINGS = [
    (
        PACK.sha256,
        Record("meeting", 5, 90, {"body": "Roads Committee", "date": "20 January 2015", "present": ["Mrs A Thorne", "Mr B Ash"], "in_attendance": []}),
    ),
    (PACK.sha256, Record("meeting", 500, 590, {"body": "Roads Panel", "date": "9 December 2014", "present": ["Ms C Birch"], "in_attendance": "Mr D Elm"})),
]


def test_an_acronym_is_spelt_out_as_each_document_does_the_asked_one_first():
    question = understood("What does HMU stand for in the 2013/14 plan?", terms=tuple(record for _, record in TERMS))
    said = Definitions(TERMS, [OLD, NEW, PACK]).statements(question, question.preferred)
    assert [statement.text for statement in said] == ["HMU: Highway Maintenance Unit.", "HMU: Home Moves Unit."]
    assert (said[0].document, said[0].start, said[0].end) == (OLD.sha256, 10, 40)


def test_an_acronym_that_no_document_spells_out_is_named():
    definitions = Definitions(TERMS, [OLD, NEW, PACK])
    assert definitions.missing(understood("What does QRX stand for?"), []) == "QRX"
    assert definitions.missing(understood("What does HMU stand for?"), []) == ""
    assert definitions.missing(understood("Who leads on QRX?"), []) == ""


def test_an_acronym_whose_letters_begin_words_nearby_is_spelled_out():
    definitions = Definitions([], [])
    asked = understood("What does QRX stand for?")
    assert definitions.missing(asked, ["It set up Quick, Ready and Xtra Roads teams."]) == ""
    assert definitions.missing(asked, ["Quick roads are ready.", "QRX"]) == "QRX"


def test_the_post_of_a_person_who_was_named_is_put_to_the_answer():
    posts = Posts([(OLD.sha256, Record("role", 3, 30, {"person": "Ada Thorne", "role": "Head of Highways"}))])
    said = (Statement("Lead: Ada Thorne.", OLD.sha256, 100, 120),)
    assert [statement.text for statement in posts.statements(understood("Who leads on gritting and what is their job?"), said)] == [
        "Ada Thorne: Head of Highways."
    ]
    assert posts.statements(understood("Who leads on gritting?"), said) == ()
    known = (Statement("Ada Thorne: Head of Highways, Oakshire.", OLD.sha256, 100, 120),)
    assert posts.statements(understood("What was Ada Thorne's job?"), known) == ()


def test_those_present_come_from_the_meeting_of_the_day():
    attendance = Attendance(MEETINGS)
    (said,) = attendance.statements(understood("Who was at the committee meeting on 20 January 2015?"))
    assert (said.text, said.start) == ("Present: Mrs A Thorne, Mr B Ash.", 5)
    (other,) = attendance.statements(understood("who attended the panel in December 2014"))
    assert other.text == "Present: Ms C Birch; In attendance: Mr D Elm."


def test_a_meeting_that_is_not_held_or_another_question_gets_no_list():
    attendance = Attendance(MEETINGS)
    assert attendance.statements(understood("Who was at the committee meeting on 3 March 2015?")) == ()
    assert attendance.statements(understood("What was resolved at the meeting on 20 January 2015?")) == ()
