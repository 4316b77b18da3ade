from app.assistant.statements.timely import timely
from tests.app.assistant.papers import evidence, passage, understood


def kept(question: str, *texts: tuple[str, str]) -> list[str]:
    found = [item for letter, text in texts for item in evidence(passage(letter, text), (1.0,))]
    return [item.text for item in timely(understood(question), found)]


def test_a_plan_of_the_year_and_what_names_the_year_stay():
    texts = (("a", "Thorne leads."), ("b", "Ash leads."), ("c", "In 2013/14 Birch led."))
    assert kept("Who led on roads in 2013/14?", *texts) == ["Thorne leads.", "In 2013/14 Birch led."]


def test_a_row_of_the_financial_year_before_gives_way_to_one_of_the_year():
    rows = [
        evidence(passage("c", text, kind="row", start=n), (1.0,))[0]
        for n, text in enumerate(("Lamps: 2014/15: 4; 2015/16: 5", "Lamps: 2016-17: 6", "Lamps: 7"))
    ]
    assert timely(understood("How many lamps in 2016/17?"), rows) == (rows[1],)
    assert timely(understood("How many lamps in 2015/16?"), rows) == (rows[0], rows[2])


def test_without_a_time_or_with_several_everything_stays():
    texts = (("a", "Thorne leads."), ("b", "Ash leads."))
    assert len(kept("Who leads on roads?", *texts)) == 2
    assert len(kept("Who led on roads in 2013/14 and in 2017/18?", *texts)) == 2


def test_a_day_must_be_of_a_month_that_something_names():
    texts = (("c", "RESOLVED on 20 January 2015 that it be noted."), ("c", "The fleet grew in 2015."))
    assert kept("What was resolved on 20 January 2015?", *texts) == ["RESOLVED on 20 January 2015 that it be noted."]
    assert kept("What was resolved on 16 March 2015?", *texts) == []


def test_what_is_headed_with_another_day_of_the_month_is_not_of_the_day():
    headed = "Minutes of the Roads Committee, 20 January 2015: Accounts"
    found = evidence(passage("c", "Accounts of £400 be approved.", context=headed), (1.0,))
    minutes = evidence(passage("c", "The minutes of January 6, 2015 be adopted.", context=headed, start=100), (1.0,))
    assert timely(understood("Which accounts were approved on January 6, 2015?"), [*found, *minutes]) == tuple(minutes)
    assert timely(understood("Which accounts were approved on 20 January 2015?"), [*found, *minutes]) == (*found, *minutes)


def test_a_day_without_its_year_stands_for_the_day_but_not_beside_another_year():
    texts = (("c", "The committee meets on 3 September at 2 pm."), ("c", "It met on 3 September 2014."))
    assert kept("When does the committee meet on 3 sept 2015?", *texts) == ["The committee meets on 3 September at 2 pm."]


def test_a_month_without_its_year_is_that_of_the_papers_year():
    texts = (("c", "A trip is planned in December."), ("a", "A trip was made in December."), ("c", "A trip was made in December 2014."))
    assert kept("What happens in December 2015?", *texts) == ["A trip is planned in December."]


def test_columns_headed_with_months_and_short_years_are_of_the_month():
    texts = (("c", "Cases: March 23: 5,627; March 24: 5,322; Sept 25: 5,164."), ("c", "The clerk fell ill in 2024."))
    assert kept("How many cases were there in March 2024?", *texts) == ["Cases: March 23: 5,627; March 24: 5,322; Sept 25: 5,164."]
    assert kept("How many cases were there in September 2025?", *texts) == ["Cases: March 23: 5,627; March 24: 5,322; Sept 25: 5,164."]
    assert kept("How many cases were there in March 2024?", ("c", "It met on March 24."), ("c", "It fell in 2024.")) == ["It fell in 2024."]


def test_a_sentence_on_another_financial_year_gives_way_to_a_row_of_the_year_that_shares_a_calendar_year_with_it():
    sentence = evidence(passage("c", "In 2014-2015 we lit 40 lamps."), (1.0,))[0]
    row = evidence(passage("c", "Lamps: 2012-13: 30; 2013-14: 35", kind="row", start=50), (1.0,))[0]
    assert timely(understood("How many lamps in 2013-14?"), [sentence, row]) == (row,)
    assert timely(understood("How many lamps in 2014-15?"), [sentence, row]) == (sentence,)
