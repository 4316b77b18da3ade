from dataclasses import dataclass, replace

import pytest

from app.assistant.question.understand import Understanding
from app.assistant.question.wanted import Wanted
from app.assistant.statements.compose import Statement
from app.assistant.statements.decisions import CUT, Decisions
from corpus.types import Passage, Section, Unit
from tests.app.assistant.papers import understood

STEM = "Roads Committee, 4 May 2021, minute 12 Verges: RESOLVED that "
HEAD = "7 A. Bell, C. Dow:"
LEAD = "Roads Board, 4 May 2021, resolution 7, moved by A. Bell, seconded by C. Dow:"
ASKED = replace(understood("What was decided?"), wanted=(Wanted.DECISION,))
OTHERWISE = replace(understood("How many verges?"), wanted=(Wanted.FIGURE,))


@dataclass
class Papers:
    """A store of these passages, all of one document, under one heading."""

    held: list[Passage]
    ends: int = 8000

    def passages_of(self, document: str, start: int, end: int) -> list[Passage]:
        return [one for one in self.held if one.start < end and one.end > start]

    def sections(self, document: str) -> list[Section]:
        return [Section("Verges", 1, 0, self.ends)]


def part(start: int, end: int, said: str, mark: str = "", stem: str = STEM) -> Passage:
    """A lettered part as it is indexed: what joins it to the part before, then the words that all parts share, then its own."""
    lead = f"{mark}\n" if mark else ""
    text = f"{lead}{stem}{said}"
    units = [Unit(start, start + 5, 0, len(mark))] if mark else []
    units.append(Unit(start + (5 if mark else 0), end, len(lead), len(text)))
    return Passage(f"p{start}", "a" * 64, start, end, "decision", 1, (), "", text, tuple(units))


def motion(start: int, *said: str) -> Passage:
    """A motion, or a part of one, as it is indexed when it is too long to be read out: its lead, then its sentences a line each."""
    text = "\n".join((LEAD, *said))
    units, place, at = [], len(LEAD) + 1, start
    for one in said:
        units.append(Unit(at, at + len(one), place, place + len(one)))
        place, at = place + len(one) + 1, at + len(one) + 1
    return Passage(f"p{start}", "a" * 64, start, at - 1, "decision", 1, (), "", text, tuple(units))


FIRST, SECOND, THIRD = part(100, 140, "the verges be mown;"), part(140, 200, "the report be noted;", "b)"), part(200, 260, "officers report back.", "and c)")


def said_of(passage: Passage, unit: int = -1) -> Statement:
    at = passage.units[unit]
    return Statement(passage.text[at.text_start : at.text_end], passage.document, at.start, at.end)


def completed(*said: Statement, held: tuple[Passage, ...] = (FIRST, SECOND, THIRD), understanding=ASKED, ends: int = 8000) -> tuple[Statement, ...]:
    return Decisions(Papers(list(held), ends)).completed(understanding, said)  # type: ignore[arg-type]


@pytest.mark.parametrize("understanding", [ASKED, OTHERWISE])
def test_a_part_of_a_resolution_is_said_with_the_others_in_their_order_and_quoted_as_one(understanding):
    [whole] = completed(said_of(SECOND), understanding=understanding)
    assert whole.text == f"{STEM}the verges be mown; the report be noted; officers report back"
    assert (whole.start, whole.end) == (100, 260)


def test_two_parts_of_one_resolution_become_one_statement():
    [whole] = completed(said_of(FIRST), said_of(THIRD))
    assert whole.text.count("officers report back") == 1


def test_what_is_asked_for_is_said_whole_up_to_the_length_of_a_list_where_the_answer_comes_early():
    long = part(140, 900, " ".join(["word"] * 120), "b)")
    [whole] = completed(said_of(FIRST), held=(FIRST, long))
    assert whole.text.endswith(" ".join(["word"] * 120))


def test_an_ellipsis_stands_for_the_parts_that_there_is_no_room_for():
    long = part(140, 900, " ".join(["word"] * 200), "b)")
    [told] = completed(said_of(FIRST), held=(FIRST, long))
    assert told.text == f"{STEM}the verges be mown …"
    late = part(900, 950, "officers report back.", "and c)")
    [told] = completed(said_of(late), held=(long, late))
    assert told.text == f"{STEM}… officers report back"


def test_another_minute_and_what_stands_far_off_are_other_resolutions():
    other = part(140, 200, "the budget be agreed.", "b)", stem="Roads Committee, 4 May 2021, minute 13 Budget: RESOLVED that ")
    [alone] = completed(said_of(FIRST), held=(FIRST, other))
    assert (alone.text, alone.end) == (f"{STEM}the verges be mown", 140)
    [alone] = completed(said_of(FIRST), held=(FIRST, part(300, 360, "the report be noted;", "b)")))
    assert alone.end == 140


