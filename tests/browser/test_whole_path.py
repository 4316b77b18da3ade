"""The whole path on the real model: papers in, a question, an answer, its page."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.conftest import ROOT, Seen, ask, serving, settle

SAMPLE = ROOT / "corpus" / "sample"
PAPER = "operational-plan-2018-19.pdf"


@pytest.mark.slow
def test_papers_are_read_in_and_a_question_leads_to_the_page(visit: Callable[..., Seen], tmp_path: Path):
    papers = tmp_path / "papers"
    papers.mkdir()
    shutil.copy(SAMPLE / PAPER, papers)
    command = ["-m", "streamlit", "run", "app/main.py"]
    with serving(command, {"INDEX_DIR": str(tmp_path / "index"), "CORPUS": str(papers)}, tmp_path / "log") as address:
        seen = visit(address)
        page = seen.page
        page.set_default_timeout(240_000)
        page.get_by_role("button", name="Read the documents").click()
        page.get_by_role("heading", name="Ask the documents").wait_for()
        ask(page, "How many children in care came from Ottersea at the end of December 2017?")
        passage = page.locator("ol.sources > li").first
        passage.locator("summary").click()
        quote = " ".join(passage.locator("mark").inner_text().split())
        assert "Ottersea" in page.locator('[data-testid="stChatMessage"]').last.inner_text()
        page.get_by_role("link", name="Source 1", exact=True).first.click()
        page.locator("#opened-source:focus").wait_for()
        settle(page)
        assert "PDF page" in page.locator(".page-name").inner_text()
        picture = page.locator('[data-testid="stImage"] img')
        assert "The quote is boxed" in (picture.get_attribute("alt") or "")
        page.get_by_text("Text", exact=True).click()
        page.locator(".page-text mark").wait_for()
        assert " ".join(page.locator(".page-text mark").inner_text().split()) == quote
        with page.expect_download() as saving:
            page.get_by_role("button", name="Save as a briefing note").click()
            page.get_by_role("button", name="Word document").first.click()
        assert saving.value.suggested_filename.endswith(".docx")
        assert (seen.outside, seen.errors) == ([], [])
    assert "Traceback" not in (tmp_path / "log").read_text()
