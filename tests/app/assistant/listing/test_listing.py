"""A list as an answer: its count, its items with their quotes, what is left out; and none where today's answer is better."""

from collections.abc import Callable
from datetime import date

import pytest

from app.answer import Answer, Status
from app.assistant.listing.around import REGISTERS, lead_of, notes_of
from app.assistant.listing.asked import Asked, asked
from app.assistant.listing.choosing import Chosen
from app.assistant.listing.items import items_of
from app.assistant.listing.matching import fitting
from app.assistant.listing.stated import stated_count
from app.assistant.question.periods import find_periods
from app.views.registers import REGISTERS as PAGES
from tests.app.assistant.listing.shelf import LATER, MINUTES, PACK, PLAN, action, decision, row
from tests.app.assistant.papers import passage

TODAY = date(2016, 1, 1)

PAPER = """OAKSHIRE DISTRICT COUNCIL

ROADS PANEL

MINUTES of a meeting of the Roads Panel held in the Salt Room, Oak House on Tuesday, 9 December 2014.

PRESENT: Mrs A Thorne (Chairman), Mr B Ash, Ms C Birch and Mr D Elm

IN ATTENDANCE: Mr E Finch (Head of Highways) and Miss F Gorse (Clerk)

UNRESTRICTED ITEMS

10. Minutes of the meeting held on 4 September 2014
(Item 2)

RESOLVED that the minutes of the meeting held on 4 September 2014 are correctly recorded and that they be signed by the Chairman.

11. Winter gritting
(Item 3)

1. Mr Finch said that the lorries were old. Members asked how many there were.

2. RESOLVED that:-

a) four lorries be bought before the winter; and

b) the old salt store at Nettlebeck be kept for another year.

12. Street signs
(Item 4)

1. Members were told of the signs that had been lost in the storm.

2. RESOLVED that the report be noted.
"""


def question(text: str) -> Asked:
    found = asked(text, find_periods(text))
    assert found is not None
    return found


@pytest.fixture
def paper() -> str:
    return PAPER


def test_the_decisions_of_a_meeting_are_counted_and_each_is_quoted(ask: Callable[[str], Answer]):
    answer = ask("Which decisions did the Roads Panel take on 9 December 2014?")
    assert answer.status is Status.ANSWERED
    lead, *lines = answer.text.split("\n")
    assert lead.startswith("4 decisions")
    assert lead.endswith("Roads Panel, 9 December 2014:")
    assert [line.rpartition(": ")[2] for line in lines] == [
        "RESOLVED that the minutes of the meeting held on 4 September 2014 are correctly recorded and that they be signed by the Chairman. [1]",
        "four lorries be bought before the winter [2]",
        "the old salt store at Nettlebeck be kept for another year. [3]",
        "RESOLVED that the report be noted. [4]",
    ]
    assert lines[1].startswith("11 Winter gritting: ")
    assert all(citation.quote == PAPER[citation.start : citation.end] for citation in answer.citations)
    assert "four lorries be bought" in answer.citations[1].quote
    assert any("recognised in this document" in note for note in answer.notes)


def test_by_laws_are_listed_by_the_decisions_that_passed_them():
    said = (
        "we pass By-Law 2014-1, being a by-law to mend roads",
        "the by-law officer's report be noted",
        "By-Laws 2014-2 and 2014-3 be read and passed",
        "we adopt the minutes of the By-law Committee",
    )
    rows = [decision(MINUTES, n, "Roads Panel", "9 December 2014", text) for n, text in enumerate(said)]
    by_laws = question("Which by-laws did the panel pass on 9 December 2014?")
    assert by_laws.noun == "by-laws"
    fit = fitting(by_laws, rows, lambda _: (), TODAY)
    assert [row.text("text") for row in fit.rows] == [said[0], said[2]]


def test_those_present_are_counted_and_named(ask: Callable[[str], Answer]):
    answer = ask("How many councillors were present on 9 December 2014?")
    lead, line = answer.text.split("\n")
    assert lead.startswith("4 names were listed as present at the meeting of the Roads Panel on 9 December 2014")
    assert line == "Present: Mrs A Thorne; Mr B Ash; Ms C Birch; Mr D Elm. [1]"
    assert ask("How many officers attended on 9 December 2014?").text.startswith("2 names were listed in attendance")


@pytest.mark.parametrize(
    "text",
    ["Which decisions did the Roads Panel take on 10 December 2014?", "How many lorries will be bought?", "Which decisions did the panel take about gritting?"],
)
def test_what_is_no_list_of_records_is_answered_as_before(ask: Callable[[str], Answer], text: str):
    assert "found in" not in ask(text).text.split("\n")[0]


