"""What may go wrong: promises that are behind or unanswered, bodies that meet less than they should.

What is only vaguely known stays so: a count that may be enough is not called behind.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, Max, OuterRef, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regiekamer.foundation.kernel.counts import Count, Operator
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.meetings import queries as meetings
from regiekamer.rooms.meetings.models import Meeting, MeetingStatus
from regiekamer.rooms.meetings.queries import BodyYear
from regiekamer.rooms.plan import queries as plan
from regiekamer.rooms.plan.models import ActionYear, Outcome, Promise

MOST_SHOWN = 5
# What a promise needs to be held against the date.
COUNTED = ("year", "text", "action", "operator", "quantity", "rhythm", "counts_meetings")
# From this month on, a promise of the year about which nothing is known asks attention.
LAST_QUARTER = 10


@dataclass(frozen=True)
class PromiseAtRisk:
    """An open promise of this year at risk: by what is `known` of its body, or by the silence around it."""

    promise: Promise
    known: BodyYear | None
    today: date

    @property
    def why(self) -> str:
        if self.known is None:
            return _("The year is nearly over and nothing is written about it yet.")
        return _progress(self.promise.count, self.known, self.today)


@dataclass(frozen=True)
class BodyBehind:
    """A body behind its rhythm, with the last day on which it is known to have met."""

    body: Body
    known: BodyYear
    today: date
    last_met: date | None

    @property
    def why(self) -> str:
        return _progress(self.body.count, self.known, self.today)


@dataclass(frozen=True)
class Behind:
    """The first bodies behind their rhythm, and how many there are."""

    bodies: list[BodyBehind]
    total: int


@dataclass(frozen=True)
class Unanswered:
    """Open promises of years that are over: the latest years first, and how many there are."""

    promises: list[Promise]
    total: int


def promises_at_risk(today: date, known: Mapping[int, BodyYear]) -> list[PromiseAtRisk]:
    """The open promises of this year that are behind the date, or of which nothing is known late in it."""
    found = (_risk(one, known, today) for one in _open_promises(today.year))
    return [risk for risk in found if risk]


def unanswered_promises() -> Unanswered:
    """The promises of past years that nobody has called kept, not kept or changed."""
    found = plan.overdue_promises().order_by("-year", "pk")
    rows = list(found[:MOST_SHOWN])
    return Unanswered(rows, found.count() if len(rows) == MOST_SHOWN else len(rows))


def bodies_behind(today: date, known: Mapping[int, BodyYear], most: int | None = None) -> Behind:
    """The bodies that have met less often than their rhythm asks by now, and have not planned the rest."""
    behind = _behind(today, known)
    shown = behind[:most]
    met = _last_days([one.known for one in shown])
    return Behind(
        [BodyBehind(one.body, one.known, today, met.get(one.body.pk)) for one in shown], len(behind)
    )


def number_behind(today: date, known: Mapping[int, BodyYear]) -> int:
    """How many bodies are behind, for who does not name them (1 query)."""
    return len(_behind(today, known))


def _behind(today: date, known: Mapping[int, BodyYear]) -> list[meetings.Behind]:
    return [
        one
        for one in meetings.bodies_behind(today.year, today, known)
        if not _is_planned(one.body.count, one.known, today)
    ]


def _last_days(known: list[BodyYear]) -> dict[int, date]:
    """The last day on which each body is known to have met; years before are asked where this one has none."""
    dated = {one.body_id: [meeting.day for meeting in one.held if meeting.day] for one in known}
    without = [body_id for body_id, days in dated.items() if not days]
    met = Meeting.objects.filter(status=MeetingStatus.HELD, body__in=without, day__isnull=False)
    before = dict(met.order_by().values_list("body").annotate(Max("day"))) if without else {}
    return before | {body_id: max(days) for body_id, days in dated.items() if days}


def _open_promises(year: int) -> QuerySet[Promise]:
    """The open promises of a year; each knows whether its action `has_result` in that year."""
    told = ActionYear.objects.filter(action=OuterRef("action"), year=year).exclude(result="")
    return (
        Promise.objects.filter(year=year, outcome=Outcome.OPEN)
        .select_related("body")
        .only(*COUNTED, "body__starts_on")
        .annotate(has_result=Exists(told))
        .order_by("pk")
    )


def _risk(promise: Promise, years: Mapping[int, BodyYear], today: date) -> PromiseAtRisk | None:
    """The promise as one at risk; None when it is not."""
    is_late = today.month >= LAST_QUARTER and promise.operator != Operator.WHEN_NEEDED
    if not promise.counts_meetings or not promise.body_id:
        # Nothing counts it, so only a result of its action shows that something happened.
        silent = is_late and not getattr(promise, "has_result", False)
        return PromiseAtRisk(promise, None, today) if silent else None
    known = years.get(promise.body_id, BodyYear(promise.body_id, promise.year))
    if _is_planned(promise.count, known, today):
        return None
    nothing_yet = is_late and not known.held and known.tally is None
    at_risk = nothing_yet or not known.reaches(_expected(promise, today))
    return PromiseAtRisk(promise, known, today) if at_risk else None


def _expected(promise: Promise, today: date) -> int:
    """How often the promise asks to have met by `today`, rounded down; 0 when it asks for no number."""
    least = promise.count.least if promise.count else None
    first, last = date(promise.year, 1, 1), date(promise.year, 12, 31)
    if promise.body and promise.body.starts_on:
        first = min(max(first, promise.body.starts_on), last)
    return max(0, (least or 0) * ((today - first).days + 1) // ((last - first).days + 1))


def _is_planned(promised: Count | None, known: BodyYear, today: date) -> bool:
    """Whether what is still missing of `promised` stands planned for the rest of the year."""
    least = promised.least if promised else None
    coming = _coming(known, today)
    return bool(coming) and known.reaches((least or 1) - coming)


def _coming(known: BodyYear, today: date) -> int:
    return sum(1 for meeting in known.planned if meeting.day is None or meeting.day >= today)


def _progress(promised: Count | None, known: BodyYear, today: date) -> str:
    """What was promised, what is known so far and what still stands planned, as a sentence or two."""
    words = {"promised": promised.times if promised else "", "so_far": _so_far(known)}
    said = [_("Promised: %(promised)s. So far: %(so_far)s.") % words if promised else _("Nothing so far.")]
    if coming := _coming(known, today):
        said.append(ngettext("%(n)s more is planned.", "%(n)s more are planned.", coming) % {"n": coming})
    return " ".join(said)


def _so_far(known: BodyYear) -> str:
    """How often the body met, as far as is known; a count without dates says that it is one."""
    if not known.held and known.tally is None:
        return _("not once")
    if known.tally and known.count == known.tally.count:
        return _("%(times)s, by the count") % {"times": known.count.times}
    return known.count.times
