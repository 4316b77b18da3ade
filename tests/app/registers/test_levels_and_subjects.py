from app.registers.decisions import SUBJECT, minute_title, with_subjects
from app.registers.risks import levels
from app.registers.rows import Row
from corpus.types import Cover, Document, Record

REGISTER = Document("r" * 64, "register.html", Cover("Marshmere risks"), "html", 1, 500, "2026-01-01")


def row(kind: str, start: int, end: int, /, **fields: str) -> Row:
    return Row(REGISTER, Record(kind, start, end, dict(fields)))


FIGURES = [
    row("figure", 40, 41, row="Flooding", column="Likelihood", value="3"),
    row("figure", 44, 45, row="Flooding", column="Impact", value="5"),
    row("figure", 48, 50, row="Flooding", column="Score / May", value="15"),
    row("figure", 140, 141, row="Drought", column="Likelihood", value="2"),
]


def test_a_level_is_named_by_the_header_over_it():
    assert levels(row("risk", 10, 60, likelihood_impact="3 5 15"), FIGURES) == (("Likelihood", "3"), ("Impact", "5"), ("Score, May", "15"))


def test_words_among_the_levels_need_no_header():
    assert [name for name, _ in levels(row("risk", 10, 60, likelihood_impact="3 5 new 15"), FIGURES)] == ["Likelihood", "Impact", "Score, May"]


def test_a_level_that_no_header_names_is_left_as_written():
    assert levels(row("risk", 10, 60, likelihood_impact="3 5 15 9"), FIGURES) == ()
    assert levels(row("risk", 200, 260, likelihood_impact="H25"), FIGURES) == ()
    assert levels(row("risk", 10, 60, likelihood_impact=""), FIGURES) == ()


def test_a_decision_is_about_what_its_minute_is():
    meeting = {"body": "Roads Panel", "meeting_date": "3 May 2022"}
    minutes = [row("minute", 0, 9, **meeting, number="7", title="The bridge at Olmsey"), row("minute", 9, 12, **meeting, number="", title="No number")]
    noted = row("decision", 5, 9, **meeting, minute="7", text="that the report be noted")
    other = row("decision", 5, 9, **{**meeting, "meeting_date": "3 June 2022"}, minute="7", text="that the report be noted")
    bare = row("decision", 10, 12, **meeting, minute="", text="Agreed")
    found = with_subjects([noted, other, bare], minutes)
    assert [one.text(SUBJECT) for one in found] == ["The bridge at Olmsey", "", ""]
    assert found[0].holds("bridge noted")
    assert found[1:] == [other, bare]
    assert [minute_title(one.record, [minute.record for minute in minutes]) for one in (noted, other, bare)] == ["The bridge at Olmsey", "", ""]
