"""The paths of a new starter and of an officer, over the sample council's papers, and axe on each page."""

import shutil
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from corpus.settings import ROOT
from tests.app.pages.conftest import PAPERS
from tests.browser.conftest import PHONE, WIDE, Seen, serving, settle
from tests.browser.scripted import TITLE

PAGES = [
    "locate?find=takes%20every%20cal",
    "documents",
    "registers?register=Decisions",
    "registers?register=Actions",
    "registers?register=People",
    "registers?register=Services",
    "registers?register=Figures",
    "registers?register=Terms",
    "registers?register=Risks",
    "start-here",
    "about",
]


@pytest.fixture(scope="module")
def sample_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app over papers of the sample council, read in with the fake model."""
    folder = tmp_path_factory.mktemp("pages")
    (folder / "papers").mkdir()
    for name in PAPERS:
        shutil.copy(ROOT / "corpus" / "sample" / name, folder / "papers" / name)
    environment = {"INDEX_DIR": str(folder / "index"), "CORPUS": str(folder / "papers"), "OCR": "false"}
    with serving(["-m", "tests.browser.sample"], environment, folder / "log") as address:
        yield address


def ready(page: Page) -> None:
    page.get_by_role("heading", level=1).wait_for()
    settle(page)


def choose(page: Page, label: str, option: str) -> None:
    page.get_by_role("combobox", name=label).click()
    page.get_by_role("option", name=option, exact=True).click()
    settle(page)


def faults(page: Page) -> list[tuple[str, str]]:
    found = Axe().run(page).response["violations"]
    return [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in ("serious", "critical")]


def test_a_new_starter_finds_who_does_what(visit: Callable[..., Seen], sample_server: str):
    seen = visit(sample_server)
    page = seen.page
    page.get_by_role("link", name="Start here").click()
    page.get_by_role("heading", name="Start here").wait_for()
    choose(page, "Service", "Front Door and Family Help")
    page.get_by_role("heading", name="What is planned").wait_for(timeout=60_000)
    assert faults(page) == []
    page.get_by_role("link", name="Yusuf Carling").first.click()
    settle(page)
    expect(page.locator("#opened-source")).to_be_focused()
    expect(page.locator("mark").first).to_contain_text("Yusuf Carling")
    page.get_by_role("link", name="Registers").click()
    page.get_by_role("heading", name="Registers").wait_for()
    settle(page)
    assert page.locator("#opened-source").count() == 0
    page.get_by_role("radio", name="Terms").click()
    page.get_by_role("textbox", name="Term or words of its meaning").fill("LADO")
    page.keyboard.press("Enter")
    settle(page)
    expect(page.locator("ol.register h2")).to_have_text(["LADO"])
    expect(page.locator("ol.register p.main")).to_contain_text("Local Authority Designated Officer")
    assert (seen.outside, seen.errors) == ([], [])


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_an_officer_finds_the_page_from_half_a_sentence(visit: Callable[..., Seen], sample_server: str, size: tuple[int, int]):
    seen = visit(f"{sample_server}/locate", size)
    page = seen.page
    ready(page)
    page.get_by_role("textbox", name="Words, a figure or a name").press_sequentially("Offer a retrun interview to evry missing\nchild", delay=10)
    place = page.locator("article.place").first
    expect(place.locator("mark")).to_have_text("Offer a return interview to every missing child")
    place.get_by_role("link").click()
    settle(page)
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    panel = page.locator('[class*="st-key-source_panel"]')
    expect(panel.locator("mark").first).to_contain_text("Offer a return interview")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    panel.get_by_role("button", name="Copy reference").click()
    expect(panel.get_by_text("Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Ravelshire Children's Services Improvement Plan 2020, March 2020")
    assert copied.endswith("(improvement-plan-2020.txt)")
    assert "page " in copied
    assert (seen.outside, seen.errors) == ([], [])


@pytest.mark.parametrize(("size", "dark"), [(WIDE, False), (WIDE, True), (PHONE, False)], ids=["wide", "dark", "phone"])
def test_no_page_has_a_serious_fault(visit: Callable[..., Seen], sample_server: str, size: tuple[int, int], dark: bool):
    found = {}
    for address in PAGES:
        page = visit(f"{sample_server}/{address}", size, dark).page
        ready(page)
        found[address] = faults(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0], address
    assert {address: one for address, one in found.items() if one} == {}


@pytest.mark.parametrize("address", ["documents", "locate?find=It%20costs%20%241.2M%20to%20%243M", "registers?register=Services", "start-here", "about"])
def test_hostile_titles_and_text_come_out_as_typed(visit: Callable[..., Seen], scripted_server: str, address: str):
    seen = visit(f"{scripted_server}/{address}")
    ready(seen.page)
    main = seen.page.locator(".stMainBlockContainer")
    if address == "documents":
        main.get_by_role("heading", name=TITLE, exact=True).wait_for()
    if address.startswith("locate"):
        assert "It costs $1.2M to $3M" in main.locator("article.place mark").first.inner_text()
    assert main.locator("img, .katex, .stMarkdownBadge, script, iframe").count() == 0
    assert (seen.outside, seen.errors) == ([], [])


@pytest.mark.parametrize("address", ["registers?register=Actions", "registers?register=Decisions", "locate?find=Yusuf%20Carling"])
def test_on_a_phone_the_results_come_before_the_filters(visit: Callable[..., Seen], sample_server: str, address: str):
    page = visit(f"{sample_server}/{address}", PHONE).page
    ready(page)
    first = page.locator("ol.register > li, article.place").first
    # The box to type in, the closed filters and how many there are stand before it, and it begins on the first screen.
    assert (first.bounding_box() or {"y": PHONE[1]})["y"] < PHONE[1]
    assert page.get_by_test_id("stMultiSelect").filter(visible=True).count() == 0
    filters = page.get_by_text("Filters", exact=True)
    filters.click()
    page.get_by_test_id("stMultiSelect").filter(visible=True).first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]


def test_filters_stay_open_while_they_are_chosen_and_say_how_many_are_on(visit: Callable[..., Seen], sample_server: str):
    page = visit(f"{sample_server}/registers?register=Actions").page
    ready(page)
    page.get_by_text("Filters", exact=True).click()
    settle(page)
    box = page.get_by_role("combobox", name="Kind of document")
    box.click()
    page.get_by_role("option").first.click()
    settle(page)
    page.get_by_text("Filters (1 on)").wait_for()
    expect(box).to_be_visible()
    assert faults(page) == []


def test_the_menu_is_called_what_is_written_on_it(visit: Callable[..., Seen], sample_server: str):
    page = visit(f"{sample_server}/about", PHONE).page
    ready(page)
    page.get_by_role("button", name="Menu", exact=True).click()
    page.get_by_role("link", name="Locate").click()
    page.get_by_role("heading", name="Locate words in the documents").wait_for()


def test_another_document_begins_at_its_beginning(visit: Callable[..., Seen], sample_server: str):
    page = visit(f"{sample_server}/documents", PHONE).page
    ready(page)
    page.get_by_role("button", name="Open", exact=True).last.click()
    settle(page)
    page.wait_for_function("document.querySelector('[data-testid=stMain]').scrollTop === 0")
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
