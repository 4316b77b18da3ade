from itertools import pairwise

from corpus.types import Page, Reading
from ingest.structure.figures import find_figures
from ingest.structure.layout import lay_out
from ingest.structure.tables import find_tables
from tests.ingest.structure.tabling import captions_of, figures_of, found_in, tables_of

PLACES = """Care for Adults

Home Care

\tHours: Weekly Numbers\t\t\tVisits: Year to Date\t\t
\tActual\tProjection\tTarget\tActual\tTarget\tTarget
\t30/09/2011\t31/12/2011\t31/12/2012\t30/09/2011\t31/12/2011\t31/12/2012
All: inc. Respite\t1,204\t1,190\t1,100\t41\t52\t60
Ambleford\t31\t29\t27\t4\t6\t7
Castle Mere\t44\t41\t40\t2\t3\t3

"""


def test_headers_of_three_rows_with_merged_cells_give_each_column_its_path() -> None:
    assert ("Ambleford", "Hours: Weekly Numbers / Projection / 31/12/2011", "29", "hours") in figures_of(PLACES)
    assert ("Castle Mere", "Visits: Year to Date / Target / 31/12/2012", "3", "") in figures_of(PLACES)
    assert len(figures_of(PLACES)) == 18


def test_the_span_of_a_figure_is_its_row() -> None:
    record = next(record for record in found_in(PLACES).records if record.fields["row"] == "Ambleford")
    assert PLACES[record.start : record.end] == "Ambleford\t31\t29\t27\t4\t6\t7"


def test_the_caption_is_the_title_above_and_the_reading_begins_with_the_headings_above_that() -> None:
    found = found_in(PLACES)
    assert captions_of(PLACES) == {"Home Care"}
    assert found.blocks[1].kind == "row"
    assert found.blocks[1].reading.startswith("Care for Adults: Home Care. Ambleford: Hours: Weekly Numbers, Actual, 30/09/2011: 31; ")


def test_label_column_in_the_middle_with_year_groups() -> None:
    text = (
        "Budget by Unit\n\n2010-11\t\t\t2011-12\t\t\n"
        "Net Cost £000's\tFTE\tActivity\tFTE\tNet Cost £000's\tMember\n"
        "1,871.1\t4.0\tDay Centres\t3.5\t1,502.4\tAB\n0.0\t0.0\tMeals at Home\t1.0\t\tCD\n80.2\t2.0\tTransport\t2.0\t75.0\tCD\n"
    )
    figures = figures_of(text)
    assert ("Day Centres", "2010-11 / Net Cost £000's", "1,871.1", "£000s") in figures
    assert ("Day Centres", "2011-12 / FTE", "3.5", "FTE") in figures
    assert ("Meals at Home", "2011-12 / FTE", "1.0", "FTE") in figures
    assert not [figure for figure in figures if figure[2] in {"AB", "CD", ""}]


def test_rows_stand_under_the_headings_of_a_table_that_begins_with_one() -> None:
    text = "Calls\n\n\tActual 09/10\t% Change\nNorth Area\t\t\nDay calls\t120\t20%\nNight calls\t45\t5%\nSouth Area\t\t\nDay calls\t80\t-2.5%\n"
    figures = figures_of(text)
    assert ("North Area / Day calls", "Actual 09/10", "120", "") in figures
    assert ("South Area / Day calls", "% Change", "-2.5%", "%") in figures


def test_a_heading_in_mid_table_heads_nothing() -> None:
    text = "Costs\n\nItem\tCost £000s\nLodging\t10.5\nMemorandum\t\nOverheads\t2.5\nTotal\t13.0\n"
    assert [figure[0] for figure in figures_of(text)] == ["Lodging", "Overheads", "Total"]


def test_the_end_of_a_cell_that_a_page_cut_heads_nothing() -> None:
    text = "Lamps\n\nPlan\t2010/11\t2011/12\nthe needs of all who walk.\t\t\nLamp posts\t4\t5\nBulbs\t6\t7\n"
    assert {figure[0] for figure in figures_of(text)} == {"Lamp posts", "Bulbs"}


def test_tables_alike_are_told_apart_by_the_head_of_their_first_column() -> None:
    text = "Posts\n\nAdult Services\t2010/11\t2011/12\nManagers (FTEs)\t4\t5\n\nLibrary Services\t2010/11\t2011/12\nManagers (FTEs)\t2\t2\n"
    records = found_in(text).records
    assert [(record.fields["table"], record.fields["value"], record.fields["unit"]) for record in records] == [
        ("Adult Services", "4", "FTE"),
        ("Adult Services", "5", "FTE"),
        ("Library Services", "2", "FTE"),
        ("Library Services", "2", "FTE"),
    ]


def test_a_run_without_header_goes_on_with_the_table_before_it() -> None:
    text = "Visits\n\nArea\tTarget\tActual\nNorth\t10\t9\n\nSouth\t20\t22\n"
    assert ("South", "Actual", "22", "") in figures_of(text)


