from app.assistant.statements.numbered import of_the_number
from tests.app.assistant.papers import evidence, passage, understood


def test_an_action_of_another_number_does_not_answer():
    one, other, prose = (
        evidence(passage("a", text, kind=kind), (1.0,))[0]
        for text, kind in (("Action 2.2.4: Mend lamps.", "action"), ("Action 2.2.45: Light lamps.", "action"), ("Lamps are lit.", "prose"))
    )
    assert of_the_number(understood("Who leads action 2.2.4?"), [other, one, prose]) == (one, prose)
    assert of_the_number(understood("Who leads the action?"), [other, one]) == (other, one)
