"""Pages about who has to do what, over all bodies."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from regiekamer.foundation.access.doors import door, reading_door, verb_door
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.ui.page import href, page, refuse, see
from regiekamer.rooms.meetings import operations, queries, rules
from regiekamer.rooms.meetings.forms import (
    AnswerForm,
    DropForm,
    FollowUpFilter,
    FollowUpForm,
    LooseFollowUpForm,
)
from regiekamer.rooms.meetings.models import FollowUp


@reading_door(rules.see_meetings)
def follow_ups(request: Any) -> HttpResponse:
    """Who has to do what, by owner, the oldest first."""
    filters = FollowUpFilter(request.GET)
    filters.is_valid()
    asked = dict(filters.cleaned_data)
    whose = asked.pop("whose", "")
    if whose:
        asked["mine" if whose == "mine" else "noted_by"] = request.member
    found = queries.find_follow_ups(**asked, with_confidential=_sees_inside(request))
    context = {
        "filters": filters,
        "whose": whose,
        "overdue": asked.get("overdue"),
        "rows": Paginator(queries.follow_ups_as_listed(found), 30).get_page(request.GET.get("page")),
    }
    return page(request, "meetings/follow_ups.html", context, fragments=("results",))


@reading_door(rules.see_meetings)
def follow_up(request: Any, pk: int) -> HttpResponse:
    """One follow-up with what was answered."""
    found = _found(request, pk)
    may_change = rules.change_meetings.allows(request.member)
    context = {
        "follow_up": found,
        "answers": list(found.answers.all()),
        "form": AnswerForm(follow_up=found) if may_change else None,
        "may_be_removed": not found.reminded_on and not found.answers.all(),
        "crumbs": _crumbs(request),
    }
    if found.action_id and found.status == "done" and not found.stays_inside:
        context["year_to_tell"] = queries.year_of_result(found)
    return page(request, "meetings/follow_up.html", context)


def _sees_inside(request: Any) -> bool:
    return rules.see_confidential.allows(request.member)


def _found(request: Any, pk: int) -> FollowUp:
    """The follow-up, for who may see it."""
    found = get_object_or_404(queries.follow_up_with_answers(), pk=pk)
    if found.stays_inside and not _sees_inside(request):
        raise Http404(_("This stays inside the body."))
    return found


def _crumbs(request: Any, found: FollowUp | None = None) -> list[tuple[str, str]]:
    every = (_("Follow-ups"), href(request.region, "meetings:follow_ups"))
    if found is None:
        return [every]
    return [every, (found.text[:60], href(request.region, "meetings:follow_up", found.pk))]


@door(rules.change_meetings)
def add_follow_up(request: Any) -> HttpResponse:
    """Note something to do that came up outside a meeting."""
    form = LooseFollowUpForm(request.POST or None)
    if request.method == "POST":
        made = form.carry_out(partial(operations.add_follow_up, by=request.member))
        if made:
            return see(request, "meetings:follow_up", made.pk, said=_("Noted."))
    cancel = href(request.region, "meetings:follow_ups")
    context = {"form": form, "title": _("New follow-up"), "cancel": cancel, "crumbs": _crumbs(request)}
    return page(request, "meetings/form.html", context)


@door(rules.change_meetings)
def change_follow_up(request: Any, pk: int) -> HttpResponse:
    found = _found(request, pk)
    form = FollowUpForm(request.POST or None, record=found)
    verb = partial(operations.change_follow_up, found, by=request.member)
    return _form_page(request, found, form, verb, _("Change the follow-up"), _("Saved."))


@door(rules.change_meetings)
def answer_follow_up(request: Any, pk: int) -> HttpResponse:
    """Tell for the owner how it stands."""
    found = _found(request, pk)
    form = AnswerForm(request.POST or None, follow_up=found)
    verb = partial(operations.answer_follow_up, found, by=request.member)
    return _form_page(request, found, form, verb, _("How does it stand?"), _("The answer is noted."))


@door(rules.change_meetings)
def drop_follow_up(request: Any, pk: int) -> HttpResponse:
    found = _found(request, pk)
    form = DropForm(request.POST or None)
    verb = partial(operations.drop_follow_up, found, by=request.member)
    return _form_page(request, found, form, verb, _("Not needed any more"), _("Dropped, with the reason."))


def _form_page(
    request: Any, found: FollowUp, form: Any, verb: Callable[..., Any], title: str, said: str
) -> HttpResponse:
    if request.method == "POST" and form.carry_out(verb):
        return see(request, "meetings:follow_up", found.pk, said=said)
    back = href(request.region, "meetings:follow_up", found.pk)
    context = {"form": form, "title": title, "cancel": back, "crumbs": _crumbs(request, found)}
    return page(request, "meetings/form.html", context)


def _verb(request: Any, pk: int, verb: Callable[..., Any], said: str) -> HttpResponse:
    found = _found(request, pk)
    try:
        verb(found, by=request.member)
    except Refused as refusal:
        return refuse(request, refusal, "meetings:follow_up", pk)
    return see(request, "meetings:follow_up", pk, said=said)


@verb_door(rules.change_meetings)
def remind(request: Any, pk: int) -> HttpResponse:
    return _verb(request, pk, operations.remind, _("A reminder is on its way."))


@verb_door(rules.change_meetings)
def revoke_link(request: Any, pk: int) -> HttpResponse:
    said = _("The links that were sent do not work any more. A next reminder brings a new one.")
    return _verb(request, pk, operations.revoke_link, said)


@verb_door(rules.change_meetings)
def tell_follow_up(request: Any, pk: int) -> HttpResponse:
    """Add what was done to the result of its action in the year that it was done."""
    found = _found(request, pk)
    year = queries.year_of_result(found)
    try:
        operations.take_over(found, year=year, by=request.member)
    except Refused as refusal:
        return refuse(request, refusal, "meetings:follow_up", pk)
    said = _("Added to the result of %(year)s.") % {"year": year}
    return see(request, "plan:action", found.action_id, said=said)


@verb_door(rules.change_meetings)
def remove_follow_up(request: Any, pk: int) -> HttpResponse:
    try:
        operations.remove_follow_up(_found(request, pk), by=request.member)
    except Refused as refusal:
        return refuse(request, refusal, "meetings:follow_up", pk)
    return see(request, "meetings:follow_ups", said=_("The follow-up is removed."))
