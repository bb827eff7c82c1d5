"""Pages about agendas: preparing one, its items, and what is parked for a next time."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from regiekamer.foundation.access.doors import door, reading_door, verb_door
from regiekamer.foundation.documents.blocks import Document, from_text
from regiekamer.foundation.documents.html import body_html
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.ui.page import href, page, see
from regiekamer.rooms.bodies import queries as bodies
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.dossiers.models import Dossier
from regiekamer.rooms.meetings import operations, queries, rules
from regiekamer.rooms.meetings.forms import (
    ItemForm,
    MoveForm,
    OwnNotesForm,
    QuickItemForm,
    QuickTopicForm,
    TopicForm,
)
from regiekamer.rooms.meetings.models import AgendaItem, Meeting, MeetingStatus, MinutesState


def agenda_tools(request: Any, meeting: Meeting, agenda: Sequence[AgendaItem]) -> dict[str, Any]:
    """What `meetings/agenda_tools.html` and `meetings/item_head.html` ask of the page that includes them.

    `may_arrange` says whether the agenda may still be changed. Offers are sought only for who may use them.
    """
    is_fixed = meeting.minutes_state in (MinutesState.APPROVED, MinutesState.LOCKED)
    may_arrange = rules.change_meetings.allows(request.member) and not is_fixed
    to_prepare = may_arrange and meeting.status == MeetingStatus.PLANNED
    return {
        "slot": queries.slot(meeting, agenda),
        "may_arrange": may_arrange,
        "sees_inside": rules.see_confidential.allows(request.member),
        "offers": queries.offers_for(meeting, agenda) if to_prepare else None,
        "quick_item": QuickItemForm(auto_id="new_%s") if may_arrange else None,
    }


@reading_door(rules.see_meetings)
def item(request: Any, pk: int) -> HttpResponse:
    """One item: what it is for, what was said, and what came of it; earlier and later times on the table.

    Minutes in the making are for who writes them.
    """
    found = _item_for(request, pk, queries.item_with_all(pk))
    queries.tell_open_before([found])
    shows = rules.change_meetings.allows(request.member) or found.meeting.minutes_state != MinutesState.NONE
    notes = Document(title="", blocks=from_text(found.notes)) if shows and found.notes else None
    context = {
        "item": found,
        "notes": body_html(notes, top_level=3) if notes else "",
        "way": queries.way_of(found),
        "sees_inside": rules.see_confidential.allows(request.member),
        "is_fixed": found.meeting.minutes_state in (MinutesState.APPROVED, MinutesState.LOCKED),
        "crumbs": _to_meeting(request, found.meeting),
    }
    return page(request, "meetings/item.html", context)


@verb_door(rules.change_meetings)
def open_agenda(request: Any, pk: int) -> HttpResponse:
    """Get the agenda ready, in one click."""
    meeting = get_object_or_404(queries.meetings(), pk=pk)
    return _act(request, meeting, partial(operations.open_agenda, meeting, by=request.member))


@door(rules.change_meetings)
def add_item(request: Any, pk: int) -> HttpResponse:
    """An item in one line, from the meeting's page; a page of its own only when something is wrong."""
    meeting = get_object_or_404(queries.meetings(), pk=pk)
    form = QuickItemForm(request.POST or None)
    if request.method == "POST" and form.carry_out(
        partial(operations.add_item, meeting=meeting, by=request.member)
    ):
        return see(request, "meetings:meeting", pk)
    return _form_below(request, meeting, form, _("Add an item"))


@door(rules.change_meetings)
def change_item(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.items(), pk=pk)
    form = ItemForm(request.POST or None, record=found)
    if request.method == "POST" and form.carry_out(partial(operations.change_item, found, by=request.member)):
        return see(request, "meetings:meeting", found.meeting_id, said=_("Saved."))
    return _form_below(request, found.meeting, form, _("Change the item"), item=found)


@verb_door(rules.change_meetings)
def remove_item(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.items(), pk=pk)
    return _act(request, found.meeting, partial(operations.remove_item, found, by=request.member))


@verb_door(rules.change_meetings)
def park_item(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.items(), pk=pk)
    return _act(request, found.meeting, partial(operations.park_item, found, by=request.member))


@verb_door(rules.change_meetings)
def move_item(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.items(), pk=pk)
    form = MoveForm(request.POST)
    if form.carry_out(partial(operations.move_item, found, by=request.member)):
        return see(request, "meetings:meeting", found.meeting_id)
    return _refused(request, found.meeting, " ".join(form.told))


@verb_door(rules.change_meetings)
def discuss_item(request: Any, pk: int) -> HttpResponse:
    """Tick an item as discussed; with `undo` the tick is taken back."""
    found = get_object_or_404(queries.items(), pk=pk)
    ticked = "undo" not in request.POST
    discuss = partial(operations.discuss_item, found, is_discussed=ticked, by=request.member)
    return _act(request, found.meeting, discuss)


@verb_door(rules.change_meetings)
def take_topic(request: Any, pk: int, topic: int) -> HttpResponse:
    meeting = get_object_or_404(queries.meetings(), pk=pk)
    found = get_object_or_404(queries.topics(), pk=topic)
    return _act(request, meeting, partial(operations.take_topic, found, meeting=meeting, by=request.member))


@verb_door(rules.change_meetings)
def take_dossier(request: Any, pk: int, dossier: int) -> HttpResponse:
    meeting = get_object_or_404(queries.meetings(), pk=pk)
    found = get_object_or_404(queries.dossier_choices(), pk=dossier)
    return _act(request, meeting, partial(operations.take_dossier, found, meeting=meeting, by=request.member))


