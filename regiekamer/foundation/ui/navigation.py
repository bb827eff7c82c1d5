"""The side bar: rooms and windows announce their entries here, grouped by the director's question."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# The questions, in the order of a director's day.
GROUPS: dict[str, str | Promise] = {
    "today": "",
    "promises": _("Agreements"),
    "together": _("Together"),
    "who": _("Who"),
    "figures": _("Figures"),
    "account": _("Account"),
    "region": _("Region"),
}


@dataclass(frozen=True)
class Item:
    """One entry of the side bar. `allows` says which members see it; `order` sorts inside its group."""

    group: str
    label: str | Promise
    url_name: str
    allows: Callable[[Any], bool]
    order: int = 50

    @property
    def namespace(self) -> str:
        return self.url_name.partition(":")[0]


_items: list[Item] = []


def add_to_navigation(item: Item) -> None:
    """Announce an entry, from an app's `ready`."""
    if item not in _items:
        _items.append(item)
        _items.sort(key=lambda one: (list(GROUPS).index(one.group), one.order))


def groups_for(member: Any) -> list[tuple[str | Promise, list[Item]]]:
    """The groups that `member` sees, each with its entries."""
    seen: dict[str, list[Item]] = {}
    for item in _items:
        if item.allows(member):
            seen.setdefault(item.group, []).append(item)
    return [(GROUPS[group], items) for group, items in seen.items()]
