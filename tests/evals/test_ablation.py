from pathlib import Path

import pytest

from evals.ablation import MEASURES, Ablation, Difference, ablation, table
from evals.baseline import fingerprint

WHOLE = [0, 4, None, 1]
"""Ranks of the evidence of four questions: first, fifth, not found, second."""


@pytest.mark.parametrize(
    ("rank", "counts"),
    [(0, [1, 1, 1, 1.0]), (1, [0, 1, 1, 0.5]), (4, [0, 1, 1, 0.2]), (9, [0, 0, 1, 0.1]), (10, [0, 0, 0, 0]), (None, [0, 0, 0, 0])],
)
def test_what_a_question_counts_by_the_rank_of_its_evidence(rank: int | None, counts: list[float]):
    assert [value(rank) for value in MEASURES.values()] == pytest.approx(counts)


def test_a_part_is_worth_what_the_measures_lose_without_it():
    # Without the part the first question's evidence falls to the sixth place, the third's is found at the second.
    found = ablation("sha", WHOLE, {"part": [5, 4, 1, 1]})
    assert found.n == 4
    # hit@1: 1 of 4; hit@5: 3 of 4; mrr: (1 + 1/5 + 0 + 1/2) / 4.
    assert found.whole == pytest.approx({"hit@1": 0.25, "hit@5": 0.75, "hit@10": 0.75, "mrr@10": 0.425})
    changes = {name: change.value for name, change in found.without["part"].items()}
    # mrr: (1/6 - 1 + 1/2) / 4.
    assert changes == pytest.approx({"hit@1": -0.25, "hit@5": 0.0, "hit@10": 0.25, "mrr@10": (1 / 6 - 1 + 1 / 2) / 4})


def test_the_interval_is_of_the_pairs_and_not_of_two_samples():
    # Every question loses the same: the difference is certain, however much the questions differ.
    change = Difference.paired([1.0, 0.5, 0.2, 0.9], [0.9, 0.4, 0.1, 0.8])
    assert (change.value, change.low, change.high) == pytest.approx((-0.1, -0.1, -0.1))
    assert str(change) == "-0.100 (-0.100 to -0.100)"


def test_the_table_is_kept_for_the_questions_it_was_made_of(tmp_path: Path):
    questions, kept = tmp_path / "set.jsonl", tmp_path / "kept.json"
    questions.write_text("{}", encoding="utf-8")
    found = ablation(fingerprint(questions), WHOLE, {"part": WHOLE})
    assert Ablation.read(kept, questions) is None
    found.keep(kept)
    assert Ablation.read(kept, questions) == found
    questions.write_text("{ }", encoding="utf-8")
    assert Ablation.read(kept, questions) is None
    kept.write_text("[]", encoding="utf-8")
    assert Ablation.read(kept, questions) is None


def test_the_table_names_each_part_with_its_differences():
    lines = table(ablation("sha", WHOLE, {"feature: late": [None] * 4})).splitlines()
    assert lines[0].split() == ["part", "left", "out", "hit@1", "hit@5", "hit@10", "mrr@10"]
    assert lines[1].split() == ["none", "(n", "4)", "0.250", "0.750", "0.750", "0.425"]
    assert lines[2].startswith("feature: late")
    assert "-0.425 (" in lines[2]
