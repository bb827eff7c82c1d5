"""Pages about who is there: door → form → operation → page."""

from functools import partial
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from regiekamer.foundation.access.doors import door, reading_door
from regiekamer.foundation.ui.page import page, see
from regiekamer.rooms.network import operations, queries, rules
from regiekamer.rooms.network.forms import OrganisationFilter, OrganisationForm


@reading_door(rules.see_network)
def organisations(request: Any) -> HttpResponse:
    """The list of organisations, thirty a page."""
    form = OrganisationFilter(request.GET)
    wanted = form.cleaned_data if form.is_valid() else {}
    found = queries.find_organisations(words=wanted.get("words", ""), kind=wanted.get("kind", ""))
    rows = Paginator(found, 30).get_page(request.GET.get("page"))
    return page(
        request, "network/organisations.html", {"filters": form, "rows": rows}, fragments=("results",)
    )


@reading_door(rules.see_network)
def organisation(request: Any, pk: int) -> HttpResponse:
    """One organisation, with its contacts for who may see them."""
    found = get_object_or_404(queries.organisations(), pk=pk)
    contacts = queries.contacts_of(found) if rules.see_contacts.allows(request.member) else None
    return page(request, "network/organisation.html", {"organisation": found, "contacts": contacts})


@door(rules.change_network)
def add_organisation(request: Any) -> HttpResponse:
    form = OrganisationForm(request.POST or None)
    if request.method == "POST":
        made = form.carry_out(partial(operations.add_organisation, by=request.member))
        if made:
            said = _("%(name)s is in the network.") % {"name": made}
            return see(request, "network:organisation", made.pk, said=said)
    return page(request, "network/organisation_form.html", {"form": form})


@door(rules.change_network)
def change_organisation(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.organisations(), pk=pk)
    form = OrganisationForm(request.POST or None, record=found)
    if request.method == "POST" and form.carry_out(
        partial(operations.change_organisation, found, by=request.member)
    ):
        return see(request, "network:organisation", pk, said=_("Saved."))
    return page(request, "network/organisation_form.html", {"form": form, "organisation": found})
