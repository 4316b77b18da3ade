import pytest

from app.assistant.statements.offices import asks_doer, names_office


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Who runs the lamp fund?", True),
        ("Who sits on the pond group?", True),
        ("Who was to be in charge of the fair?", True),
        ("who decides on lamps?", True),
        ("Who is the town clerk?", False),
        ("Who wrote the report?", False),
        ("Which lamps run all night?", False),
    ],
)
def test_an_office_may_be_who_does_something_but_not_who_holds_it(question: str, asks: bool):
    assert asks_doer(question) is asks


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The matter goes to the presiding officer.", True),
        ("That the Acting Town Clerk be the lead.", True),
        ("It is made up of the Chairs of the Ponds and Lamps Committees.", True),
        ("An Events Committee will oversee the fund.", True),
        ("The Town Council has a fund.", False),
        ("The Board noted the boiler report.", False),
        ("The Lamp Fund helps to light lanes.", False),
        ("Volunteers light the lamps.", False),
    ],
)
def test_offices_and_bodies_are_told_by_their_titles(text: str, names: bool):
    assert names_office(text) is names
