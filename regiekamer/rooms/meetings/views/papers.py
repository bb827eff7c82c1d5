"""Documents at an agenda item: adding one, and getting it again."""

from functools import partial
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from regiekamer.foundation.access.doors import door, reading_door, verb_door
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.ui.page import href, page, refuse, see
from regiekamer.rooms.meetings import operations, queries, rules
from regiekamer.rooms.meetings.forms import PaperForm


@door(rules.change_meetings)
def add_paper(request: Any, pk: int) -> HttpResponse:
    item = get_object_or_404(queries.items(), pk=pk)
    posted = request.method == "POST"
    form = PaperForm(request.POST, request.FILES) if posted else PaperForm()
    if posted and form.carry_out(partial(operations.add_paper, item=item, by=request.member)):
        return see(request, "meetings:item", pk, said=_("The document is added."))
    back = href(request.region, "meetings:item", pk)
    crumbs = [
        (str(item.meeting), href(request.region, "meetings:meeting", item.meeting_id)),
        (str(item), back),
    ]
    context = {"form": form, "title": _("Add a document"), "cancel": back, "crumbs": crumbs}
    return page(request, "meetings/agenda_form.html", context)


@reading_door(rules.see_meetings)
def paper(request: Any, pk: int) -> HttpResponse:
    """The document itself, to keep: never shown inside the page, never guessed to be something else."""
    found = get_object_or_404(queries.papers(), pk=pk)
    if found.item.stays_inside and not rules.see_confidential.allows(request.member):
        raise PermissionDenied(_("This item stays inside the body."))
    return HttpResponse(
        bytes(found.content),
        content_type=found.content_type,
        headers={
            "Content-Disposition": content_disposition_header(True, found.name) or "attachment",
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "private, no-store",
        },
    )


@verb_door(rules.change_meetings)
def remove_paper(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.papers().defer("content"), pk=pk)
    try:
        operations.remove_paper(found, by=request.member)
    except Refused as refusal:
        return refuse(request, refusal, "meetings:item", found.item_id)
    return see(request, "meetings:item", found.item_id, said=_("The document is removed."))
