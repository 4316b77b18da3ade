from app.assistant.statements.replied import replied
from tests.app.assistant.papers import evidence, sentences, understood

ASKED, ANSWER, OTHER = "How many lamps does it take to light the lane?", "• 64", "Lamps are dear."


def order(*said: str, scores: tuple[float, ...] = (0.9, 0.2, 0.5), kind: str = "prose") -> list[str]:
    return [item.text for item in replied(understood("How many lamps light the lane?"), evidence(sentences(*said, kind=kind), scores[: len(said)]))]


def test_the_line_below_a_question_that_a_paper_asks_is_its_answer():
    assert order(ASKED, ANSWER, OTHER) == [ANSWER, ASKED, OTHER]


def test_the_order_stays_where_the_best_part_asks_nothing_or_is_the_last():
    assert order(OTHER, ANSWER, ASKED) == [OTHER, ANSWER, ASKED]
    assert order(ASKED) == [ASKED]
    assert order(ASKED, "Are they lit?", OTHER)[0] == ASKED
    asks = understood("What did a resident ask about lamps?")
    assert replied(asks, evidence(sentences(ASKED, ANSWER), (0.9, 0.2)))[0].text == ASKED
    assert order(ASKED, ANSWER, kind="service")[0] != ANSWER
    assert replied(understood("How many lamps?"), ()) == ()
