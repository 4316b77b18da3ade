import json
from pathlib import Path

import pytest

from evals.baseline import Baseline, BaselineError, compare, read_baseline, write_baseline
from evals.metrics import Measure, measures
from evals.scoring import score
from tests.evals.made import PLAN, TEXTS, answered, passage, question

TEN = [question(f"q{number}") for number in range(10)]


def run_with(right: int) -> list:
    """Ten answers of which so many are right, all with the evidence first."""
    return [score(asked, answered("86" if number < right else "12", passages=[passage(PLAN, 0, 33)]), TEXTS) for number, asked in enumerate(TEN)]


def base(**measures_: float) -> Baseline:
    return Baseline("", dict(measures_), ("q0", "q9"))


@pytest.mark.parametrize(
    ("right", "worse", "better"),
    [(8, 0, 0), (7, 0, 0), (6, 1, 0), (9, 0, 0), (10, 0, 1)],
)
def test_a_share_may_be_worse_by_one_question_only(right: int, worse: int, better: int):
    scored = run_with(right)
    found = compare([one for one in measures(scored) if one.name == "answer right"], scored, base(**{"answer right": 0.8}))
    assert (len(found.worse), len(found.better)) == (worse, better)


def test_the_measure_that_fell_is_named_with_both_values():
    scored = run_with(5)
    found = compare(measures(scored), scored, base(**{"answer right": 0.8, "hit@5": 1.0}))
    assert found.worse == ("answer right is 0.500, was 0.800 (tolerance 0.100)",)
    assert found.lost == ("q9",)
    assert found.gained == ("q1", "q2", "q3", "q4")
    assert "Worse than the baseline: answer right is 0.500, was 0.800 (tolerance 0.100)." in found.sentences()
    assert "No longer right: q9." in found.sentences()


def test_one_quote_that_is_not_verbatim_is_worse():
    wrong = Measure("quotes not verbatim", 1, 200, 0, 5, good=-1, share=False)
    assert compare([wrong], [], base(**{"quotes not verbatim": 0})).worse


def test_of_refusals_fewer_false_ones_are_better():
    fewer = Measure("false refusals", 0.1, 100, 0, 1, good=-1)
    found = compare([fewer], [], base(**{"false refusals": 0.3}))
    assert found.better
    assert any("--update-baseline" in sentence for sentence in found.sentences())


def test_a_measure_that_is_gone_is_worse():
    assert compare([], [], base(**{"hit@5": 0.8})).worse == ("hit@5 is missing, was 0.800",)


def test_the_same_run_is_no_worse_than_its_own_baseline(tmp_path: Path):
    questions = tmp_path / "set.jsonl"
    questions.write_text("x", encoding="utf-8")
    scored = run_with(7)
    path = tmp_path / "baseline" / "set.json"
    write_baseline(path, questions, measures(scored), scored)
    found = compare(measures(scored), scored, read_baseline(path, questions))
    assert found.sentences() == ["No worse than the baseline."]
    assert json.loads(path.read_text(encoding="utf-8"))["measures"]["answer right"] == 0.7


def test_a_baseline_of_other_questions_is_refused(tmp_path: Path):
    questions = tmp_path / "set.jsonl"
    questions.write_text("x", encoding="utf-8")
    path = tmp_path / "set.json"
    with pytest.raises(BaselineError, match="There is no baseline"):
        read_baseline(path, questions)
    scored = run_with(7)
    write_baseline(path, questions, measures(scored), scored)
    questions.write_text("y", encoding="utf-8")
    with pytest.raises(BaselineError, match="have changed"):
        read_baseline(path, questions)
