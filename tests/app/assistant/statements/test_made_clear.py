from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest

from app.assistant.statements.compose import Statement
from app.assistant.statements.made_clear import made_clear
from corpus.types import Passage
from tests.app.assistant.papers import sentences


@dataclass
class Papers:
    """A store of these passages, all of one document."""

    held: Sequence[Passage]

    def passages_of(self, document: str, start: int, end: int) -> list[Passage]:
        return [one for one in self.held if one.start < end and one.end > start]


def clear(held: Passage, first: int) -> Statement:
    """The statement of one unit of a passage, made clear."""
    unit = held.units[first]
    said = Statement(held.text[unit.text_start : unit.text_end], held.document, unit.start, unit.end)
    (told,) = made_clear([said], Papers([held]))  # type: ignore[arg-type]
    return told


@pytest.mark.parametrize(
    ("heading", "sentence", "told"),
    [
        ("4.2 Oakshire Ferry Service", "The service crosses daily.", "The service [Oakshire Ferry Service] crosses daily."),
        ("Lamp Partnership", "This partnership lights roads.", "This partnership [Lamp Partnership] lights roads."),
        ("Ferries", "The service crosses daily.", "The service crosses daily."),
        ("Ferry Service", "The team crosses daily.", "The team crosses daily."),
        ("Ferry Service", "The service, the Ferry Service, crosses.", "The service, the Ferry Service, crosses."),
        ("Service", "The service crosses daily.", "The service crosses daily."),
        ("", "The service crosses daily.", "The service crosses daily."),
    ],
)
def test_a_service_is_named_by_the_heading_it_stands_under(heading: str, sentence: str, told: str):
    held = replace(sentences(sentence), section=(heading,) if heading else ())
    assert clear(held, 0).text == told


@pytest.mark.parametrize(("first", "second"), [("•", "•"), ("1.", "2."), ("(i)", "(ii)"), ("a)", "b)"), ("–", "–")])
def test_an_item_comes_with_the_words_before_its_list_and_is_quoted_with_them(first: str, second: str):
    held = sentences("Roads matter.", "The depot sells:", f"{first} tar;", f"{second} lamps.")
    told = clear(held, 3)
    assert (told.text, told.start, told.end) == (f"[The depot sells:] {second} lamps.", held.units[1].start, held.units[3].end)


def test_an_item_without_words_before_its_list_stays_as_it_is():
    held = sentences("Roads matter.", "• tar;", "• lamps.")
    assert clear(held, 2).text == "• lamps."
    row = replace(sentences("The depot sells:", "• lamps."), kind="row")
    assert clear(row, 1).text == "• lamps."
