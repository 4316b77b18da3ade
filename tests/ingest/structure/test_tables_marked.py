from corpus.types import Page, Reading, Table
from ingest.readers.canonical import CanonicalText, Headers, Slot
from ingest.structure.analyse import analyse
from ingest.structure.layout import lay_out
from ingest.structure.tables import find_tables
from ingest.structure.tables.totals import with_totals


def reading_of(lines: list[str], rows: list[list[str]], headers: Headers, after: list[str] | None = None) -> Reading:
    """A page of lines, then the table, then lines."""
    text = CanonicalText(paged=True)
    for line in lines:
        text.line(line)
    text.table([[Slot(cell) for cell in row] for row in rows], headers)
    for line in after or []:
        text.line(line)
    return text.reading("pdf")


def table_of(lines: list[str], rows: list[list[str]], headers: Headers | None = None) -> Table:
    (table,) = find_tables(lay_out(reading_of(lines, rows, headers or Headers(0, 1))))
    return table


def figures_of(lines: list[str], rows: list[list[str]], headers: Headers | None = None) -> list[tuple[str, ...]]:
    found = analyse(reading_of(lines, rows, headers or Headers(0, 1))).records
    return [tuple(str(record.fields[name]) for name in ("row", "column", "value", "unit")) for record in found if record.kind == "figure"]


BUDGET = [
    ["", "Income", "", "", "Costs", "", ""],
    ["Department", "2030 Actual", "2031 Budget", "", "2030 Actual", "2031 Budget", ""],
    ["Moorings", "$100.50", "$120.00", "19%", "", "", ""],
    ["Fares", "$50.00", "$40.00", "-20%", "$20.00", "$30.00", "50%"],
    ["Diesel", "", "", "", "$70.25", "$80.00", "14%"],
    ["", "$150.50", "$160.00", "6%", "$90.25", "$110.00", "22%"],
]


def test_a_row_without_a_label_is_the_total_when_it_is_the_sum() -> None:
    figures = figures_of(["FERRY SERVICES"], BUDGET, Headers(0, 2))
    assert ("Total", "Income / 2031 Budget", "$160.00", "$") in figures
    assert ("Total", "Costs / 2030 Actual", "$90.25", "$") in figures


def test_a_column_of_per_cents_belongs_to_the_group_on_its_left() -> None:
    figures = figures_of(["FERRY SERVICES"], BUDGET, Headers(0, 2))
    assert ("Fares", "Income / %", "-20%", "%") in figures
    assert ("Fares", "Costs / %", "50%", "%") in figures
    assert ("Total", "Costs / %", "22%", "%") in figures


def test_a_row_that_is_no_sum_stays_without_a_label() -> None:
    rows = [row if row[0] or row[1] != "$150.50" else ["", "$149.00", "$161.00", "", "$91.00", "$111.00", ""] for row in BUDGET]
    assert {row for row, *_ in figures_of(["FERRY SERVICES"], rows, Headers(0, 2))} == {"Moorings", "Fares", "Diesel"}


def test_a_total_of_totals_is_one() -> None:
    rows = [["Item", "Cost"], ["Rope", "10"], ["Paint", "20"], ["", "30"], ["Oil", "5"], ["Tar", "6"], ["", "11"], ["", "41"]]
    assert [value for row, _, value, _ in figures_of(["STORES"], rows) if row == "Total"] == ["30", "11", "41"]


def test_rounded_thousands_may_be_off_by_one() -> None:
    table = table_of(["STORES"], [["Item", "Cost"], ["Rope", "1.2"], ["Paint", "2.3"], ["", "3.6"]])
    assert table.rows[-1].group == "Total"
    assert with_totals(table_of(["STORES"], [["Item", "Cost"], ["Rope", "1.2"], ["Paint", "2.3"], ["", "3.7"]])).rows[-1].group == ""


def test_rows_stand_under_the_headings_in_the_table() -> None:
    rows = [["Item", "2031"], ["Harbour", ""], ["Rope", "10"], ["Paint", "20"], ["", "30"], ["Office", ""], ["Tea", "4"], ["Ink", "5"], ["", "9"]]
    figures = figures_of(["STORES"], rows)
    assert [row for row, *_ in figures] == ["Harbour / Rope", "Harbour / Paint", "Harbour / Total", "Office / Tea", "Office / Ink", "Office / Total"]


