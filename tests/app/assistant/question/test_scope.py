import json
import re
import tomllib
from pathlib import Path
from time import process_time

import pytest

from app.assistant.question.scope import decline, signs
from corpus.settings import ROOT

QUESTIONS = tomllib.loads(Path(__file__).with_name("scope_questions.toml").read_text(encoding="utf-8"))
FOR_THE_DOCUMENTS: list[str] = QUESTIONS["for_the_documents"].strip().splitlines()
DECLINED: dict[str, str] = QUESTIONS["declined"]
CASES = [(kind, question) for kind, questions in DECLINED.items() for question in questions.strip().splitlines()]


@pytest.mark.parametrize("question", FOR_THE_DOCUMENTS)
def test_a_question_for_the_documents_is_not_declined(question: str):
    assert decline(question) == ""


@pytest.mark.parametrize(("kind", "question"), CASES)
def test_a_question_not_for_the_documents_is_declined(kind: str, question: str):
    assert decline(question)


def test_most_are_declined_with_the_sentence_of_their_kind():
    sentences = {sign.kind: sign.sentence for sign in signs()}
    other = [(kind, question) for kind, question in CASES if decline(question) != sentences[kind]]
    assert len(other) <= len(CASES) // 30, other


def test_each_kind_has_its_own_sentence():
    sentences = {sign.kind: sign.sentence for sign in signs()}
    assert sentences.keys() == DECLINED.keys()
    assert len(set(sentences.values())) == len(sentences)


def test_no_pattern_is_left_with_a_name_unfilled():
    assert [sign.kind for sign in signs() if re.search(r"\{[a-z_]+\}", sign.pattern.pattern)] == []


def test_no_answerable_question_of_the_evals_is_declined():
    files: list[Path] = sorted((ROOT / "evals" / "questions").glob("*.jsonl"))
    rows = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    assert len(rows) > 100
    assert [row["question"] for row in rows if row["answerable"] and decline(row["question"])] == []


@pytest.mark.parametrize("question", ["what do you " + "very " * 190, "will " + "the council " * 80, "<" * 1000, "ignore " * 140, "is the " * 140])
def test_the_longest_question_is_judged(question: str):
    began = process_time()
    decline(question)
    # A pattern that backtracks would not come to an end here.
    assert process_time() - began < 5
