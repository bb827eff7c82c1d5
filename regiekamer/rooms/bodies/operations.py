"""Every write about bodies and who sits in them."""

from datetime import date
from types import EllipsisType
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from regiekamer.foundation.kernel.counts import Count
from regiekamer.foundation.kernel.periods import ENDS_BEFORE_START
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.regions.models import Member
from regiekamer.foundation.trail.models import Verb
from regiekamer.foundation.trail.operations import announce
from regiekamer.rooms.bodies.models import Body, Seat
from regiekamer.rooms.network.models import Organisation


@transaction.atomic
def add_body(
    *, name: str, kind: str, our_role: str, by: Member, rhythm: Count | None = None, **values: Any
) -> Body:
    """Add a body to the region of `by`; `rhythm` is how often a year it promised to meet."""
    body = Body(region=by.region, name=name, kind=kind, our_role=our_role, **Body.columns(rhythm), **values)
    body.full_clean()
    body.save()
    announce(Verb.ADDED, body, by=by)
    return body


@transaction.atomic
def change_body(
    body: Body,
    *,
    by: Member,
    version: int | None = None,
    rhythm: Count | EllipsisType | None = ...,
    **values: Any,
) -> Body:
    """Change what `values` names, and the rhythm when given. A newer `version` raises `Stale`."""
    if not isinstance(rhythm, EllipsisType):
        values |= Body.columns(rhythm)
    changes = body.take(values)
    body.full_clean()
    _keep_seats_inside(body)
    body.save_over(version)
    announce(Verb.CHANGED, body, by=by, changes=changes)
    return body


@transaction.atomic
def end_body(
    body: Body,
    *,
    on: date,
    reason: str,
    by: Member,
    successor: Body | None = None,
    version: int | None = None,
) -> Body:
    """End a body on a date, with the reason and what it goes on as. Seats that run on end that day."""
    if not reason.strip():
        raise Refused(_("Say in a line why it ends, so that the report can tell it."), "end_reason")
    if body.starts_on and on < body.starts_on:
        raise Refused(str(ENDS_BEFORE_START), "ends_on")
    changes = body.take({"ends_on": on, "end_reason": reason, "successor": successor})
    body.full_clean()
    body.save_over(version)
    ended = [_end_with_body(seat, on) for seat in _seats_past(body, on)]
    if ended:
        changes["seats"] = [", ".join(str(seat.organisation) for seat in ended), ""]
    announce(Verb.ENDED, body, by=by, changes=changes)
    return body


@transaction.atomic
def reopen_body(body: Body, *, by: Member, version: int | None = None) -> Body:
    """Take back the end of a body. Seats that ended with it stay ended: add who sits there now."""
    changes = body.take({"ends_on": None, "end_reason": "", "successor": None})
    body.full_clean()
    body.save_over(version)
    announce(Verb.REOPENED, body, by=by, changes=changes)
    return body


@transaction.atomic
def add_seat(*, body: Body, organisation: Organisation, by: Member, **values: Any) -> Seat:
    """Give an organisation a seat in a body, inside the life of that body."""
    seat = Seat(region=by.region, body=body, organisation=organisation, **values)
    seat.full_clean()
    seat.save()
    announce(Verb.ADDED, seat, by=by)
    return seat


@transaction.atomic
def change_seat(seat: Seat, *, by: Member, version: int | None = None, **values: Any) -> Seat:
    """Change what `values` names. A save over somebody else's newer `version` raises `Stale`."""
    changes = seat.take(values)
    seat.full_clean()
    seat.save_over(version)
    announce(Verb.CHANGED, seat, by=by, changes=changes)
    return seat


@transaction.atomic
def end_seat(seat: Seat, *, on: date, by: Member, version: int | None = None) -> Seat:
    """End a seat on a date; it stays in the list of past seats."""
    changes = seat.take({"ends_on": on})
    seat.full_clean()
    seat.save_over(version)
    announce(Verb.ENDED, seat, by=by, changes=changes)
    return seat


@transaction.atomic
def remove_seat(seat: Seat, *, by: Member) -> Seat:
    """Take away a seat that was never there, typed by mistake. A seat that was there is ended."""
    Seat.objects.filter(pk=seat.pk).delete()
    announce(Verb.REMOVED, seat, by=by)
    return seat


def _keep_seats_inside(body: Body) -> None:
    """Refuse a life that leaves a seat outside it; only an end by `end_body` ends the seats as well."""
    if body.starts_on:
        early = body.seats.filter(Q(starts_on__lt=body.starts_on) | Q(ends_on__lt=body.starts_on)).first()
        if early:
            raise Refused(
                _("The seat of %(name)s is older than that. Change the seat first.")
                % {"name": early.organisation},
                "starts_on",
            )
    if body.ends_on and body.seats.filter(ends_on__gt=body.ends_on).exists():
        raise Refused(_("Some seats go on after that date. End the body to end them too."), "ends_on")


def _seats_past(body: Body, day: date) -> list[Seat]:
    """The seats that go on after `day`; refused when one of them only starts after it."""
    beyond = list(
        body.seats.select_related("organisation").filter(Q(ends_on__isnull=True) | Q(ends_on__gt=day))
    )
    for seat in beyond:
        if seat.starts_on and seat.starts_on > day:
            raise Refused(
                _("The seat of %(name)s only starts after that date. Change the seat first.")
                % {"name": seat.organisation},
                "ends_on",
            )
    return beyond


def _end_with_body(seat: Seat, day: date) -> Seat:
    seat.ends_on = day
    seat.save_over(None)
    return seat
