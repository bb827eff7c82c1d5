"""Every write about agendas: the items and their order, and what is parked until a next meeting."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.regions.models import Member
from regiekamer.foundation.trail.models import Verb
from regiekamer.foundation.trail.operations import announce
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.dossiers.models import Dossier, State
from regiekamer.rooms.meetings import queries
from regiekamer.rooms.meetings.models import (
    AgendaItem,
    Meeting,
    MeetingStatus,
    Purpose,
    TemplateItem,
    Topic,
    refuse_when_closed,
)

# What an item, a parked topic and a fixed item have in common.
ABOUT = ("title", "purpose", "owner", "minutes", "about")


@transaction.atomic
def open_agenda(meeting: Meeting, *, by: Member) -> list[AgendaItem]:
    """Get an agenda ready: approval of the last minutes, the fixed items of the series, and what comes back.

    What stands on it already stays, below; doing it twice adds nothing.
    """
    standing = _held_still(meeting)
    _refuse_not_held(meeting)
    new = [*_approval(meeting, standing), *_fixed(meeting, standing)]
    new = _with_what_comes_back(meeting, new)
    for place, item in enumerate(new, start=1):
        item.position = place
        item.full_clean()
        item.save()
    _number([*new, *standing])
    if new:
        changes = {"items": [len(standing), len(new) + len(standing)]}
        announce(Verb.CHANGED, meeting, by=by, changes=changes)
    return new


@transaction.atomic
def add_item(
    *, meeting: Meeting, title: str, by: Member, position: int | None = None, **values: Any
) -> AgendaItem:
    """Put an item on an agenda, as the last one or at `position`, counted from 1."""
    item = _put(AgendaItem(region=by.region, meeting=meeting, title=title, **values), position)
    announce(Verb.ADDED, _told_about(item), by=by)
    return item


@transaction.atomic
def change_item(item: AgendaItem, *, by: Member, version: int | None = None, **values: Any) -> AgendaItem:
    """Change what `values` names. A newer `version` raises `Stale`; approved minutes refuse it."""
    _refuse_fixed(item.meeting)
    was_inside = item.stays_inside
    changes = item.take(values)
    item.full_clean()
    item.save_over(version)
    hidden = was_inside or item.stays_inside
    announce(Verb.CHANGED, _told_about(item), by=by, changes={} if hidden else changes)
    return item


@transaction.atomic
def remove_item(item: AgendaItem, *, by: Member) -> AgendaItem:
    """Take an item off the agenda, unless something was written down, decided or asked at it."""
    standing = _held_still(item.meeting)
    if item.notes or item.decisions.exists() or item.follow_ups.exists() or item.relays.exists():
        raise Refused(_("Something was written down at this item, so it stays. Change it instead."))
    AgendaItem.objects.filter(pk=item.pk).delete()
    _number([one for one in standing if one.pk != item.pk])
    announce(Verb.REMOVED, _told_about(item), by=by)
    return item


@transaction.atomic
def move_item(item: AgendaItem, *, to: int, by: Member) -> AgendaItem:
    """Move an item to a place on its agenda, counted from 1; refused beyond the last."""
    others = [one for one in _held_still(item.meeting) if one.pk != item.pk]
    if not 1 <= to <= len(others) + 1:
        raise Refused(_("There is no such place on this agenda. Reload the page and move it again."), "to")
    others.insert(to - 1, item)
    before = item.position
    _number(others)
    announce(Verb.CHANGED, _told_about(item), by=by, changes={"position": [before, to]})
    return item


@transaction.atomic
def discuss_item(item: AgendaItem, *, by: Member, is_discussed: bool = True) -> AgendaItem:
    """Tick an item as discussed, or take the tick back. A tick overtakes nobody who is writing."""
    _refuse_fixed(item.meeting)
    item.is_discussed = is_discussed
    AgendaItem.objects.filter(pk=item.pk).update(is_discussed=is_discussed)
    announce(
        Verb.CHANGED, _told_about(item), by=by, changes={"is_discussed": [not is_discussed, is_discussed]}
    )
    return item


@transaction.atomic
def park_topic(*, body: Body, title: str, by: Member, **values: Any) -> Topic:
    """Park a topic with a body until it is put on an agenda; refused with a body that ended."""
    topic = Topic(region=by.region, body=body, title=title, **values)
    if body.stage == "ended":
        raise Refused(_("This body has ended. Park the topic with a body that runs."), "body")
    topic.full_clean()
    topic.save()
    announce(Verb.ADDED, topic, by=by)
    return topic


@transaction.atomic
def change_topic(topic: Topic, *, by: Member, version: int | None = None, **values: Any) -> Topic:
    """Change what `values` names."""
    changes = topic.take(values)
    topic.full_clean()
    topic.save_over(version)
    announce(Verb.CHANGED, topic, by=by, changes=changes)
    return topic


@transaction.atomic
def remove_topic(topic: Topic, *, by: Member) -> Topic:
    """Take a topic out of the parking lot; nobody will bring it up any more."""
    Topic.objects.filter(pk=topic.pk).delete()
    announce(Verb.REMOVED, topic, by=by)
    return topic


@transaction.atomic
def take_topic(topic: Topic, *, meeting: Meeting, by: Member) -> AgendaItem:
    """Put a parked topic on the agenda of a meeting of its body. Of two who do so, the second is refused."""
    if topic.body_id not in queries.bodies_of(meeting):
        raise Refused(_("This topic is parked with another body. Put it on an agenda of that body."))
    if not Topic.objects.filter(pk=topic.pk, is_taken=False).update(is_taken=True):
        raise Refused(_("This topic is on an agenda already."))
    topic.is_taken = True
    item = _put(AgendaItem(meeting=meeting, dossier=topic.dossier, **_about(topic)))
    announce(Verb.ADDED, _told_about(item), by=by)
    return item


@transaction.atomic
def park_item(item: AgendaItem, *, by: Member) -> Topic:
    """Take an item that was not discussed yet off the agenda and park it with the body."""
    if item.stays_inside:
        raise Refused(_("What stays inside the body is not parked: everybody reads the parked topics."))
    # It waits in the parking lot from now on, so it does not come back from an earlier meeting as well.
    if item.came_from_id:
        AgendaItem.objects.filter(pk=item.came_from_id).update(comes_back=False)
    remove_item(item, by=by)
    return park_topic(body=item.meeting.body, by=by, dossier=item.dossier, **_words(item))


@transaction.atomic
def take_dossier(dossier: Dossier, *, meeting: Meeting, by: Member) -> AgendaItem:
    """Make a meeting a stop on the way of a dossier; refused twice, and when the dossier is closed."""
    standing = _held_still(meeting)
    if dossier.state == State.CLOSED:
        raise Refused(_("This dossier is closed. Reopen it first, then put it on an agenda."))
    if any(one.dossier_id == dossier.pk for one in standing):
        raise Refused(_("This dossier is on this agenda already."))
    item = AgendaItem(region=by.region, meeting=meeting, title=dossier.title, dossier=dossier)
    item = _put(item)
    announce(Verb.ADDED, _told_about(item), by=by)
    return item


@transaction.atomic
def bring_back(item: AgendaItem, *, meeting: Meeting, by: Member) -> AgendaItem:
    """Put an item of an earlier meeting on the agenda again; refused when it is back already."""
    _held_still(meeting)
    if item.went_to.exists():
        raise Refused(_("This item is back on an agenda already."))
    if item.meeting_id == meeting.pk or not queries.bodies_of(item.meeting) & queries.bodies_of(meeting):
        raise Refused(_("This item comes back to a later meeting of its own body only."))
    back = _put(_again(item, meeting))
    announce(Verb.ADDED, _told_about(back), by=by)
    return back


def _held_still(meeting: Meeting) -> list[AgendaItem]:
    """The items of an agenda in their order, while no other writer may order them."""
    refuse_when_closed(Meeting.objects.select_for_update().get(pk=meeting.pk))
    return list(AgendaItem.objects.filter(meeting=meeting))


def _refuse_fixed(meeting: Meeting) -> None:
    refuse_when_closed(Meeting.objects.get(pk=meeting.pk))


def _refuse_not_held(meeting: Meeting) -> None:
    if meeting.status == MeetingStatus.NOT_HELD:
        raise Refused(_("This meeting does not take place. Get the agenda of the next one ready."))


def _put(item: AgendaItem, position: int | None = None) -> AgendaItem:
    """Save a new item as the last one, or at a place counted from 1; the others make room."""
    standing = _held_still(item.meeting)
    place = len(standing) + 1 if position is None else max(1, min(position, len(standing) + 1))
    item.position = place
    item.full_clean()
    item.save()
    standing.insert(place - 1, item)
    _number(standing)
    return item


def _number(items: list[AgendaItem]) -> None:
    """Give the items their places, without touching the version of a text that somebody is writing."""
    moved = []
    for place, item in enumerate(items, start=1):
        if item.position != place:
            item.position = place
            moved.append(item)
    AgendaItem.objects.bulk_update(moved, ["position"])


def _approval(meeting: Meeting, standing: list[AgendaItem]) -> list[AgendaItem]:
    last = queries.to_approve(meeting)
    if last is None or any(one.approves_id for one in standing):
        return []
    title = _("Approval of the minutes of %(day)s") % {"day": last.when}
    return [
        AgendaItem(
            region=meeting.region,
            meeting=meeting,
            title=title,
            purpose=Purpose.DECIDE,
            minutes=5,
            approves=last,
            comes_back=False,
        )
    ]


def _fixed(meeting: Meeting, standing: list[AgendaItem]) -> list[AgendaItem]:
    there = {_heard(one) for one in standing}
    return [
        AgendaItem(meeting=meeting, comes_back=False, **_about(one))
        for one in queries.template_of(meeting)
        if _heard(one) not in there
    ]


def _with_what_comes_back(meeting: Meeting, new: list[AgendaItem]) -> list[AgendaItem]:
    """The new items and those that come back; a fixed item that comes back stands there once."""
    by_title = {_heard(one): one for one in new if one.approves_id is None}
    for item in queries.returning_items(meeting.body, meeting):
        same = by_title.get(_heard(item))
        if same is not None and same.came_from_id is None:
            same.came_from = item
        else:
            new.append(_again(item, meeting))
    return new


def _again(item: AgendaItem, meeting: Meeting) -> AgendaItem:
    kept = {name: getattr(item, name) for name in ("is_confidential", "dossier_id", "action_id")}
    return AgendaItem(meeting=meeting, came_from=item, **_about(item), **kept)


def _about(source: AgendaItem | Topic | TemplateItem) -> dict[str, Any]:
    return {"region": source.region, **_words(source)}


def _words(source: AgendaItem | Topic | TemplateItem) -> dict[str, Any]:
    return {name: getattr(source, name) for name in ABOUT}


def _heard(item: AgendaItem | TemplateItem) -> str:
    """A title as people hear it: case and white space make no difference."""
    return " ".join(item.title.split()).casefold()


def _told_about(item: AgendaItem) -> AgendaItem | Meeting:
    """What the trail names: the item, or only its meeting when the item stays inside the body."""
    return item.meeting if item.stays_inside else item
