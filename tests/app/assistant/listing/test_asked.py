"""Which questions ask for a list of records, of which kind, and which words of them have to be accounted for."""

import pytest

from app.assistant.listing.asked import Asked, asked, stems
from app.assistant.question.periods import find_periods


def read(question: str) -> Asked | None:
    return asked(question, find_periods(question))


@pytest.mark.parametrize(
    ("question", "kind", "counts"),
    [
        ("Which decisions did the roads committee take on 20 January 2015?", "decision", False),
        ("What did the roads committee decide on 20 January 2015?", "decision", False),
        ("list all the overdue actions", "action", False),
        ("How many actions does the Head of Highways own?", "action", True),
        ("What risks are in the register?", "risk", False),
        ("please list all resolutions of the panel", "decision", False),
        ("How many members were present on 9 December 2014?", "present", True),
        ("what items are on the agenda for 3 March 2015?", "agenda_item", False),
        ("What was on the roads committee's agenda on 3 March 2015?", "agenda_item", False),
        ("Show me every action of the streets plan", "action", False),
        ("How many councillors were at the meeting of 9 December 2014?", "present", True),
        ("Give me all the abbreviations in the 2013/14 plan", "term", False),
        ("What services does the Streets unit run?", "service", False),
    ],
)
def test_a_question_for_a_list_names_the_kind_of_record(question: str, kind: str, counts: bool):
    found = read(question)
    assert found is not None
    assert (found.kind, found.counts) == (kind, counts)


@pytest.mark.parametrize(
    "question",
    [
        "How many children were on the register?",
        "How many lorries are there?",
        "Which decision was put off?",
        "Who was present on 9 December 2014?",
        "How many members does the panel have?",
        "What is the risk register for?",
        "Which risks are there, and who owns them?",
        "How many risks were there in 2013/14 and in 2017/18?",
        "Why were the actions late?",
        "What does the action plan say?",
    ],
)
def test_other_questions_ask_for_no_list(question: str):
    assert read(question) is None


def test_what_chooses_among_the_records_is_read():
    found = read("How many motions did Councillor Thorne second at the latest meeting?")
    assert found is not None
    assert (found.relation, found.newest, found.words) == ("seconder", True, frozenset({"thorn"}))
    found = read("list the actions under priority 2.1 in the roads plan that are rated amber")
    assert found is not None
    assert (found.marks, found.status, found.contained) == ((("priority", "2.1"),), "amber", True)
    assert found.words == stems("roads plan")
    found = read("Which decisions were taken at the meeting on 5 May?")
    assert found is not None
    assert (found.day, found.words) == ((5, 5), frozenset())


@pytest.mark.parametrize(
    "question", ["What are the main risks for 2017/18?", "What key actions are in the plan?", "What are the main services of the division?"]
)
def test_main_ones_are_all_that_are_recorded(question: str):
    found = read(question)
    assert found is not None
    assert not found.words & stems("main key")


def test_a_subject_stays_to_be_accounted_for():
    for question in ("Which decisions were about gritting?", "list the actions on gritting", "What risks are there for gritting?"):
        found = read(question)
        assert found is not None
        assert found.words & stems("about on for")
        assert stems("gritting") <= found.words


def test_mover_and_seconder_at_once_are_too_much():
    assert read("How many motions were moved or seconded by Councillor Thorne?") is None
