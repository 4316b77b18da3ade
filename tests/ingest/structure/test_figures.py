from pathlib import Path

import pytest

from corpus.types import Cell, Reading, Record, Row, Table
from ingest.readers.text_file import read_text
from ingest.structure.figures import find_figures, label_columns
from ingest.structure.layout import Found, lay_out
from ingest.structure.tables import find_tables
from ingest.structure.tables.units import stated, unit_of
from ingest.structure.tables.values import is_amount, is_date, is_period, is_stand_in, is_value, plain


def table(columns: tuple[tuple[str, ...], ...], *rows: tuple[str, ...], caption: str = "Costs", unit: str = "") -> Table:
    made = []
    at = 0
    for texts in rows:
        cells = []
        for text in texts:
            cells.append(Cell(at, at + len(text), text))
            at += len(text) + 1
        made.append(Row(cells[0].start, cells[-1].end, tuple(cells)))
    return Table(0, at, caption, unit, columns, tuple(made))


def figures_of(tables: list[Table]) -> Found:
    return find_figures(lay_out(Reading("", "text")), tables)


@pytest.mark.parametrize(
    "text",
    [
        "8",
        "1,204",
        "-683.7",
        "£53,253.1",
        "-£6,883.4",
        "$ 634,200.00",
        "($99)",
        "86.7%",
        "14 %",
        "96% (G)",
        "310 days",
        "4 Hours",
        "<10% or >25",
        "350 visits",
        "Approx £8M p/a (excluding grants)",
        "10.6 ●●●●● Good",
        "*820.8",
        "£2.3M",
        "2,300",
        "0",
    ],
)
def test_amounts_counts_and_durations_are_values(text: str) -> None:
    assert is_amount(text)


@pytest.mark.parametrize(
    "text",
    [
        "2008",
        "2017/18",
        "April 2013",
        "31/03/2009",
        "1 March 2011 - 31 May 2011",
        "Autumn 2013 (review)",
        "1 June 2011 (rolling programme)",
        "30th May 2015",
        "1 March – 31 May 2011",
    ],
)
def test_dates_and_spans_of_dates_are_dates_and_no_amounts(text: str) -> None:
    assert is_date(text)
    assert not is_amount(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "N/A",
        "TBC",
        "See note 1",
        "To be set",
        "CW",
        "Jo Bright",
        "10: Aim for joint support of families in each and every town",
        "$ -",
        "May be later",
    ],
)
def test_stand_ins_and_words_are_no_values(text: str) -> None:
    assert not is_value(text)


def test_a_stand_in_is_known_as_such() -> None:
    assert all(is_stand_in(text) for text in ("-", "~", "N/A", "tbc", "See note 1", "To be provided", "$ -"))
    assert not is_stand_in("Not yet")


def test_periods_are_whole_cells() -> None:
    assert all(is_period(text) for text in ("2008", "2010/11", "Q2 13/14", "Nov 14", "31/12/2007", "2016-17"))
    assert not any(is_period(text) for text in ("2016-17 Actual", "12", "2008 units"))


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("Net Cost (£000s)", "£000s"),
        ("Pressure £’000", "£000s"),
        ("Costs £000's", "£000s"),
        ("£m", "£m"),
        ("(in thousands)", "000s"),
        ("% Change", "%"),
        ("FTE", "FTE"),
        ("Volume Weeks", "weeks"),
        ("Rate per 1,000", "per 1,000"),
        ("Charges (£)", "£"),
        ("Staffing", ""),
    ],
)
def test_the_unit_that_words_state(words: str, unit: str) -> None:
    assert stated(words) == unit


def test_the_nearest_statement_of_a_unit_wins() -> None:
    assert unit_of("£53.1", ("Staffing", "£000s"), "North", "", "") == "£000s"
    assert unit_of("4 Hours", ("Timescale",), "Calls", "", "") == "hours"
    assert stated("Hours a week") == "hours"
    assert stated("Out of Hours Service") == stated("Opening hours") == ""
    assert unit_of("72", ("Latest", "Num"), "Percentage of calls answered", "", "") == ""
    assert unit_of("8", ("2008",), "North", "Annual number of deaths", "") == "deaths"
    assert unit_of("($99)", ("2023",), "Sales", "", "000s") == "$000s"
    assert unit_of("85", ("Nov 14",), "Target", "Percentage of visits in time", "") == "%"


