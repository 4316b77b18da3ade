"""Forty two-turn conversations about the sample council: each next question, made whole, must say what it is about."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from app.answer import Turn
from app.assistant.question.followup import whole_question

HELD: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("conversations.toml").read_text(encoding="utf-8"))["conversation"]


def test_there_are_forty_conversations():
    assert len(HELD) == 40


@pytest.mark.parametrize("held", HELD, ids=[f"{one['before'][:30]} … {one['next'][:40]}" for one in HELD])
def test_the_next_question_is_made_whole(held: dict[str, Any]):
    whole = whole_question(held["next"], [Turn(held["before"], held["answer"])])
    assert [words for words in held.get("holds", []) if words.lower() not in whole.lower()] == [], whole
    assert [words for words in held.get("lacks", []) if words.lower() in whole.lower()] == [], whole
    assert (whole == held["next"]) or not held.get("alone"), whole
