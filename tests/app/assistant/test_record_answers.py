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
COMMITTEE = {"body": "Roads Committee", "date": "20 January 2015", "chair": "Mrs A Thorne", "present": ["Mrs A Thorne", "Mr B Ash"], "in_attendance": []}
PANEL = {"body": "Roads Panel", "date": "9 December 2014", "chair": "", "present": ["Ms C Birch"], "in_attendance": "Mr D Elm"}
EARLIER = {"body": "Roads Committee", "date": "3 June 2014", "chair": "Chair Kit Lowe", "present": ["Chair Kit Lowe"], "in_attendance": []}
MEETINGS = [
    (PACK.sha256, Record("meeting", 5, 90, COMMITTEE)),
    (PACK.sha256, Record("meeting", 500, 590, PANEL)),
    (PACK.sha256, Record("meeting", 700, 790, EARLIER)),
]
HEAD_OF_PANEL = "PRESENT: Ms C Birch\n\nALSO PRESENT: Mr E Fir\nand Ms F Gorse\n\nIN ATTENDANCE: Mr D Elm"
TEXT = {PACK.sha256: f"{'PRESENT: Mrs A Thorne (Chairman), Mr B Ash':<500}{HEAD_OF_PANEL}"}


def test_an_acronym_is_spelt_out_as_each_document_does():
    said = Definitions(TERMS, [OLD, NEW, PACK]).statements(understood("What does HMU stand for?", terms=tuple(record for _, record in TERMS)), {})
    assert [statement.text for statement in said] == ["HMU: Home Moves Unit.", "HMU: Highway Maintenance Unit."]


def test_nothing_is_added_to_an_expansion_where_only_that_is_asked_for():
    terms = tuple(record for _, record in TERMS)
    definitions = Definitions(TERMS, [OLD, NEW, PACK])
    for asked, is_all in (
        ("What does HMU stand for?", True),
        ("What does HMU stand for and what does it do?", False),
        ("What is the HMU?", False),
        ("What do HMU and QRX stand for?", False),
    ):
        question = understood(asked, terms=terms)
        assert definitions.is_all(question, definitions.statements(question, {})) is is_all
    assert not definitions.is_all(understood("What does HMU stand for?", terms=terms), ())


def test_an_acronym_is_spelt_out_as_the_documents_of_the_time_asked_about_do():
    question = understood("What does HMU stand for in the 2013/14 plan?", terms=tuple(record for _, record in TERMS))
    said = Definitions(TERMS, [OLD, NEW, PACK]).statements(question, question.preferred)
    assert [statement.text for statement in said] == ["HMU: Highway Maintenance Unit."]
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
    attendance = Attendance(MEETINGS, TEXT.__getitem__)
    (said,) = attendance.statements(understood("Who was at the committee meeting on 20 January 2015?"))
    assert (said.text, said.start) == ("Present: Mrs A Thorne, Mr B Ash.", 5)
    (other,) = attendance.statements(understood("who attended the panel in December 2014"))
    assert other.text == "Present: Ms C Birch; Also present: Mr E Fir and Ms F Gorse; In attendance: Mr D Elm."
    assert attendance.statements(understood("who attended the panel in December 2014"), [OLD.sha256]) == ()
    for asked in (
        "Which people were on the council at the hearing on 9 December 2014?",
        "Which council members were at the meeting on 9 December 2014?",
        "Which members of the council were present on 9 December 2014?",
    ):
        assert attendance.statements(understood(asked)) == (other,)


def test_the_line_of_those_asked_for_comes_from_the_meetings_opening():
    text = {PACK.sha256: "PRESENT: Mrs A Thorne. Guests:\nStaff: Clerk B. Ash;\nEngineer C. Dow. Regrets: Mr D Elm\nCall to order\n\nRoads. The staff left."}
    record = Record("meeting", 0, 22, COMMITTEE)
    attendance = Attendance([(PACK.sha256, record)], lambda sha256: text[sha256])

    def said(question: str) -> list[str]:
        return [statement.text for statement in attendance.statements(understood(question))]

    assert said("Which staff were at the committee meeting on 20 January 2015?") == ["Staff: Clerk B. Ash; Engineer C. Dow."]
    assert said("Who sent regrets to the meeting on 20 January 2015?") == ["Regrets: Mr D Elm"]
    assert said("Any guests at the meeting on 20 January 2015?") == []
    assert said("Which staff vacancies were approved at the meeting on 20 January 2015?") == []
    assert said("Who was present at the meeting on 20 January 2015 and who was absent?") == ["Present: Mrs A Thorne, Mr B Ash.", "Regrets: Mr D Elm"]
    assert said("What did staff say at the meeting on 20 January 2015?") == []
    assert said("Which staff were at the committee meeting on 21 January 2015?") == []


def test_who_was_in_the_chair_comes_from_the_newest_meetings_of_the_body():
    attendance = Attendance(MEETINGS, TEXT.__getitem__)
    said = attendance.statements(understood("Who chairs the Roads Committee?"))
    assert [(one.label, one.text) for one in said] == [("20 January 2015", "Chairman: Mrs A Thorne."), ("3 June 2014", "Kit Lowe.")]
    (said,) = attendance.statements(understood("who chaired the committee on 3 June 2014"))
    assert said.start == 700
    assert attendance.statements(understood("who sat in the chair at the meeting on 3 June 2014")) == (said,)
    assert attendance.statements(understood("Who is in charge of the Roads Committee?")) == attendance.statements(understood("Who chairs the Roads Committee?"))
    assert attendance.statements(understood("Who runs the roads?")) == ()
    assert attendance.statements(understood("Who chairs the Lamps Committee?")) == ()
    assert attendance.statements(understood("Who is the chair of the Roads Panel?")) == ()


def test_where_a_meeting_was_held_is_its_venue():
    record = Record("meeting", 0, 30, {**COMMITTEE, "venue": "Mill Hall"})
    attendance = Attendance([(PACK.sha256, record)], lambda _: "Roads Committee in the Mill Hall, 20 January 2015")
    asked = "Where was the Roads Committee meeting of 20 January 2015 held?"
    assert [said.text for said in attendance.statements(understood(asked))] == [f"{COMMITTEE['body']}, {COMMITTEE['date']}: Mill Hall."]
    assert attendance.statements(understood("Where does the committee's report of 20 January 2015 speak of lamps?")) == ()
    plain = Attendance([(PACK.sha256, Record("meeting", 0, 30, dict(COMMITTEE)))], lambda _: "")
    assert plain.statements(understood(asked)) == ()


def test_a_meeting_that_is_not_held_or_another_question_gets_no_list():
    attendance = Attendance(MEETINGS, TEXT.__getitem__)
    assert attendance.statements(understood("Who was at the committee meeting on 3 March 2015?")) == ()
    assert attendance.statements(understood("What was resolved at the meeting on 20 January 2015?")) == ()
