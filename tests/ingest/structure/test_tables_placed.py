import pytest

from tests.ingest.structure.tabling import figures_of, tables_of

FUND = """HARBOUR FUND – PROPOSED BUDGET
                                                                                             FY 2024-25     FY 2025-26
                                     FY 2021-22        FY 2022-23       FY 2023-24             Estimate   Proposed Budget
Opening Reserves                    $ 1,890,133     $    1,281,430   $     784,423         $    364,647   $      808,947

Revenues
  Mooring Fees                           68,649            89,894           79,042               80,100           75,000
  Grants                                 68,658               -            911,800                  -                -
  Lamp Rents                                                                                                      12,500
Total Revenues                      $   137,307     $      89,894    $     990,842         $     80,100   $       87,500

The harbour board met in May and found that lamps are lit.
  Ferry Fares                            11,111            22,222           33,333               44,444           55,555
"""

COUNTS = """                   Class of Post                            Number of Posts
                        Clerk                                               10
                Lamp Technician II                                           8
                    Pond Engineer                                           11
                  Quay Operator                                              5
"""


def row(text: str, label: str) -> dict[str, str]:
    return {column: value for name, column, value, _ in figures_of(text) if name.endswith(label)}


def test_words_of_a_header_of_several_lines_belong_to_the_figures_that_they_stand_over() -> None:
    (table, *_) = tables_of(FUND)
    assert table.caption == "HARBOUR FUND – PROPOSED BUDGET"
    assert [path[0] for path in table.columns if path] == ["FY 2021-22", "FY 2022-23", "FY 2023-24", "FY 2024-25 Estimate", "FY 2025-26 Proposed Budget"]
    assert row(FUND, "Mooring Fees")["FY 2024-25 Estimate"] == "80,100"
    assert row(FUND, "Opening Reserves")["FY 2025-26 Proposed Budget"] == "$ 808,947"


def test_a_lone_figure_is_of_the_column_that_it_stands_in() -> None:
    assert row(FUND, "Lamp Rents") == {"FY 2025-26 Proposed Budget": "12,500"}


def test_a_sentence_ends_the_table() -> None:
    assert row(FUND, "Ferry Fares") == {}


def test_one_column_of_counts_is_a_table_where_its_header_says_what_it_counts() -> None:
    assert row(COUNTS, "Pond Engineer") == {"Number of Posts": "11"}


@pytest.mark.parametrize("header", ["Pond Engineer   Lamp Clerk", "The pond is deep."])
def test_what_says_neither_period_nor_measure_heads_no_table(header: str) -> None:
    assert not any(table.columns for table in tables_of(f"{header}\n" + "".join(f"Row {word}      1{n}      2{n}\n" for n, word in enumerate("abcd"))))


def test_a_period_over_two_columns_is_given_to_neither() -> None:
    text = """                        Fiscal Year 2014       Fiscal Year 2015
                       Budget     Actual     Budget     Actual
Lamps                     100        200        300        400
Ponds                     110        210        310        410
Quays                     120        220        320        420
"""
    assert all("Fiscal" not in " ".join(path) for table in tables_of(text) for path in table.columns)


def test_a_sum_in_a_title_is_no_scale() -> None:
    text = "Grants under $1000 paid in the year\n\nService 2013/14 2014/15 2015/16\nRoads 120 130 140\nLamps 121 131 141\n"
    assert {unit for *_, unit in figures_of(text)} == {""}


def test_a_header_may_begin_over_its_last_column_alone() -> None:
    text = """                                                FY 2025-26
                                 FY 2024-25      Proposed
                  FY 2023-24      Estimate        Budget
Lamps                 10,100        20,200        30,300
Ponds                 11,110        21,210        31,310
Quays                 12,120        22,220        32,320
"""
    assert row(text, "Ponds") == {"FY 2023-24": "11,110", "FY 2024-25 Estimate": "21,210", "FY 2025-26 Proposed Budget": "31,310"}
