from collections.abc import Callable
from datetime import date

import pytest

from app.registers.actions import due, elsewhere, is_done, is_overdue, last_day, owners
from app.registers.coverage import coverage, gap_words, span
from app.registers.figures import recurring
from app.registers.outline import outline
from app.registers.people import keys_of, only_in, people, people_with_another_post, posts_with_another_holder
from app.registers.persons import person_keys
from app.registers.rows import Row
from app.registers.starting import last_decided, most_named, newest, once_each, people_for, priorities, service_names, terms_in
from corpus.types import Cover, Document, Kind, Record, Section


def document(year: str, body: str = "Marshmere Council", kind: Kind = Kind.BUSINESS_PLAN) -> Document:
    return Document(f"{year}{body}", f"{year}.txt", Cover(f"Plan {year}", kind, body, year), "txt", 1, 100, "2026-01-01")


def row(year: str, kind: str, place: int = 0, /, **fields: str | list[str]) -> Row:
    return Row(document(year), Record(kind, place, place + 5, fields))


def action(year: str = "2013/14", **fields: str | list[str]) -> Row:
    return row(year, "action", **fields)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"timescale": "31 March 2011 - 31 May 2011"}, date(2011, 5, 31)),
        ({"start": "1 May 2020", "end": "ongoing"}, None),
        ({"end": "June 2019"}, date(2019, 6, 30)),
        ({"timescale": "February 2012"}, date(2012, 2, 29)),
        ({"timescale": "TBC"}, None),
    ],
)
def test_an_action_is_due_on_the_last_day_that_it_names(fields: dict[str, str], expected: date | None):
    assert due(action(**fields)) == expected


def test_a_day_that_its_month_has_not_is_its_last():
    assert last_day("2011-02-31") == date(2011, 2, 28)


def test_overdue_is_due_before_and_not_done():
    late = action(end="30 June 2020", status="Amber")
    assert is_overdue(late, date(2020, 7, 1))
    assert not is_overdue(late, date(2020, 6, 30))
    assert is_done(action(status="Completed"))
    assert is_done(action(status="Blue"))
    assert not is_done(action(status="Not completed"))
    assert not is_overdue(action(end="30 June 2020", status="Complete"), date(2021, 1, 1))


@pytest.mark.parametrize("field", ["timescale", "end"])
@pytest.mark.parametrize("cell", ["Completed", "Complete (31 March 2012)", "Completed on 3 May 2011", "Delivered, June 2011", "Done"])
def test_a_date_cell_may_say_that_it_is_done(field: str, cell: str):
    assert is_done(action(**{field: cell}))
    assert not is_overdue(action(**{field: cell}), date(2021, 1, 1))


@pytest.mark.parametrize("field", ["timescale", "end"])
@pytest.mark.parametrize(
    "cell", ["Complete by 31 March 2012", "Implemented by June 2011", "Complete the review before May 2011", "Delivered in June 2011 at the latest"]
)
def test_a_deadline_is_no_word_that_it_is_done(field: str, cell: str):
    assert not is_done(action(**{field: cell}))
    assert is_overdue(action(**{field: cell}), date(2021, 1, 1))


def test_the_same_action_is_found_in_other_plans_only():
    first = action("2013/14", text="Reduce the number of children who wait for a family")
    twice = action("2013/14", text="Reduce the number of children who wait for a family ")
    later = action("2014/15", text="Reduce the number of children who are waiting for a family")
    other = action("2014/15", text="Mend the roof of the north centre before winter comes")
    short = action("2014/15", text="Reduce number")
    assert elsewhere([first, other, short], [first, twice, later, other, short]) == [[later], [], []]
    assert elsewhere([], []) == []


def test_one_owner_written_in_two_ways_is_one():
    found = owners([action(owner=["Ottoline Frobisher"]), action(owner="Ms O Frobisher"), action(owner=["Ottoline Frobisher"])])
    assert found == {"Ottoline Frobisher": {"Ottoline Frobisher", "Ms O Frobisher"}}


def test_two_posts_that_begin_and_end_alike_are_two_owners():
    posts = [
        "Head of Adoption Service",
        "Head of Fostering Service",
        "Children's Services",
        "Customer Services",
        "Team Manager (North)",
        "Team Manager (South)",
    ]
    assert owners([action(owner=posts)]) == {post: {post} for post in posts}
    assert owners([action(owner=["Head of Roads", "head of roads"])]).keys() == {"head of roads"}


