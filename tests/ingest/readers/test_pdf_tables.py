from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.settings import Settings
from ingest.readers import read
from ingest.readers.canonical import Headers, Slot
from ingest.readers.cell_kinds import is_figure
from ingest.readers.grid_headers import headers_of
from tests.ingest.readers.drawing import both, ruled, words

Make = Callable[..., Path]


@pytest.mark.parametrize("text", ["1,200", "£1,200.50", "$ 5", "(13%)", "-4%", "($99,130)", "-", "–", "0.5", "n/a", "nil", "£3m"])
def test_values_are_figures(text: str) -> None:
    assert is_figure(text)


@pytest.mark.parametrize("text", ["2014", "2014/15", "2013-14", "Roads", "Phase 1", "", "12 March", "%", "£000", "£000s", "€'000", "$000", "£m", "No."])
def test_years_and_words_are_none(text: str) -> None:
    assert not is_figure(text)


def headers(*rows: list[str]) -> Headers | None:
    return headers_of([[Slot(text) for text in row] for row in rows])


def test_a_roll_of_names_and_posts_has_no_header() -> None:
    assert headers(["Ada Moss", "Convenor"], ["Cllr Bill Fenn", "Ward Councillor"], ["Cleo Holt", "Member"]) is None
    assert headers(["Name", "Post"], ["Ada Moss", "Convenor"], ["Cleo Holt", "Member"]) == Headers(0, 1)
    assert headers(["Lead Team", "Area"], ["Ada Moss", "Convenor"], ["Cleo Holt", "Member"]) == Headers(0, 1)


def test_the_first_row_of_words_is_the_header() -> None:
    assert headers(["Fund", "2014", "2015"], ["Parks", "1", "2"]) == Headers(0, 1)


def test_a_title_row_stands_before_the_header() -> None:
    assert headers(["Reserves plan", "", ""], ["Year", "Reserve", "Amount"], ["2024", "Roof", "$5"]) == Headers(1, 2)


def test_a_group_row_belongs_to_the_header() -> None:
    assert headers(["", "Income", "", "Spending"], ["Fund", "Actual", "Budget", "Actual"], ["Parks", "1", "2", "3"]) == Headers(0, 2)


def test_rows_of_values_have_no_header() -> None:
    assert headers(["Parks", "1", "2"], ["Roads", "3", "4"]) is None


def test_a_table_without_its_right_side_keeps_its_last_column(pdf: Make, settings: Settings) -> None:
    reading = read(pdf(ruled([["Fund", "Actual"], ["Parks", "1,200"], ["Roads", "90"]], sides=False)), settings)
    assert reading.text == "Fund\tActual\nParks\t1,200\nRoads\t90"


def test_several_amounts_in_a_cell_are_rows_under_their_label(pdf: Make, settings: Settings) -> None:
    reading = read(pdf(ruled([["Year", "Reserve", "Amount"], ["2024", "Roof\nBoiler", "$3,000\n$4,000"], ["2025", "Roof", "$1,000"]])), settings)
    assert reading.text == "Year\tReserve\tAmount\n2024\tRoof\t$3,000\n\tBoiler\t$4,000\n2025\tRoof\t$1,000"
    assert [[cell.text for cell in row.cells] for row in reading.tables[0].rows] == [
        ["2024", "Roof", "$3,000"],
        ["2024", "Boiler", "$4,000"],
        ["2025", "Roof", "$1,000"],
    ]


def test_words_that_wrap_in_a_cell_stay_together(pdf: Make, settings: Settings) -> None:
    reading = read(pdf(ruled([["Action", "Owner"], ["Cut the grass\nin every park", "Head of\nParks"]])), settings)
    assert reading.text == "Action\tOwner\nCut the grass in every park\tHead of Parks"


def test_a_cell_that_tells_its_amounts_in_words_keeps_its_row_together(pdf: Make, settings: Settings) -> None:
    rows = [["Club", "Project", "Asked"], ["Lamp\nClub", "New lamps\nfor the hall", "New Hall -\n$500\nOld Hall -\n$700\nTotal"], ["Pond Club", "Reeds", "$9"]]
    reading = read(pdf(ruled(rows)), settings)
    assert reading.text == "Club\tProject\tAsked\nLamp Club\tNew lamps for the hall\tNew Hall - $500 Old Hall - $700 Total\nPond Club\tReeds\t$9"


