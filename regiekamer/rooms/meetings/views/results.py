"""Pages about decisions and relays, and the three buttons at an agenda item."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _

from regiekamer.foundation.access.doors import door, reading_door, verb_door
from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.ui.page import href, page, refuse, see, slot
from regiekamer.rooms.meetings import operations, queries, rules
from regiekamer.rooms.meetings.forms import (
    DecisionFilter,
    DecisionForm,
    NewDecisionForm,
    NewFollowUpForm,
    RelayFilter,
    RelayForm,
)
from regiekamer.rooms.meetings.models import AgendaItem, Decision, MeetingStatus, MinutesState, Relay
from regiekamer.rooms.plan import queries as plan

# How many follow-ups and relays the first page shows; the rest is a click away.
SHOWN = 6


@reading_door(rules.see_meetings)
def item_results(request: Any, pk: int) -> HttpResponse:
    """What came of one agenda item, as a piece of the page of its meeting."""
    item = _item(request, queries.item_with_all(pk))
    if not request.htmx:
        return _to_item(request, item)
    is_open = item.meeting.minutes_state in (MinutesState.NONE, MinutesState.DRAFT)
    writes = rules.change_meetings.allows(request.member) and is_open
    context = {
        "item": item,
        "writes": writes and item.meeting.status != MeetingStatus.NOT_HELD,
        "added": request.GET.get("added", ""),
    }
    answer = render(request, "meetings/item_results.html", context)
    answer.headers["HX-Retarget"], answer.headers["HX-Reswap"] = f"#results-{pk}", "outerHTML"
    patch_vary_headers(answer, ("HX-Request",))
    return answer


@door(rules.change_meetings)
def decide(request: Any, pk: int) -> HttpResponse:
    """Record a decision at an item; a result of the item's action, if it has one."""
    item = _item(request, queries.items().filter(pk=pk))
    form = NewDecisionForm(request.POST or None, auto_id=f"decide-{pk}-%s")
    verb = partial(operations.record_decision, item=item, action=item.action, by=request.member)
    return _record(request, item, form, verb, kind="decide", title=_("Decision"))


@door(rules.change_meetings)
def ask(request: Any, pk: int) -> HttpResponse:
    """Record at an item what somebody has to do."""
    item = _item(request, queries.items().filter(pk=pk))
    form = NewFollowUpForm(request.POST or None, item=item, auto_id=f"ask-{pk}-%s")
    verb = partial(operations.add_follow_up, item=item, action=item.action, by=request.member)
    names = partial(queries.owner_suggestions, item.meeting.body)
    return _record(request, item, form, verb, kind="ask", title=_("Follow-up"), names=names)


@door(rules.change_meetings)
def pass_on(request: Any, pk: int) -> HttpResponse:
    """Record at an item what has to be passed on."""
    item = _item(request, queries.items().filter(pk=pk))
    form = RelayForm(request.POST or None, auto_id=f"pass_on-{pk}-%s")
    verb = partial(operations.record_relay, item=item, by=request.member)
    names = partial(queries.relay_suggestions, item.meeting.body)
    return _record(request, item, form, verb, kind="pass_on", title=_("Relay"), names=names)


def _record(
    request: Any,
    item: AgendaItem,
    form: Any,
    verb: Callable[..., Any],
    *,
    kind: str,
    title: str,
    names: Callable[[], list[str]] = list,
) -> HttpResponse:
    """A small form inside the page of the meeting, or a page of its own for who has no script."""
    if request.method == "POST" and form.carry_out(verb):
        return _to_item(request, item, added=kind)
    context = {
        "form": form,
        "title": title,
        "item": item,
        "kind": kind,
        "names": names(),
        "list_id": f"names-{kind}-{item.pk}",
        "cancel": _anchor(request, item),
        "crumbs": _crumbs_of_item(request, item),
    }
    for name in ("owner", "to"):
        if name in form.fields:
            form.fields[name].widget.attrs["list"] = context["list_id"]
    form.fields["text"].widget.attrs["autofocus"] = not form.errors
    return page(
        request, "meetings/result_form.html#form" if request.htmx else "meetings/result_form.html", context
    )


def _item(request: Any, found: QuerySet[AgendaItem]) -> AgendaItem:
    """The item, for who may see it."""
    item = get_object_or_404(found)
    if item.stays_inside and not _sees_inside(request):
        raise Http404(_("This stays inside the body."))
    return item


def _sees_inside(request: Any) -> bool:
    return rules.see_confidential.allows(request.member)


def _anchor(request: Any, item: AgendaItem) -> str:
    return f"{href(request.region, 'meetings:meeting', item.meeting_id)}#results-{item.pk}"


def _to_item(request: Any, item: AgendaItem, added: str = "") -> HttpResponse:
    """Back to the item: its piece of the page with htmx, the page of its meeting without."""
    where = _anchor(request, item)
    if request.htmx:
        where = f"{href(request.region, 'meetings:item_results', item.pk)}?added={added}"
    return HttpResponse(status=303, headers={"Location": where})


def _crumbs_of_item(request: Any, item: AgendaItem) -> list[tuple[str, str]]:
    meetings = (_("Meetings"), href(request.region, "meetings:meetings"))
    return [meetings, (str(item.meeting), _anchor(request, item))]


@reading_door(rules.see_meetings)
def decisions(request: Any) -> HttpResponse:
    """The register of decisions over all bodies."""
    filters = DecisionFilter(request.GET, years=queries.years_decided())
    found = queries.find_decisions(**filters.asked(), with_confidential=_sees_inside(request))
    rows = Paginator(queries.decisions_as_listed(found), 30).get_page(request.GET.get("page"))
    return page(
        request, "meetings/decisions.html", {"filters": filters, "rows": rows}, fragments=("results",)
    )


