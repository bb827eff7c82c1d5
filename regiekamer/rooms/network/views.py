"""Pages about who is there: door → form → operation → page."""

from datetime import date
from functools import partial
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from regiekamer.foundation.access.doors import door, reading_door, verb_door
from regiekamer.foundation.kernel import clock
from regiekamer.foundation.ui.forms import Form
from regiekamer.foundation.ui.page import href, page, see
from regiekamer.rooms.network import operations, queries, rules
from regiekamer.rooms.network.forms import (
    ACTIVITIES,
    ContactForm,
    DayFilter,
    LastDayForm,
    MembershipForm,
    MergerForm,
    MunicipalityForm,
    OrganisationFilter,
    OrganisationForm,
    TerritoryForm,
)

Crumbs = list[tuple[str, str]]


def _crumbs(request: Any, *deeper: Any) -> Crumbs:
    """The way from the network to here: records that have a page of their own."""
    start = [(_("Network"), href(request.region, "network:organisations"))]
    return start + [(str(one), href(request.region, one.page_name, one.pk)) for one in deeper]


def _list_crumb(request: Any, label: str, url_name: str) -> Crumbs:
    """The way to one of the network's other lists."""
    return [*_crumbs(request), (label, href(request.region, url_name))]


def _form_page(request: Any, form: Form, title: str, crumbs: Crumbs, lead: str = "") -> HttpResponse:
    """A page with one form; cancelling leads one crumb back."""
    context = {"form": form, "title": title, "lead": lead, "crumbs": crumbs, "cancel": crumbs[-1][1]}
    return page(request, "network/form.html", context)


@reading_door(rules.see_network)
def organisations(request: Any) -> HttpResponse:
    """The list of organisations, thirty a page."""
    form = OrganisationFilter(request.GET)
    wanted = form.cleaned_data if form.is_valid() else {}
    found = queries.find_organisations(
        words=wanted.get("words", ""),
        kind=wanted.get("kind", ""),
        municipality=wanted.get("municipality"),
        activity=ACTIVITIES[wanted.get("activity", "")],
    )
    rows = Paginator(found, 30).get_page(request.GET.get("page"))
    context = {"filters": form, "rows": rows, "today": clock.today()}
    return page(request, "network/organisations.html", context, fragments=("results",))


@reading_door(rules.see_network)
def organisation(request: Any, pk: int) -> HttpResponse:
    """One organisation, with its contacts for who may see them."""
    found = get_object_or_404(queries.organisations(), pk=pk)
    context = {"organisation": found, "crumbs": _crumbs(request), "is_active": found.runs_on(clock.today())}
    if rules.see_contacts.allows(request.member):
        context["contacts"] = queries.contacts_of(found)
        context["former_contacts"] = queries.former_contacts_of(found)
    return page(request, "network/organisation.html", context)


@door(rules.change_network)
def add_organisation(request: Any) -> HttpResponse:
    form = OrganisationForm(request.POST or None)
    if request.method == "POST":
        made = form.carry_out(partial(operations.add_organisation, by=request.member))
        if made:
            said = _("%(name)s is in the network.") % {"name": made}
            return see(request, "network:organisation", made.pk, said=said)
    return _form_page(request, form, _("Add an organisation"), _crumbs(request))


@door(rules.change_network)
def change_organisation(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.organisations(), pk=pk)
    form = OrganisationForm(request.POST or None, record=found)
    if request.method == "POST" and form.carry_out(
        partial(operations.change_organisation, found, by=request.member)
    ):
        return see(request, "network:organisation", pk, said=_("Saved."))
    return _form_page(request, form, _("Change the organisation"), _crumbs(request, found))


@door(rules.change_network)
def add_contact(request: Any, pk: int) -> HttpResponse:
    """A new contact at the organisation `pk`."""
    at = get_object_or_404(queries.organisations(), pk=pk)
    form = ContactForm(request.POST or None)
    if request.method == "POST" and form.carry_out(
        partial(operations.add_contact, organisation=at, by=request.member)
    ):
        return see(request, "network:organisation", pk, said=_("The contact is added."))
    return _form_page(request, form, _("Add a contact"), _crumbs(request, at))


@door(rules.change_network)
def change_contact(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.contacts(), pk=pk)
    form = ContactForm(request.POST or None, record=found)
    if request.method == "POST" and form.carry_out(
        partial(operations.change_contact, found, by=request.member)
    ):
        return see(request, "network:organisation", found.organisation_id, said=_("Saved."))
    return _form_page(request, form, found.name, _crumbs(request, found.organisation))


@door(rules.change_network)
def end_contact(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.contacts(), pk=pk)
    form = LastDayForm(request.POST or None, initial={"on": clock.today()})
    if request.method == "POST" and form.carry_out(partial(operations.end_contact, found, by=request.member)):
        return see(request, "network:organisation", found.organisation_id, said=_("The end is recorded."))
    title = _("%(name)s leaves") % {"name": found}
    lead = _("The name stays with what this person did before.")
    return _form_page(request, form, title, _crumbs(request, found.organisation), lead)


@reading_door(rules.see_network)
def municipalities(request: Any) -> HttpResponse:
    """The list of municipalities, thirty a page."""
    rows = Paginator(queries.municipalities_with_places(), 30).get_page(request.GET.get("page"))
    return page(request, "network/municipalities.html", {"rows": rows, "today": clock.today()})


@reading_door(rules.see_network)
def municipality(request: Any, pk: int) -> HttpResponse:
    """One municipality: its period, its places in territories and what the public list calls it."""
    found = get_object_or_404(queries.municipalities(), pk=pk)
    context = {
        "municipality": found,
        "crumbs": _list_crumb(request, _("Municipalities"), "network:municipalities"),
        "merged": found.merged.all(),
        "places": queries.places_of(found),
        "known_name": queries.known_name(found.nis),
        "is_active": found.runs_on(clock.today()),
    }
    return page(request, "network/municipality.html", context)


