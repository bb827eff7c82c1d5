"""The first page of a region: what needs me now."""

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.utils.formats import date_format
from django.utils.text import capfirst

from regiekamer.foundation.access import queries as access
from regiekamer.foundation.access.doors import reading_door
from regiekamer.foundation.access.rules import see_trail
from regiekamer.foundation.kernel import clock
from regiekamer.foundation.trail import queries as trail
from regiekamer.foundation.ui.page import page, slot
from regiekamer.rooms.meetings.models import Meeting
from regiekamer.rooms.meetings.queries import years_of_bodies
from regiekamer.rooms.meetings.rules import see_meetings
from regiekamer.windows.today import rules
from regiekamer.windows.today.queries import calendar, risks, standing, work

LATEST_ACTS = 5


@reading_door(rules.see_today)
def today(request: Any) -> HttpResponse:
    """What asks attention, for who works here; what there is to read, for who looks in; first steps when new."""
    day, sees_meetings = clock.today(), see_meetings.allows(request.member)
    if request.htmx.target == "month" and sees_meetings:
        return page(request, "today/month.html", {"month": _month(request, day)}, fragments=("month",))
    context = {"heading": capfirst(date_format(day, "l j F Y")), "day": day}
    around = calendar.meetings_around(day) if sees_meetings else []
    if sees_meetings:
        context |= {"ahead": calendar.ahead(around, day), "month": _month(request, day, around)}
    if not rules.see_work.allows(request.member):
        return page(request, "today/welcome.html", context)
    return _work_page(request, day, context, around)


def _month(request: Any, day: date, around: list[Meeting] | None = None) -> calendar.Month:
    """The month asked for; this one is already among the meetings `around` today."""
    first = calendar.first_of_month(request.GET.get("month", ""), day)
    known = around if first == day.replace(day=1) else None
    return calendar.month_of(first, known or calendar.meetings_of_month(first), day)


def _work_page(request: Any, day: date, context: dict[str, Any], around: list[Meeting]) -> HttpResponse:
    at_hand = work.work_of(day, calendar.met_this_month(around, day))
    gone_by = calendar.gone_by(day)
    steps = standing.unless_under_way(request.region, bool(around or gone_by), at_hand.shows_a_plan)
    if steps and steps.is_new:
        return page(request, "today/first_steps.html", {"steps": steps})
    return page(
        request,
        "today/today.html",
        context
        | {
            "work": at_hand,
            "gone_by": gone_by,
            "steps": steps,
            "sees_trail": see_trail.allows(request.member),
            "report_year": work.report_year(day),
        },
    )


@reading_door(rules.see_work)
def bodies(request: Any) -> HttpResponse:
    """The bodies behind their rhythm, for the first page to show."""
    day = clock.today()
    behind = risks.bodies_behind(day, years_of_bodies(day.year), risks.MOST_SHOWN)
    return slot(request, "today/bodies.html", {"bodies": behind.bodies, "total": behind.total})


@reading_door(rules.see_work)
def missing(request: Any) -> HttpResponse:
    """The results that the report at hand still lacks, for the first page to show."""
    found = standing.missing_results(work.report_year(clock.today()))
    return slot(request, "today/missing.html", {"missing": found})


@reading_door(see_trail)
def acts(request: Any) -> HttpResponse:
    """What was done last, for the first page to show."""
    return slot(request, "today/acts.html", {"acts": access.acts(trail.entries()[:LATEST_ACTS])})
