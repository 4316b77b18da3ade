from tests.ingest.structure.tabling import captions_of, figures_of, found_in

YEARS = """Table 2: Annual number deaths on roads, all districts, 2009-
2011 registrations

Area 2009 2010 2011

Upper Marsh 13 9 3

Ash, Birch and Coldwell 12 16 14

All districts 25 25 17

Source: police
"""


def test_a_line_of_years_heads_the_values_that_end_the_lines_below() -> None:
    figures = figures_of(YEARS)
    assert ("Ash, Birch and Coldwell", "2010", "16", "deaths") in figures
    assert len(figures) == 9


def test_a_wrapped_numbered_title_is_the_caption() -> None:
    assert captions_of(YEARS) == {"Table 2: Annual number deaths on roads, all districts, 2009- 2011 registrations"}


def test_indicators_with_header_cells_and_labels_broken_over_lines() -> None:
    text = """Our indicators

Ref Indicator Description 2010-11
Actual

2011-12
Floor

2011-12
Target

AB01 Share of visits that were made within the
agreed time for the last 2 years

71% 65% 70%

AB02 Average number of days between call and
visit

310 days 650 days 426 days

AB03 Percentage of cases closed

20% <10% or
>25

<15 or
>20
"""
    assert figures_of(text) == [
        ("AB01 Share of visits that were made within the agreed time for the last 2 years", "2010-11 Actual", "71%", "%"),
        ("AB01 Share of visits that were made within the agreed time for the last 2 years", "2011-12 Floor", "65%", "%"),
        ("AB01 Share of visits that were made within the agreed time for the last 2 years", "2011-12 Target", "70%", "%"),
        ("AB02 Average number of days between call and visit", "2010-11 Actual", "310 days", "days"),
        ("AB02 Average number of days between call and visit", "2011-12 Floor", "650 days", "days"),
        ("AB02 Average number of days between call and visit", "2011-12 Target", "426 days", "days"),
        ("AB03 Percentage of cases closed", "2010-11 Actual", "20%", "%"),
        ("AB03 Percentage of cases closed", "2011-12 Floor", "<10% or >25", "%"),
        ("AB03 Percentage of cases closed", "2011-12 Target", "<15 or >20", "%"),
    ]
    assert captions_of(text) == {"Our indicators"}


def test_a_row_of_units_says_how_many_columns_the_capitals_make() -> None:
    text = """Resources

Division Responsible Manager Staffing Non staffing Gross
expenditure

Internal income Net cost

£000s £000s £000s £000s £000s
PLK Marion Webb £53.1 £95.3 £148.4 -£6.8 £141.6
"""
    assert ("Gross expenditure / £000s", "£148.4", "£000s") in {figure[1:] for figure in figures_of(text)}
    assert ("Internal income / £000s", "-£6.8", "£000s") in {figure[1:] for figure in figures_of(text)}


def test_more_names_than_values_in_capitals_are_not_guessed_at() -> None:
    text = "Resources\n\nUnit Gross Cost Net Cost\n\n£000s £000s\nNorth £53.1 £95.3\nSouth £3.1 £5.3\n"
    assert figures_of(text) == []


def test_one_column_of_amounts_with_headings_and_words_after_the_value() -> None:
    text = """Services for Readers Net Cost (£000s)

Provided by

Lending
Books (all ages) 1,652.9 In-house Branch libraries
Books (aged 65+) 95.4 Commissioned Various
Talks
Evening talks for
readers (aged 18+)

12.2 In-house Central library
"""
    assert figures_of(text) == [
        ("Lending / Books (all ages)", "Net Cost (£000s)", "1,652.9", "£000s"),
        ("Lending / Books (aged 65+)", "Net Cost (£000s)", "95.4", "£000s"),
        ("Talks / Evening talks for readers (aged 18+)", "Net Cost (£000s)", "12.2", "£000s"),
    ]
    assert "Provided by: Commissioned Various" in found_in(text).blocks[1].reading