def test_points_of_a_list_stand_under_the_line_that_announces_them() -> None:
    rows = [["Item", "2031"], ["Surplus", "50"], ["Add: items not paid in cash:", ""], ["• Wear", "10"], ["• Sale", "20"], ["Adjusted surplus", "80"]]
    assert [row for row, *_ in figures_of(["STORES"], rows)] == [
        "Surplus",
        "Add: items not paid in cash / Wear",
        "Add: items not paid in cash / Sale",
        "Adjusted surplus",
    ]


def test_rows_with_nothing_but_a_year_say_nothing() -> None:
    rows = [["YEAR", "PROJECT", "COST"], ["2031", "", ""], ["2032", "New slipway", "$900"], ["2033", "", ""]]
    assert [[cell.text for cell in row.cells] for row in table_of(["PLAN"], rows).rows] == [["2032", "New slipway", "$900"]]


def test_the_header_over_the_labels_is_the_caption_above_years() -> None:
    table = table_of([], [["Money owed", "2031", "2030"], ["Deposits", "$4", "$5"], ["Wages", "$6", "$7"]])
    assert (table.caption, table.context) == ("Money owed", "")


def test_the_day_of_accounts_and_a_sentence_are_no_captions() -> None:
    rows = [["", "2031", "2030"], ["Deposits", "$4", "$5"], ["Wages", "$6", "$7"]]
    assert table_of(["Statement of Money Owed", "December 31, 2031, with comparative information for 2030"], rows).caption == "Statement of Money Owed"
    assert table_of(["RENTS", "The rents were agreed.", "They will be rounded to the dollar."], rows).caption != "They will be rounded to the dollar"


def test_a_caption_is_not_said_twice() -> None:
    rows = [["FERRY PLAN", ""], ["Item", "Cost"], ["Rope", "$4"], ["Paint", "$6"]]
    assert table_of(["FERRY PLAN"], rows, Headers(1, 2)).caption == "FERRY PLAN"


def test_the_last_line_of_a_page_is_no_caption_of_the_next_pages_table() -> None:
    text = CanonicalText(paged=True)
    text.line("Some words.")
    text.line("Sundry matters (note 4)")
    text.break_page()
    text.table([[Slot("Item"), Slot("Cost")], [Slot("Rope"), Slot("$4")], [Slot("Paint"), Slot("$6")]], Headers(0, 1))
    (table,) = find_tables(lay_out(text.reading("pdf")))
    assert table.caption == ""


def test_a_sign_printed_on_first_and_last_lines_only_is_that_of_the_table() -> None:
    rows = [["", "2031", "2030"], ["Cash", "$1,000", "$2,000"], ["Loans", "300", "400"], ["Held", "$1,300", "$2,400"]]
    assert ("Loans", "2031", "300", "$") in figures_of(["Statement of Money Held"], rows)


def slides(*pages: tuple[str, str]) -> Reading:
    """A presentation: for each page its title and its text."""
    text = "\f".join(body for _, body in pages)
    starts = [sum(len(body) + 1 for _, body in pages[:at]) for at in range(len(pages))]
    return Reading(text, "pdf", tuple(Page(at + 1, starts[at], starts[at] + len(body), title=title) for at, (title, body) in enumerate(pages)))


FARES = (
    "Ferry Board | Yearly Report\nFARES\n• A single fare: $4.40\n• A house at $9,000 pays\n$17.84 more.\n• In a month: $1.49\nRights reserved by the Board. 2"
)
MOORING = "Ferry Board | Yearly Report\nMOORING\n• Berth for a day: $6.10\nRights reserved by the Board. 3"
TABLE = "Ferry Board | Yearly Report\nReport of costs\t\t4.6%\nRope\t$4\nPaint\t$6\nRights reserved by the Board. 4"


def test_each_slide_is_a_section_and_its_title_no_running_line() -> None:
    structure = analyse(slides(("FARES", FARES), ("FARES", FARES), ("MOORING", MOORING), ("", TABLE)))
    assert [(section.heading, section.kind) for section in structure.sections] == [
        ("FARES", "slide"),
        ("FARES", "slide"),
        ("MOORING", "slide"),
        ("Report of costs", "slide"),
    ]


def test_the_points_of_a_slide_are_no_table() -> None:
    structure = analyse(slides(("FARES", FARES), ("MOORING", MOORING), ("MOORING", MOORING)))
    assert structure.blocks == ()


