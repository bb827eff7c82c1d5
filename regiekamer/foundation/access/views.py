"""Pages about the region itself: who belongs to it, who may do what, and what was done."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from regiekamer.foundation.access import operations, queries, rules
from regiekamer.foundation.access.doors import door, reading_door, verb_door
from regiekamer.foundation.access.forms import MemberForm, RegionForm, RoleForm, TrailFilter
from regiekamer.foundation.access.permissions import Permission
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.regions import queries as regions
from regiekamer.foundation.regions.models import Role
from regiekamer.foundation.ui.forms import Form
from regiekamer.foundation.ui.page import href, page, see


@reading_door(rules.see_members)
def members(request: Any) -> HttpResponse:
    """Who belongs to the region."""
    rows = Paginator(regions.members(request.region), 30).get_page(request.GET.get("page"))
    return page(request, "access/members.html", {"rows": rows})


def _member_form(request: Any, form: Form, **context: Any) -> HttpResponse:
    crumbs = [(_("Members"), href(request.region, "access:members"))]
    return page(request, "access/member_form.html", {"form": form, "crumbs": crumbs, **context})


@door(rules.manage_members)
def add_member(request: Any) -> HttpResponse:
    form = MemberForm(request.POST or None)
    if request.method == "POST":
        made = form.carry_out(partial(operations.add_member, by=request.member))
        if made:
            said = _(
                "%(name)s belongs to the region. To sign in, %(email)s is enough: "
                "choose “send me a code” and a code comes by mail."
            ) % {"name": made, "email": made.user.email}
            return see(request, "access:members", said=said)
    return _member_form(request, form)


@door(rules.manage_members)
def change_role(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(regions.members(request.region), pk=pk)
    form = RoleForm(request.POST or None, record=found)
    if request.method == "POST" and form.carry_out(partial(operations.change_role, found, by=request.member)):
        return see(request, "access:members", said=_("Saved."))
    return _member_form(request, form, found=found)


@verb_door(rules.manage_members)
def remove_member(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(regions.members(request.region), pk=pk)
    try:
        operations.remove_member(found, by=request.member)
    except Refused as refusal:
        messages.error(request, refusal.message)
        return see(request, "access:members")
    if found.user_id == request.user.pk:
        return HttpResponse(status=303, headers={"Location": "/"})
    return see(
        request, "access:members", said=_("%(name)s no longer belongs to the region.") % {"name": found}
    )


@reading_door(rules.see_permissions)
def permissions(request: Any) -> HttpResponse:
    """Every permission with the roles that hold it."""
    areas = [
        (area, [(one.sentence, _answers(one)) for one in those])
        for area, those in queries.permissions_by_area()
    ]
    return page(request, "access/permissions.html", {"areas": areas, "roles": Role})


def _answers(permission: Permission) -> list[tuple[Any, bool]]:
    """Per role, in the order of the table's head, whether it holds the permission."""
    holders = permission.roles()
    return [(role.label, role in holders) for role in Role]


@door(rules.change_region)
def settings(request: Any) -> HttpResponse:
    """The name of the region, who carries out the role, and the notice."""
    form = RegionForm(request.POST or None, record=request.region)
    if request.method == "POST" and form.carry_out(
        partial(operations.change_region, request.region, by=request.member)
    ):
        return see(request, "access:settings", said=_("Saved."))
    return page(request, "access/settings.html", {"form": form})


@reading_door(rules.see_trail)
def trail(request: Any) -> HttpResponse:
    """What was done in the region, newest first, thirty a page."""
    form = TrailFilter(request.GET, region=request.region)
    wanted = form.cleaned_data if form.is_valid() else {}
    found = queries.find_entries(who=int(wanted.get("who") or 0), kind=wanted.get("kind", ""))
    rows = Paginator(found, 30).get_page(request.GET.get("page"))
    context = {"filters": form, "rows": rows, "acts": queries.acts(rows)}
    return page(request, "access/trail.html", context, fragments=("results",))


@reading_door(rules.see_trail)
def trail_about(request: Any, subject_type: str, pk: int) -> HttpResponse:
    """What was done to one record; the pages of records fetch it as a fragment."""
    rows = Paginator(queries.entries_about(request.region, subject_type, pk), 30).get_page(
        request.GET.get("page")
    )
    context = {"rows": rows, "acts": queries.acts(rows)}
    return page(request, "access/trail_about.html", context, fragments=("history",))
