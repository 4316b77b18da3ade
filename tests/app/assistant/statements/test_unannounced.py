from dataclasses import replace

from app.assistant.statements.unannounced import unannounced
from tests.app.assistant.papers import evidence, passage, understood

LISTED = evidence(replace(passage("a", "7. Resolution: new lamps."), section=("Agenda",)), (0.9,))[0]
TOLD = evidence(passage("b", "That three lamps be bought for the yard."), (0.8,))[0]
FAR = evidence(passage("b", "Lamps are lit at dusk."), (0.6,))[0]


def test_what_came_of_a_matter_stands_before_the_agenda_s_line_for_it():
    assert unannounced(understood("Which lamps were bought?"), (LISTED, TOLD)) == (TOLD, LISTED)


def test_the_line_stays_where_it_is_asked_for_or_nothing_else_is_near():
    assert unannounced(understood("What is on the agenda about lamps?"), (LISTED, TOLD)) == (LISTED, TOLD)
    assert unannounced(understood("Which lamps were bought?"), (LISTED, FAR)) == (LISTED, FAR)
    assert unannounced(understood("Which lamps were bought?"), ()) == ()
