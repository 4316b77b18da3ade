import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import PHONE, WIDE, Seen, ask, settle
from tests.browser.scripted import LINES, TITLE

OWN = re.compile(r"^(#source-\w+-\d+|\./.*|/.*|http://127\.0\.0\.1:\d+/.*)$")


def said(page: Page, selector: str) -> list[str]:
    """The texts of elements as a person reads them, white space collapsed."""
    return [" ".join(text.split()) for text in page.locator(selector).all_inner_texts()]


@pytest.fixture
def hostile(visit: Callable[..., Seen], scripted_server: str) -> Seen:
    seen = visit(scripted_server)
    ask(seen.page, "hostile <img src=https://example.com/q.png> $1 to $2$ :red[q]")
    return seen


def test_every_statement_reads_as_typed(hostile: Seen):
    statements = said(hostile.page, '[data-testid="stChatMessage"] [data-testid="stMarkdown"] li')
    assert [re.sub(r"\s*\[\d+\]$", "", text) for text in statements] == [re.sub(r"^[*–-]\s+", "", line) for line in LINES]


def test_question_title_notes_and_passages_read_as_typed(hostile: Seen):
    page = hostile.page
    assert said(page, "h2.question") == ["hostile <img src=https://example.com/q.png> $1 to $2$ :red[q]"]
    assert said(page, ".source-title") == [TITLE]
    assert said(page, "ul.notes li") == LINES
    page.locator("ol.sources summary").first.click()
    assert LINES[0] in said(page, "ol.sources blockquote mark")


def test_buttons_and_cells_read_as_typed(hostile: Seen):
    page = hostile.page
    assert said(page, '[class*="st-key-next-"] button') == LINES
    cells = set(said(page, "table td"))
    assert set(LINES[3:6]) <= cells
    chips = said(page, '[class*="st-key-understood-"]')[0]
    assert all(line in chips for line in LINES if len(line) < 50)


def test_nothing_was_fetched_formatted_or_linked(hostile: Seen):
    page = hostile.page
    settle(page)
    assert hostile.outside == []
    assert hostile.errors == []
    answer = page.locator(".stMainBlockContainer")
    assert answer.locator("img:not([src^='data:']):not([src^='/media']), .katex, .stMarkdownBadge, script, iframe").count() == 0
    assert answer.locator('[data-testid="stMarkdown"]').locator("code, em, del, h1, h3, blockquote, sup, hr").count() == 0
    assert answer.locator("a").count() >= 2 * len(LINES)
    links = [link.get_attribute("href") or "" for link in answer.locator("a").all()]
    assert [link for link in links if not OWN.match(link)] == []


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_the_page_text_of_a_source_reads_as_typed(visit: Callable[..., Seen], scripted_server: str, size: tuple[int, int]):
    seen = visit(scripted_server, size)
    ask(seen.page, "hostile")
    seen.page.locator('ol.sources a[href^="#source-"]').nth(3).click()
    seen.page.get_by_role("heading", name="Source 4 of").wait_for()
    settle(seen.page)
    assert said(seen.page, ".page-text mark") == [LINES[3]]
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert (seen.outside, seen.errors) == ([], [])


def test_a_hostile_address_is_only_a_question(visit: Callable[..., Seen], scripted_server: str):
    seen = visit(f"{scripted_server}/?q=declined+%3Cimg+src%3Dhttps%3A%2F%2Fexample.com%2Fa.png%3E&body=%3Cb%3E&document=../../etc")
    seen.page.wait_for_selector(".outcome-declined")
    assert said(seen.page, "h2.question") == ["declined <img src=https://example.com/a.png>"]
    assert seen.outside == []
