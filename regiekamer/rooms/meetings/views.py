"""Pages about meetings: door → form → operation → page."""

from functools import partial
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from regiekamer.foundation.access.doors import door, reading_door, verb_door
from regiekamer.foundation.kernel import clock
from regiekamer.foundation.ui.page import href, page, see, slot
from regiekamer.rooms.bodies import queries as bodies
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.meetings import operations, queries, rules
from regiekamer.rooms.meetings.forms import (
    CallOffForm,
    ChangeForm,
    HeldForm,
    HoldForm,
    MeetingFilter,
    NotHeldForm,
    PlanForm,
    TallyForm,
    TallyOfYearForm,
)
from regiekamer.rooms.meetings.models import Meeting, MeetingStatus
from regiekamer.rooms.plan import queries as plan

# How many meetings to come, and how many counts, the calendar shows; the rest is a click away.
SOON, COUNTS = 12, 30


@reading_door(rules.see_meetings)
def meetings(request: Any) -> HttpResponse:
    """The calendar: what is to come, what waits for an answer, and the past by year."""
    form = MeetingFilter(request.GET)
    form.is_valid()
    body, status = form.cleaned_data.get("body"), form.cleaned_data.get("status", "")
    today, years = clock.today(), queries.years(body)
    asked = form.cleaned_data.get("year")
    year = asked or _latest(years, today.year)
    looks_back = bool(status) or (asked or today.year) < today.year
    # A status alone asks for all years, so that what is planned for January is there in December.
    only = asked if status else year
    found = queries.find_meetings(body=body, status=status, year=only, until=None if status else today)
    context = {
        "filters": form,
        "years": years,
        "year": year,
        "only": only,
        "rows": Paginator(found, 30).get_page(request.GET.get("page")),
        "tallies": [] if status else queries.tallies_of(year, body)[:COUNTS],
        "upcoming": [] if looks_back else queries.upcoming(today, None, body)[:SOON],
        "unanswered": [] if looks_back else queries.unanswered(today, body)[:SOON],
        "this_year": today.year,
    }
    return page(request, "meetings/meetings.html", context, fragments=("results",))


@reading_door(rules.see_meetings)
def year(request: Any, year: int) -> HttpResponse:
    """Per body what it promised for the year beside what happened."""
    if not 1990 <= year <= 2100:
        raise Http404(_("There is no such year here."))
    today, years = clock.today(), queries.years()
    listed = Paginator(bodies.bodies_in(year), 30).get_page(request.GET.get("page"))
    context = {
        "year": year,
        "years": sorted({*years, year, today.year}, reverse=True),
        "is_over": year < today.year,
        "is_to_come": year > today.year,
        "listed": listed,
        "rows": queries.year_rows(listed, year, today),
        "crumbs": _to_calendar(request),
    }
    return page(request, "meetings/year.html", context)


@reading_door(rules.see_meetings)
def meeting(request: Any, pk: int) -> HttpResponse:
    """One meeting, and what is odd about its date."""
    found = get_object_or_404(queries.meetings(), pk=pk)
    is_planned = found.status == MeetingStatus.PLANNED
    is_to_come = found.day is not None and found.day > clock.today()
    context = {
        "meeting": found,
        "is_to_come": is_to_come,
        "is_due": is_planned and not is_to_come and found.day != clock.today(),
        "same_day": queries.same_day(found)[:5],
        "crumbs": _to_calendar(request, (found.body.call_name, _page_of(request, found.body))),
    }
    return page(request, "meetings/meeting.html", context)


@reading_door(rules.see_meetings)
def of_body(request: Any, pk: int) -> HttpResponse:
    """The latest years of a body, for the slot on its page."""
    found = get_object_or_404(bodies.bodies(), pk=pk)
    known = queries.years_of_body(found)
    context = {"body": found, "known_years": known[:5], "has_more": len(known) > 5}
    return page(request, "meetings/of_body.html", context, fragments=("meetings",))


@reading_door(rules.see_meetings)
def progress_of_promise(request: Any, pk: int) -> HttpResponse:
    """How far a promise is that is counted from meetings, for the slot on its page."""
    found = get_object_or_404(plan.promises(), pk=pk)
    progress = queries.progress_of([found]).get(found.pk)
    context = {"promise": found, "progress": progress}
    return slot(request, "meetings/progress_of_promise.html", context)


@door(rules.change_meetings)
def plan_meeting(request: Any, pk: int | None = None) -> HttpResponse:
    form = PlanForm(request.POST or None, initial={"body": _chosen(pk)})
    if request.method == "POST":
        made = form.carry_out(partial(operations.plan_meeting, by=request.member))
        if made:
            return see(request, "meetings:meeting", made.pk, said=_("The meeting is on the calendar."))
    return _form_page(request, form, _("Plan a meeting"))


@door(rules.change_meetings)
def record_held(request: Any, pk: int | None = None) -> HttpResponse:
    form = HeldForm(request.POST or None, initial={"body": _chosen(pk)})
    if request.method == "POST":
        made = form.carry_out(partial(operations.record_held, by=request.member))
        if made:
            return see(request, "meetings:meeting", made.pk, said=_("The meeting is recorded."))
    return _form_page(request, form, _("Record a meeting that was held"))


