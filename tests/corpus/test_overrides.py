from pathlib import Path

import pytest

from corpus.overrides import FILE, read_overrides
from corpus.types import Cover, Kind

SOURCES = frozenset({"a.txt", "plans/b.pdf"})


def written(folder: Path, text: str) -> Path:
    (folder / FILE).write_text(text, encoding="utf-8")
    return folder


def test_without_the_file_nothing_is_overridden(tmp_path: Path):
    overrides = read_overrides(tmp_path, SOURCES)
    assert (overrides.apply("a.txt", Cover("A")), overrides.faults) == (Cover("A"), ())


def test_a_table_sets_the_fields_that_it_names(tmp_path: Path):
    overrides = read_overrides(written(tmp_path, '["plans/b.pdf"]\ntitle = "B"\nkind = "minutes"\nseries = "s"\n'), SOURCES)
    assert overrides.apply("plans/b.pdf", Cover("x", body="Derwen")) == Cover("B", Kind.MINUTES, "Derwen", series="s")
    assert overrides.faults == ()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('["c.txt"]\ntitle = "C"', "c.txt, which is not among the documents"),
        ('["a.txt"]\nname = "A"', "the key name"),
        ('["a.txt"]\nkind = "poem"', "poem; the kinds are business plan"),
        ('["a.txt"]\nperiod = 2014', "period of a.txt must be text"),
        ('"a.txt" = "A"', "must be a table"),
        ("title = ", "not readable as TOML"),
    ],
)
def test_what_is_not_understood_is_named_and_left_out(tmp_path: Path, text: str, fault: str):
    overrides = read_overrides(written(tmp_path, text), SOURCES)
    assert len(overrides.faults) == 1
    assert fault in overrides.faults[0]
    assert overrides.apply("a.txt", Cover("x")) == Cover("x")


def test_one_wrong_key_does_not_lose_the_others(tmp_path: Path):
    overrides = read_overrides(written(tmp_path, '["a.txt"]\ntitle = "A"\nname = "B"'), SOURCES)
    assert overrides.apply("a.txt", Cover("x")).title == "A"
