from dataclasses import replace
from functools import partial
from itertools import zip_longest

from corpus.series import Known, join_series
from corpus.types import Cover, Kind


def plan(title: str, body: str = "Derwen County Council", kind: Kind = Kind.BUSINESS_PLAN) -> Cover:
    return Cover(title, kind, body)


def series(*covers: Cover, texts: tuple[str, ...] = ()) -> list[str]:
    """The series of each, as indexes of the first document of the series."""
    known: list[Known] = []
    for cover, text in zip_longest(covers, texts, fillvalue=""):
        new = Known(cover, partial(str, text))
        known.append(replace(new, cover=join_series(new, known)))
    names = [document.cover.series for document in known]
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
    new = Known(plan("Youth Services business plan 2014/15"), str)
    assert join_series(new, [Known(earlier, str)]).series == "youth"


def test_a_change_of_the_whole_name_is_followed_where_a_plan_says_so_whichever_comes_first():
    old, new = plan("Child Protection and Placements business plan 2018/19"), plan("Family Support Division Business Plan 2021/22")
    said = "On 1 May 2020 the Child Protection and Placements Division became the Family Support\nDivision."
    assert series(old, new, texts=("", said)) == ["0", "0"]
    assert series(new, old, texts=(said, "")) == ["0", "0"]
    assert series(old, new, texts=("", "The Child Protection and Placements Division works with Family Support.")) == ["0", "1"]
