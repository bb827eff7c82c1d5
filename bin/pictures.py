"""Take the pictures of the README and the user guide from the demonstration, as docs/pictures/NAME.png."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page, ViewportSize, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs/pictures"
WIDE, PHONE = ViewportSize(width=1280, height=860), ViewportSize(width=390, height=844)
SIGN_IN, PASSWORD = "regisseur@zwvl.example", "regiekamer-demo"

# The picture, the address, and what to click first: a link whose address holds this text.
PICTURES = (
    ("vandaag", "/zwvl/", ""),
    ("netwerk", "/zwvl/network/", ""),
    ("overleg", "/zwvl/bodies/", ""),
    ("overleg-een", "/zwvl/bodies/", "/zwvl/bodies/1/"),
    ("vergaderingen", "/zwvl/meetings/year/2022/", ""),
    ("plan", "/zwvl/plan/", ""),
    ("actie", "/zwvl/report/2022/chapter/1/", "/plan/actions/"),
    ("engagementen", "/zwvl/plan/promises/", ""),
    ("jaarverslag", "/zwvl/report/2022/", ""),
    ("jaarverslag-lezen", "/zwvl/report/2022/read/", ""),
)


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="regiekamer-pictures-") as folder:
        environment = {**os.environ, "REGIEKAMER_VAR": folder}
        environment.pop("DATABASE_URL", None)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        command = [sys.executable, "-m", "regiekamer.config.commands", "demo", "--port", str(port)]
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
        try:
            wait_for(port, server)
            take_pictures(f"http://127.0.0.1:{port}")
        finally:
            server.terminate()
            server.wait()
    return 0


def wait_for(port: int, server: "subprocess.Popen[bytes]") -> None:
    for _ in range(600):
        if server.poll() is not None:
            raise SystemExit("the demonstration stopped")
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.2)
    raise SystemExit("the demonstration did not start")


def take_pictures(site: str) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next((path for path in map(shutil.which, names) if path), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(locale="nl-BE", viewport=WIDE, base_url=site)
        page.goto("/accounts/login/")
        page.screenshot(path=FOLDER / "aanmelden.png")
        page.fill("input[name=login]", SIGN_IN)
        page.fill("input[name=password]", PASSWORD)
        page.locator("main form[method=post] button[type=submit]").first.click()
        page.wait_for_url(f"{site}/zwvl/")
        for name, url, click in PICTURES:
            take(page, name, url, click)
        page.set_viewport_size(PHONE)
        take(page, "vandaag-telefoon", "/zwvl/", "")
        browser.close()


def take(page: Page, name: str, url: str, click: str) -> None:
    page.goto(url)
    if click:
        page.goto(page.locator(f"main a[href*='{click}']").first.get_attribute("href") or url)
    page.wait_for_load_state("networkidle")
    page.screenshot(path=FOLDER / f"{name}.png")


if __name__ == "__main__":
    sys.exit(main())
