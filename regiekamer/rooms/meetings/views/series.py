"""Pages about planning: the rhythm of a body, its series, and the days they bring."""

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regiekamer.foundation.access.doors import door, reading_door, verb_door
from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.ui.page import href, page, refuse, see
from regiekamer.rooms.bodies import queries as bodies
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.meetings import operations, queries, rules
from regiekamer.rooms.meetings.forms import (
    AheadForm,
    DaysForm,
    EndSeriesForm,
    MoveForm,
    SeriesForm,
    TemplateItemForm,
)
from regiekamer.rooms.meetings.models import Meeting, Series


@reading_door(rules.see_meetings)
def planning(request: Any, pk: int) -> HttpResponse:
    """How a body plans: its promise beside what is arranged, its series, what is parked, and days to suggest."""
    body = get_object_or_404(bodies.bodies(), pk=pk)
    return _planning_page(request, body)


@verb_door(rules.change_meetings)
def plan_days(request: Any, pk: int) -> HttpResponse:
    """Plan the suggested days that were ticked."""
    body = get_object_or_404(bodies.bodies(), pk=pk)
    form = DaysForm(request.POST, suggested=_suggested(body))
    made = form.carry_out(partial(operations.plan_days, body=body, by=request.member))
    if made is None:
        return _planning_page(request, body, form)
    return see(request, "meetings:planning", pk, said=_told(made))


def _suggested(body: Body) -> list[Any]:
    """Days of this year and the next, for a body without a series: a series is planned ahead."""
    today = clock.today()
    if queries.running_series(body.pk, today):
        return []
    return [day for year in (today.year, today.year + 1) for day in queries.suggested_days(body, year)]


def _planning_page(request: Any, body: Body, form: DaysForm | None = None) -> HttpResponse:
    today = clock.today()
    form = form or DaysForm(suggested=_suggested(body))
    context = {
        "body": body,
        "years": [queries.planning_of(body, year) for year in (today.year, today.year + 1)],
        "form": form if form.is_bound or form.has_days else None,
        "series": queries.series_of(body),
        "upcoming": queries.coming_of(body)[:24],
        "topics": _topics(request, body),
        "crumbs": _to_body(request, body)[:2],
    }
    return page(request, "meetings/planning.html", context)


def _topics(request: Any, body: Body) -> Any:
    inside = rules.see_confidential.allows(request.member)
    return queries.topics_of(body, with_confidential=inside)


@reading_door(rules.see_meetings)
def series(request: Any, pk: int) -> HttpResponse:
    """One series: its rhythm in words, its meetings to come and what stands on each agenda."""
    found = get_object_or_404(queries.series(), pk=pk)
    context = {
        "series": found,
        "planning": queries.planning_of(found.body, clock.today().year),
        "meetings": queries.planned_of(found)[:24],
        "template": queries.template_items().filter(series=found),
        "today": clock.today(),
        "crumbs": _to_body(request, found.body),
    }
    return page(request, "meetings/series.html", context, fragments=("template",))


@door(rules.change_meetings)
def add_series(request: Any, pk: int) -> HttpResponse:
    body = get_object_or_404(bodies.bodies(), pk=pk)
    form = SeriesForm(request.POST or None)
    if request.method == "POST":
        made = form.carry_out(partial(operations.add_series, body=body, by=request.member))
        if made:
            return see(request, "meetings:plan_ahead", made.pk, said=_("Now choose until when to plan."))
    cancel = href(request.region, "meetings:planning", pk)
    return _form(request, form, _("How does it meet?"), cancel, _to_body(request, body))


@door(rules.change_meetings)
def change_series(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.series(), pk=pk)
    form = SeriesForm(request.POST or None, record=found)
    if request.method == "POST" and form.carry_out(
        partial(operations.change_series, found, by=request.member)
    ):
        return see(
            request, "meetings:series", pk, said=_("Saved. Meetings on the calendar stay as they are.")
        )
    return _about_series(request, found, form, _("Change the series"), series=found)


@door(rules.change_meetings)
def end_series(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.series(), pk=pk)
    form = EndSeriesForm(request.POST or None, record=found, initial={"on": found.ends_on})
    if request.method == "POST" and form.carry_out(partial(operations.end_series, found, by=request.member)):
        return see(request, "meetings:series", pk, said=_("The series ends on that day."))
    return _about_series(request, found, form, _("End the series"))


