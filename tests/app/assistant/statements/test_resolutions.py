from dataclasses import dataclass

from app.assistant.statements.compose import Statement
from app.assistant.statements.resolutions import Resolutions
from corpus.types import Passage, Unit

STEM = "Roads Committee, 4 May 2021, minute 12 Verges: RESOLVED that "


@dataclass
class Papers:
    """A store of these passages, all of one document."""

    held: list[Passage]

    def passages_of(self, document: str, start: int, end: int) -> list[Passage]:
        return [one for one in self.held if one.start < end and one.end > start]


def part(start: int, end: int, said: str, mark: str = "", stem: str = STEM) -> Passage:
    """A lettered part as it is indexed: what joins it to the part before, then the words that all parts share, then its own."""
    lead = f"{mark}\n" if mark else ""
    text = f"{lead}{stem}{said}"
    units = [Unit(start, start + 5, 0, len(mark))] if mark else []
    units.append(Unit(start + (5 if mark else 0), end, len(lead), len(text)))
    return Passage(f"p{start}", "a" * 64, start, end, "decision", 1, (), "", text, tuple(units))


FIRST, SECOND, THIRD = part(100, 140, "the verges be mown;"), part(140, 200, "the report be noted;", "b)"), part(200, 260, "officers report back.", "and c)")


def said_of(passage: Passage, text: str) -> Statement:
    return Statement(text, passage.document, passage.units[-1].start, passage.end)


def completed(*said: Statement, held: tuple[Passage, ...] = (FIRST, SECOND, THIRD)) -> tuple[Statement, ...]:
    return Resolutions(Papers(list(held))).completed(said)  # type: ignore[arg-type]


def test_a_part_of_a_resolution_is_said_with_the_others_in_their_order_and_quoted_as_one():
    [whole] = completed(said_of(SECOND, f"{STEM}the report be noted;"))
    assert whole.text == f"{STEM}the verges be mown; the report be noted; officers report back"
    assert (whole.start, whole.end) == (100, 260)


def test_two_parts_of_one_resolution_become_one_statement():
    [whole] = completed(said_of(FIRST, f"{STEM}the verges be mown;"), said_of(THIRD, f"{STEM}officers report back."))
    assert whole.text.count("officers report back") == 1


def test_a_part_that_is_said_already_needs_no_further_room():
    long = part(140, 900, " ".join(["word"] * 60), "b)")
    [whole] = completed(said_of(long, f"{STEM}{' '.join(['word'] * 60)}"), said_of(FIRST, f"{STEM}{' '.join(['verges'] * 40)}"), held=(FIRST, long))
    assert whole.text.startswith(f"{STEM}the verges be mown; word")


def test_another_minute_is_another_resolution():
    other = part(140, 200, "the budget be agreed.", "b)", stem="Roads Committee, 4 May 2021, minute 13 Budget: RESOLVED that ")
    alone = said_of(FIRST, f"{STEM}the verges be mown;")
    assert completed(alone, held=(FIRST, other)) == (alone,)


def test_what_stands_far_off_is_another_resolution():
    alone = said_of(FIRST, f"{STEM}the verges be mown;")
    assert completed(alone, held=(FIRST, part(300, 360, "the report be noted;", "b)"))) == (alone,)


def test_no_more_parts_come_along_than_an_answer_has_room_for():
    long = part(140, 900, " ".join(["word"] * 110), "b)")
    alone = said_of(FIRST, f"{STEM}the verges be mown;")
    assert completed(alone, held=(FIRST, long)) == (alone,)


def test_what_is_no_decision_is_left_alone():
    prose = Statement("The verges are long.", "a" * 64, 100, 140)
    assert completed(prose) == (prose,)
