from app.assistant.statements.of_now import OfNow
from tests.app.assistant.papers import NEW, OLD, PACK, understood
from tests.app.assistant.statements.test_newest import row

OF_NOW = OfNow([OLD, NEW, PACK])


def test_what_is_so_now_is_told_by_the_newest_plan_that_comes_near():
    old, new, far = row("a", "Lamps lit", "70%", 0.9), row("b", "Lamps lit", "80%", 0.7), row("b", "Lamps lit", "80%", 0.3)
    now = understood("How many lamps are lit now?")
    assert OF_NOW.first(now, [old, new]) == (new, old)
    assert OF_NOW.first(now, [old, far]) == (old, far)
    assert OF_NOW.first(understood("How many lamps are lit?"), [old, new]) == (old, new)
    assert OF_NOW.first(understood("How many lamps are lit now, in 2013/14?"), [old, new]) == (old, new)
