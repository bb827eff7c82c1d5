"""Minutes: saved item by item while people talk, then from draft to approved to locked, with their versions."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _

from regiekamer.foundation.access.doors import reading_door, verb_door
from regiekamer.foundation.documents.pasted import plain_text
from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.joining import join_texts
from regiekamer.foundation.kernel.refused import Refused, Stale
from regiekamer.foundation.kernel.text import tidy
from regiekamer.foundation.ui.page import href, page, refuse, see
from regiekamer.rooms.meetings import operations, queries, rules
from regiekamer.rooms.meetings.models import AgendaItem, Meeting, MinutesState, MinutesVersion

# What nobody holds: a save that names no version is compared, never simply written over.
NO_VERSION = -1


@verb_door(rules.change_meetings)
def write_notes(request: Any, pk: int) -> HttpResponse:
    """Save the minutes of one item. With `join` what somebody else saved meanwhile is kept beside them.

    The page's script asks for JSON; without it the answer is a page. No answer loses a text: 409, 413 and 422
    bring both back.
    """
    item = get_object_or_404(queries.agenda_items(), pk=pk)
    if item.stays_inside and not rules.see_confidential.allows(request.member):
        raise PermissionDenied(_("This item stays inside the body."))
    notes = request.POST.get("notes")
    if notes is None:
        return _not_written(request, item, Refused(_("There was no text to save.")), item.notes)
    try:
        saved = _write(request, item, notes)
    except Stale as stale:
        return _overtaken(request, stale.record, notes)
    except Refused as refusal:
        item.refresh_from_db()
        return _not_written(request, item, refusal, notes)
    return _written(request, saved, notes)


def _write(request: Any, item: AgendaItem, notes: str) -> AgendaItem:
    if "join" in request.POST:
        return operations.join_notes(item, notes=notes, base=request.POST.get("base"), by=request.member)
    typed = request.POST.get("version", "")
    version = int(typed) if typed.isdecimal() and len(typed) < 10 else NO_VERSION
    return operations.write_notes(item, notes=notes, version=version, by=request.member)


def _written(request: Any, item: AgendaItem, notes: str) -> HttpResponse:
    if not _asks_json(request):
        back = href(request.region, "meetings:meeting", item.meeting_id)
        return HttpResponse(status=303, headers={"Location": f"{back}#item-{item.pk}"})
    told = {"version": item.version, "saved": timezone.localtime(clock.now()).strftime("%H.%M")}
    # Only what the page does not know already: words from Word came back cleaned, or joined with others.
    if item.notes != tidy(notes):
        told["notes"] = item.notes
    return JsonResponse(told)


def _overtaken(request: Any, stored: AgendaItem, notes: str) -> HttpResponse:
    message = _("Somebody else saved this item while you were writing. Both texts are kept.")
    if _asks_json(request):
        told = {"theirs": stored.notes, "version": stored.version, "message": message}
        return JsonResponse(told, status=409)
    # Without a script nobody kept what the page began with: the texts are joined line by line.
    joined = join_texts(stored.notes, tidy(notes))
    return _both_texts(request, stored, notes, message, joined=joined, status=409)


def _not_written(request: Any, item: AgendaItem, refusal: Refused, notes: str) -> HttpResponse:
    status = 413 if isinstance(refusal, operations.TooLong) else 422
    if _asks_json(request):
        told = {"theirs": item.notes, "version": item.version, "message": refusal.message}
        return JsonResponse(told, status=status)
    is_open = item.meeting.minutes_state not in (MinutesState.APPROVED, MinutesState.LOCKED)
    joined = notes if is_open else ""
    return _both_texts(request, item, notes, refusal.message, joined=joined, status=status)


def _both_texts(
    request: Any, item: AgendaItem, notes: str, message: str, *, joined: str, status: int
) -> HttpResponse:
    """What stands there and what was typed, side by side; `joined` is offered to save, unless it is empty."""
    context = {
        "item": item,
        "yours": notes,
        "message": message,
        "joined": joined,
        "crumbs": _crumbs(request, item.meeting),
    }
    answer = page(request, "meetings/both_texts.html", context)
    answer.status_code = status
    return answer


def _asks_json(request: Any) -> bool:
    return "application/json" in request.headers.get("Accept", "")


@verb_door(rules.change_meetings)
def clean(request: Any) -> HttpResponse:
    """What was pasted from Word, as plain text with its structure."""
    markup = request.POST.get("html")
    if markup is None:
        return JsonResponse({"message": _("There was no text to clean.")}, status=422)
    return JsonResponse({"text": plain_text(markup)})


# States --------------------------------------------------------------------------------------------------------------


@verb_door(rules.change_meetings)
def draft_minutes(request: Any, pk: int) -> HttpResponse:
    said = _("The draft is kept as a version. Download it to send it round.")
    return _step(request, pk, operations.draft_minutes, said)


@verb_door(rules.change_meetings)
def approve_minutes(request: Any, pk: int) -> HttpResponse:
    return _step(request, pk, operations.approve_minutes, _("The minutes are approved."))


@verb_door(rules.change_meetings)
def lock_minutes(request: Any, pk: int) -> HttpResponse:
    return _step(request, pk, operations.lock_minutes, _("The minutes are locked."))


@verb_door(rules.change_meetings)
def reopen_minutes(request: Any, pk: int) -> HttpResponse:
    said = _("The minutes are open again; the approved version is kept.")
    return _step(request, pk, operations.reopen_minutes, said)


def _step(request: Any, pk: int, operation: Callable[..., Any], said: str) -> HttpResponse:
    meeting = get_object_or_404(queries.meetings(), pk=pk)
    try:
        operation(meeting, by=request.member)
    except Refused as refusal:
        return refuse(request, refusal, "meetings:meeting", pk)
    return see(request, "meetings:meeting", pk, said=said)


# Versions ------------------------------------------------------------------------------------------------------------


@reading_door(rules.see_meetings)
def versions(request: Any, pk: int) -> HttpResponse:
    """The versions of the minutes, and what differs between two of them: the last two unless others are asked."""
    meeting = get_object_or_404(queries.meetings(), pk=pk)
    known = list(queries.versions(meeting))
    second = _chosen(request, "new", known, known[0] if known else None)
    first = _chosen(request, "old", known, known[1] if len(known) > 1 else None)
    pairs = []
    if first and second:
        inside = rules.see_confidential.allows(request.member)
        pairs = queries.compare(first, second, with_confidential=inside)
    context = {
        "meeting": meeting,
        "versions": known,
        "first": first,
        "second": second,
        "pairs": pairs,
        "differ": any(not pair.is_same for pair in pairs),
        "crumbs": _crumbs(request, meeting),
    }
    return page(request, "meetings/versions.html", context)


def _chosen(
    request: Any, name: str, known: list[MinutesVersion], usual: MinutesVersion | None
) -> MinutesVersion | None:
    typed = request.GET.get(name, "")
    if not typed:
        return usual
    for version in known:
        if str(version.number) == typed:
            return version
    raise Http404(_("There is no such version of these minutes."))


def _crumbs(request: Any, meeting: Meeting) -> list[tuple[str, str]]:
    return [
        (_("Meetings"), href(request.region, "meetings:meetings")),
        (str(meeting), href(request.region, "meetings:meeting", meeting.pk)),
    ]
