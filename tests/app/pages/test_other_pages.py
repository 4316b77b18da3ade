import errno
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Barrier

import pytest

from app import resources
from app.uploads import Upload, keep_upload, safe_name
from app.views.place_panel import OPENED
from corpus.settings import Settings, default_settings, load_settings
from corpus.types import Document
from index.search import Index
from tests.app.conftest import shown
from tests.app.pages.conftest import opened


class Searching:
    """As much of an assistant as Start here needs."""

    def __init__(self, index: Index) -> None:
        self.index = index


@pytest.fixture
def searching(shelf: list[Document], settings: Settings, embedder: object, monkeypatch: pytest.MonkeyPatch) -> None:
    index = Index.open(settings, embedder)  # type: ignore[arg-type]
    monkeypatch.setattr(resources, "assistant", lambda: Searching(index))
    monkeypatch.setattr(resources, "ready", lambda: True)


def test_the_shelf_shows_covers_and_the_gaps_between_years(shelf: list[Document]):
    app = opened("documents")
    page = shown(app)
    assert not app.error
    assert "5 documents" in page
    assert "Ravelshire County Council: nothing for 2021 to 2022" in page
    assert "Ravelshire County Council · Business plan · 2023/24 · 6 pages" in page
    assert "Minutes · 21 June 2022" in page


def test_a_document_has_an_outline_and_a_search_within(shelf: list[Document], monkeypatch: pytest.MonkeyPatch):
    app = opened("documents")
    plan = next(document for document in shelf if document.source.startswith("business"))
    app.button(key=f"open-{plan.sha256[:12]}").click().run()
    page = shown(app)
    assert "3.2 The right home" in page
    assert "Read from the beginning" in page
    app.text_input(key=f"within {plan.sha256}").set_value("Nasreen Iqbal").run()
    assert "<mark>Nasreen Iqbal</mark>" in shown(app)
    app.text_input(key=f"within {plan.sha256}").set_value("zeppelin hangars").run()
    assert "Not in this document." in shown(app)
    monkeypatch.setattr("app.views.documents.MOST_PLACES", 2)
    app.text_input(key=f"within {plan.sha256}").set_value("children").run()
    assert "The first 2 places. Type more words to see fewer." in shown(app)
    assert shown(app).count("<mark>") == 2


def test_documents_are_chosen_newest_first_by_their_whole_titles(shelf: list[Document], monkeypatch: pytest.MonkeyPatch):
    in_order = [document.cover.title for document in sorted(shelf, key=lambda document: (document.cover.dated, document.cover.title), reverse=True)]
    assert opened("documents").selectbox(key="document").options[1:] == in_order
    title = "Agenda pack of the Children, Young People and Lifelong Learning Overview and Scrutiny Committee, 14 September 2021"
    packs = [replace(document, cover=replace(document.cover, title=title)) for document in shelf]
    monkeypatch.setattr(resources.store(), "documents", lambda: packs)
    options = opened("documents").selectbox(key="document").options
    assert options[1:] == [title] * 5


def test_an_open_place_is_closed_when_another_document_is_chosen(shelf: list[Document]):
    app = opened("documents")
    first, second = shelf[:2]
    app.button(key=f"open-{first.sha256[:12]}").click().run()
    app.session_state[OPENED] = (first.sha256, 0, 5, True)
    assert 'id="opened-source"' in shown(app.run())
    app.selectbox(key="document").set_value(second.sha256).run()
    assert 'id="opened-source"' not in shown(app)


def test_files_that_are_not_held_are_named_with_a_remedy(shelf: list[Document], sample: Path):
    stray = sample / "papers" / "notes.xyz"
    stray.write_text("words", encoding="utf-8")
    try:
        page = shown(opened("documents"))
    finally:
        stray.unlink()
    assert "Files that are not held: 1" in page
    assert "notes.xyz is of a kind that can" in page
    assert "What to do:" in page


def test_a_file_whose_name_is_not_utf_8_is_named_with_a_remedy(shelf: list[Document], sample: Path):
    odd = sample / "papers" / os.fsdecode(b"caf\xe9.txt")
    odd.write_text("Fares", encoding="utf-8")
    try:
        assert r"The name caf\xe9.txt is not in UTF-8. <b>What to do:</b> Rename the file" in shown(opened("documents"))
    finally:
        odd.unlink()


def test_upload_is_offered_only_when_it_is_allowed(shelf: list[Document], monkeypatch: pytest.MonkeyPatch):
    assert "Add documents" not in shown(opened("documents"))
    monkeypatch.setenv("UPLOAD", "true")
    default_settings.cache_clear()
    assert "Add documents" in shown(opened("documents"))


