"""Every write about who is there."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.regions.models import Member
from regiekamer.foundation.trail.models import Verb
from regiekamer.foundation.trail.operations import announce
from regiekamer.rooms.network import queries
from regiekamer.rooms.network.models import Contact, Municipality, Organisation, Territory, TerritoryMember


@transaction.atomic
def add_organisation(*, name: str, kind: str, by: Member, **values: Any) -> Organisation:
    """Add an organisation to the region of `by`; a wrong KBO number or a double name is refused."""
    organisation = Organisation(region=by.region, name=name, kind=kind, **values)
    organisation.full_clean()
    organisation.save()
    announce(Verb.ADDED, organisation, by=by)
    return organisation


@transaction.atomic
def change_organisation(
    organisation: Organisation, *, by: Member, version: int | None = None, **values: Any
) -> Organisation:
    """Change what `values` names. A save over somebody else's newer `version` raises `Stale`."""
    changes = organisation.take(values)
    organisation.full_clean()
    organisation.save_over(version)
    announce(Verb.CHANGED, organisation, by=by, changes=changes)
    return organisation


@transaction.atomic
def add_contact(*, organisation: Organisation, name: str, by: Member, **values: Any) -> Contact:
    """Add a professional at an organisation of the region of `by`."""
    contact = Contact(region=by.region, organisation=organisation, name=name, **values)
    contact.full_clean()
    contact.save()
    announce(Verb.ADDED, contact, by=by)
    return contact


@transaction.atomic
def change_contact(contact: Contact, *, by: Member, version: int | None = None, **values: Any) -> Contact:
    """Change what `values` names. A save over somebody else's newer `version` raises `Stale`."""
    changes = contact.take(values)
    contact.full_clean()
    contact.save_over(version)
    announce(Verb.CHANGED, contact, by=by, changes=changes)
    return contact


@transaction.atomic
def end_contact(contact: Contact, *, on: date, by: Member) -> Contact:
    """Record that `on` is the last day of a contact at the organisation."""
    changes = contact.take({"ends_on": on})
    contact.full_clean()
    contact.save_over(None)
    announce(Verb.ENDED, contact, by=by, changes=changes)
    return contact


@transaction.atomic
def add_municipality(*, name: str, by: Member, nis: str = "", **values: Any) -> Municipality:
    """Add a municipality. Without a name it gets the official one of its NIS code, if that is known."""
    municipality = Municipality(region=by.region, name=name or queries.known_name(nis), nis=nis, **values)
    municipality.full_clean()
    municipality.save()
    announce(Verb.ADDED, municipality, by=by)
    return municipality


@transaction.atomic
def change_municipality(
    municipality: Municipality, *, by: Member, version: int | None = None, **values: Any
) -> Municipality:
    """Change what `values` names. A save over somebody else's newer `version` raises `Stale`."""
    changes = municipality.take(values)
    municipality.full_clean()
    municipality.save_over(version)
    announce(Verb.CHANGED, municipality, by=by, changes=changes)
    return municipality


@transaction.atomic
def merge_municipalities(
    parts: Iterable[Municipality], *, into: Municipality, on: date, by: Member
) -> Municipality:
    """Record that `parts` go on as `into` from `on`: they end the day before, `into` takes their place.

    A part hands its places in territories to `into`. Nothing is said about when `into` began: one that
    already existed keeps its own start, known or not.
    """
    merging = list(parts)
    if not merging:
        raise Refused(_("Choose the municipalities that merge."), "parts")
    if into.region_id != by.region_id:
        raise Refused(_("This belongs to another region."), "into")
    for part in merging:
        _check_merger(part, into, on)
        end_municipality(part, on=on - timedelta(days=1), successor=into, by=by)
    announce(Verb.MERGED, into, by=by, changes={"merged": [None, ", ".join(str(part) for part in merging)]})
    return into