def test_a_footer_with_the_page_number_at_its_end_is_furniture() -> None:
    reading = slides(("FARES", FARES), ("MOORING", MOORING.replace(" 3", "\t2")), ("MOORING", MOORING), ("", TABLE))
    furniture = [reading.text[start:end] for start, end in analyse(reading).furniture]
    assert "Rights reserved by the Board. 3" in furniture
    assert "Ferry Board | Yearly Report" in furniture


def test_the_sentence_that_leads_up_to_a_table_is_its_context_and_the_heading_its_caption() -> None:
    lines = ["3 Moorings", "", "We counted the moorings in May. In June they were set beside those of two", "harbours that have no warden."]
    rows = [["Harbour", "In use", "Empty"], ["Our own", "40", "9"], ["The others", "22", "30"]]
    table = table_of(lines, rows)
    assert (table.caption, table.context) == ("3 Moorings", "In June they were set beside those of two harbours that have no warden.")
    (block, _) = [block for block in analyse(reading_of(lines, rows, Headers(0, 1))).blocks if block.kind == "row"]
    assert block.reading.startswith("3 Moorings. In June they were set beside those of two harbours that have no warden. Our own: In use: 40")


def test_a_line_that_names_a_class_of_papers_is_no_caption() -> None:
    lines = ["Classification: Open", "", "The Board was asked to agree what follows, and it did so in May."]
    assert table_of(lines, [["Item", "Who"], ["Rope", "A Weir"], ["Paint", "B Lock"]]).caption == ""


def test_lines_right_below_a_table_go_on_with_it_on_its_page() -> None:
    rows = [["Year", "Project", "Cost", "Paid by"], ["2031", "Roof", "$500", "Grant"], ["2032", "Slipway", "$900", "Loan"]]
    tables = find_tables(lay_out(reading_of(["PLAN"], rows, Headers(0, 1), ["", "2033\tRope\t$4\tLoan", "\tPaint\t$6"])))
    assert [(table.caption, table.columns) for table in tables] == [("PLAN", tables[0].columns)] * 2
    assert [[cell.text for cell in row.cells] for row in tables[1].rows] == [["2033", "Rope", "$4", "Loan"], ["", "Paint", "$6", ""]]


def test_a_letterhead_has_no_headers_and_rows() -> None:
    text = "The Ferry Board\tHarbour House\nof the Isles\tQuay Street\n\nDear neighbours, the slipway will be closed."
    assert [(table.columns, table.caption) for table in find_tables(lay_out(Reading(text, "pdf")))] == [((), "")]


def test_a_sign_in_mid_column_is_not_the_unit_of_the_table() -> None:
    rows = [["Ref", "Indicator", "2031"], ["F1", "Sailings on time", "91.5"], ["F2", "Cost of a crossing", "£7.40"], ["F3", "Tickets a day", "310"]]
    assert [(value, unit) for _, _, value, unit in figures_of(["HOW WE DID"], rows)] == [("91.5", ""), ("£7.40", "£"), ("310", "")]


def test_accounts_print_the_sign_on_the_first_and_the_last_amount() -> None:
    rows = [["Item", "2031"], ["Rope", "$120"], ["Paint", "80"], ["All stores", "$200"]]
    assert [unit for *_, unit in figures_of(["STORES"], rows)] == ["$", "$", "$"]


def test_a_label_merged_over_rows_is_joined_by_the_words_beside_it() -> None:
    text = CanonicalText()
    grid = [[Slot("Office"), Slot("Fee"), Slot("Amount")], [Slot("Harbour"), Slot("Mooring"), Slot("$30")], [Slot(origin=(1, 0)), Slot("Slipway"), Slot("$12")]]
    text.table([*grid, [Slot("Library"), Slot("Late book"), Slot("$1")]], Headers(0, 1))
    found = analyse(text.reading("html")).records
    assert [record.fields["row"] for record in found if record.kind == "figure"] == ["Harbour Mooring", "Harbour Slipway", "Library Late book"]


def test_a_running_header_is_no_caption() -> None:
    text = CanonicalText(paged=True)
    for number in (1, 2, 3):
        if number > 1:
            text.break_page()
        text.line("Marram Harbour Board")
        text.table([[Slot("Wharf"), Slot("Berths")], [Slot(f"Pier {number}"), Slot("4")], [Slot("Quay"), Slot("7")]], Headers(0, 1))
        text.line("The wharves were counted on foot that day.")
    assert "Marram Harbour Board" not in {table.caption for table in find_tables(lay_out(text.reading("pdf")))}