@door(rules.change_meetings)
def record_not_held(request: Any, pk: int | None = None) -> HttpResponse:
    form = NotHeldForm(request.POST or None, initial={"body": _chosen(pk)})
    if request.method == "POST":
        made = form.carry_out(partial(operations.record_not_held, by=request.member))
        if made:
            return see(request, "meetings:meeting", made.pk, said=_("Recorded, with the reason."))
    return _form_page(request, form, _("Record that a meeting was not held"))


@door(rules.change_meetings)
def change_meeting(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.meetings(), pk=pk)
    form = ChangeForm(request.POST or None, record=found)
    if request.method == "POST" and form.carry_out(
        partial(operations.change_meeting, found, by=request.member)
    ):
        return see(request, "meetings:meeting", pk, said=_("Saved."))
    return _form_about(request, found, form, _("Change the meeting"), removable=found)


@door(rules.change_meetings)
def hold_meeting(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.meetings(), pk=pk)
    form = HoldForm(request.POST or None, record=found)
    if request.method == "POST" and form.carry_out(
        partial(operations.hold_meeting, found, by=request.member)
    ):
        return see(request, "meetings:meeting", pk, said=_("Recorded as held."))
    return _form_about(request, found, form, _("It was held"))


@door(rules.change_meetings)
def call_off(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.meetings(), pk=pk)
    form = CallOffForm(request.POST or None, record=found)
    if request.method == "POST" and form.carry_out(partial(operations.call_off, found, by=request.member)):
        return see(request, "meetings:meeting", pk, said=_("Recorded as not held, with the reason."))
    return _form_about(request, found, form, _("It was not held"))


@verb_door(rules.change_meetings)
def remove_meeting(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.meetings(), pk=pk)
    operations.remove_meeting(found, by=request.member)
    return see(request, "bodies:body", found.body_id, said=_("The meeting is removed."))


@door(rules.change_meetings)
def record_tally(request: Any, pk: int | None = None) -> HttpResponse:
    """Count the meetings of a body in a year, when both are still to be chosen."""
    form = TallyForm(request.POST or None, initial={"body": _chosen(pk)})
    if request.method == "POST":
        made = form.carry_out(partial(operations.record_tally, by=request.member))
        if made:
            return see(request, "bodies:body", made.body_id, said=_("The count is recorded."))
    return _form_page(request, form, _("Record how often a body met"))


@door(rules.change_meetings)
def change_tally(request: Any, pk: int, year: int) -> HttpResponse:
    """Count the meetings of a body in one year, or change that count."""
    body = get_object_or_404(bodies.bodies(), pk=pk)
    known = queries.tallies().filter(body=body, year=year).first()
    form = TallyOfYearForm(request.POST or None, record=known)
    if request.method == "POST" and form.carry_out(
        partial(operations.record_tally, body=body, year=year, by=request.member)
    ):
        return see(request, "bodies:body", pk, said=_("The count is recorded."))
    title = _("How often did %(body)s meet in %(year)s?") % {"body": body.call_name, "year": year}
    back = _page_of(request, body)
    crumbs = _to_calendar(request, (body.call_name, back))
    context = {"form": form, "title": title, "cancel": back, "crumbs": crumbs, "tally": known}
    return page(request, "meetings/form.html", context)


@verb_door(rules.change_meetings)
def remove_tally(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.tallies(), pk=pk)
    operations.remove_tally(found, by=request.member)
    return see(request, "bodies:body", found.body_id, said=_("The count is removed."))


def _latest(years: list[int], this_year: int) -> int:
    """This year if something is known of it, else the latest of which something is."""
    past = [one for one in years if one <= this_year]
    return past[0] if past else (years[-1] if years else this_year)


def _chosen(pk: int | None) -> int | None:
    """The body that the address names, if it is one of the region."""
    return None if pk is None else get_object_or_404(bodies.bodies(), pk=pk).pk


def _page_of(request: Any, body: Body) -> str:
    return href(request.region, "bodies:body", body.pk)


def _to_calendar(request: Any, *more: tuple[str, str]) -> list[tuple[str, str]]:
    return [(_("Meetings"), href(request.region, "meetings:meetings")), *more]


def _form_page(request: Any, form: Any, title: str) -> HttpResponse:
    cancel = href(request.region, "meetings:meetings")
    context = {"form": form, "title": title, "cancel": cancel, "crumbs": _to_calendar(request)}
    return page(request, "meetings/form.html", context)


def _form_about(request: Any, found: Meeting, form: Any, title: str, **more: Any) -> HttpResponse:
    """A form page below the page of a meeting."""
    back = href(request.region, "meetings:meeting", found.pk)
    crumbs = _to_calendar(request, (str(found), back))
    context = {"form": form, "title": title, "cancel": back, "crumbs": crumbs}
    return page(request, "meetings/form.html", {**context, **more})
