from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import PHONE, WIDE, Seen, ask, settle

STATES = ["answered", "partial", "not_found", "declined", "clarify", "error", "table", "x" * 1001]


def serious(page: Page) -> list[Any]:
    """What axe calls serious or critical, with the first place of each."""
    found = Axe().run(page).response["violations"]
    return [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in ("serious", "critical")]


@pytest.mark.parametrize(("size", "dark"), [(WIDE, False), (WIDE, True), (PHONE, False)], ids=["wide", "dark", "phone"])
def test_no_state_has_a_serious_fault(visit: Callable[..., Seen], scripted_server: str, size: tuple[int, int], dark: bool):
    seen = visit(scripted_server, size, dark)
    page = seen.page
    page.get_by_role("heading", name="For example").wait_for()
    found = {"empty": serious(page)}
    for state in STATES:
        ask(page, state)
        found[state] = serious(page)
    page.locator('a[href^="#source-"]').first.click()
    settle(page)
    found["source"] = serious(page)
    assert {state: faults for state, faults in found.items() if faults} == {}
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_the_feedback_page_has_no_serious_fault(visit: Callable[..., Seen], scripted_server: str):
    page = visit(f"{scripted_server}/feedback").page
    page.get_by_role("heading", name="Feedback").wait_for()
    assert serious(page) == []


def test_a_page_at_200_percent_has_no_sideways_scroll(visit: Callable[..., Seen], scripted_server: str):
    # 200 % on a screen of 1280 pixels leaves a page of 640.
    page = visit(scripted_server, (640, 450)).page
    ask(page, "answered")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640


def test_the_keyboard_alone_asks_opens_and_closes_a_source(visit: Callable[..., Seen], scripted_server: str):
    page = visit(scripted_server).page
    ask(page, "answered: how many roads?")
    page.get_by_role("link", name="Source 1", exact=True).focus()
    page.keyboard.press("Enter")
    settle(page)
    assert page.evaluate("document.activeElement.id") == "opened-source"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Close"
    page.keyboard.press("Enter")
    settle(page)
    assert page.locator("#opened-source").count() == 0


def test_focus_is_seen(visit: Callable[..., Seen], scripted_server: str):
    page = visit(scripted_server).page
    ask(page, "answered")
    page.keyboard.press("Tab")
    links = page.locator('.stMainBlockContainer a[href^="#source-"]')
    assert links.count() == 2
    for link in links.all():
        link.focus()
        page.wait_for_timeout(100)
        assert link.evaluate("e => [e.matches(':focus-visible'), getComputedStyle(e).backgroundColor]") == [True, "rgb(255, 221, 0)"]


@pytest.mark.parametrize("state", ["answered", "not_found"])
def test_the_newest_question_is_in_view(visit: Callable[..., Seen], scripted_server: str, state: str):
    page = visit(scripted_server, PHONE).page
    ask(page, "answered: the first")
    ask(page, f"{state}: the second")
    top = "document.querySelectorAll('h2.question')[1].getBoundingClientRect().top"
    page.wait_for_function(f"{top} >= 0 && {top} < 200")
