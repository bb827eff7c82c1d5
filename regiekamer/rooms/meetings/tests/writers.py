"""A writer as the script of the page is one: saves, is cut off, saves again, and keeps both when overtaken."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from regiekamer.foundation.kernel.text import tidy

# (item key, form fields) → (status, answer); raises ConnectionError when the line drops.
Post = Callable[[dict[str, str]], tuple[int, dict[str, object]]]


@dataclass
class Writer:
    """Types words nobody else types, so that a lost one is noticed, and saves what stands in the text area."""

    name: str
    post: Post
    chance: random.Random
    text: str = ""
    base: str = ""
    version: int = 1
    unsure: list[str] = field(default_factory=list)
    typed: list[str] = field(default_factory=list)
    saves: int = 0
    conflicts: int = 0

    def type(self) -> None:
        """A word somewhere in the text, or a line of its own."""
        word = f"{self.name}{len(self.typed)}ë"
        self.typed.append(word)
        lines = self.text.split("\n")
        at = self.chance.randrange(len(lines))
        if self.chance.random() < 0.4:
            lines.insert(at + 1, f"- {word}")
        else:
            lines[at] = f"{lines[at]} {word}".strip()
        self.text = "\n".join(lines)

    def save(self) -> None:
        """Save once, as `minutes.js` does; a dropped line leaves everything as it was."""
        if tidy(self.text) == tidy(self.base):
            return
        self.unsure = [*self.unsure[-4:], self.text]
        self.saves += 1
        try:
            status, told = self.post({"notes": self.text, "version": str(self.version)})
        except ConnectionError:
            return
        self.answered(status, told)

    def answered(self, status: int, told: dict[str, object]) -> None:
        if status == 200:
            self.arrived(told)
            return
        assert status == 409, told
        theirs = str(told["theirs"])
        if tidy(theirs) == tidy(self.text):
            self.arrived(told)
        elif any(tidy(theirs) == tidy(one) for one in (self.base, *self.unsure[:-1])):
            self.version, self.base = int(str(told["version"])), theirs
        else:
            self.conflicts += 1
            self.join()

    def join(self) -> None:
        """The one click that keeps both texts."""
        self.saves += 1
        try:
            status, told = self.post({"notes": self.text, "base": self.base, "join": "1"})
        except ConnectionError:
            return
        assert status == 200, told
        self.text = str(told.get("notes", self.text))
        self.arrived(told)

    def arrived(self, told: dict[str, object]) -> None:
        self.version, self.base, self.unsure = int(str(told["version"])), self.text, []


def lost(text: str, writers: list[Writer]) -> int:
    """How many characters that were typed stand nowhere in `text`."""
    there = set(text.replace("-", " ").split())
    return sum(len(word) for writer in writers for word in writer.typed if word not in there)


def cut_off(post: Post, chance: random.Random, share: float = 0.05) -> Post:
    """A line that drops now and then: half of the times before the save arrived, half of the times after it."""

    def unreliable(fields: dict[str, str]) -> tuple[int, dict[str, object]]:
        drops = chance.random() < share
        if drops and chance.random() < 0.5:
            raise ConnectionError
        answer = post(fields)
        if drops:
            raise ConnectionError
        return answer

    return unreliable
