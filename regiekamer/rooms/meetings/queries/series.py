"""Questions about planning: the days a series brings, public holidays, and what the rhythm still asks."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

import holidays
from django.db.models import Q, QuerySet
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.periods import running_on
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.meetings.models import Meeting, MeetingStatus, Series, TemplateItem
from regiekamer.rooms.meetings.queries.meetings import (
    BodyYear,
    expected_by,
    find_meetings,
    upcoming,
    years_of_bodies,
)

# The weekday on which a body is thought to meet when it never did yet: a Tuesday.
TUESDAY = 1
NOTICE = timedelta(days=14)
# The least time between two meetings that are suggested.
APART = timedelta(days=14)
# How far ahead meetings are planned at once: two years and a bit.
FURTHEST = timedelta(days=800)


def series() -> QuerySet[Series]:
    """All series, with their body at hand."""
    return Series.objects.select_related("body")


def series_of(body: Body) -> QuerySet[Series]:
    """The series of a body, those that run first."""
    return series().filter(body=body).order_by("ends_on", "starts_on", "pk")


def running_series(body_id: int, day: date) -> Series | None:
    """The series of a body that runs on `day`, the latest begun if there are more."""
    return series().filter(running_on(day), body=body_id).order_by("-starts_on", "-pk").first()


def template_items() -> QuerySet[TemplateItem]:
    """All fixed agenda items, with their series and body at hand."""
    return TemplateItem.objects.select_related("series__body")


def holidays_of(years: Iterable[int]) -> dict[date, str]:
    """The Belgian public holidays of `years`, named in the language of the reader."""
    spoken = (get_language() or "nl")[:2]
    named = spoken if spoken in ("nl", "fr", "de") else "en_US"
    return dict(holidays.country_holidays("BE", years=sorted(set(years)), language=named))


@dataclass(frozen=True)
class DayAhead:
    """A day of a series. `moved_from` is the public `holiday` that it moved away from, if it did.

    `meeting` is the one that is on the calendar for it already; then nothing is planned.
    """

    day: date
    moved_from: date | None = None
    holiday: str = ""
    meeting: Meeting | None = None

    @property
    def is_new(self) -> bool:
        return self.meeting is None


def days_ahead(series: Series, until: date, since: date | None = None) -> list[DayAhead]:
    """The days of a series from `since` (today) to `until`, each with the meeting that it has already.

    A public holiday moves a week; where that is a day of the series itself, or past its end, it is skipped.
    Refused past the end of the series or of its body, and further than two years ahead.
    """
    since = since or clock.today()
    _refuse_beyond(series, since, until)
    days = list(series.days(since, until))
    if not days:
        return []
    free = holidays_of(range(since.year, until.year + 2))
    on_day, for_day = _meetings_of_days(series, days)
    found, seen = [], {day for day in days if day not in free}
    for day in days:
        moved = _next_working(day, free)
        if moved != day and (moved in seen or not _may_lie_on(series, moved)):
            continue
        seen.add(moved)
        found.append(
            DayAhead(
                moved,
                moved_from=day if moved != day else None,
                holiday=free.get(day, ""),
                meeting=for_day.get(day) or on_day.get(moved),
            )
        )
    return found


def _refuse_beyond(series: Series, since: date, until: date) -> None:
    if until < since:
        raise Refused(_("This day is past. Choose until when to plan."), "until")
    if until > since + FURTHEST:
        raise Refused(_("Plan at most two years at once."), "until")
    for what in (series.body, series):
        if what.ends_on and until > what.ends_on:
            told = {"what": str(what), "day": date_format(what.ends_on, "j F Y")}
            raise Refused(_("%(what)s ends on %(day)s. Choose that day or an earlier one.") % told, "until")


def _may_lie_on(series: Series, day: date) -> bool:
    return (series.ends_on is None or day <= series.ends_on) and series.body.runs_on(day)


def _next_working(day: date, free: dict[date, str]) -> date:
    while day in free:
        day += timedelta(weeks=1)
    return day


def _meetings_of_days(series: Series, days: list[date]) -> tuple[dict[date, Meeting], dict[date, Meeting]]:
    """The meetings of the body by their day; and those of the series by the day of the series they stand for,
    because one may have been moved."""
    around = timedelta(days=31)
    known = (
        find_meetings(body=series.body)
        .defer(None)
        .filter(day__gte=days[0] - around, day__lte=days[-1] + around)
    )
    on_day = {one.day: one for one in known if one.day}
    own = {day: one for day, one in on_day.items() if one.series_id == series.pk}
    every = list(series.days(days[0] - around * 12, days[-1] + around * 12))
    for_day = {_nearest(every, day): one for day, one in own.items()}
    return on_day, for_day


def _nearest(days: list[date], to: date) -> date:
    return min(days, key=lambda day: abs(day - to))


def days_taken(body: Body) -> set[date]:
    """The days on which a body has a meeting on the calendar, held or not."""
    return {day for day in find_meetings(body=body).values_list("day", flat=True) if day}


@dataclass(frozen=True)
class Planning:
    """A body in a year: what its rhythm asks, and what was held and is planned."""

    body: Body
    known: BodyYear
    asked: int

    @property
    def arranged(self) -> int:
        """How many meetings were held or are planned, as far as there are dates or a told number."""
        return (self.known.count.least or len(self.known.held)) + len(self.known.planned)

    @property
    def missing(self) -> int:
        return max(0, self.asked - self.arranged)


def planning_of(body: Body, year: int) -> Planning:
    """What the rhythm of a body asks in a year beside what is arranged."""
    known = years_of_bodies(year, [body.pk])[body.pk]
    return Planning(body, known, expected_by(body, year, date(year, 12, 31)))


def suggested_days(body: Body, year: int) -> list[date]:
    """Days to plan so that the rhythm promised for `year` is kept: spread between the meetings that stand,
    on the weekday on which the body mostly meets, never on a public holiday. None when nothing is missing;
    fewer than are missing when the year is too short for them."""
    today = clock.today()
    first = max(date(year, 1, 1), body.starts_on or date(year, 1, 1), today + NOTICE)
    last = min(date(year, 12, 31), body.ends_on or date(year, 12, 31))
    missing = planning_of(body, year).missing
    if not missing or first > last:
        return []
    weekday, free = _usual_weekday(body), holidays_of([year, year + 1])
    known = sorted({day for day in days_taken(body) if first - APART <= day <= last + APART})
    found: list[date] = []
    while len(found) < missing:
        day = _middle_of_largest_gap(sorted({*known, *found}), first, last, weekday, free)
        if day is None:
            break
        found.append(day)
    return sorted(found)


def _usual_weekday(body: Body) -> int:
    met = find_meetings(body=body).exclude(Q(day__isnull=True) | Q(status=MeetingStatus.NOT_HELD))
    days = [day.weekday() for day in met.values_list("day", flat=True)[:12] if day]
    return max(days, key=days.count) if days else TUESDAY


def _middle_of_largest_gap(
    known: list[date], first: date, last: date, weekday: int, free: dict[date, str]
) -> date | None:
    bounds = sorted({first - APART, *known, last + APART})
    for begin, end in sorted(pairwise(bounds), key=lambda gap: gap[0] - gap[1]):
        middle = begin + (end - begin) / 2
        near = middle + timedelta(days=(weekday - middle.weekday() + 3) % 7 - 3)
        near = _next_working(near, free)
        if max(first, begin + APART) <= near <= min(last, end - APART):
            return near
    return None


def planned_of(series: Series) -> QuerySet[Meeting]:
    """The meetings of a series that are still to come, soonest first."""
    return coming_of(series.body).filter(series=series)


def coming_of(body: Body) -> QuerySet[Meeting]:
    """The meetings of a body that are still to come, soonest first, each with its whole moment at hand."""
    return upcoming(clock.today(), None, body).defer(None)
