from corpus.types import Page
from ingest.readers.canonical import CanonicalText, Headers, Slot


def row(*texts: str) -> list[Slot]:
    return [Slot(text) for text in texts]


def test_lines_and_pages_have_exact_spans() -> None:
    text = CanonicalText(paged=True)
    text.describe_page("i", None)
    text.line("Elm Road")
    text.line("")
    text.break_page()
    text.describe_page("1", 0.9)
    text.line("Ash Lane")
    reading = text.reading("pdf", ("look",))
    assert reading.text == "Elm Road\fAsh Lane"
    assert reading.pages == (Page(1, 0, 8, "i"), Page(2, 9, 17, "1", 0.9))
    assert (reading.format, reading.warnings) == ("pdf", ("look",))


def test_empty_lines_separate_and_never_pile_up() -> None:
    text = CanonicalText()
    for line in ("", "one", "", "", "two", ""):
        text.line(line)
    assert text.reading("html").text == "one\n\ntwo"
    assert text.reading("html").pages == ()


def test_a_wished_break_waits_for_a_line_and_is_made_once() -> None:
    text = CanonicalText()
    text.wish_break()
    text.line("one")
    text.wish_break()
    text.wish_break()
    text.line("two")
    text.wish_break()
    assert text.reading("docx").text == "one\ftwo"


def test_cells_have_exact_spans_and_empty_ones_none() -> None:
    text = CanonicalText()
    text.line("Placements")
    text.table([row("Area", "2014", "2015"), row("Elmford", "", "7"), row("", "", ""), row("Ashby", "12", "")], Headers(0, 1))
    reading = text.reading("html")
    assert reading.text == "Placements\nArea\t2014\t2015\nElmford\t\t7\nAshby\t12"
    (table,) = reading.tables
    assert (table.caption, table.columns, table.unit) == ("Placements", (("Area",), ("2014",), ("2015",)), "")
    assert reading.text[table.start : table.end] == "Area\t2014\t2015\nElmford\t\t7\nAshby\t12"
    assert [[cell.text for cell in body.cells] for body in table.rows] == [["Elmford", "", "7"], ["Ashby", "12", ""]]
    for body in table.rows:
        assert all(reading.text[cell.start : cell.end] == cell.text for cell in body.cells)
    assert reading.text[table.rows[1].start : table.rows[1].end] == "Ashby\t12"


def test_a_cell_that_spans_rows_is_written_once_and_known_in_each() -> None:
    text = CanonicalText()
    text.table([row("Year", "Reserve"), row("2024", "Roof"), [Slot(origin=(1, 0)), Slot("Boiler")]], Headers(0, 1))
    reading = text.reading("pdf")
    assert reading.text == "Year\tReserve\n2024\tRoof\n\tBoiler"
    year, boiler = reading.tables[0].rows[1].cells
    assert (year.text, reading.text[year.start : year.end]) == ("2024", "2024")
    assert reading.text[boiler.start : boiler.end] == "Boiler"
    assert reading.text[reading.tables[0].rows[1].start :] == "\tBoiler"


def test_header_paths_go_over_the_columns_that_their_top_spans() -> None:
    text = CanonicalText()
    head = [Slot("Service"), Slot("Spend (£000s)"), Slot(origin=(0, 1))]
    text.table([head, row("", "Actual", "Budget"), row("Parks", "5", "6")], Headers(0, 2))
    (table,) = text.reading("docx").tables
    assert table.columns == (("Service",), ("Spend (£000s)", "Actual"), ("Spend (£000s)", "Budget"))
    assert table.unit == "£000s"


def test_title_rows_join_the_line_above_in_the_caption() -> None:
    text = CanonicalText()
    text.line("Museum:")
    text.table([row("Reserves plan", ""), row("Year", "Amount"), row("2024", "$5")], Headers(1, 2))
    reading = text.reading("pdf")
    assert reading.tables[0].caption == "Museum. Reserves plan"
    assert reading.text.startswith("Museum:\nReserves plan\nYear\tAmount")


def test_without_headers_there_are_rows_but_no_table() -> None:
    text = CanonicalText()
    text.table([row("To:", "Cabinet"), row("By:", "Director")], None)
    reading = text.reading("docx")
    assert (reading.text, reading.tables) == ("To:\tCabinet\nBy:\tDirector", ())


def captioned(*lines: str) -> tuple[str, str]:
    """Caption and unit of a table of one row below some lines."""
    text = CanonicalText()
    for line in lines:
        text.line(line)
    text.table([row("Fund", "Spend"), row("Parks", "5")], Headers(0, 1))
    (table,) = text.reading("docx").tables
    return table.caption, table.unit


def test_the_end_of_a_sentence_is_no_caption_but_may_state_the_unit() -> None:
    assert captioned(
        "1 Funds", "The Board keeps two funds for the parks and roads of the isles, and says", "what each has spent in thousands of pounds (£000s)."
    ) == ("", "£000s")
    assert captioned("The funds are as follows.") == ("", "")


def test_a_caption_may_end_in_a_stop() -> None:
    assert captioned("1 Funds", "", "Funds by year, (£000s).") == ("Funds by year, (£000s)", "£000s")


def test_a_unit_in_one_of_several_headers_is_not_that_of_the_table() -> None:
    text = CanonicalText()
    text.table([row("Quarter", "Births", "Seen (%)"), row("Q1", "204", "81.5")], Headers(0, 1))
    (table,) = text.reading("docx").tables
    assert table.unit == ""


def costs(text: CanonicalText, *areas: str) -> None:
    text.table([row("Area", "2014", "2015"), *(row(area, "3", "4") for area in areas)], Headers(0, 1))


def test_a_table_with_its_header_again_on_top_of_the_next_page_goes_on_below_the_running_head() -> None:
    text = CanonicalText(paged=True)
    for number, area in enumerate(("Elmford", "Ashby", "Oakley")):
        text.line(f"Parks plan, page {number}")
        if not number:
            text.line("Table 1: Costs (£)")
        costs(text, area)
        text.break_page()
    assert [table.caption for table in text.reading("pdf").tables] == ["Table 1: Costs (£)"] * 3
    assert [table.unit for table in text.reading("pdf").tables] == ["£"] * 3


def test_a_table_after_a_total_or_below_a_title_of_its_own_is_another() -> None:
    text = CanonicalText(paged=True)
    text.line("Costs of roads")
    costs(text, "Elmford", "Total")
    text.break_page()
    costs(text, "Ashby")
    text.break_page()
    text.line("Costs of parks")
    costs(text, "Oakley")
    assert [table.caption for table in text.reading("pdf").tables] == ["Costs of roads", "", "Costs of parks"]


def test_a_title_that_a_line_opens_with_is_the_caption() -> None:
    text = CanonicalText()
    text.line(f"Table 2. Projects by year. A dash means that no spending is planned, and TBD that need is expected{', ' * 20}but no amount is set.")
    costs(text, "Elmford")
    assert [table.caption for table in text.reading("pdf").tables] == ["Table 2. Projects by year"]
