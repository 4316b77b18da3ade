import pytest

from app.assistant.comparison.opposed import opposed_things, rows_named
from tests.app.assistant.papers import evidence, passage

TABLE = "Children in care. {}: 2013: {}; 2014: {}"


def row(place: str, one: int, other: int, letter: str = "a"):
    text = TABLE.format(place, one, other)
    (item,) = evidence(passage(letter, text, kind="row", start=100 * one), (1.0,))
    return item


@pytest.mark.parametrize(
    ("question", "things"),
    [
        ("Older people 2015/16: nursing homes next to care homes", ("Older people 2015/16: nursing homes", "Older people 2015/16: care homes")),
        ("the levy in the budget vs the audited levy", ("the levy in the budget", "the audited levy")),
        ("Who voted for or against the bridge?", None),
        ("What does it mean when a plan has a star next to it?", None),
        ("How many lamps are there?", None),
    ],
)
def test_what_is_set_side_by_side_is_told_apart(question: str, things: tuple[str, str] | None):
    assert opposed_things(question) == things


def test_each_place_that_is_named_has_its_row():
    oakham, pinley, morton = row("Oakham", 40, 44), row("Pinley", 50, 51), row("Morton", 60, 61)
    assert rows_named((("oakham",), ("pinley",)), [oakham, morton, pinley]) == (oakham, pinley)
    assert rows_named((("oakham",), ("elmwick",)), [oakham, morton, pinley]) == ()
    assert rows_named((("oakham",),), [oakham, morton, pinley]) == ()


def test_rows_of_another_paper_or_behind_a_better_part_are_no_pair():
    oakham, elsewhere = row("Oakham", 40, 44), row("Pinley", 50, 51, "b")
    assert rows_named((("oakham",), ("pinley",)), [oakham, elsewhere]) == ()
    assert rows_named((("oakham",), ("pinley",)), [row("Morton", 60, 61), oakham, row("Pinley", 50, 51)]) == ()
