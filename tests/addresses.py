"""Every address of the product, read from the URL configuration itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver


@dataclass(frozen=True)
class Address:
    """A URL: its name with its namespace, its view, and whether it belongs to a region."""

    name: str
    view: Any
    in_region: bool
    parameters: tuple[str, ...]


def addresses() -> list[Address]:
    return list(_walk(get_resolver().url_patterns, "", ()))


def region_addresses() -> list[Address]:
    return [address for address in addresses() if address.in_region]


def _walk(patterns: Any, namespace: str, parameters: tuple[str, ...]) -> Iterator[Address]:
    for pattern in patterns:
        here = (*parameters, *pattern.pattern.converters)
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from _walk(pattern.url_patterns, inner, here)
        elif isinstance(pattern, URLPattern):
            name = f"{namespace}{pattern.name or pattern.pattern}"
            yield Address(name, pattern.callback, "region_slug" in here, here)
