from dataclasses import dataclass

import pytest

from app.assistant.statements.compose import Statement
from app.assistant.statements.headed_lists import HeadedLists
from corpus.types import Section
from tests.app.assistant.papers import OLD, understood

TEXT = (
    "The plan has three themes. These are:\nTheme One: Mend roads\nAll of them.\nTheme Two: Light\npaths\nThere are many.\nTheme Three: Grit\nAt night.\n"
    "Theme 1 – Roads\nMore.\nTheme 2 – Paths\n"
)


@dataclass
class Outline:
    """A store of one paper's text and headings."""

    source: str

    def text(self, sha256: str) -> str:
        return self.source

    def sections(self, sha256: str) -> list[Section]:
        lines = self.source.replace("Light\npaths", "Light paths").split("\n")
        return [Section(line, 1, self.source.find(line[:9]), len(self.source)) for line in lines if line.startswith("Theme")]


def completed(said: str, question: str = "What are the three themes of the plan?", text: str = TEXT) -> tuple[list[str], tuple[str, ...]]:
    statement = Statement(said, OLD.sha256, 0, text.index("\nAll"))
    statements, remarks = HeadedLists(Outline(text)).completed(understood(question), (statement,))  # type: ignore[arg-type]
    for one in statements[1:]:
        assert " ".join(text[one.start : one.end].split()) == one.text
    return [one.text for one in statements], remarks


SAID = "The plan has three themes. These are: Theme One: Mend roads"


def test_the_headings_that_go_on_with_an_announced_list_are_said_in_order():
    assert completed(SAID) == ([SAID, "Theme Two: Light paths", "Theme Three: Grit"], ("These are all 3 headings of that list.",))


@pytest.mark.parametrize(
    ("said", "question", "text"),
    [
        (SAID, "Why mend roads?", TEXT),
        ("The plan has three themes.", "What are the three themes of the plan?", TEXT),
        (SAID, "What are the three themes of the plan?", TEXT.replace("Theme Two", "Theme Four")),
    ],
)
def test_nothing_is_added_where_no_list_is_asked_for_or_announced_or_its_second_heading_is_missing(said: str, question: str, text: str):
    assert completed(said, question, text) == ([said], ())