@pytest.mark.parametrize(
    ("names", "persons"),
    [
        (["Mr A B Wood", "Alan Wood", "Cllr Alan Wood (Chair)", "Dr A. Wood, OBE"], 1),
        (["Mr A Wood", "A.Wood", "Alan Wood"], 1),
        (["Alan Wood", "Wood"], 2),
        (["Alan Wood", "Anna Wood"], 2),
        (["Alan Wood", "Mr A Wood", "Anna Wood"], 3),
        (["Alan Wood", "Alan Brian Wood"], 2),
        (["Mr A B Wood", "Mr A C Wood"], 2),
        (["Alan Wood", "Alan Woods"], 2),
    ],
)
def test_names_are_one_persons_as_long_as_each_may_be_every_others(names: list[str], persons: int):
    keys = person_keys(names)
    assert list(keys) == names
    assert len(set(keys.values())) == persons
    assert all(key.split()[-1] in ("wood", "woods") for key in keys.values())


def test_another_of_the_same_initial_is_another_holder():
    held = [row("2013/14", "role", person="Alan Wood", role="Chair"), row("2015/16", "role", person="Anna Wood", role="Chair")]
    assert [person.name for person in people(held)] == ["Alan Wood", "Anna Wood"]
    assert [change.what for change in posts_with_another_holder(held, 2013, 2015)] == ["Chair"]
    assert [person.name for person in only_in(held, 2015, 2013)] == ["Anna Wood"]


def test_a_part_of_the_register_names_the_people_that_the_whole_names():
    held = [row("2013/14", "role", person=name, role="Chair") for name in ("Alan Wood", "Mr A Wood", "Anna Wood")]
    assert len(people(held[:2])) == 1
    assert [person.name for person in people(held[:2], keys_of(held))] == ["Mr A Wood", "Alan Wood"]


@pytest.fixture
def posts() -> list[Row]:
    def post(year: str, person: str, role: str) -> Row:
        return row(year, "role", person=person, role=role)

    return [
        post("2013/14", "Ada Moss", "Director"),
        post("2013/14", "Mr B Reed", "Head of Fostering"),
        post("2013/14", "Carl Finch", "Clerk"),
        post("2015/16", "Ben Reed", "Director"),
        post("2015/16", "Ada Moss", "Chair"),
        post("2015/16", "Dee Holt", "Head of fostering"),
    ]


def test_people_are_listed_by_surname_under_their_fullest_name(posts: list[Row]):
    assert [person.name for person in people(posts)] == ["Carl Finch", "Dee Holt", "Ada Moss", "Ben Reed"]


def test_what_changed_between_two_years(posts: list[Row]):
    changed = posts_with_another_holder(posts, 2013, 2015)
    assert [(change.what, change.before[0].text("person"), change.after[0].text("person")) for change in changed] == [
        ("Director", "Ada Moss", "Ben Reed"),
        ("Head of fostering", "Mr B Reed", "Dee Holt"),
    ]
    assert [change.what for change in people_with_another_post(posts, 2013, 2015)] == ["Ada Moss", "Ben Reed"]
    assert [person.name for person in only_in(posts, 2015, 2013)] == ["Dee Holt"]
    assert [person.name for person in only_in(posts, 2013, 2015)] == ["Carl Finch"]


@pytest.fixture
def figure() -> Callable[..., Row]:
    return lambda year, name, column, value, table="Children by district": row(year, "figure", table=table, row=name, column=column, value=value, unit="")


def test_a_measure_recurs_over_the_columns_of_a_table(figure: Callable[..., Row]):
    (measure,) = recurring([figure("2013/14", "Ash", "31 March 2013", "1,210"), figure("2013/14", "Ash", "31 March 2012", "998")])
    assert [(point.period, point.value) for point in measure.points] == [("31 March 2012", 998.0), ("31 March 2013", 1210.0)]
    assert measure.name == "Ash, Children by district"


def test_a_short_name_means_something_under_its_table_only(figure: Callable[..., Row]):
    assert recurring([figure("2013/14", "Total", "2012", "5"), figure("2013/14", "Total", "2013", "6", "Staff by post")]) == []


def test_a_telling_name_recurs_over_documents_with_targets_apart(figure: Callable[..., Row]):
    name = "Children seen by a doctor"
    rows = [figure("2013/14", f"C1 {name}", "2013/14 actual", "81%"), figure("2014/15", name, "2014/15 actual", "86%", "Indicators")]
    (measure,) = recurring([*rows, figure("2014/15", name, "2014/15 target", "90%", "Indicators")])
    assert [(point.period, point.value) for point in measure.points] == [("2013/14", 81.0), ("2014/15", 86.0)]


