"""Pages about actions and their parts: door → form → operation → page."""

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from regiekamer.foundation.access.doors import door, reading_door, verb_door
from regiekamer.foundation.kernel import clock
from regiekamer.foundation.ui.forms import Form
from regiekamer.foundation.ui.page import href, page, see
from regiekamer.rooms.plan import operations, queries, rules
from regiekamer.rooms.plan.forms import (
    ActionForm,
    BudgetLineForm,
    EndActionForm,
    NewActionForm,
    PartnerForm,
    PlacementForm,
    YearForm,
)
from regiekamer.rooms.plan.models import Action
from regiekamer.rooms.plan.views.plans import year_or_404


@reading_door(rules.see_plan)
def action(request: Any, pk: int) -> HttpResponse:
    """One action: what it is, and its story year by year."""
    found = get_object_or_404(queries.actions(), pk=pk)
    story = queries.story_of(found)
    crumbs = [
        (_("Action plan"), href(request.region, "plan:plans")),
        (found.plan.name, href(request.region, "plan:plan", found.plan_id)),
    ]
    context = {
        "action": found,
        "story": story,
        "year_to_fill": queries.year_to_fill(story),
        "open_years": queries.open_years(story),
        "crumbs": crumbs,
    }
    return page(request, "plan/action.html", context)


@reading_door(rules.see_plan)
def year(request: Any, pk: int) -> HttpResponse:
    """The year of an action has no page of its own: it stands in the story of the action."""
    row = get_object_or_404(queries.action_years(), pk=pk)
    answer = see(request, "plan:action", row.action_id)
    answer["Location"] += f"#y{row.year}"
    return answer


@door(rules.change_plan)
def add_action(request: Any) -> HttpResponse:
    initial = {
        "first_year": request.GET.get("year") or clock.today().year,
        "heading": request.GET.get("heading"),
        "plan": request.GET.get("plan"),
    }
    form = NewActionForm(request.POST or None, initial=initial)
    if request.method == "POST":
        made = form.carry_out(partial(operations.add_action, by=request.member))
        if made:
            return see(request, "plan:action", made.pk, said=_("The action is in the plan."))
    context = {"form": form, "title": _("Add an action"), "cancel": href(request.region, "plan:plans")}
    return page(request, "plan/form.html", context)


def _form_page(request: Any, form: Form, found: Action, title: str, **more: Any) -> HttpResponse:
    """The page of a form about one action."""
    back = href(request.region, "plan:action", found.pk)
    context = {"form": form, "title": title, "cancel": back, "crumbs": [(found.title, back)], **more}
    return page(request, "plan/form.html", context)


@door(rules.change_plan)
def change_action(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.actions(), pk=pk)
    form = ActionForm(request.POST or None, record=found)
    if request.method == "POST" and form.carry_out(
        partial(operations.change_action, found, by=request.member)
    ):
        return see(request, "plan:action", pk, said=_("Saved."))
    return _form_page(request, form, found, _("Change the action"))


@door(rules.change_plan)
def end_action(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.actions(), pk=pk)
    form = EndActionForm(request.POST or None, record=found, initial={"reason": found.end_reason})
    if request.method == "POST" and form.carry_out(partial(operations.end_action, found, by=request.member)):
        return see(request, "plan:action", pk, said=_("The action has ended. It stays readable."))
    lead = _("It stays readable in the years in which it ran, with the reason.")
    return _form_page(request, form, found, _("End the action"), lead=lead)


@door(rules.change_plan)
def place_action(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.actions(), pk=pk)
    form = PlacementForm(request.POST or None)
    if request.method == "POST" and form.carry_out(
        partial(operations.place_action, found, by=request.member)
    ):
        return see(request, "plan:action", pk, said=_("Saved."))
    return _form_page(request, form, found, _("Put under a heading"))


@door(rules.change_plan)
def add_partner(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.actions(), pk=pk)
    form = PartnerForm(request.POST or None)
    if request.method == "POST" and form.carry_out(partial(operations.add_partner, found, by=request.member)):
        return see(request, "plan:action", pk, said=_("Saved."))
    return _form_page(request, form, found, _("Add a partner"))


@door(rules.change_plan)
def record_year(request: Any, pk: int, year: int) -> HttpResponse:
    """What came of an action in a year. Version 0 says that nothing stood there when the form was opened."""
    found = get_object_or_404(queries.actions(), pk=pk)
    row = queries.year_of(found, year_or_404(year))
    form = YearForm(request.POST or None, record=row, initial={} if row else {"version": 0})
    if request.method == "POST" and form.carry_out(
        partial(operations.record_year, found, year=year, by=request.member)
    ):
        return see(request, "plan:action", pk, said=_("%(year)s is saved.") % {"year": year})
    before = queries.year_of(found, year - 1)
    title = _("%(year)s: what came of it") % {"year": year}
    return _form_page(request, form, found, title, row=row, before=before, is_outside=not found.runs_in(year))


@door(rules.change_plan)
def add_budget_line(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.actions(), pk=pk)
    form = BudgetLineForm(request.POST or None, initial={"year": clock.today().year})
    if request.method == "POST" and form.carry_out(
        partial(operations.add_budget_line, found, by=request.member)
    ):
        return see(request, "plan:action", pk, said=_("Saved."))
    return _form_page(request, form, found, _("Add an amount"))


@door(rules.change_plan)
def change_budget_line(request: Any, pk: int) -> HttpResponse:
    line = get_object_or_404(queries.budget_lines(), pk=pk)
    form = BudgetLineForm(request.POST or None, record=line)
    if request.method == "POST" and form.carry_out(
        partial(operations.change_budget_line, line, by=request.member)
    ):
        return see(request, "plan:action", line.action_id, said=_("Saved."))
    remove = href(request.region, "plan:remove_budget_line", pk)
    return _form_page(request, form, line.action, _("Change the amount"), remove=remove)


@verb_door(rules.change_plan)
def remove_placement(request: Any, pk: int) -> HttpResponse:
    placement = get_object_or_404(queries.placements(), pk=pk)
    found = operations.remove_placement(placement, by=request.member)
    return see(request, "plan:action", found.pk, said=_("The action no longer stands under this heading."))


@verb_door(rules.change_plan)
def remove_partner(request: Any, pk: int) -> HttpResponse:
    partner = get_object_or_404(queries.partners(), pk=pk)
    found = operations.remove_partner(partner, by=request.member)
    return see(request, "plan:action", found.pk, said=_("The partner was taken away."))


@verb_door(rules.change_plan)
def remove_budget_line(request: Any, pk: int) -> HttpResponse:
    line = get_object_or_404(queries.budget_lines(), pk=pk)
    found = operations.remove_budget_line(line, by=request.member)
    return see(request, "plan:action", found.pk, said=_("The amount was taken away."))
