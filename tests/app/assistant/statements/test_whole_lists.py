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
    later = ("Further steps:", "3. Lift.", "4. Lower.")
    assert completed(" ".join(later), sentences(*later))[1] == ("That list has items before what is said here: look at the page for the rest.",)


def test_nothing_is_said_where_no_list_is_asked_for_announced_or_marked():
    assert completed(" ".join(LIST[:5]), sentences(*LIST), "Why mend roads?")[1] == ()
    assert completed(LIST[1], sentences(*LIST)) == (LIST[1], ())
    assert completed("Roads matter.", sentences("Roads matter.", "Paths matter."))[1] == ()
    assert completed("One aim: • roads.", sentences("One aim:", "• roads.", "Paths matter."))[1] == ()