def test_four_values_under_four_quarters_and_a_year_are_the_quarters() -> None:
    text = "Ranges\n\nIndicator Threshold Q1 Q2 Q3 Q4 2010/11\nExpected\n\nUpper 10 20 30 40 100\n\nLower 1 2 3 4\n"
    assert [figure[1:3] for figure in figures_of(text) if figure[0] == "Lower"] == [("Q1", "1"), ("Q2", "2"), ("Q3", "3"), ("Q4", "4")]


def test_too_few_values_for_the_columns_are_not_paired() -> None:
    text = "Counts\n\nArea 2009 2010 2011\n\nNorth 13 9 3\n\nSouth 12.5 16.5\n\nEast 1 2 3\n"
    found = found_in(text)
    assert {record.fields["row"] for record in found.records} == {"North", "East"}
    assert "table" in {block.kind for block in found.blocks}


def test_a_heading_that_values_are_mixed_into_is_believed_by_no_row_below_it() -> None:
    text = "Ranges\n\nIndicator 2009 2010 2011\n\nUpper 1,100 1,200 1,300XY Visits\n\nLower 1,000 1,050 1,060\n"
    assert figures_of(text) == []


def test_a_header_cell_a_chunk_over_rows_labelled_by_quarter() -> None:
    text = "Table 4: Feeding\n\nTown\nNo. of infants\nseen\n\nInfants wholly\nfed\n\nInfants not\nfed\n\n"
    text += "Q1 10/11  4,192 1,324 1,740\n\nQ2 10/11  4,360 1,434 2,066\n"
    assert ("Q2 10/11", "Infants wholly fed", "1,434", "") in figures_of(text)
    assert captions_of(text) == {"Table 4: Feeding"}


def test_a_numbered_title_inside_a_price_list_begins_a_new_table_under_the_same_header() -> None:
    text = """Published
2010-11
charges

Proposed
2011-12
charges

(1) HALL CHARGES

Large hall 20.00 21.50
Small hall 10.00 11.50

(2) POOL CHARGES

Swim £ and sauna 5.00 5.50
"""
    assert captions_of(text) == {"(1) HALL CHARGES", "(2) POOL CHARGES"}
    assert ("Small hall", "Proposed 2011-12 charges", "11.50", "£") in figures_of(text)


def test_names_that_wide_gaps_part_are_columns() -> None:
    text = "Leisure\n\nUnit        Net Cost    Gross Cost\nPools         1.5        22.5\nHalls        10.0        12.0\n"
    assert figures_of(text)[-2:] == [("Halls", "Net Cost", "10.0", ""), ("Halls", "Gross Cost", "12.0", "")]


def test_prose_with_years_and_amounts_is_no_table() -> None:
    text = "In 2009 and 2010 the costs rose.\nThey were £4.2m in 2009 and £5.1m in 2010, up from £3.9m 4.2 5.1\nThe committee asked why in 2011 2012.\n"
    assert figures_of(text) == []


def test_an_amount_in_brackets_of_its_own_is_a_cell() -> None:
    figures = figures_of("Table 4: Surplus\n\n2009 2010 2011\n\nRoads ( 1,234) 2,345 3,456\nLamps 2,345 3,456 4,567\n")
    assert ("Lamps", "2009", "2,345", "") in figures


def test_an_amount_that_closes_a_bracket_of_the_label_is_no_cell() -> None:
    text = """Table 4: Road deaths

2009 2010 2011 DoT

Death rate (per 1,000) 3.1 (G) 4.6 (A) 3.0 (A)
"""
    assert [(label, column, value) for label, column, value, _ in figures_of(text)] == [
        ("Death rate (per 1,000)", "2009", "3.1 (G)"),
        ("Death rate (per 1,000)", "2010", "4.6 (A)"),
        ("Death rate (per 1,000)", "2011", "3.0 (A)"),
    ]


