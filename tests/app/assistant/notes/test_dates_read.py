from app.assistant.notes.dates_read import dates_read
from app.assistant.statements.compose import Statement
from tests.app.assistant.papers import understood


def read(question: str, text: str) -> tuple[str, ...]:
    return dates_read(understood(question), [Statement(text, "a" * 64, 0, len(text))])


def test_a_date_in_numbers_is_read_out_where_it_is_asked_when():
    assert read("When are the lamps due?", "Lamps. Date: 03/04/2015. Review: May 2016.") == ("03/04/2015 is read as 3 April 2015.",)
    assert read("Who lights the lamps?", "Ada Thorne, 03/04/2015.") == ()


def test_dates_in_words_need_no_reading_and_many_are_a_timetable():
    assert read("When are the lamps due?", "By 3 April 2015.") == ()
    assert read("When are the lamps due?", "01/02/2015, 01/03/2015 and 01/04/2015") == ()
    assert dates_read(understood("When are the lamps due?"), []) == ()
