import pytest

from app.answer import Status
from evals.metrics import by_group, measures
from evals.questions import Asked, Evidence
from evals.run import run
from evals.scoring import Scored, score
from tests.evals.made import MINUTES, PLAN, TEXTS, ScriptedAssistant, answered, citation, passage, question, unanswerable

RIGHT_PASSAGE = passage(PLAN, 0, 33)
OTHER = passage(MINUTES, 0, 20)
BOTH = [Evidence(file=PLAN, quote="Orley had 1,086 foster places."), Evidence(file="minutes-2020.txt", quote="the Orley home close")]


def scored() -> list[Scored]:
    """Four answerable questions and two others.

    a: right at rank 1, cited. b: right only in the quote, evidence at rank 4, two citations of which one is good, one not verbatim.
    c: refused, nothing found. d: a comparison with one of its two documents in the first ten, the other at rank 12, fact
    missing, cited. u: refused. v: answered, wrongly, with a citation.
    """
    ten = [OTHER] * 3
    answers = [
        (question("a"), answered("Wexcombe had 86 [1].", [citation(PLAN, 0, 33)], [RIGHT_PASSAGE])),
        (question("b"), answered("Many [1].", [citation(PLAN, 0, 33), citation(MINUTES, 0, 8, "resolved")], [*ten, RIGHT_PASSAGE])),
        (question("c"), answered("", [citation(PLAN, 0, 33)], [OTHER], Status.NOT_FOUND)),
        (
            question("d", "compare", [["1,086"], ["2020"]], BOTH),
            answered("There were 1,086 [1].", [citation(PLAN, 34, 64)], [OTHER, *[passage(PLAN, 70, 90)] * 10, passage(PLAN, 34, 64)]),
        ),
        (unanswerable("u"), answered("No.", status=Status.DECLINED)),
        (unanswerable("v"), answered("It is 86 [1].", [citation(PLAN, 0, 33)], status=Status.PARTIAL)),
    ]
    return [score(asked, answer, TEXTS) for asked, answer in answers]


@pytest.mark.parametrize(
    ("name", "value", "n"),
    [
        ("hit@1", 2 / 4, 4),  # a and d
        ("hit@3", 2 / 4, 4),
        ("hit@5", 3 / 4, 4),  # and b
        ("hit@10", 3 / 4, 4),
        ("hit@20", 3 / 4, 4),
        ("mrr@10", (1 + 1 / 4 + 0 + 1) / 4, 4),
        ("all documents@10", 0, 1),  # of d, one of two
        ("answer right", 1 / 4, 4),
        ("facts shown", 2 / 4, 4),  # a, b
        ("cites the evidence", 3 / 4, 4),  # a, b, d; c refused, so its citation is none
        ("citation precision", 3 / 4, 4),  # a 1 of 1, b 1 of 2, d 1 of 1
        ("quotes not verbatim", 1, 5),  # b's second; v's one quote is among the five
        ("refused when it should", 1 / 2, 2),
        ("false refusals", 1 / 4, 4),  # c
        ("median answer words", 4, 4),  # of 4, 2, 0, 4, the full stop after a marker counting as one, the upper middle
    ],
)
def test_each_measure_by_hand(name: str, value: float, n: int):
    measure = next(one for one in measures(scored()) if one.name == name)
    assert measure.value == pytest.approx(value)
    assert measure.n == n
    assert measure.low <= measure.value <= measure.high


def test_measures_by_group_have_their_own_n():
    types = by_group(scored())
    assert list(types) == ["compare", "lookup", "unanswerable"]
    assert {measure.n for measure in types["lookup"] if measure.name.startswith("hit@")} == {3}
    assert [measure.name for measure in types["unanswerable"]] == ["quotes not verbatim", "refused when it should"]


def test_the_parts_of_a_set_are_measured_apart():
    parts = [question("a").model_copy(update={"split": "dev"}), question("b").model_copy(update={"split": "test"})]
    groups = by_group([score(parts[0], answered("86"), TEXTS), score(parts[1], answered("12"), TEXTS)])
    right = {group: next(one.value for one in found if one.name == "answer right") for group, found in groups.items()}
    assert right == {"lookup": 0.5, "dev questions": 1, "test questions": 0}


def test_the_tenth_passage_counts_at_ten_and_the_eleventh_does_not():
    at = {rank: score(question("a"), answered("86", passages=[*[OTHER] * (rank - 1), RIGHT_PASSAGE]), TEXTS) for rank in (10, 11, 20)}
    found = {rank: {measure.name: measure.value for measure in measures([one])} for rank, one in at.items()}
    assert (found[10]["hit@10"], found[10]["mrr@10"]) == (1, pytest.approx(0.1))
    assert (found[11]["hit@10"], found[11]["hit@20"], found[11]["mrr@10"]) == (0, 1, 0)
    assert found[20]["hit@20"] == 1


def test_a_run_that_ranked_nothing_has_misses_not_gaps():
    found = {measure.name: measure.value for measure in measures([score(question("a"), answered("86"), TEXTS)])}
    assert found["hit@20"] == 0
    assert found["mrr@10"] == 0


def test_a_fact_after_the_120th_word_does_not_make_an_answer_right():
    assert score(question("a"), answered("word " * 119 + "86"), TEXTS).right
    late = score(question("a"), answered("word " * 120 + "86"), TEXTS)
    assert not late.right
    assert late.shown


def test_a_quote_of_a_file_that_is_not_there_is_not_verbatim():
    stray = citation(PLAN, 0, 4)
    moved = type(stray)(1, "absent.txt", "sha", "T", "", (), 1, "", 0, 4, "Wexc")
    assert score(question("a"), answered("86", [moved]), TEXTS).not_verbatim == 1


def test_the_run_hands_on_the_history_and_counts_what_cannot_be_asked():
    first = question("a").model_copy(update={"history": (Asked(question="And before?", answer="80."),)})
    assistant = ScriptedAssistant({first.question: answered("86", passages=[RIGHT_PASSAGE])})
    progress: list[tuple[int, int]] = []
    done = run([first, question("b")], assistant, TEXTS, lambda *counts: progress.append(counts))
    assert assistant.asked[0][1][0].question == "And before?"
    assert [one.right for one in done] == [True, False]
    assert done[1].answer.status == Status.ERROR
    assert progress == [(1, 2), (2, 2)]
