from collections.abc import Callable

from app.answer import Answer, Citation, RankedPassage, Status
from app.example_questions import example_questions
from app.screen.answer_view import answer_markdown, streamed
from app.screen.figures import chart_of, number
from corpus.types import Record
from index.store import Store


def test_only_the_answers_own_markers_become_links(cited: Callable[..., Citation]):
    answer = Answer("q", Status.ANSWERED, "See [3] and [note] [1]", (cited(),))
    assert answer_markdown(answer, "ab") == "See \\[3\\] and \\[note\\] [\\[1\\]](#source-ab-1)"


def test_several_statements_are_a_list_under_their_lead(cited: Callable[..., Citation]):
    answer = Answer("q", Status.ANSWERED, "Two things:\n• roads [1]\n- bridges [2]", (cited(), cited(marker=2)))
    assert answer_markdown(answer, "ab").split("\n") == ["Two things:", "", "- roads [\\[1\\]](#source-ab-1)", "- bridges [\\[2\\]](#source-ab-2)"]


def test_items_after_bullets_stand_on_lines_of_their_own(cited: Callable[..., Citation]):
    one = Answer("q", Status.ANSWERED, "The aims are: • roads; • bridges. [1]", (cited(),))
    assert answer_markdown(one, "ab").split("\n") == ["The aims are:", "", "- roads;", "- bridges. [\\[1\\]](#source-ab-1)"]
    two = Answer("q", Status.ANSWERED, "Aims: • roads; • bridges. [1]\nLamps are lit. [2]", (cited(), cited(marker=2)))
    assert answer_markdown(two, "ab").split("\n") == [
        "- Aims:",
        "    - roads;",
        "    - bridges. [\\[1\\]](#source-ab-1)",
        "- Lamps are lit. [\\[2\\]](#source-ab-2)",
    ]
    assert answer_markdown(Answer("q", Status.ANSWERED, "Roads • bridges [1]", (cited(),)), "ab") == "Roads • bridges [\\[1\\]](#source-ab-1)"


def test_a_stream_loses_nothing_and_keeps_markers_whole(cited: Callable[..., Citation]):
    markdown = answer_markdown(Answer("q", Status.ANSWERED, "One two [1]\nthree [2]", (cited(), cited(marker=2))), "ab")
    parts = list(streamed(markdown))
    assert "".join(parts) == markdown
    assert sum("](#source-" in part for part in parts) == 2
    assert all(part.count("[") == part.count("]") for part in parts)


def test_cells_are_read_as_numbers_with_their_signs():
    assert [number(cell) for cell in ("£1,234.5", "81% [2]", "-3", "12 FTE", "n/a", "", "2013/14")] == [1234.5, 81.0, -3.0, 12.0, None, None, None]


def test_a_chart_has_the_numeric_columns_and_the_same_in_words():
    chart = chart_of((("Year", "Roads", "Lead"), ("2013/14", "40 [1]", "Ms A"), ("2014/15", "55", "Mr B")))
    assert chart is not None
    assert (chart.across, chart.series, chart.data["Roads"]) == ("Year", ["Roads"], [40.0, 55.0])
    assert chart.text == "Bar chart. 2013/14: Roads 40; 2014/15: Roads 55."


def test_a_table_without_numbers_has_no_chart():
    assert chart_of((("Year", "Lead"), ("2013/14", "Ms A"), ("2014/15", "Mr B"))) is None


class Held:
    """A store with two terms and a role."""

    def records(self, kind: str) -> list[tuple[str, Record]]:
        terms = [
            Record("term", 0, 1, {"term": term, "expansion": words}) for term, words in (("SPA", "Single Point of Access"), ("DOT", "Directorate of Things"))
        ]
        role = Record("role", 0, 1, {"person": "Ann Lee", "role": "Head of Roads"})
        figure = Record("figure", 0, 1, {"row": "Toll bridges:", "column": "2013/14 / Contract end date.", "value": "31/03/2017"})
        minutes = [Record("minute", 0, 1, {"title": title}) for title in ("Minutes of the meeting held in May", "Budget for the roads")]
        return [("d", record) for record in {"term": terms, "role": [role], "figure": [figure], "minute": minutes}.get(kind, [])]


class Knows:
    """An assistant that is wrong about one of the terms."""

    def __init__(self) -> None:
        self.index = self
        self.store: Store | Held = Held()

    def ask(self, question: str) -> Answer:
        said = {
            "What does SPA stand for?": "It is the single point  of access. [1]",
            "Who is the Head of Roads?": "Ann Lee [1]",
            "What was decided about “Minutes of the meeting held in May”?": "RESOLVED that they be signed [1]",
            "What was decided about “Budget for the roads”?": "RESOLVED that it be noted [1]",
            "What is the contract end date for Toll bridges?": "31/03/2017 [1]",
        }.get(question)
        return Answer(question, Status.ANSWERED, said or "Something else", passages=(RankedPassage("", "", "", "", (), 0, 0, 0, 0, ""),))


def test_only_questions_that_are_answered_rightly_are_offered():
    offered = example_questions(Knows())  # type: ignore[arg-type]
    assert offered == (
        "What does SPA stand for?",
        "What is the contract end date for Toll bridges?",
        "Who is the Head of Roads?",
        "What was decided about “Budget for the roads”?",
    )