def test_the_numbers_of_paragraphs_are_no_values_below_a_footer_that_ends_with_a_period() -> None:
    text = (
        "Item 7: Register Q3 2022/23\nPage 1\nRegister\n1.1 This report gives the register at the end of the quarter. It was looked at in\nMay.\n"
        "1.2 The board is asked to note that one risk was added and that another was\nclosed.\n2. How risks are scored\n"
        "2.1 Each risk is scored for its impact and how likely it is, and both are multiplied.\n"
    )
    assert figures_of(text) == []


APPROPRIATIONS = """ARTICLE 12: Expenses of Several Departments

FY2025 FY2025 FY2026 FY2027 $ CHANGE
BUDGET EXPENDED BUDGET PROPOSED FY26-FY27
Fire Department
12 Salaries 131,000 126,862 136,931 118,976 -17,955
13 Expense 142,945 135,478 149,895 159,695 9,800
273,945 262,340 286,826 278,671 -8,155
Sealer of Weights
21 Expense 250 1050 2,100 2,100 0
Harbour Office
30 Salaries 2,400 2,400 2,400 2,400 0
31 Boats 3,000 3,000 3,500 3,500 0
9,999 9,999 9,999 9,999 9,999
"""


def test_two_header_lines_with_a_word_for_each_figure_give_each_column_its_path() -> None:
    figures = figures_of(APPROPRIATIONS)
    assert ("Fire Department / 12 Salaries", "FY2026 / BUDGET", "136,931", "") in figures
    assert ("Sealer of Weights / 21 Expense", "FY2025 / EXPENDED", "1050", "") in figures
    assert any(row == "Harbour Office / 31 Boats" and column == "$ CHANGE / FY26-FY27" for row, column, _, _ in figures)


def test_figures_without_a_label_are_a_total_only_where_they_are_the_sum_of_those_above() -> None:
    figures = figures_of(APPROPRIATIONS)
    assert ("Fire Department / Total", "FY2027 / PROPOSED", "278,671", "") in figures
    assert not any(value == "9,999" for _, _, value, _ in figures)


def test_words_with_their_number_are_columns_below_a_line_of_years_and_tabs_part_only_some_of_the_cells() -> None:
    text = """Recommendation: that the Town raise the sums below:

FY27 FY27 FY27
BUDGET CATEGORY Tier 1 Tier 2 Tier 3
PUBLIC SAFETY 119,982\t333,464\t546,946
PUBLIC WORKS 259,286\t329,286\t477,286
CULTURE 356,183\t973,941\t973,941
TOTAL 735,451$ 1,636,691$ 1,998,173$
"""
    figures = figures_of(text)
    assert ("PUBLIC SAFETY", "FY27 / Tier 2", "333,464", "") in figures
    assert ("TOTAL", "FY27 / Tier 3", "1,998,173$", "$") in figures
    assert len(figures) == 12


def test_a_column_s_name_may_have_several_words_and_a_row_a_cell_less() -> None:
    text = """and ending March 31, 2023.GENERAL ROAD FUND FY 2021-2022 Actual Budget $ Over Budget FY 2022-2023 BUDGET
Beginning Balance 4/1 265,266 282,824 286,071
Expense
4001 ꞏ Payroll 352,846 395,000 (42,154) 415,000
4020 ꞏ Health Insurance 69,564 78,000 (8,436) 75,000
4053 ꞏ Fuel 54,264 50,300 3,964 65,000
4100 ꞏ Utilities 11,034 15,000 (3,966) 14,000
"""
    figures = figures_of(text)
    assert ("Expense / 4053 ꞏ Fuel", "FY 2021-2022 Actual", "54,264", "") in figures
    assert ("Expense / 4053 ꞏ Fuel", "$ Over Budget", "3,964", "$") in figures
    assert ("Expense / 4053 ꞏ Fuel", "FY 2022-2023 BUDGET", "65,000", "") in figures
    assert not any("Balance" in row for row, *_ in figures)


def test_a_line_of_words_above_figures_that_names_no_measure_is_no_header() -> None:
    text = "Laws, Chapter 41, Section\nNorth Road 1,200 1,300 1,400\nSouth Road 1,100 1,200 1,250\nEast Road 900 950 1,000\n"
    assert figures_of(text) == []
