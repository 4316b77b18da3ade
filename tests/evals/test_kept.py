from types import ModuleType

import pytest
import typer
from typer.testing import CliRunner

from evals import ablation, threshold


@pytest.mark.parametrize("command", [ablation, threshold], ids=["ablation", "threshold"])
def test_without_the_kent_texts_nothing_is_run(command: ModuleType, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("CORPUS_KENT", raising=False)
    program = typer.Typer()
    program.command()(command.main)
    done = CliRunner().invoke(program, ["--set", "kent"])
    assert done.exit_code == 2
    assert "CORPUS_KENT" in done.output
