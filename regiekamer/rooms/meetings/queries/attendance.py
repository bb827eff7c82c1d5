"""Questions about who was there: the roll of a meeting, the counts of a year, and who represented whom."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Count, F, Q, QuerySet

from regiekamer.foundation.kernel.periods import running_in, running_on
from regiekamer.rooms.bodies.models import Body, Seat
from regiekamer.rooms.meetings.models import Attendance, Meeting, MeetingStatus, Presence
from regiekamer.rooms.network.models import Municipality, Organisation


def attendance() -> QuerySet[Attendance]:
    """Everybody on every roll, with the meeting and its body at hand."""
    return Attendance.objects.select_related("meeting__body", "organisation", "contact", "seat")


def attendance_of(meeting: Meeting) -> list[Attendance]:
    """The snapshot of a meeting: members by organisation and name, then guests. One query."""
    found = Attendance.objects.filter(meeting=meeting).select_related("organisation", "seat__substitute")
    return list(found.order_by("is_guest", "organisation_name", "name", "pk"))


def seats_at(meeting: Meeting) -> QuerySet[Seat]:
    """The seats of the body, and of those it meets with, on the day of the meeting; in its year if no day is
    known."""
    runs = running_on(meeting.day) if meeting.day else running_in(meeting.year)
    of_body = Q(body=meeting.body_id) | Q(body__joint_meetings=meeting.pk)
    found = Seat.objects.filter(runs, of_body).select_related("organisation", "contact", "substitute")
    return found.order_by("organisation__name", "contact__name", "pk").distinct()


def not_on_roll(meeting: Meeting, roll: Iterable[Attendance]) -> list[Seat]:
    """The seats that should be on the roll and are not. Who holds two seats stands on it once."""
    known = list(roll)
    seats = {row.seat_id for row in known}
    people = {row.contact_id for row in known if row.contact_id}
    missing = []
    for seat in seats_at(meeting):
        if seat.pk not in seats and seat.contact_id not in people:
            missing.append(seat)
            people |= {seat.contact_id} if seat.contact_id else set()
    return missing


@dataclass(frozen=True)
class Line:
    """One person on the roll. `key` names it in the form: a row once it is kept, until then a seat."""

    key: str
    name: str
    presence: str = Presence.EXPECTED
    sits_for: str = ""
    substitute: str = ""
    pk: int | None = None
    is_guest: bool = False
    organisation: str = ""


@dataclass(frozen=True)
class Delegation:
    """The people of one organisation at a meeting."""

    name: str
    lines: tuple[Line, ...]

    @property
    def present(self) -> int:
        return sum(line.presence == Presence.PRESENT for line in self.lines)


@dataclass(frozen=True)
class Roll:
    """Who is expected at a meeting, who came, and who was a guest. `missing` counts the seats that came later
    and that the snapshot does not hold."""

    delegations: tuple[Delegation, ...] = ()
    guests: tuple[Line, ...] = ()
    missing: int = 0

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for one in self.delegations for line in one.lines) + self.guests

    def _number(self, presence: str) -> int:
        return sum(line.presence == presence for line in self.lines)

    @property
    def present(self) -> int:
        return self._number(Presence.PRESENT)

    @property
    def excused(self) -> int:
        return self._number(Presence.EXCUSED)

    @property
    def absent(self) -> int:
        return self._number(Presence.ABSENT)

    @property
    def unmarked(self) -> int:
        return self._number(Presence.EXPECTED)

    @property
    def is_taken(self) -> bool:
        """Whether anybody was marked."""
        return any(line.presence != Presence.EXPECTED for line in self.lines)


@dataclass(frozen=True)
class Numbers:
    """How many were present, excused, absent, and not marked yet."""

    present: int
    excused: int
    absent: int
    unmarked: int

    @property
    def is_complete(self) -> bool:
        """Whether somebody was marked and nobody waits for it."""
        return bool(self.present or self.excused or self.absent) and not self.unmarked


def numbers_of(meeting: Meeting) -> Numbers:
    """The roll of a meeting in numbers. One small query."""
    counted = Counter(
        Attendance.objects.filter(meeting=meeting).order_by().values_list("presence", flat=True)
    )
    return Numbers(
        present=counted[Presence.PRESENT],
        excused=counted[Presence.EXCUSED],
        absent=counted[Presence.ABSENT],
        unmarked=counted[Presence.EXPECTED],
    )


def roll_of(meeting: Meeting) -> Roll:
    """The roll as it is kept, and before anybody was marked with the seats of that day. Two queries."""
    rows = attendance_of(meeting)
    seats = not_on_roll(meeting, rows)
    lines = [_line_of(row) for row in rows]
    # Once taken, the roll is a snapshot: a seat added later changes it only when somebody asks so.
    is_kept = any(row.seat_id and row.presence != Presence.EXPECTED for row in rows)
    if not is_kept:
        lines += [_line_of_seat(seat) for seat in seats]
    # A substitute stands where the one replaced stood.
    lines.sort(key=lambda one: (one.organisation.casefold(), (one.sits_for or one.name).casefold()))
    members = [line for line in lines if not line.is_guest]
    delegations = tuple(
        Delegation(name, tuple(those)) for name, those in groupby(members, lambda one: one.organisation)
    )
    guests = tuple(line for line in lines if line.is_guest)
    return Roll(delegations, guests, missing=len(seats) if is_kept else 0)


def _line_of(row: Attendance) -> Line:
    seat = row.seat
    substitute = seat.substitute.name if seat and seat.substitute else ""
    return Line(
        key=f"row-{row.pk}",
        name=row.name,
        presence=row.presence,
        sits_for=row.sits_for,
        substitute="" if row.sits_for or substitute == row.name else substitute,
        pk=row.pk,
        is_guest=row.is_guest,
        organisation=row.organisation_name,
    )


def _line_of_seat(seat: Seat) -> Line:
    return Line(
        key=f"seat-{seat.pk}",
        name=who_sits(seat),
        substitute=seat.substitute.name if seat.substitute else "",
        organisation=seat.organisation.call_name,
    )


def who_sits(seat: Seat) -> str:
    """The name under which a seat stands on a roll: its person, or the organisation when nobody is named."""
    return seat.contact.name if seat.contact else seat.organisation.call_name


# Counted over meetings -----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Turnout:
    """How often the people of an organisation were at the table, over a number of meetings."""

    organisation: str
    organisation_id: int | None
    meetings: int
    present: int
    excused: int
    absent: int


def attendance_per_organisation(year: int | None = None, body: Body | None = None) -> list[Turnout]:
    """Per organisation how often its people came, were excused or stayed away, of a year or a body. Meetings
    where several of them came count once in `meetings`."""
    found = Attendance.objects.filter(is_guest=False).exclude(presence=Presence.EXPECTED)
    found = found.exclude(meeting__status=MeetingStatus.NOT_HELD)
    if year is not None:
        found = found.filter(meeting__year=year)
    if body is not None:
        found = found.filter(Q(meeting__body=body) | Q(meeting__with_bodies=body))
    counted = (
        found.order_by()
        .values("organisation_id", called=F("organisation__name"))
        .annotate(
            meetings=Count("meeting", distinct=True),
            present=Count("pk", distinct=True, filter=Q(presence=Presence.PRESENT)),
            excused=Count("pk", distinct=True, filter=Q(presence=Presence.EXCUSED)),
            absent=Count("pk", distinct=True, filter=Q(presence=Presence.ABSENT)),
        )
    )
    rows = [
        Turnout(
            organisation=one["called"] or "",
            organisation_id=one["organisation_id"],
            meetings=one["meetings"],
            present=one["present"],
            excused=one["excused"],
            absent=one["absent"],
        )
        for one in counted
    ]
    return sorted(rows, key=lambda one: one.organisation.casefold())


@dataclass(frozen=True)
class Represented:
    """One person at the table of one body in a year: for which organisation, and at which meetings. Without
    meetings only the seat is known."""

    body: Body
    name: str
    organisation: str
    meetings: tuple[Meeting, ...]
    has_seat: bool
    sits_for: str = ""
    mandate: str = ""


def represented_by(
    *,
    year: int,
    organisation: Organisation | None = None,
    municipality: Municipality | None = None,
) -> list[Represented]:
    """Who sat where in `year` for an organisation, or for the organisations of a municipality: those who were
    seen at a table and those who only had a seat there. Two queries."""
    of_whom = (
        Q(organisation=organisation)
        if organisation
        else Q(organisation__municipality=municipality)
        | Q(organisation__municipality__successor=municipality)
    )
    seen = _seen(of_whom, year)
    seats = _seated(of_whom, year)
    told = []
    for key in {**seen, **seats}:
        rows, seat = seen.get(key, []), seats.get(key)
        told.append(_represented(rows, seat))
    return sorted(told, key=lambda one: (one.body.name.casefold(), one.organisation.casefold(), one.name))


Key = tuple[int, str, int | None]


def _seen(of_whom: Q, year: int) -> dict[Key, list[Attendance]]:
    found = attendance().filter(of_whom, meeting__year=year, presence=Presence.PRESENT)
    seen: dict[Key, list[Attendance]] = defaultdict(list)
    for row in found.exclude(meeting__status=MeetingStatus.NOT_HELD).order_by("meeting__day", "pk"):
        seen[row.meeting.body_id, row.name, row.organisation_id].append(row)
    return seen


def _seated(of_whom: Q, year: int) -> dict[Key, Seat]:
    found = Seat.objects.filter(of_whom, running_in(year), contact__isnull=False)
    return {
        (seat.body_id, who_sits(seat), seat.organisation_id): seat
        for seat in found.select_related("body", "organisation", "contact")
    }


def _represented(rows: list[Attendance], seat: Seat | None) -> Represented:
    if seat is not None and not rows:
        return Represented(
            seat.body, who_sits(seat), seat.organisation.call_name, (), True, mandate=seat.mandate
        )
    last = rows[-1]
    return Represented(
        body=last.meeting.body,
        name=last.name,
        organisation=last.organisation_name,
        meetings=tuple(row.meeting for row in rows),
        has_seat=seat is not None,
        sits_for=last.sits_for,
        mandate=seat.mandate if seat else "",
    )
