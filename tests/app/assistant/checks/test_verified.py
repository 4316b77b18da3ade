from dataclasses import dataclass, replace

from app.assistant.checks.cite import Citer
from app.assistant.checks.verified import Verifier
from app.assistant.statements.compose import Statement
from corpus.types import Document, Page, Passage
from tests.app.assistant.papers import OLD, passage

TEXT = "It was resolved that 14 lamps be lit. It was noted that lamps cost £40."


@dataclass
class Paper:
    """A store of one document with one passage."""

    held: Passage

    def text(self, sha256: str) -> str:
        return TEXT

    def document(self, sha256: str) -> Document:
        return OLD

    def documents(self) -> list[Document]:
        return [OLD]

    def pages(self, sha256: str) -> list[Page]:
        return [Page(1, 0, len(TEXT))]

    def passages_of(self, sha256: str, start: int = 0, end: int = 0) -> list[Passage]:
        return [self.held]


STORE = Paper(passage("a", TEXT))
VERIFIER = Verifier(STORE, Citer(STORE))  # type: ignore[arg-type]
SAID = Statement("It was resolved that 14 lamps be lit.", OLD.sha256, 0, 37)


def test_what_its_quote_holds_up_is_said_with_its_marker_and_what_it_does_not_is_dropped():
    false = replace(SAID, text="It was resolved that 15 lamps be lit.")
    found = VERIFIER.verified([false, SAID])
    assert found.text == "It was resolved that 14 lamps be lit. [1]"
    assert [(one.marker, one.quote) for one in found.citations] == [(1, TEXT[:37])]


def test_the_passage_is_shown_round_a_quote_or_the_span_that_a_statement_gives():
    ((whole,), (given,)) = (VERIFIER.verified([one]).citations for one in (SAID, replace(SAID, shown=(0, 50))))
    assert (whole.passage_start, whole.passage_end) == (0, len(TEXT))
    assert (given.passage_start, given.passage_end, given.quote) == (0, 50, TEXT[:37])
