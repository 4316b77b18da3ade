import pytest

from app.assistant.statements.compose import LIST_WORDS, Statement
from app.assistant.statements.whole_lists import WholeLists
from corpus.types import Passage
from tests.app.assistant.papers import sentences, understood
from tests.app.assistant.statements.test_continued import Papers

GOES_ON = ("That list goes on after what is said here: look at the page for the rest.",)
LIST = ("The plan has these aims:", "• mend roads;", "• light paths.", "Paths are many.", "• sweep streets.", "Streets are another matter.")


def completed(said: str, held: Passage, question: str = "What are the main aims?") -> tuple[str, tuple[str, ...]]:
    start = held.text.index(said)
    statement = Statement(said, held.document, start, start + len(said))
    (first,), remarks = WholeLists(Papers([held])).completed(understood(question), (statement,))  # type: ignore[arg-type]
    assert held.text[first.start : first.end] == first.text
    return first.text, remarks


def test_a_list_that_is_all_there_is_said_to_be_so():
    whole = " ".join(LIST[:5])
    assert completed(whole, sentences(*LIST)) == (whole, ("These are all 3 items of that list.",))


def test_a_list_is_carried_on_to_its_last_item_where_there_is_room():
    assert completed(" ".join(LIST[:2]), sentences(*LIST)) == (" ".join(LIST[:5]), ("These are all 3 items of that list.",))


def test_a_list_too_long_to_be_read_out_is_said_to_go_on():
    long = ("The plan has these aims:", *(f"• {' '.join(['mend'] * 80)}." for _ in range(4)))
    assert LIST_WORDS < 81 * 4
    assert completed(" ".join(long[:3]), sentences(*long)) == (" ".join(long[:3]), GOES_ON)


def test_numbered_items_go_on_in_order_only():
    steps = ("Steps:", "1. Lift.", "2. Lower.", "1. Rest.")
    assert completed(" ".join(steps[:2]), sentences(*steps)) == ("Steps: 1. Lift. 2. Lower.", ("These are all 2 items of that list.",))


def test_nothing_is_said_where_no_list_is_asked_for_announced_or_marked():
    assert completed(" ".join(LIST[:5]), sentences(*LIST), "Why mend roads?")[1] == ()
    assert completed(LIST[1], sentences(*LIST)) == (LIST[1], ())
    assert completed("Roads matter.", sentences("Roads matter.", "Paths matter."))[1] == ()
    assert completed("One aim: • roads.", sentences("One aim:", "• roads.", "Paths matter."))[1] == ()


@pytest.mark.parametrize(
    ("said", "after"),
    [
        (("It has aims:", "• mend roads:", "– main ones;", "– lanes."), ("• light paths.",)),
        (("It has aims:", "• mend roads.", "• light paths."), ("One.", "Two.", "Three.", "Four.", "• sweep.")),
        (("Steps:", "1. Lift.", "2. Lower."), ("4. Rest.", "5. Sit.", "1. Go.", "2. Stop.")),
        (("Aims:", "• a.", "• b.", "It also has these:", "• c.", "• d."), ()),
        (("Paths are many.", "• sweep streets.", "• paint walls."), ()),
        (("These meetings are planned:", "May 12 – roads.", "May 20 – parks."), ()),
        (("Further steps:", "3. Lift.", "4. Lower."), ()),
    ],
)
def test_nothing_is_said_where_it_is_not_sure_that_these_are_all(said: tuple[str, ...], after: tuple[str, ...]):
    whole = " ".join(said)
    assert completed(whole, sentences(*said, *after)) == (whole, ())


def test_a_list_ends_with_its_section_and_a_roman_one_is_read():
    steps = ("Steps:", "i) Lift.", "ii) Lower.", "iii) Rest.", "iv) Sit.", "v) Go.")
    assert completed(" ".join(steps), sentences(*steps)) == (" ".join(steps), ("These are all 5 items of that list.",))


def test_no_more_items_are_given_than_are_asked_for():
    assert completed(" ".join(LIST[:3]), sentences(*LIST), "Name two of the main aims")[0] == " ".join(LIST[:3])


def test_a_statement_inside_the_list_that_was_carried_on_is_not_said_twice():
    held = sentences(*LIST)
    first, second = (Statement(text, held.document, held.text.index(text), held.text.index(text) + len(text)) for text in (" ".join(LIST[:2]), LIST[2]))
    told, _ = WholeLists(Papers([held])).completed(understood("What are the main aims?"), (first, second))  # type: ignore[arg-type]
    assert [statement.text for statement in told] == [" ".join(LIST[:5])]
