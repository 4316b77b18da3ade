import pytest

from app.answer import Answer, Citation, Status
from app.assistant.comparison.alongside import Found
from app.assistant.comparison.compare import sides
from app.assistant.comparison.comparison_figures import figures
from app.assistant.comparison.comparison_table import compared, comparison_notes, missing
from app.assistant.statements.evidence import Evidence
from tests.app.assistant.papers import NEW, OLD, PACK, evidence, passage, understood

DOCUMENTS = [OLD, NEW, PACK]
FIRST, SECOND = sides(understood("What percentage of potholes was mended in 2013/14 against 2017/18?"), DOCUMENTS)


def row(letter: str, text: str, start: int = 0) -> tuple[Evidence, ...]:
    return tuple(evidence(passage(letter, text, "row", start=start), (1.0,)))


def notes(first: str, second: str) -> tuple[str, ...]:
    found = [Found(FIRST, (), row("a", first)), Found(SECOND, (), row("b", second))]
    return comparison_notes(found, figures(found))


def test_figures_of_the_same_measure_are_set_side_by_side_with_their_difference():
    found = [
        Found(FIRST, (), row("a", "P1 Potholes mended in time (%): 2012/13 actual: 61; 2013/14 actual: 64.5")),
        Found(SECOND, (), row("b", "P4 Potholes mended in time (%): 2017/18 actual: 71; 2018/19 target: 75")),
    ]
    citations = tuple(Citation(n, "", letter * 64, "", "", (), 1, "", 0, 100, "") for n, letter in enumerate("ab", 1))
    answer = compared(Answer("?", Status.ANSWERED, "said", citations), found, DOCUMENTS)
    assert answer.table == (
        ("When", "Figure", "Of what", "Document"),
        ("2013/14", "64.5 [1]", "P1 Potholes mended in time (%)", "Roads plan 2013/14"),
        ("2017/18", "71 [2]", "P4 Potholes mended in time (%)", "Roads plan 2017/18"),
    )
    assert answer.notes == ("Worked out from the figures: from 64.5 (2013/14) to 71 (2017/18), up 6.5 percentage points.",)
    assert answer.status is Status.ANSWERED


def test_no_difference_is_worked_out_between_an_estimate_and_a_target():
    said = notes("Potholes mended in time (%): 2013/14 estimate: 64", "Potholes mended in time (%): 2017/18 target: 71")
    assert said == ("No difference is worked out: 64 is “2013/14 estimate”, 71 is “2017/18 target”.",)


def test_figures_of_other_units_are_not_set_side_by_side():
    assert notes("Potholes mended: 2013/14 actual: £64", "Potholes mended: 2017/18 actual: 71") == ()


def test_two_columns_alike_leave_it_open_which_is_meant():
    assert figures([Found(FIRST, (), row("a", "Potholes mended: 2013/14: 61; 2013/14: 64"))]) == []


def told(row_text: str) -> list[str]:
    """The figures of a row that speaks for both sides."""
    both = row("a", row_text)
    return [figure.written for figure in figures([Found(FIRST, (), both), Found(SECOND, (), both)])]


def test_figures_are_taken_from_columns_alike():
    assert told("Potholes: Cost, 2013/14: £5; Staff, 2013/14: 64; Staff, 2017/18: 71") == ["64", "71"]


def test_cells_of_one_row_that_count_different_things_are_not_set_side_by_side():
    both = row("a", "Potholes: Cost, 2013/14: 5; Staff, 2017/18: 71")
    found = [Found(FIRST, (), both), Found(SECOND, (), both)]
    assert comparison_notes(found, figures(found)) == ()


def test_an_estimate_and_a_target_of_one_row_are_set_side_by_side():
    both = row("a", "Potholes: Estimate, 2013/14: 5; Target, 2017/18: 71")
    found = [Found(FIRST, (), both), Found(SECOND, (), both)]
    assert comparison_notes(found, figures(found)) == ("No difference is worked out: 5 is “Estimate, 2013/14”, 71 is “Target, 2017/18”.",)


def test_figures_of_rows_that_are_named_otherwise_are_said_to_be_of_these():
    [said] = notes("Potholes mended in Elm: 2013/14: 64", "Potholes mended in Ash: 2017/18: 71")
    assert said == "No difference is worked out: 64 is “Potholes mended in Elm”, 71 is “Potholes mended in Ash”."


def test_a_figure_in_brackets_is_less_than_nothing():
    assert notes("Surplus on potholes: 2013/14: $64", "Surplus on potholes: 2017/18: ($70)") == (
        "Worked out from the figures: from $64 (2013/14) to ($70) (2017/18), down $134.",
    )


@pytest.mark.parametrize(
    ("first", "second", "difference"),
    [
        ("£1.2m", "£2.4m", "up £1.2m"),
        ("£1.2 million", "£2.4 million", "up £1.2 million"),
        ("3 million", "1 million", "down 2 million"),
        ("£9k", "£9k", "no change"),
    ],
)
def test_a_difference_is_written_like_its_figures(first: str, second: str, difference: str):
    (said,) = notes(f"Spent on potholes: 2013/14: {first}", f"Spent on potholes: 2017/18: {second}")
    assert said == f"Worked out from the figures: from {first} (2013/14) to {second} (2017/18), {difference}."


def test_a_sentence_that_speaks_for_both_times_gives_no_figure():
    both = tuple(evidence(passage("a", "We mended 66% of potholes in 2013/14 and 2017/18."), (1.0,)))
    assert figures([Found(FIRST, (), both), Found(SECOND, (), both)]) == []


def test_figures_that_disagree_are_both_said():
    (beside,) = evidence(passage("a", "We mended 66% of potholes in time.", start=500), (1.0,))
    found = [Found(FIRST, (), row("a", "Potholes mended in time (%): 2013/14 actual: 64.5"), beside)]
    assert comparison_notes(found, figures(found)) == ("For 2013/14 there is more than one figure: 64.5 and 66%.",)


def test_a_time_that_nothing_was_found_for_is_named_and_makes_the_answer_partial():
    found = [Found(FIRST, (), row("a", "Potholes mended (%): 2013/14 actual: 64")), Found(SECOND, (), ())]
    assert missing(found) == ("2017/18",)
    answer = compared(Answer("?", Status.ANSWERED, "said", (Citation(1, "", "a" * 64, "", "", (), 1, "", 0, 100, ""),)), found, DOCUMENTS)
    assert answer.status is Status.PARTIAL
    assert answer.notes == ("Nothing was found for 2017/18.",)


def test_an_answer_without_sides_stays_as_it_is():
    answer = Answer("?", Status.ANSWERED, "said")
    assert compared(answer, (), DOCUMENTS) is answer
