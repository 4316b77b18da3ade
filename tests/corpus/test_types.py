import pytest

from corpus.types import Cover


@pytest.mark.parametrize(
    ("period", "date", "dated", "time", "year"),
    [
        ("2014-2017", "2013-11-05", "2013-11-05", "2014-2017", 2014),
        ("2017/18", "", "2017/18", "2017/18", 2017),
        ("", "2015-04-21", "2015-04-21", "2015-04-21", 2015),
        ("", "", "", "", 0),
    ],
)
def test_a_document_is_as_old_as_its_date_and_for_its_period(period: str, date: str, dated: str, time: str, year: int):
    cover = Cover("Plan", period=period, date=date)
    assert (cover.dated, cover.time, cover.year) == (dated, time, year)
