"""Questions about the tables people sit at."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models import BooleanField, Case, Q, QuerySet, When
from django.db.models.functions import Lower

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.periods import running_in, running_on
from regiekamer.rooms.bodies.models import Body, Seat
from regiekamer.rooms.network.models import Contact, Organisation


def bodies() -> QuerySet[Body]:
    """All bodies, with who organises them and what they are part of at hand."""
    return Body.objects.select_related("organiser", "part_of", "successor")


# What a list tells of a body, and of the organiser and the body that it is part of.
IN_A_LIST = (
    *("name", "short_name", "kind", "purpose", "our_role", "operator", "quantity", "rhythm"),
    *("starts_on", "ends_on", "organiser__name", "organiser__short_name"),
    *("part_of__name", "part_of__short_name"),
)


def body_choices() -> QuerySet[Body]:
    """All bodies by name, with no more than a list to choose from needs."""
    return Body.objects.only("name").order_by(Lower("name"))


def running_bodies(day: date | None = None) -> QuerySet[Body]:
    """The bodies that run on `day`, today if none is given."""
    return bodies().filter(running_on(day or clock.today()))


def bodies_in(year: int) -> QuerySet[Body]:
    """The bodies that ran on some day of `year`, by name."""
    return Body.objects.filter(running_in(year)).order_by(Lower("name"))


def find_bodies(
    *, words: str = "", kind: str = "", whose: str = "", our_role: str = "", state: str = ""
) -> QuerySet[Body]:
    """The bodies that fit, those that run first; each knows whether it `ended`.

    `whose` is "ours" or "theirs"; `state` is "running" or "ended"; an empty word asks nothing.
    """
    ended = Case(When(ends_on__lt=clock.today(), then=True), default=False, output_field=BooleanField())
    listed = Body.objects.select_related("organiser", "part_of").only(*IN_A_LIST)
    found = listed.annotate(ended=ended).order_by("ended", Lower("name"))
    if words:
        found = found.filter(Q(name__icontains=words) | Q(short_name__icontains=words))
    if kind:
        found = found.filter(kind=kind)
    if our_role:
        found = found.filter(our_role=our_role)
    if whose:
        found = found.filter(organiser__isnull=whose == "ours")
    return found.filter(ended=state == "ended") if state else found


def parts_of(body: Body) -> QuerySet[Body]:
    """The bodies that are part of a body, those that run first."""
    return find_bodies().filter(part_of=body)


def predecessors_of(body: Body) -> QuerySet[Body]:
    """The bodies that went on as this one."""
    return bodies().filter(successor=body).order_by("ends_on", "name")


def seats() -> QuerySet[Seat]:
    """All seats, with their body, organisation and people at hand."""
    return Seat.objects.select_related("body", "organisation", "contact", "substitute")


def _listed_seats() -> QuerySet[Seat]:
    """All seats with what a list tells of them."""
    named = ("organisation__name", "organisation__short_name", "contact__name", "substitute__name")
    told = ("starts_on", "ends_on", "standing", "mandate", "body__name")
    return seats().only(*told, *named)


def people(organisation_id: int | None = None) -> QuerySet[Contact]:
    """Who can sit at a table: the contacts of an organisation, or of all of them."""
    found = Contact.objects.select_related("organisation").order_by("organisation__name", "name")
    return found if organisation_id is None else found.filter(organisation=organisation_id)


@dataclass(frozen=True)
class Seats:
    """Seats now (and to come), and those of the past, the latest first."""

    now: tuple[Seat, ...]
    past: tuple[Seat, ...]


def seats_of_body(body: Body) -> Seats:
    return _by_time(_listed_seats().filter(body=body).order_by("organisation__name", "pk"))


def seats_of_organisation(organisation: Organisation) -> Seats:
    return _by_time(_listed_seats().filter(organisation=organisation).order_by("body__name", "pk"))


def _by_time(found: QuerySet[Seat]) -> Seats:
    today, every = clock.today(), list(found)
    past = [seat for seat in every if seat.ends_on and seat.ends_on < today]
    past.sort(key=lambda seat: seat.ends_on or today, reverse=True)
    return Seats(tuple(seat for seat in every if seat not in past), tuple(past))


@dataclass(frozen=True)
class Branch:
    """A body with the branches that are part of it."""

    body: Body
    parts: tuple["Branch", ...]


def structure() -> list[Branch]:
    """The bodies that have parts, each with its parts below it."""
    every = find_bodies().filter(Q(part_of__isnull=False) | Q(parts__isnull=False)).distinct()
    below: dict[int | None, list[Body]] = defaultdict(list)
    for body in every:
        below[body.part_of_id].append(body)

    def grow(body: Body) -> Branch:
        return Branch(body, tuple(grow(part) for part in below[body.pk]))

    return [grow(body) for body in list(below[None]) if below[body.pk]]