def test_a_vote_that_is_told_beside_a_resolution_is_said_with_it():
    place = STEM.removesuffix(": RESOLVED that ")
    lead = f"{place}, on the verges be mown;:"
    vote = Passage("v", "a" * 64, 60, 98, "decision", 1, (), "", f"{lead} It was carried 5 votes to 2", (Unit(60, 98, len(lead) + 1, len(lead) + 28),))
    [told] = completed(said_of(vote), held=(vote, FIRST, SECOND))
    assert told.text == f"{place}: It was carried 5 votes to 2. RESOLVED that the verges be mown; the report be noted"
    assert (told.start, told.end) == (60, 200)


def test_a_long_motion_is_said_from_what_it_decides_on_and_quoted_with_its_head_and_its_vote():
    recital = f"Whereas {' '.join(['rain'] * 150)};"
    held = motion(0, HEAD, recital, "Therefore be it resolved that drains be dug;", "And that they be paid for.", "Carried.")
    [told] = completed(said_of(held, 3), held=(held,))
    assert told.text == f"{LEAD} … Therefore be it resolved that drains be dug; And that they be paid for. Carried."
    assert (told.start, told.end) == (0, held.end)


def test_a_short_motion_is_said_from_its_recital_to_its_vote():
    held = motion(0, HEAD, "Whereas roads are wet;", "be it resolved that drains be dug.", "Carried.")
    [told] = completed(said_of(held, 2), held=(held,))
    assert told.text == f"{LEAD} Whereas roads are wet; be it resolved that drains be dug. Carried."


def test_of_a_motion_that_was_not_asked_for_only_the_clause_that_answers_is_said_with_whose_it_is_and_how_it_ended():
    held = motion(0, HEAD, "Whereas roads are wet;", "that drains be dug, and", "that they be paid for.", "Carried.")
    [told] = completed(said_of(held, 2), held=(held,), understanding=OTHERWISE)
    assert told.text == f"{LEAD} … that drains be dug, and … Carried."


def test_of_a_motion_that_is_too_long_to_quote_head_clauses_and_vote_are_quoted_apart():
    recital, other = f"Whereas {'rain ' * 300};", f"And whereas {'snow ' * 300};"
    held = (motion(0, HEAD, recital), motion(1600, other, "Be it resolved that drains be dug.", "Carried."))
    told = completed(said_of(held[1], 1), held=held)
    assert [one.text for one in told] == [LEAD.rstrip(":"), "… Be it resolved that drains be dug. Carried."]
    assert (told[0].start, told[0].end) == (0, held[0].units[1].start)
    whole = (0, held[1].end)
    assert [one.shown for one in told] == [whole, whole]
    assert completed(said_of(held[1], 1), held=held, understanding=OTHERWISE) == (replace(said_of(held[1], 1), shown=whole),)


def test_of_a_clause_that_is_too_long_to_say_its_beginning_is_said_after_the_head():
    held = motion(0, HEAD, f"Whereas {'rain ' * 400};", f"Be it resolved that {' '.join(['drains'] * 215)}.", "Carried.")
    begun = replace(said_of(held, 2), text="Be it resolved that drains drains …")
    whose, body, vote = completed(begun, held=(held,))
    assert (whose.text, body.text, vote.text) == (LEAD.rstrip(":"), "… Be it resolved that drains drains …", "Carried.")


def test_a_clause_that_announces_others_comes_with_them():
    items = [f"{n}. {' '.join([f'item{n}'] * 60)};" for n in (1, 2, 3)]
    held = motion(0, HEAD, "That it be agreed to:", *items, "Carried.")
    [told] = completed(said_of(held, 4), held=(held,), understanding=OTHERWISE)
    assert told.text == f"{LEAD} That it be agreed to: … {items[2]} … Carried."


def test_a_heading_before_a_decision_is_no_part_of_it():
    text = f"9. Verges\n{STEM}the verges be mown."
    held = Passage("p", "a" * 64, 100, 160, "decision", 1, (), "", text, (Unit(100, 109, 0, 9), Unit(110, 160, 10, len(text))))
    [told] = completed(Statement(text, held.document, 100, 160), held=(held,))
    assert (told.text, told.start) == (f"{STEM}the verges be mown", 110)


def test_a_cut_decision_is_said_to_be_cut_and_a_whole_one_and_cut_prose_are_not():
    decisions = Decisions(Papers([FIRST, SECOND]))  # type: ignore[arg-type]
    assert decisions.cut([replace(said_of(FIRST), text=f"{STEM}the verges be mown …")]) == (CUT,)
    assert decisions.cut([said_of(FIRST)]) == ()
    assert decisions.cut([Statement("The verges are …", "a" * 64, 900, 940)]) == ()


