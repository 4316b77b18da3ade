import re

from app.assistant.question.wanted import Wanted
from app.assistant.statements.parts import parts
from app.assistant.statements.stretch import counted_list, stretch
from corpus.types import Passage, Unit
from tests.app.assistant.papers import evidence, passage, sentences


def texts(held: Passage, best: int, wanted: Wanted) -> list[str]:
    found = evidence(held, tuple(0.9 if n == best else 0.1 for n, _ in enumerate(parts(held))))
    return [item.text for item in stretch(found[best], found, 40, (wanted,))]


FILLER = " ".join(["word"] * 40)


def test_what_is_done_about_a_risk_is_all_that_its_field_says():
    risk = passage(
        "a", f"Risk R1: floods. {FILLER.capitalize()}. Controls: Gates are checked. Sand is stored. Owner: Ada Thorne. {FILLER.capitalize()}.", kind="risk"
    )
    assert texts(risk, 1, Wanted.REMEDY) == ["Risk R1: floods.", f"{FILLER.capitalize()}.", "Controls: Gates are checked.", "Sand is stored."]


def test_several_owners_of_one_field_come_together_and_an_action_always_says_by_when():
    action = passage("a", f"Action 2: {FILLER}. Lead: Ada Thorne; Bo Finch; Cy Marsh. Start: May 2014. {FILLER.capitalize()}.", kind="action")
    assert texts(action, 0, Wanted.WHO)[1:] == ["Lead: Ada Thorne;", "Bo Finch;", "Cy Marsh.", "Start: May 2014."]


def test_a_list_that_is_wanted_runs_from_its_announcement_to_its_end():
    held = sentences("Roads matter.", "The plan has three aims:", "• mend roads;", "• light paths; and", "sweep streets.", "It was agreed in May.")
    assert texts(held, 3, Wanted.LIST) == ["The plan has three aims:", "• mend roads;", "• light paths; and", "sweep streets."]
    assert texts(held, 1, Wanted.LIST) == texts(held, 3, Wanted.LIST)


def test_a_list_of_as_many_things_as_are_asked_for_is_found_beside_the_best_part():
    held = sentences("The vision is bold.", "Children are:", "• safe;", "• well.", "Plans are:", "• bold;", "• brief;", "• read.")
    found = evidence(held, (0.9, 0.5, 0.4, 0.4, 0.6, 0.4, 0.4, 0.4))
    assert [item.text for item in counted_list(found[0], found, "What two things should children be?")] == ["Children are:", "• safe;", "• well."]
    assert counted_list(found[0], found, "Which 3 things are plans?")[0].text == "Plans are:"
    assert counted_list(found[0], found, "What four things should children be?") == []
    assert counted_list(found[0], found, "What should children be in two years?") == []


def test_a_list_that_the_stretch_breaks_off_in_is_carried_on_to_its_end():
    held = sentences(f"Roads matter {FILLER}.", "There is training for:", "• menders of lamps;", "• clerks.", "It was agreed in May.")
    assert texts(held, 0, Wanted.FACT) == [held.text[: len(f"Roads matter {FILLER}.")]]
    assert texts(held, 1, Wanted.FACT)[-3:] == ["There is training for:", "• menders of lamps;", "• clerks."]


def test_sentences_are_the_list_that_a_counted_announcement_opens():
    asked = ("They asked for two things:", "Light the lamps.", "Mend the paths.", "Sweep them too.", "Both are in hand.", "It rained.")
    assert texts(sentences("They met.", *asked), 1, Wanted.LIST) == list(asked[:4])
    assert texts(sentences("They met.", *asked[:4], "It rained."), 2, Wanted.LIST) == list(asked[:3])
    assert asked[1] in texts(sentences("They met.", "They asked for things:", *asked[1:]), 2, Wanted.LIST)


def test_what_stands_beside_no_list_is_no_list():
    held = sentences(f"Roads matter {FILLER}.", f"Paths matter {FILLER}.")
    assert texts(held, 1, Wanted.LIST) == [f"Paths matter {FILLER}."]


def test_a_stretch_keeps_to_the_section_that_its_best_part_stands_in_and_leaves_its_heading_to_the_citation():
    text = "Fees rise by 2%.\n\nStaff\nA clerk retires.\n\nNext steps\nA visit is due."
    lines = tuple(Unit(line.start(), line.end(), line.start(), line.end()) for line in re.finditer(".+", text))
    assert texts(passage("a", text, units=lines), 2, Wanted.FACT) == ["A clerk retires."]


