from app.assistant.comparison.alongside import Found
from app.assistant.comparison.compare import sides
from app.assistant.comparison.comparison_lines import comparison_lines
from app.assistant.statements.stretch import MOST_WORDS
from tests.app.assistant.papers import NEW, OLD, PACK, evidence, passage, understood

FIRST, SECOND = sides(understood("Potholes mended in 2013/14 against 2017/18?"), [OLD, NEW, PACK])


def test_a_comparison_has_a_dated_line_for_each_side_that_holds_something():
    first, second = evidence(passage("a", "Thorne leads."), (1.0,)), evidence(passage("b", "Ash leads."), (1.0,))
    lines = comparison_lines([Found(FIRST, (), tuple(first)), Found(SECOND, (), tuple(second))])
    assert [(line.label, line.text) for line in lines] == [("2013/14", "Thorne leads."), ("2017/18", "Ash leads.")]
    assert len(comparison_lines([Found(FIRST, (), tuple(first)), Found(SECOND, (), ())])) == 1


def test_what_holds_both_sides_is_said_once_and_undated():
    both = tuple(evidence(passage("a", "Potholes: 2013/14: 5; 2017/18: 9", "row"), (1.0,)))
    (line,) = comparison_lines([Found(FIRST, (), both), Found(SECOND, (), both)])
    assert (line.label, line.text) == ("", "Potholes: 2013/14: 5; 2017/18: 9")


def test_a_row_that_holds_both_sides_is_said_without_the_one_beside_it():
    rows = (("Potholes", 0), ("Kerbs", 100))
    both, other = (evidence(passage("a", f"{label}: 2013/14: 5; 2017/18: 9", "row", start=start), (1.0,))[0] for label, start in rows)
    lines = comparison_lines([Found(FIRST, (), (both, other), other), Found(SECOND, (), (both, other), other)])
    assert [line.text for line in lines] == ["Potholes: 2013/14: 5; 2017/18: 9"]
    late = evidence(passage("b", "Potholes: 2017/18: 9", "row"), (1.0,))[0]
    assert len(comparison_lines([Found(FIRST, (), (both, other), other), Found(SECOND, (), (late,))])) == 3


def test_who_asks_how_much_it_changed_is_told_the_change_that_the_row_gives():
    row = tuple(evidence(passage("a", "Potholes: 2013/14: 5; 2017/18: 9; Difference: 4; Rank: 2", "row"), (1.0,)))
    for question, said in (
        ("By how much did potholes go up between 2013/14 and 2017/18?", "Potholes: 2013/14: 5; 2017/18: 9; Difference: 4"),
        ("How many potholes in 2013/14 against 2017/18?", "Potholes: 2013/14: 5; 2017/18: 9"),
    ):
        first, second = sides(understood(question), [OLD, NEW, PACK])
        (line,) = comparison_lines([Found(first, (), row), Found(second, (), row)])
        assert line.text == said


def test_a_long_row_keeps_the_cell_of_its_time():
    cells = "; ".join(f"{year} actual for all of the roads in every one of the districts: {year - 1900}" for year in range(1990, 2013))
    row = evidence(passage("a", f"Potholes: {cells}; 2013/14 actual: 512; 2016/17 actual: 600", "row"), (1.0,) * 25)
    best = sorted(row, key=lambda item: -item.position)
    other = evidence(passage("b", " ".join(["road"] * 200)), (1.0,))
    lines = comparison_lines([Found(FIRST, (), tuple(best)), Found(SECOND, (), tuple(other))])
    assert sum(len(line.text.split()) + 1 for line in lines) <= MOST_WORDS + 2
