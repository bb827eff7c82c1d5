"""The papers of a meeting as files: agenda, minutes, list of attendance, and the extract of one item."""

import base64
import hashlib
from typing import Any

from csp.constants import SELF
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.text import slugify
from django.utils.translation import gettext as _

from regiekamer.foundation.access.doors import reading_door
from regiekamer.foundation.documents.blocks import Document
from regiekamer.foundation.documents.formats import FORMATS, render
from regiekamer.foundation.documents.queries import style_of
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.ui.page import href, page, refuse
from regiekamer.rooms.meetings import queries, rules
from regiekamer.rooms.meetings.models import AgendaItem, Meeting, MinutesState
from regiekamer.rooms.network.rules import see_contacts

# What people print and edit; HTML opens in the browser, to print from there.
OFFERED = ("docx", "pdf", "html")
LONGEST_NAME = 160


@reading_door(rules.see_meetings)
def paper_of_meeting(request: Any, pk: int, kind: str, format: str) -> HttpResponse:
    """The agenda, the minutes or the list of attendance as a file."""
    meeting = get_object_or_404(queries.meetings(), pk=pk)
    if kind == "agenda":
        return _file(request, queries.agenda_document(meeting), _("agenda"), meeting, format)
    if kind == "minutes":
        _refuse_unfinished(request, meeting)
        document = queries.minutes_document(meeting, with_names=see_contacts.allows(request.member))
        return _file(request, document, _("minutes"), meeting, format)
    if kind == "attendance":
        _refuse_names(request)
        return _file(request, queries.attendance_document(meeting), _("attendance"), meeting, format)
    raise Http404(_("There is no such paper of a meeting."))


@reading_door(rules.see_meetings)
def version_file(request: Any, pk: int, number: int, format: str) -> HttpResponse:
    """A version of the minutes as a file, as it stood."""
    meeting = get_object_or_404(queries.meetings(), pk=pk)
    _refuse_names(request)
    version = get_object_or_404(queries.versions(meeting), number=number)
    name = f"{_('minutes')}-{version.number}"
    return _file(request, queries.document_of_version(version), name, meeting, format)


@reading_door(rules.see_meetings)
def extract(request: Any, pk: int) -> HttpResponse:
    """For whom an extract of one item is; the likely ones are one click away."""
    item = get_object_or_404(queries.agenda_items(), pk=pk)
    if refusal := _stays_inside(item):
        return refuse(request, refusal, "meetings:meeting", item.meeting_id)
    _refuse_unfinished(request, item.meeting)
    context = {
        "item": item,
        "addressees": queries.addressees_of(item),
        "crumbs": [
            (_("Meetings"), href(request.region, "meetings:meetings")),
            (str(item.meeting), href(request.region, "meetings:meeting", item.meeting_id)),
        ],
    }
    return page(request, "meetings/extract.html", context)


@reading_door(rules.see_meetings)
def extract_file(request: Any, pk: int, format: str) -> HttpResponse:
    """The extract of one item; `to` names the addressee."""
    item = get_object_or_404(queries.agenda_items(), pk=pk)
    if refusal := _stays_inside(item):
        return refuse(request, refusal, "meetings:meeting", item.meeting_id)
    _refuse_unfinished(request, item.meeting)
    addressee = request.GET.get("to", "")[:LONGEST_NAME]
    document = queries.extract_document(item, addressee)
    return _file(request, document, _("extract"), item.meeting, format)


def _stays_inside(item: AgendaItem) -> Refused | None:
    return (
        Refused(_("This item stays inside the body: no extract is made of it."))
        if item.stays_inside
        else None
    )


def _refuse_unfinished(request: Any, meeting: Meeting) -> None:
    """Minutes that are still being written are for who writes them."""
    if meeting.minutes_state == MinutesState.NONE and not rules.change_meetings.allows(request.member):
        raise PermissionDenied(
            _("These minutes are still being written. You can read them as a draft later.")
        )


def _refuse_names(request: Any) -> None:
    if not see_contacts.allows(request.member):
        raise PermissionDenied(_("This paper names people; your role in this region does not allow that."))


def _file(request: Any, document: Document, kind: str, meeting: Meeting, format: str) -> HttpResponse:
    if format not in OFFERED:
        raise Http404(_("There is no such format. Choose Word, PDF or HTML."))
    known = FORMATS[format]
    day = meeting.day.isoformat() if meeting.day else str(meeting.year)
    name = f"{slugify(kind)}-{slugify(meeting.body.call_name)[:60]}-{day}.{known.extension}"
    base_url = request.build_absolute_uri("/").rstrip("/")
    placed = "inline" if format == "html" else "attachment"
    content = render(document, format, style_of(request.region), base_url=base_url)
    answer = HttpResponse(content, content_type=known.content_type)
    answer.headers["Content-Disposition"] = f'{placed}; filename="{name}"'
    if format == "html":
        _allow_its_styles(answer, content)
    return answer


def _allow_its_styles(answer: Any, content: bytes) -> None:
    """A page to print carries its own styles: the policy of the site lets exactly those through."""
    styles = content.partition(b"<style>")[2].partition(b"</style>")[0]
    digest = base64.b64encode(hashlib.sha256(styles).digest()).decode("ascii")
    answer._csp_update = {"style-src": [SELF, f"'sha256-{digest}'"]}
