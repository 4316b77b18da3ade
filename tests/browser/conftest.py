"""A real browser on a real server; what the page asks for outside this machine is noted."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[2]
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")
WIDE, PHONE = (1280, 900), (360, 740)


@dataclass
class Seen:
    """A page with what it asked for elsewhere and what went wrong in it."""

    page: Page
    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


CHROMIUM = next(filter(None, map(shutil.which, CHROMIUMS)), None)
NONE_HERE = "no Chromium: on Debian, apt-get install chromium"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that need a browser are skipped where there is none, as those that need real texts are; not in CI, where they fail."""
    skipped = CHROMIUM is None and os.environ.get("CI") != "true"
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if skipped:
                item.add_marker(pytest.mark.skip(reason=NONE_HERE))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    assert CHROMIUM, NONE_HERE
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield launched
        launched.close()


@contextmanager
def serving(command: list[str], environment: dict[str, str], log: Path) -> Iterator[str]:
    """The address of a server that runs while inside."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with log.open("w") as stream:
        arguments = [sys.executable, *command, "--server.port", str(port)]
        process = subprocess.Popen(arguments, cwd=ROOT, env=os.environ | environment, stdout=stream, stderr=stream)
        try:
            _wait(f"http://127.0.0.1:{port}/_stcore/health", process, log)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(20)


def _wait(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(240):
        if process.poll() is not None:
            raise AssertionError(f"the server ended: {log.read_text()}")
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.25)
    raise AssertionError(f"the server did not start: {log.read_text()}")


@pytest.fixture(scope="session")
def scripted_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app over invented papers, with answers that tests/browser/scripted.py puts in its mouth."""
    folder = tmp_path_factory.mktemp("scripted")
    with serving(["-m", "tests.browser.scripted"], {"INDEX_DIR": str(folder / "index"), "CORPUS": str(folder / "papers")}, folder / "log") as address:
        yield address


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Seen]]:
    """Opens an address in a browser of its own; closes it afterwards."""
    contexts = []

    def open_page(address: str, size: tuple[int, int] = WIDE, dark: bool = False) -> Seen:
        context = browser.new_context(viewport={"width": size[0], "height": size[1]}, color_scheme="dark" if dark else "light", reduced_motion="reduce")
        contexts.append(context)
        seen = Seen(context.new_page())
        seen.page.set_default_timeout(60_000)
        seen.page.on("request", lambda request: _note(request.url, seen.outside))
        seen.page.on("pageerror", lambda error: seen.errors.append(str(error)))
        seen.page.goto(address)
        return seen

    yield open_page
    for context in contexts:
        context.close()


def _note(url: str, outside: list[str]) -> None:
    if not url.startswith(("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:")):
        outside.append(url)


def ask(page: Page, question: str) -> None:
    """Type a question and send it with the keyboard; returns when its answer stands."""
    heading = page.locator("h2.question", has_text=question[:60])
    before = heading.count()
    page.get_by_role("textbox", name="Ask what a document says").fill(question)
    page.keyboard.press("Enter")
    page.wait_for_function(
        "([text, n]) => [...document.querySelectorAll('h2.question')].filter(h => h.textContent.includes(text)).length > n", arg=[question[:60], before]
    )
    drawn = """document.querySelectorAll('[class*="st-key-tools-"], [data-testid="stAlert"]').length"""
    page.wait_for_function(f"{drawn} >= document.querySelectorAll('h2.question').length")
    settle(page)


def settle(page: Page) -> None:
    """Wait until the server has had no run under way for a while: one run may be followed by another at once."""
    still = 0
    while still < 4:
        page.wait_for_timeout(150)
        still = still + 1 if page.evaluate("document.querySelector('.stApp')?.dataset.testScriptState") == "notRunning" else 0
