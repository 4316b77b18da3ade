from collections.abc import Sequence
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

import app.assistant
import evals.__main__ as command
import evals.corpora
from app.answer import Answer
from evals.sets import QuestionSet
from tests.evals.made import PLAN, TEXTS, ScriptedAssistant, answered, citation, passage, question, unanswerable

PROGRAM = typer.Typer()
PROGRAM.command()(command.main)


def call(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(PROGRAM, list(arguments))
    return done.exit_code, done.output


def test_without_the_kent_texts_the_set_is_not_run_and_says_so(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("CORPUS_KENT", raising=False)
    status, said = call("--set", "kent")
    assert status == 0
    assert "The kent set was not run" in said
    assert "CORPUS_KENT" in said
    assert call("--set", "kent", "--required")[0] == 2


def test_a_corpus_folder_that_is_not_there_is_one_sentence(tmp_path: Path):
    status, said = call("--corpus", str(tmp_path / "absent"), "--report", str(tmp_path / "report.html"))
    assert status == 2
    assert "Traceback" not in said


@pytest.fixture
def made_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> QuestionSet:
    """A set of three questions in a folder of its own, asked of a scripted assistant that answers two of them right."""

    class Made(QuestionSet):
        questions = tmp_path / "made.jsonl"
        baseline = tmp_path / "made.json"

    asked = [question("a"), question("b"), unanswerable("u")]
    Made.questions.write_text("\n".join(one.model_dump_json(exclude_defaults=True) for one in asked), encoding="utf-8")
    answer = answered("86 [1].", [citation(PLAN, 0, 33)], [passage(PLAN, 0, 33)])
    script: dict[str, Answer] = {asked[0].question: answer, asked[1].question: answer}
    monkeypatch.setattr(command, "question_set", lambda name, corpus: Made("made", tmp_path))
    monkeypatch.setattr(evals.corpora, "rebuilt", lambda corpus, index_dir: None)
    monkeypatch.setattr(evals.corpora, "canonical_texts", lambda settings: TEXTS)
    monkeypatch.setattr(app.assistant.Assistant, "open", lambda settings: ScriptedAssistant(script))
    monkeypatch.setattr(Made, "script", script, raising=False)
    return Made("made", tmp_path)


def run_set(tmp_path: Path, *arguments: str) -> tuple[int, str]:
    return call("--report", str(tmp_path / "report.html"), *arguments)


def test_a_set_fails_without_a_baseline_and_passes_once_it_has_one(made_set: QuestionSet, tmp_path: Path):
    status, said = run_set(tmp_path)
    assert status == 1
    assert "There is no baseline made.json" in said
    assert run_set(tmp_path, "--update-baseline")[0] == 0
    status, said = run_set(tmp_path)
    assert status == 0
    assert "No worse than the baseline." in said
    assert "answer right" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_a_run_that_is_worse_fails_and_names_the_measures(made_set: QuestionSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    run_set(tmp_path, "--update-baseline")

    class Mute(ScriptedAssistant):
        def ask(self, question: str, history: Sequence[object] = ()) -> Answer:
            return answered("Nobody knows.")

    monkeypatch.setattr(app.assistant.Assistant, "open", lambda settings: Mute({}))
    status, said = run_set(tmp_path)
    assert status == 1
    assert "Worse than the baseline: answer right is 0.000, was 1.000 (tolerance 0.500)." in said
    assert "Worse than the baseline: hit@5 is 0.000, was 1.000" in said
    assert "No longer right: a, b, u." in said
