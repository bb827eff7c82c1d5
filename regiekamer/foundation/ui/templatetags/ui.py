"""The few tags that every template may use."""

from typing import Any

from django import template
from django.urls import reverse

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
