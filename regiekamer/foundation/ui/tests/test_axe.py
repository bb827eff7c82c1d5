"""What a machine can find of barriers, on the showcase and at the doors, wide and on a phone."""

import shutil
from typing import Any

import pytest

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")
PAGES = [
    "/ui/",
    "/accounts/login/",
    "/accounts/login/code/",
    "/accounts/password/reset/",
    "/accounts/signup/",
]


@pytest.mark.journey
@pytest.mark.skipif(not BROWSER, reason="no Chromium on this machine")
@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_no_barriers(live_server: Any, width: int) -> None:
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import sync_playwright

    found, wide = {}, {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox", "--disable-gpu"])
        tab = browser.new_context(locale="nl-BE", viewport={"width": width, "height": 900}).new_page()
        for path in PAGES:
            tab.goto(live_server.url + path)
            wide[path] = tab.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            found[path] = [one["id"] for one in Axe().run(tab).response["violations"]]
        browser.close()
    assert found == {path: [] for path in PAGES}
    assert max(wide.values()) <= 0