@pytest.mark.parametrize(
    ("name", "safe"), [("../../etc/plan.txt", "plan.txt"), ("C:\\x\\a b.pdf", "a b.pdf"), ("..", "document"), ("a\nb;$(x).md", "a_b__(x).md")]
)
def test_names_of_added_files_are_harmless(name: str, safe: str):
    assert safe_name(name) == safe


@pytest.mark.parametrize("letter", ["a", "é", "計", "𠀀"])
def test_a_long_name_in_any_script_is_cut_to_what_a_disk_takes(tmp_path: Path, letter: str):
    kept = keep_upload(load_settings(corpus=tmp_path), f"{250 * letter}.txt", b"One")
    assert kept.kept
    assert set(Path(kept.source).stem) == {letter}
    assert [path.name for path in tmp_path.iterdir()] == [kept.source]


def test_an_added_file_is_kept_once_and_overwrites_nothing(tmp_path: Path):
    settings = load_settings(corpus=tmp_path)
    assert keep_upload(settings, "plan.txt", b"One").kept
    assert "held already" in keep_upload(settings, "copy.txt", b"One").reason
    assert "Another file" in keep_upload(settings, "plan.txt", b"Two").reason
    assert "empty" in keep_upload(settings, "empty.txt", b"").reason
    assert "kind" in keep_upload(settings, "run.exe", b"x").reason
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plan.txt"]
    assert (tmp_path / "plan.txt").read_bytes() == b"One"


def test_of_files_of_one_name_added_at_once_one_is_kept_and_the_others_are_told(tmp_path: Path):
    settings, together, people = load_settings(corpus=tmp_path), Barrier(8), range(8)

    def add(person: int) -> Upload:
        together.wait()
        return keep_upload(settings, "plan.txt", f"Plan of person {person}".encode() * 10_000)

    for _ in range(20):
        with ThreadPoolExecutor(len(people)) as pool:
            became = list(pool.map(add, people))
        (keeper,) = (person for person in people if became[person].kept)
        assert {one.reason for one in became if not one.kept} == {"Another file of this name is held."}
        assert [path.name for path in tmp_path.iterdir()] == ["plan.txt"]
        assert (tmp_path / "plan.txt").read_bytes() == f"Plan of person {keeper}".encode() * 10_000
        (tmp_path / "plan.txt").unlink()


def test_a_file_that_the_disk_does_not_take_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def full(path: Path, content: bytes) -> None:
        path.touch()
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        keep_upload(load_settings(corpus=tmp_path), "plan.txt", b"One")
    assert list(tmp_path.iterdir()) == []


def test_a_new_starter_sees_people_terms_and_plans_of_a_service(searching: None):
    app = opened("start_here")
    assert "Read first" not in shown(app)
    app.selectbox(key="service").set_value("Front Door and Family Help").run()
    page = shown(app)
    assert not app.exception
    assert not app.error
    for heading in ("What it does", "Read first", "People", "Terms you will meet", "What is planned"):
        assert f"<h2>{heading}</h2>" in page
    assert "Yusuf Carling" in page
    assert "From the newest plan with actions, Family Help and Protection Business Plan 2023/24." in page
    assert page.count('href="#source-') > 8


def test_about_gives_what_is_held_and_the_last_figures(shelf: list[Document]):
    page = shown(opened("about"))
    assert "5 documents with" in page
    assert "It answers too readily." in page
    assert "nothing for 2021 to 2022" in page
    assert '<th scope="col" class="number">Sample</th>' in page
    assert "The passage that holds the answer comes first" in page
    assert "The answer or the words that it quotes state every such fact" in page
    assert "Web Content Accessibility Guidelines" in page


def test_a_file_without_page_breaks_is_not_counted_as_a_page(shelf: list[Document], monkeypatch: pytest.MonkeyPatch):
    paged = replace(shelf[0], format="pdf", pages=3)
    monkeypatch.setattr(resources.store(), "documents", lambda: [paged, replace(shelf[1], format="txt", pages=1, characters=50_000)])
    assert "2 documents with 3 pages (not counting 1 without page numbers)" in shown(opened("about"))


def test_a_new_starter_sees_something_before_a_service_is_chosen(searching: None):
    app = opened("start_here")
    page = shown(app)
    assert not app.error
    for heading in ("The newest documents", "Who is who", "Decided last", "Terms you will meet"):
        assert f"<h2>{heading}</h2>" in page
    assert "Sunita Rao" in page
    assert "Resolved: passports be kept" in page


def test_documents_without_services_still_give_a_start(searching: None, monkeypatch: pytest.MonkeyPatch):
    from app.views import start_here
    from app.views.shelf import register

    monkeypatch.setattr(start_here, "register", lambda kind: [] if kind == "service" else register(kind))
    app = opened("start_here")
    assert not app.selectbox
    assert "<h2>Who is who</h2>" in shown(app)