@verb_door(rules.change_meetings)
def remove_series(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.series(), pk=pk)
    operations.remove_series(found, by=request.member)
    said = _("The series is removed; its meetings stay on the calendar.")
    return see(request, "meetings:planning", found.body_id, said=said)


@door(rules.change_meetings)
def plan_ahead(request: Any, pk: int) -> HttpResponse:
    """First the days that planning until a day would bring, then planning them."""
    found = get_object_or_404(queries.series(), pk=pk)
    asked = request.GET if "until" in request.GET else {"until": _until(found).isoformat()}
    form = AheadForm(request.POST if request.method == "POST" else asked)
    if request.method == "POST":
        made = form.carry_out(partial(operations.plan_ahead, found, by=request.member))
        if made is not None:
            return see(request, "meetings:series", pk, said=_told(made))
    days = None if form.errors else form.carry_out(partial(queries.days_ahead, found))
    until: Any = form.cleaned_data.get("until")
    back = href(request.region, "meetings:series", pk)
    context = {
        "series": found,
        "form": form,
        "until": until,
        "days": days,
        "new": sum(one.is_new for one in days or []),
        "planning": None if days is None else queries.planning_of(found.body, until.year),
        "cancel": back,
        "crumbs": [*_to_body(request, found.body), (found.rhythm, back)],
    }
    return page(request, "meetings/plan_ahead.html", context)


def _until(series: Series) -> Any:
    """The end of this year, or of the next one when this one is nearly over; never past what ends before."""
    today = clock.today()
    year_end = today.replace(year=today.year + (today.month > 9), month=12, day=31)
    ends = [day for day in (series.ends_on, series.body.ends_on) if day]
    return min([year_end, *ends])


def _told(made: list[Meeting]) -> str:
    if not made:
        return _("Nothing to plan: all these days are on the calendar already.")
    number = len(made)
    said = ngettext("%(number)s meeting is planned.", "%(number)s meetings are planned.", number)
    return said % {"number": number}


@door(rules.change_meetings)
def add_template_item(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.series(), pk=pk)
    form = TemplateItemForm(request.POST or None)
    if request.method == "POST" and form.carry_out(
        partial(operations.add_template_item, series=found, by=request.member)
    ):
        return see(request, "meetings:series", pk, said=_("From now on it stands on each new agenda."))
    return _about_series(request, found, form, _("Add a fixed item"))


@door(rules.change_meetings)
def change_template_item(request: Any, pk: int) -> HttpResponse:
    item = get_object_or_404(queries.template_items(), pk=pk)
    form = TemplateItemForm(request.POST or None, record=item)
    if request.method == "POST" and form.carry_out(
        partial(operations.change_template_item, item, by=request.member)
    ):
        return see(request, "meetings:series", item.series_id, said=_("Saved."))
    return _about_series(request, item.series, form, _("Change a fixed item"), template_item=item)


@verb_door(rules.change_meetings)
def remove_template_item(request: Any, pk: int) -> HttpResponse:
    item = get_object_or_404(queries.template_items(), pk=pk)
    operations.remove_template_item(item, by=request.member)
    return see(request, "meetings:series", item.series_id, said="" if request.htmx else _("Removed."))


@verb_door(rules.change_meetings)
def move_template_item(request: Any, pk: int) -> HttpResponse:
    item = get_object_or_404(queries.template_items(), pk=pk)
    form = MoveForm(request.POST)
    if form.carry_out(partial(operations.move_template_item, item, by=request.member)):
        return see(request, "meetings:series", item.series_id)
    refusal = Refused(" ".join(form.told))
    return refuse(request, refusal, "meetings:series", item.series_id)


def _to_body(request: Any, body: Body) -> list[tuple[str, str]]:
    return [
        (_("Meetings"), href(request.region, "meetings:meetings")),
        (body.call_name, href(request.region, "bodies:body", body.pk)),
        (_("Planning"), href(request.region, "meetings:planning", body.pk)),
    ]


def _form(request: Any, form: Any, title: str, cancel: str, crumbs: Any, **more: Any) -> HttpResponse:
    context = {"form": form, "title": title, "cancel": cancel, "crumbs": crumbs, **more}
    return page(request, "meetings/planning_form.html", context)


def _about_series(request: Any, found: Series, form: Any, title: str, **more: Any) -> HttpResponse:
    back = href(request.region, "meetings:series", found.pk)
    crumbs = [*_to_body(request, found.body), (found.rhythm, back)]
    return _form(request, form, title, back, crumbs, **more)