def test_tables_side_by_side_are_two(pdf: Make, settings: Settings) -> None:
    left = ruled([["Year", "Amount"], ["2024", "$1"], ["2025", "$2"], ["2026", "$3"]], x=40, y=700, wide=90)
    right = ruled([["Term", "Cost"], ["Spring", "$7"], ["Summer", "$8"], ["Autumn", "$9"]], x=222, y=711, wide=90)
    reading = read(pdf(both(left, right)), settings)
    assert reading.text == "Year\tAmount\n2024\t$1\n2025\t$2\n2026\t$3\n\nTerm\tCost\nSpring\t$7\nSummer\t$8\nAutumn\t$9"
    assert len(reading.tables) == 2


def test_a_frame_round_prose_is_no_table(pdf: Make, settings: Settings) -> None:
    reading = read(pdf(both(ruled([["", ""], ["", ""], ["", ""]]), words("One long sentence stands here.", x=80, y=686))), settings)
    assert reading.text == "One long sentence stands here."
    assert reading.tables == ()


def test_a_row_that_is_broken_over_lines_in_a_cell_of_many_rows_is_one(pdf: Make, settings: Settings) -> None:
    rows = [["Year", "Project", "Cost"], ["2031", "Ferry hall roof\n(lead and tiles)\nSlipway, east,\nNorth pier", "$500\n\n\n$900"], ["2032", "Rope", "$4"]]
    reading = read(pdf(ruled(rows)), settings)
    assert reading.text.split("\n")[1:] == ["2031\tFerry hall roof (lead and tiles)\t$500", "\tSlipway, east, North pier\t$900", "2032\tRope\t$4"]


def test_amounts_with_words_between_them_stay_in_their_cell(pdf: Make, settings: Settings) -> None:
    rows = [["Year", "Project", "Cost"], ["2031", "Ferry hall\nSlipway", "$500\nclosing\n$900\nreopening"], ["2032", "Rope", "$4"]]
    reading = read(pdf(ruled(rows)), settings)
    assert reading.text.split("\n")[1:] == ["2031\tFerry hall Slipway\t$500 closing $900 reopening", "2032\tRope\t$4"]


def test_a_first_cell_that_reaches_down_makes_the_row_below_a_header_too() -> None:
    grid = [
        [Slot("Fund"), Slot("2014"), Slot(origin=(0, 1))],
        [Slot(origin=(0, 0)), Slot("Net"), Slot("Gross")],
        [Slot("Parks"), Slot("1"), Slot("2")],
    ]
    assert headers_of(grid) == Headers(0, 2)


def test_a_scale_in_the_corner_does_not_keep_a_row_from_being_the_header() -> None:
    assert headers(["£000", "2031/32 actual", "2032/33 budget"], ["Moorings", "120", "130"], ["Fares", "80", "-"]) == Headers(0, 1)


def test_a_row_of_units_below_the_header_belongs_to_it() -> None:
    assert headers(["Service", "Budget", "Change"], ["", "£000", "%"], ["Moorings", "120", "4"]) == Headers(0, 2)


def test_a_narrow_second_row_under_merged_cells_belongs_to_the_header() -> None:
    down = [Slot(origin=(0, 0)), Slot(origin=(0, 1))]
    grid = [
        [Slot("ID"), Slot("Risk"), Slot("Inherent"), Slot(origin=(0, 2)), Slot("Control"), Slot("Holder"), Slot("Trend")],
        [*down, Slot("L"), Slot("I"), Slot(origin=(0, 4)), Slot(origin=(0, 5)), Slot(origin=(0, 6))],
        [Slot(text) for text in ("R1", "Slipway shuts", "4", "5", "Weekly check", "Ada Quill", "Up")],
    ]
    assert headers_of(grid) == Headers(0, 2)


def test_a_form_has_no_header() -> None:
    assert headers(["Report to:", "Harbour Board"], ["Date of meeting:", "4 May 2031"], ["Key decision:", "Yes"]) is None


def test_rules_round_the_figures_alone_leave_them_beside_their_labels(pdf: Make, settings: Settings) -> None:
    rows = [["Fund", "2031", "2032"], ["Roads", "10", "20"], ["Parks", "30", "40"], ["Total", "50", "60"]]
    frame = ruled([["", ""]] * len(rows), x=290, y=700)
    lines = [words(f"{label}{' ' * 64}{(' ' * 24).join(figures)}", y=686 - 20 * number) for number, (label, *figures) in enumerate(rows)]
    reading = read(pdf(both(frame, *lines)), settings)
    assert [line.split() for line in reading.text.splitlines()] == rows
