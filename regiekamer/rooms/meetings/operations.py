"""Every write about what took place and what did not."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.counts import Count
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.regions.models import Member
from regiekamer.foundation.trail.models import Verb
from regiekamer.foundation.trail.operations import announce
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.meetings.models import Meeting, MeetingStatus, Tally


@transaction.atomic
def plan_meeting(*, body: Body, day: date, by: Member, **values: Any) -> Meeting:
    """Put a meeting on the calendar; refused outside the life of the body."""
    meeting = Meeting(region=by.region, body=body, day=day, year=day.year, **values)
    meeting.full_clean()
    meeting.save()
    announce(Verb.PLANNED, meeting, by=by)
    return meeting


@transaction.atomic
def change_meeting(meeting: Meeting, *, by: Member, version: int | None = None, **values: Any) -> Meeting:
    """Change what `values` names; the year follows the day. A newer `version` raises `Stale`."""
    if "year" in values:
        values["year"] = _one_year(values["year"], values.get("day", meeting.day))
    changes = meeting.take(values)
    _clean(meeting)
    meeting.save_over(version)
    announce(Verb.CHANGED, meeting, by=by, changes=changes)
    return meeting


@transaction.atomic
def hold_meeting(
    meeting: Meeting, *, by: Member, day: date | None = None, version: int | None = None, **values: Any
) -> Meeting:
    """Record that a meeting took place, on `day` if it was moved."""
    changes = meeting.take({**values, "day": day or meeting.day, "status": MeetingStatus.HELD, "reason": ""})
    _clean(meeting)
    meeting.save_over(version)
    announce(Verb.HELD, meeting, by=by, changes=changes)
    return meeting


@transaction.atomic
def call_off(meeting: Meeting, *, reason: str, by: Member, version: int | None = None) -> Meeting:
    """Record that a meeting was not held, and why."""
    changes = meeting.take({"status": MeetingStatus.NOT_HELD, "reason": reason})
    meeting.full_clean()
    meeting.save_over(version)
    announce(Verb.NOT_HELD, meeting, by=by, changes=changes)
    return meeting


@transaction.atomic
def record_held(*, body: Body, year: int, by: Member, day: date | None = None, **values: Any) -> Meeting:
    """Record a meeting that took place in `year`; of an old one the day may be unknown."""
    held = {**values, "year": _one_year(year, day), "day": day, "status": MeetingStatus.HELD}
    meeting = Meeting(region=by.region, body=body, **held)
    _clean(meeting)
    meeting.save()
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
    """Take away a meeting typed by mistake. One that did not take place is called off instead."""
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
