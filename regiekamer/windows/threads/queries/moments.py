"""The moments of a thread: each room's records told in one shape, so that they fit in one order."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.regions.models import Region
from regiekamer.foundation.ui.page import href
from regiekamer.rooms.dossiers.models import Turn, TurnKind
from regiekamer.rooms.meetings.models import (
    STILL_OPEN,
    AgendaItem,
    Decision,
    FollowUp,
    MeetingStatus,
    MinutesState,
    Relay,
)
from regiekamer.rooms.plan.models import ActionYear, Promise

# On one day a thing is opened before it is discussed, and passed on, parked or closed after.
FIRST, AT_THE_TABLE, ANSWERED, AFTER, LAST = range(5)
# What the moments of an agenda item tell, asked for all items at once.
AT_HAND: tuple[Any, ...] = (
    "meeting__with_bodies",
    "decisions",
    *("follow_ups__answers", "follow_ups__contact", "follow_ups__organisation"),
    *("relays__bodies", "relays__organisations"),
)
TURNS = {TurnKind.OPENED: FIRST, TurnKind.REOPENED: FIRST, TurnKind.WOKEN: FIRST}


@dataclass(frozen=True)
class Point:
    """What came out of an agenda item: a decision, a follow-up or a relay, with how it stands in a word."""

    label: str
    text: str
    state: str = ""
    tone: str = "quiet"


@dataclass(frozen=True)
class Moment:
    """One moment of a thread. `day` None: only the year is known, or it is about the `whole_year`.

    `place` orders the moments of one day. `inside` says that it stays inside the body: on screen for the team, in no
    document.
    """

    year: int
    day: date | None
    title: str
    place: int = AFTER
    where: str = ""
    address: str = ""
    text: str = ""
    points: tuple[Point, ...] = ()
    inside: bool = False
    opens: bool = False
    whole_year: bool = False

    @property
    def order(self) -> tuple[int, int, date, int]:
        """By year; what opens the way first, what has no day last, the rest by day."""
        if self.day:
            return (self.year, 1, self.day, self.place)
        return (self.year, 0 if self.opens else 2, date.min, self.place)

    @property
    def when(self) -> str:
        """The day as people say it; of what has no day, that only the year is known."""
        if self.day:
            return date_format(self.day, "j F Y")
        if self.whole_year:
            return _("over %(year)s") % {"year": self.year}
        return _("in %(year)s, day not kept") % {"year": self.year}

    @property
    def is_to_come(self) -> bool:
        return self.day is not None and self.day > clock.today()


@dataclass(frozen=True)
class Stops:
    """The agenda items of a thread, and the follow-ups that belong to it, with what they need at hand.

    `own` are the keys of the items that are about it from end to end; of the others only what was decided or
    asked about `action_ids` belongs to it.
    """

    items: tuple[AgendaItem, ...]
    loose: tuple[FollowUp, ...]
    own: frozenset[int]
    action_ids: frozenset[int]

    def decisions(self, item: AgendaItem) -> list[Decision]:
        return [one for one in item.decisions.all() if self._belongs(item, one.action_id)]

    def follow_ups(self, item: AgendaItem) -> list[FollowUp]:
        return [one for one in item.follow_ups.all() if self._belongs(item, one.action_id)]

    def relays(self, item: AgendaItem) -> list[Relay]:
        return list(item.relays.all()) if item.pk in self.own else []

    def _belongs(self, item: AgendaItem, action_id: int | None) -> bool:
        return item.pk in self.own or action_id in self.action_ids

    def all_follow_ups(self, *, with_inside: bool) -> list[FollowUp]:
        shown = [item for item in self.items if with_inside or not item.stays_inside]
        return [*(one for item in shown for one in self.follow_ups(item)), *self.loose]

    def open_follow_ups(self) -> list[FollowUp]:
        """Those not done, the longest waiting first; none of what stays inside a body."""
        found = [one for one in self.all_follow_ups(with_inside=False) if one.status in STILL_OPEN]
        return sorted(found, key=lambda one: (one.due or date.max, one.pk))

    def waiting_relays(self) -> list[Relay]:
        """What was to be passed on and is not yet."""
        shown = [item for item in self.items if not item.stays_inside]
        return [one for item in shown for one in self.relays(item) if one.passed_on is None]


def stops(about: Q, *, action_ids: Collection[int] = ()) -> Stops:
    """The agenda items that `about` finds, and those where something was decided or asked about the actions.

    A fixed number of queries, whatever the number of items.
    """
    ids = frozenset(action_ids)
    wanted = about
    if ids:
        wanted |= Q(pk__in=Decision.objects.filter(action__in=ids).order_by().values("item"))
        wanted |= Q(pk__in=FollowUp.objects.filter(action__in=ids).order_by().values("item"))
    found = AgendaItem.objects.filter(wanted).select_related("meeting__body")
    items = found.prefetch_related(*AT_HAND)
    loose = FollowUp.objects.filter(item=None, action__in=ids).select_related("contact", "organisation")
    own = frozenset(AgendaItem.objects.filter(about).values_list("pk", flat=True))
    return Stops(tuple(items), tuple(loose.prefetch_related("answers")), own, ids)


def of_turns(turns: Iterable[Turn], region: Region, *, named: bool = False) -> Iterator[Moment]:
    """The turns of dossiers; `named` says of which dossier, where several come together."""
    for turn in turns:
        title = _title_of(turn)
        yield Moment(
            turn.year,
            turn.day,
            f"{turn.dossier.title}: {title}" if named else title,
            place=TURNS.get(TurnKind(turn.kind), AFTER),
            where="" if turn.kind == TurnKind.PASSED_ON else _name(turn.body),
            address=href(region, turn.dossier.page_name, turn.dossier_id),
            text=turn.text,
            opens=turn.kind == TurnKind.OPENED,
        )


def _title_of(turn: Turn) -> str:
    if turn.kind == TurnKind.PASSED_ON and turn.body:
        return _("Passed on to %(body)s") % {"body": turn.body.call_name}
    label = str(turn.get_kind_display())
    return label[:1].upper() + label[1:]


def _name(body: object) -> str:
    return getattr(body, "call_name", "")


def of_stops(found: Stops, region: Region, *, with_drafts: bool) -> Iterator[Moment]:
    """What was on the table and came of it, what was answered afterwards and what was passed on.

    Minutes in the making are told only `with_drafts`.
    """
    for item in found.items:
        meeting = item.meeting
        points = (*_decided(found, item), *_asked(found, item), *_relayed(found, item))
        is_own = item.pk in found.own
        yield Moment(
            meeting.year,
            meeting.day,
            item.title if is_own else _("Under “%(title)s”") % {"title": item.title},
            place=AT_THE_TABLE,
            where=" + ".join(one.call_name for one in (meeting.body, *meeting.with_bodies.all())),
            address=href(region, meeting.page_name, meeting.pk),
            text=_noted(item, points, with_drafts) if is_own else "",
            points=points,
            inside=item.stays_inside,
        )
        yield from _passed_on(found, item, region)
        yield from _answers(found.follow_ups(item), region, inside=item.stays_inside)
    yield from _loose(found.loose, region)
    yield from _answers(found.loose, region)


def _noted(item: AgendaItem, points: Collection[Point], with_drafts: bool) -> str:
    """The notes; else, in so many words, why there are none."""
    meeting = item.meeting
    if meeting.status == MeetingStatus.NOT_HELD:
        return _("The meeting was not held: %(reason)s") % {"reason": meeting.reason}
    if meeting.status == MeetingStatus.HELD and not item.notes and not points:
        return _("On the agenda; nothing was written down about it.")
    return item.notes if with_drafts or meeting.minutes_state != MinutesState.NONE else ""


def _decided(found: Stops, item: AgendaItem) -> Iterator[Point]:
    for one in found.decisions(item):
        label = _("Decision %(number)s") % {"number": one.code}
        yield Point(label, one.text, str(one.get_result_display()))


def _asked(found: Stops, item: AgendaItem) -> Iterator[Point]:
    return (point_of(one) for one in found.follow_ups(item))


def point_of(one: FollowUp) -> Point:
    """A follow-up: who, what, by when, and how it stands."""
    label = _("Follow-up for %(owner)s") % {"owner": one.owner} if one.owner else _("Follow-up")
    due = _("by %(day)s") % {"day": date_format(one.due, "j F Y")} if one.due else ""
    late = one.status in STILL_OPEN and one.due is not None and one.due < clock.today()
    tone = "good" if one.status == "done" else "attention" if late or one.status == "stuck" else "quiet"
    return Point(label, f"{one.text} ({due})" if due else one.text, str(one.get_status_display()), tone)


def _relayed(found: Stops, item: AgendaItem) -> Iterator[Point]:
    return (relay_point(one) for one in found.relays(item))


def relay_point(one: Relay) -> Point:
    """A relay: to whom, what, and whether it was done."""
    state = _("passed on") if one.passed_on else _("still to be passed on")
    return Point(_to(one), one.text, state, "good" if one.passed_on else "attention")


def _to(relay: Relay) -> str:
    names = ", ".join(relay.addressees)
    return _("To pass on to %(names)s") % {"names": names} if names else _("To pass on")


def _passed_on(found: Stops, item: AgendaItem, region: Region) -> Iterator[Moment]:
    """What was passed on at another day than that of the meeting."""
    address = href(region, item.meeting.page_name, item.meeting_id)
    for one in found.relays(item):
        if one.passed_on and one.passed_on != item.meeting.day:
            names = ", ".join(one.addressees)
            title = _("Passed on to %(body)s") % {"body": names} if names else _("Passed on")
            yield Moment(
                one.passed_on.year,
                one.passed_on,
                title,
                place=ANSWERED,
                address=address,
                text=one.text,
                inside=item.stays_inside,
            )


def _answers(asked: Iterable[FollowUp], region: Region, *, inside: bool = False) -> Iterator[Moment]:
    for one in asked:
        for answer in one.answers.all():
            day = timezone.localtime(answer.at).date()
            status = str(answer.get_status_display())
            yield Moment(
                day.year,
                day,
                _("%(who)s: %(status)s") % {"who": answer.who, "status": status},
                place=ANSWERED,
                text="\n".join(part for part in (one.text, answer.line and f"“{answer.line}”") if part),
                inside=inside,
            )


def _loose(asked: Iterable[FollowUp], region: Region) -> Iterator[Moment]:
    """The follow-ups that were asked outside a meeting."""
    for one in asked:
        yield Moment(
            one.asked_on.year,
            one.asked_on,
            _("Asked outside a meeting"),
            place=AT_THE_TABLE,
            points=(point_of(one),),
        )


def of_years(rows: Iterable[ActionYear], region: Region) -> Iterator[Moment]:
    """What the plan says of its actions, year by year. It closes the year: nobody kept a day."""
    for row in rows:
        if not (row.result or row.reason or row.next_step):
            continue
        ahead = _("What comes next: %(text)s") % {"text": row.next_step} if row.next_step else ""
        yield Moment(
            row.year,
            None,
            row.action.title,
            place=AFTER,
            where=_("in the plan"),
            address=href(region, row.action.page_name, row.action_id),
            text="\n\n".join(part for part in (row.reason, row.result, ahead) if part),
            whole_year=True,
            points=(Point(_("Status"), "", str(row.get_status_display()), row.tone),),
        )


def of_promises(promises: Iterable[Promise], region: Region) -> Iterator[Moment]:
    """What was promised for a year, and whether it was kept."""
    for one in promises:
        text = "\n".join(part for part in (one.text, one.outcome_reason) if part)
        state = str(one.get_outcome_display())
        yield Moment(
            one.year,
            None,
            _("Promise for %(year)s") % {"year": one.year},
            place=LAST,
            address=href(region, one.page_name, one.pk),
            text=text,
            points=(Point(_("Outcome"), "", state, one.tone),),
            whole_year=True,
        )