def test_what_is_no_decision_or_is_asked_for_as_a_passage_is_left_alone():
    prose = Statement("The verges are long.", "a" * 64, 900, 940)
    assert completed(prose) == (prose,)
    place = replace(ASKED, wanted=(Wanted.PLACE, Wanted.DECISION))
    assert completed(said_of(SECOND), understanding=place) == (said_of(SECOND),)


def test_a_lettered_part_that_falls_into_numbered_ones_is_said_with_the_part_before_it():
    said = ("the decision of the Cabinet Member:", "1 to buy lamps,", "2 to light them,", "be endorsed.")
    lead = f"; and b)\n{STEM}"
    units, place, at = [Unit(140, 148, 0, 8)], len(lead), 150
    for one in said:
        units.append(Unit(at, at + len(one), place, place + len(one)))
        place, at = place + len(one) + 1, at + len(one) + 1
    numbered = Passage("n", "a" * 64, 140, at - 1, "decision", 1, (), "", lead + " ".join(said), tuple(units))
    [whole] = completed(said_of(FIRST), held=(FIRST, numbered))
    assert whole.text == f"{STEM}the verges be mown; the decision of the Cabinet Member: 1 to buy lamps, 2 to light them, be endorsed"


def matter(start: int, said: str) -> Passage:
    return Passage(f"p{start}", "a" * 64, start, start + len(said), "prose", 1, (), "", said, (Unit(start, start + len(said), 0, len(said)),))


def of_all(passage: Passage) -> Statement:
    return Statement(passage.text, passage.document, passage.start, passage.end)


CONSIDERED = matter(0, "The Committee considered the verges of Elm Road.")


def test_what_was_resolved_right_after_its_matter_is_said_first():
    told, before = completed(of_all(CONSIDERED), held=(CONSIDERED, FIRST))
    assert (told.text, before.text) == (f"{STEM}the verges be mown", CONSIDERED.text)


@pytest.mark.parametrize(
    ("said", "ends", "understanding"),
    [
        ("The Committee considered the verges of Elm Road.", 90, ASKED),
        ("The Committee agreed to mow the verges of Elm Road.", 8000, ASKED),
        ("The Committee considered the verges of Elm Road.", 8000, OTHERWISE),
    ],
)
def test_a_decision_is_not_added_of_another_minute_nor_beside_one_nor_unasked(said: str, ends: int, understanding: Understanding):
    asked = matter(0, said)
    [told] = completed(of_all(asked), held=(asked, FIRST), understanding=understanding, ends=ends)
    assert told.text == said


def test_a_vote_that_is_asked_for_is_said_from_the_end_of_the_debate():
    spoken = matter(200, "Ada Thorne liked grass. " * 20)
    voted = matter(2000, "The motion passed with 11 in favour (Ash, Bell) and 2 opposed (Dow).")
    asked = replace(understood("How did the committee vote on the verges?"), wanted=(Wanted.DECISION,))
    told, before = completed(of_all(CONSIDERED), held=(CONSIDERED, spoken, voted), understanding=asked)
    assert (told.text, before.text) == (voted.text, CONSIDERED.text)
    declared = matter(2100, "Chair Ash declared the motion PASSED.")
    assert completed(of_all(CONSIDERED), held=(CONSIDERED, spoken, voted, declared), understanding=asked)[0].text == voted.text
    assert completed(of_all(CONSIDERED), held=(CONSIDERED, spoken, declared), understanding=asked)[0].text == declared.text
    for ends in (1900, 9000):
        assert completed(of_all(CONSIDERED), held=(CONSIDERED, spoken, voted), understanding=asked, ends=ends) == (of_all(CONSIDERED),)
    assert completed(of_all(CONSIDERED), held=(CONSIDERED, spoken, voted)) == (of_all(CONSIDERED),)


@pytest.mark.parametrize(
    "said",
    [
        "Children aged 5-11 play on the verges.",
        "Residents had waited for 3 years for it.",
        "The works were carried by contractors.",
        "An amendment to plant trees was lost: 3 in favour and 9 opposed.",
    ],
)
def test_what_only_looks_like_a_vote_ends_no_debate(said: str):
    voted = matter(2000, "The motion passed with 11 in favour (Ash, Bell) and 2 opposed (Dow).")
    asked = replace(understood("How did the committee vote on the verges?"), wanted=(Wanted.DECISION,))
    assert completed(of_all(CONSIDERED), held=(CONSIDERED, matter(200, said), voted), understanding=asked)[0].text == voted.text


def test_the_decision_on_another_matter_under_the_same_heading_is_not_said():
    lamps = part(100, 140, "the lamps be lit;", stem="Roads Committee, 4 May 2021, minute 13 Lamps: RESOLVED that ")
    asked = replace(understood("What was decided about the verges of Elm Road?"), wanted=(Wanted.DECISION,))
    assert completed(of_all(CONSIDERED), held=(CONSIDERED, lamps), understanding=asked) == (of_all(CONSIDERED),)
