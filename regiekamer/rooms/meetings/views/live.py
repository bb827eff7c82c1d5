"""The page of a meeting: to prepare it, to hold it, to take its minutes and to finish them."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from regiekamer.foundation.access.doors import reading_door
from regiekamer.foundation.documents.blocks import Document, from_text
from regiekamer.foundation.documents.html import body_html
from regiekamer.foundation.kernel import clock
from regiekamer.foundation.ui.page import href, page
from regiekamer.rooms.meetings import queries, rules
from regiekamer.rooms.meetings.models import AgendaItem, Meeting, MeetingStatus, MinutesState
from regiekamer.rooms.meetings.views.agenda import agenda_tools
from regiekamer.rooms.meetings.views.attendance import roll_context
from regiekamer.rooms.network.rules import see_contacts


@dataclass(frozen=True)
class Step:
    """A step of the meeting in a word: "done", "now" or "to_come", and where on the page it stands."""

    word: str
    state: str
    anchor: str


@dataclass(frozen=True)
class Entry:
    """An item of the agenda on the page. `notes` are its minutes to read, when they are not being written;
    `buttons` those to record what comes of it, where nothing did yet."""

    number: int
    item: AgendaItem
    is_hidden: bool
    notes: SafeString
    buttons: SafeString


@reading_door(rules.see_meetings)
def meeting(request: Any, pk: int) -> HttpResponse:
    """One meeting with its agenda, who was there, its minutes and what came of it."""
    found = get_object_or_404(queries.meetings().prefetch_related("with_bodies"), pk=pk)
    items, moment = queries.items_on_page(found), _moment(found)
    writes = moment["is_live"] and _may_write(request, found)
    numbers = queries.numbers_of(found)
    context = {
        "meeting": found,
        **moment,
        **_tools(request, found, items),
        "writes": writes,
        "entries": _entries(request, found, items, writes),
        "steps": _steps(found, items, numbers),
        "papers": _papers(request, found),
        # Below it stands everything about one item; asking for each address apart takes its time.
        "items_url": href(request.region, "meetings:item", 0).removesuffix("0/"),
        "numbers": numbers,
        "crumbs": _crumbs(request, found),
    }
    # Once everybody is marked the list folds away; it is fetched when somebody opens it.
    if moment["is_live"] and not numbers.is_complete:
        context |= roll_context(request, found)
    if found.minutes_state == MinutesState.NONE:
        context |= {"same_day": queries.same_day(found)[:5], "invitations": queries.answers_of(found)}
    return page(request, "meetings/meeting.html", context)


def _tools(request: Any, meeting: Meeting, items: Sequence[AgendaItem]) -> dict[str, Any]:
    """What arranges an agenda; once the meeting was held its order stands, and only adding an item is offered."""
    if meeting.status == MeetingStatus.PLANNED:
        return agenda_tools(request, meeting, items)
    return {"may_arrange": False, "sees_inside": rules.see_confidential.allows(request.member)}


def _moment(meeting: Meeting) -> dict[str, bool]:
    """Where the meeting stands in time: attendance comes first once its day is there."""
    today = clock.today()
    is_planned = meeting.status == MeetingStatus.PLANNED
    is_to_come = meeting.day is not None and meeting.day > today
    return {
        "is_to_come": is_to_come,
        "is_due": is_planned and not is_to_come and meeting.day != today,
        "is_live": meeting.status == MeetingStatus.HELD or (is_planned and not is_to_come),
        "is_closed": meeting.minutes_state in (MinutesState.APPROVED, MinutesState.LOCKED),
    }


def _may_write(request: Any, meeting: Meeting) -> bool:
    is_open = meeting.minutes_state in (MinutesState.NONE, MinutesState.DRAFT)
    return (
        rules.change_meetings.allows(request.member) and is_open and meeting.status != MeetingStatus.NOT_HELD
    )


def _entries(request: Any, meeting: Meeting, items: Sequence[AgendaItem], writes: bool) -> list[Entry]:
    """The items; what stays inside is hidden from who may not see it, and minutes in the making are for who
    writes them."""
    sees_inside = rules.see_confidential.allows(request.member)
    is_finished = meeting.minutes_state != MinutesState.NONE
    sees_notes = is_finished or rules.change_meetings.allows(request.member)
    drawn = _drawn_buttons(request) if writes else ""
    entries = []
    for number, item in enumerate(items, 1):
        is_hidden = item.stays_inside and not sees_inside
        shows = sees_notes and not writes and not is_hidden
        notes = _as_read(item.notes) if shows else SafeString("")
        entries.append(Entry(number, item, is_hidden, notes, _buttons_of(item, drawn)))
    return entries


class _Anything:
    """An item without results, for which the buttons are drawn once; every such item then gets its own copy."""

    pk = 987_654_321_987
    title = "\ue000"
    decisions = follow_ups = relays = SimpleNamespace(all=tuple)


def _drawn_buttons(request: Any) -> str:
    return render_to_string(
        "meetings/item_results.html", {"item": _Anything, "writes": True}, request=request
    )


def _buttons_of(item: AgendaItem, drawn: str) -> SafeString:
    """A copy of the drawn buttons: drawing the same ones for each item took longer than the rest of the page."""
    if item.decisions.all() or item.follow_ups.all() or item.relays.all():
        return SafeString("")
    own = drawn.replace(str(_Anything.pk), str(item.pk)).replace(_Anything.title, escape(item.title))
    return mark_safe(own)


def _as_read(notes: str) -> SafeString:
    return body_html(Document(title="", blocks=from_text(notes)), top_level=4) if notes else SafeString("")


def _papers(request: Any, meeting: Meeting) -> list[tuple[str, str]]:
    """The papers that this member may take along: the kind, and what it is called."""
    told = [("agenda", _("Agenda"))]
    if meeting.minutes_state != MinutesState.NONE or rules.change_meetings.allows(request.member):
        told.append(("minutes", _("Minutes")))
    if see_contacts.allows(request.member):
        told.append(("attendance", _("List of attendance to sign")))
    return told


def _steps(meeting: Meeting, items: Sequence[AgendaItem], numbers: queries.Numbers) -> list[Step]:
    """Agenda, attendance, minutes, approved: what is done, and the first that is not."""
    state = meeting.minutes_state
    told = [
        (_("agenda"), bool(items), "agenda"),
        (_("who was there"), numbers.is_complete, "attendance"),
        (_("minutes"), state != MinutesState.NONE, "minutes"),
        (_("approved"), state in (MinutesState.APPROVED, MinutesState.LOCKED), "minutes"),
    ]
    now = next((word for word, is_done, _anchor in told if not is_done), "")
    return [
        Step(word, "done" if is_done else "now" if word == now else "to_come", anchor)
        for word, is_done, anchor in told
    ]


def _crumbs(request: Any, meeting: Meeting) -> list[tuple[str, str]]:
    body = (meeting.body.call_name, href(request.region, "bodies:body", meeting.body_id))
    return [(_("Meetings"), href(request.region, "meetings:meetings")), body]
