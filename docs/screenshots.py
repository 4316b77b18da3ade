"""`python docs/screenshots.py`: the pictures in docs/images, taken of the app over the sample council's papers.

Needs a Chromium and an index of corpus/sample (INDEX_DIR, default .index): `make ingest CORPUS=corpus/sample` makes one.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
WIDE, PHONE = (1280, 900), (360, 740)
QUESTION = "How many children in care came from Ottersea at the end of December 2017?"
HALF_A_SENTENCE = "a return interview to evry missing"
REFUSED = "How many children in care came from Tolminster?"


@contextmanager
def app() -> Iterator[str]:
    """The address of the app, served while inside."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = os.environ | {"CORPUS": str(ROOT / "corpus" / "sample")}
    command = [sys.executable, "-m", "streamlit", "run", "app/main.py", "--server.port", str(port)]
    server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(120):
            try:
                urllib.request.urlopen(f"{address}/_stcore/health", timeout=1).close()
                break
            except OSError:
                time.sleep(0.5)
        yield address
    finally:
        server.terminate()
        server.wait()


def still(page: Page) -> None:
    """Wait until the server has had nothing to do for a second."""
    quiet = 0
    while quiet < 5:
        page.wait_for_timeout(200)
        quiet = quiet + 1 if page.evaluate("document.querySelector('.stApp')?.dataset.testScriptState") == "notRunning" else 0


def take(browser: Browser, address: str, name: str, size: tuple[int, int] = WIDE, dark: bool = False, wait: str = "h1", click: str = "") -> None:
    """One picture: open, wait for a place on the page, click one if asked, and keep what is seen."""
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, color_scheme="dark" if dark else "light", reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(120_000)
    page.goto(address)
    page.locator(wait).first.wait_for()
    still(page)
    if click:
        page.locator(click).first.click()
        still(page)
    page.screenshot(path=IMAGES / f"{name}.png")
    print(f"docs/images/{name}.png")
    context.close()


def main() -> None:
    """Take them all."""
    IMAGES.mkdir(exist_ok=True)
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        sys.exit("No Chromium here. On Debian: apt-get install chromium")
    with app() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        asked, refused = (f"{address}/?{urlencode({'q': question})}" for question in (QUESTION, REFUSED))
        take(browser, address, "ask-empty", wait="h2:has-text('For example')")
        take(browser, asked, "ask-answer", wait="ol.sources")
        take(browser, asked, "ask-answer-dark", dark=True, wait="ol.sources")
        take(browser, asked, "ask-answer-phone", PHONE, wait="ol.sources")
        take(browser, asked, "ask-source-phone", PHONE, wait="ol.sources", click="ol.sources a")
        take(browser, refused, "ask-not-held", wait=".outcome-not_found, ol.sources")
        actions = f"{address}/registers?register=Actions"
        take(browser, actions, "registers", wait="ol.register", click="summary:has-text('Filters')")
        take(browser, actions, "registers-phone", PHONE, wait="ol.register")
        take(browser, f"{address}/locate?{urlencode({'find': HALF_A_SENTENCE})}", "locate", wait="article.place", click="article.place a")
        take(browser, f"{address}/start-here", "start-here", wait="ol.register")
        browser.close()


if __name__ == "__main__":
    main()
