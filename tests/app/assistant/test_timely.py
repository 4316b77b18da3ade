from app.assistant.timely import timely
from tests.app.assistant.papers import evidence, passage, understood


def kept(question: str, *texts: tuple[str, str]) -> list[str]:
    found = [item for letter, text in texts for item in evidence(passage(letter, text), (1.0,))]
    return [item.text for item in timely(understood(question), found)]


def test_a_plan_of_the_year_and_what_names_the_year_stay():
    texts = (("a", "Thorne leads."), ("b", "Ash leads."), ("c", "In 2013/14 Birch led."))
    assert kept("Who led on roads in 2013/14?", *texts) == ["Thorne leads.", "In 2013/14 Birch led."]


def test_without_a_time_or_with_several_everything_stays():
    texts = (("a", "Thorne leads."), ("b", "Ash leads."))
    assert len(kept("Who leads on roads?", *texts)) == 2
    assert len(kept("Who led on roads in 2013/14 and in 2017/18?", *texts)) == 2


def test_a_day_must_be_of_a_month_that_something_names():
    texts = (("c", "RESOLVED on 20 January 2015 that it be noted."), ("c", "The fleet grew in 2015."))
    assert kept("What was resolved on 20 January 2015?", *texts) == ["RESOLVED on 20 January 2015 that it be noted."]
    assert kept("What was resolved on 16 March 2015?", *texts) == []
