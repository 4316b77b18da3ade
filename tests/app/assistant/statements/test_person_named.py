from dataclasses import replace

from app.assistant.statements.person_named import person_named
from tests.app.assistant.papers import evidence as parts_of
from tests.app.assistant.papers import passage, sentences, understood


def ordered(question: str, *texts: str) -> list[str]:
    asked = understood(question)
    words = [group[0] for group in asked.words]
    found = [item for n, text in enumerate(texts) for item in parts_of(passage("a", text, start=100 * n), (0.9 - 0.1 * n,))]
    held = [replace(item, own=frozenset(n for n, word in enumerate(words) if word in item.text.lower())) for item in found]
    return [item.text for item in person_named(asked, held)]


POST, NAMED, OTHER = "The clerk met the internal auditor in May.", "Internal auditor: Mr Graham Boulton.", "Mr Bo Finch lit the lamps."


def test_who_holds_the_post_comes_before_what_only_speaks_of_it():
    assert ordered("Who is the internal auditor?", POST, OTHER, NAMED) == [NAMED, POST, OTHER]
    assert ordered("Who is the internal auditor of Elmwick?", POST, NAMED) == [NAMED, POST]


def test_the_order_stays_where_the_best_names_somebody_or_no_person_is_asked_for():
    assert ordered("Who lit the lamps for the internal auditor?", OTHER, NAMED) == [OTHER, NAMED]
    assert ordered("When did the internal auditor come?", POST, NAMED) == [POST, NAMED]
    assert ordered("Who checked the lamps, the depot and the internal auditor?", POST, NAMED) == [POST, NAMED]


def test_the_action_with_its_lead_comes_before_what_only_tells_of_the_thing():
    asked = understood("Whose job was it to check the Lamp Unit?")
    (thing,) = parts_of(passage("a", "Lamp Unit: lights lamps.", kind="service"), (0.9,))
    (action,) = parts_of(passage("a", "Check the Lamp Unit. Lead: Ada Thorne.", start=100, kind="action"), (0.8,))
    (other,) = parts_of(passage("a", "Check the gate. Lead: Bo Finch.", start=200, kind="action"), (0.85,))
    named = frozenset(n for n, group in enumerate(asked.words) if group[0] in ("lamp", "unit"))
    held = [replace(thing, own=named), replace(other, own=frozenset()), replace(action, own=named)]
    assert person_named(asked, held)[0].text == action.text
    assert person_named(asked, held[:2])[0].text == thing.text


def test_an_office_comes_before_what_only_tells_of_the_thing_where_an_office_may_do_it():
    fund, office = "The lamp fund lights lanes.", "The Lamp Committee oversees the fund."
    assert ordered("Who runs the lamp fund?", fund, office) == [office, fund]
    assert ordered("Who pays the lamp fund?", fund, office) == [fund, office]
    assert ordered("Who runs the lamp fund?", fund, OTHER, office) == [OTHER, fund, office]


def test_a_person_told_of_beside_comes_before_the_sentence_that_only_names_the_post():
    said = ("A post of Lamp Clerk was added to the chart.", "That Ada Thorne be appointed to it.")
    held = parts_of(sentences(*said), (0.9, 0.8))
    assert [item.text for item in person_named(understood("Who was named Lamp Clerk in the autumn of 2014?"), held)] == [*reversed(said)]
    far = parts_of(sentences(*said), (0.9, 0.7))
    assert [item.text for item in person_named(understood("Who was named Lamp Clerk in the autumn of 2014?"), far)] == [*said]


def test_the_body_that_the_question_names_is_not_who_is_asked_for():
    members, meets = "Members: see the list at the end.", "The Lamp Committee meets monthly."
    assert ordered("Who sits on the Lamp Committee?", members, meets) == [members, meets]
