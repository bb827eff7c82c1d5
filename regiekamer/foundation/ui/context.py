"""What the page shell needs on every page."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from regiekamer.foundation.ui.navigation import groups_for


def shell(request: HttpRequest) -> dict[str, Any]:
    """The region, the member and, only when a template asks for it, the side bar."""
    member = getattr(request, "member", None)
    return {
        "region": getattr(request, "region", None),
        "member": member,
        "navigation": SimpleLazyObject(lambda: groups_for(member) if member else []),
    }
