"""Questions about dossiers: where they stand, with whom, and the way they went."""

from datetime import date

from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When

from regiekamer.foundation.kernel import clock
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.dossiers.models import Dossier, State, Turn, TurnKind
from regiekamer.rooms.plan.models import Action


def dossiers() -> QuerySet[Dossier]:
    """All dossiers by title, with the body that has them now at hand."""
    return Dossier.objects.select_related("waits_for__successor")


def _listed() -> QuerySet[Dossier]:
    """All dossiers with what a list tells of them."""
    told = ("title", "state", "condition", "outcome", "wakes_on", "waits_for__name", "waits_for__short_name")
    return Dossier.objects.select_related("waits_for").only(*told)


def find_dossiers(*, words: str = "", state: str = "", body: Body | None = None) -> QuerySet[Dossier]:
    """The dossiers that fit: those to look at again first, then open, parked and closed.

    `words` are sought in title and text, `body` is the one that has them now; empty asks nothing.
    """
    found = _listed()
    if words:
        found = found.filter(Q(title__icontains=words) | Q(about__icontains=words))
    if state:
        found = found.filter(state=state)
    if body:
        found = found.filter(waits_for=body)
    return _by_urgency(found)


def waiting_for(body: Body) -> QuerySet[Dossier]:
    """The dossiers that a body has now, those to look at again first."""
    return _by_urgency(_listed().filter(waits_for=body).exclude(state=State.CLOSED))


def of_action(action: Action) -> QuerySet[Dossier]:
    """The dossiers that are linked to an action, closed ones last."""
    return _by_urgency(_listed().filter(actions=action))


def to_wake(today: date) -> QuerySet[Dossier]:
    """The parked dossiers that are due on `today` for another look, the longest waiting first."""
    return dossiers().filter(state=State.PARKED, wakes_on__lte=today).order_by("wakes_on", "title")


def actions_of(dossier: Dossier) -> QuerySet[Action]:
    """The actions of the plan that a dossier is about."""
    return dossier.actions.order_by("title")


def turns() -> QuerySet[Turn]:
    """All turns, with their dossier and body at hand."""
    return Turn.objects.select_related("dossier", "body")


def turns_of(dossier: Dossier) -> QuerySet[Turn]:
    """The way of a dossier, the oldest turn first.

    A turn without a day comes last in its year, unless it is the opening, with which the way begins.
    """
    opening = Case(
        When(kind=TurnKind.OPENED, day__isnull=True, then=Value(0)),
        default=Value(1),
        output_field=IntegerField(),
    )
    found = turns().filter(dossier=dossier).annotate(opening=opening)
    return found.order_by("year", "opening", F("day").asc(nulls_last=True), "pk")


def _by_urgency(found: QuerySet[Dossier]) -> QuerySet[Dossier]:
    rank = Case(
        When(state=State.PARKED, wakes_on__lte=clock.today(), then=Value(0)),
        When(state=State.OPEN, then=Value(1)),
        When(state=State.PARKED, then=Value(2)),
        default=Value(3),
        output_field=IntegerField(),
    )
    return found.annotate(rank=rank).order_by("rank", "title")
