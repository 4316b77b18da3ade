from collections.abc import Sequence

import pytest

from app.assistant.comparison.compare import sides
from app.assistant.question.vocabulary import Glossary
from app.assistant.statements.compose import Statement
from app.assistant.statements.post_holders import PostHolders
from corpus.types import Document, Record
from tests.app.assistant.papers import NEW, OLD, PACK, understood

HELD = [OLD, NEW, PACK]


def roles(*held: tuple[Document, str, str]) -> list[tuple[str, Record]]:
    return [(document.sha256, Record("role", 10 * n, 10 * n + 9, {"person": person, "role": role})) for n, (document, person, role) in enumerate(held)]


ROLES = roles(
    (OLD, "Ada Thorne", "Head of Street Lighting"),
    (OLD, "Una Frew", "Oakshire Roads Board Manager"),
    (OLD, "Max Orme", "Corporate Director, Roads and Transport"),
    (NEW, "Ben Quill", "Interim Head of Street Lighting, Roads"),
    (NEW, "Dora Pym", "Business Manager, Street Lighting"),
    (NEW, "Ivo Lunt", "Assistant Director for Bridges and Tunnels"),
    (NEW, "Mr I Lunt", "Assistant Director Bridges & Tunnels"),
    (PACK, "Eve Marsh", "Cabinet Member for Roads"),
    (PACK, "Cyd Fane", "Director, HS"),
    (PACK, "Cyd Fane", "Director of HS"),
)
TERMS = (Record("term", 0, 9, {"term": "HS", "expansion": "Harbour Services"}),)


def holders(question: str, allowed: Sequence[str] | None = None) -> list[str]:
    return [f"{said.label}: {said.text}" for said in of(ROLES).statements(understood(question, terms=TERMS), allowed)]


def of(held: list[tuple[str, Record]]) -> PostHolders:
    return PostHolders(held, HELD, Glossary(TERMS), lambda phrase: 0)


def test_the_holders_of_the_newest_document_come_first_each_dated():
    assert holders("Who runs street lighting?") == [
        "2017/18: Ben Quill: Interim Head of Street Lighting, Roads.",
        "2013/14: Ada Thorne: Head of Street Lighting.",
    ]
    assert holders("Who runs roads and transport?") == ["2013/14: Max Orme: Corporate Director, Roads and Transport."]


def test_only_documents_of_the_time_and_of_the_filter_count():
    assert holders("Who ran street lighting in 2013/14?") == [": Ada Thorne: Head of Street Lighting."]
    assert holders("Who runs street lighting?", [NEW.sha256]) == ["2017/18: Ben Quill: Interim Head of Street Lighting, Roads."]
    assert holders("Who ran street lighting in 2009?") == []


@pytest.mark.parametrize(
    ("question", "person"),
    [
        ("Who is in charge of bridges?", "Ivo Lunt"),
        ("Who leads on roads and transport?", "Max Orme"),
        ("Who is the corporate director for roads?", "Max Orme"),
        ("Who runs harbour services?", "Cyd Fane"),
        ("Who is the director of HS?", "Cyd Fane"),
        ("Who is the Cabinet Member for Roads?", "Eve Marsh"),
        ("What is the name of the business manager for street lighting?", "Dora Pym"),
    ],
)
def test_a_post_is_known_by_what_it_is_over(question: str, person: str):
    (said,) = holders(question)
    assert person in said


@pytest.mark.parametrize(
    "question",
    [
        "Who is the director of bridges?",
        "Who runs tunnels, bridges and ferries?",
        "Who runs lighting?",
        "Who runs street lighting in Elmwick?",
        "How many people run street lighting?",
        "Who cleans the street lighting?",
    ],
)
def test_another_post_or_place_is_not_what_is_asked_for(question: str):
    assert holders(question) == []


def test_of_posts_that_one_person_holds_each_is_known():
    held = roles(
        (OLD, "Kit Lowe", "Fire Chief-Clerk"),
        (OLD, "Abe Ash", "Vice-Chair"),
        (NEW, "Joy Birch", "Deputy Clerk-Office Assistant"),
        (NEW, "Kit Lowe", "Clerk/Treasurer"),
        (NEW, "Ned Rush", "Clerk"),
    )

    def named(question: str) -> list[str]:
        return [said.text for said in of(held).statements(understood(question), None)]

    assert named("Who is the fire chief?") == ["Kit Lowe: Fire Chief-Clerk."]
    assert named("who is the deputy clerk") == ["Joy Birch: Deputy Clerk-Office Assistant."]
    # Papers name their own council's clerk first.
    assert named("who is the clerk") == ["Kit Lowe: Clerk/Treasurer."]
    assert named("who is the chair") == []


@pytest.mark.parametrize("question", ["Who is Ivo Lunt?", "what post does Mr Lunt hold", "What is Ivo Lunt's job?", "what was the job of ivo lunt"])
def test_the_posts_of_somebody_who_is_named(question: str):
    assert holders(question) == ["2017/18: Ivo Lunt: Assistant Director for Bridges and Tunnels."]


def test_nobody_else_has_the_post_of_somebody_named():
    assert holders("Who is Ada Lunt?") == []
    assert holders("Who is Thorne Lunt?") == []


def test_of_several_times_each_has_its_holder_or_none_is_said():
    question = understood("Who ran street lighting in 2013/14 and who in 2017/18?")
    assert of(ROLES).of_each(question, sides(question, HELD), None) == (
        Statement("Ada Thorne: Head of Street Lighting.", OLD.sha256, 0, 9, "2013/14"),
        Statement("Ben Quill: Interim Head of Street Lighting, Roads.", NEW.sha256, 30, 39, "2017/18"),
    )
    assert of(ROLES[:1]).of_each(question, sides(question, HELD), None) == ()


def test_whoever_chairs_a_body_is_its_chair_however_the_post_is_called_and_not_the_vice_chair():
    chairs = roles((NEW, "Pat Frank", "Vice Chair, Oakshire Lamps Board"), (NEW, "Al Gould", "Chairman, Oakshire Lamps Board"))
    for question in ("Who chairs the lamps board?", "Who is the chair of the lamps board?", "Who is chairwoman of the lamps board?"):
        assert [said.text for said in of(chairs).statements(understood(question), None)] == ["Al Gould: Chairman, Oakshire Lamps Board."]
    [vice] = of(chairs).statements(understood("Who is the vice chair of the lamps board?"), None)
    assert vice.text.startswith("Pat Frank")


def test_the_mayor_of_the_council_whose_papers_they_are_is_known_by_the_post_alone():
    mayors = roles((NEW, "Tess Brook", "Mayor"), (NEW, "Al Gould", "Deputy Mayor"), (NEW, "Cyd Fane", "Mayor of Pinley"))
    for question, person in (("Who is the mayor of Oakshire?", "Tess Brook: Mayor."), ("Who is the mayor of Pinley?", "Cyd Fane: Mayor of Pinley.")):
        assert [said.text for said in of(mayors).statements(understood(question), None)] == [person]
    assert of(mayors).statements(understood("Who is the mayor of Elmwick?"), None) == ()
    assert of(mayors).statements(understood("Who is the director of Oakshire?"), None) == ()
