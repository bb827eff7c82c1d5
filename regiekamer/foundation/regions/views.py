"""The way in: from the bare address to one's own region."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect

from regiekamer.foundation.regions import queries
from regiekamer.foundation.ui.page import page


@login_required
def entrance(request: Any) -> HttpResponse:
    """Go to today in one's only region, or choose one."""
    regions = list(queries.regions_of(request.user))
    if len(regions) == 1:
        return redirect("today:today", regions[0].slug)
    return page(request, "regions/entrance.html", {"regions": regions})
