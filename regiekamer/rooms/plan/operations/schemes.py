"""Every write about programmes, schemes and headings."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.regions.models import Member
from regiekamer.foundation.trail.models import Verb
from regiekamer.foundation.trail.operations import announce
from regiekamer.rooms.plan.models import Heading, Programme, Scheme


@transaction.atomic
def add_programme(*, name: str, by: Member, **values: Any) -> Programme:
    """Add a programme that funds the role."""
    programme = Programme(region=by.region, name=name, **values)
    programme.full_clean()
    programme.save()
    announce(Verb.ADDED, programme, by=by)
    return programme


@transaction.atomic
def change_programme(
    programme: Programme, *, by: Member, version: int | None = None, **values: Any
) -> Programme:
    """Change what `values` names. A save over somebody else's newer `version` raises `Stale`."""
    changes = programme.take(values)
    programme.full_clean()
    programme.save_over(version)
    announce(Verb.CHANGED, programme, by=by, changes=changes)
    return programme


@transaction.atomic
def end_programme(
    programme: Programme, *, on: date, reason: str, by: Member, version: int | None = None
) -> Programme:
    """End a programme on a day, with the reason. Its schemes and actions stay readable."""
    if not reason.strip():
        raise Refused(_("Say in a line why the programme ends, so that it can be read later."), "reason")
    changes = programme.take({"ends_on": on, "end_reason": reason})
    programme.full_clean()
    programme.save_over(version)
    announce(Verb.ENDED, programme, by=by, changes=changes)
    return programme


@transaction.atomic
def add_scheme(*, name: str, kind: str, first_year: int, by: Member, **values: Any) -> Scheme:
    """Add a way of ordering actions, from `first_year` on."""
    scheme = Scheme(region=by.region, name=name, kind=kind, first_year=first_year, **values)
    scheme.full_clean()
    scheme.save()
    announce(Verb.ADDED, scheme, by=by)
    return scheme


@transaction.atomic
def change_scheme(scheme: Scheme, *, by: Member, version: int | None = None, **values: Any) -> Scheme:
    """Change what `values` names; a `last_year` ends the scheme and leaves it readable."""
    changes = scheme.take(values)
    scheme.full_clean()
    scheme.save_over(version)
    announce(Verb.CHANGED, scheme, by=by, changes=changes)
    return scheme


@transaction.atomic
def add_heading(
    *,
    scheme: Scheme,
    title: str,
    by: Member,
    code: str = "",
    parent: Heading | None = None,
    about: str = "",
    position: int | None = None,
) -> Heading:
    """Add a heading to a scheme; without a position it comes last among its neighbours."""
    if position is None:
        last = scheme.headings.filter(parent=parent).order_by("position").last()
        position = last.position + 1 if last else 1
    heading = Heading(
        region=by.region,
        scheme=scheme,
        parent=parent,
        code=code,
        title=title,
        about=about,
        position=position,
    )
    heading.full_clean()
    heading.save()
    announce(Verb.ADDED, heading, by=by)
    return heading


@transaction.atomic
def change_heading(heading: Heading, *, by: Member, version: int | None = None, **values: Any) -> Heading:
    """Change what `values` names; a heading under itself or under another scheme's is refused."""
    if values.get("position", 0) is None:
        del values["position"]
    changes = heading.take(values)
    heading.full_clean()
    heading.save_over(version)
    announce(Verb.CHANGED, heading, by=by, changes=changes)
    return heading
