"""Hands that count: every click, tap and key; what is typed as text counts apart."""

from dataclasses import dataclass
from datetime import date

from playwright.sync_api import Download, Locator, Page


@dataclass
class Hands:
    """A person at a page. `actions` is clicks and keys together; `letters` the text that had to be typed."""

    page: Page
    clicks: int = 0
    keys: int = 0
    letters: int = 0

    @property
    def actions(self) -> int:
        return self.clicks + self.keys

    def click(self, what: str | Locator) -> None:
        (self.page.locator(what).first if isinstance(what, str) else what).click()
        self.clicks += 1

    def type(self, text: str) -> None:
        """Type where the caret stands."""
        self.page.keyboard.type(text)
        self.letters += len(text)

    def press(self, key: str, times: int = 1) -> None:
        for _ in range(times):
            self.page.keyboard.press(key)
        self.keys += times

    def choose(self, what: str, label: str) -> None:
        """Choose from a list: a click opens it, a click takes the choice."""
        self.page.locator(what).select_option(label=label)
        self.clicks += 2

    def pick_day(self, what: str, day: date) -> None:
        """Click on a field for a date, and type the eight digits."""
        self.click(what)
        self.page.locator(what).fill(day.isoformat())
        self.letters += 8

    def fetch(self, what: str | Locator) -> Download:
        """Click on what gives a file."""
        with self.page.expect_download() as given:
            self.click(what)
        return given.value
