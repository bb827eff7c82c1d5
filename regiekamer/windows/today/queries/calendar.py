"""When do we meet: the next weeks, what has gone by without a word, and a month at a glance."""

from calendar import Calendar
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.functional import Promise as Words
from django.utils.translation import gettext_lazy as _

from regiekamer.rooms.meetings import queries
from regiekamer.rooms.meetings.models import Meeting, MeetingStatus

DAYS_AHEAD = 60
MOST_AHEAD = 5
MOST_PAST = 5


@dataclass(frozen=True)
class Stretch:
    """A stretch of the weeks ahead, with its meetings in the order of the days."""

    label: str | Words
    meetings: list[Meeting]


@dataclass(frozen=True)
class Ahead:
    """The meetings of the next sixty days; `more` counts those that the page leaves out."""

    stretches: list[Stretch]
    more: int


@dataclass(frozen=True)
class Day:
    """One square of the month."""

    day: date
    in_month: bool
    is_today: bool
    meetings: list[Meeting]

    @property
    def names(self) -> str:
        """The bodies that meet, as one line for who hears the page read aloud."""
        return ", ".join(str(meeting.body) for meeting in self.meetings)


@dataclass(frozen=True)
class Month:
    """A month in weeks from Monday to Sunday. `previous` and `next` are first days; None past the edge."""

    first: date
    weeks: list[list[Day]]
    previous: date | None
    next: date | None

    @property
    def days_with_meetings(self) -> list[Day]:
        return [one for week in self.weeks for one in week if one.in_month and one.meetings]


def meetings_around(today: date) -> list[Meeting]:
    """The meetings held or planned from the first of this month until sixty days ahead."""
    return _between(today.replace(day=1), today + timedelta(days=DAYS_AHEAD))


def meetings_of_month(first: date) -> list[Meeting]:
    return _between(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))


def _between(first: date, last: date) -> list[Meeting]:
    found = queries.find_meetings().filter(day__range=(first, last)).exclude(status=MeetingStatus.NOT_HELD)
    return list(found.order_by("day", "starts_at", "pk"))


def met_this_month(around: list[Meeting], today: date) -> int:
    return sum(1 for one in around if one.day and (one.day.year, one.day.month) == (today.year, today.month))


def ahead(around: list[Meeting], today: date) -> Ahead:
    """The planned meetings from today on, told as this week, next week and later."""
    found = [one for one in around if one.status == MeetingStatus.PLANNED and one.day and one.day >= today]
    monday = today - timedelta(days=today.weekday())
    stretches: dict[str | Words, list[Meeting]] = defaultdict(list)
    for meeting in found[:MOST_AHEAD]:
        stretches[_stretch(meeting.day, monday)].append(meeting)
    return Ahead([Stretch(*one) for one in stretches.items()], max(0, len(found) - MOST_AHEAD))


def _stretch(day: date | None, monday: date) -> str | Words:
    weeks = ((day or date.max) - monday).days // 7
    return (_("This week"), _("Next week"))[weeks] if weeks < 2 else _("Later")


def gone_by(today: date) -> list[Meeting]:
    """Meetings that are still called planned although their day has passed, the oldest first."""
    return list(queries.unanswered(today)[:MOST_PAST])


def month_of(first: date, meetings: list[Meeting], today: date) -> Month:
    """The month that starts on `first`, with those of `meetings` that lie in it."""
    met: dict[date, list[Meeting]] = defaultdict(list)
    for meeting in meetings:
        if meeting.day:
            met[meeting.day].append(meeting)
    weeks = [
        [Day(day, day.month == first.month, day == today, met.get(day, [])) for day in week]
        for week in Calendar().monthdatescalendar(first.year, first.month)
    ]
    return Month(first, weeks, _first_day(first, -1), _first_day(first, 32))


def first_of_month(said: str, today: date) -> date:
    """The first day of the month written as "2026-12"; of the present month when it is not one."""
    try:
        asked = date.fromisoformat(f"{said}-01")
    except ValueError:
        return today.replace(day=1)
    return asked if 1990 <= asked.year <= 2100 else today.replace(day=1)


def _first_day(first: date, days: int) -> date | None:
    other = (first + timedelta(days=days)).replace(day=1)
    return other if 1990 <= other.year <= 2100 else None