def test_what_is_wanted_is_looked_for_under_the_next_heading_where_the_section_lacks_it():
    text = "Roads Plan of the Lamp Office\n\nForeword\nI lead the Lamp Office. Ada Thorne, Head of Lamps"
    spans = ("Roads Plan of the Lamp Office", "Foreword", "I lead the Lamp Office.", "Ada Thorne, Head of Lamps")
    held = passage("a", text, units=tuple(Unit(at, at + len(span), at, at + len(span)) for span in spans for at in [text.index(span)]))
    assert texts(held, 0, Wanted.WHO) == list(spans)
    assert texts(held, 0, Wanted.FACT) == list(spans[:1])


def test_a_service_is_named_before_what_is_told_of_it():
    held = sentences("The Lamp Team", f"It mends lamps {FILLER}.", f"It also counts them {FILLER}.", kind="service")
    assert texts(held, 2, Wanted.WHO) == ["The Lamp Team", f"It also counts them {FILLER}."]


def test_a_reason_is_looked_for_farther_round_the_best_part_and_what_scores_nearly_as_high_comes_first():
    held = sentences(f"It was dear {FILLER[:150]}.", "The shop was shut.", f"Few came {FILLER[:150]}.")
    found = evidence(held, (0.5, 0.9, 0.75))
    assert [item.text for item in stretch(found[1], found, 100, (Wanted.FACT,))] == [found[1].text, found[2].text]
    assert [item.text for item in stretch(found[1], found, 100, (Wanted.WHY,))] == [item.text for item in found]
    assert [item.text for item in stretch(found[1], found, 30, (Wanted.WHY,))] == [found[1].text, found[2].text]


def test_a_long_label_does_not_take_the_room_of_the_cells():
    label = " ".join(["The share of children who were seen in time"] * 7)
    row = passage("a", f"{label}: Actual 2012: 41%; Estimate 2013: 43%; Average: 50%; Target 2014: 60% of all who were asked", kind="row")
    parted = evidence(row, (0.9, 0.5, 0.2, 0.1))
    assert [item.text for item in stretch(parted[0], parted, 38)] == [item.text for item in parted]


def test_the_figures_that_a_colon_announces_are_all_that_is_said():
    items = evidence(sentences("Costs are looked at.", "The costs are as follows:", "Roads £4m", "Total £9m", "Roads are mended."), (0.1, 0.9, 0.1, 0.1, 0.5))
    assert [item.text for item in stretch(items[1], items, 38, (Wanted.FIGURE,))] == ["The costs are as follows:", "Roads £4m", "Total £9m"]


def test_a_starred_note_is_said_without_what_stands_before_it():
    items = evidence(sentences("Ada Thorne leads on roads.", "* Joint actions are also in the plan for parks."), (0.1, 0.9))
    assert [item.text for item in stretch(items[1], items, 38)] == [items[1].text]
    listed = evidence(sentences("* Roads are mended.", "* Parks are mown."), (0.1, 0.9))
    assert len(stretch(listed[1], listed, 38)) == 2


def test_the_rating_of_a_long_risk_comes_along_where_it_is_asked_for():
    text = f"Risk RD 7: Floods. {' '.join(['Gullies fill up.'] * 30)} Owner: Ada Thorne. Likelihood/impact: H16."
    block = passage("a", text, kind="risk")
    count = len(parts(block))
    items = evidence(block, (0.9, *(0.8 for _ in range(count - 1))))
    assert "Likelihood/impact: H16." in [item.text for item in stretch(items[0], items, 38, (Wanted.RATING,))]
    assert "Likelihood/impact: H16." not in [item.text for item in stretch(items[0], items, 38, (Wanted.FACT,))]


def test_a_part_that_was_found_apart_from_the_others_stands_alone():
    (found,) = evidence(passage("a", "Roads cost £4m."), (0.9,))
    assert stretch(found, [], 40, (Wanted.FIGURE,)) == [found]


def test_what_a_risk_is_stands_in_all_that_is_said_before_its_first_field():
    risk = passage("a", f"Risk R1: floods. The dam is old. Homes may be lost. Controls: {FILLER}. Owner: Ada Thorne. {FILLER.capitalize()}.", kind="risk")
    assert texts(risk, 0, Wanted.FACT)[:3] == ["Risk R1: floods.", "The dam is old.", "Homes may be lost."]


def test_a_sentence_is_not_broken_off_at_a_semicolon():
    begins = f"The unit has three teams, each with a task {FILLER};"
    held = sentences(begins, "the lamp team, the road team and the pond team.", "It was set up in May.")
    assert texts(held, 0, Wanted.LIST) == [begins, "the lamp team, the road team and the pond team."]
