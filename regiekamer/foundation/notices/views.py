"""The page of what went out by mail."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from regiekamer.foundation.access.doors import reading_door, verb_door
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.notices import operations, queries, rules
from regiekamer.foundation.ui.page import page, refuse, see


@reading_door(rules.see_outbox)
def outbox(request: Any) -> HttpResponse:
    """What went out and what did not, newest first, thirty a page; `?state=failed` keeps what did not."""
    failed_only = request.GET.get("state") == "failed"
    rows = Paginator(queries.outbox(failed_only=failed_only), 30).get_page(request.GET.get("page"))
    context = {"rows": rows, "failed_only": failed_only, "failed": queries.how_many_failed()}
    return page(request, "notices/outbox.html", context)


@verb_door(rules.send_again)
def send_again(request: Any, pk: int) -> HttpResponse:
    mail = get_object_or_404(queries.mails(), pk=pk)
    try:
        operations.send_again(mail, by=request.member)
    except Refused as refusal:
        return refuse(request, refusal, "notices:outbox")
    return see(
        request,
        "notices:outbox",
        said=_("The mail to %(address)s is on its way again.") % {"address": mail.to_email},
    )
