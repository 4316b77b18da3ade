import pytest

from corpus.dates import dates, in_words, spans


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("20 January 2015", "2015-01-20"),
        ("21st of April 2015", "2015-04-21"),
        ("January 3, 2023", "2023-01-03"),
        ("March 4th, 2025", "2025-03-04"),
        ("January 27,2026", "2026-01-27"),
        ("31/03/17", "2017-03-31"),
        ("30.6.2011", "2011-06-30"),
        ("2014-09-02", "2014-09-02"),
        ("Sept 2011", "2011-09"),
        ("Jan-09", "2009-01"),
    ],
)
def test_a_date_is_read_however_it_is_written(written: str, iso: str):
    assert [date.iso for date in dates(f"It met on {written} in the hall.")] == [iso]


@pytest.mark.parametrize("text", ["45 March 2015", "31/13/2017", "version 1.2.3", "03000 416647"])
def test_what_no_calendar_has_is_no_day(text: str):
    assert [date.iso for date in dates(text) if len(date.iso) == 10] == []


@pytest.mark.parametrize(
    ("written", "label"),
    [("2017/18", "2017/18"), ("2008/9", "2008/09"), ("2007-2008", "2007/08"), ("2014 – 2017", "2014-2017"), ("1999/00", "1999/00"), ("FY 2025", "2025")],
)
def test_a_period_is_written_in_one_way(written: str, label: str):
    assert [span.label for span in spans(f"the plan for {written}, as agreed")] == [label]


@pytest.mark.parametrize("text", ["2015/03", "2014-12-01", "01622 694000", "2010-2080"])
def test_other_numbers_are_no_period(text: str):
    assert list(spans(text)) == []


def test_a_date_in_words():
    assert [in_words(iso) for iso in ("2015-04-21", "2011-03", "2008")] == ["21 April 2015", "March 2011", "2008"]
    assert [in_words(other) for other in ("2024-2034", "2017/18", "2017-13-01", "Spring 2017", "")] == ["2024-2034", "2017/18", "2017-13-01", "Spring 2017", ""]


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("SIXTEENTH DAY OF APRIL, A.D., 2024", "2024-04-16"),
        ("this thirty-first day of May 2025", "2025-05-31"),
        ("this 13th day of May, 2025", "2025-05-13"),
        ("the twenty-second day of June, 2020", "2020-06-22"),
        ("TWENTY FIRST DAY OF JUNE, 2031", "2031-06-21"),
        ("this twenty-\u00adfirst day of June, 2031", "2031-06-21"),
        ("this sixteenth (16th) day of April, 2024", "2024-04-16"),
    ],
)
def test_the_day_on_which_an_act_was_passed_may_be_written_out(written: str, iso: str):
    assert [date.iso for date in dates(f"PASSED AND ADOPTED {written}.")] == [iso]
