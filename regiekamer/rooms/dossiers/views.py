"""Pages about dossiers: door → form → operation → page."""

from functools import partial
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import NoReverseMatch
from django.utils.translation import gettext as _

from regiekamer.foundation.access.doors import door, reading_door, verb_door
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.ui.page import href, page, refuse, see
from regiekamer.rooms.bodies import queries as bodies
from regiekamer.rooms.dossiers import operations, queries, rules
from regiekamer.rooms.dossiers.forms import (
    ChangeForm,
    CloseForm,
    DossierFilter,
    NoteForm,
    OpenForm,
    ParkForm,
    PassOnForm,
    TakeUpForm,
    TurnForm,
)
from regiekamer.rooms.dossiers.models import Dossier, TurnKind
from regiekamer.rooms.plan import queries as plan

# How many rows a part of another page shows.
SOME = 30


@reading_door(rules.see_dossiers)
def dossiers(request: Any) -> HttpResponse:
    """The list of dossiers, those to look at again first, thirty a page."""
    form = DossierFilter(request.GET)
    wanted = form.cleaned_data if form.is_valid() else {}
    rows = Paginator(queries.find_dossiers(**wanted), 30).get_page(request.GET.get("page"))
    return page(request, "dossiers/dossiers.html", {"filters": form, "rows": rows}, fragments=("results",))


@reading_door(rules.see_dossiers)
def dossier(request: Any, pk: int) -> HttpResponse:
    """One dossier: what it is about, where it stands, and the whole way it went."""
    found = get_object_or_404(queries.dossiers(), pk=pk)
    context = {
        "dossier": found,
        "turns": queries.turns_of(found),
        "actions": queries.actions_of(found),
        "stops_url": _address_if_there(request, "meetings:of_dossier", pk),
        "crumbs": _to_list(request),
    }
    return page(request, "dossiers/dossier.html", context)


@reading_door(rules.see_dossiers)
def of_body(request: Any, pk: int) -> HttpResponse:
    """The dossiers that a body has now, for the slot on its page."""
    found = get_object_or_404(bodies.bodies(), pk=pk)
    rows = list(queries.waiting_for(found)[: SOME + 1])
    more = f"{href(request.region, 'dossiers:dossiers')}?body={pk}"
    context = {"about": found, "rows": rows[:SOME], "more": more if len(rows) > SOME else "", "is_body": True}
    return page(request, "dossiers/of.html", context, fragments=("dossiers",))


@reading_door(rules.see_dossiers)
def of_action(request: Any, pk: int) -> HttpResponse:
    """The dossiers about an action, for the slot on its page."""
    found = get_object_or_404(plan.actions(), pk=pk)
    context = {"about": found, "rows": queries.of_action(found)[:SOME]}
    return page(request, "dossiers/of.html", context, fragments=("dossiers",))


@door(rules.change_dossiers)
def open_dossier(request: Any) -> HttpResponse:
    form = OpenForm(request.POST or None, initial={"waits_for": request.GET.get("body")})
    if request.method == "POST":
        made = form.carry_out(partial(operations.open_dossier, by=request.member))
        if made:
            return see(request, "dossiers:dossier", made.pk, said=_("The dossier is open."))
    context = {
        "form": form,
        "title": _("Open a dossier"),
        "lead": _("A dossier is a subject that runs over several bodies or meetings."),
        "submit": _("Open the dossier"),
        "cancel": href(request.region, "dossiers:dossiers"),
        "crumbs": _to_list(request),
    }
    return page(request, "dossiers/form.html", context)


@door(rules.change_dossiers)
def change_dossier(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.dossiers(), pk=pk)
    form = ChangeForm(request.POST or None, record=found)
    done = partial(operations.change_dossier, found, by=request.member)
    if request.method == "POST" and form.carry_out(done):
        return see(request, "dossiers:dossier", pk, said=_("Saved."))
    return _form_about(request, found, form, _("Change the dossier"))


@door(rules.change_dossiers)
def note_turn(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.dossiers(), pk=pk)
    form = NoteForm(request.POST or None, initial={"body": found.waits_for_id})
    done = partial(operations.note_turn, found, by=request.member)
    if request.method == "POST" and form.carry_out(done):
        return see(request, "dossiers:dossier", pk, said=_("Written down."))
    return _form_about(request, found, form, _("Write down what happened"))


