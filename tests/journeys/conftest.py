"""A real server, a real browser, and a page signed in for each role.

Whatever a journey does, it fails on an error in the console, on an answer 500 and on a request to another host.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit
from urllib.request import urlopen

import psycopg
import pytest
from axe_playwright_python.base import AxeResults
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.source import ROOT

WIDE, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
PASSWORD = "geheim-woord"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All journeys share one server, so they share one process."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.journey)
            item.add_marker(pytest.mark.xdist_group("journeys"))


@dataclass(frozen=True)
class Site:
    """The product as it is served: its address, its folder, and the keys of the records on stage."""

    url: str
    var: Path
    keys: dict[str, int]

    def mails(self) -> list[str]:
        """The mails that were sent, oldest first."""
        folder = self.var / "mail"
        return [path.read_text() for path in sorted(folder.glob("*"), key=os.path.getmtime)]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    var = tmp_path_factory.mktemp("var")
    environment = {**os.environ, "REGIEKAMER_VAR": str(var), "PYTHONPATH": str(ROOT)}
    environment["DATABASE_URL"] = own_database(var)
    staged = subprocess.run(
        [sys.executable, "-m", "tests.journeys.stage"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert staged.returncode == 0, staged.stderr
    port = free_port()
    command = [sys.executable, "-m", "regiekamer.config.commands", "serve", "--port", str(port)]
    with (var / "server.log").open("w") as log:
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
        try:
            wait_for(f"http://localhost:{port}/health/", server)
            yield Site(f"http://localhost:{port}", var, json.loads(staged.stdout))
        finally:
            server.terminate()
            server.wait(timeout=60)


def own_database(var: Path) -> str:
    """A database for the journeys: a file in the site's folder, or one on the server of the other tests."""
    url = os.environ.get("DATABASE_URL", "")
    if not url.startswith("postgres"):
        return f"sqlite:///{var / 'regiekamer.sqlite3'}"
    name = f"journeys_{os.getpid()}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    parts = urlsplit(url)
    return urlunsplit(("postgres", parts.netloc, f"/{name}", parts.query, ""))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(url: str, server: "subprocess.Popen[bytes]") -> None:
    """Wait until the server answers; a busy machine may take its time."""
    patience = time.monotonic() + 120
    while time.monotonic() < patience:
        assert server.poll() is None, "the server stopped"
        try:
            urlopen(url, timeout=20).close()
            return
        except OSError:
            time.sleep(0.2)
    raise AssertionError("the server did not answer within two minutes")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next((path for path in map(shutil.which, names) if path), None)
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=found, args=arguments)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def signed_in(site: Site, browser: Browser) -> Callable[[str], Any]:
    """Sign in as a role once; later pages take over its cookies."""
    states: dict[str, Any] = {}

    def state_of(role: str) -> Any:
        if role not in states:
            context = browser.new_context(locale="nl-BE")
            page = context.new_page()
            page.goto(f"{site.url}/accounts/login/")
            page.fill("input[name=login]", f"{role}@leie.test")
            page.fill("input[name=password]", PASSWORD)
            page.locator("main form button[type=submit]").first.click()
            page.wait_for_url(f"{site.url}/leie/")
            states[role] = context.storage_state()
            context.close()
        return states[role]

    return state_of


@pytest.fixture
def open_page(site: Site, browser: Browser, signed_in: Callable[[str], Any]) -> Iterator[Callable[..., Page]]:
    """Open a page as a role (None: a visitor); what goes wrong in it fails the test."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def open_as(role: str | None = None, size: Any = WIDE, **options: Any) -> Page:
        state = signed_in(role) if role else None
        context = browser.new_context(
            base_url=site.url, locale="nl-BE", viewport=size, storage_state=state, **options
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(30_000)
        watch(page, site, wrong)
        return page

    yield open_as
    for context in contexts:
        context.close()
    assert not wrong


# Pages at which axe is looking: it tries styles of its own, which our policy blocks and the console tells.
examined: set[Page] = set()


def examine(page: Page) -> AxeResults:
    """Let axe look at a page as it stands."""
    examined.add(page)
    results = Axe().run(page)
    examined.discard(page)
    return results


def watch(page: Page, site: Site, wrong: list[str]) -> None:
    """Collect what no page may do."""
    page.on("console", lambda m: wrong.append(f"console: {m.text}") if is_error(page, m) else None)
    page.on("pageerror", lambda error: wrong.append(f"script: {error}"))
    page.on("response", lambda r: wrong.append(f"{r.status} {r.url}") if r.status >= 500 else None)
    page.on(
        "request",
        lambda r: (
            None if r.url.startswith((site.url, "data:", "blob:")) else wrong.append(f"another host: {r.url}")
        ),
    )


def is_error(page: Page, message: Any) -> bool:
    """A 4xx answer to a page is logged by the browser too; a journey that meets one asks for it."""
    asked_for = "the server responded with a status of 4" in message.text
    # A search that is overtaken by the next letter is called off; the library tells that as an error.
    asked_for = asked_for or message.text.startswith(("htmx:sendAbort", "htmx:afterRequest"))
    return message.type == "error" and not asked_for and page not in examined
