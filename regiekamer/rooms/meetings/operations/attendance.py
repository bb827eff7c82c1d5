"""Every write about who was there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Mark:
    """What somebody ticked on the roll: a presence, and the name of a substitute when one came."""

    presence: str = ""
    substitute: str = ""


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
def take_roll(meeting: Meeting, *, marks: Mapping[str, Mark], by: Member) -> Meeting:
    """Mark several people at once. `marks` names them by the keys of `queries.Line`; the others stay as they are.

    A seat that has no row yet gets one, and so does every other seat: from then on the roll is a snapshot.
    """
    if any(key.startswith("seat-") for key in marks):
        expect_attendance(meeting, by=by)
    rows = _rows_by_key(meeting)
    for key, mark in marks.items():
        if key not in rows:
            raise Refused(_("Somebody on this list was taken off it meanwhile. Look at the list again."))
        _mark(rows[key], mark, by)
    return meeting


def _rows_by_key(meeting: Meeting) -> dict[str, Attendance]:
    roll = queries.attendance_of(meeting)
    for row in roll:
        row.meeting = meeting
    by_seat = {f"seat-{row.seat_id}": row for row in roll if row.seat_id}
    return {f"row-{row.pk}": row for row in roll} | by_seat


def _mark(row: Attendance, mark: Mark, by: Member) -> None:
    """A substitute is there under an own name; an excuse or absence is that of the one replaced."""
    if mark.substitute.strip():
        replaced = row.sits_for or row.name
        mark_attendance(
            row, presence=Presence.PRESENT, name=mark.substitute.strip(), sits_for=replaced, by=by
        )
    elif mark.presence and mark.presence != row.presence:
        back = mark.presence != Presence.PRESENT and row.sits_for
        name = row.sits_for if back else None
        mark_attendance(row, presence=mark.presence, name=name, sits_for="" if back else None, by=by)


@transaction.atomic
def mark_all(meeting: Meeting, *, presence: str, by: Member) -> Meeting:
    """Mark everybody on the roll who is not marked yet; the exceptions already made stay."""
    refuse_when_closed(meeting)
    if presence not in Presence.values:
        raise Refused(_("Choose present, excused or absent."), "presence")
    expect_attendance(meeting, by=by)
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
def add_guests(meeting: Meeting, *, guests: Iterable[Mapping[str, str]], by: Member) -> Meeting:
    """Note several guests at once: `name`, `organisation_name` and `email` of each. An organisation that the
    region knows is recognised by its name."""
    known = {name: one for one in Organisation.objects.all() for name in _names_of(one)}
    for guest in guests:
        organisation = known.get(guest.get("organisation_name", "").strip().casefold())
        add_guest(meeting=meeting, organisation=organisation, by=by, **guest)
    return meeting


def _names_of(organisation: Organisation) -> set[str]:
    return {one.casefold() for one in (organisation.name, organisation.short_name) if one}


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