@door(rules.change_dossiers)
def pass_on(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.dossiers(), pk=pk)
    form = PassOnForm(request.POST or None, record=found)
    done = partial(operations.pass_on, found, by=request.member)
    if request.method == "POST" and form.carry_out(done):
        said = _("The dossier is now with %(body)s.") % {"body": found.waits_for}
        return see(request, "dossiers:dossier", pk, said=said)
    return _form_about(request, found, form, _("Pass the dossier on"), submit=_("Pass on"))


@door(rules.change_dossiers)
def park_dossier(request: Any, pk: int) -> HttpResponse:
    """Park a dossier, or park it anew on another condition."""
    found = get_object_or_404(queries.dossiers(), pk=pk)
    form = ParkForm(request.POST or None, record=found)
    done = partial(operations.park_dossier, found, by=request.member)
    if request.method == "POST" and form.carry_out(done):
        return see(request, "dossiers:dossier", pk, said=_("The dossier is parked."))
    return _form_about(request, found, form, _("Park the dossier"), submit=_("Park"))


@door(rules.change_dossiers)
def wake_dossier(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.dossiers(), pk=pk)
    form = TakeUpForm(request.POST or None, record=found)
    done = partial(operations.wake_dossier, found, by=request.member)
    if request.method == "POST" and form.carry_out(done):
        return see(request, "dossiers:dossier", pk, said=_("The dossier is open again."))
    return _form_about(request, found, form, _("Take the dossier up again"), submit=_("Take up again"))


@door(rules.change_dossiers)
def close_dossier(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.dossiers(), pk=pk)
    form = CloseForm(request.POST or None, record=found)
    done = partial(operations.close_dossier, found, by=request.member)
    if request.method == "POST" and form.carry_out(done):
        return see(request, "dossiers:dossier", pk, said=_("The dossier is closed."))
    return _form_about(request, found, form, _("Close the dossier"), submit=_("Close"))


@door(rules.change_dossiers)
def reopen_dossier(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.dossiers(), pk=pk)
    form = TakeUpForm(request.POST or None, record=found)
    done = partial(operations.reopen_dossier, found, by=request.member)
    if request.method == "POST" and form.carry_out(done):
        return see(request, "dossiers:dossier", pk, said=_("The dossier is open again."))
    return _form_about(request, found, form, _("Reopen the dossier"), submit=_("Reopen"))


@door(rules.change_dossiers)
def change_turn(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.turns(), pk=pk)
    form = TurnForm(request.POST or None, record=found)
    done = partial(operations.change_turn, found, by=request.member)
    if request.method == "POST" and form.carry_out(done):
        return see(request, "dossiers:dossier", found.dossier_id, said=_("Saved."))
    removable = found if found.kind == TurnKind.NOTED else None
    title = _("Correct: %(turn)s") % {"turn": found.get_kind_display()}
    return _form_about(request, found.dossier, form, title, removable=removable)


@verb_door(rules.change_dossiers)
def remove_note(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.turns(), pk=pk)
    try:
        operations.remove_note(found, by=request.member)
    except Refused as refusal:
        return refuse(request, refusal, "dossiers:dossier", found.dossier_id)
    return see(request, "dossiers:dossier", found.dossier_id, said=_("The note is removed."))


def _address_if_there(request: Any, url_name: str, pk: int) -> str:
    """The address of what a later room tells of a dossier; "" as long as that room has no such page."""
    try:
        return href(request.region, url_name, pk)
    except NoReverseMatch:
        return ""


def _to_list(request: Any, *more: tuple[str, str]) -> list[tuple[str, str]]:
    return [(_("Dossiers"), href(request.region, "dossiers:dossiers")), *more]


def _form_about(request: Any, found: Dossier, form: Any, title: str, **more: Any) -> HttpResponse:
    """A form page below the page of a dossier."""
    back = href(request.region, "dossiers:dossier", found.pk)
    crumbs = _to_list(request, (found.title, back))
    context = {"form": form, "title": title, "cancel": back, "crumbs": crumbs, "submit": _("Save")}
    return page(request, "dossiers/form.html", {**context, **more})