@pytest.mark.parametrize(
    ("unit", "cells", "values"),
    [
        ("£", ["£900k", "£1.2m"], [900_000, 1_200_000]),
        ("£000s", ["£1.2m", "1,400.5"], [1_200, 1_400.5]),
        ("£m", ["£900k", "£1.2 million", "1.4"], [0.9, 1.2, 1.4]),
        ("", ["<5", "12 FTE", "-3"], [5, 12, -3]),
    ],
)
def test_a_measures_numbers_are_all_in_its_tables_unit(unit: str, cells: list[str], values: list[float]):
    held = [
        row(f"{2013 + n}", "figure", table="Spending", row="Spent on children in care", column="Actual", value=cell, unit=unit) for n, cell in enumerate(cells)
    ]
    (measure,) = recurring(held)
    assert [point.value for point in measure.points] == values


def test_coverage_has_the_gaps_between_first_and_last():
    covers = coverage([document("2008/09"), document("2011-2013"), document("2015", ""), document("2016", "Board")])
    assert [cover.body for cover in covers] == ["Board", "Marshmere Council", ""]
    assert covers[1].gaps() == [2009, 2010]
    assert span(covers) == range(2008, 2017)
    assert gap_words([2009, 2011, 2012, 2013]) == "2009, 2011 to 2013"
    assert gap_words([]) == ""


def test_an_outline_is_a_tree():
    sections = [Section("A", 1, 0, 90), Section("A1", 2, 10, 50, 0), Section("B", 1, 90, 99)]
    tree = outline(sections)
    assert [node.section.heading for node in tree] == ["A", "B"]
    assert [node.section.heading for node in tree[0].children] == ["A1"]


def test_services_are_listed_once():
    rows = [
        row("2014/15", "service", name="Fostering Service"),
        row("2013/14", "service", name="fostering service"),
        row("2013/14", "service", name="Adoption"),
    ]
    assert service_names(rows) == ["Adoption", "Fostering Service"]


def test_the_people_of_a_service_have_it_in_their_post_or_stand_in_its_passage(posts: list[Row]):
    assert [found.text("person") for found in people_for("Fostering Service", posts, [])] == ["Mr B Reed", "Dee Holt"]
    near = row("2014/15", "role", 200, person="Eve Lark", role="Manager")
    assert people_for("Adoption", [near, *posts], [(near.document.sha256, 150, 300)]) == [near]


def test_terms_are_those_that_the_passages_use_as_whole_words():
    terms = [row("2014/15", "term", term=term, expansion="x") for term in ("LADO", "CIC", "LAC")]
    assert [found.text("term") for found in terms_in(["The LADO and CICs.", "CIC reviews"], terms)] == ["CIC", "LADO"]


def test_priorities_are_those_of_the_newest_plan_with_actions():
    old = action("2013/14", text="Recruit foster carers", group=["Old"])
    new = [action("2014/15", text="Train fosterers and carers", group=["A", "A1"]), action("2014/15", text="Pay foster carers more", group=["B"])]
    found = priorities("Fostering", [old, *new], [document("2013/14"), document("2014/15"), document("2016/17")])
    assert found is not None
    assert found.plan.cover.period == "2014/15"
    assert [group.parts("group")[0] for group in found.groups] == ["A", "B"]
    assert priorities("Fostering", [], [document("2013/14")]) is None


def test_the_people_named_in_most_documents_of_now_come_first():
    held = [
        row("2015", "role", person="Anna Wood", role="Director"),
        row("2015", "role", person="Ben Hill", role="Head of Roads"),
        row("2014", "role", person="B Hill", role="Head of Roads"),
        row("2014", "role", person="Cara Moss", role="Director"),
    ]
    assert [person.name for person in most_named(held, 5)] == ["Ben Hill", "Anna Wood"]
    assert most_named([], 5) == []


def test_the_last_decisions_are_the_newest_meetings_without_what_every_meeting_decides():
    held = [
        row("2015", "decision", 1, meeting_date="3 May 2014", text="that the bridge be closed"),
        row("2015", "decision", 2, meeting_date="7 June 2014", text="that the minutes be signed"),
        row("2015", "decision", 3, meeting_date="7 June 2014", text="that the ferry be kept"),
        row("2015", "decision", 4, text="that the report be noted"),
    ]
    assert [one.text("text") for one in last_decided(held, 5)] == ["that the ferry be kept", "that the bridge be closed"]


def test_the_newest_documents_are_those_that_say_when():
    older, newer, undated = document("2013"), document("2015"), document("")
    assert newest([older, undated, newer], 2) == [newer, older]


def test_each_value_stands_once_with_its_first_row():
    first, second, other = (row("2015", "term", place, term=term) for place, term in enumerate(["A", "A", "B"]))
    assert once_each([first, second, other], "term") == [first, other]
