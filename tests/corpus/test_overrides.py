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
        ('["a.txt"]\ndate = "2017-02-30"', 'write it as "2017-03-31", "2017-03" or "2017"'),
        ('["a.txt"]\ndate = "2017-13"', "date of a.txt is"),
        ('["a.txt"]\ndate = "31 March 2017"', "date of a.txt is"),
        ('["a.txt"]\ndate = 2017-03-31', "date of a.txt must be text in quotes"),
        ('["a.txt"]\nperiod = "2020-2017"', 'the period of a.txt is "2020-2017"'),
        ('["a.txt"]\nperiod = "2017/18 and on"', "no year or span of years"),
        ('["a.txt"]\nperiod = "next year"', 'write it as "2017/18", "2017-2020" or "2017"'),
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


@pytest.mark.parametrize("date", ["2017-03-31", "2016-02-29", "2017-03", "2017", ""])
@pytest.mark.parametrize("period", ["2017/18", "2017-2020", "2017", ""])
def test_dates_and_periods_are_taken_as_they_are_written(tmp_path: Path, date: str, period: str):
    overrides = read_overrides(written(tmp_path, f'["a.txt"]\ndate = "{date}"\nperiod = "{period}"'), SOURCES)
    assert (overrides.apply("a.txt", Cover("x")), overrides.faults) == (Cover("x", period=period, date=date), ())


@pytest.mark.parametrize(
    ("written_so", "kept"),
    [("2017–2020", "2017-2020"), ("2017-20", "2017-2020"), ("2017-18", "2017/18"), ("2017/2018", "2017/18"), ("2017 – 18", "2017/18"), ("2008/9", "2008/09")],
)
def test_a_period_is_kept_in_the_one_way_of_writing_it(tmp_path: Path, written_so: str, kept: str):
    overrides = read_overrides(written(tmp_path, f'["a.txt"]\nperiod = "{written_so}"'), SOURCES)
    assert (overrides.apply("a.txt", Cover("x")).period, overrides.faults) == (kept, ())
