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
from regiekamer.foundation.ui.page import page
from regiekamer.rooms.meetings.rules import see_meetings
from regiekamer.windows.today import rules
from regiekamer.windows.today.queries import calendar, standing, work

LATEST_ACTS = 5


@reading_door(rules.see_today)
def today(request: Any) -> HttpResponse:
    """What asks attention, for who works here; what there is to read, for who looks in; first steps when new."""
    day = clock.today()
    context = _calendar(request, day) if see_meetings.allows(request.member) else {}
    if request.htmx.target == "month" and context:
        return page(request, "today/month.html", context, fragments=("month",))
    context |= {"heading": capfirst(date_format(day, "l j F Y")), "day": day}
    if not rules.see_work.allows(request.member):
        return page(request, "today/welcome.html", context)
    steps = standing.standing(request.region)
    if steps.is_new:
        return page(request, "today/first_steps.html", context | {"steps": steps})
    return page(request, "today/today.html", context | {"steps": steps} | _work(request, day))


def _calendar(request: Any, day: date) -> dict[str, Any]:
    month = calendar.month_of(calendar.first_of_month(request.GET.get("month", ""), day), day)
    if request.htmx.target == "month":
        return {"month": month}
    return {"month": month, "ahead": calendar.ahead(day)}


def _work(request: Any, day: date) -> dict[str, Any]:
    return {
        "work": work.work_of(day),
        "gone_by": calendar.gone_by(day),
        "acts": access.acts(trail.entries()[:LATEST_ACTS]) if see_trail.allows(request.member) else [],
        "report_year": work.report_year(day),
    }
