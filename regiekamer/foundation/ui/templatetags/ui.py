"""The few tags that every template may use."""

from typing import Any

from django import template
from django.forms import BoundField
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from regiekamer.foundation.ui import page
from regiekamer.foundation.ui.fields import field_html
from regiekamer.foundation.ui.navigation import Item

register = template.Library()


@register.simple_tag(takes_context=True)
def href(context: Any, url_name: str, *args: Any) -> str:
    """The address of a page of the region at hand."""
    return page.href(context["region"], url_name, *args)


@register.simple_tag(takes_context=True)
def href_of(context: Any, record: Any) -> str:
    """The address of a record's own page."""
    return page.href(context["region"], record.page_name, record.pk)


@register.simple_tag(takes_context=True)
def may(context: Any, name: str) -> bool:
    """Whether the member at hand holds the permission called `name`."""
    return bool(context["permissions"][name].allows(context["member"]))


@register.simple_tag
def form_field(field: BoundField, unmarked: Any = "") -> SafeString:
    """One form field with its label, hint and errors."""
    return field_html(field, unmarked=bool(unmarked))


@register.simple_tag
def active_item(navigation: Any, match: Any) -> Item | None:
    """The entry of the side bar that the page at hand belongs to: its own, else the first of its room."""
    items = [item for _, items in navigation for item in items]
    own = [item for item in items if match and item.url_name == match.view_name]
    of_room = [item for item in items if match and item.namespace == match.namespace]
    return next(iter(own or of_room), None)


@register.tag
def kept(parser: Any, token: Any) -> "KeptNode":
    """{% kept a b %}…{% endkept %}: render the inside once per combination of values, for as long as the process lives.

    Only for what depends on nothing else: no user, no data, no token.
    """
    values = [parser.compile_filter(bit) for bit in token.split_contents()[1:]]
    inside = parser.parse(("endkept",))
    parser.delete_first_token()
    return KeptNode(inside, values)


class KeptNode(template.Node):
    LIMIT = 2000

    def __init__(self, inside: template.NodeList, values: list[Any]) -> None:
        self.inside = inside
        self.values = values
        self.rendered: dict[tuple[str, ...], str] = {}

    def render(self, context: Any) -> str:
        key = (get_language() or "", *(str(value.resolve(context)) for value in self.values))
        if key not in self.rendered:
            if len(self.rendered) >= self.LIMIT:
                self.rendered.clear()
            self.rendered[key] = self.inside.render(context)
        return self.rendered[key]
