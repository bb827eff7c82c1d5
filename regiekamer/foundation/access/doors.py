"""The door of a view: which permission opens it, and whether it only takes a POST."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from regiekamer.foundation.access.permissions import Permission

View = Callable[..., HttpResponseBase]


def door(permission: Permission) -> Callable[[View], View]:
    """Let only members with `permission` in; the view itself takes GET and POST (a form)."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not permission.allows(request.member):
                raise PermissionDenied(_("Your role in this region does not allow this."))
            return view(request, *args, **kwargs)

        guarded.permission = permission  # type: ignore[attr-defined]
        return guarded

    return decorate


def reading_door(permission: Permission) -> Callable[[View], View]:
    """A door to a page that only shows."""
    return lambda view: require_safe(door(permission)(view))


def verb_door(permission: Permission) -> Callable[[View], View]:
    """A door to a verb: POST only."""
    return lambda view: require_POST(door(permission)(view))