@reading_door(rules.see_meetings)
def decision(request: Any, pk: int) -> HttpResponse:
    found = _decision(request, pk)
    told = plan.year_of(found.action, found.year) if found.action else None
    context = {
        "decision": found,
        "may_be_told": bool(found.action) and not found.item.stays_inside,
        "is_told": told is not None and queries.sentence_of(found) in told.result,
        "crumbs": [(_("Decisions"), href(request.region, "meetings:decisions"))],
    }
    return page(request, "meetings/decision.html", context)


def _decision(request: Any, pk: int) -> Decision:
    found = get_object_or_404(queries.decisions(), pk=pk)
    if found.item.stays_inside and not _sees_inside(request):
        raise Http404(_("This stays inside the body."))
    return found


@door(rules.change_meetings)
def change_decision(request: Any, pk: int) -> HttpResponse:
    found = _decision(request, pk)
    form = DecisionForm(request.POST or None, record=found)
    if request.method == "POST" and form.carry_out(
        partial(operations.change_decision, found, by=request.member)
    ):
        return see(request, "meetings:decision", pk, said=_("Saved."))
    back = href(request.region, "meetings:decision", pk)
    register = (_("Decisions"), href(request.region, "meetings:decisions"))
    title = _("Change decision %(code)s") % {"code": found.code}
    context = {"form": form, "title": title, "cancel": back, "crumbs": [register, (found.code, back)]}
    return page(request, "meetings/form.html", context)


@verb_door(rules.change_meetings)
def remove_decision(request: Any, pk: int) -> HttpResponse:
    found = _decision(request, pk)
    try:
        operations.remove_decision(found, by=request.member)
    except Refused as refusal:
        return refuse(request, refusal, "meetings:decision", pk)
    return see(request, "meetings:meeting", found.item.meeting_id, said=_("The decision is removed."))


@verb_door(rules.change_meetings)
def tell_decision(request: Any, pk: int) -> HttpResponse:
    """Add the decision to the result of its action in its year."""
    found = _decision(request, pk)
    try:
        operations.take_over(found, year=found.year, by=request.member)
    except Refused as refusal:
        return refuse(request, refusal, "meetings:decision", pk)
    said = _("Added to the result of %(year)s.") % {"year": found.year}
    return see(request, "plan:action", found.action_id, said=said)


@reading_door(rules.see_meetings)
def of_action(request: Any, pk: int) -> HttpResponse:
    """What meetings decided and finished for an action, for the slot on its page."""
    action = get_object_or_404(plan.actions(), pk=pk)
    found = queries.results_of_action(action, with_confidential=_sees_inside(request))
    return slot(request, "meetings/of_action.html", {"action": action, "found": found})


@reading_door(rules.see_meetings)
def waiting_slot(request: Any) -> HttpResponse:
    """What is overdue or stuck, and what waits to be passed on, for the first page of the region."""
    inside = _sees_inside(request)
    late = queries.overdue_or_stuck(clock.today(), with_confidential=inside)
    waiting = queries.find_relays(with_confidential=inside)
    context = {
        "late": late[:SHOWN],
        "late_total": late.count(),
        "relays": waiting[:SHOWN],
        "relays_total": waiting.count(),
    }
    return slot(request, "meetings/waiting.html", context)


@reading_door(rules.see_meetings)
def relays(request: Any) -> HttpResponse:
    """What has to be passed on, over all bodies."""
    filters = RelayFilter(request.GET)
    filters.is_valid()
    found = queries.find_relays(**filters.cleaned_data, with_confidential=_sees_inside(request))
    rows = Paginator(queries.relays_as_listed(found), 30).get_page(request.GET.get("page"))
    return page(request, "meetings/relays.html", {"filters": filters, "rows": rows}, fragments=("results",))


def _relay(request: Any, pk: int) -> Relay:
    return get_object_or_404(queries.relays(), pk=pk)


@door(rules.change_meetings)
def change_relay(request: Any, pk: int) -> HttpResponse:
    found = _relay(request, pk)
    form = RelayForm(request.POST or None, record=found)
    if request.method == "POST" and form.carry_out(
        partial(operations.change_relay, found, by=request.member)
    ):
        return see(request, "meetings:relays", said=_("Saved."))
    back = href(request.region, "meetings:relays")
    context = {
        "form": form,
        "title": _("Change what is passed on"),
        "cancel": back,
        "crumbs": [(_("To pass on"), back)],
        "relay": found,
    }
    return page(request, "meetings/relay_form.html", context)


def _relay_verb(request: Any, pk: int, verb: Callable[..., Any], said: str) -> HttpResponse:
    try:
        verb(_relay(request, pk), by=request.member)
    except Refused as refusal:
        return refuse(request, refusal, "meetings:relays")
    return see(request, "meetings:relays", said=said)


@verb_door(rules.change_meetings)
def pass_on_relay(request: Any, pk: int) -> HttpResponse:
    return _relay_verb(request, pk, operations.pass_on_relay, _("Passed on."))


@verb_door(rules.change_meetings)
def take_back_relay(request: Any, pk: int) -> HttpResponse:
    return _relay_verb(request, pk, operations.take_back_relay, _("It waits to be passed on again."))


@verb_door(rules.change_meetings)
def park_relay(request: Any, pk: int) -> HttpResponse:
    said = _("Parked with the bodies; it is offered at their next agenda.")
    return _relay_verb(request, pk, operations.park_relay, said)


@verb_door(rules.change_meetings)
def remove_relay(request: Any, pk: int) -> HttpResponse:
    return _relay_verb(request, pk, operations.remove_relay, _("Removed."))