def test_cells_without_any_header_make_no_figures_but_stay_together() -> None:
    found = found_in("Numbers as given to us.\n\nNorth\t10\t9\nSouth\t20\t22\n")
    assert not found.records
    assert [block.kind for block in found.blocks] == ["table"]
    assert found.blocks[0].reading == ""


def test_a_row_of_another_width_is_not_paired() -> None:
    text = "Visits\n\nArea\tTarget\tActual\nNorth\t10\t9\nSouth\t22\nEast\t7\t8\n"
    found = found_in(text)
    assert {record.fields["row"] for record in found.records} == {"North", "East"}
    assert [block.kind for block in found.blocks if block.kind != "header"] == ["row", "table", "row"]


def test_html_fragments_stay_in_the_span_and_out_of_the_text() -> None:
    text = "Plan\n\nTask\tLead\tDue date\n<p>Repair the <b>roof</b></p>\tA Miller\t<i>May 2012</i>\n"
    text += 'Clean\tB Smith\t<ul style="x"><li>June 2012\nPaint\tC Jones\tbefore <10 days\n'
    table = tables_of(text)[0]
    assert table.rows[0].cells[0].text == "Repair the roof"
    assert text[table.rows[0].start : table.rows[0].end].startswith("<p>Repair")
    assert [record.fields["value"] for record in found_in(text).records] == ["May 2012", "June 2012"]
    assert table.rows[2].cells[2].text == "before <10 days"


def test_notes_and_blanks_are_no_figures() -> None:
    text = "Targets\n\nMeasure\tThis year\tNext year\nVisits\tSee note 1\tTo be set\nCalls\t~\tN/A\nLetters\t350 letters\t-\n"
    assert figures_of(text) == [("Letters", "This year", "350 letters", "")]


def test_numbered_rows_are_labelled_with_number_and_words() -> None:
    text = "Actions\n\nAction\t\tManager\tTarget date\n1\tOpen the hall\tJo Bright\tMay 2012\n2\tClose the annexe\tAl Green\tOngoing\n"
    assert figures_of(text) == [("1 Open the hall", "Target date", "May 2012", "")]
    assert "Manager: Al Green; Target date: Ongoing" in found_in(text).blocks[1].reading


def test_a_scale_in_the_corner_is_the_unit_and_no_value() -> None:
    figures = figures_of("Moorings account\n\n£000\t2031/32\t2032/33\nFees\t120\t130\nUpkeep\t80\t90\nSurplus\t40\t40\n")
    assert ("Fees", "2031/32", "120", "£000s") in figures
    assert captions_of("Moorings account\n\n£000\t2031/32\t2032/33\nFees\t120\t130\nUpkeep\t80\t90\nSurplus\t40\t40\n") == {"Moorings account"}


def test_a_running_footer_with_a_tab_is_no_row() -> None:
    body = "The harbour stayed open all year and the crews kept every sailing on time.\n"
    text = "\f".join(f"{body * 3}Harbour Board 4 May 2031 – Item 6\tPage {number}" for number in (1, 2, 3))
    starts = [0, *(at + 1 for at, letter in enumerate(text) if letter == "\f")]
    pages = tuple(Page(number, start, end) for number, (start, end) in enumerate(pairwise([*starts, len(text) + 1]), 1))
    layout = lay_out(Reading(text, "pdf", pages))
    assert find_figures(layout, find_tables(layout)).blocks == ()


def test_the_lines_of_a_form_are_read_as_label_and_value() -> None:
    text = "Report to:\tHarbour Board\nDate of meeting:\t4 May 2031\nTitle:\tMooring fees\nKey decision:\tYes\n"
    assert [block.reading for block in found_in(text).blocks] == [
        "Report to: Harbour Board",
        "Date of meeting: 4 May 2031",
        "Title: Mooring fees",
        "Key decision: Yes",
    ]
    assert figures_of(text) == []


def test_a_list_of_sums_without_a_header_is_rows_of_label_and_amount() -> None:
    found = found_in(
        "Where the money comes from\n\nProperty Tax Levy\t$77,543,708\nNew Growth\t260,000\nDebt Exclusions\t11,496,957\nTotal Taxes\t$89,300,665\n\n"
    )
    assert [block.reading for block in found.blocks][1].endswith("New Growth: 260,000")
    assert found.records == ()


def test_points_of_a_list_with_sums_are_no_rows() -> None:
    assert tables_of("• Lower interest\t-$46K\n• Lower tax\t-$34K\n• Grant\t+$28K\n• Other\t+$2K\n") == ()


def test_a_list_of_people_whose_first_line_is_like_the_others_has_no_header() -> None:
    text = "Ada Thorne (AT) (Chair)\t-\tElmwick Trust\nBo Finch (BF)\t-\tPinley Trust\nCy Holt (CH)\t-\tElmwick Trust\nDi Moss (DM)\t-\tPinley Trust\n"
    assert [table.columns for table in tables_of(text)] == [()]
