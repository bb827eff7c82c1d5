"""Questions about minutes: their versions, and what differs between two of them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

from django.db.models import QuerySet, prefetch_related_objects

from regiekamer.foundation.documents import blocks as b
from regiekamer.rooms.meetings.models import (
    AgendaItem,
    Decision,
    FollowUp,
    Meeting,
    MinutesVersion,
    Paper,
    Relay,
)
from regiekamer.rooms.meetings.queries.agenda import tell_open_before

# Of what stayed the same a few lines show where one is.
CONTEXT = 2


def agenda_items() -> QuerySet[AgendaItem]:
    """All items, with their meeting and its body at hand."""
    return AgendaItem.objects.select_related("meeting__body")


def items_on_page(meeting: Meeting) -> list[AgendaItem]:
    """The items of a meeting with what came of them, for the page that shows all at once: like `agenda_of`, in
    plain queries that only ask further where there is something to ask about."""
    items = list(AgendaItem.objects.filter(meeting=meeting))
    for item in items:
        item.meeting = meeting
        item._prefetched_objects_cache = {}  # type: ignore[attr-defined]
    related = [name for name in ("dossier", "action") if any(getattr(item, f"{name}_id") for item in items)]
    if any(item.came_from_id for item in items):
        related.append("came_from__meeting")
        tell_open_before(items)
    if related:
        prefetch_related_objects(items, *related)
    keys = [item.pk for item in items]
    follow_ups = FollowUp.objects.filter(item__in=keys).select_related("contact", "organisation")
    relays = Relay.objects.filter(item__in=keys).prefetch_related("bodies", "organisations")
    _hand_out(items, "decisions", Decision.objects.filter(item__in=keys).order_by("year", "number"))
    _hand_out(items, "follow_ups", follow_ups.order_by("pk"))
    _hand_out(items, "relays", relays)
    _hand_out(items, "papers", Paper.objects.filter(item__in=keys).defer("content"))
    return items


def _hand_out(items: Iterable[AgendaItem], name: str, rows: Iterable[Any]) -> None:
    by_item: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        by_item[row.item_id].append(row)
    for item in items:
        for row in by_item[item.pk]:
            row.item = item
        item._prefetched_objects_cache[name] = by_item[item.pk]  # type: ignore[attr-defined]


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
