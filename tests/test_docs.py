import json
import re
from pathlib import Path
from typing import get_args

import pytest
import typer

from app.__main__ import cli as app_cli
from app.views.registers import REGISTERS
from corpus.overrides import FIELDS
from corpus.settings import ROOT
from corpus.types import Kind
from evals.sets import SetName
from ingest.__main__ import cli as ingest_cli

DOCS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
README, RECORDS = (path.read_text(encoding="utf-8") for path in (ROOT / "README.md", ROOT / "docs" / "records.md"))
LINK = re.compile(r"(!?)\[[^\]]*\]\(([^)\s]+)\)")

FIELDS_OF = {
    "decision": "body meeting_date minute verb text mover seconder outcome",
    "meeting": "body date venue chair present in_attendance",
    "minute": "body meeting_date number title item",
    "agenda_item": "code title page_from page_to",
    "report": "subject from to date classification recommendation",
    "action": "ref group text owner start end timescale measure status",
    "figure": "table row column value unit",
    "role": "person role",
    "service": "name description",
    "term": "term expansion",
    "risk": "ref title owner likelihood_impact",
}
"""What a consumer of records relies on."""


def links(images: bool) -> list[tuple[Path, str]]:
    found = [(path, match) for path in DOCS for match in LINK.finditer(path.read_text(encoding="utf-8"))]
    return [(path, match[2]) for path, match in found if bool(match[1]) is images and not match[2].startswith(("http://", "https://"))]


def anchors(path: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_links_lead_somewhere():
    broken = []
    for path, link in links(images=False):
        target, _, anchor = link.partition("#")
        file = (path.parent / target).resolve() if target else path
        if not file.exists() or (anchor and anchor not in anchors(file)):
            broken.append((path.name, link))
    assert broken == []


def test_pictures_are_there_and_described():
    assert [(path.name, link) for path, link in links(images=True) if not (path.parent / link).is_file()] == []
    assert "![](" not in README


def commands(cli: typer.Typer) -> set[str]:
    return {command.name or command.callback.__name__ for command in cli.registered_commands if command.callback}


@pytest.mark.parametrize(("module", "cli"), [("app", app_cli), ("ingest", ingest_cli)])
def test_every_command_is_in_the_readme_and_in_operating(module: str, cli: typer.Typer):
    operating = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
    for text in (README, operating):
        assert [name for name in sorted(commands(cli)) if f"python -m {module} {name}" not in text] == []


def test_every_evaluation_is_in_operating():
    operating = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
    programs = [path.stem for path in (ROOT / "evals").glob("[!_]*.py") if '__name__ == "__main__"' in path.read_text(encoding="utf-8")]
    assert "fit" in programs
    assert [name for name in programs if f"python -m evals.{name}" not in operating] == []


def test_the_registers_are_those_that_the_records_name():
    listed = re.search(r"The Registers page of the app\s+lists (.*?)\.", RECORDS, re.DOTALL)
    assert listed is not None
    kinds = {register.kind for register in REGISTERS.values()}
    assert {word.removesuffix("s") for word in re.findall(r"\w+", re.sub(r"\(.*?\)|\band\b", "", listed[1]))} == kinds


def test_the_readme_names_all_that_can_be_overruled():
    toml = re.search(r"^```toml\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    assert toml is not None
    assert re.findall(r"^(\w+) =", toml[1], re.MULTILINE) == list(FIELDS)
    assert [kind for kind in Kind if kind not in toml[1]] == []


def test_every_kind_of_record_that_is_made_is_listed():
    made = set()
    for path in (ROOT / "ingest").rglob("*.py"):
        made |= set(re.findall(r"\bRecord\(\s*\"(\w+)\"", path.read_text(encoding="utf-8")))
    listed = re.findall(r"^## (\w+)$", RECORDS, re.MULTILINE)
    assert sorted(listed) == sorted(made) == sorted(FIELDS_OF)


@pytest.mark.parametrize("kind", FIELDS_OF)
def test_every_field_of_a_record_is_listed_and_what_is_not_recognised_too(kind: str):
    section = RECORDS.partition(f"\n## {kind}\n")[2].partition("\n## ")[0]
    named = [name.strip() for row in re.findall(r"^\| ([a-z_, ]+) \|", section, re.MULTILINE) for name in row.split(",")]
    assert sorted(named[1:]) == sorted(FIELDS_OF[kind].split())
    assert "Recognised:" in section
    assert "Not recognised:" in section


def test_the_readmes_numbers_are_those_of_the_baselines():
    said = r"The sample set is (\d+) questions .*?, the kent set (\d+) on .*? The fresh sets, (\d+) and (\d+) questions .*? The pairs, (\d+) and (\d+) "
    sizes = re.search(said, README, re.DOTALL)
    assert sizes is not None
    rows = re.findall(r"^\| ([\w@ ]+) \|" + r" ([\d.]+) \|" * len(get_args(SetName)) + "$", README, re.MULTILINE)
    assert {"hit@5", "answer right", "refused when it should", "quotes not verbatim"} <= {row[0] for row in rows}
    for column, name in enumerate(get_args(SetName), 1):
        measures = json.loads((ROOT / "evals" / "baseline" / f"{name}.json").read_text(encoding="utf-8"))["measures"]
        shown = {row[0]: row[column] for row in rows}
        assert shown == {measure: f"{measures[measure]:.{2 if '.' in value else 0}f}" for measure, value in shown.items()}
        counted = len((ROOT / "evals" / "questions" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines())
        assert int(sizes[column]) == counted


def test_decisions_are_numbered_without_a_gap_and_say_what_they_cost():
    records = sorted((ROOT / "docs" / "adr").glob("*.md"))
    assert [path.name[:4] for path in records] == [f"{n:04d}" for n in range(1, len(records) + 1)]
    for path in records:
        text = path.read_text(encoding="utf-8")
        assert text.startswith(f"# {int(path.name[:4])}. ")
        assert [part for part in ("Date: ", "Status: ", "## Context", "## Decision", "## Consequences") if part not in text] == []
        assert f"docs/adr/{path.name}" in README
