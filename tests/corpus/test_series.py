from corpus.series import join_series
from corpus.types import Cover, Kind


def plan(title: str, body: str = "Derwen County Council", kind: Kind = Kind.BUSINESS_PLAN) -> Cover:
    return Cover(title, kind, body)


def series(*covers: Cover) -> list[str]:
    """The series of each, as indexes of the first document of the series."""
    joined: list[Cover] = []
    for cover in covers:
        joined.append(join_series(cover, joined))
    names = [cover.series for cover in joined]
    return [str(names.index(name)) for name in names]


def test_plans_of_one_division_succeed_each_other_through_a_change_of_name():
    titles = [
        "Specialist Youth Services Business Plan 2013/14",
        "Youth Services: Divisional Business Plan 2014/15",
        "Specialist Youth Service business plan 2015/16",
    ]
    assert series(*map(plan, titles)) == ["0", "0", "0"]


def test_plans_of_two_divisions_and_of_two_councils_stay_apart():
    assert series(plan("Youth Services business plan"), plan("Waste Services business plan"), plan("Youth Services business plan", "Harrow Town Council")) == [
        "0",
        "1",
        "2",
    ]


def test_plans_of_two_kinds_stay_apart():
    assert series(plan("Youth Services plan"), plan("Youth Services plan", kind=Kind.IMPROVEMENT_PLAN)) == ["0", "1"]


def test_meetings_of_one_body_are_a_series():
    minutes = [
        Cover(f"Minutes of the {body}, {day} May 2014", Kind.MINUTES, body) for body, day in [("Roads Panel", 1), ("Roads Panel", 9), ("Schools Board", 9)]
    ]
    assert series(*minutes) == ["0", "0", "2"]


def test_documents_of_other_kinds_need_titles_that_are_alike():
    titles = ["Town budget 2024", "Town budget 2025 updated", "Town flood map"]
    assert series(*(plan(title, kind=Kind.OTHER) for title in titles)) == ["0", "0", "2"]


def test_a_series_that_was_set_by_hand_is_joined():
    earlier = Cover("Youth Services business plan 2013/14", Kind.BUSINESS_PLAN, "Derwen County Council", series="youth")
    assert join_series(plan("Youth Services business plan 2014/15"), [earlier]).series == "youth"
