"""The door of a region: who is not a member finds nothing there."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils.translation import gettext as _
from django_scopes import scope

from regiekamer.foundation.regions import queries

View = Callable[..., HttpResponseBase]


class RegionMiddleware:
    """Set `request.region` and `request.member` for URLs that start with a region's slug, and its scope.

    The view runs here, inside the scope, so that nothing outside a view can read a region's records.
    """

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request.region = request.member = None  # type: ignore[attr-defined]
        return self.get_response(request)

    def process_view(
        self, request: Any, view: View, args: list[Any], kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        slug = kwargs.pop("region_slug", None)
        if slug is None:
            return None
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        member = queries.member_of(request.user, slug)
        if member is None:
            raise Http404(_("There is no region here that you belong to."))
        request.region, request.member = member.region, member
        with scope(region=member.region):
            return view(request, *args, **kwargs)
