from app.assistant.statements.evidence import Evidence
from app.assistant.statements.telling import telling
from corpus.types import Unit
from tests.app.assistant.papers import evidence, passage, understood


def part(text: str, score: float, kind: str = "prose", start: int = 0) -> Evidence:
    return evidence(passage("a", text, kind=kind, start=start), (score,))[0]


def row(label: str, score: float, start: int) -> Evidence:
    text = f"SCORES. {label}: 5"
    return evidence(passage("a", text, kind="row", start=start, units=(Unit(start, start + len(text), 8, len(text)),)), (score,))[0]


def test_a_sentence_that_says_what_the_thing_is_comes_first():
    action, says = part("Action 2: Lamps Alight is to be used.", 0.9), part("‘Lamps Alight’ (LA) is a way of lighting roads.", 0.6, start=100)
    asked = understood("What is Lamps Alight?")
    assert telling(asked, [action, says]) == (says, action)
    far = part("Lamps Alight is a way of lighting roads.", 0.4, start=100)
    assert telling(asked, [action, far]) == (action, far)
    assert telling(understood("Where is Lamps Alight used?"), [action, says]) == (action, says)


def test_what_a_service_does_is_not_told_by_who_heads_it():
    post, does = part("Ada Thorne: Head of Lamp Lighters.", 0.9, kind="role"), part("Lamp Lighters light roads.", 0.5, start=100)
    assert telling(understood("What do the Lamp Lighters do?"), [post, does]) == (does,)
    assert telling(understood("What does Ada Thorne do?"), [post, does]) == (post, does)
    assert telling(understood("What do the Lamp Lighters do?"), [post]) == (post,)


def test_a_row_for_what_is_not_of_a_kind_does_not_answer_for_the_kind():
    kind, other, else_ = (
        row("46 Visits to road teams (north)", 0.8, 0),
        row("47 Visits to non road teams (all)", 0.9, 100),
        row("48 Visits of non voters", 0.7, 200),
    )
    assert telling(understood("How many visits to road teams were there?"), [other, kind, else_]) == (kind, else_)
    assert telling(understood("How many visits to teams that are not road teams?"), [other, kind, else_]) == (other, else_)
