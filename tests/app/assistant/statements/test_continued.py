from dataclasses import dataclass

from app.assistant.statements.compose import Statement
from app.assistant.statements.continued import Continuation
from app.assistant.statements.stretch import MOST_WORDS
from corpus.types import Passage, Unit
from tests.app.assistant.papers import passage


@dataclass
class Papers:
    """A store of these passages, all of one document."""

    held: list[Passage]

    def passages_of(self, document: str, start: int, end: int) -> list[Passage]:
        return [one for one in self.held if one.start < end and one.end > start]


def completed(said: str, *following: str, kind: str = "prose", gap: int = 1) -> Statement:
    """The statement completed out of a passage that it ends and one that holds what follows, a unit each."""
    at = len(said) + gap
    units, inside = [], 0
    for text in following:
        units.append(Unit(at + inside, at + inside + len(text), inside, inside + len(text)))
        inside += len(text) + 1
    after = passage("a", " ".join(following), start=at, units=tuple(units))
    store = Papers([passage("a", said, kind=kind), after])
    [statement] = Continuation(store).completed([Statement(said, "a" * 64, 0, len(said))])  # type: ignore[arg-type]
    return statement


def test_a_sentence_cut_at_the_end_of_a_passage_is_carried_on_to_its_end_and_quoted_so():
    whole = completed("The cost is forecast", "to be £4m in all.", "Roads are another matter.")
    assert whole.text == "The cost is forecast to be £4m in all."
    assert (whole.start, whole.end) == (0, 38)


def test_an_announced_list_comes_with_its_items_and_no_more():
    whole = completed("The panel is made up of:", "• Ada Thorne", "• Ben Quill.", "The panel meets monthly.")
    assert whole.text == "The panel is made up of: • Ada Thorne • Ben Quill."


def test_a_sentence_that_ended_is_left_as_it_is():
    assert completed("Roads are mended.", "and more of it").text == "Roads are mended."


def test_what_begins_anew_is_no_other_half():
    assert completed("Roads and lanes", "Parks are another matter.").text == "Roads and lanes"


def test_what_stands_far_off_is_no_other_half():
    assert completed("The cost is forecast", "to be £4m.", gap=400).text == "The cost is forecast"


def test_a_row_goes_on_nowhere():
    assert completed("Oakham: 2013: 40", "to be mended.", kind="row").text == "Oakham: 2013: 40"


def test_nothing_is_added_beyond_the_room_that_an_answer_has():
    said = " ".join(["road"] * (MOST_WORDS - 2))
    assert completed(said, "and two more words.").text == said


def test_a_list_without_marks_goes_on_to_the_number_of_items_that_it_says():
    whole = completed("The service is in three parts: Roads", "Parks and greens", "Bridges", "Lighting")
    assert whole.text == "The service is in three parts: Roads Parks and greens Bridges"


def test_a_list_without_marks_ends_where_a_long_line_or_a_numbered_heading_begins():
    long = " ".join(["Another"] * 31)
    assert completed("These are:", "Roads", "Parks", long).text == "These are: Roads Parks"
    assert completed("These are:", "Roads", "Parks", f"{' '.join(['Another'] * 21)}.").text == "These are: Roads Parks"
    assert completed("These are:", "Roads", "Parks", "4. Staff").text == "These are: Roads Parks"


def test_a_list_that_an_answer_breaks_off_in_after_some_items_goes_on():
    first = ["The harbour has four ferries:", "Anna – built 1931 (sound)", "Berta – built 1940 (sound)"]
    following = ["Clara – built in the old yard beyond the second lock and mended there twice since (sound)", "Dora", "Ferries are painted each year."]
    units, at = [], 0
    for text in first:
        units.append(Unit(at, at + len(text), at, at + len(text)))
        at += len(text) + 1
    held = passage("a", "\n".join(first), units=tuple(units))
    more, inside = [], 0
    for text in following:
        more.append(Unit(at + inside, at + inside + len(text), inside, inside + len(text)))
        inside += len(text) + 1
    after = passage("a", "\n".join(following), start=at, units=tuple(more))
    [whole] = Continuation(Papers([held, after])).completed([Statement(" ".join(first), "a" * 64, 0, at - 1)])  # type: ignore[arg-type]
    assert whole.text == " ".join([*first, *following[:2]])


def test_a_heading_that_asks_is_no_item():
    assert completed("There are three parts:", "Roads", "Parks", "What do they do?").text == "There are three parts: Roads Parks"


def test_a_marked_list_whose_first_item_stands_after_the_colon_goes_on_by_its_marks():
    assert completed("Children should: • be safe", "• be heard", "Homes").text == "Children should: • be safe • be heard"


def test_a_list_may_be_longer_than_other_answers():
    items = ["Roads and bridges of the district and the county"] * 16
    assert len(completed("These are:", *items).text.split()) > MOST_WORDS


def test_items_go_on_after_words_that_lead_in_without_a_colon():
    whole = completed(
        "The tasks are as follows, over six months: We will mend roads by", "1. Buying tar", "2. Hiring", "and parks by", "3. Mowing", "Lighting is apart."
    )
    assert whole.text == "The tasks are as follows, over six months: We will mend roads by 1. Buying tar 2. Hiring and parks by 3. Mowing"


def test_a_list_that_has_no_room_says_that_it_goes_on():
    items = [f"• {' '.join(['road'] * 40)}" for _ in range(8)]
    assert completed("The panel is made up of:", *items).text.endswith("road …")


def test_services_whose_entries_follow_their_number_are_named():
    said = "The division has two areas:"
    entries = [passage("a", text, kind="service", start=start) for text, start in (("Roads: mends them.", 40), ("Parks and greens: mow.", 90))]
    after = passage("a", f"Lighting is apart, {' '.join(['road'] * 25)}.", start=200)
    statement = Statement(said, "a" * 64, 0, len(said))
    [whole] = Continuation(Papers([passage("a", said), *entries, after])).completed([statement])  # type: ignore[arg-type]
    assert (whole.text, whole.end) == ("The division has two areas: Roads; Parks and greens.", 106)
    [short] = Continuation(Papers([passage("a", said), entries[0], after])).completed([statement])  # type: ignore[arg-type]
    assert short.text == said
