"""When the assistant asks back: only where two readings are equally good and each was answered."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from app.answer import Answer, Citation, Status
from app.assistant.offers.clarify import Clarifier
from app.assistant.offers.readings import acronym_readings, decision_readings, figure_readings, person_readings
from app.assistant.statements.evidence import Evidence
from corpus.types import Record, Unit
from tests.app.assistant.papers import NEW, OLD, PACK, evidence, passage, understood

PEOPLE = ("Ada Finch", "Mr A Finch", "Mrs Flora Finch", "Bram Oduya", "Mr B Oduya")


@pytest.mark.parametrize(
    ("question", "choices"),
    [
        ("Who is Finch?", ["Who is Flora Finch?", "Who is Ada Finch?"]),
        ("What is Finch's job?", ["What is Flora Finch's job?", "What is Ada Finch's job?"]),
        ("Who is Oduya?", []),
        ("Who is Ada Finch?", []),
        ("Who is Mr Finch?", []),
        ("Who was Finch in 2013/14?", []),
        ("What did Finch say about the salt store?", []),
    ],
)
def test_two_people_of_a_surname(question: str, choices: list[str]):
    _, readings = person_readings(understood(question), PEOPLE)
    assert sorted(reading.question for reading in readings) == sorted(choices)


def row(start: int, caption: str, label: str, figures: str) -> tuple[Evidence, Record]:
    text = f"{caption}. {label}: {figures}"
    item = evidence(passage("a", text, "row", start=start, units=(Unit(start, start + len(text), len(caption) + 2, len(text)),)), (1.0,))[0]
    table = {"table": caption, "row": label, "column": "2013/14", "value": figures, "unit": ""}
    return item, Record("figure", start, start + len(text), dict(table), 1)


LORRIES, DRIVERS = row(0, "Lorries by depot", "Nettlebeck", "7"), row(500, "Drivers by depot", "Nettlebeck", "19")


def tables(question: str, *rows: tuple[Evidence, Record]) -> list[str]:
    _, readings = figure_readings(understood(question), [item for item, _ in rows], lambda _: [record for _, record in rows])
    return [reading.question for reading in readings]


def test_a_row_that_stands_in_two_tables():
    assert tables("How many at Nettlebeck in 2013/14?", LORRIES, DRIVERS) == [
        "How many at Nettlebeck in 2013/14, in the table “Lorries by depot”?",
        "How many at Nettlebeck in 2013/14, in the table “Drivers by depot”?",
    ]


def test_a_word_of_the_question_chooses_the_table():
    assert tables("How many lorries at Nettlebeck in 2013/14?", LORRIES, DRIVERS) == []


def test_the_row_must_be_named():
    assert tables("Which depot had the most in 2013/14?", LORRIES, DRIVERS) == []


def test_tables_that_agree_are_not_two_readings():
    assert tables("How many at Nettlebeck in 2013/14?", LORRIES, row(500, "Drivers by depot", "Nettlebeck", "7")) == []


def test_the_better_table_is_taken():
    worse = replace(DRIVERS[0], score=0.5)
    assert tables("How many at Nettlebeck in 2013/14?", LORRIES, (worse, DRIVERS[1])) == []


def decided(start: int, date: str, title: str) -> tuple[Evidence, list[Record]]:
    text = "RESOLVED that it be noted"
    meeting = {"body": "Roads Committee", "meeting_date": date}
    item = evidence(passage("c", text, "decision", start=start), (1.0,))[0]
    number = str(start)
    return item, [
        Record("minute", start, start + 5, {**meeting, "number": number, "title": title}, 1),
        Record("decision", start, start + len(text), {**meeting, "minute": number, "verb": "RESOLVED", "text": text}, 1),
    ]


def meetings(question: str, *found: tuple[Evidence, list[Record]]) -> list[str]:
    _, readings = decision_readings(understood(question), [item for item, _ in found], lambda _: [record for _, records in found for record in records])
    return [reading.question for reading in readings]


def test_one_title_at_two_meetings():
    found = (decided(0, "6 May 2019", "Gritting"), decided(500, "8 July 2019", "Gritting"))
    asked = "What did the committee decide about gritting"
    assert meetings(f"{asked}?", *found) == [f"{asked} on 6 May 2019?", f"{asked} on 8 July 2019?"]
    assert meetings(f"{asked} in May 2019?", *found) == []
    assert meetings("What was the latest decision about gritting?", *found) == []
    assert meetings(f"{asked}?", found[0], decided(500, "8 July 2019", "Salt")) == []


def test_an_acronym_with_two_meanings():
    one = evidence(passage("a", "The WSP costs £40.", start=0), (1.0,))[0]
    other = evidence(passage("b", "The WSP opens in May.", start=0), (0.97,))[0]
    terms = [
        (OLD.sha256, Record("term", 0, 9, {"term": "WSP", "expansion": "Winter Salt Plan"})),
        (NEW.sha256, Record("term", 0, 9, {"term": "WSP", "expansion": r"Wharf\Sailing Pond"})),
    ]
    _, readings = acronym_readings(understood("How much is the WSP?"), [one, other], terms)
    assert [reading.question for reading in readings] == ["How much is the Winter Salt Plan?", r"How much is the Wharf\Sailing Pond?"]
    assert acronym_readings(understood("What does WSP stand for?"), [one, other], terms)[1] == ()
    assert acronym_readings(understood("How much is the WSP in 2013/14?"), [one, other], terms)[1] == ()
    assert acronym_readings(understood("How much is the WSP?"), [one, replace(other, score=0.6)], terms)[1] == ()


@dataclass
class Shelf:
    """A store of these records."""

    held: list[Record]

    def records(self, kind: str = "", document: str = "") -> list[tuple[str, Record]]:
        return [(PACK.sha256, record) for record in self.held if kind == record.kind]


def people_asked(ask: Callable[[str], Answer]) -> tuple[str, ...]:
    roles = [Record("role", 0, 9, {"person": name, "role": "Clerk"}) for name in ("Ada Finch", "Flora Finch")]
    item = evidence(passage("c", "Finch was there."), (1.0,))
    return Clarifier(Shelf(roles)).clarify(understood("Who is Finch?"), item, ask)[1]  # type: ignore[arg-type]


def cited(question: str, text: str) -> Answer:
    return Answer(question, Status.ANSWERED, text, (Citation(1, "c.txt", PACK.sha256, "", "", (), 1, "", 0, 9, "x"),))


def test_readings_that_are_answered_are_offered():
    assert len(people_asked(lambda question: cited(question, f"{question[7:-1]}: Clerk [1]"))) == 2


@pytest.mark.parametrize("said", ["Somebody else: Clerk [1]", "Ada Finch: Clerk [1]"])
def test_readings_that_lead_to_no_answer_or_to_the_same_are_not(said: str):
    assert people_asked(lambda question: cited(question, said)) == ()


def test_nothing_is_asked_back_without_evidence():
    assert Clarifier(Shelf([])).clarify(understood("Who is Finch?"), [], lambda question: cited(question, "")) == ("", ())  # type: ignore[arg-type]
