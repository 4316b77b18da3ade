import pytest

from app.assistant.question.periods import find_periods, preference, preferred_documents, years_of
from corpus.types import Cover
from tests.app.assistant.papers import understood

SPANS = [
    ("the 2013/14 plan", 2013, 2014),
    ("why is there no 13/14 figure?", 2013, 2014),
    ("2008/9 budget", 2008, 2009),
    ("target 13/14?", 2013, 2014),
    ("in 08/09", 2008, 2009),
    ("the 2017-18 plan", 2017, 2018),
    ("2017–18", 2017, 2018),
    ("2017/2018", 2017, 2018),
    ("Q2 14/15?", 2014, 2015),
    ("1999/00", 1999, 2000),
    ("99/00 outturn", 1999, 2000),
    ("1999-2000", 1999, 2000),
    ("the 2014-16 strategy", 2014, 2016),
    ("2008-2011", 2008, 2011),
    ("the 2014-16 children's plan", 2014, 2016),
    ("13/14 staff survey", 2013, 2014),
    ("2011 - 2014", 2011, 2014),
    ("FY 2024-25", 2024, 2025),
    ("2013 / 14", 2013, 2014),
    ("2009/10", 2009, 2010),
    ("2013-4", 2013, 2014),
    ("13-14 plan", 2013, 2014),
    ("the annual report 2013/14", 2013, 2014),
    ("FY2023/24", 2023, 2024),
]
YEARS = [
    ("the 2011 plan", 2011),
    ("FY 2025", 2025),
    ("FY25", 2025),
    ("FY2025", 2025),
    ("mid-2015", 2015),
    ("post-2015", 2015),
    ("in '08", 2008),
    ("2015's budget", 2015),
    ("the 1998 by-law", 1998),
    ("levy 2024?", 2024),
    ("in 2015 people were asked", 2015),
    ("2015 children's plan", 2015),
    ("the 2011 staff survey", 2011),
]
DAYS = [
    ("31 December 2007", 2007, 12, 31),
    ("31st December, 2007", 2007, 12, 31),
    ("May 13, 2025", 2025, 5, 13),
    ("dec 31 2007", 2007, 12, 31),
    ("in June and July of 2025", 2025, 7, 0),
    ("3 sept 2015", 2015, 9, 3),
    ("2nd of June 2020", 2020, 6, 2),
    ("March 2011", 2011, 3, 0),
    ("may 2015", 2015, 5, 0),
    ("Dec '07", 2007, 12, 0),
    ("Dec 07", 2007, 12, 0),
    ("Apr-Dec 07", 2007, 12, 0),
    ("31 Dec 07", 2007, 12, 31),
    ("31/12/2007", 2007, 12, 31),
    ("31.12.2007", 2007, 12, 31),
    ("12/31/2007", 2007, 12, 31),
    ("20/01/15", 2015, 1, 20),
    ("2015-01-20", 2015, 1, 20),
    ("Jan-March 2012", 2012, 3, 0),
    ("Sept. 3, 2015", 2015, 9, 3),
]
NO_PERIOD = [
    "5-11 year olds",
    "16-17 year olds",
    "12-13 yrs",
    "open 24/7",
    "2-5 years",
    "9-10 weeks",
    "£2013",
    "$2,019",
    "$2,019.50",
    "2,000 homes",
    "2000 people",
    "1900 calls",
    "R2025-077",
    "Resolution 2025-077",
    "resolution no. 2025-77",
    "By-law 2019-20",
    "By-law No. 2025-26",
    "bylaw 2019",
    "decision 15/00014",
    "report 21/00067",
    "action 1.2.1",
    "paper no. 13/14",
    "ages 12-13",
    "aged 13-14",
    "section 17/18",
    "pages 20-21",
    "11 to 2",
    "1/2 of staff",
    "7/8",
    "may 5 attend",
    "on May 13",
    "20150",
    "45/13/2007",
    "2015.5",
    "item 12-13",
    "20:15",
    "ISO 9001",
    "A2014",
    "0.2013",
    "15% of 20/21%",
]


@pytest.mark.parametrize(("text", "first", "last"), SPANS)
def test_a_span_of_years_is_read(text: str, first: int, last: int):
    assert [(period.first, period.last, period.month) for period in find_periods(text)] == [(first, last, 0)]


@pytest.mark.parametrize(("text", "year"), YEARS)
def test_a_single_year_is_read(text: str, year: int):
    assert [(period.first, period.last, period.is_span) for period in find_periods(text)] == [(year, year, False)]


@pytest.mark.parametrize(("text", "year", "month", "day"), DAYS)
def test_a_day_or_month_is_read_as_a_date_and_not_also_as_a_year(text: str, year: int, month: int, day: int):
    assert [(period.first, period.month, period.day) for period in find_periods(text)] == [(year, month, day)]


@pytest.mark.parametrize("text", NO_PERIOD)
def test_other_figures_are_no_period(text: str):
    assert find_periods(text) == ()


def test_periods_come_in_the_order_of_the_text_as_written():
    written = [period.written for period in find_periods("from 06/07 to Apr-Dec 07, then 31 March 2009, 2010 and FY25")]
    assert written == ["06/07", "Dec 07", "31 March 2009", "2010", "FY25"]


def test_a_document_is_for_its_period_else_the_year_of_its_date():
    assert years_of(cover(period="2013/14")) == (2013, 2014)
    assert years_of(cover(date="2015-04-21")) == (2015, 2015)
    assert years_of(cover()) == (0, 0)


def test_the_plan_of_just_that_year_is_preferred():
    span, year, day = find_periods("2013/14")[0], find_periods("2013")[0], find_periods("21 April 2015")[0]
    assert preference(span, cover(period="2013/14")) == 1.0
    assert 0 < preference(span, cover(date="2013-05-01")) < 1
    assert preference(span, cover(period="2017/18")) == 0.0
    assert 0 < preference(year, cover(period="2013/14")) < 1
    assert preference(day, cover(date="2015-04-21")) == 1.0
    assert preference(year, cover()) == 0.0


def test_nothing_is_preferred_when_no_period_is_named():
    assert preferred_documents((), ()) == {}


def cover(period: str = "", date: str = "") -> Cover:
    return Cover(title="Roads plan", period=period, date=date)


def test_a_financial_year_in_capitals_is_no_name():
    assert understood("What was spent on lamps in FY24?").names == ()
    assert understood("What was spent on lamps in Pinley in FY24?").names == (("pinley",),)
