"""The highest, lowest or only row of a table, on invented tables."""

from dataclasses import dataclass, field

import pytest

from app.assistant.statements.evidence import Evidence
from app.assistant.statements.extremes import Extremes
from app.assistant.statements.parts import parts
from corpus.types import Document, Passage, Record, Unit
from tests.app.assistant.papers import OLD, evidence, understood

CAPTION = "Potholes mended"


@dataclass
class Shelf:
    """A store of one document's tables."""

    text_held: str = ""
    held: list[Passage] = field(default_factory=list)
    figures: list[Record] = field(default_factory=list)

    def documents(self) -> list[Document]:
        return [OLD]

    def document(self, sha256: str) -> Document:
        return OLD

    def text(self, sha256: str) -> str:
        return self.text_held

    def records(self, kind: str, document: str) -> list[tuple[str, Record]]:
        return [(document, record) for record in self.figures]

    def passages_of(self, document: str, start: int = 0, end: int | None = None) -> list[Passage]:
        return [one for one in self.held if one.start < (end or 10**9) and one.end > start]

    def line(self, text: str, kind: str = "prose") -> None:
        start = len(self.text_held)
        self.text_held += f"{text}\n"
        self.held.append(Passage(f"p{start}", OLD.sha256, start, start + len(text), kind, 1, (), "", text, (Unit(start, start + len(text), 0, len(text)),)))

    def table(self, columns: tuple[str, ...], *rows: tuple[str, ...], caption: str = CAPTION, unit: str = "") -> None:
        for label, *cells in rows:
            start = len(self.text_held)
            written = " ".join((label, *cells))
            self.text_held += f"{written}\n"
            said = "; ".join(f"{column}: {cell}" for column, cell in zip(columns, cells, strict=True) if cell)
            lead = f"{caption}. "
            reading = f"{lead}{label}: {said}"
            place = (start, start + len(written))
            self.held.append(Passage(f"p{start}", OLD.sha256, *place, "row", 1, (), "", reading, (Unit(*place, len(lead), len(reading)),)))
            for column, cell in zip(columns, cells, strict=True):
                if cell[:1].isdigit() or cell[:1] in "£<":
                    fields: dict[str, str | list[str]] = {"table": caption, "row": label, "column": column, "value": cell, "unit": unit}
                    self.figures.append(Record("figure", *place, fields))


WARDS = (
    ("Nettlebeck", "61", "75"),
    ("Oakham Vale", "113", "86"),
    ("Birchley", "49", "TBC"),
    ("Thornwick", "90", "99"),
    ("Depots", "150", "160"),
    ("Oakshire", "463", "420"),
)
YEARS = ("2015/16", "2016/17")


def shelf(*rows: tuple[str, ...], columns: tuple[str, ...] = YEARS, caption: str = CAPTION, unit: str = "") -> Shelf:
    made = Shelf()
    made.line("The roads team mends holes in all wards, and so do the depots.")
    made.table(columns, *rows, caption=caption, unit=unit)
    return made


def asked(question: str, made: Shelf, best: int = 1) -> tuple[list[str], tuple[str, ...]]:
    """What is stated and remarked when the passage at `best` answers best."""
    items: list[Evidence] = []
    for n, passage in enumerate(made.held):
        if passage.kind == "row":
            items += evidence(passage, (2.0 if n == best else 1.5,) * len(parts(passage)), n)
    items.sort(key=lambda item: -item.score)
    statements, remarks = Extremes(made).statements(understood(question), items)  # type: ignore[arg-type]
    for one in statements:
        assert one.text.split(": ")[-1] in made.text_held[one.start : one.end]
    return [one.text for one in statements], remarks


QUESTION = "Leaving out depots, which ward had the most potholes mended in 2015/16?"


def test_the_winning_row_comes_first_with_its_value_and_over_how_many_rows():
    said, remarks = asked(QUESTION, shelf(*WARDS))
    assert said == ["Potholes mended. Oakham Vale: 2015/16: 113"]
    assert remarks == ("This is the highest of the 4 rows of this table that give a figure under “2015/16”; left out: Depots, Oakshire.",)


def test_the_column_is_that_of_the_time_asked_for_and_an_open_cell_does_not_take_part():
    said, remarks = asked(QUESTION.replace("2015/16", "2016/17"), shelf(*WARDS))
    assert said == ["Potholes mended. Thornwick: 2016/17: 99"]
    assert remarks == (
        "This is the highest of the 3 rows of this table that give a figure under “2016/17”; left out: Depots, Oakshire; without a figure: Birchley.",
    )


def test_the_lowest():
    assert asked("Which ward had the fewest potholes mended in 2015/16?", shelf(*WARDS))[0] == ["Potholes mended. Birchley: 2015/16: 49"]


def test_a_row_that_is_named_like_no_place_does_not_win_where_a_place_is_asked_for():
    assert asked("Which ward had the most potholes mended in 2015/16?", shelf(*WARDS)) == ([], ())


def test_without_a_time_two_columns_fit_equally():
    assert asked("Leaving out depots, which ward had the most potholes mended?", shelf(*WARDS)) == ([], ())


def test_a_time_that_no_column_has_is_not_answered():
    assert asked(QUESTION.replace("2015/16", "2012/13"), shelf(*WARDS)) == ([], ())


def test_what_is_left_out_must_be_a_row():
    assert asked("Leaving out bridges, which ward had the most potholes mended in 2015/16?", shelf(*WARDS)) == ([], ())


@pytest.mark.parametrize("cell", ["<150", "100 or 200", "12%"])
def test_a_cell_that_is_no_number_of_the_same_unit_leaves_the_matter_open(cell: str):
    assert asked(QUESTION, shelf(*WARDS, ("Hazelby", cell, "1"))) == ([], ())


