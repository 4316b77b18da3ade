import ast
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions, version
from pathlib import Path

import pytest
from pydantic.fields import FieldInfo

from corpus.settings import ROOT, Settings

PACKAGES = ("app", "corpus", "evals", "index", "ingest")
LONGEST_MODULE, LONGEST_TEST = 300, 400
CATCH_ALLS = {"utils", "util", "helpers", "helper", "common", "misc"}


def modules(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def imported(path: Path) -> frozenset[str]:
    """Top-level names of what a module imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return frozenset(name.split(".")[0] for name in found)


def test_no_module_is_longer_than_its_ceiling():
    limits = [(path, LONGEST_MODULE) for path in modules(*PACKAGES)] + [(path, LONGEST_TEST) for path in modules("tests")]
    lengths = {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path, _ in limits}
    assert {named(path): lengths[named(path)] for path, limit in limits if lengths[named(path)] > limit} == {}


def test_every_module_has_a_subject():
    assert [named(path) for path in modules(*PACKAGES, "tests") if path.stem in CATCH_ALLS] == []


def test_no_file_of_the_app_hides_a_library():
    # `streamlit run` puts the script's folder first on the path, so app/logging.py would be everybody's logging.
    taken = sys.stdlib_module_names | set(packages_distributions()) | set(PACKAGES) | {"tests"}
    assert [named(path) for path in (ROOT / "app").glob("*.py") if path.stem in taken - {"__main__", "__init__"}] == []


@pytest.mark.parametrize("library", ["chromadb", "sentence_transformers"])
def test_one_file_of_the_index_knows_the_library(library: str):
    knowing = [named(path) for path in modules(*PACKAGES) if library in imported(path)]
    assert len(knowing) == 1
    assert knowing[0].startswith("index/")


def test_only_the_app_knows_streamlit():
    assert [named(path) for path in modules(*PACKAGES) if "streamlit" in imported(path) and not named(path).startswith("app/")] == []


def requirements() -> dict[str, str]:
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.partition("==")[::2] for line in lines if line.strip() and not line.startswith("#")]
    return {re.sub(r"[-_.]+", "-", name).lower(): pin for name, pin in pairs}


def test_every_library_that_is_imported_is_pinned():
    names = packages_distributions()
    own = sys.stdlib_module_names | set(PACKAGES) | {"tests"}
    missing = {}
    for path in modules(*PACKAGES, "tests"):
        for library in imported(path) - own:
            sources = {re.sub(r"[-_.]+", "-", name).lower() for name in names.get(library, [library])}
            if not sources & requirements().keys():
                missing.setdefault(library, named(path))
    assert missing == {}


def test_what_is_installed_is_what_is_pinned():
    installed = {name: version(name).partition("+")[0] for name in requirements()}
    assert {name: found for name, found in installed.items() if found != requirements()[name]} == {}


def test_every_requirement_is_pinned_and_accounted_for():
    assert [name for name, pin in requirements().items() if not pin] == []
    documented = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    assert [f"{name} {pin}" for name, pin in requirements().items() if f"| {name} | {pin} |" not in documented.lower()] == []


def test_every_setting_is_documented_with_its_default():
    documented = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `([A-Z_]+)` \| ([^|]+) \|", documented, re.MULTILINE))
    assert rows == {name.upper(): default_of(field) for name, field in Settings.model_fields.items()}


def default_of(field: FieldInfo) -> str:
    """A setting's default as the table writes it; one that is worked out is told in the setting's description."""
    if field.default is None:
        return (field.description or "").partition("Default: ")[2].removesuffix(".")
    return "empty" if field.default == "" else str(field.default).lower() if isinstance(field.default, bool) else str(field.default)


def test_nothing_is_sent_to_anyone():
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert config["browser"]["gatherUsageStats"] is False
    assert config["server"]["address"] == "127.0.0.1"
    assert config["client"]["toolbarMode"] == "viewer"


def documents() -> list[Path]:
    return [path for path in [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))] if path.is_file()]


def code(path: Path) -> Iterator[str]:
    """The lines of code blocks and the code spans of a Markdown file."""
    text = path.read_text(encoding="utf-8")
    for block in re.findall(r"^```\w*\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        yield from block.splitlines()
    yield from re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL))


def test_docs_name_only_make_targets_that_exist():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    absent = [(named(path), line) for path in documents() for line in code(path) for target in re.findall(r"\bmake ([a-z-]+)", line) if target not in targets]
    assert absent == []


def test_docs_name_only_commands_and_options_that_exist():
    absent = []
    for path in documents():
        for line in code(path):
            command = re.search(rf"python -m ((?:{'|'.join(PACKAGES)})(?:\.\w+)?)((?: [a-z][a-z-]*\b(?![./=]))?)(.*)", line)
            if command:
                shown = help_of(command[1], command[2].strip())
                options = re.findall(r"(?<!\S)--[a-z][a-z-]*", command[3])
                absent += [(named(path), line)] if shown is None or any(option not in shown for option in options) else []
    assert absent == []


@cache
def help_of(module: str, command: str) -> str | None:
    """What `--help` prints, None when there is no such command."""
    arguments = [sys.executable, "-m", module, *([command] if command else []), "--help"]
    environment = os.environ | {"COLUMNS": "200", "TERM": "dumb", "NO_COLOR": "1"}
    done = subprocess.run(arguments, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False)
    return done.stdout if done.returncode == 0 else None