@reading_door(rules.change_network)
def known_municipality(request: Any) -> HttpResponse:
    """What the public list knows about the NIS code that somebody is typing."""
    nis = request.GET.get("nis", "").strip()[:5]
    context = {"nis": nis, "known_name": queries.known_name(nis)}
    return page(request, "network/known.html", context, fragments=("known",))


@door(rules.change_network)
def add_municipality(request: Any) -> HttpResponse:
    form = MunicipalityForm(request.POST or None)
    if request.method == "POST":
        made = form.carry_out(partial(operations.add_municipality, by=request.member))
        if made:
            said = _("%(name)s is in the list.") % {"name": made}
            return see(request, "network:municipality", made.pk, said=said)
    context = {"form": form, "crumbs": _list_crumb(request, _("Municipalities"), "network:municipalities")}
    return page(request, "network/municipality_form.html", context)


@door(rules.change_network)
def change_municipality(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.municipalities(), pk=pk)
    form = MunicipalityForm(request.POST or None, record=found)
    if request.method == "POST" and form.carry_out(
        partial(operations.change_municipality, found, by=request.member)
    ):
        return see(request, "network:municipality", pk, said=_("Saved."))
    context = {"form": form, "municipality": found, "crumbs": _crumbs(request, found)}
    return page(request, "network/municipality_form.html", context)


@door(rules.change_network)
def merge_municipalities(request: Any) -> HttpResponse:
    form = MergerForm(request.POST or None)
    if request.method == "POST":
        into = form.carry_out(partial(operations.merge_municipalities, by=request.member))
        if into:
            return see(request, "network:municipality", into.pk, said=_("The merger is recorded."))
    crumbs = _list_crumb(request, _("Municipalities"), "network:municipalities")
    lead = _("In every territory the new municipality takes the place of the old ones.")
    return _form_page(request, form, _("Merge municipalities"), crumbs, lead)


def _chosen_day(form: DayFilter) -> date:
    """The day that the filter names, else today."""
    return (form.cleaned_data["on"] if form.is_valid() else None) or clock.today()


@reading_door(rules.see_network)
def territories(request: Any) -> HttpResponse:
    """The territories with their size on a day, and which municipalities belong to several."""
    form = DayFilter(request.GET)
    day = _chosen_day(form)
    overlaps = queries.overlaps_on(day)
    context = {
        "filters": form,
        "day": day,
        "rows": Paginator(queries.territories_with_sizes(day), 30).get_page(request.GET.get("page")),
        "distinct": len(overlaps),
        "shared": [one for one in overlaps if one.is_shared],
    }
    return page(request, "network/territories.html", context, fragments=("results",))


@reading_door(rules.see_network)
def territory(request: Any, pk: int) -> HttpResponse:
    """One territory: who belongs to it and when, and how many distinct municipalities on a day."""
    found = get_object_or_404(queries.territories(), pk=pk)
    form = DayFilter(request.GET)
    day = _chosen_day(form)
    context = {
        "territory": found,
        "crumbs": _list_crumb(request, _("Territories"), "network:territories"),
        "filters": form,
        "day": day,
        "distinct": queries.municipalities_on(day, territory=found).count(),
        "rows": [(one, one.runs_on(day)) for one in queries.memberships_of(found)],
    }
    return page(request, "network/territory.html", context, fragments=("results",))


@door(rules.change_network)
def add_territory(request: Any) -> HttpResponse:
    form = TerritoryForm(request.POST or None)
    if request.method == "POST":
        made = form.carry_out(partial(operations.add_territory, by=request.member))
        if made:
            said = _("The territory is there. Add the municipalities that belong to it.")
            return see(request, "network:territory", made.pk, said=said)
    crumbs = _list_crumb(request, _("Territories"), "network:territories")
    return _form_page(request, form, _("Add a territory"), crumbs)


@door(rules.change_network)
def change_territory(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.territories(), pk=pk)
    form = TerritoryForm(request.POST or None, record=found)
    if request.method == "POST" and form.carry_out(
        partial(operations.change_territory, found, by=request.member)
    ):
        return see(request, "network:territory", pk, said=_("Saved."))
    return _form_page(request, form, _("Change the territory"), _crumbs(request, found))


@door(rules.change_network)
def add_to_territory(request: Any, pk: int) -> HttpResponse:
    """A municipality joins the territory `pk`."""
    found = get_object_or_404(queries.territories(), pk=pk)
    form = MembershipForm(request.POST or None)
    if request.method == "POST":
        made = form.carry_out(partial(operations.add_to_territory, territory=found, by=request.member))
        if made:
            said = _("%(name)s belongs to it.") % {"name": made.municipality}
            return see(request, "network:territory", pk, said=said)
    return _form_page(request, form, _("Add a municipality"), _crumbs(request, found))


@door(rules.change_network)
def change_territory_member(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.memberships(), pk=pk)
    form = MembershipForm(request.POST or None, record=found)
    if request.method == "POST" and form.carry_out(
        partial(operations.change_territory_member, found, by=request.member)
    ):
        return see(request, "network:territory", found.territory_id, said=_("Saved."))
    context = {"form": form, "membership": found, "crumbs": _crumbs(request, found.territory)}
    return page(request, "network/membership_form.html", context)


@verb_door(rules.change_network)
def remove_territory_member(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.memberships(), pk=pk)
    operations.remove_territory_member(found, by=request.member)
    said = _("%(name)s is taken out.") % {"name": found.municipality}
    return see(request, "network:territory", found.territory_id, said=said)
