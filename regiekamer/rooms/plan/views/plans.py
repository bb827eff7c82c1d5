"""Pages about plans: the list of a year, the check of the priorities, and carrying over."""

from functools import partial
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regiekamer.foundation.access.doors import door, reading_door
from regiekamer.foundation.ui.page import href, page, see, slot
from regiekamer.rooms.bodies.queries import bodies
from regiekamer.rooms.plan import operations, queries, rules
from regiekamer.rooms.plan.forms import CarryOverForm, PlanFilter, PlanForm
from regiekamer.rooms.plan.models import FIRST_YEAR, LAST_YEAR, Plan, Scheme


@reading_door(rules.see_plan)
def plans(request: Any) -> HttpResponse:
    """The start page of the room: the plan that runs in the chosen year."""
    every, told = list(queries.plans()), queries.years_told()
    years = queries.years_of(every, told)
    year = chosen_year(request, years) or queries.year_at_hand(years, told)
    found = queries.plan_of(year, every) or next(iter(every), None)
    return _plan_page(request, found, year, years, every)


@reading_door(rules.see_plan)
def plan(request: Any, pk: int) -> HttpResponse:
    """One plan in the chosen year, also when it has ended."""
    found = get_object_or_404(queries.plans(), pk=pk)
    told = queries.years_told()
    years = queries.years_of([found], told)
    year = chosen_year(request, years) or queries.year_at_hand(years, told)
    return _plan_page(request, found, year, years, list(queries.plans()))


def chosen_year(request: Any, years: list[int]) -> int | None:
    """The year that the address asks for, if it is one of `years`."""
    asked = request.GET.get("year", "")
    return int(asked) if asked.isdecimal() and len(asked) == 4 and int(asked) in years else None


def _plan_page(
    request: Any, found: Plan | None, year: int, years: list[int], every: list[Plan]
) -> HttpResponse:
    """The actions of a year, in the order of the chosen scheme, thirty a page."""
    schemes = list(queries.schemes())
    form = PlanFilter(request.GET, schemes=schemes, usual=_usual_scheme(schemes, year))
    wanted = form.wanted()
    tree = queries.heading_tree(wanted.scheme) if wanted.scheme else []
    asked = {"kind": wanted.kind, "status": wanted.status, "words": wanted.words}
    listed = queries.in_order_of(queries.find_actions(year, plan=found, **asked), tree)
    rows = Paginator(listed, 30).get_page(request.GET.get("page"))
    context = {
        "plan": found,
        "year": year,
        "years": years,
        "filters": form,
        "scheme": wanted.scheme,
        "rows": rows,
        "lines": queries.plan_rows(rows.object_list, year, tree),
        "standing": queries.standing(year, found),
        "other_plans": [other for other in every if other != found],
    }
    return page(request, "plan/plans.html", context, fragments=("results",))


def _usual_scheme(schemes: list[Scheme], year: int) -> Scheme | None:
    """The scheme to read a year by: the one that orders its report, else any that runs, else any."""
    running = [scheme for scheme in schemes if scheme.runs_in(year)] or schemes
    return max(running, key=lambda scheme: (scheme.orders_report, scheme.first_year), default=None)


@door(rules.change_plan)
def add_plan(request: Any) -> HttpResponse:
    form = PlanForm(request.POST or None)
    if request.method == "POST":
        made = form.carry_out(partial(operations.add_plan, by=request.member))
        if made:
            return see(request, "plan:plan", made.pk, said=_("The plan is there. Now add its actions."))
    context = {"form": form, "title": _("Add a plan"), "cancel": href(request.region, "plan:plans")}
    return page(request, "plan/form.html", context)


@door(rules.change_plan)
def change_plan(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.plans(), pk=pk)
    form = PlanForm(request.POST or None, record=found)
    if request.method == "POST" and form.carry_out(partial(operations.change_plan, found, by=request.member)):
        return see(request, "plan:plan", pk, said=_("Saved."))
    context = {"form": form, "title": _("Change the plan"), "cancel": href(request.region, "plan:plan", pk)}
    return page(request, "plan/form.html", context)


def year_or_404(year: int) -> int:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Http404(_("This year lies outside the years that Regiekamer knows."))
    return year


@door(rules.change_plan)
def carry_over(request: Any, pk: int, year: int) -> HttpResponse:
    """What goes along from `year` to the year after it: first shown, then done."""
    found = get_object_or_404(queries.plans(), pk=pk)
    to_year = year_or_404(year) + 1
    preview = queries.carry_preview(found, year, to_year)
    going = [one.action.pk for one in preview if one.goes]
    form = CarryOverForm(request.POST or None, actions=going)
    if request.method == "POST":
        operation = partial(operations.carry_over, found, from_year=year, to_year=to_year, by=request.member)
        made = form.carry_out(operation)
        if made is not None:
            return _carried(request, found, to_year, len(made))
    context = {
        "plan": found,
        "year": year,
        "to_year": to_year,
        "preview": preview,
        "going": going,
        "chosen": _chosen(form) if form.is_bound else going,
        "form": form,
        "open_promises": queries.find_promises(year=year, outcome="open"),
        "crumbs": [(found.name, href(request.region, "plan:plan", pk))],
    }
    return page(request, "plan/carry_over.html", context)


def _chosen(form: CarryOverForm) -> list[int]:
    """What was ticked, when the form comes back."""
    return [int(value) for value in form["actions"].value() or [] if value.isdecimal()]


def _carried(request: Any, found: Plan, to_year: int, count: int) -> HttpResponse:
    said = ngettext(
        "%(count)s action goes along to %(year)s.", "%(count)s actions go along to %(year)s.", count
    )
    answer = see(request, "plan:plan", found.pk, said=said % {"count": count, "year": to_year})
    answer["Location"] += f"?year={to_year}"
    return answer


@reading_door(rules.see_plan)
def priorities(request: Any, year: int) -> HttpResponse:
    """Which heading that asks an action each year has one, and which has none."""
    checks = queries.priorities_check(year_or_404(year))
    context = {"checks": checks, "year": year, "years": queries.years_known()}
    return page(request, "plan/priorities.html", context)


@reading_door(rules.see_plan)
def of_body(request: Any, pk: int) -> HttpResponse:
    """What the plan knows of a body: a fragment for the page of the body, or a page of its own."""
    found = get_object_or_404(bodies(), pk=pk)
    context = {
        "body": found,
        "actions": queries.actions_of_body(found),
        "promises": queries.promises_of_body(found),
    }
    return slot(request, "plan/of_body.html", context)
