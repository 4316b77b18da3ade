import pytest

from app.assistant.titled import titled
from corpus.types import Cover


@pytest.mark.parametrize(
    ("title", "period", "date", "called"),
    [
        ("Roads plan 2013/14", "2013/14", "2013", "Roads plan 2013/14"),
        ("Who does what", "2016", "2016-02", "Who does what (2016)"),
        ("Repairs to the weir", "", "2019-06-03", "Repairs to the weir (3 June 2019)"),
        ("Who does what", "", "", "Who does what"),
    ],
)
def test_a_title_without_a_time_gets_the_documents(title: str, period: str, date: str, called: str):
    assert titled(Cover(title, period=period, date=date)) == called
