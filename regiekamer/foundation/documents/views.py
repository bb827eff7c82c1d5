"""The page of a region's house style."""

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _

from regiekamer.foundation.access.doors import door
from regiekamer.foundation.documents import operations, queries, rules
from regiekamer.foundation.documents.forms import HouseStyleForm
from regiekamer.foundation.ui.page import page, see


@door(rules.change_style)
def house_style(request: Any) -> HttpResponse:
    """Colour, logo, footer and Word template of the documents."""
    style = queries.house_style_of(request.region)
    form = HouseStyleForm(request.POST or None, request.FILES or None, record=style)
    if request.method == "POST" and form.carry_out(
        partial(operations.change_style, style, by=request.member)
    ):
        return see(request, "documents:house_style", said=_("The documents now wear this house style."))
    return page(request, "documents/house_style.html", {"form": form, "style": style})
