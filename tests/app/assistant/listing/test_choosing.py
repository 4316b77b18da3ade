"""What one answer lists of the records that fit."""

from app.assistant.listing.asked import Asked, asked
from app.assistant.listing.choosing import MOST, chosen
from app.assistant.listing.persons import Fit
from app.assistant.question.periods import find_periods
from app.registers.rows import Row
from tests.app.assistant.listing.shelf import LATER, MINUTES, OTHER, PACK, PLAN, action, decision, row

PANEL = "Roads Panel"


def question(text: str) -> Asked:
    found = asked(text, find_periods(text))
    assert found is not None
    return found


def panel(count: int, day: str, first: int = 0) -> list[Row]:
    return [decision(PACK, 100 * (first + n), PANEL, day, f"road {first + n} be mended", str(first + n)) for n in range(count)]


def test_the_newest_plan_is_listed_and_the_older_named():
    rows = [action(PLAN, 1, "Buy lorries", "Ada Finch"), action(LATER, 2, "Sell lorries", "Ada Finch"), action(LATER, 3, "Buy salt", "Ada Finch")]
    found = chosen(question("list all actions of the streets plan"), Fit(tuple(rows)))
    assert found is not None
    assert [one.text("text") for one in found.rows] == ["Sell lorries", "Buy salt"]
    assert found.others == (("Streets plan 2013/14", 1),)


def test_plans_of_several_series_leave_a_doubt_unless_somebody_or_something_tells_them_apart():
    rows = (action(PLAN, 1, "Buy lorries", "Ada Finch"), action(OTHER, 2, "Paint the bridge", "Ada Finch"))
    assert chosen(question("list all actions"), Fit(rows)) is None
    found = chosen(question("list all actions of Ada Finch"), Fit(rows, "owner"))
    assert found is not None
    assert found.rows == rows[1:]


def test_too_many_records_are_no_answer():
    rows = tuple(action(PLAN, n, f"Mend road {n}", "Ada Finch") for n in range(MOST + 1))
    assert chosen(question("list all actions"), Fit(rows)) is None
    assert chosen(question("list all actions"), Fit(rows[1:])) is not None


def test_all_meetings_of_a_body_are_listed_the_newest_first_or_the_newest_alone():
    few = panel(2, "9 December 2014") + panel(1, "13 February 2015", 2)
    found = chosen(question("list all decisions of the panel"), Fit(tuple(few)))
    assert found is not None
    assert [one.text("minute") for one in found.rows] == ["2", "0", "1"]
    many = panel(MOST, "9 December 2014") + panel(1, "13 February 2015", MOST)
    found = chosen(question("list all decisions of the panel"), Fit(tuple(many)))
    assert found is not None
    assert ([one.text("minute") for one in found.rows], found.others) == ([str(MOST)], (("9 December 2014", MOST),))
    assert chosen(question("How many decisions did the panel take?"), Fit(tuple(many))) is None
    assert chosen(question("list the decisions of the panel in 2014"), Fit(tuple(many))) is None
    found = chosen(question("list the decisions of the latest panel meeting"), Fit(tuple(few)))
    assert found is not None
    assert found.others == (("9 December 2014", 2),)


def test_two_bodies_leave_a_doubt():
    rows = (decision(PACK, 0, PANEL, "9 December 2014", "a road be mended"), decision(PACK, 100, "Roads Committee", "9 December 2014", "a bridge be painted"))
    assert chosen(question("Which decisions were taken on 9 December 2014?"), Fit(rows)) is None


def test_minutes_that_a_pack_carries_again_count_once():
    rows = (decision(PACK, 700, PANEL, "9 December 2014", "a road be mended"), decision(MINUTES, 30, PANEL, "9 December 2014", "a road be  mended"))
    found = chosen(question("list all decisions of the panel"), Fit(rows))
    assert found is not None
    assert [one.document for one in found.rows] == [MINUTES]


def test_a_team_told_of_within_a_service_is_part_of_it():
    rows = (row(PLAN, "service", 0, 90, name="Gritting"), row(PLAN, "service", 40, 80, name="salt team"), row(PLAN, "service", 100, 120, name="Signs"))
    found = chosen(question("list all services"), Fit(rows))
    assert found is not None
    assert [one.text("name") for one in found.rows] == ["Gritting", "Signs"]
