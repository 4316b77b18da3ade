from collections.abc import Callable
from dataclasses import replace

from app.answer import Citation
from app.links import filters_in, parameters, question_in, question_path
from app.reference import length, nth, page_name, place_name, reference, section_path, standing
from app.screen.dates import with_spoken_dates
from app.screen.page_text import LONGEST, PART, page_html, parts
from corpus.types import Cover, Document, Filters

PDF = Document("d" * 64, "paper.pdf", Cover("Paper"), "pdf", 20, 40_000, "2026-01-01")


def test_notes_have_dates_as_people_write_them():
    note = "Held: Plan (2015/16); Minutes, 20 January 2015 (2015-01-20); Report (2011-03-02). Ref 2015-01-201, 2015-13-01."
    assert with_spoken_dates(note) == "Held: Plan (2015/16); Minutes, 20 January 2015; Report (2 March 2011). Ref 2015-01-201, 2015-13-01."


def test_a_page_has_the_number_printed_on_it_and_its_own_where_they_differ():
    assert page_name(PDF, 14, "12") == "page 12 (PDF page 14)"
    assert page_name(PDF, 14, "14") == "page 14"
    assert page_name(PDF, 14, "") == "page 14"
    assert page_name(replace(PDF, format="docx"), 3, "iv") == "page iv (3rd in the file)"


def test_a_file_that_lost_its_page_breaks_has_no_page_1():
    lost = replace(PDF, format="txt", pages=1, characters=90_000)
    assert page_name(lost, 1, "") == ""
    assert length(lost) == "no page numbers in the file"
    assert page_name(replace(lost, characters=900), 1, "") == "page 1"
    assert length(replace(lost, characters=900)) == "1 page"


def test_a_place_is_said_with_title_date_and_page_or_else_the_section(cited: Callable[..., Citation]):
    citation = replace(cited(), title="Minutes of the Council", date="2023-07-11", section=("Roads", "Gritting"), page=3, printed_page="")
    assert place_name(PDF, citation) == "Minutes of the Council, 11 July 2023, page 3"
    assert place_name(PDF, replace(citation, title="Plan 2023/24")) == "Plan 2023/24, page 3"
    lost = replace(PDF, format="txt", pages=1, characters=90_000)
    assert place_name(lost, citation) == "Minutes of the Council, 11 July 2023, Gritting"


def test_a_text_without_pages_is_turned_in_parts_that_leave_nothing_out():
    text = "A line of some forty letters, more or so.\n" * 400 + "x" * 12_000
    found = list(parts(text))
    assert "".join(text[part.start : part.end] for part in found) == text
    assert text[found[0].end - 1] == "\n"
    assert all(0 < part.end - part.start <= PART for part in found)
    assert [part.number for part in found] == list(range(1, len(found) + 1))


def test_places_in_a_row():
    assert [nth(number) for number in (1, 2, 3, 4, 11, 12, 13, 21, 102, 111)] == "1st 2nd 3rd 4th 11th 12th 13th 21st 102nd 111th".split()


def test_empty_headings_leave_no_trace():
    assert section_path(("", "Part  one", " ")) == "Part one"


def test_a_reference_names_title_date_section_page_and_file(cited: Callable[..., Citation]):
    made = replace(cited(), title="Minutes of the Roads Panel", date="2015-01-20", page=4, printed_page="2")
    assert reference(made, PDF) == "Minutes of the Roads Panel, 20 January 2015, Purpose, page 2 (PDF page 4) (a.txt)"


def test_a_date_that_the_title_holds_is_not_said_twice(cited: Callable[..., Citation]):
    assert reference(cited(), replace(PDF, format="txt")) == "Roads Service Annual Business Plan 2013/14, Purpose, page 1 (a.txt)"


def test_a_link_holds_question_and_filters():
    filters = Filters(bodies=("Roads & Bridges",), periods=("2013/14",))
    assert question_path("How many?", filters) == "./?q=How+many%3F&body=Roads+%26+Bridges&period=2013%2F14"
    assert parameters("How many?", Filters()) == {"q": ["How many?"]}


def test_an_address_may_be_written_by_anybody(held: list[Document]):
    assert len(question_in({"q": "x" * 5000})) == 5000
    assert question_in({}) == ""
    found = filters_in({"period": ["2013/14", "1066"], "body": ["<b>"], "document": [held[0].sha256, "no"], "kind": []}, held)
    assert found == Filters(documents=(held[0].sha256,), periods=("2013/14",))


def test_a_page_is_shown_with_its_quote_marked_and_nothing_in_it_is_markup():
    html = page_html("a <b> b\n\n\n\nc", 0, 13, 2, 5, 'Text of "page 1"')
    assert html.endswith(">a <mark>&lt;b&gt;</mark> b\n\nc</div>")
    assert 'aria-label="Text of &quot;page 1&quot;"' in html


def test_a_page_without_the_quote_has_no_mark():
    assert "<mark>" not in page_html("first second", 6, 12, 0, 5, "x")


def test_a_very_long_page_is_shown_round_the_quote():
    text = "a" * LONGEST + "QUOTE" + "b" * LONGEST
    html = page_html(text, 0, len(text), LONGEST, LONGEST + 5, "x")
    assert "<mark>QUOTE</mark>" in html
    assert len(html) < LONGEST
    assert ">… a" in html
    assert html.endswith("b …</div>")


def test_a_draft_and_an_exempt_item_are_called_so_by_their_headings_only():
    assert standing("Roads plan 2015/16 (Draft)", ()) == "Marked as a draft"
    assert standing("Pack", ("D1 Draft roads plan", "Aims")) == "Marked as a draft"
    assert standing("Pack", ("E1 Exempt items", "Contract")) == "Marked as exempt or not for publication"
    assert standing("Redrafted roads plan", ("Drafting rules", "Exempt vehicles")) == ""
