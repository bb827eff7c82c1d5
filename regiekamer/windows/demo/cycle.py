"""Tells the meeting cycle of a story day by day, so that what has to come back comes back by itself."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from functools import partial
from typing import Any

from regiekamer.foundation.documents.blocks import Document, Paragraph, spans
from regiekamer.foundation.documents.formats import render
from regiekamer.foundation.documents.queries import style_of
from regiekamer.foundation.kernel import clock
from regiekamer.rooms.dossiers import operations as dossiers
from regiekamer.rooms.dossiers.models import Dossier
from regiekamer.rooms.meetings import operations as meetings
from regiekamer.rooms.meetings import queries
from regiekamer.rooms.meetings.models import AgendaItem, FollowUp, Meeting
from regiekamer.windows.demo import story
from regiekamer.windows.demo.building import Building

# At this hour a day is told: after whatever happened on it.
EVENING = time(17, tzinfo=UTC)
Act = Callable[[], object]


class Cycle:
    """The meetings and dossiers of a region under construction, told in the order of their days.

    What happens later (an answer, a relay that is passed on) waits until its day is told.
    """

    def __init__(self, building: Building) -> None:
        self.told = building.told
        self.by = building.by
        self.built = building
        self.dossiers: dict[str, Dossier] = {}
        self.calendar: dict[date, list[Act]] = {}
        self.locking: set[int] = set()

    def tell(self) -> None:
        """Tell what has no day first, then every day up to now; what lies ahead is planned today."""
        for told in self.told.series:
            self.on(told.starts_on.replace(month=1, day=5), partial(self._add_series, told))
        for dossier in self.told.dossiers:
            self.on(dossier.day, partial(self._open_dossier, dossier))
        for meeting in self.told.meetings:
            self.on(meeting.day, partial(self._tell_meeting, meeting))
        while self.calendar:
            day = min(self.calendar)
            with clock.stopped_at(min(datetime.combine(day, EVENING), clock.now())):
                for act in self.calendar.pop(day):
                    act()
        for topic in self.told.topics:
            self._park_topic(topic)

    def on(self, day: date | None, act: Act) -> None:
        """Do this when its day is told; at once when no day of it is known."""
        if day is None:
            act()
        else:
            self.calendar.setdefault(day, []).append(act)

    def _add_series(self, told: story.Series) -> None:
        body = self.built.bodies[told.body]
        series = meetings.add_series(
            body=body,
            interval=told.interval,
            starts_on=told.starts_on,
            starts_at=told.starts_at,
            ends_at=told.ends_at,
            place=told.place,
            by=self.by,
        )
        for title, minutes in told.fixed:
            meetings.add_template_item(series=series, title=title, minutes=minutes, by=self.by)
        if told.planned_until:
            meetings.plan_ahead(series, since=told.starts_on, until=told.planned_until, by=self.by)

    # Dossiers --------------------------------------------------------------------------------------------------------

    def _open_dossier(self, told: story.Dossier) -> None:
        self.dossiers[told.title] = dossiers.open_dossier(
            title=told.title,
            about=told.about,
            actions=[self.built.actions[title] for title in told.actions],
            waits_for=self.built.bodies[told.body] if told.body else None,
            day=told.day,
            year=told.year,
            by=self.by,
        )
        for turn in told.turns:
            self.on(turn.day, partial(self._turn, told.title, turn))

    def _turn(self, title: str, told: story.Turn) -> None:
        dossier = self.dossiers[title]
        body = self.built.bodies.get(told.body)
        when: dict[str, Any] = {"day": told.day, "year": told.year}
        match told.kind, body:
            case "passed_on", to if to:
                dossiers.pass_on(dossier, to=to, text=told.text, by=self.by, **when)
            case "parked", _:
                dossiers.park_dossier(
                    dossier, condition=told.text, wakes_on=told.wakes_on, by=self.by, **when
                )
            case "woken", _:
                dossiers.wake_dossier(dossier, text=told.text, by=self.by, **when)
            case "closed", _:
                dossiers.close_dossier(dossier, outcome=told.text, by=self.by, **when)
            case _:
                dossiers.note_turn(dossier, text=told.text, body=body, by=self.by, **when)

    def _park_topic(self, told: story.Topic) -> None:
        meetings.park_topic(
            body=self.built.bodies[told.body],
            title=told.title,
            purpose=told.purpose,
            owner=told.owner,
            minutes=told.minutes,
            about=told.about,
            dossier=self.dossiers[told.dossier] if told.dossier else None,
            by=self.by,
        )

    # Meetings --------------------------------------------------------------------------------------------------------

    def _tell_meeting(self, told: story.Meeting) -> None:
        meeting = self._meeting(told)
        if told.status == "not_held":
            meetings.call_off(meeting, reason=told.reason, by=self.by)
            return
        for item, row in zip(told.items, self._prepare(meeting, told), strict=True):
            self._tell_item(row, item)
        if told.roll:
            self._take_roll(meeting, told.roll)
        if told.status == "held":
            self._close(meeting, told)

    def _meeting(self, told: story.Meeting) -> Meeting:
        """The meeting as a series planned it, or a new one."""
        body = self.built.bodies[told.body]
        joint = [self.built.bodies[name] for name in told.with_bodies]
        if told.day is None:
            return meetings.record_held(body=body, year=told.year or 0, by=self.by)
        planned = queries.find_meetings(body=body).filter(body=body, day=told.day).first()
        return planned or meetings.plan_meeting(
            body=body,
            day=told.day,
            place=told.place,
            starts_at=told.hours[0],
            ends_at=told.hours[1],
            with_bodies=joint,
            by=self.by,
        )

    def _prepare(self, meeting: Meeting, told: story.Meeting) -> list[AgendaItem]:
        """Get the agenda ready: what stands on it by itself, then what the story adds. The items of the story."""
        if meeting.day and (told.roll or told.items):
            meetings.open_agenda(meeting, by=self.by)
        there = {item.title: item for item in queries.items().filter(meeting=meeting)}
        return [there.get(item.title) or self._add_item(meeting, item) for item in told.items]

    def _add_item(self, meeting: Meeting, told: story.Item) -> AgendaItem:
        return meetings.add_item(
            meeting=meeting,
            title=told.title,
            purpose=told.purpose,
            owner=told.owner,
            minutes=told.minutes,
            about=told.about,
            is_confidential=told.is_confidential,
            dossier=self.dossiers[told.dossier] if told.dossier else None,
            action=self.built.actions[told.action] if told.action else None,
            by=self.by,
        )

    def _take_roll(self, meeting: Meeting, told: story.Roll) -> None:
        rows = {row.name: row for row in meetings.expect_attendance(meeting, by=self.by)}
        for presence, names in (("excused", told.excused), ("absent", told.absent)):
            for name in names:
                meetings.mark_attendance(rows[name], presence=presence, by=self.by)
        for name, substitute in told.substitutes:
            meetings.mark_attendance(
                rows[name], presence="present", name=substitute, sits_for=name, by=self.by
            )
        meetings.mark_all(meeting, presence="present", by=self.by)
        guests = [{"name": name, "organisation_name": organisation} for name, organisation in told.guests]
        meetings.add_guests(meeting, guests=guests, by=self.by)

    def _close(self, meeting: Meeting, told: story.Meeting) -> None:
        """Hold the meeting: what nobody told more about was on the table, and the minutes go round."""
        if told.day:
            meeting.refresh_from_db()
            meetings.hold_meeting(meeting, summary=told.summary, by=self.by)
        if told.own_notes:
            meetings.write_own_notes(meeting, own_notes=told.own_notes, by=self.by)
        if not told.roll:
            return
        for item in queries.items().filter(meeting=meeting):
            if item.approves:
                self._approve(item, item.approves)
            elif item.title not in {one.title for one in told.items}:
                meetings.discuss_item(item, by=self.by)
        meetings.draft_minutes(meeting, by=self.by)
        if told.is_locked:
            self.locking.add(meeting.pk)

    def _approve(self, item: AgendaItem, earlier: Meeting) -> None:
        text = f"Het verslag van {earlier.when} is goedgekeurd."
        meetings.record_decision(item=item, text=text, by=self.by)
        meetings.discuss_item(item, by=self.by)
        if earlier.pk in self.locking:
            meetings.lock_minutes(earlier, by=self.by)

    # Items -----------------------------------------------------------------------------------------------------------

    def _tell_item(self, item: AgendaItem, told: story.Item) -> None:
        for name, text in told.papers:
            self._add_paper(item, name, text)
        if told.notes:
            meetings.write_notes(item, notes=told.notes, version=None, by=self.by)
        for decision in told.decisions:
            meetings.record_decision(
                item=item,
                text=decision.text,
                result=decision.result,
                action=self.built.actions.get(decision.action),
                by=self.by,
            )
        for follow_up in told.follow_ups:
            self._ask(item, follow_up)
        for relay in told.relays:
            self._relay(item, relay)
        if told.is_discussed and not _is_ahead(item.meeting):
            meetings.discuss_item(item, by=self.by)

    def _add_paper(self, item: AgendaItem, name: str, text: str) -> None:
        content = text.encode()
        if name.endswith(".pdf"):
            document = Document(name.removesuffix(".pdf"), blocks=(Paragraph(spans(text)),), is_short=True)
            content = render(document, "pdf", style_of(item.region))
        meetings.add_paper(item=item, name=name, content=content, by=self.by)

    def _ask(self, item: AgendaItem, told: story.FollowUp) -> None:
        name, address = told.person
        made = meetings.add_follow_up(
            item=item,
            text=told.text,
            contact=self.built.contacts[told.contact] if told.contact else None,
            organisation=self.built.organisations[told.organisation] if told.organisation else None,
            owner_name=name,
            owner_email=address,
            due=told.due,
            action=self.built.actions.get(told.action),
            by=self.by,
        )
        for answer in told.answers:
            self.on(answer.day, partial(self._answer, made, answer))

    def _answer(self, follow_up: FollowUp, told: story.Answer) -> None:
        by = None if told.is_own else self.by
        meetings.answer_follow_up(follow_up, status=told.status, line=told.line, by=by)

    def _relay(self, item: AgendaItem, told: story.Relay) -> None:
        made = meetings.record_relay(
            item=item,
            text=told.text,
            bodies=[self.built.bodies[name] for name in told.bodies],
            organisations=[self.built.organisations[name] for name in told.organisations],
            by=self.by,
        )
        if told.passed_on:
            self.on(told.passed_on, partial(meetings.pass_on_relay, made, by=self.by))


def _is_ahead(meeting: Meeting) -> bool:
    return meeting.day is not None and meeting.day > clock.today()
