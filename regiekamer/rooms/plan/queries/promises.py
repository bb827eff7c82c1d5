"""Questions about promises."""

from collections import Counter

from django.db.models import Max, Q, QuerySet

from regiekamer.foundation.kernel import clock
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.plan.models import Outcome, Promise


def promises(year: int | None = None) -> QuerySet[Promise]:
    """All promises, or those for a year, with action, body and successor at hand."""
    found = Promise.objects.select_related("action", "body", "successor")
    return found if year is None else found.filter(year=year)


def find_promises(*, year: int | None = None, outcome: str = "", words: str = "") -> QuerySet[Promise]:
    """The promises that fit; an empty question asks nothing."""
    found = promises(year)
    if words:
        found = found.filter(
            Q(text__icontains=words) | Q(action__title__icontains=words) | Q(body__name__icontains=words)
        )
    return found.filter(outcome=outcome) if outcome else found


def overdue_promises() -> QuerySet[Promise]:
    """The promises of past years that nobody has answered, the oldest first."""
    return promises().filter(outcome=Outcome.OPEN, year__lt=clock.today().year)


def outcomes_of(year: int) -> Counter[str]:
    """How many promises of a year have which outcome (1 query)."""
    return Counter(Promise.objects.filter(year=year).order_by().values_list("outcome", flat=True))


def promise_year_at_hand() -> int:
    """The year to open on: this year, or the newest earlier one that has promises."""
    today = clock.today().year
    return Promise.objects.filter(year__lte=today).aggregate(newest=Max("year"))["newest"] or today


def promises_of_body(body: Body) -> QuerySet[Promise]:
    """The promises tied to a body, the newest first."""
    return promises().filter(body=body).order_by("-year", "pk")