def test_a_line_between_the_rows_that_was_not_read_leaves_it_open():
    made = shelf(*WARDS[:3])
    made.line("Hazelby L SS 300 G 20")
    made.table(YEARS, *WARDS[3:])
    assert asked(QUESTION, made) == ([], ())


def test_words_between_the_rows_do_not():
    made = shelf(*WARDS[:3])
    made.line("Work on the lanes goes on.")
    made.table(YEARS, *WARDS[3:])
    assert asked(QUESTION, made)[0] == ["Potholes mended. Oakham Vale: 2015/16: 113"]


def test_a_total_without_that_name_is_left_out():
    rows = (("Nettlebeck", "61"), ("Oakham Vale", "113"), ("Birchley", "49"), ("Thornwick", "90"), ("Roads together", "313"))
    said, remarks = asked("Which place had the most potholes mended?", shelf(*rows, columns=("Holes",)))
    assert said == ["Potholes mended. Oakham Vale: Holes: 113"]
    assert remarks[0].endswith("left out: Roads together.")


def test_what_may_be_the_sum_of_two_rows_beside_it_is_not_called_the_highest():
    rows = (("Nettlebeck", "61"), ("Oakham Vale", "113"), ("Hilltop", "174"), ("Birchley", "40"))
    assert asked("Which place had the most potholes mended?", shelf(*rows, columns=("Holes",))) == ([], ())


@pytest.mark.parametrize(("first", "last"), [("Parkside 130\n", ""), ("", "Parkside 130")])
def test_a_row_that_was_not_read_at_the_documents_edge_leaves_it_open(first: str, last: str):
    rows = (("Nettlebeck", "61"), ("Oakham Vale", "113"), ("Birchley", "40"))
    made = Shelf(first)
    made.table(("Holes",), *rows)
    made.text_held += last
    stated, _ = asked("Which ward had the most potholes mended?", made)
    assert stated == []


def test_two_rows_of_one_name_are_parts_of_one_thing():
    rows = (("Nettlebeck", "61"), ("Oakham Vale", "60"), ("Oakham Vale", "40"))
    assert asked("Which ward had the most potholes mended?", shelf(*rows, columns=("Holes",))) == ([], ())


def test_a_tie_names_both():
    rows = (("Nettlebeck", "61"), ("Oakham Vale", "113"), ("Birchley", "113"))
    said, remarks = asked("Which ward had the most potholes mended?", shelf(*rows, columns=("Holes",)))
    assert said == ["Potholes mended. Oakham Vale: Holes: 113", "Potholes mended. Birchley: Holes: 113"]
    assert remarks == ("These 2 rows tie: each is the highest of the 3 rows of this table that give a figure under “Holes”.",)


def test_a_word_that_only_some_rows_have_must_not_change_the_winner():
    rows = (("Main road repairs", "61"), ("Side road repairs", "113"), ("Bridge works", "140"), ("Drain works", "20"))
    made = shelf(*rows, columns=("Jobs",), caption="Jobs done")
    assert asked("Which road job was done the most, by jobs?", made)[0] == []
    assert asked("Which of the works had the most jobs done?", made)[0] == ["Jobs done. Bridge works: Jobs: 140"]


def test_another_matter_is_not_answered_out_of_the_table():
    assert asked("Leaving out depots, which ward had the most libraries in 2015/16?", shelf(*WARDS)) == ([], ())


def test_money_is_not_answered_out_of_counts():
    assert asked("Leaving out depots, which ward cost the most for potholes mended in 2015/16?", shelf(*WARDS)) == ([], ())


def test_the_longest_is_found_among_lengths_of_time():
    rows = (("Gritting", "4 hours"), ("Permits", "3 days"), ("Street lights", "24 hours"))
    said, remarks = asked("Which service may be down the longest?", shelf(*rows, columns=("Back within",), caption="Services"))
    assert said == ["Services. Permits: Back within: 3 days"]
    assert remarks == ("This is the longest of the 3 rows of this table that give a figure under “Back within”.",)


def test_two_tables_with_the_column_are_told_apart_by_the_question():
    made = shelf(*WARDS[:4], caption="East: potholes mended")
    made.line("And so on in the west.")
    made.table(YEARS, ("Hazelby", "70", "71"), ("Elmstead", "171", "90"), caption="West: potholes mended")
    first = evidence(made.held[1], (2.0,))
    second = evidence(made.held[6], (1.95,))

    def said(question: str) -> list[str]:
        return [one.text for one in Extremes(made).statements(understood(question), [*first, *second])[0]]  # type: ignore[arg-type]

    assert said("Which ward had the most potholes mended in 2015/16?") == []
    assert said("Which ward in the east had the most potholes mended in 2015/16?") == ["East: potholes mended. Oakham Vale: 2015/16: 113"]


SCORES = (("Potholes mended in time", "91%", "G"), ("Lights mended in time", "60%", "R"), ("Drains cleared", "85%", "A"))


def test_the_only_row_of_a_colour_is_read_out_whole():
    made = shelf(*SCORES, columns=("Result", "RAG"), caption="Scorecard", unit="%")
    said, remarks = asked("Which measure was the only red one?", made)
    assert said == ["Scorecard. Lights mended in time: Result: 60%; RAG: R"]
    assert remarks == ("No other row of this table is marked red.",)


def test_of_two_rows_none_is_the_only_one():
    made = shelf(*SCORES, ("Bridges checked", "10%", "R"), columns=("Result", "RAG"), caption="Scorecard", unit="%")
    assert asked("Which measure was the only red one?", made) == ([], ())
