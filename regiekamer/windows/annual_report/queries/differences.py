"""What the records say now against what was approved."""

from collections.abc import Iterable
from dataclasses import dataclass

from regiekamer.foundation.documents.blocks import (
    Block,
    Bullets,
    Document,
    Facts,
    Heading,
    Note,
    Paragraph,
    Table,
    plain,
)


@dataclass(frozen=True)
class Difference:
    """A part of the report that reads otherwise now. Empty `now`: it is gone; empty `approved`: it is new."""

    title: str
    approved: tuple[str, ...]
    now: tuple[str, ...]


def differences(approved: Document, now: Document) -> list[Difference]:
    """The parts under a heading whose words or figures differ, in the order of the report now."""
    before, after = _parts(approved), _parts(now)
    keys = [*after, *(key for key in before if key not in after)]
    found = []
    for key in keys:
        old, new = before.get(key, ("", ())), after.get(key, ("", ()))
        if old != new:
            found.append(_difference(old, new))
    return found


Part = tuple[str, tuple[str, ...]]


def _difference(old: Part, new: Part) -> Difference:
    """Only the lines that differ, so that the eye finds them."""
    title = new[0] or old[0]
    if old[0] and new[0] and old[0] != new[0]:
        return Difference(title, (old[0], *old[1]), (new[0], *new[1]))
    gone = tuple(line for line in old[1] if line not in new[1])
    come = tuple(line for line in new[1] if line not in old[1])
    return Difference(title, gone or old[1], come or new[1])


def _parts(document: Document) -> dict[str, Part]:
    """The words under each heading, by the heading's anchor (its place in the records)."""
    parts: dict[str, list[str]] = {}
    titles: dict[str, str] = {}
    key = ""
    for block in document.blocks:
        if isinstance(block, Heading):
            key = _unused(block.anchor or block.text, titles)
            titles[key] = block.text
        parts.setdefault(key, [])
        parts[key] += [] if isinstance(block, Heading) else _lines(block)
    return {key: (titles.get(key, ""), tuple(lines)) for key, lines in parts.items()}


def _unused(wanted: str, taken: Iterable[str]) -> str:
    key, number = wanted, 2
    while key in taken:
        key, number = f"{wanted}-{number}", number + 1
    return key


def _lines(block: Block) -> list[str]:
    match block:
        case Paragraph() | Note():
            return [plain(block.spans)]
        case Bullets():
            return [plain(item) for item in block.items]
        case Facts():
            return [f"{label}: {plain(value)}" for label, value in block.pairs]
        case Table():
            return [" · ".join(plain(cell) for cell in row) for row in block.rows]
        case _:
            return []