def test_each_value_cell_is_a_figure_and_each_row_a_block() -> None:
    found = figures_of([table((("Unit",), ("Cost",), ("Lead",)), ("Roads", "£10", "Jo"), ("Parks", "-", "Al"))])
    assert [record.fields for record in found.records] == [{"table": "Costs", "row": "Roads", "column": "Cost", "value": "£10", "unit": "£"}]
    assert [block.reading for block in found.blocks] == ["Costs. Roads: Cost: £10; Lead: Jo", "Costs. Parks: Cost: -; Lead: Al"]


def test_the_header_of_a_table_with_amounts_is_a_block_of_its_own() -> None:
    text = "Costs by town\nTown\tCost\nAshby\t£10\nBourne\t£5\n"
    layout = lay_out(Reading(text, "text"))
    blocks = find_figures(layout, find_tables(layout)).blocks
    assert {(block.kind, text[block.start : block.end]) for block in blocks} == {("header", "Town\tCost"), ("row", "Ashby\t£10"), ("row", "Bourne\t£5")}
    names = lay_out(Reading("Chair\tClerk\nAda Thorne\tBo Finch\nCy Marsh\tDi Rook\n", "text"))
    assert "header" not in {block.kind for block in find_figures(names, find_tables(names)).blocks}


def test_a_value_under_no_header_is_no_figure() -> None:
    assert not figures_of([table((("Unit",), ()), ("Roads", "£10"))]).records


def test_a_total_without_a_label_is_no_figure_but_read_out() -> None:
    found = figures_of([table((("Unit",), ("Cost",)), ("Roads", "£10"), ("Parks", "£5"), ("", "£15"))])
    assert [record.fields["value"] for record in found.records] == ["£10", "£5"]
    assert found.blocks[2].reading == "Costs. Cost: £15"


def test_a_year_given_once_labels_the_rows_below_it_too() -> None:
    plan = table((("Year",), ("Project",), ("Estimate",)), ("2024", "New roof", "$50"), ("", "New door", "$5"), ("2025", "", "$7"))
    assert [(record.fields["row"], record.fields["value"]) for record in figures_of([plan]).records] == [("2024 New roof", "$50"), ("2024 New door", "$5")]


def test_references_of_three_levels_name_a_row_alone_and_others_go_with_the_words() -> None:
    long = table((("Ref",), ("Action",), ("Due",)), ("1.1.1", "Open", "May 2012"), ("1.1.2", "Close", "May 2012"))
    short = table((("Ref",), ("Action",), ("Due",)), ("1.1", "Open", "May 2012"), ("1.2", "Close", "May 2012"))
    assert label_columns(long) == (0,)
    assert label_columns(short) == (0, 1)


def test_tags_are_dropped_and_comparisons_kept() -> None:
    assert plain("<p>Over <b>10</b> &lt; x<br>or <5</p> <ul style='a") == "Over 10 &lt; x or <5"


def _figures(folder: Path, name: str) -> list[Record]:
    path = next(folder.glob(f"{name}*.txt"))
    layout = lay_out(read_text(path))
    return list(find_figures(layout, find_tables(layout)).records)


@pytest.mark.kent
def test_a_header_of_four_rows_in_the_operational_plan(kent: Path) -> None:
    record = next(record for record in _figures(kent, "003") if record.fields["value"] == "2,164.0")
    assert str(record.fields["column"]).split(" / ")[1:] == ["Projection", "31/03/2008", "YTD Volume Weeks"]
    assert record.fields["unit"] == "weeks"


@pytest.mark.kent
def test_ten_budgets_alike_are_told_apart(kent: Path) -> None:
    totals = [
        record
        for record in _figures(kent, "003")
        if record.fields["row"] == "Total Cost of Unit" and str(record.fields["column"]).endswith("Gross Expenditure £000's")
    ]
    assert len({record.fields["table"] for record in totals}) == len(totals) == 10


@pytest.mark.kent
def test_a_scattered_scorecard_gives_ratios_that_hold(kent: Path) -> None:
    scored: dict[int, dict[str, float]] = {}
    for record in _figures(kent, "001"):
        last = str(record.fields["column"]).rsplit(" / ", 1)[-1]
        if last in ("Num", "Denom"):
            scored.setdefault(record.start, {})[last] = float(str(record.fields["value"]).replace(",", ""))
    assert len(scored) == 45
    assert all(row["Num"] < row["Denom"] * 1000 for row in scored.values())
