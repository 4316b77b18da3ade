from dataclasses import dataclass

import pytest

from app.assistant.listing.headings import headings_asked
from corpus.types import Document, Section
from tests.app.assistant.papers import NEW, OLD, PACK, understood

FIRST = "Priority 1: Mend roads\nAll of them.\nPRIORITY 2 - Light\npaths\nThere are many.\nPriority 3: Grit"
LATER = "Priority 1: Build bridges\nPriority 2: Sweep"


@dataclass
class Outlines:
    """A store of the outlines of papers, read off their lines."""

    texts: dict[str, str]

    def text(self, sha256: str) -> str:
        return self.texts.get(sha256, "")

    def sections(self, sha256: str) -> list[Section]:
        text = self.text(sha256).replace("Light\npaths", "Light paths")
        return [Section(line, 1, text.find(line), len(text)) for line in text.split("\n") if line.lower().startswith("priority")]


def listed(question: str, *held: tuple[Document, str]) -> tuple[str, list[str]] | None:
    store = Outlines({document.sha256: text for document, text in held})
    found = headings_asked(understood(question), [document for document, _ in held], store)  # type: ignore[arg-type]
    if found is None:
        return None
    for said in found.statements:
        assert " ".join(store.text(said.document)[said.start : said.end].split()) == said.text
    return found.lead, [said.text for said in found.statements]


def test_a_list_may_be_asked_for_as_a_favour():
    assert listed("give me the overarching priorities in the 2013/14 plan", (OLD, FIRST)) == listed(
        "What are the priorities in the 2013/14 plan?", (OLD, FIRST)
    )


def test_a_papers_numbered_headings_are_listed_whole_in_the_order_of_their_numbers():
    assert listed("What are the three priorities in the 2013/14 plan?", (OLD, FIRST), (NEW, LATER)) == (
        "Roads plan 2013/14 has 3 priorities:",
        ["Priority 1: Mend roads", "PRIORITY 2 - Light paths", "Priority 3: Grit"],
    )


def test_without_a_time_they_are_those_of_the_newest_paper_that_has_any():
    assert (listed("What are the divisional priorities?", (NEW, LATER)) or [""])[0] == "Roads plan 2017/18 has 2 priorities:"
    found = listed("What are our main priorities?", (OLD, FIRST), (NEW, LATER), (PACK, "No headings."))
    assert found is not None
    assert found[0] == "Roads plan 2017/18 has 2 priorities:"


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What are the four priorities in the 2013/14 plan?", FIRST),
        ("What are the priorities for buses in the 2013/14 plan?", FIRST),
        ("What are the priorities in the 2015 pack?", FIRST),
        ("What are the aims of the 2013/14 plan?", FIRST),
        ("Who leads on the priorities of the 2013/14 plan?", FIRST),
        ("What are the priorities in the 2013/14 plan?", "Priority 1: Mend roads\nPriority 3: Grit"),
        ("What are the priorities in the 2013/14 plan?", "Priority 1: Mend roads\nPriority 2: Grit\nPriority 1: Light paths"),
        ("What are the priorities in the 2013/14 plan?", "Priority 1\nPriority 2"),
    ],
)
def test_none_are_listed_where_it_is_not_plain_that_they_are_what_is_asked_and_all(question: str, text: str):
    assert listed(question, (OLD, text)) is None
