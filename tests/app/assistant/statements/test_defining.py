from app.assistant.statements.defining import defining
from app.assistant.statements.evidence import Evidence
from tests.app.assistant.papers import evidence, passage, understood


def part(text: str, score: float, kind: str = "prose", start: int = 0) -> Evidence:
    return evidence(passage("a", text, kind=kind, start=start), (score,))[0]


def test_a_sentence_that_says_what_the_thing_is_comes_first():
    action, says = part("Action 2: Lamps Alight is to be used.", 0.9), part("‘Lamps Alight’ (LA) is a way of lighting roads.", 0.6, start=100)
    asked = understood("What is Lamps Alight?")
    assert defining(asked, [action, says]) == (says, action)
    far = part("Lamps Alight is a way of lighting roads.", 0.4, start=100)
    assert defining(asked, [action, far]) == (action, far)
    assert defining(understood("Where is Lamps Alight used?"), [action, says]) == (action, says)


def test_what_a_service_does_is_not_told_by_who_heads_it():
    post, does = part("Ada Thorne: Head of Lamp Lighters.", 0.9, kind="role"), part("Lamp Lighters light roads.", 0.5, start=100)
    assert defining(understood("What do the Lamp Lighters do?"), [post, does]) == (does,)
    assert defining(understood("What does Ada Thorne do?"), [post, does]) == (post, does)
    assert defining(understood("What do the Lamp Lighters do?"), [post]) == (post,)


def test_what_a_word_means_is_asked_in_many_ways():
    uses, says = part("The warden, or deputy, may close the pond.", 0.9), part("a) deputy means whoever stands in for the warden.", 0.6, start=100)
    for question in ("In the pond agreement what's a 'deputy'?", "deputy - what is it?", "What is meant by a 'deputy'?", "What does deputy mean?"):
        assert defining(understood(question), [uses, says]) == (says, uses)


def test_what_plainly_says_so_comes_before_what_may_say_something_else():
    praised, says = part("Lamps Alight is integral to the plan.", 0.9), part("Lamps Alight is a way of lighting roads.", 0.6, start=100)
    assert defining(understood("What is Lamps Alight?"), [praised, says]) == (says, praised)


def test_an_entry_of_a_key_says_what_its_word_means():
    counts, key = part("Of these 17 are rated as amber and 1 as red.", 0.9), part("Amber: lamps are below target but above the floor.", 0.7, start=100)
    assert defining(understood("What does amber mean?"), [counts, key]) == (key, counts)
    cell = part("Amber: 17", 0.7, start=100)
    assert defining(understood("What does amber mean?"), [counts, cell]) == (counts, cell)
