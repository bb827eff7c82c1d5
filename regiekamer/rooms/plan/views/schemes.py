"""Pages about programmes, schemes and headings: door → form → operation → page."""

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from regiekamer.foundation.access.doors import door, reading_door
from regiekamer.foundation.kernel import clock
from regiekamer.foundation.ui.page import href, page, see
from regiekamer.rooms.plan import operations, queries, rules
from regiekamer.rooms.plan.forms import EndProgrammeForm, HeadingForm, ProgrammeForm, SchemeForm
from regiekamer.rooms.plan.views.plans import chosen_year


@reading_door(rules.see_plan)
def schemes(request: Any) -> HttpResponse:
    """The schemes and the programmes that ask for them, those that ended included."""
    context = {
        "schemes": queries.schemes(),
        "programmes": queries.programmes(),
        "this_year": clock.today().year,
        "today": clock.today(),
    }
    return page(request, "plan/schemes.html", context)


@reading_door(rules.see_plan)
def scheme(request: Any, pk: int) -> HttpResponse:
    """One scheme: its headings, each with its actions of the chosen year."""
    found = get_object_or_404(queries.schemes(), pk=pk)
    years = [year for year in queries.years_known() if found.runs_in(year)]
    year = chosen_year(request, years) or queries.year_at_hand(years)
    context = {
        "scheme": found,
        "chapters": queries.chapters(found, year),
        "year": year,
        "years": years,
        "crumbs": [(_("Schemes and programmes"), href(request.region, "plan:schemes"))],
    }
    return page(request, "plan/scheme.html", context)


@door(rules.change_plan)
def add_scheme(request: Any) -> HttpResponse:
    start = {"first_year": clock.today().year, "programme": request.GET.get("programme")}
    form = SchemeForm(request.POST or None, initial=start)
    if request.method == "POST":
        made = form.carry_out(partial(operations.add_scheme, by=request.member))
        if made:
            return see(request, "plan:scheme", made.pk, said=_("The scheme is there. Now add its headings."))
    context = {"form": form, "title": _("Add a scheme"), "cancel": href(request.region, "plan:schemes")}
    return page(request, "plan/form.html", context)


@door(rules.change_plan)
def change_scheme(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.schemes(), pk=pk)
    form = SchemeForm(request.POST or None, record=found)
    if request.method == "POST" and form.carry_out(
        partial(operations.change_scheme, found, by=request.member)
    ):
        return see(request, "plan:scheme", pk, said=_("Saved."))
    context = {
        "form": form,
        "title": _("Change the scheme"),
        "cancel": href(request.region, "plan:scheme", pk),
    }
    return page(request, "plan/form.html", context)


@reading_door(rules.see_plan)
def heading(request: Any, pk: int) -> HttpResponse:
    """A heading has no page of its own: it stands in its scheme."""
    found = get_object_or_404(queries.headings(), pk=pk)
    answer = see(request, "plan:scheme", found.scheme_id)
    answer["Location"] += f"#h{found.pk}"
    return answer


@door(rules.change_plan)
def add_heading(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.schemes(), pk=pk)
    form = HeadingForm(request.POST or None, scheme=found)
    if request.method == "POST" and form.carry_out(
        partial(operations.add_heading, scheme=found, by=request.member)
    ):
        return see(request, "plan:scheme", pk, said=_("The heading is in the scheme."))
    back = href(request.region, "plan:scheme", pk)
    context = {"form": form, "title": _("Add a heading"), "cancel": back, "crumbs": [(found.name, back)]}
    return page(request, "plan/form.html", context)


@door(rules.change_plan)
def change_heading(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.headings(), pk=pk)
    form = HeadingForm(request.POST or None, record=found, scheme=found.scheme)
    if request.method == "POST" and form.carry_out(
        partial(operations.change_heading, found, by=request.member)
    ):
        return see(request, "plan:scheme", found.scheme_id, said=_("Saved."))
    back = href(request.region, "plan:scheme", found.scheme_id)
    crumbs = [(found.scheme.name, back)]
    context = {"form": form, "title": _("Change the heading"), "cancel": back, "crumbs": crumbs}
    return page(request, "plan/form.html", context)


@reading_door(rules.see_plan)
def programme(request: Any, pk: int) -> HttpResponse:
    """One programme, with the schemes that it asks for."""
    found = get_object_or_404(queries.programmes(), pk=pk)
    crumbs = [(_("Schemes and programmes"), href(request.region, "plan:schemes"))]
    context = {
        "programme": found,
        "schemes": found.schemes.all(),
        "has_ended": not found.runs_on(clock.today()),
        "crumbs": crumbs,
    }
    return page(request, "plan/programme.html", context)


@door(rules.change_plan)
def add_programme(request: Any) -> HttpResponse:
    form = ProgrammeForm(request.POST or None)
    if request.method == "POST":
        made = form.carry_out(partial(operations.add_programme, by=request.member))
        if made:
            return see(request, "plan:programme", made.pk, said=_("The programme is there."))
    context = {"form": form, "title": _("Add a programme"), "cancel": href(request.region, "plan:schemes")}
    return page(request, "plan/form.html", context)


@door(rules.change_plan)
def change_programme(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.programmes(), pk=pk)
    form = ProgrammeForm(request.POST or None, record=found)
    if request.method == "POST" and form.carry_out(
        partial(operations.change_programme, found, by=request.member)
    ):
        return see(request, "plan:programme", pk, said=_("Saved."))
    back = href(request.region, "plan:programme", pk)
    return page(request, "plan/form.html", {"form": form, "title": _("Change the programme"), "cancel": back})


@door(rules.change_plan)
def end_programme(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.programmes(), pk=pk)
    start = {"on": found.ends_on, "reason": found.end_reason}
    form = EndProgrammeForm(request.POST or None, record=found, initial=start)
    if request.method == "POST" and form.carry_out(
        partial(operations.end_programme, found, by=request.member)
    ):
        said = _("The programme has ended. Its schemes and actions stay readable.")
        return see(request, "plan:programme", pk, said=said)
    back = href(request.region, "plan:programme", pk)
    context = {"form": form, "title": _("End the programme"), "lead": found.name, "cancel": back}
    return page(request, "plan/form.html", context)
