import pytest

from corpus.errors import CorpusError
from evals.threshold import Judged, Share, pick, point, table, telling, threshold


def judged(answerable: bool, *scores: float, refused: bool = False) -> list[Judged]:
    return [Judged(answerable, score, refused) for score in scores]


MIXED = [*judged(True, 0.9, 0.8, 0.7, 0.55, 0.5), *judged(False, 0.6, 0.52, 0.45, 0.4), *judged(False, 0.95, refused=True)]
"""Five that the documents answer; five that they don't, one of which is refused anyway."""


def test_a_floor_refuses_what_scores_under_it_and_what_is_refused_anyway():
    at = {floor: point(MIXED, [floor] * len(MIXED), floor) for floor in (0.0, 0.5, 0.54, 1.0)}
    assert [(one.rightly.value, one.wrongly.value) for one in at.values()] == [(0.2, 0.0), (0.6, 0.0), (0.8, 0.2), (1.0, 1.0)]


def test_a_share_has_wilsons_interval():
    share = Share.of([True] * 5 + [False] * 5)
    # (0.5 + 3.8415 / 20 ± 1.96 * sqrt(0.025 + 3.8415 / 400)) / (1 + 0.38415)
    assert (share.value, share.low, share.high) == pytest.approx((0.5, 0.2366, 0.7634), abs=1e-4)
    assert str(share) == "0.500 (0.237 to 0.763)"


def test_the_pick_divides_best_and_of_equals_is_the_lowest():
    # 0.60 less 0.00 from just above 0.45; 0.80 less 0.20 at 0.54; 1.00 less 0.40 above 0.60.
    assert pick(MIXED) == 0.46
    assert pick([*judged(True, 0.3), *judged(False, 0.9)]) == 0.0


def test_a_floor_that_divides_all_holds_on_questions_it_was_not_picked_on():
    found = threshold("sha", [*judged(True, *[0.9] * 10), *judged(False, *[0.5] * 15)])
    assert (found.answerable, found.unanswerable, found.picked) == (10, 15, 0.52)
    assert (found.cross_validated.rightly.value, found.cross_validated.wrongly.value) == (1, 0)


def test_a_floor_is_not_judged_by_the_question_that_it_was_picked_on():
    # One question of each kind a fold. Without the lowest answerable one the others pick a floor above it: it is then refused, wrongly.
    answerable = judged(True, 0.5, 0.9, 0.9, 0.9, 0.9)
    found = threshold("sha", [*answerable, *judged(False, *[0.7] * 5)])
    assert found.picked == 0.72
    assert found.cross_validated.wrongly.value == pytest.approx(0.2)


def test_both_kinds_of_questions_are_needed():
    with pytest.raises(CorpusError, match="both kinds"):
        threshold("sha", judged(True, *[0.9] * 10))


def test_the_curve_is_told_by_the_floors_at_which_something_changes():
    found = threshold("sha", [*judged(True, *[0.9] * 10), *judged(False, *[0.5] * 10)])
    assert [one.floor for one in telling(found.curve)] == [0.0, 0.52, 0.92]
    lines = table(found).splitlines()
    assert [line.split()[0] for line in lines] == ["floor", "0.00", "0.52", "0.92", "picked"]
    assert lines[2].split()[1] == "1.000"
