"""Questions about what took place, what did not, and what is behind."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from django.db.models import Count as Number
from django.db.models import QuerySet
from django.db.models.functions import Lower

from regiekamer.foundation.kernel.counts import Count, Operator, at_least, exactly
from regiekamer.rooms.bodies import queries as bodies
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.meetings.models import Meeting, MeetingStatus, Tally, met
from regiekamer.rooms.plan.models import Promise


def meetings() -> QuerySet[Meeting]:
    """All meetings, with their body at hand."""
    return Meeting.objects.select_related("body")


def tallies() -> QuerySet[Tally]:
    """All counts of years whose dates nobody kept, with their body at hand."""
    return Tally.objects.select_related("body")


def tallies_of(year: int, body: Body | None = None) -> QuerySet[Tally]:
    """The counts of a year, of one body or of all, by name."""
    found = (
        tallies()
        .only("year", "operator", "quantity", "rhythm", "note", "body__name")
        .filter(year=year)
        .order_by(Lower("body__name"))
    )
    return found.filter(body=body) if body else found


def upcoming(today: date, days: int | None = 60, body: Body | None = None) -> QuerySet[Meeting]:
    """The meetings planned from `today`, soonest first; within `days`, or all when that is None."""
    found = find_meetings(body=body, status=MeetingStatus.PLANNED).filter(day__gte=today)
    if days is not None:
        found = found.filter(day__lte=today + timedelta(days))
    return found.order_by("day", "starts_at", "pk")


def unanswered(today: date, body: Body | None = None) -> QuerySet[Meeting]:
    """The meetings that were planned before `today` and of which nobody said whether they were held."""
    found = find_meetings(body=body, status=MeetingStatus.PLANNED)
    return found.filter(day__lt=today).order_by("day", "pk")


def find_meetings(
    *, body: Body | None = None, status: str = "", year: int | None = None, until: date | None = None
) -> QuerySet[Meeting]:
    """The meetings that fit, the latest first; `until` leaves out those still to come after that day."""
    told = (
        "year",
        "day",
        "starts_at",
        "place",
        "status",
        "summary",
        "reason",
        "body__name",
        "body__short_name",
    )
    found = meetings().only(*told).order_by("-year", "-day", "-pk")
    if body:
        found = found.filter(body=body)
    if status:
        found = found.filter(status=status)
    if until:
        found = found.exclude(status=MeetingStatus.PLANNED, day__gte=until)
    return found.filter(year=year) if year else found


def same_day(meeting: Meeting) -> QuerySet[Meeting]:
    """The meetings that a date may clash with: for one to come any other of that day, for one that was held
    another of its own body, which may be the same one recorded twice."""
    others = meetings().filter(day=meeting.day).exclude(pk=meeting.pk).exclude(status=MeetingStatus.NOT_HELD)
    if meeting.day is None or meeting.status == MeetingStatus.NOT_HELD:
        return others.none()
    return others if meeting.status == MeetingStatus.PLANNED else others.filter(body=meeting.body_id)


def years(body: Body | None = None) -> list[int]:
    """The years of which something is known, of one body or of all, the latest first."""
    met, told = Meeting.objects.order_by(), Tally.objects.order_by()
    if body:
        met, told = met.filter(body=body), told.filter(body=body)
    return sorted({year for (year,) in met.values_list("year").union(told.values_list("year"))}, reverse=True)


class MeetingInYear(NamedTuple):
    """What a year of a body tells of one meeting: a year may hold hundreds, so no more than is read of them."""

    pk: int
    body_id: int
    year: int
    status: str
    day: date | None
    reason: str

    @property
    def page_name(self) -> str:
        return Meeting.page_name


@dataclass(frozen=True)
class BodyYear:
    """What is known of a body in a year: its meetings by status and, where dates were not kept, its count."""

    body_id: int
    year: int
    held: tuple[MeetingInYear, ...] = ()
    planned: tuple[MeetingInYear, ...] = ()
    not_held: tuple[MeetingInYear, ...] = ()
    tally: Tally | None = None

    @property
    def count(self) -> Count:
        """How often it met: the count as told, unless more meetings were recorded than it promises."""
        return _count(len(self.held), self.tally)

    @property
    def told(self) -> str:
        """The count in words: "met 4 times"."""
        return met(self.count)

    @property
    def is_silent(self) -> bool:
        """Whether nothing is known: no meeting held, none called off with a reason, no count."""
        return not self.held and not self.not_held and self.tally is None

    def reaches(self, expected: int) -> bool:
        """Whether the body met `expected` times, as far as anyone can tell; a count without number may have."""
        count = self.count
        known = count.quantity if count.least is None else count.least
        return known is None or known >= expected


def _count(recorded: int, tally: Tally | None) -> Count:
    """The count as told, unless more meetings were recorded than it promises."""
    told = tally.count if tally else None
    if told is None:
        return exactly(recorded)
    known = told.quantity if told.least is None else told.least
    if known is None or recorded <= known:
        return told
    return exactly(recorded) if told.operator == Operator.EXACTLY else at_least(recorded)


def years_of_bodies(year: int, body_ids: Iterable[int] | None = None) -> dict[int, BodyYear]:
    """What is known of each body in `year`, by body id: of `body_ids`, or of every body that has something."""
    wanted = None if body_ids is None else list(body_ids)
    found = {key[0]: one for key, one in _body_years([year], wanted).items()}
    return found | {pk: BodyYear(pk, year) for pk in wanted or () if pk not in found}


def years_of_body(body: Body) -> list[BodyYear]:
    """The years of one body of which something is known, the latest first."""
    found = _body_years(None, [body.pk])
    return [found[key] for key in sorted(found, reverse=True)]


def progress_of(promises: Iterable[Promise]) -> dict[int, Count]:
    """How often the body met in the year of each promise that is counted from its meetings, by promise id."""
    counted = [one for one in promises if one.counts_meetings and one.body_id]
    if not counted:
        return {}
    narrow = {"year__in": {one.year for one in counted}, "body__in": {one.body_id for one in counted}}
    met = Meeting.objects.filter(status=MeetingStatus.HELD, **narrow).order_by().values_list("body", "year")
    recorded = {(body, year): times for body, year, times in met.annotate(Number("pk"))}
    told = {(tally.body_id, tally.year): tally for tally in Tally.objects.filter(**narrow)}
    keys = {one.pk: (one.body_id or 0, one.year) for one in counted}
    return {pk: _count(recorded.get(key, 0), told.get(key)) for pk, key in keys.items()}


def _body_years(
    years: Iterable[int] | None, body_ids: Iterable[int] | None
) -> dict[tuple[int, int], BodyYear]:
    """The years of bodies by (body id, year); None asks for all. Two queries."""
    narrow: dict[str, list[int]] = {}
    if years is not None:
        narrow["year__in"] = list(years)
    if body_ids is not None:
        narrow["body__in"] = list(body_ids)
    by_status: dict[tuple[int, int], dict[str, list[MeetingInYear]]] = defaultdict(lambda: defaultdict(list))
    found = Meeting.objects.filter(**narrow).order_by("day", "pk")
    for meeting in map(MeetingInYear._make, found.values_list(*MeetingInYear._fields)):
        by_status[meeting.body_id, meeting.year][meeting.status].append(meeting)
    told = {(tally.body_id, tally.year): tally for tally in Tally.objects.filter(**narrow)}
    return {
        key: BodyYear(
            *key,
            held=tuple(by_status[key][MeetingStatus.HELD]),
            planned=tuple(by_status[key][MeetingStatus.PLANNED]),
            not_held=tuple(by_status[key][MeetingStatus.NOT_HELD]),
            tally=told.get(key),
        )
        for key in {*by_status, *told}
    }


@dataclass(frozen=True)
class Behind:
    """A body that met less often by now than its rhythm asks for; `expected` is rounded down."""

    body: Body
    known: BodyYear
    expected: int

    @property
    def promised(self) -> str:
        return self.body.promised


def bodies_behind(year: int, today: date, known: Mapping[int, BodyYear] | None = None) -> list[Behind]:
    """The bodies that are behind their rhythm in `year`, in proportion to the part of it that has passed.

    A vague count that may satisfy the rhythm does; "when needed" never asks. Three queries, or one for
    who has the years of all bodies at hand as `known`.
    """
    promising = list(bodies.bodies_in(year).exclude(operator__in=["", Operator.WHEN_NEEDED]))
    if known is None:
        known = years_of_bodies(year, [body.pk for body in promising])
    return list(_behind(promising, known, year, today))


def _behind(promising: list[Body], known: Mapping[int, BodyYear], year: int, today: date) -> Iterator[Behind]:
    for body in promising:
        expected = expected_by(body, year, today)
        found = known.get(body.pk, BodyYear(body.pk, year))
        if expected and not found.reaches(expected):
            yield Behind(body, found, expected)


def expected_by(body: Body, year: int, today: date) -> int:
    """How often the rhythm asks a body to have met in `year` by `today`, rounded down.

    "About 4" and "regularly" ask for no number, but for one meeting by the end of the year all the same.
    """
    count = body.count
    if count is None or count.operator == Operator.WHEN_NEEDED:
        return 0
    first, last = date(year, 1, 1), date(year, 12, 31)
    begins, ends = max(body.starts_on or first, first), min(body.ends_on or last, last)
    passed = (min(ends, today) - begins).days + 1
    # A part of a year is asked a part of the rhythm, in whole days, so that nothing rounds up.
    return max(0, (count.least or 1) * passed // ((last - first).days + 1))


@dataclass(frozen=True)
class YearRow:
    """A body in a year: what it promised beside what is known to have happened.

    `expected` is how often it should have met by now, `asked` by the end of the year.
    """

    body: Body
    known: BodyYear
    expected: int
    asked: int
    is_over: bool

    @property
    def standing(self) -> str:
        """In a word: silent, behind, kept, unsure, on_course, or open where nothing can be asked."""
        if self.known.is_silent and not self.known.planned:
            return "silent" if self._should_tell else "open"
        if not self.known.reaches(self.expected):
            return "behind"
        promised, told = self.body.count, self.known.count.least
        if promised is None or promised.least is None:
            return "open"
        if told is None:
            return "unsure"
        return "kept" if told >= self.asked else "on_course"

    @property
    def _should_tell(self) -> bool:
        if self.body.operator == Operator.WHEN_NEEDED:
            return False
        return self.is_over or self.expected > 0

    @property
    def of(self) -> int | None:
        """The promised number, where the promise and what happened are both told as numbers."""
        numbers = (Operator.EXACTLY, Operator.AT_LEAST)
        promised = self.body.count
        both = promised and promised.operator in numbers and self.known.count.operator in numbers
        return promised.quantity if promised and both else None


def year_rows(of_bodies: Iterable[Body], year: int, today: date) -> list[YearRow]:
    """A year of the given bodies, in their order."""
    listed, last = list(of_bodies), date(year, 12, 31)
    known = years_of_bodies(year, [body.pk for body in listed])
    return [
        YearRow(
            body,
            known[body.pk],
            expected=expected_by(body, year, today),
            asked=expected_by(body, year, last),
            is_over=last < today,
        )
        for body in listed
    ]
