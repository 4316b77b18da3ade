"""Which records a question means: all of its words must be accounted for, and of two people none is guessed at."""

from collections.abc import Sequence
from datetime import date

import pytest

from app.assistant.listing.asked import Asked, asked
from app.assistant.listing.matching import fitting
from app.assistant.listing.persons import Fit
from app.assistant.question.periods import find_periods
from app.registers.rows import Row
from tests.app.assistant.listing.shelf import LATER, MINUTES, OTHER, PACK, PLAN, action, decision, outline, row

TODAY = date(2016, 1, 1)
COMMITTEE, PANEL = "Roads Committee", "Roads Panel"
DECISIONS = [
    decision(PACK, 0, COMMITTEE, "20 January 2015", "the lorries be bought", mover="A. Thorne"),
    decision(PACK, 100, COMMITTEE, "20 January 2015", "the report be noted", mover="B. Ash"),
    decision(PACK, 200, PANEL, "13 February 2015", "the salt store be opened", mover="Ada Thorne"),
    decision(MINUTES, 0, PANEL, "9 December 2014", "the minutes be signed", mover="C. Thorne"),
]
ACTIONS = [
    action(PLAN, 1, "Buy lorries", "Ada Finch", end="March 2014", status="Green"),
    action(PLAN, 2, "Open a salt store", "Head of Highways", end="June 2017"),
    action(PLAN, 3, "Paint the lines", "Adam Finch", end="May 2014", status="Completed"),
    action(LATER, 4, "Mend the mixer", "Head of Highways and Bridges", end="June 2015", status="R"),
]
RISKS = [
    row(PLAN, "risk", ref="", title="Ice", owner="", likelihood_impact=""),
    row(OTHER, "risk", ref="B1", title="Floods", owner="Bram Oduya", likelihood_impact="High"),
]


def question(text: str) -> Asked:
    found = asked(text, find_periods(text))
    assert found is not None
    return found


def told(text: str, rows: Sequence[Row]) -> list[str]:
    return [found.text("text") or found.text("title") or found.text("name") for found in fitting(question(text), rows, outline, TODAY).rows]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Which decisions did the roads committee take on 20 January 2015?", ["the lorries be bought", "the report be noted"]),
        ("Which decisions did the roads committee take on 20 January?", ["the lorries be bought", "the report be noted"]),
        ("Which decisions did the roads committee take on 21 January 2015?", []),
        ("Which decisions did the schools committee take on 20 January 2015?", []),
        ("What did the panel decide in February 2015?", ["the salt store be opened"]),
        ("How many decisions did the panel take?", ["the salt store be opened", "the minutes be signed"]),
        ("Which decisions did the roads committee take about gritting?", []),
    ],
)
def test_decisions_are_those_of_the_body_and_the_day(text: str, expected: list[str]):
    assert told(text, DECISIONS) == expected


def test_a_mover_is_met_by_surname_or_initial():
    assert told("list all motions moved by Councillor Ash", DECISIONS) == ["the report be noted"]
    assert told("list all motions moved by Ada Thorne", DECISIONS) == ["the lorries be bought", "the salt store be opened"]


def test_an_outcome_is_met_by_the_words_that_minutes_write_for_it():
    rows = [
        decision(MINUTES, 0, PANEL, "9 December 2014", "the shed be let", outcome="Lost"),
        decision(MINUTES, 100, PANEL, "9 December 2014", "the shed be sold", outcome="Failed"),
        decision(MINUTES, 200, PANEL, "9 December 2014", "the shed be kept", outcome="Carried"),
        decision(MINUTES, 300, PANEL, "9 December 2014", "the shed be drawn"),
    ]
    assert told("Which motions were defeated?", rows) == ["the shed be let", "the shed be sold"]
    assert told("List the motions that were carried.", rows) == ["the shed be kept"]


def test_two_people_of_a_surname_leave_a_doubt():
    assert fitting(question("list all motions moved by Councillor Thorne"), DECISIONS, outline, TODAY) == Fit()
    assert told("How many actions does Finch own?", ACTIONS) == []


def test_a_post_is_met_whole_before_a_longer_one():
    assert told("How many actions does the Head of Highways own?", ACTIONS) == ["Open a salt store"]
    fit = fitting(question("How many actions does Ada Finch have?"), ACTIONS, outline, TODAY)
    assert ([found.text("text") for found in fit.rows], fit.field) == (["Buy lorries"], "owner")


def test_a_post_that_is_only_part_of_another_needs_to_be_called_an_owner():
    assert told("list all actions of Bridges", ACTIONS) == []
    assert told("list all actions owned by Bridges", ACTIONS) == ["Mend the mixer"]


def test_overdue_is_what_was_due_before_the_day_and_is_not_done():
    assert told("list all the overdue actions", ACTIONS) == ["Buy lorries", "Mend the mixer"]
    assert told("list all completed actions", ACTIONS) == ["Paint the lines"]
    assert told("Which actions are rated red?", ACTIONS) == ["Mend the mixer"]


def test_the_document_accounts_for_words_only_where_one_is_named():
    assert told("list the actions in the streets plan 2013/14", ACTIONS) == ["Buy lorries", "Open a salt store", "Paint the lines"]
    assert told("list the actions of streets", ACTIONS) == []
    assert told("Which actions are in the gritting plan?", ACTIONS) == []


def test_headings_account_for_words_as_a_whole_or_by_their_number():
    below = [row(PLAN, "service", 200, name="Spreaders"), row(PLAN, "service", 120, name="Sweepers")]
    assert told("What services does the gritting unit run?", below) == ["Spreaders"]
    assert told("What services does the gritting division run?", below) == []
    assert len(told("How many actions are under priority 1?", ACTIONS)) == 4
    assert told("How many actions are under priority 11?", ACTIONS) == []


def test_a_month_does_not_point_to_the_papers_of_another_month():
    items = [row(PACK, "agenda_item", code="A1", title="Apologies")]
    assert told("list the agenda items for April 2015", items) == ["Apologies"]
    assert told("list the agenda items for January 2015", items) == []


def test_a_registers_risks_have_a_number_and_a_level():
    assert told("What risks are in the register?", RISKS) == ["Floods"]
    assert told("list all risks", RISKS) == ["Ice", "Floods"]
