"""Questions about minutes: their versions, and what differs between two of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

from django.db.models import QuerySet

from regiekamer.foundation.documents import blocks as b
from regiekamer.rooms.meetings.models import AgendaItem, Meeting, MinutesVersion

# Of what stayed the same a few lines show where one is.
CONTEXT = 2


def agenda_items() -> QuerySet[AgendaItem]:
    """All items, with their meeting and its body at hand."""
    return AgendaItem.objects.select_related("meeting__body")


def versions(meeting: Meeting) -> QuerySet[MinutesVersion]:
    """The versions of the minutes of a meeting, the latest first."""
    return MinutesVersion.objects.filter(meeting=meeting).order_by("-number")


def document_of_version(version: MinutesVersion) -> b.Document:
    """A version as it stood, without what stays inside the body."""
    return b.from_json(version.document)


@dataclass(frozen=True)
class Run:
    """A run of words: `kind` is "same", "gone" (only in the first) or "new" (only in the second)."""

    kind: str
    text: str


@dataclass(frozen=True)
class Pair:
    """A line of two versions side by side. `skipped` says how many equal lines are left out here."""

    left: tuple[Run, ...] = ()
    right: tuple[Run, ...] = ()
    is_same: bool = False
    skipped: int = 0


def compare(first: MinutesVersion, second: MinutesVersion, *, with_confidential: bool = False) -> list[Pair]:
    """Two versions line by line, the words that differ marked; long stretches that stayed the same are left
    out."""
    old, new = _lines_of(first, with_confidential), _lines_of(second, with_confidential)
    pairs: list[Pair] = []
    matcher = SequenceMatcher(None, old, new, autojunk=len(old) + len(new) > 2_000)
    for kind, from_old, to_old, from_new, to_new in matcher.get_opcodes():
        if kind == "equal":
            pairs += _same(old[from_old:to_old])
        else:
            told = zip_longest(old[from_old:to_old], new[from_new:to_new], fillvalue="")
            pairs += [_differing(left, right) for left, right in told]
    return pairs


def _same(lines: Sequence[str]) -> Iterator[Pair]:
    skipped = len(lines) - 2 * CONTEXT
    shown = lines if skipped < CONTEXT else [*lines[:CONTEXT], None, *lines[-CONTEXT:]]
    for line in shown:
        if line is None:
            yield Pair(is_same=True, skipped=skipped)
        else:
            yield Pair((Run("same", line),), (Run("same", line),), is_same=True)


def _differing(left: str, right: str) -> Pair:
    old, new = re.findall(r"\s+|\w+|[^\w\s]", left), re.findall(r"\s+|\w+|[^\w\s]", right)
    matcher = SequenceMatcher(None, old, new, autojunk=len(old) + len(new) > 2_000)
    lefts: list[Run] = []
    rights: list[Run] = []
    for kind, from_old, to_old, from_new, to_new in matcher.get_opcodes():
        gone, come = "".join(old[from_old:to_old]), "".join(new[from_new:to_new])
        lefts += [Run("same" if kind == "equal" else "gone", gone)] if gone else []
        rights += [Run("same" if kind == "equal" else "new", come)] if come else []
    return Pair(tuple(lefts), tuple(rights))


def _lines_of(version: MinutesVersion, with_confidential: bool) -> list[str]:
    lines = [line for block in document_of_version(version).blocks for line in _lines(block)]
    inside: list[dict[str, Any]] = version.document.get("inside", []) if with_confidential else []
    for kept in inside:
        lines += [kept["title"], *kept["notes"].split("\n")]
    return [line for line in lines if line.strip()]


def _lines(block: b.Block) -> list[str]:
    match block:
        case b.Heading():
            return [block.text]
        case b.Paragraph() | b.Note():
            return b.plain(block.spans).split("\n")
        case b.Bullets():
            return [
                f"{at}. {b.plain(one)}" if block.ordered else f"- {b.plain(one)}"
                for at, one in enumerate(block.items, 1)
            ]
        case b.Table():
            return [" | ".join(b.plain(cell) for cell in row) for row in block.rows]
        case b.Facts():
            return [f"{label}: {b.plain(value)}" for label, value in block.pairs]
