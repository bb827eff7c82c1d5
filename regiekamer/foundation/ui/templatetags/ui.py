"""The few tags that every template may use."""

from typing import Any

from django import template
from django.urls import reverse

from regiekamer.foundation.ui.navigation import Item

register = template.Library()


@register.simple_tag(takes_context=True)
def href(context: Any, url_name: str, *args: Any) -> str:
    """The address of a page of the region at hand."""
    return reverse(url_name, args=(context["region"].slug, *args))


@register.simple_tag(takes_context=True)
def href_of(context: Any, record: Any) -> str:
    """The address of a record's own page."""
    return reverse(record.page_name, args=(context["region"].slug, record.pk))


@register.simple_tag(takes_context=True)
def may(context: Any, name: str) -> bool:
    """Whether the member at hand holds the permission called `name`."""
    return bool(context["permissions"][name].allows(context["member"]))


@register.simple_tag
def active_item(navigation: Any, match: Any) -> Item | None:
    """The entry of the side bar that the page at hand belongs to: its own, else the first of its room."""
    items = [item for _, items in navigation for item in items]
    own = [item for item in items if match and item.url_name == match.view_name]
    of_room = [item for item in items if match and item.namespace == match.namespace]
    return next(iter(own or of_room), None)
