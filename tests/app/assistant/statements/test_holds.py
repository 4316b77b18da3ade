import pytest

from app.assistant.checks.abstain import holds_figure
from app.assistant.question.wanted import Wanted
from app.assistant.statements.holds import amount, suitability
from tests.app.assistant.papers import evidence, passage, sentences, understood


@pytest.mark.parametrize(
    "text",
    [
        "128 children are enjoying football.",
        "A rise of $106K on the year",
        "92.5% were seen in time",
        "Oakham: 1,204",
        "It will cost £2m.",
        "17 red measures on 3 May 2014",
    ],
)
def test_a_number_is_an_amount(text: str):
    assert amount(text) == 1.0


@pytest.mark.parametrize(
    "text",
    [
        "The plan for 2014/15.",
        "Held on 18 December 2014",
        "By 31/03/2015",
        "4.2. Roads are inspected.",
        "4.2 Roads are inspected.",
        "read a third time",
        "for those of 13 and under",
        "Section 12 applies",
        "See minute 35",
        "May 12, 2024",
        "for 16 and 17 year olds",
    ],
)
def test_dates_list_marks_and_the_numbers_of_papers_are_no_amounts(text: str):
    assert amount(text) == 0.0


@pytest.mark.parametrize("text", ["Half the boards met.", "Entries doubled.", "There are twelve boards."])
def test_an_amount_in_words_is_less_plain_than_one_in_digits(text: str):
    assert 0 < amount(text) < 1


def test_how_often_is_no_amount_but_suits_who_asks_for_it():
    text = "The board meets fortnightly."
    assert (amount(text), suitability((Wanted.OFTEN,), text), suitability((Wanted.OFTEN,), "The board meets in May.")) == (0, 1, 0)


@pytest.mark.parametrize("text", ["Ring 01632 960144", "(03000) 416 091", "Tel. 705-724-2144", "ada.thorne@oakshire.gov.uk"])
def test_a_telephone_number_or_an_address_suits_who_asks_for_one(text: str):
    assert suitability((Wanted.CONTACT,), text) > 1


@pytest.mark.parametrize("text", ["It cost £1,234,567.", "in 2013/14 and 2014/15", "1,487 at 31 March 2019", "326000", "minute 21/00048"])
def test_other_figures_are_no_telephone_number(text: str):
    assert suitability((Wanted.CONTACT,), text) == 0


def test_a_text_that_holds_two_kinds_asked_for_suits_better():
    assert suitability((Wanted.WHO, Wanted.WHEN), "Ada Thorne, by May 2014") > suitability((Wanted.WHO, Wanted.WHEN), "Ada Thorne")
    assert suitability((Wanted.FACT,), "Ada Thorne, by May 2014") == 0


def test_a_question_for_a_figure_needs_one_among_the_parts_that_come_nearest():
    summit = passage("a", "A second summit on roads was held on 18 December 2014.")
    assert not holds_figure(understood("How many people came to the second summit?"), evidence(summit, (0.9,)))
    counted = passage("b", "Sixty people, 42 of them members, came to the summit.")
    assert holds_figure(understood("How many people came to the second summit?"), evidence(counted, (0.9,)))
    far = [*evidence(summit, (0.9,)), *evidence(counted, (0.3,))]
    assert not holds_figure(understood("How many people came to the second summit?"), far)


def test_a_question_for_money_needs_digits():
    post = passage("a", "The officer reports to the two principal engineers.")
    assert not holds_figure(understood("What salary does the officer get?"), evidence(post, (0.9,)))
    assert holds_figure(understood("How many engineers does the officer report to?"), evidence(post, (0.9,)))


@pytest.mark.parametrize("text", ["The meeting ended at 8.59 p.m.", "Doors open at 7:30", "It closes at noon.", "from 9am"])
def test_a_time_of_day_suits_a_question_for_one(text: str):
    assert suitability((Wanted.CLOCK,), text) == 3


@pytest.mark.parametrize("text", ["Paid in May 2014.", "A rise of 3.25%", "The total was 1,204.50."])
def test_a_date_or_a_figure_is_no_time_of_day(text: str):
    assert suitability((Wanted.CLOCK,), text) == 0


def test_the_figure_that_a_colon_announces_counts_for_the_words_before_it():
    said = evidence(sentences("The total cost of the summit is:", "£689m.", "Roads are mended."), (0.9, 0.1, 0.1))
    assert holds_figure(understood("How much did the summit cost?"), said)
    ended = evidence(sentences("The total cost of the summit is told.", "£689m."), (0.9, 0.1))
    assert not holds_figure(understood("How much did the summit cost?"), ended)
