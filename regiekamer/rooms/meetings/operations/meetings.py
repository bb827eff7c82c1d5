"""Every write about what took place and what did not."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.counts import Count
from regiekamer.foundation.kernel.models import Changes
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.regions.models import Member
from regiekamer.foundation.trail.models import Verb
from regiekamer.foundation.trail.operations import announce
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.meetings import queries
from regiekamer.rooms.meetings.models import Meeting, MeetingStatus, Tally, stay_inside_body

# What everybody who was invited has to know: a change of these makes their calendar entries old.
IN_CALENDARS = {"status", "day", "starts_at", "ends_at", "place"}


@transaction.atomic
def plan_meeting(
    *, body: Body, day: date, by: Member, with_bodies: Iterable[Body] = (), **values: Any
) -> Meeting:
    """Put a meeting on the calendar, of `body` or together `with_bodies`; refused outside the life of each."""
    meeting = Meeting(region=by.region, body=body, day=day, year=day.year, **values)
    meeting.full_clean()
    joint = _fit_to_join(meeting, with_bodies)
    meeting.save()
    meeting.with_bodies.set(joint)
    announce(Verb.PLANNED, meeting, by=by)
    return meeting


@transaction.atomic
def plan_days(*, body: Body, days: Iterable[date], by: Member) -> list[Meeting]:
    """Plan a meeting of a body on each of `days`; a day that has one of its meetings gets no second one."""
    taken = queries.days_taken(body)
    return [plan_meeting(body=body, day=day, by=by) for day in sorted(set(days)) if day not in taken]


@transaction.atomic
def change_meeting(
    meeting: Meeting,
    *,
    by: Member,
    version: int | None = None,
    with_bodies: Iterable[Body] | None = None,
    **values: Any,
) -> Meeting:
    """Change what `values` names, and the bodies it meets together with when given; the year follows the day.

    A newer `version` raises `Stale`.
    """
    if "year" in values:
        values["year"] = _one_year(values["year"], values.get("day", meeting.day))
    changes = meeting.take(values)
    _clean(meeting)
    joint = _fit_to_join(meeting, meeting.with_bodies.all() if with_bodies is None else with_bodies)
    _renew_entry(meeting, changes)
    meeting.save_over(version)
    changes |= _join(meeting, joint)
    announce(Verb.CHANGED, meeting, by=by, changes=changes)
    return meeting


@transaction.atomic
def write_own_notes(meeting: Meeting, *, own_notes: str, by: Member, version: int | None = None) -> Meeting:
    """Write down what we took home from a meeting, mostly one of somebody else. The trail keeps no words of it."""
    meeting.take({"own_notes": own_notes})
    meeting.full_clean()
    meeting.save_over(version)
    announce(Verb.CHANGED, meeting, by=by)
    return meeting


@transaction.atomic
def hold_meeting(
    meeting: Meeting, *, by: Member, day: date | None = None, version: int | None = None, **values: Any
) -> Meeting:
    """Record that a meeting took place, on `day` if it was moved."""
    changes = meeting.take({**values, "day": day or meeting.day, "status": MeetingStatus.HELD, "reason": ""})
    _clean(meeting)
    _renew_entry(meeting, changes)
    meeting.save_over(version)
    announce(Verb.HELD, meeting, by=by, changes=changes)
    return meeting


@transaction.atomic
def call_off(meeting: Meeting, *, reason: str, by: Member, version: int | None = None) -> Meeting:
    """Record that a meeting was not held, and why."""
    changes = meeting.take({"status": MeetingStatus.NOT_HELD, "reason": reason})
    meeting.full_clean()
    _renew_entry(meeting, changes)
    meeting.save_over(version)
    announce(Verb.NOT_HELD, meeting, by=by, changes=changes)
    return meeting


@transaction.atomic
def record_held(
    *,
    body: Body,
    year: int,
    by: Member,
    day: date | None = None,
    with_bodies: Iterable[Body] = (),
    **values: Any,
) -> Meeting:
    """Record a meeting that took place in `year`; of an old one the day may be unknown."""
    held = {**values, "year": _one_year(year, day), "day": day, "status": MeetingStatus.HELD}
    meeting = Meeting(region=by.region, body=body, **held)
    _clean(meeting)
    joint = _fit_to_join(meeting, with_bodies)
    meeting.save()
    meeting.with_bodies.set(joint)
    announce(Verb.HELD, meeting, by=by)
    return meeting


@transaction.atomic
def record_not_held(*, body: Body, year: int, reason: str, by: Member, day: date | None = None) -> Meeting:
    """Record that a meeting that was due in `year` did not take place, and why."""
    meeting = Meeting(
        region=by.region,
        body=body,
        year=_one_year(year, day),
        day=day,
        status=MeetingStatus.NOT_HELD,
        reason=reason,
    )
    meeting.full_clean()
    meeting.save()
    announce(Verb.NOT_HELD, meeting, by=by)
    return meeting


@transaction.atomic
def remove_meeting(meeting: Meeting, *, by: Member) -> Meeting:
    """Take away a meeting typed by mistake. One that did not take place is called off instead.

    Refused while it stands in the calendar of somebody who was invited.
    """
    if meeting.invitations.filter(is_cancelled=False).exists():
        raise Refused(
            _(
                "People were invited to this meeting. Take the invitations back first, or record it as not held."
            )
        )
    Meeting.objects.filter(pk=meeting.pk).delete()
    announce(Verb.REMOVED, meeting, by=by)
    return meeting


@transaction.atomic
def record_tally(
    *,
    body: Body,
    year: int,
    count: Count,
    by: Member,
    note: str = "",
    source: str = "",
    version: int | None = None,
) -> Tally:
    """Record how often a body met in a year whose dates nobody kept, or change that count.

    `version` 0 means that the writer saw no count yet: one recorded meanwhile raises `Stale`.
    """
    tally = Tally.objects.filter(body=body, year=year).first()
    made = tally is None
    tally = tally or Tally(region=by.region, body=body, year=year)
    changes = tally.take({**Tally.columns(count), "note": note, "source": source})
    tally.full_clean()
    _refuse_future(None, year)
    if made:
        tally.save()
    else:
        tally.save_over(version)
    announce(Verb.ADDED if made else Verb.CHANGED, tally, by=by, changes={} if made else changes)
    return tally


@transaction.atomic
def remove_tally(tally: Tally, *, by: Member) -> Tally:
    """Take away a count, for instance when the dates turned up and the meetings are recorded."""
    Tally.objects.filter(pk=tally.pk).delete()
    announce(Verb.REMOVED, tally, by=by)
    return tally


def _renew_entry(meeting: Meeting, changes: Changes) -> None:
    """Let the calendar entry of a meeting be a newer one when it changed in what calendars tell first."""
    if changes.keys() & IN_CALENDARS:
        sent = meeting.invitations.aggregate(latest=Max("sequence"))["latest"]
        meeting.sequence = max(meeting.sequence, sent or 0) + 1


def _fit_to_join(meeting: Meeting, with_bodies: Iterable[Body]) -> list[Body]:
    """The other bodies of a joint meeting; refused when one is of another region or does not run by then."""
    joint = list(with_bodies)
    if any(body.region_id != meeting.region_id for body in joint):
        raise Refused(_("This body belongs to another region."), "with_bodies")
    if meeting.body in joint:
        raise Refused(_("The body meets with others: leave it out of the list of the others."), "with_bodies")
    for body in joint:
        try:
            stay_inside_body(body, meeting.year, meeting.day)
        except ValidationError as error:
            raise ValidationError({"with_bodies": error.messages}) from error
    return joint


def _join(meeting: Meeting, joint: list[Body]) -> Changes:
    before = [str(body) for body in meeting.with_bodies.all()]
    meeting.with_bodies.set(joint)
    after = [str(body) for body in joint]
    return {"with_bodies": [before, after]} if sorted(before) != sorted(after) else {}


def _clean(meeting: Meeting) -> None:
    """What a meeting must satisfy, and what only a held one must: it cannot lie in the future."""
    meeting.full_clean()
    if meeting.status == MeetingStatus.HELD:
        _refuse_future(meeting.day, meeting.year)


def _refuse_future(day: date | None, year: int) -> None:
    today = clock.today()
    if day and day > today:
        raise Refused(_("This day is still to come. Plan the meeting; record it when it was held."), "day")
    if year > today.year:
        raise Refused(_("This year is still to come."), "year")


def _one_year(year: int | None, day: date | None) -> int:
    """The year of the day, or the year given; refused when they contradict each other or both are missing."""
    if year and day and day.year != year:
        raise Refused(
            _("The date lies in %(other)s, not in %(year)s. Change one of the two.")
            % {"other": day.year, "year": year},
            "day",
        )
    if not year and not day:
        raise ValidationError({"year": _("Fill in the date or, when nobody kept it, only the year.")})
    return day.year if day else int(year or 0)