def test_more_than_fits_is_said_to_be_left_out():
    rows = [action(PLAN, n, " ".join(f"word{n}x{k}" for k in range(30)), "Ada Finch") for n in range(20)]
    items = items_of(question("list all actions of Ada Finch"), "owner", rows, [""] * 20, 160)
    assert 5 < len(items) < 10
    assert all(text.endswith("…") and len(text.split()) <= 17 for _, text in items)
    notes = notes_of(question("list all actions of Ada Finch"), Chosen(tuple(rows), (("Streets plan 2011/12", 3),)), 20 - len(items))
    assert notes[0] == f"{20 - len(items)} more stand on the Registers page under Actions."
    assert notes[1] == "Others that fit are held too: Streets plan 2011/12 (3)."


def test_an_item_is_not_cut_within_a_date_nor_before_its_decision():
    words = " ".join(f"road{n}" for n in range(13))
    dated = decision(MINUTES, 0, "Roads Panel", "9 December 2014", f"{words} 4 May 2014 {'be mended ' * 20}", minute="")
    ((_, text),) = items_of(question("list all decisions of the panel"), "", [dated], [""], 17)
    assert text == f"{words} …"
    preamble = decision(MINUTES, 0, "Roads Panel", "9 December 2014", f"WHEREAS {'it snows and ' * 15} NOW THEREFORE the lorries be bought")
    ((_, text),) = items_of(question("list all decisions of the panel"), "", [preamble], [""], 60)
    assert text == "… NOW THEREFORE the lorries be bought"


def test_a_heading_goes_before_the_first_decision_under_it_unless_that_says_it():
    said = ["the report be noted", "it be sent to all", "the winter gritting be paid for"]
    rows = [decision(MINUTES, n, "Roads Panel", "9 December 2014", text, "12" if n < 2 else "13") for n, text in enumerate(said)]
    items = items_of(question("list all decisions of the panel"), "", rows, ["Street signs", "Street signs", "Winter gritting"], 160)
    assert [label for label, _ in items] == ["12 Street signs", "12", "13"]


def test_an_action_is_told_with_its_owner_or_when_it_was_due():
    rows = [action(PLAN, 1, "Buy salt", "Ada Finch", end="March 2014")]
    assert items_of(question("list all actions"), "", rows, [""], 100) == [("1.1", "Buy salt (Ada Finch)")]
    assert items_of(question("list all actions of Ada Finch"), "owner", rows, [""], 100) == [("1.1", "Buy salt (March 2014)")]
    assert items_of(question("list all overdue actions"), "", rows, [""], 100) == [("1.1", "Buy salt (Ada Finch; March 2014)")]


def test_the_line_above_says_of_whom_and_where():
    actions = [action(LATER, 1, "Buy salt", "Ada Finch, Head of Roads"), action(LATER, 2, "Sell salt", "Ada Finch, Head of Roads")]
    assert lead_of(question("list all the overdue actions of Ada Finch"), "owner", actions, TODAY) == (
        "2 actions of Ada Finch due before 1 January 2016 and not called done there were found in Streets plan 2015/16"
    )
    moved = [decision(PACK, 0, "Roads Panel", "9 December 2014", "a road be mended", mover="B. Ash")]
    assert lead_of(question("list all motions moved by Councillor Ash"), "mover", moved, TODAY) == (
        "1 motion moved by B. Ash in the Roads Panel on 9 December 2014 was found in Agenda pack of the Roads Committee, 21 April 2015"
    )
    people = [row(MINUTES, "meeting", body="Roads Panel", date="9 December 2014", present=["Mrs A Thorne"])]
    assert lead_of(question("How many members were present?"), "", people, TODAY).startswith(
        "1 name was listed as present at the meeting of the Roads Panel on"
    )


@pytest.mark.parametrize(
    ("text", "count", "stated"),
    [
        ("There are currently eigthteen risks on the register.", 18, True),
        ("The register contains 18 high risks.", 18, True),
        ("There are currently seventeen risks on the register.", 18, False),
        ("There are eighteen lorries and some risks.", 18, False),
        ("Eighteen risks were taken off.", 18, False),
        ("There are two risks on the register.", 2, False),
        ("The register contains 18¹ high risks.", 18, False),
    ],
)
def test_a_document_may_say_the_number_itself(text: str, count: int, stated: bool):
    found = stated_count([passage("a", text)], count, "risks")
    assert (found is not None and found.text == text) is stated


def test_the_registers_that_are_named_are_pages():
    assert set(REGISTERS.values()) <= set(PAGES)
    assert {PAGES[name].kind for name in REGISTERS.values()} == set(REGISTERS)
