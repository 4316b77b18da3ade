"""Files added in a browser: chosen, read in before one's eyes, each with its result, and then searched."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, WIDE, Seen, ask, serving, settle
from tests.ingest.conftest import PLAN


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "a.txt").write_text(PLAN.format(year="2013/14", count=40), encoding="utf-8")
    return folder


@pytest.fixture
def address(tmp_path: Path, papers: Path) -> Iterator[str]:
    """The app over one plan, open to added files."""
    environment = {"INDEX_DIR": str(tmp_path / "index"), "CORPUS": str(papers), "UPLOAD": "true"}
    with serving(["-m", "tests.browser.sample"], environment, tmp_path / "log") as where:
        yield where


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    """A plan, one that is cut off, and one of a kind that can't be read."""
    folder = tmp_path / "mine"
    folder.mkdir()
    content = {"b.txt": PLAN.format(year="2014/15", count=55).encode(), "broken.pdf": b"%PDF-1.7\n1 0 obj\n<<", "tool.exe": b"MZ\x00"}
    for name, data in content.items():
        (folder / name).write_bytes(data)
    return {name: folder / name for name in content}


def pick(page: Page, *paths: Path) -> None:
    page.locator('[data-testid="stFileUploader"] input[type="file"]').set_input_files([str(path) for path in paths])


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_added_files_are_read_in_and_answered_from(
    visit: Callable[..., Seen], address: str, files: dict[str, Path], papers: Path, tmp_path: Path, size: tuple[int, int]
):
    seen = visit(f"{address}/documents", size)
    page = seen.page
    page.get_by_role("heading", name="Add documents").wait_for()
    expect(page.get_by_role("heading", name="1 document", exact=True)).to_be_visible()
    hold = tmp_path / "hold"
    hold.touch()
    pick(page, files["b.txt"], files["broken.pdf"])
    expect(page.locator('[data-testid="stFileUploader"]')).to_contain_text("b.txt")
    expect(page.locator('[data-testid="stFileUploader"]')).to_contain_text("broken.pdf")
    page.get_by_role("button", name="Add and read in").click()
    progress = page.get_by_role("progressbar")
    progress.wait_for()
    expect(page.get_by_text("Reading b.txt: 1 of 3")).to_be_visible()
    hold.unlink()
    good = page.locator('[data-testid="stAlert"]', has_text="b.txt")
    expect(good).to_contain_text("read in as Roads Service Annual Business Plan 2014/15, 1 page.")
    expect(page.locator('[data-testid="stAlert"]', has_text="broken.pdf")).to_contain_text("damaged")
    settle(page)
    expect(page.get_by_role("heading", name="2 documents", exact=True)).to_be_visible()
    expect(page.locator("article.place h3")).to_have_text(["Roads Service Annual Business Plan 2014/15", "Roads Service Annual Business Plan 2013/14"])
    expect(progress).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    page.get_by_role("button", name="Done").click()
    settle(page)
    expect(good).to_have_count(0)
    page.goto(address)
    ask(page, "How many roads will the Roads Service mend in 2014/15?")
    assert "2014/15" in page.locator("ol.sources").inner_text()
    assert "55 roads" in page.locator('[data-testid="stChatMessage"]').last.inner_text()
    assert sorted(path.name for path in papers.iterdir()) == ["a.txt", "b.txt", "broken.pdf"]
    assert (seen.outside, seen.errors) == ([], [])


def test_a_file_of_a_wrong_kind_is_refused_at_once(visit: Callable[..., Seen], address: str, files: dict[str, Path], papers: Path):
    page = visit(f"{address}/documents").page
    page.get_by_role("heading", name="Add documents").wait_for()
    pick(page, files["tool.exe"])
    expect(page.locator('[data-testid="stFileUploader"]')).to_contain_text("not allowed")
    page.get_by_role("button", name="Add and read in").click()
    settle(page)
    assert [path.name for path in papers.iterdir()] == ["a.txt"]


def test_the_same_file_is_not_kept_twice(visit: Callable[..., Seen], address: str, papers: Path, tmp_path: Path):
    copy = tmp_path / "copy.txt"
    copy.write_bytes((papers / "a.txt").read_bytes())
    page = visit(f"{address}/documents").page
    page.get_by_role("heading", name="Add documents").wait_for()
    pick(page, copy)
    page.get_by_role("button", name="Add and read in").click()
    expect(page.locator('[data-testid="stAlert"]')).to_contain_text("This very file is held already.")
    assert [path.name for path in papers.iterdir()] == ["a.txt"]
