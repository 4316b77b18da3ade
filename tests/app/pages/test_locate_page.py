from streamlit.testing.v1 import AppTest

from app import resources
from app.screen.plain import html_text
from app.views.place_panel import OPENED
from corpus.types import Document
from tests.app.conftest import shown
from tests.app.pages.conftest import opened


def pasted(text: str) -> AppTest:
    return opened("locate", find=text)


def test_nothing_is_listed_before_anything_is_pasted(shelf: list[Document]):
    app = opened("locate")
    assert app.title[0].value == "Locate words in the documents"
    assert "places" not in shown(app)


def test_every_place_is_listed_with_page_and_the_match_marked(shelf: list[Document]):
    page = shown(pasted("the Single Point of  acess takes every call"))
    assert "with nearly these words." in page
    assert "<mark>The Single Point of Access takes every call</mark>" in page
    assert "Who does what in Family Help and Protection: a guide for new staff, page 1" in page
    assert "% alike" in page


def test_exact_words_say_so(shelf: list[Document]):
    page = shown(pasted("takes every call"))
    assert "1 place with these words." in page
    assert "alike" not in page


def test_a_filter_leaves_out_other_documents(shelf: list[Document]):
    app = pasted("Yusuf Carling")
    everywhere = shown(app).count("<article")
    app.multiselect(key="filter kinds").set_value(["improvement plan"]).run()
    within = shown(app)
    assert 0 < within.count("<article") < everywhere
    assert "guide for new staff, page" not in within
    assert app.expander(key="filters").label == "Filters (1 on)"


def test_a_filter_says_how_many_places_each_value_would_leave(shelf: list[Document]):
    app = pasted("Yusuf Carling")
    by_title = {document.sha256: document.cover.title for document in shelf}
    counted = {document: shown(app).count(f">{html_text(title)}, page") for document, title in by_title.items()}
    options = app.multiselect(key="filter documents").options
    assert sorted(options) == sorted(f"{by_title[sha256]} ({count})" for sha256, count in counted.items() if count)
    assert len(options) > 1


def test_filters_are_taken_away_one_by_one_or_all_at_once(shelf: list[Document]):
    app = pasted("Yusuf Carling")
    everywhere = shown(app).count("<article")
    app.multiselect(key="filter kinds").set_value(["improvement plan"]).run()
    next(button for button in app.button if button.label == "Improvement plan ✕").click().run()
    assert shown(app).count("<article") == everywhere
    app.multiselect(key="filter kinds").set_value(["improvement plan"]).run()
    app.button(key="clear filters").click().run()
    assert shown(app).count("<article") == everywhere
    assert app.expander(key="filters").label == "Filters"


def test_nothing_found_says_what_to_try(shelf: list[Document]):
    page = shown(pasted("zeppelin hangars\non the moon"))
    assert "Try fewer of them" in page
    assert 'href="./?q=zeppelin+hangars+on+the+moon"' in page


def test_a_place_opens_its_page_beside_the_list(shelf: list[Document]):
    guide = next(document for document in shelf if document.source.startswith("who-does"))
    start = resources.store().text(guide.sha256).index("The Single Point")
    app = pasted("takes every call")
    app.session_state[OPENED] = (guide.sha256, start, start + 26, True)
    page = shown(app.run())
    assert "<mark>The Single Point of Access</mark>" in page
    assert 'id="opened-source"' in page
    next(button for button in app.button if button.label == "Close").click().run()
    assert 'id="opened-source"' not in shown(app)


def test_a_place_of_a_document_that_left_is_explained(shelf: list[Document]):
    app = pasted("takes every call")
    app.session_state[OPENED] = ("0" * 64, 0, 5, True)
    app.run()
    assert "left the index" in app.warning[0].value


def test_text_comes_out_as_typed(shelf: list[Document]):
    app = pasted("<img src=x> :red[takes] every call")
    assert "<img" not in "".join(element.proto.body for element in app.get("html"))


def test_places_stand_in_the_order_of_time_when_asked(shelf: list[Document]):
    app = pasted("Yusuf Carling")
    everywhere = shown(app).count("<article")
    app.segmented_control(key="order of places").set_value("Oldest first").run()
    page = shown(app)
    assert page.count("<mark>") == everywhere
    oldest, newest = page.index("March 2020: "), page.index("2023/24: ")
    assert oldest < newest
    app.segmented_control(key="order of places").set_value("Newest first").run()
    assert shown(app).index("2023/24: ") < shown(app).index("March 2020: ")
