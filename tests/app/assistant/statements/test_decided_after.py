import pytest

from app.assistant.statements.decided_after import decided_after
from tests.app.assistant.papers import evidence, sentences, understood

MATTER, TALK, DECIDED = "A new lamp is planned in Mill Lane.", "It stands beside the pond.", "It was agreed to object to the lamp."
VOTE = "8 for, 2 against."


def order(question: str, *said: str, scores: tuple[float, ...] = (0.9, 0.5, 0.6), kind: str = "prose") -> list[str]:
    return [item.text for item in decided_after(understood(question), evidence(sentences(*said, kind=kind), scores[: len(said)]))]


@pytest.mark.parametrize("question", ["What did Elmwick decide about the lamp?", "What happened to the lamp at the May meeting?"])
def test_what_was_decided_comes_before_the_matter_that_it_was_decided_on(question: str):
    assert order(question, MATTER, TALK, DECIDED) == [DECIDED, MATTER, TALK]


def test_how_they_voted_is_told_by_the_vote():
    assert order("How did councillors vote on the lamp?", MATTER, DECIDED, VOTE) == [VOTE, MATTER, DECIDED]
    assert order("How did councillors vote on the lamp?", MATTER, TALK, DECIDED) == [MATTER, TALK, DECIDED]


def test_the_order_stays_where_nothing_else_was_decided_or_asked():
    assert order("What did Elmwick decide about the lamp?", DECIDED, TALK, DECIDED)[0] == DECIDED
    assert order("What did Elmwick decide about the lamp?", MATTER, TALK, DECIDED, scores=(0.9, 0.5, 0.2))[0] == MATTER
    assert order("Where is the lamp planned?", MATTER, TALK, DECIDED)[0] == MATTER
    assert order("What did Elmwick decide about the lamp?", MATTER, TALK, DECIDED, kind="service")[0] == MATTER
    assert decided_after(understood("What did Elmwick decide?"), ()) == ()


def test_spans_of_years_and_repairs_are_no_votes():
    assert order("How did councillors vote on the lamp?", MATTER, "The 2023-24 budget holds £500.", VOTE, scores=(0.9, 0.5, 0.6))[0] == VOTE
    assert order("What did Elmwick decide about the lamp?", MATTER, "Repairs are carried out in May.", DECIDED)[0] == DECIDED


@pytest.mark.parametrize("outcome", ["GRANTED - NO CANDLES", "DEFERRED"])
def test_what_became_of_an_application_stands_below_it_in_capitals(outcome: str):
    assert order("Did the ferry shop get its lamp licence from the board?", MATTER, TALK, outcome)[0] == outcome
