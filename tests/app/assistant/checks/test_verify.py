from dataclasses import replace

import pytest

from app.answer import Citation
from app.assistant.checks.verify import is_supported, is_verbatim, sources
from corpus.types import Passage, Unit

QUOTE = (
    "In Oakham there were 1,207 children in need on 31 March 2014, 5% more than in 2012/13, at a cost of £1.2m. Mrs Ada Thorne of the CIN team leads on this."
)


def cited(text: str, start: int, end: int, quote: str | None = None) -> Citation:
    return Citation(
        1, "plan.txt", "ab" * 32, "Roads plan 2014/15", "2014", ("Children", "Need"), 1, "", start, end, text[start:end] if quote is None else quote
    )


@pytest.mark.parametrize("date", ["2011-03", "2011-03-14"])
def test_the_month_that_a_document_is_of_may_be_said(date: str):
    text = "Oakham had 86 carers."
    held = sources(replace(cited(text, 0, len(text)), date=date), [], text)
    assert is_supported("March 2011: Oakham had 86 carers.", held)
    assert is_supported("2011: Oakham had 86 carers.", held)
    assert not is_supported("April 2011: Oakham had 86 carers.", held)
    assert not is_supported("2010: Oakham had 86 carers.", held)


@pytest.mark.parametrize(
    ("start", "end", "quote", "verbatim"),
    [
        (4, 9, "roads", True),
        (4, 9, "road", False),
        (4, 9, "Roads", False),
        (5, 10, "roads", False),
        (4, 4, "", False),
        (3, 4, " ", False),
        (-5, 9, "roads", False),
        (9, 4, "", False),
    ],
)
def test_a_quote_is_the_very_characters_of_its_span(start: int, end: int, quote: str, verbatim: bool):
    assert is_verbatim(cited("the roads of", start, end, quote), "the roads of") is verbatim


@pytest.mark.parametrize(
    "statement",
    [
        QUOTE,
        "In Oakham there were 1207 children in need [1]",
        "children in need on 31/03/2014",
        "children in need on 31.3.14 in Oakham",
        "On 31st March 2014 there were 1,207 children in need.",
        "There were 1,207 children in March 2014.",
        "There were 1,207 children in 2014.",
        "There were 1,207 children on 31 March.",
        "5 per cent more than in 2012-13",
        "at a cost of £1.2 million",
        "Mrs Ada Thorne leads on this.",
        "Thorne leads the CIN team",
        "… a cost of £1.2m",
        "",
    ],
)
def test_what_the_quote_says_stands(statement: str):
    assert is_supported(statement, [QUOTE])


@pytest.mark.parametrize(
    "statement",
    [
        "there were 207 children in need",
        "there were 1,20 children in need",
        "there were 12,07 children in need",
        "there were 1,207% children in need",
        "5 more than in 2012/13",
        "-5% more than in 2012/13",
        "£5% more than in 2012/13",
        "1.2 children in need",
        "at a cost of £1.2",
        "at a cost of £1.2bn",
        "at a cost of £1.25m",
        "at a cost of 1.2m",
        "more than in 2012",
        "more than in 2012/14",
        "children in need on 30 March 2014",
        "children in need on 31 March 2013",
        "children in need on 31/04/2014",
        "children in need in April 2014",
        "five per cent more, six times the cost",
        "Langham had children in need at a cost",
        "the cost in Langham, children in need",
        "Mrs Ada Oakham leads on this.",
        "Mrs Thorne leads on this team",
        "Mr Thorne leads on this team",
        "the SEN team leads on this",
        "Roads were mended, says the bishop.",
        "In Oakham the bridge was repainted by volunteers on Sunday.",
    ],
)
def test_what_the_quote_does_not_say_falls(statement: str):
    assert not is_supported(statement, [QUOTE])


def test_a_number_in_another_ones_place_falls():
    quote = "Oakham had 86 carers and 40 homes, Langham had 73 carers."
    assert is_supported("Oakham had 86 carers and 40 homes", [quote])
    assert not is_supported("Oakham had 40 carers", [quote])
    assert not is_supported("Oakham had 86 carers and 73 homes", [quote])


