from tests.ingest.structure.tabling import captions_of, figures_of, found_in

SCORES = """Scorecard - Marsh, March 2012
monthly 14 14 14

Indicators Num Denom

VISITS
1 Number of visits per 10,000 population YTD 528.5 17229 326000 522.6 544.3
2 Percentage of visits made in time (all kinds) L YTD 28.6% A 4414 15432 25.0% 28.7%
3 Visits still open L SS 26 G 100 22
4 Percentage of calls answered by NHS H YTD 86.7% G 72 83 80.0% - -

LATEST RESULT

Target for 12/13

PREVIOUS RESULT

Polarity

Latest Result and
RAG Status

Previous
Reported
Result
"""


def test_a_result_its_numerator_and_denominator_are_known_by_arithmetic() -> None:
    figures = figures_of(SCORES)
    assert ("1 Number of visits per 10,000 population", "LATEST RESULT / Num", "17229", "") in figures
    assert ("2 Percentage of visits made in time (all kinds)", "LATEST RESULT / Latest Result and RAG Status", "28.6%", "%") in figures
    assert ("4 Percentage of calls answered by NHS", "LATEST RESULT / Denom", "83", "") in figures
    assert captions_of(SCORES) == {"Scorecard - Marsh, March 2012"}


def test_the_columns_after_them_come_in_the_order_of_the_header_top_row() -> None:
    figures = figures_of(SCORES)
    assert ("2 Percentage of visits made in time (all kinds)", "Target for 12/13", "25.0%", "%") in figures
    assert ("2 Percentage of visits made in time (all kinds)", "PREVIOUS RESULT / Previous Reported Result", "28.7%", "%") in figures
    assert [figure[2] for figure in figures if figure[0].startswith("4")] == ["86.7%", "72", "83", "80.0%"]


def test_marks_are_cut_from_labels_only_when_several_rows_carry_them() -> None:
    text = SCORES.replace("population YTD", "population R12M").replace("(all kinds) L YTD", "(all kinds) L SS")
    assert {figure[0] for figure in figures_of(text)} >= {"1 Number of visits per 10,000 population R12M", "4 Percentage of calls answered by NHS H YTD"}


def test_a_row_whose_numbers_prove_nothing_is_not_paired() -> None:
    assert not [figure for figure in figures_of(SCORES) if figure[0].startswith("3")]


def test_the_rating_is_read_out_with_the_row() -> None:
    block = next(block for block in found_in(SCORES).blocks if "visits made in time" in block.reading)
    assert "LATEST RESULT, RAG: A" in block.reading


def test_without_a_known_header_only_numerator_and_denominator_are_named() -> None:
    text = SCORES.split("LATEST RESULT")[0]
    assert {figure[1] for figure in figures_of(text)} == {"Num", "Denom"}
