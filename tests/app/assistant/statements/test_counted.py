import pytest

from app.assistant.question.counted_things import counted_thing
from app.assistant.statements.counted import counted, counts
from tests.app.assistant.papers import evidence, sentences, understood


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("How many hours of patrols does the grant buy?", "hours"),
        ("how many freshly painted lamps are there?", "lamps"),
        ("How many of our pond wardens left in May?", "wardens"),
        ("Number of babies seen in 2015?", "babies"),
        ("How many people live here?", ""),
        ("How many households had support?", ""),
        ("How many days' sickness did wardens take?", "sickness"),
        ("How many bus driver vacancies are there?", "vacancies"),
        ("How many ponds weren't cleaned?", "ponds"),
        ("How much is a lamp?", ""),
        ("Who counts the lamps?", ""),
    ],
)
def test_what_is_counted_is_the_noun_after_how_many(question: str, noun: str):
    assert counted_thing(question) == noun


def test_a_number_counts_what_stands_right_behind_it():
    assert counts("It covers about 200 hours of patrols.", "hours")
    assert counts("We bought twelve new lamps.", "lamps")
    assert not counts("Since 2019 our lamps are lit daily.", "lamps")
    assert not counts("The grant of $13,400 was taken for the patrols, whose hours vary.", "hours")


def test_the_sentence_that_counts_the_thing_comes_before_one_with_another_figure():
    grant, hours = "The patrol grant of $13,400 was taken.", "It covers about 200 hours of patrols."

    def order(question: str, scores: tuple[float, float] = (0.5, 0.45), kind: str = "prose") -> list[str]:
        return [item.text for item in counted(understood(question), evidence(sentences(grant, hours, kind=kind), scores))]

    assert order("How many hours does the patrol grant buy?") == [hours, grant]
    assert order("How many hours does the patrol grant buy?", scores=(0.5, 0.1)) == [grant, hours]
    assert order("How many lamps does the patrol grant buy?") == [grant, hours]
    assert order("What is the patrol grant?") == [grant, hours]
    assert counted(understood("How many hours?"), ()) == ()
