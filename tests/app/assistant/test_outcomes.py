"""The outcome of questions to a whole assistant: answered, answered in part, or not."""

from collections.abc import Callable

import pytest

from app.answer import Answer, Status

PAPER = """OAKSHIRE COUNTY COUNCIL

ROADS IMPROVEMENT PLAN 2014

Mr Finch, the Head of Highways, leads the renewal of the salt barns at Nettlebeck. The salt barns are to be renewed by May 2015.
"""


@pytest.fixture
def paper() -> str:
    return PAPER


def test_both_of_two_things_asked_for_are_an_answer(ask: Callable[[str], Answer]):
    answer = ask("Who leads the renewal of the salt barns, and when is it due?")
    assert (answer.status, answer.notes) == (Status.ANSWERED, ())


def test_the_first_of_two_things_alone_is_part_of_one_and_what_is_missing_is_said(ask: Callable[[str], Answer]):
    answer = ask("Who leads the renewal of the salt barns, and how much does it cost?")
    assert answer.status is Status.PARTIAL
    assert "Mr Finch" in answer.text
    assert answer.notes[0].startswith("Only part of the question is answered: what was found gives no ")


def test_the_second_of_two_things_alone_is_none(ask: Callable[[str], Answer]):
    assert ask("How much does the renewal of the salt barns cost, and who leads it?").status is Status.NOT_FOUND