def test_the_sources_count_together_but_do_not_run_into_each_other():
    row, header = "Oakham\t86\t40", "Carers by district. Row: Oakham. 31 March 2014: 86; target: 40"
    assert is_supported("Carers by district: Oakham had 86 at 31/03/2014", [row, header])
    assert not is_supported("In Oakham 8640", [row, header])
    assert not is_supported("Oakham Carers: 86", [row, header])


def test_words_for_numbers_count_as_numbers():
    assert is_supported("two carers", ["2 carers"])
    assert is_supported("2 carers", ["two carers"])
    assert not is_supported("three carers", ["2 carers"])
    assert not is_supported("twenty carers", ["2 carers and 0 homes"])


TEXT = "Oakham had 86 carers.\nLangham had 73 carers.\nIn Ketton Mrs Ada Tho\nrne leads."
READING = "Oakham had 86 carers.\nLangham had 73 carers.\nIn Ketton Mrs Ada Thorne leads."
LINES = ((0, 21, 0, 21), (22, 44, 22, 44), (45, 74, 45, 73))
PROSE = Passage("p1", "ab" * 32, 0, len(TEXT), "prose", 1, (), "", READING, tuple(Unit(*line) for line in LINES))


def held(start: int, end: int, text: str = TEXT, passage: Passage = PROSE) -> tuple[str, ...]:
    return sources(cited(text, start, end), [passage], text)


def test_the_reading_of_what_is_quoted_counts_and_that_of_its_neighbours_does_not():
    assert is_supported("Oakham had 86 carers.", held(0, 21))
    assert is_supported("In Ketton Mrs Ada Thorne leads.", held(45, 74))
    assert not is_supported("Oakham had 86 carers.", held(22, 44))
    assert not is_supported("In Ketton Mrs Ada Thorne leads.", held(0, 44))
    assert is_supported("Oakham had 86 carers. Langham had 73 carers.", held(0, 44))


@pytest.mark.parametrize(("start", "end"), [(1, 21), (5, 21), (0, 12), (0, 10), (12, 21), (13, 30)])
def test_a_span_that_loses_the_name_or_the_number_holds_it_no_more(start: int, end: int):
    assert not is_supported("Oakham had 86 carers.", held(start, end))


def test_a_row_is_held_by_its_header_path():
    text = "Oakham\t86\t40\nLangham\t73\t39"
    reading = "Carers at 31/03/2014. Row: Oakham. Actual: 86; Target for June 2015: 40"
    row = Passage("p2", "ab" * 32, 0, 12, "row", 1, (), "", reading, (Unit(0, 12, 0, len(reading)),))
    assert is_supported("Oakham. Actual: 86; Target for June 2015: 40", held(0, 12, text, row))
    assert not is_supported("Langham. Actual: 73", held(0, 12, text, row))
    assert not is_supported("Oakham. Actual: 86", held(13, len(text), text, row))


def test_title_date_and_section_path_count():
    assert is_supported("Roads plan 2014/15, Children: Oakham had 86 carers", held(0, 21))
    assert not is_supported("Rivers plan 2014/15, Children: Oakham had 86 carers", held(0, 21))
    assert not is_supported("Roads plan 2015/16, Children: Oakham had 86 carers", held(0, 21))


def test_an_amount_with_a_unit_does_not_stand_more_often_than_in_a_source():
    source = ("Spending rose from 10 to 10% in the year.",)
    assert is_supported("Spending rose from 10 to 10% in the year.", source)
    assert not is_supported("Spending rose from 10% to 10% in the year.", source)


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        ("Oakham had 71 carers on 71 March 2014.", "Oakham had 71 carers on 31 March 2014."),
        ("Oakham had 71 carers on March 71, 2014.", "Oakham had 71 carers on March 31, 2014."),
    ],
)
def test_a_day_that_no_month_has_is_not_borrowed_from_a_number_elsewhere(statement: str, quote: str):
    assert not is_supported(statement, [quote])
    assert is_supported(quote, [quote])
