import json

from evals.kent_questions import runs, without_copies
from evals.questions import Question

DOCUMENT = "The board agreed that every home in the county is to be visited twice a year by a member."


def raw(**fields: object) -> dict:
    whole = {
        "id": "a",
        "question": "How often are homes visited?",
        "type": "lookup",
        "persona": "member",
        "answerable": True,
        "answer": "Twice a year.",
        "facts": [["twice a year"]],
        "evidence": [{"doc": "001", "start": 5, "end": 9, "source": "001_x.txt"}],
        "overlap": "low",
        "history": [],
        "checked_by": "two people",
    }
    return whole | fields


def test_an_answer_that_copies_eight_words_of_a_document_is_left_out():
    copied = set(runs(DOCUMENT))
    assert "answer" in without_copies(raw(), copied)
    assert "answer" in without_copies(raw(answer="It agreed: every home in the county is visited."), copied)
    assert "answer" not in without_copies(raw(answer="They agreed that every home in the county is to be visited."), copied)
    assert "answer" not in without_copies(raw(answer="every home,\nin the County — is to be"), copied)


def test_what_is_kept_is_a_question_of_the_set():
    kept = without_copies(raw(), set())
    assert kept["evidence"] == [{"doc": "001", "start": 5, "end": 9}]
    assert "checked_by" not in kept
    assert Question.model_validate(json.loads(json.dumps(kept))).facts == (("twice a year",),)


def test_an_unanswerable_question_keeps_its_reason_and_no_answer():
    kept = without_copies(raw(answerable=False, answer="The documents do not say.", why="No visits are recorded.", facts=[], evidence=[]), set())
    assert kept["why"] == "No visits are recorded."
    assert not {"answer", "facts", "evidence"} & kept.keys()
    Question.model_validate(kept)


def test_runs_are_of_eight_words():
    assert list(runs("a b c d e f g")) == []
    assert list(runs("a b, c d. e f g H i")) == ["a b c d e f g h", "b c d e f g h i"]
