"""Pages about bodies and seats: door → form → operation → page."""

from functools import partial
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from regiekamer.foundation.access.doors import door, reading_door, verb_door
from regiekamer.foundation.ui.page import href, page, see
from regiekamer.rooms.bodies import operations, queries, rules
from regiekamer.rooms.bodies.forms import BodyFilter, BodyForm, EndBodyForm, EndSeatForm, SeatForm
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.network import queries as network
from regiekamer.rooms.network.rules import see_contacts

Crumbs = list[tuple[str, str]]


@reading_door(rules.see_bodies)
def bodies(request: Any) -> HttpResponse:
    """The list of bodies, those that run first, thirty a page."""
    form = BodyFilter(request.GET)
    wanted = form.cleaned_data if form.is_valid() else {}
    rows = Paginator(queries.find_bodies(**wanted), 30).get_page(request.GET.get("page"))
    return page(request, "bodies/bodies.html", {"filters": form, "rows": rows}, fragments=("results",))


@reading_door(rules.see_bodies)
def structure(request: Any) -> HttpResponse:
    """Which body is part of which."""
    return page(
        request, "bodies/structure.html", {"branches": queries.structure(), "crumbs": _to_list(request)}
    )


@reading_door(rules.see_bodies)
def body(request: Any, pk: int) -> HttpResponse:
    """One body: what it is for, its life, who sits there, and what other rooms know of it."""
    found = get_object_or_404(queries.bodies(), pk=pk)
    context = {
        "body": found,
        "parts": queries.parts_of(found),
        "predecessors": queries.predecessors_of(found),
        "seats": queries.seats_of_body(found),
        "sees_people": see_contacts.allows(request.member),
        "crumbs": _to_list(request),
    }
    return page(request, "bodies/body.html", context)


@door(rules.change_bodies)
def add_body(request: Any) -> HttpResponse:
    form = BodyForm(request.POST or None)
    if request.method == "POST":
        made = form.carry_out(partial(operations.add_body, by=request.member))
        if made:
            said = _("%(name)s is in the list. Add the seats here.") % {"name": made}
            return see(request, "bodies:body", made.pk, said=said)
    context = {
        "form": form,
        "title": _("Add a body"),
        "cancel": href(request.region, "bodies:bodies"),
        "crumbs": _to_list(request),
    }
    return page(request, "bodies/form.html", context)


@door(rules.change_bodies)
def change_body(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.bodies(), pk=pk)
    form = BodyForm(request.POST or None, record=found)
    if request.method == "POST" and form.carry_out(partial(operations.change_body, found, by=request.member)):
        return see(request, "bodies:body", pk, said=_("Saved."))
    return _form_about(request, found, form, _("Change the body"))


@door(rules.change_bodies)
def end_body(request: Any, pk: int) -> HttpResponse:
    """End a body, or correct how it ended."""
    found = get_object_or_404(queries.bodies(), pk=pk)
    form = EndBodyForm(request.POST or None, record=found)
    if request.method == "POST" and form.carry_out(partial(operations.end_body, found, by=request.member)):
        return see(request, "bodies:body", pk, said=_("The end of %(name)s is recorded.") % {"name": found})
    return _form_about(request, found, form, _("End the body"))


@verb_door(rules.change_bodies)
def reopen_body(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.bodies(), pk=pk)
    operations.reopen_body(found, by=request.member)
    return see(request, "bodies:body", pk, said=_("%(name)s runs again.") % {"name": found})


@door(rules.change_bodies)
def add_seat(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.bodies(), pk=pk)
    chosen = _chosen_organisation(request)
    form = SeatForm(request.POST or None, organisation_id=chosen, initial={"organisation": chosen})
    if request.method == "POST":
        made = form.carry_out(partial(operations.add_seat, body=found, by=request.member))
        if made:
            said = _("%(name)s has a seat.") % {"name": made.organisation}
            return see(request, "bodies:body", pk, said=said)
    return _form_about(request, found, form, _("Add a seat"))


@door(rules.change_bodies)
def change_seat(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.seats(), pk=pk)
    chosen = _chosen_organisation(request) or found.organisation_id
    form = SeatForm(request.POST or None, record=found, organisation_id=chosen)
    if request.method == "POST" and form.carry_out(partial(operations.change_seat, found, by=request.member)):
        return see(request, "bodies:body", found.body_id, said=_("Saved."))
    return _form_about(request, found.body, form, _("Change the seat"), seat=found)


@door(rules.change_bodies)
def end_seat(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.seats(), pk=pk)
    form = EndSeatForm(request.POST or None, record=found)
    if request.method == "POST" and form.carry_out(partial(operations.end_seat, found, by=request.member)):
        said = _("The seat of %(name)s has ended.") % {"name": found.organisation}
        return see(request, "bodies:body", found.body_id, said=said)
    return _form_about(
        request, found.body, form, _("End the seat of %(name)s") % {"name": found.organisation}
    )


@verb_door(rules.change_bodies)
def remove_seat(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.seats(), pk=pk)
    operations.remove_seat(found, by=request.member)
    return see(request, "bodies:body", found.body_id, said=_("The seat is removed."))


@reading_door(rules.see_bodies)
def of_organisation(request: Any, pk: int) -> HttpResponse:
    """The seats of an organisation, for the slot on its page."""
    found = get_object_or_404(network.organisations(), pk=pk)
    context = {
        "organisation": found,
        "seats": queries.seats_of_organisation(found),
        "sees_people": see_contacts.allows(request.member),
    }
    return page(request, "bodies/of_organisation.html", context, fragments=("seats",))


def _chosen_organisation(request: Any) -> int | None:
    """The organisation picked so far, on the way to choosing its people."""
    picked = (request.POST or request.GET).get("organisation", "")
    return int(picked) if picked.isascii() and picked.isdigit() and len(picked) < 19 else None


def _to_list(request: Any, *more: tuple[str, str]) -> Crumbs:
    return [(_("Bodies"), href(request.region, "bodies:bodies")), *more]


def _form_about(request: Any, found: Body, form: Any, title: str, **more: Any) -> HttpResponse:
    """A form page below the page of a body."""
    back = href(request.region, "bodies:body", found.pk)
    context = {
        "form": form,
        "title": title,
        "cancel": back,
        "crumbs": _to_list(request, (found.call_name, back)),
    }
    return page(request, "bodies/form.html", {**context, **more})