def _check_merger(part: Municipality, into: Municipality, on: date) -> None:
    if part.pk == into.pk:
        raise Refused(_("A municipality cannot merge into itself."), "into")
    if part.successor_id:
        raise Refused(
            _("%(name)s already merged into %(successor)s.") % {"name": part, "successor": part.successor},
            "parts",
        )
    if part.starts_on and part.starts_on >= on:
        raise Refused(_("%(name)s did not exist yet before that date.") % {"name": part}, "on")
    if not into.runs_on(on):
        raise Refused(_("%(name)s does not exist on that date.") % {"name": into}, "into")


@transaction.atomic
def end_municipality(
    municipality: Municipality, *, on: date, successor: Municipality, by: Member
) -> Municipality:
    """Record `on` as the last day of a municipality; `successor` takes its places in territories."""
    changes = municipality.take({"ends_on": on, "successor": successor})
    municipality.full_clean()
    municipality.save_over(None)
    for membership in queries.memberships_after(municipality, on):
        _hand_over(membership, on=on, successor=successor, by=by)
    announce(Verb.ENDED, municipality, by=by, changes=changes)
    return municipality


def _hand_over(membership: TerritoryMember, *, on: date, successor: Municipality, by: Member) -> None:
    """End a place in a territory on `on`; `successor` has it from the day after, unless it had it already."""
    until, since = membership.ends_on, on + timedelta(days=1)
    if membership.starts_on and membership.starts_on > on:
        raise Refused(
            _("%(name)s only joins %(territory)s after the merger. Change that first.")
            % {"name": membership.municipality, "territory": membership.territory},
            "parts",
        )
    change_territory_member(membership, ends_on=on, by=by)
    if not queries.is_in_territory(membership.territory, successor, since, until):
        add_to_territory(
            territory=membership.territory, municipality=successor, starts_on=since, ends_on=until, by=by
        )


@transaction.atomic
def add_territory(*, name: str, by: Member, about: str = "") -> Territory:
    """Add the territory of a service; a double name is refused."""
    territory = Territory(region=by.region, name=name, about=about)
    territory.full_clean()
    territory.save()
    announce(Verb.ADDED, territory, by=by)
    return territory


@transaction.atomic
def change_territory(
    territory: Territory, *, by: Member, version: int | None = None, **values: Any
) -> Territory:
    """Change what `values` names. A save over somebody else's newer `version` raises `Stale`."""
    changes = territory.take(values)
    territory.full_clean()
    territory.save_over(version)
    announce(Verb.CHANGED, territory, by=by, changes=changes)
    return territory


@transaction.atomic
def add_to_territory(
    *,
    territory: Territory,
    municipality: Municipality,
    by: Member,
    starts_on: date | None = None,
    ends_on: date | None = None,
) -> TerritoryMember:
    """Let a municipality belong to a territory for a period; twice in the same days is refused."""
    membership = TerritoryMember(
        region=by.region,
        territory=territory,
        municipality=municipality,
        starts_on=starts_on,
        ends_on=ends_on,
    )
    membership.full_clean()
    _refuse_twice(membership)
    membership.save()
    announce(Verb.ADDED, membership, by=by)
    return membership


@transaction.atomic
def change_territory_member(
    membership: TerritoryMember, *, by: Member, version: int | None = None, **values: Any
) -> TerritoryMember:
    """Change the period or the municipality. A save over a newer `version` raises `Stale`."""
    changes = membership.take(values)
    membership.full_clean()
    _refuse_twice(membership)
    membership.save_over(version)
    announce(Verb.CHANGED, membership, by=by, changes=changes)
    return membership


@transaction.atomic
def remove_territory_member(membership: TerritoryMember, *, by: Member) -> TerritoryMember:
    """Take out a membership that never was: entered by mistake. One that stopped gets an end date instead."""
    pk = membership.pk
    membership.delete()
    membership.pk = pk
    announce(Verb.REMOVED, membership, by=by)
    return membership


def _refuse_twice(membership: TerritoryMember) -> None:
    if queries.same_place(membership).exists():
        raise Refused(
            _("%(name)s already belongs to this territory in that period. Change the period that is there.")
            % {"name": membership.municipality},
            "municipality",
        )
