from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.types import Page, Reading
from ingest.structure.furniture import fill_labels
from ingest.structure.layout import lay_out
from ingest.structure.packs import read_pack
from ingest.structure.pages import infer_pages

SENTENCE = "The depot at Harrow Lane was open for {} days and the crew of nine kept every round on time.\n"


def page(number: int, opening: str) -> str:
    return opening + "\n" + "".join(SENTENCE.format(number * 40 + day) for day in range(30))


PAGED = page(1, " SECTION A: Who we are") + page(2, " SECTION B: What we did") + page(3, " 2.4 The rounds we lost") + page(4, " SECTION C: Money")


def test_a_page_starts_where_one_space_leads_a_heading() -> None:
    assert [PAGED[page.start :].split("\n")[0] for page in infer_pages(PAGED)] == [
        " SECTION A: Who we are",
        " SECTION B: What we did",
        " 2.4 The rounds we lost",
        " SECTION C: Money",
    ]


def test_a_page_starts_in_mid_sentence() -> None:
    broken = PAGED.replace(" 2.4 The rounds we lost\n", " and the rounds that were lost\n").replace("on time.\n and", "on\n and")
    assert any(broken[page.start :].startswith(" and the rounds") for page in infer_pages(broken))


def test_bullets_that_lost_their_sign_start_no_page() -> None:
    bullets = "We will:\n\n" + "".join(f" Keep promise {count}\n" for count in range(8))
    text = PAGED.replace(" 2.4 The rounds we lost\n", " 2.4 The rounds we lost\n" + bullets)
    assert not any(text[page.start :].startswith(" Keep promise") for page in infer_pages(text))
    assert len(infer_pages(text)) == 4


def test_a_text_without_page_starts_is_one_page() -> None:
    text = SENTENCE.format(3) * 400
    assert infer_pages(text) == (Page(1, 0, len(text)),)


def test_a_page_number_glued_to_a_line_ends_its_page_and_labels_it() -> None:
    text = page(1, " SECTION A: One") + page(2, " SECTION B: Two").rstrip("\n") + " Page 62\n" + page(3, "Three") + page(4, " SECTION D: Four")
    layout = lay_out(Reading(text, "txt"))
    assert [page.label for page in layout.pages] == ["", "62", "", ""]
    assert text[slice(*layout.furniture[0])] == "Page 62"
    assert all("Page 62" not in line.text for line in layout.lines)
    assert "Page 62" not in layout.words(0, len(text))


def test_standing_numbers_label_the_pages_between_them() -> None:
    text = "\f".join(f"{number}\n" + SENTENCE.format(number) * 5 if number != 8 else SENTENCE.format(8) * 5 for number in range(6, 11))
    starts = [0, *(offset + 1 for offset, character in enumerate(text) if character == "\f")]
    pages = tuple(Page(count, start, end) for count, (start, end) in enumerate(pairwise([*starts, len(text)]), 1))
    assert [page.label for page in lay_out(Reading(text, "pdf", pages)).pages] == ["6", "7", "8", "9", "10"]


def test_numbers_of_a_paper_inside_a_pack_label_no_pages() -> None:
    text = "\f".join(
        SENTENCE.format(number) * 5 + f"\nPage {number if number < 4 else 2 + (number == 8)}" * (number in (2, 3, 7, 8, 11)) for number in range(1, 13)
    )
    starts = [0, *(offset + 1 for offset, character in enumerate(text) if character == "\f")]
    pages = tuple(Page(count, start, end) for count, (start, end) in enumerate(pairwise([*starts, len(text)]), 1))
    assert {page.label for page in lay_out(Reading(text, "pdf", pages)).pages} == {""}


def test_the_agenda_labels_the_pages_of_its_papers() -> None:
    pages = (Page(1, 0, 10), Page(2, 10, 20), Page(3, 20, 30), Page(4, 30, 40, "44"), Page(5, 40, 50))
    assert [page.label for page in fill_labels(pages, [(10, 41, 42), (30, 43, 50)])] == ["", "41", "42", "44", "45"]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=" \n\t\x0cAb.:1\u202e\ud800", max_size=400))
def test_pages_cover_any_text_without_a_gap(text: str) -> None:
    pages = infer_pages(text)
    assert pages[0].start == 0
    assert pages[-1].end == len(text)
    assert all(one.end == other.start for one, other in pairwise(pages))


@pytest.mark.kent
def test_printed_numbers_of_the_real_texts_agree_with_the_pages_inferred(kent: Path) -> None:
    agreeing = 0
    for path in sorted(kent.glob("*.txt")):
        layout = lay_out(Reading(path.read_text(encoding="utf-8-sig"), "txt"))
        labels = [(page.number, int(page.label)) for page in layout.pages if page.label]
        assert all(one[1] < other[1] for one, other in pairwise(labels)), path.name
        agreeing += len(labels)
        runs = read_pack(layout).page_runs()
        starts = [start for start, _, _ in runs] + [len(layout.text)]
        for (start, first, last), end in zip(runs, starts[1:], strict=True):
            counted = sum(start - 1 <= page.start < end for page in layout.pages)
            assert abs(counted - (last - first + 1)) <= max(3, 0.2 * (last - first + 1)), (first, last, counted)
    assert agreeing >= 60


def paper(*texts: str) -> Reading:
    text = "\f".join(texts)
    starts = [0, *(at + 1 for at, letter in enumerate(text) if letter == "\f")]
    return Reading(text, "pdf", tuple(Page(count, start, end) for count, (start, end) in enumerate(pairwise([*starts, len(text) + 1]), 1)))


def test_the_line_that_both_pages_of_two_end_with_is_furniture() -> None:
    layout = lay_out(paper(*(f"{page(count, opening)}Marram Harbour Board, page {count}" for count, opening in ((1, "Repair"), (2, "Cost")))))
    assert [line.text for line in layout.lines if line.furniture] == ["Marram Harbour Board, page 1", "Marram Harbour Board, page 2"]


def test_a_page_number_leaves_two_running_lines_their_places() -> None:
    layout = lay_out(paper(*(page(count, f"Page {count}\nMarram Harbour Board\nOrdinary sitting of members") for count in range(1, 5))))
    running = {line.text for line in layout.lines if line.furniture and not line.text.startswith("Page")}
    assert running == {"Marram Harbour Board", "Ordinary sitting of members"}


def test_one_number_that_is_misread_leaves_the_others_their_pages() -> None:
    printed = {1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 3, 7: 7, 8: 8}
    layout = lay_out(paper(*(f"{SENTENCE.format(count) * 5}\nPage {number}" for count, number in printed.items())))
    assert [page.label for page in layout.pages] == ["1", "2", "3", "4", "5", "6", "7", "8"]
