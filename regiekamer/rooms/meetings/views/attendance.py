"""Who was there: the roll on the page of a meeting, the counts of a year, and who represented whom."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _

from regiekamer.foundation.access.doors import reading_door, verb_door
from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.ui.page import href, page
from regiekamer.rooms.meetings import operations, queries, rules
from regiekamer.rooms.meetings.forms import GuestForm, RepresentedForm, TurnoutFilter
from regiekamer.rooms.meetings.forms.attendance import marks_in
from regiekamer.rooms.meetings.models import Meeting, MeetingStatus, MinutesState, Presence
from regiekamer.rooms.network.rules import see_contacts


def roll_context(request: Any, meeting: Meeting) -> dict[str, Any]:
    """What `meetings/roll.html` asks. `may_mark` says whether the roll may still be changed."""
    is_closed = meeting.minutes_state in (MinutesState.APPROVED, MinutesState.LOCKED)
    is_off = meeting.status == MeetingStatus.NOT_HELD
    return {
        "meeting": meeting,
        "roll": queries.roll_of(meeting),
        "sees_names": see_contacts.allows(request.member),
        "may_mark": rules.change_meetings.allows(request.member) and not is_closed and not is_off,
        "guest_form": GuestForm(auto_id="guest_%s"),
    }


@reading_door(rules.see_meetings)
def roll(request: Any, pk: int) -> HttpResponse:
    """The roll of a meeting: unfolded on the page of the meeting, or a page of its own without script."""
    meeting = get_object_or_404(queries.meetings(), pk=pk)
    context = roll_context(request, meeting)
    context["crumbs"] = [
        (_("Meetings"), href(request.region, "meetings:meetings")),
        (str(meeting), href(request.region, "meetings:meeting", pk)),
    ]
    answer = render(request, "meetings/roll.html" if request.htmx else "meetings/roll_page.html", context)
    patch_vary_headers(answer, ("HX-Request",))
    return answer


@verb_door(rules.change_meetings)
def take_roll(request: Any, pk: int) -> HttpResponse:
    """What was ticked: one person with HTMX, the whole list with its button."""
    meeting = get_object_or_404(queries.meetings(), pk=pk)
    marks = marks_in(request.POST)
    return _act(request, meeting, partial(operations.take_roll, meeting, marks=marks, by=request.member))


@verb_door(rules.change_meetings)
def mark_all(request: Any, pk: int) -> HttpResponse:
    """Everybody present, in one tap; the exceptions follow."""
    meeting = get_object_or_404(queries.meetings(), pk=pk)
    presence = request.POST.get("presence", Presence.PRESENT)
    act = partial(operations.mark_all, meeting, presence=presence, by=request.member)
    return _act(request, meeting, act)


@verb_door(rules.change_meetings)
def expect_attendance(request: Any, pk: int) -> HttpResponse:
    """Bring the list up to date with the seats of that day."""
    meeting = get_object_or_404(queries.meetings(), pk=pk)
    return _act(request, meeting, partial(operations.expect_attendance, meeting, by=request.member))


@verb_door(rules.change_meetings)
def add_guests(request: Any, pk: int) -> HttpResponse:
    meeting = get_object_or_404(queries.meetings(), pk=pk)
    form = GuestForm(request.POST, auto_id="guest_%s")
    if form.carry_out(partial(operations.add_guests, meeting, by=request.member)):
        return _roll(request, meeting)
    told = " ".join(str(error) for errors in form.errors.values() for error in errors)
    return _roll(request, meeting, refusal=told, guest_form=form)


@verb_door(rules.change_meetings)
def remove_guest(request: Any, pk: int) -> HttpResponse:
    guest = get_object_or_404(queries.attendance(), pk=pk)
    return _act(request, guest.meeting, partial(operations.remove_guest, guest, by=request.member))


def _act(request: Any, meeting: Meeting, operation: Callable[[], Any]) -> HttpResponse:
    try:
        operation()
    except Refused as refusal:
        return _roll(request, meeting, refusal=refusal.message)
    except ValidationError as error:
        return _roll(request, meeting, refusal=" ".join(error.messages))
    return _roll(request, meeting)


def _roll(request: Any, meeting: Meeting, refusal: str = "", **more: Any) -> HttpResponse:
    """The roll again for HTMX, else the page of the meeting at its roll."""
    if request.htmx:
        context = {**roll_context(request, meeting), **more, "refusal": refusal}
        return render(request, "meetings/roll.html", context, status=422 if refusal else 200)
    if refusal:
        messages.error(request, refusal)
    back = href(request.region, "meetings:meeting", meeting.pk)
    return HttpResponse(status=303, headers={"Location": f"{back}#attendance"})


@reading_door(see_contacts)
def represented(request: Any) -> HttpResponse:
    """Who sat where, and when, for an organisation or a municipality in a year."""
    form = RepresentedForm(request.GET)
    form.is_valid()
    asked = form.cleaned_data
    year = asked.get("year") or clock.today().year
    organisation, municipality = asked.get("organisation"), asked.get("municipality")
    rows = []
    if organisation or municipality:
        whom = {"organisation": organisation} if organisation else {"municipality": municipality}
        rows = queries.represented_by(year=year, **whom)
    context = {
        "filters": form,
        "whom": organisation or municipality,
        "year": year,
        "years": list(range(clock.today().year, clock.today().year - 6, -1)),
        "rows": rows,
        "crumbs": [(_("Meetings"), href(request.region, "meetings:meetings"))],
    }
    return page(request, "meetings/represented.html", context, fragments=("results", "represented"))


@reading_door(see_contacts)
def turnout(request: Any) -> HttpResponse:
    """How often the people of each organisation were at the table."""
    form = TurnoutFilter(request.GET)
    form.is_valid()
    year = form.cleaned_data.get("year") or clock.today().year
    body = form.cleaned_data.get("body")
    context = {
        "filters": form,
        "year": year,
        "body": body,
        "rows": queries.attendance_per_organisation(year, body),
        "crumbs": [(_("Meetings"), href(request.region, "meetings:meetings"))],
    }
    return page(request, "meetings/turnout.html", context, fragments=("results",))
