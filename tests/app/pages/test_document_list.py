from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from app.views.document_list import A_PAGE, matching
from corpus.settings import Settings
from corpus.types import Cover, Document, Kind
from tests.app.conftest import shown
from tests.app.pages.conftest import opened

COUNT = 60


def document(year: int, **more: str) -> Document:
    cover = Cover(f"Bridges plan {year}", Kind.BUSINESS_PLAN, "Tarnmoor Council", str(year), **more)
    return Document(f"{year}{'0' * 60}", f"plan-{year}.txt", cover, "txt", 3, 90, "2026-01-01")


@pytest.fixture
def full_shelf(shelf: list[Document], monkeypatch: pytest.MonkeyPatch) -> Callable[[], AppTest]:
    """The page over sixty documents that only their covers are known of."""
    many = [document(1960 + n) for n in range(COUNT)]
    monkeypatch.setattr("index.store.Store.documents", lambda _: many)
    monkeypatch.setattr("app.views.documents.draw_problems", lambda _: None)
    return lambda: opened("documents")


def titles(app: AppTest) -> list[str]:
    return [part.split("</h3>")[0] for part in shown(app).split('<article class="place"><h3>')[1:]]


def test_a_few_documents_are_on_one_page(settings: Settings):
    app = opened("documents")
    assert len(titles(app)) == 5
    assert not app.get("pagination")


def test_many_documents_are_paged_newest_first(full_shelf: Callable[[], AppTest]):
    app = full_shelf()
    assert titles(app) == [f"Bridges plan {year}" for year in range(2019, 2019 - A_PAGE, -1)]
    assert f"1 to {A_PAGE} of {COUNT}, newest first." in shown(app)
    app.session_state["shelf page "] = 3
    app.run()
    assert not app.exception
    assert titles(app) == [f"Bridges plan {year}" for year in range(1969, 1959, -1)]
    assert f"51 to 60 of {COUNT}" in shown(app)


def test_a_search_on_the_shelf_begins_at_its_first_page(full_shelf: Callable[[], AppTest]):
    app = full_shelf()
    app.session_state["shelf page "] = 3
    app.run()
    app.text_input(key="shelf words").set_value("bridges 201").run()
    assert titles(app) == [f"Bridges plan {year}" for year in range(2019, 2009, -1)]
    assert "10 fit." in shown(app)
    app.text_input(key="shelf words").set_value("tunnels").run()
    assert titles(app) == []
    assert "No document fits." in shown(app)


def test_a_document_of_another_page_opens(full_shelf: Callable[[], AppTest], shelf: list[Document], monkeypatch: pytest.MonkeyPatch):
    many = [*(document(2030 + n) for n in range(COUNT)), shelf[0]]
    monkeypatch.setattr("index.store.Store.documents", lambda _: many)
    app = full_shelf()
    app.text_input(key="shelf words").set_value(shelf[0].source).run()
    app.button(key=f"open-{shelf[0].sha256[:12]}").click().run()
    assert not app.exception
    assert "Read from the beginning" in shown(app)


def test_a_page_that_is_there_no_longer_does_no_harm(full_shelf: Callable[[], AppTest]):
    app = full_shelf()
    app.session_state["shelf page "] = 9
    app.run()
    assert not app.exception
    assert not app.error
    assert titles(app)


def test_words_are_looked_for_in_all_of_the_cover():
    dated, other = document(2015, date="2015-03-17"), document(2016)
    assert matching([dated, other], "17 march") == [dated]
    assert matching([dated, other], "TARNMOOR business plan-2016") == [other]
    assert matching([dated, other], "") == [other, dated]


def test_a_plan_that_was_issued_late_is_as_new_as_its_date():
    early, late = document(2016), document(2015, date="2017-03-17")
    assert matching([early, late], "bridges") == [late, early]
