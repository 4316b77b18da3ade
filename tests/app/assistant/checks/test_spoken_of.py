from collections.abc import Collection
from dataclasses import replace

import pytest

from app.assistant.checks.spoken_of import ALIKE, unspoken
from app.assistant.question.matters import matters
from tests.app.assistant.papers import understood

TOLD = "Each of the 12 lamps costs £40 a year, and infants may light them on Fridays."


def likeness(word: str, others: Collection[str]) -> float:
    """Babies are infants; nothing else is like anything."""
    return ALIKE if word == "babies" and "infants" in others else 0.0


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("How many lamps are there?", ""),
        ("How many ponds are there?", "ponds"),
        ("How many babies light lamps?", ""),
        ("How many people light lamps?", ""),
        ("How many teams look after ponds?", "teams"),
        ("how many signed up for the lamps?", ""),
        ("What does a lamp cost?", ""),
        ("What does a boat cost?", "boat"),
        ("What do we spend on boat hire?", "boat hire"),
        ("What do we spend on lamp oil?", ""),
        ("What's the mooring fee for lamps?", "mooring"),
        ("What day are bins emptied?", "bins"),
        ("How do I get a mooring?", "mooring"),
        ("What is the policy on dogs?", "dogs"),
        ("How much has been set aside for mending roofs?", "roofs"),
        ("How much is put by for fixing lamps?", ""),
        ("How much may we spend on bringing in a lamp warden?", ""),
        ("What interest rate do we pay?", "interest"),
        ("How much did we spend on nursing homes?", "nursing homes"),
        ("How much holiday pay is there for lamps?", ""),
        ("How many days annual leave do wardens get?", "days"),
        ("What was the mayor paid?", "mayor"),
        ("What would the three new boats cost?", "boats"),
        ("How high was the cost of living rise?", ""),
        ("What is the price of a lamp?", ""),
        ("What was the turnout in Elmwick?", "turnout"),
        ("What are the sick leave figures?", "sick leave"),
        ("Who lights the boats?", ""),
        ("What is the current fee for a lamp?", ""),
        ("What was the total cost for last year?", ""),
        ("How do I get in touch with the clerk?", ""),
        ("What was the fee for April?", ""),
        ("How many years has the clerk served?", ""),
    ],
)
def test_what_is_counted_priced_or_ruled_must_be_spoken_of(question: str, missing: str) -> None:
    assert unspoken(understood(question), TOLD, likeness) == missing


def test_a_name_and_a_year_are_no_matter() -> None:
    assert unspoken(understood("What did we spend on Pinley in 2014?"), TOLD, likeness) == ""


def test_the_matter_is_its_noun_without_what_stands_round_it() -> None:
    assert matters("How much did Elmwick spend on bike lanes in the 2013 budget?") == (("bike", "lanes"),)
    assert matters("what would the new swipe card cost to run?") == (("swipe", "card"),)
    assert matters("Who is the clerk?") == ()


def test_a_slip_is_looked_for_as_it_is_read() -> None:
    asked = replace(understood("How many lampps are there?"), read_into=(("spelling", "lampps → lamps"),))
    assert unspoken(asked, TOLD, likeness) == ""


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("What is the rent for the shop at 240 Elm Avenue?", ()),
        ("What is the fee for parking on 5 May?", (("parking",),)),
        ("What is the rent for the shop in 2031?", (("shop",),)),
        ("How much did the bottle drive bring in for June?", (("bottle", "drive"),)),
        ("What is a director paid for turning up?", (("director",),)),
        ("Who is in charge of looking at lamps?", ()),
    ],
)
def test_what_stands_at_an_address_or_is_only_done_is_no_matter(question: str, found: tuple[tuple[str, ...], ...]):
    assert matters(question) == found
