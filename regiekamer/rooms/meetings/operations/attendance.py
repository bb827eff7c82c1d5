"""Every write about who was there."""

from django.db import transaction
from django.utils.translation import gettext as _

from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.regions.models import Member
from regiekamer.foundation.trail.models import Verb
from regiekamer.foundation.trail.operations import announce
from regiekamer.rooms.bodies.models import Seat
from regiekamer.rooms.meetings import queries
from regiekamer.rooms.meetings.models import Attendance, Meeting, Presence, refuse_when_closed
from regiekamer.rooms.network.models import Organisation


@transaction.atomic
def expect_attendance(meeting: Meeting, *, by: Member) -> list[Attendance]:
    """Put on the roll whoever holds a seat on the day of the meeting, and return the roll.

    What is marked stays as it was, and so do the names: a later change of membership changes no old minutes.
    """
    refuse_when_closed(meeting)
    roll = queries.attendance_of(meeting)
    missing = queries.not_on_roll(meeting, roll)
    if not missing:
        return roll
    for seat in missing:
        _expect(meeting, seat)
    announce(Verb.CHANGED, meeting, by=by, changes={"attendance": [len(roll), len(roll) + len(missing)]})
    return queries.attendance_of(meeting)


def _expect(meeting: Meeting, seat: Seat) -> None:
    row = Attendance(
        region_id=meeting.region_id,
        meeting=meeting,
        name=queries.who_sits(seat),
        organisation=seat.organisation,
        organisation_name=seat.organisation.call_name,
        email=seat.contact.email if seat.contact else "",
        seat=seat,
        contact=seat.contact,
    )
    row.full_clean()
    row.save()


@transaction.atomic
def mark_attendance(
    attendance: Attendance,
    *,
    presence: str,
    by: Member,
    sits_for: str | None = None,
    name: str | None = None,
) -> Attendance:
    """Say that somebody was there, was excused or stayed away.

    A substitute comes under an own `name` and `sits_for` the one replaced; an empty `sits_for` takes that back.
    """
    refuse_when_closed(attendance.meeting)
    values = {"presence": presence, "sits_for": sits_for, "name": name}
    changes = attendance.take({key: value for key, value in values.items() if value is not None})
    attendance.full_clean()
    attendance.save_over(None)
    announce(Verb.CHANGED, attendance, by=by, changes=changes)
    return attendance


@transaction.atomic
def mark_all(meeting: Meeting, *, presence: str, by: Member) -> Meeting:
    """Mark everybody on the roll who is not marked yet; the exceptions already made stay."""
    refuse_when_closed(meeting)
    if presence not in Presence.values:
        raise Refused(_("Choose present, excused or absent."), "presence")
    unmarked = Attendance.objects.filter(meeting=meeting, presence=Presence.EXPECTED)
    marked = unmarked.update(presence=presence)
    announce(Verb.CHANGED, meeting, by=by, changes={"attendance": [0, marked]})
    return meeting


@transaction.atomic
def add_guest(
    *,
    meeting: Meeting,
    name: str,
    by: Member,
    organisation: Organisation | None = None,
    organisation_name: str = "",
    email: str = "",
) -> Attendance:
    """Note a guest, who is there and needs neither account nor seat."""
    refuse_when_closed(meeting)
    guest = Attendance(
        region=by.region,
        meeting=meeting,
        name=name.strip(),
        organisation=organisation,
        organisation_name=organisation.call_name if organisation else organisation_name.strip(),
        email=email.strip(),
        presence=Presence.PRESENT,
        is_guest=True,
    )
    guest.full_clean()
    guest.save()
    announce(Verb.ADDED, guest, by=by)
    return guest


@transaction.atomic
def remove_guest(guest: Attendance, *, by: Member) -> Attendance:
    """Take a guest off the roll. Who holds a seat stays on it, as absent if need be."""
    refuse_when_closed(guest.meeting)
    if not guest.is_guest:
        raise Refused(
            _("%(name)s holds a seat and stays on the list. Mark absent instead.") % {"name": guest}
        )
    Attendance.objects.filter(pk=guest.pk).delete()
    announce(Verb.REMOVED, guest, by=by)
    return guest
