from app.assistant.statements.brief import brief
from corpus.types import Passage
from tests.app.assistant.papers import evidence, passage, sentences, understood

ACTION = passage(
    "a", "Action 2: Mend the lamps. Lead: Ada Thorne; Bo Finch. End: May 2014. Measures: Every lamp is lit; Reports made. Status: Green.", kind="action"
)


def told(held: Passage, best: int, question: str) -> str:
    found = evidence(held, tuple(0.5 for _ in held.units))
    return " ".join(item.text for item in brief(found[best], found, understood(question)))


def test_who_and_when_are_told_without_how_it_is_measured():
    whole = "Action 2: Mend the lamps. Lead: Ada Thorne; Bo Finch. End: May 2014. Status: Green."
    assert told(ACTION, 0, "Who mends the lamps, and by when?") == whole


def test_how_it_is_measured_is_told_where_it_is_asked_for():
    assert told(ACTION, 0, "Who leads on mending lamps, and who makes reports?") == ACTION.text
    assert told(ACTION, 0, "How many lamps are to be mended?") == ACTION.text


def test_a_sentence_that_lists_what_is_asked_for_stands_alone():
    held = sentences("It was a wet year.", "The themes are four: early help, access, whole families, and recovery.", "Rain fell.")
    assert told(held, 1, "What are the four themes?") == held.text[19:89]
    assert told(held, 1, "Why was there a wet year?") == held.text
    held = sentences("It was a wet year.", "There are 3 crews: menders, painters and diggers.", "Rain fell.")
    assert told(held, 1, "Which three crews are there?") == "There are 3 crews: menders, painters and diggers."


def test_a_sentence_that_the_passage_ends_in_is_left_to_be_carried_on():
    held = sentences("It was a wet year.", "There will be five checks by health visitors")
    assert told(held, 1, "What are the five checks?") == "There will be five checks by health visitors"
    lines = sentences("Lamps", "New lamps")
    assert told(lines, 1, "What are the five lamps?") == "Lamps New lamps"
