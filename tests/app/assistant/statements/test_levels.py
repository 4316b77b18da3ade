import pytest

from app.assistant.statements.evidence import Evidence
from app.assistant.statements.levels import levels_first
from tests.app.assistant.papers import evidence, passage, understood


def part(text: str, score: float, start: int) -> Evidence:
    return evidence(passage("a", text, start=start), (score,))[0]


ROSE = part("There is a rise in the lamp levy of £5.", 1.0, 0)
LEVY = part("The lamp levy is £191.43.", 0.9, 100)
WORDS = part("The lamp levy is paid in May.", 0.95, 200)
CUT = part("A cut in the lamp levy of £2 was refused.", 0.95, 300)


def test_what_gives_the_amount_itself_comes_before_what_tells_of_its_change():
    assert levels_first(understood("What is the lamp levy?"), [ROSE, CUT, WORDS, LEVY]) == (LEVY, ROSE, CUT, WORDS)


@pytest.mark.parametrize("asked", ["What is the rise in the lamp levy?", "How much more is the lamp levy?", "Why is there a lamp levy?"])
def test_the_order_stays_where_a_change_or_something_else_is_asked_for(asked: str):
    assert levels_first(understood(asked), [ROSE, LEVY]) == (ROSE, LEVY)


def test_the_order_stays_where_no_other_part_near_gives_an_amount():
    far = part("The lamp levy is £191.43.", 0.7, 100)
    assert levels_first(understood("What is the lamp levy?"), [ROSE, CUT, WORDS, far]) == (ROSE, CUT, WORDS, far)
    assert levels_first(understood("What is the lamp levy?"), [LEVY, ROSE]) == (LEVY, ROSE)
