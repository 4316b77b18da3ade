"""Questions for the highest, lowest or only one."""

import pytest

from app.assistant.question.superlatives import find_superlative


@pytest.mark.parametrize(
    ("question", "highest"),
    [
        ("Which ward had the most potholes in 2015/16?", True),
        ("Which depot has the most lorries, and how many?", True),
        ("which scheme costs the most?", True),
        ("Which depot may be closed the longest?", True),
        ("What is the dearest permit?", True),
        ("Which ward had the fewest complaints?", False),
        ("Which scheme costs the least?", False),
        ("Which repair has the shortest time to be done?", False),
    ],
)
def test_the_direction_is_read_off_the_superlative(question: str, highest: bool):
    asked = find_superlative(question)
    assert asked is not None
    assert asked.highest is highest
    assert asked.colour == ""


@pytest.mark.parametrize(
    "question",
    [
        "What are the most recent road counts?",
        "Which group got most of the effort?",
        "Which ward had the second highest count?",
        "What are the top three schemes with the highest cost?",
        "What are the highest and lowest rents?",
        "Which year had the most potholes?",
        "When was the highest count?",
        "How many potholes had Nettlebeck at least?",
        "Who has the most important role?",
        "The highest count was in Nettlebeck.",
    ],
)
def test_other_questions_ask_for_none(question: str):
    assert find_superlative(question) is None


def test_what_is_left_out_is_kept_apart():
    before = find_superlative("Leaving out the depots, bridges and 20+ tonners, which ward had the most repairs?")
    after = find_superlative("Which ward, other than Nettlebeck, had the most repairs?")
    assert before is not None
    assert after is not None
    assert before.without == ("depots", "bridges", "20+ tonners")
    assert "depots" not in before.about
    assert after.without == ("Nettlebeck",)
    assert before.category == "ward"
    assert before.is_place


@pytest.mark.parametrize("question", ["Which measure was the only red one?", "Which is the only measure rated red?", "What alone was red: which is only red?"])
def test_the_only_one_of_a_colour(question: str):
    asked = find_superlative(question)
    assert asked is not None
    assert asked.colour == "red"
