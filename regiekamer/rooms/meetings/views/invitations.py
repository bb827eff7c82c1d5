"""The page from which people are invited, and the small verbs on it."""

from functools import partial
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regiekamer.foundation.access.doors import door, verb_door
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.ui.page import href, page, refuse, see
from regiekamer.rooms.bodies.models import Seat
from regiekamer.rooms.meetings import operations, queries, rules
from regiekamer.rooms.meetings.forms import AddressForm, InviteForm
from regiekamer.rooms.meetings.models import Attendance, Meeting


@door(rules.change_meetings)
def invitations(request: Any, pk: int) -> HttpResponse:
    """To whom an invitation goes and what it says; a POST sends it."""
    found = get_object_or_404(queries.meetings(), pk=pk)
    known = queries.invited(found)
    is_mixed = bool(known.fresh) and len(known.fresh) < len(known.people)
    form = InviteForm(request.POST or None, record=found, some_are_new=is_mixed, initial={"only_new": True})
    if request.method == "POST":
        sent = form.carry_out(partial(operations.invite, found, by=request.member))
        if sent:
            words = ngettext(
                "%(n)s invitation is on its way.", "%(n)s invitations are on their way.", len(sent)
            )
            return see(request, "meetings:invitations", pk, said=words % {"n": len(sent)})
    context = {
        "meeting": found,
        "invited": known,
        "form": form,
        "may_invite": queries.may_invite(found),
        "preview": queries.preview(known),
        "crumbs": _crumbs(request, found),
    }
    return page(request, "meetings/invitations.html", context)


@door(rules.change_meetings)
def give_address(request: Any, pk: int, key: str) -> HttpResponse:
    """The address of somebody who is expected: a row of the roll, or a seat."""
    found = get_object_or_404(queries.meetings(), pk=pk)
    person = _person(found, key)
    form = AddressForm(request.POST or None, initial={"email": getattr(person, "email", "")})
    if request.method == "POST" and form.carry_out(
        partial(operations.give_address, found, person=person, by=request.member)
    ):
        return see(request, "meetings:invitations", pk, said=_("The address is written down."))
    context = {
        "form": form,
        "title": _("The address of %(name)s") % {"name": _name_of(person)},
        "cancel": href(request.region, "meetings:invitations", pk),
        "crumbs": _crumbs(request, found),
    }
    return page(request, "meetings/form.html", context)


@verb_door(rules.change_meetings)
def cancel_invitations(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.meetings(), pk=pk)
    try:
        sent = operations.cancel_invitations(found, by=request.member)
    except Refused as refusal:
        return refuse(request, refusal, "meetings:invitations", pk)
    words = ngettext("%(n)s cancellation is on its way.", "%(n)s cancellations are on their way.", len(sent))
    return see(request, "meetings:invitations", pk, said=words % {"n": len(sent)})


@verb_door(rules.change_meetings)
def withdraw_invitation(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.invitations(), pk=pk)
    try:
        operations.withdraw_invitation(found, by=request.member)
    except Refused as refusal:
        return refuse(request, refusal, "meetings:invitations", found.meeting_id)
    said = _("The invitation of %(name)s is taken back.") % {"name": found}
    return see(request, "meetings:invitations", found.meeting_id, said=said)


@verb_door(rules.change_meetings)
def record_reply(request: Any, pk: int) -> HttpResponse:
    """Tick what somebody answered; `reply` is coming, not_coming or none."""
    found = get_object_or_404(queries.invitations(), pk=pk)
    try:
        operations.record_reply(found, reply=request.POST.get("reply", ""), by=request.member)
    except Refused as refusal:
        return refuse(request, refusal, "meetings:invitations", found.meeting_id)
    return see(request, "meetings:invitations", found.meeting_id)


def _person(meeting: Meeting, key: str) -> Attendance | Seat:
    """Who is meant by `row-12`, or by `seat-7` as long as there is no roll."""
    kind, _dash, number = key.partition("-")
    if not number.isdecimal() or len(number) > 18:
        raise Http404
    if kind == "seat":
        return get_object_or_404(queries.seats_at(meeting), pk=int(number))
    return get_object_or_404(queries.attendance().filter(meeting=meeting), pk=int(number))


def _name_of(person: Attendance | Seat) -> str:
    return person.name if isinstance(person, Attendance) else queries.who_sits(person)


def _crumbs(request: Any, meeting: Meeting) -> list[tuple[str, str]]:
    return [
        (_("Meetings"), href(request.region, "meetings:meetings")),
        (str(meeting), href(request.region, "meetings:meeting", meeting.pk)),
    ]
