from app.assistant.statements.figure_beside import figure_beside
from tests.app.assistant.papers import evidence, sentences, understood

NAMES = "An assessment of the lamps was made in May."
TELLS = "It would bring savings of $9,027."
OTHER = "Lamps are 40 years old."


def order(question: str, *said: str, scores: tuple[float, ...] = (0.5, 0.4, 0.38), kind: str = "prose") -> list[str]:
    return [item.text for item in figure_beside(understood(question), evidence(sentences(*said, kind=kind), scores[: len(said)]))]


def test_the_sentence_after_the_best_comes_first_where_only_it_holds_the_figure_asked_for():
    assert order("How many lamps were found?", NAMES, "There are 14.") == ["There are 14.", NAMES]
    assert order("How many lamps were found?", "There are 14.", NAMES, scores=(0.4, 0.5)) == ["There are 14.", NAMES]
    assert order("How many lamps were found?", "There are 12.", "There are 14.") == ["There are 12.", "There are 14."]
    assert order("How many lamps were found?", NAMES, "They are lit.", OTHER) == [NAMES, "They are lit.", OTHER]
    assert order("When were the lamps found?", NAMES, "There are 14.") == [NAMES, "There are 14."]


def test_for_money_a_sum_anywhere_in_the_passage_counts_and_nothing_else():
    assert order("How much would the lamps save?", NAMES, OTHER, TELLS) == [TELLS, NAMES, OTHER]
    assert order("How much would the lamps save?", NAMES, OTHER) == [NAMES, OTHER]
    share = "2.3 Turnover of lamps fell from 15.9% to 11.4%."
    assert order("How much would the lamps save?", share, OTHER, TELLS) == [TELLS, share, OTHER]
    assert order("How much would the lamps save?", "It saves 9,027.", OTHER, TELLS) == ["It saves 9,027.", OTHER, TELLS]


def test_a_sum_may_stand_farther_behind_than_another_figure():
    assert order("How much would the lamps save?", NAMES, OTHER, TELLS, scores=(0.5, 0.4, 0.2)) == [TELLS, NAMES, OTHER]
    assert order("How much would the lamps save?", NAMES, OTHER, TELLS, scores=(0.5, 0.4, 0.1)) == [NAMES, OTHER, TELLS]


def test_a_sentence_far_behind_the_best_stays_where_it_is():
    assert order("How many lamps were found?", NAMES, "There are 14.", scores=(0.5, 0.3)) == [NAMES, "There are 14."]


def test_a_share_or_a_length_of_time_is_told_by_its_unit():
    bright = "Lamps are bright."
    sum_, share, length = "The lamps took a grant of $17,000.", "That is a 37% match.", "Each lamp may burn for up to three hours."
    assert order("What percentage of the lamps was matched?", sum_, bright, share) == [share, sum_, bright]
    assert order("What percentage of the lamps was matched?", sum_, bright, length) == [sum_, bright, length]
    assert order("How long may each lamp burn?", sum_, bright, length) == [length, sum_, bright]
    assert order("How long may each lamp burn?", length, sum_, bright) == [length, sum_, bright]


def test_a_figure_two_sentences_away_is_still_beside():
    assert order("How many lamps were found?", "There are 14.", "They are lit.", NAMES, scores=(0.4, 0.2, 0.5))[0] == "There are 14."
