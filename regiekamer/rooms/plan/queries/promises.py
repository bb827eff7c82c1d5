"""Questions about promises."""

from django.db.models import Q, QuerySet

from regiekamer.foundation.kernel import clock
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.plan.models import Outcome, Promise


def promises(year: int | None = None) -> QuerySet[Promise]:
    """All promises, or those for a year, with action, body and successor at hand."""
    found = Promise.objects.select_related("action", "body", "successor")
    return found if year is None else found.filter(year=year)


def listed_promises() -> QuerySet[Promise]:
    """All promises with what a list tells of them, their action and their body."""
    told = (
        "year",
        "text",
        "operator",
        "quantity",
        "rhythm",
        "unit",
        "outcome",
        "action__title",
        "body__name",
    )
    return Promise.objects.select_related("action", "body").only(*told)


def find_promises(*, year: int | None = None, outcome: str = "", words: str = "") -> QuerySet[Promise]:
    """The promises that fit; an empty question asks nothing."""
    found = listed_promises() if year is None else listed_promises().filter(year=year)
    if words:
        found = found.filter(
            Q(text__icontains=words) | Q(action__title__icontains=words) | Q(body__name__icontains=words)
        )
    return found.filter(outcome=outcome) if outcome else found


def overdue_promises() -> QuerySet[Promise]:
    """The promises of past years that nobody has answered, the oldest first."""
    return listed_promises().filter(outcome=Outcome.OPEN, year__lt=clock.today().year)


def years_promised() -> set[int]:
    """The years for which something was promised (1 query)."""
    return set(Promise.objects.order_by().values_list("year", flat=True).distinct())


def promise_year_at_hand(promised: set[int]) -> int:
    """The year to open on: this year, or the newest earlier one of `promised`."""
    today = clock.today().year
    return max((year for year in promised if year <= today), default=today)


def promises_of_body(body: Body) -> QuerySet[Promise]:
    """The promises tied to a body, the newest first."""
    return listed_promises().filter(body=body).order_by("-year", "pk")
