"""What is said when the documents do not say."""

import pytest

from app.assistant.checks.abstain import Judgement
from app.assistant.checks.presupposed import unconfirmed_event
from app.assistant.notes.held import what_is_held
from tests.app.assistant.papers import NEW, OLD, PACK, understood

HELD = "Held: 3 documents, for 2013 to 2017: Roads plan 2017/18; Agenda pack of the Roads Committee (2015); Roads plan 2013/14."


def notes(question: str, reason: str = "", absent: tuple[str, ...] = (), contact: str = "", nearest: tuple[str, ...] = ()) -> list[str]:
    return list(what_is_held([OLD, NEW, PACK], Judgement(False, reason, absent), understood(question), nearest, contact)[1])


def test_a_refusal_says_why_what_is_held_and_whom_to_ask():
    said = notes("Is there a tram on the roads?", "", ("tram",), "Ada Finch, Clerk")
    why = "Passages on the subject were looked at; none of them answers the question."
    assert said == [why, "“tram” occurs nowhere in the documents.", HELD, "Who to ask: Ada Finch, Clerk."]


def test_a_question_of_unknown_words_is_not_said_to_have_been_looked_at():
    assert notes("Is there a tram?", "", ("tram",))[:2] == ["“tram” occurs nowhere in the documents.", HELD]
    assert notes("What has the council said about trams?", "", ("trams",))[:2] == ["“trams” occurs nowhere in the documents.", HELD]


def test_a_word_is_said_to_be_missing_once_and_as_it_was_written():
    assert notes("What did Pinley's clerk say?", "The documents never mention “Pinley”.", ("pinley's",))[:2] == ["The documents never mention “Pinley”.", HELD]
    assert notes("When did he resign?", "What comes nearest doesn't speak of “resign”.", ("resign",))[:2] == ["“resign” occurs nowhere in the documents.", HELD]


def test_a_time_outside_what_is_held_is_said_where_it_is_why():
    question = "What is the roads budget in 2025/26?"
    assert "Held: 3 documents, for 2013 to 2017 and so not for 2025/26: " in "\n".join(notes(question, "The documents hold nothing for 2025/26."))
    assert HELD in notes(question, "What comes nearest gives no figure for this.")
    assert HELD in notes("What is the roads budget in 2015/16?")


def test_the_nearest_places_are_named_once():
    near = "Roads plan 2013/14, page 4"
    assert "Nearest, though no answer: Roads plan 2013/14, page 4." in notes("Is there a tram?", nearest=(near, near))


def test_without_a_contact_nobody_is_named():
    assert notes("Is there a tram?")[-1] == "It may stand in a paper that is not held here."


@pytest.mark.parametrize(
    ("question", "text", "event"),
    [
        ("Why was the salt store closed?", "The committee was advised not to consult on the closure of the store.", "closed"),
        ("When did the depot close?", "It is proposed that the depot be closed.", "close"),
        ("When did the depot close?", "The depot closed in May. It was not missed.", ""),
        ("When did Ada Finch resign?", "Ada Finch has not resigned.", "resign"),
        ("What was decided about closing the depot?", "The depot is not to be closed.", ""),
        ("Who buys salt?", "Nobody would close the store.", ""),
    ],
)
def test_an_event_told_as_a_fact_is_not_agreed_to(question: str, text: str, event: str):
    assert unconfirmed_event(question, text) == event
