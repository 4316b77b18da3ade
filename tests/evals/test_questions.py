import json
from pathlib import Path

import pytest

from evals.places import LONGEST_SPAN, Place
from evals.questions import Evidence, QuestionSetError, load_questions
from tests.evals.made import MINUTES, PLAN, TEXTS, passage, question


def test_a_quote_is_found_across_line_ends():
    place = Evidence(file="minutes-2020.txt", quote="in May 2020. The vote").place(TEXTS)
    assert TEXTS[MINUTES][place.start : place.end] == "in May 2020.\nThe vote"


def test_a_span_is_found_by_the_start_of_the_file_name_below_any_folder():
    assert Evidence(doc="operational", start=0, end=8).place(TEXTS) == Place(PLAN, 0, 8)


def test_a_page_is_met_by_whatever_is_on_it():
    place = Evidence(file="minutes-2020.txt", page=2).place(TEXTS)
    assert place.is_met_by(passage(MINUTES, 0, 5, page=2))
    assert not place.is_met_by(passage(MINUTES, 0, 5, page=1))
    assert not place.is_met_by(passage(PLAN, 0, 5, page=2))


def test_a_span_is_met_by_one_shared_character():
    place = Place(PLAN, 10, 20)
    assert place.is_met_by(passage(PLAN, 19, 30))
    assert not place.is_met_by(passage(PLAN, 20, 30))
    assert not place.is_met_by(passage(PLAN, 0, 10))


def test_a_span_that_is_too_long_points_at_nothing():
    assert Place(PLAN, 10, 20).is_met_by(passage(PLAN, 0, LONGEST_SPAN))
    assert not Place(PLAN, 10, 20).is_met_by(passage(PLAN, 0, LONGEST_SPAN + 1))


@pytest.mark.parametrize(
    ("evidence", "said"),
    [
        (Evidence(file="minutes-2020.txt", quote="no such words"), "stands 0 times"),
        (Evidence(file="minutes-2020.txt", quote="2"), "stands 3 times"),
        (Evidence(file="absent.txt", quote="Orley"), "0 documents of the corpus are called absent.txt"),
        (Evidence(doc="minutes", start=5, end=5000), "has no characters 5 to 5000"),
    ],
)
def test_evidence_that_is_not_in_the_documents_names_its_question(evidence: Evidence, said: str):
    with pytest.raises(QuestionSetError, match=said) as raised:
        question("q7", evidence=[evidence]).places(TEXTS)
    assert "q7" in str(raised.value)


def line(**fields: object) -> str:
    whole = {"id": "a", "question": "?", "type": "lookup", "answerable": True, "facts": [["86"]], "evidence": [{"file": "f", "quote": "q"}]}
    return json.dumps(whole | fields)


@pytest.mark.parametrize(
    ("second", "said"),
    [
        ("{", "line 2, is not JSON"),
        (line(id="a"), "id a comes twice"),
        (line(id="b", fact=[]), "line 2: fact: Extra inputs"),
        (line(id="b", facts=[]), "facts and evidence"),
        (line(id="b", answerable=False), "facts and evidence"),
        (line(id="b", evidence=[{"file": "f", "quote": "q", "page": 3}]), "evidence needs"),
        (line(id="b", evidence=[{"file": "f"}]), "evidence needs"),
    ],
)
def test_a_line_that_is_not_a_question_is_named(tmp_path: Path, second: str, said: str):
    path = tmp_path / "set.jsonl"
    path.write_text(line() + "\n" + second + "\n", encoding="utf-8")
    with pytest.raises(QuestionSetError, match=said):
        load_questions(path)


def test_a_question_may_hold_a_line_separator(tmp_path: Path):
    path = tmp_path / "set.jsonl"
    path.write_text(line().replace("?", "which\u2028roads?"), encoding="utf-8")
    assert [one.question for one in load_questions(path)] == ["which\u2028roads?"]


def test_questions_come_in_order_and_blank_lines_are_nothing(tmp_path: Path):
    path = tmp_path / "set.jsonl"
    path.write_text(line(id="b") + "\n\n" + line(id="a", history=[{"question": "x", "answer": "y"}]) + "\n", encoding="utf-8")
    assert [one.id for one in load_questions(path)] == ["b", "a"]
