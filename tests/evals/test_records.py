from dataclasses import dataclass, replace

from app.answer import Answer, Status
from corpus.types import Cover, Document, Kind, Passage, Record, Unit
from evals.records import Probe, by_post, by_reference, by_service, is_right, measured
from tests.evals.made import PLAN, citation

PAPER = Document("a" * 64, "a.txt", Cover("Plan", Kind.OTHER), "txt", 1, 100, "2026-01-01")
TEXT = "RD 7 Floods: 5"
ROW = Passage("a-0", PAPER.sha256, 0, len(TEXT), "row", 1, (), "", TEXT, (Unit(0, len(TEXT), 0, len(TEXT)),))
ROLES = [("Ada Thorne", "Head of Street Lighting"), ("Ben Quill", "Head of Street Lighting"), ("Cy Ash", "Waste Manager"), ("Di Elm", "Clerk"), ("Ed Fox", "")]


@dataclass
class Held:
    """A store of these records and one row."""

    def documents(self) -> list[Document]:
        return [PAPER]

    def records(self, kind: str) -> list[tuple[str, Record]]:
        return [(PAPER.sha256, Record(kind, 0, 9, {"person": person, "role": role})) for person, role in ROLES]

    def passages_of(self, document: str, start: int = 0, end: int | None = None) -> list[Passage]:
        return [ROW]


STORE = Held()


def test_posts_and_services_are_asked_for_with_all_their_holders():
    posts = list(by_post(STORE))  # type: ignore[arg-type]
    assert {probe.question for probe in posts if probe.question.startswith("Who is")} == {"Who is the Head of Street Lighting?", "Who is the Waste Manager?"}
    assert {probe.surnames for probe in posts} == {frozenset(("Thorne", "Quill")), frozenset(("Ash",))}
    services = [probe for probe in by_service(STORE) if probe.question.startswith("Who runs")]  # type: ignore[arg-type]
    assert [probe.question for probe in services] == ["Who runs Street Lighting?", "Who runs Waste?"]


def test_references_are_asked_for_with_a_space_and_without():
    probes = list(by_reference(STORE))  # type: ignore[arg-type]
    assert [probe.question for probe in probes] == ["What is RD 7?", "what does RD7 say"]


def test_an_answer_is_right_when_it_names_one_or_first_cites_the_reference():
    answer = Answer("Who?", Status.ANSWERED, "Ada Thorne: Head.", (citation(PLAN, 0, 14),))
    assert is_right(Probe("Who?", frozenset(("Thorne", "Quill"))), answer, STORE)  # type: ignore[arg-type]
    assert not is_right(Probe("Who?", frozenset(("Ash",))), answer, STORE)  # type: ignore[arg-type]
    assert is_right(Probe("What?", reference=("RD 7", "RD7", "RD 07", "RD07")), answer, STORE)  # type: ignore[arg-type]
    assert not is_right(Probe("What?", reference=("RD 8",)), answer, STORE)  # type: ignore[arg-type]
    assert not is_right(Probe("What?", reference=("RD 7",)), replace(answer, citations=()), STORE)  # type: ignore[arg-type]


def test_the_line_tells_right_ones_and_refusals():
    refused = Answer("Who?", Status.NOT_FOUND, "The documents do not say.")
    said = measured("posts", [Probe("Who?", frozenset(("Ash",)))] * 4, lambda question: refused, STORE, False)  # type: ignore[arg-type]
    assert said.startswith("posts      right 0 of 4, 0.000 (95 % interval 0.000 to 0.490); refused 4")