@verb_door(rules.change_meetings)
def bring_back(request: Any, pk: int, item: int) -> HttpResponse:
    meeting = get_object_or_404(queries.meetings(), pk=pk)
    found = get_object_or_404(queries.items(), pk=item)
    return _act(request, meeting, partial(operations.bring_back, found, meeting=meeting, by=request.member))


@reading_door(rules.see_meetings)
def topics_of_body(request: Any, pk: int) -> HttpResponse:
    """What is parked with a body, for a slot on its page."""
    return _topics_page(request, get_object_or_404(bodies.bodies(), pk=pk), QuickTopicForm())


@door(rules.change_meetings)
def park_topic(request: Any, pk: int) -> HttpResponse:
    """A topic in one line, from the page of a body."""
    body = get_object_or_404(bodies.bodies(), pk=pk)
    form = QuickTopicForm(request.POST or None)
    if request.method == "POST" and form.carry_out(
        partial(operations.park_topic, body=body, by=request.member)
    ):
        return see(request, "meetings:topics_of_body", pk)
    return _topics_page(request, body, form)


@door(rules.change_meetings)
def change_topic(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.topics(), pk=pk)
    form = TopicForm(request.POST or None, record=found)
    back = href(request.region, "meetings:topics_of_body", found.body_id)
    if request.method == "POST" and form.carry_out(
        partial(operations.change_topic, found, by=request.member)
    ):
        return see(request, "meetings:topics_of_body", found.body_id, said=_("Saved."))
    crumbs = [*_to_body(request, found.body), (_("Parked topics"), back)]
    context = {"form": form, "title": _("Change the topic"), "cancel": back, "crumbs": crumbs, "topic": found}
    return page(request, "meetings/agenda_form.html", context)


@verb_door(rules.change_meetings)
def remove_topic(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.topics(), pk=pk)
    operations.remove_topic(found, by=request.member)
    return see(request, "meetings:topics_of_body", found.body_id, said=_("The topic is removed."))


@reading_door(rules.see_meetings)
def of_dossier(request: Any, pk: int) -> HttpResponse:
    """The stops of a dossier, for a slot on its page."""
    dossier: Dossier = get_object_or_404(queries.dossier_choices(), pk=pk)
    inside = rules.see_confidential.allows(request.member)
    stops = queries.stops_of(dossier, with_confidential=inside)
    drafts = rules.change_meetings.allows(request.member)
    context = {"dossier": dossier, "stops": stops, "sees_drafts": drafts}
    return page(request, "meetings/of_dossier.html", context, fragments=("stops",))


@door(rules.change_meetings)
def own_notes(request: Any, pk: int) -> HttpResponse:
    """What we took home from a meeting of somebody else."""
    meeting = get_object_or_404(queries.meetings(), pk=pk)
    form = OwnNotesForm(request.POST or None, record=meeting)
    if request.method == "POST" and form.carry_out(
        partial(operations.write_own_notes, meeting, by=request.member)
    ):
        return see(request, "meetings:meeting", pk, said=_("Saved."))
    return _form_below(request, meeting, form, _("Our own notes"))


def _item_for(request: Any, pk: int, found: Any) -> AgendaItem:
    """An item that this member may see; what stays inside the body is for the team."""
    item: AgendaItem = get_object_or_404(found, pk=pk)
    if item.stays_inside and not rules.see_confidential.allows(request.member):
        raise PermissionDenied(_("This item stays inside the body."))
    return item


def _act(request: Any, meeting: Meeting, operation: Callable[[], Any]) -> HttpResponse:
    """Carry out a verb on an agenda and show the meeting; a refusal says why."""
    try:
        operation()
    except Refused as refusal:
        return _refused(request, meeting, refusal.message)
    return see(request, "meetings:meeting", meeting.pk)


def _refused(request: Any, meeting: Meeting, message: str) -> HttpResponse:
    """Say why on the whole page: a fragment has no room for it."""
    messages.error(request, message)
    if request.htmx:
        return HttpResponse(headers={"HX-Refresh": "true"})
    return see(request, "meetings:meeting", meeting.pk)


def _topics_page(request: Any, body: Body, form: QuickTopicForm) -> HttpResponse:
    inside = rules.see_confidential.allows(request.member)
    context = {
        "body": body,
        "topics": queries.topics_of(body, with_confidential=inside),
        "form": form if body.stage != "ended" else None,
        "crumbs": _to_body(request, body),
    }
    return page(request, "meetings/topics.html", context, fragments=("topics",))


def _to_body(request: Any, body: Body) -> list[tuple[str, str]]:
    meetings = (_("Meetings"), href(request.region, "meetings:meetings"))
    return [meetings, (body.call_name, href(request.region, "bodies:body", body.pk))]


def _to_meeting(request: Any, meeting: Meeting) -> list[tuple[str, str]]:
    back = href(request.region, "meetings:meeting", meeting.pk)
    return [*_to_body(request, meeting.body), (meeting.when, back)]


def _form_below(request: Any, meeting: Meeting, form: Any, title: str, **more: Any) -> HttpResponse:
    """A form page below the page of a meeting."""
    back = href(request.region, "meetings:meeting", meeting.pk)
    crumbs = _to_meeting(request, meeting)
    context = {"form": form, "title": title, "cancel": back, "crumbs": crumbs, **more}
    return page(request, "meetings/agenda_form.html", context)
