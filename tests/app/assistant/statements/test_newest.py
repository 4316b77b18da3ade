from app.assistant.statements.evidence import Evidence
from app.assistant.statements.newest import Newest
from corpus.types import Unit
from tests.app.assistant.papers import NEW, OLD, PACK, evidence, passage, understood

NEWEST = Newest([OLD, NEW, PACK])


def row(letter: str, label: str, value: str, score: float, kind: str = "row") -> Evidence:
    text = f"{label}: Target: {value}; Actual: 1"
    return evidence(passage(letter, text, kind=kind, units=(Unit(0, len(text), 0, len(text)),)), (score,))[0]


def said(question: str, *items: Evidence) -> list[tuple[str, str]]:
    return [(statement.label, statement.text) for statement in NEWEST.values(understood(question), items)]


def test_a_row_that_several_documents_have_is_told_of_each_the_newest_first():
    old, new, pack = row("a", "RD4 Lamps lit", "70%", 0.9), row("b", "M2 Lamps lit (%)", "80%", 0.5), row("c", "RD4 Lamps that are lit in time", "75%", 0.6)
    assert said("What is the target for lamps lit?", old, pack, new) == [
        ("2017/18", "M2 Lamps lit (%): Target: 80%; Actual: 1"),
        ("2015", "RD4 Lamps that are lit in time: Target: 75%; Actual: 1"),
        ("2013/14", "RD4 Lamps lit: Target: 70%; Actual: 1"),
    ]


def test_one_time_or_one_document_gives_no_values():
    old, new, other = row("a", "RD4 Lamps lit", "70%", 0.9), row("b", "RD4 Lamps lit", "80%", 0.5), row("b", "RD5 Roads swept", "9", 0.8)
    assert said("What was the target for lamps lit in 2013/14?", old, new) == []
    assert said("What is the target for lamps lit?", old, other) == []
    assert said("What is the target for lamps lit?", row("a", "Lamps lit", "70%", 0.9, kind="prose"), row("b", "Lamps lit", "80%", 0.5)) == []


def test_a_reference_that_was_given_to_something_else_and_a_far_row_are_other_things():
    old = row("a", "RD4 Lamps lit", "70%", 0.9)
    assert said("What is the target for lamps lit?", old, row("b", "RD4 Roads swept", "80%", 0.8)) == []
    assert said("What is the target for lamps lit?", row("a", "RD4 Lamps lit", "70%", 1.9), row("b", "RD4 Lamps lit", "80%", 0.5)) == []
    assert said("What is the total?", row("a", "Total", "70", 0.9), row("b", "Total", "£80m", 0.8)) == []
    assert said("Why did lamps lit fall?", old, row("b", "RD4 Lamps lit", "80%", 0.8)) == []


def test_a_line_without_headers_is_told_with_the_row_of_its_reference():
    line, new = row("a", "RD4 Lamps lit", "70%", 0.9, kind="prose"), row("b", "RD4 Lamps lit in time", "80%", 0.5)
    assert [label for label, _ in said("What is the target for lamps lit?", line, new)] == ["2017/18", "2013/14"]
