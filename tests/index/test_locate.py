from pathlib import Path

import pytest

from corpus.types import Cover, Document, Filters, Page, Section
from index.locate import Locator
from index.locate_grams import Blocks
from index.locate_text import LocatedText, pasted_alike

PLAN = (
    "Marshmere Council\nBusiness plan\n\n1. Staffing\nCaseloads are capped\nat fifteen children for each “qualified” social worker – never more.\n"
    "\f2. Money\nThe budget is £1,207,000. There were 207 children, 81% of them\nover ten. The Board’s chair is Ottoline Frobisher.\n"
)
MINUTES = "Minutes of the Marshmere Board\nOttoline Frobisher was in the chair. It was agreed that caseloads be looked at again in the spring.\n"


class ShelfOfTwo:
    """What a store tells Locate, without a file."""

    def __init__(self) -> None:
        self.texts = {"a": PLAN, "b": MINUTES}

    def documents(self) -> list[Document]:
        return [Document(sha, f"{sha}.txt", Cover(sha), "txt", 1, len(text), "") for sha, text in self.texts.items()]

    def text(self, sha256: str) -> str:
        return self.texts[sha256]

    def pages(self, sha256: str) -> list[Page]:
        if sha256 == "b":
            return [Page(1, 0, len(MINUTES))]
        cut = PLAN.index("\f")
        return [Page(1, 0, cut, "i"), Page(2, cut + 1, len(PLAN), "ii")]

    def sections(self, sha256: str) -> list[Section]:
        if sha256 == "b":
            return []
        staffing, money = PLAN.index("1. Staffing"), PLAN.index("2. Money")
        return [
            Section("Business plan", 1, PLAN.index("Business"), len(PLAN)),
            Section("1. Staffing", 2, staffing, money, 0),
            Section("2. Money", 2, money, len(PLAN), 0),
        ]

    def allowed(self, filters: Filters) -> list[str] | None:
        return list(filters.documents) or None


@pytest.fixture
def locator() -> Locator:
    return Locator(ShelfOfTwo())  # type: ignore[arg-type]


def found(locator: Locator, pasted: str, **filters: tuple[str, ...]) -> list[str]:
    texts = {"a": PLAN, "b": MINUTES}
    return [texts[place.document][place.start : place.end] for place in locator.find(pasted, Filters(**filters))]


def test_half_a_sentence_is_found_over_a_line_end_with_its_page_and_section(locator: Locator):
    (place,) = locator.find("CASELOADS are capped at fifteen")
    assert PLAN[place.start : place.end] == "Caseloads are capped\nat fifteen"
    assert (place.document, place.page, place.printed_page, place.section) == ("a", 1, "i", ("Business plan", "1. Staffing"))
    assert (place.exact, place.score) == (True, 1.0)
    assert place.before.endswith("1. Staffing ")
    assert place.after.startswith(" children for each “qualified”")


def test_other_quotes_and_dashes_are_the_same(locator: Locator):
    assert found(locator, 'each "qualified" social worker - never') == ["each “qualified” social worker – never"]
    assert found(locator, "the board's chair") == ["The Board’s chair"]


def test_slips_leave_the_exact_span(locator: Locator):
    (place,) = locator.find("fiften childern for each qualifed social wroker")
    assert PLAN[place.start : place.end] == "fifteen children for each “qualified” social worker"
    assert not place.exact
    assert 0.8 < place.score < 1.0


def test_a_broken_line_with_its_hyphen_is_the_whole_word(locator: Locator):
    assert found(locator, "looked at a-\ngain in the spring") == ["looked at again in the spring"]


def test_a_name_is_found_wherever_it_stands_and_with_a_slip(locator: Locator):
    assert found(locator, "Ottoline Frobisher") == ["Ottoline Frobisher"] * 2
    assert found(locator, "Otoline Frobischer") == ["Ottoline Frobisher"] * 2


def test_a_figure_is_not_found_inside_another(locator: Locator):
    assert [place.page for place in locator.find("207")] == [2]
    assert found(locator, "207") == ["207"]
    assert found(locator, "1,207,000") == ["1,207,000"]
    assert found(locator, "81%") == ["81%"]
    assert found(locator, "1,208,000") == []


def test_a_word_half_typed_is_found_and_whole_words_go_first(locator: Locator):
    assert found(locator, "caseloads are cap") == ["Caseloads are cap"]
    assert found(locator, "chair") == ["chair", "chair"]


def test_only_in_the_documents_that_the_filter_lets_through(locator: Locator):
    assert [place.document for place in locator.find("Ottoline Frobisher", Filters(documents=("b",)))] == ["b"]


@pytest.mark.parametrize("pasted", ["", "  \n", "“”", "zebra crossings on the ring road were repainted"])
def test_nothing_is_found_for_nothing_and_for_what_no_document_says(locator: Locator, pasted: str):
    assert locator.find(pasted) == []


def test_places_are_counted_by_document(locator: Locator):
    assert locator.counts("Ottoline Frobisher") == {"a": 1, "b": 1}
    assert locator.counts("£1,207,000") == {"a": 1}
    assert locator.counts("zebra crossings on the ring road were repainted") == locator.counts(" ") == {}


def test_the_limit_holds(locator: Locator):
    assert len(locator.find("the", limit=3)) == 3


@pytest.mark.parametrize("text", ["  two\n\n\n lines\t", "o\u00adne\u200b word", "e\ufb03cient … and so", "•\t•  x İ y", "plain"])
def test_every_character_leads_back_to_its_place(text: str):
    located = LocatedText(text)
    for place, sign in enumerate(located.text):
        start, end = located.span(place, place + 1)
        assert 0 <= start < end <= len(text)
        if sign.isalnum() and text[start].isascii():
            assert text[start].lower() == sign


def test_a_ligature_is_its_letters():
    located = LocatedText("an e\ufb03cient team")
    place = located.text.index("efficient")
    assert located.span(place, place + len("efficient")) == (3, 10)


def test_what_is_pasted_loses_the_quotes_round_it():
    assert pasted_alike(" “Half a\r\nsentence” ") == "half a sentence"


def test_the_block_that_shares_the_rare_letters_is_first():
    texts = ["the plan says " * 100, "the plan says " * 60 + "quixotic zebras juggle " + "the plan says " * 60]
    number, start = Blocks(texts).best("quixotik zebra", [0, 1], 3)[0]
    place = texts[1].index("quixotic")
    assert number == 1
    assert start - 256 <= place < start + 512
    assert Blocks(texts).best("quixotik zebra", [0], 3) == [] or Blocks(texts).best("quixotik zebra", [0], 3)[0][0] == 0


def test_a_document_without_a_character_does_no_harm():
    assert Blocks([]).best("anything", [], 3) == []
    assert Blocks(["", "a few words"]).best("few words", [0, 1], 3)[0] == (1, 0)


@pytest.mark.kent
def test_misspelt_words_are_found_the_same_each_time_in_real_papers(kent: Path):
    class Shelf(ShelfOfTwo):
        def __init__(self) -> None:
            self.texts = {path.name: path.read_text(encoding="utf-8-sig") for path in sorted(kent.glob("*.txt"))}

        def pages(self, sha256: str) -> list[Page]:
            return [Page(1, 0, len(self.texts[sha256]))]

        def sections(self, sha256: str) -> list[Section]:
            return []

    locator = Locator(Shelf())  # type: ignore[arg-type]
    locator.find("the first search reads the texts")
    found = locator.find("the ofice of the corporat director for famlies")
    assert found == locator.find("the ofice of the corporat director for famlies")
