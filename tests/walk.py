"""Going to the addresses of the permission table."""

from typing import Any

from django.urls import reverse

from tests.permission_table import TABLE, Kind, Row, Word
from tests.world import World

READ = (Kind.LIST, Kind.PAGE, Kind.FORM, Kind.SLOT, Kind.FILE)
WRITE = (Kind.FORM, Kind.VERB)


def address(row: Row, world: World, slug: str = "") -> str:
    """The address of a row, with the records of `world`, in the region called `slug` (its own if empty)."""
    return reverse(row.name, args=(slug or world.by.region.slug, *(_piece(one, world) for one in row.what)))


def _piece(one: Any, world: World) -> Any:
    if isinstance(one, Word):
        keys = {name: records[0].pk for name, records in world.made.items()}
        return one.text.format(**keys)
    return world[one].pk if isinstance(one, str) else one


def readable() -> list[Row]:
    """The rows that answer a GET."""
    return [row for row in TABLE if row.kind in READ]


def pages() -> list[Row]:
    """The rows that are a whole page."""
    return [row for row in TABLE if row.kind in (Kind.LIST, Kind.PAGE, Kind.FORM)]


def writable() -> list[Row]:
    return [row for row in TABLE if row.kind in WRITE]
