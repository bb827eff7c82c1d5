"""Questions about agendas: what stands on them, what comes back, what waits, and whether it fits the time."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from regiekamer.foundation.kernel import clock
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.dossiers.models import Dossier, State
from regiekamer.rooms.meetings.models import (
    STILL_OPEN,
    AgendaItem,
    Decision,
    FollowUp,
    Meeting,
    MeetingStatus,
    MinutesState,
    Paper,
    Purpose,
    Relay,
    ResultCode,
    TemplateItem,
    Topic,
)
from regiekamer.rooms.meetings.queries.meetings import find_meetings
from regiekamer.rooms.meetings.queries.series import running_series


def items() -> QuerySet[AgendaItem]:
    """All agenda items, with their meeting and what they are about at hand."""
    return AgendaItem.objects.select_related(
        "meeting__body", "dossier", "action", "came_from__meeting", "approves"
    )


def agenda_of(meeting: Meeting) -> list[AgendaItem]:
    """The agenda in its order, with what came of each item at hand: decisions, follow-ups, relays, papers.

    `open_before` holds what is still to do since earlier meetings. A constant number of queries.
    """
    found = items().filter(meeting=meeting).prefetch_related(*_what_came_of_it())
    listed = list(found)
    for item in listed:
        item.meeting = meeting
    tell_open_before(listed)
    return listed


def _what_came_of_it() -> list[Prefetch]:
    return [
        Prefetch("decisions", Decision.objects.select_related("action").order_by("year", "number")),
        Prefetch("follow_ups", FollowUp.objects.select_related("contact", "organisation").order_by("pk")),
        Prefetch("relays", Relay.objects.prefetch_related("bodies", "organisations")),
        Prefetch("papers", Paper.objects.defer("content")),
    ]


def item_with_all(pk: int) -> QuerySet[AgendaItem]:
    """One item with what came of it at hand."""
    return items().filter(pk=pk).prefetch_related(*_what_came_of_it())


def tell_open_before(listed: Sequence[AgendaItem]) -> None:
    """Give each item that came back what is still to do since the earlier times it was on the table."""
    back = [item for item in listed if item.came_from_id]
    if not back:
        return
    earlier = _ways_back(back)
    every = {pk for way in earlier.values() for pk in way}
    open_at: dict[int | None, list[FollowUp]] = defaultdict(list)
    for one in FollowUp.objects.filter(item__in=every, status__in=STILL_OPEN).select_related(
        "contact", "organisation"
    ):
        open_at[one.item_id].append(one)
    for item in back:
        item.open_before = tuple(one for pk in earlier[item.pk] for one in open_at[pk])


def _ways_back(back: Iterable[AgendaItem]) -> dict[int, list[int]]:
    """The earlier items of each item, the latest first. One query: only what came back has a way back."""
    bodies = {item.meeting.body_id for item in back}
    rows = AgendaItem.objects.filter(meeting__body__in=bodies, came_from__isnull=False)
    before = dict(rows.order_by().values_list("pk", "came_from_id"))
    return {item.pk: _follow(before, item.pk) for item in back}


def way_of(item: AgendaItem) -> list[AgendaItem]:
    """The other times that a subject was on the table, in order: earlier ones it came from, later ones it went to.

    Two queries.
    """
    rows = AgendaItem.objects.filter(meeting__body=item.meeting.body_id, came_from__isnull=False)
    before = dict(rows.order_by().values_list("pk", "came_from_id"))
    after = {earlier: later for later, earlier in before.items()}
    others = {*_follow(before, item.pk), *_follow(after, item.pk)} - {item.pk}
    return list(items().filter(pk__in=others).order_by("meeting__year", "meeting__day", "pk"))


def _follow(steps: Mapping[Any, Any], begin: int) -> list[int]:
    """The steps from `begin` on, without it, each once."""
    way: list[int] = []
    at: int | None = begin
    while (at := steps.get(at)) is not None and at not in way:
        way.append(at)
    return way


def bodies_of(meeting: Meeting) -> set[int]:
    """The bodies that meet: its own, and those it meets together with."""
    return {meeting.body_id, *(body.pk for body in meeting.with_bodies.all())}


def returning_items(body: Body, meeting: Meeting | None = None) -> list[AgendaItem]:
    """The items of past meetings of a body that come back, in the order of their meetings.

    An item comes back until it is discussed, not postponed, and its follow-ups and those of its earlier times
    are done. What is back on a later agenda is not here; `meeting` is the one to come, never its own past.
    """
    past = _past_meetings(body, meeting)
    leaves = AgendaItem.objects.filter(meeting__in=past, comes_back=True, went_to__isnull=True)
    postponed = Decision.objects.filter(item=OuterRef("pk"), result=ResultCode.POSTPONED)
    unfinished = Q(is_discussed=False) | Exists(postponed) | Q(pk__in=_unfinished_leaves(past))
    found = leaves.filter(unfinished).select_related("meeting")
    return list(found.order_by("meeting__day", "meeting__pk", "position", "pk"))


def _past_meetings(body: Body, coming: Meeting | None) -> list[int]:
    """The meetings of a body that are over: held or not, or whose day is past; and before the one to come."""
    found = find_meetings(body=body).order_by().exclude(status=MeetingStatus.PLANNED, day__gte=clock.today())
    if coming is not None:
        found = found.exclude(pk=coming.pk)
    if coming is not None and coming.day:
        found = found.filter(Q(day__isnull=True) | Q(day__lt=coming.day))
    return list(found.values_list("pk", flat=True))


def _unfinished_leaves(past: list[int]) -> set[int]:
    """The last item of each chain at which, at any time, something was asked that is not done."""
    asked = FollowUp.objects.filter(item__meeting__in=past, status__in=STILL_OPEN).order_by()
    rows = AgendaItem.objects.filter(meeting__in=past, came_from__isnull=False).order_by()
    later = {came_from: pk for pk, came_from in rows.values_list("pk", "came_from_id")}
    starts = set(asked.values_list("item_id", flat=True))
    return {[at, *_follow(later, at)][-1] for at in starts if at is not None}


def to_approve(meeting: Meeting) -> Meeting | None:
    """The last meeting of the same body whose minutes wait for approval; None when they are approved or none."""
    held = find_meetings(body=meeting.body, status=MeetingStatus.HELD).exclude(pk=meeting.pk)
    if meeting.day:
        held = held.filter(day__lt=meeting.day)
    written = Q(minutes_state=MinutesState.DRAFT) | Exists(
        AgendaItem.objects.filter(Q(notes__gt="") | Q(is_discussed=True), meeting=OuterRef("pk"))
    )
    own = held.filter(body=meeting.body_id).defer(None).annotate(has_minutes=written)
    last = own.first()
    if last is None or last.minutes_state in (MinutesState.APPROVED, MinutesState.LOCKED):
        return None
    return last if last.has_minutes else None


def template_of(meeting: Meeting) -> list[TemplateItem]:
    """The fixed items for a meeting: of its own series, or of the one of its body that runs on its day."""
    series_id = meeting.series_id
    if series_id is None:
        running = running_series(meeting.body_id, meeting.day or clock.today())
        series_id = running.pk if running else None
    return list(TemplateItem.objects.filter(series=series_id)) if series_id else []


@dataclass(frozen=True)
class Offers:
    """What could go on an agenda: what comes back, dossiers that wait for its bodies, parked topics."""

    returning: tuple[AgendaItem, ...]
    dossiers: tuple[Dossier, ...]
    topics: tuple[Topic, ...]
    approves: Meeting | None
    fixed: tuple[TemplateItem, ...]

    def __bool__(self) -> bool:
        return bool(self.returning or self.dossiers or self.topics)

    @property
    def number(self) -> int:
        return len(self.returning) + len(self.dossiers) + len(self.topics)

    @property
    def is_incomplete(self) -> bool:
        """Whether getting the agenda ready would add anything."""
        return bool(self.returning or self.approves or self.fixed)


def offers_for(meeting: Meeting, agenda: Sequence[AgendaItem] | None = None) -> Offers:
    """What could go on the agenda of a meeting and does not stand on it yet. A constant number of queries."""
    agenda = list(items().filter(meeting=meeting)) if agenda is None else agenda
    met, taken = bodies_of(meeting), {one.dossier_id for one in agenda}
    titles = {" ".join(one.title.split()).casefold() for one in agenda}
    approves = None if any(one.approves_id for one in agenda) else to_approve(meeting)
    fixed = template_of(meeting)
    return Offers(
        returning=tuple(returning_items(meeting.body, meeting)),
        dossiers=tuple(one for one in dossiers_waiting(met) if one.pk not in taken),
        topics=tuple(topics().filter(body__in=met, is_taken=False)),
        approves=approves,
        fixed=tuple(one for one in fixed if " ".join(one.title.split()).casefold() not in titles),
    )


def dossiers_waiting(bodies: Iterable[int]) -> QuerySet[Dossier]:
    """The dossiers that bodies have now: open, or parked and due for another look."""
    due = Q(state=State.PARKED, wakes_on__lte=clock.today())
    return Dossier.objects.filter(Q(state=State.OPEN) | due, waits_for__in=bodies).order_by("title")


def dossier_choices() -> QuerySet[Dossier]:
    """The dossiers that an item may be about, by title."""
    return Dossier.objects.only("title").order_by("title")


@dataclass(frozen=True)
class Slot:
    """The minutes that an agenda asks, beside those there are. `available` is None when no end is known."""

    available: int | None
    planned: int
    untimed: int

    @property
    def over(self) -> int:
        """By how many minutes the items exceed the time; 0 when they fit or nobody knows."""
        return max(0, self.planned - self.available) if self.available is not None else 0


def slot(meeting: Meeting, agenda: Sequence[AgendaItem] | None = None) -> Slot:
    """Whether the items fit in the time of the meeting."""
    if agenda is None:
        told = list(AgendaItem.objects.filter(meeting=meeting).values_list("minutes", flat=True))
    else:
        told = [item.minutes for item in agenda]
    return Slot(_available(meeting), sum(one or 0 for one in told), sum(one is None for one in told))


def _available(meeting: Meeting) -> int | None:
    if meeting.starts_at is None or meeting.ends_at is None:
        return None
    day = meeting.day or clock.today()
    lasts = datetime.combine(day, meeting.ends_at) - datetime.combine(day, meeting.starts_at)
    return int(lasts.total_seconds() // 60)


def topics() -> QuerySet[Topic]:
    """All parked topics, with their body and dossier at hand."""
    return Topic.objects.select_related("body", "dossier")


def topics_of(body: Body, *, with_confidential: bool = True) -> QuerySet[Topic]:
    """The topics parked with a body that are on no agenda yet; a peer case stays inside the body."""
    found = topics().filter(body=body, is_taken=False)
    return found if with_confidential else found.exclude(purpose=Purpose.PEER_CASE)


def papers() -> QuerySet[Paper]:
    """All documents, with their item and meeting at hand."""
    return Paper.objects.select_related("item__meeting__body")


def stops_of(dossier: Dossier, *, with_confidential: bool) -> QuerySet[AgendaItem]:
    """The stops of a dossier in their order: where it was on the table, and what was decided there."""
    found = (
        items().filter(dossier=dossier).order_by("meeting__year", "meeting__day", "meeting__pk", "position")
    )
    if not with_confidential:
        found = found.filter(open_to_all())
    return found.prefetch_related(Prefetch("decisions", Decision.objects.order_by("year", "number")))


def open_to_all() -> Q:
    """A filter for items that may leave the body: not confidential, and no peer case."""
    return Q(is_confidential=False) & ~Q(purpose=Purpose.PEER_CASE)
