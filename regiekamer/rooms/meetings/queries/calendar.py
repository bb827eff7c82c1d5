"""Meetings as iCalendar (RFC 5545): the entries of a calendar, whether in a feed or in a meeting request."""

import re
from collections.abc import Iterable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import QuerySet
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, Timezone, vText, vUri

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.text import tidy
from regiekamer.foundation.regions.models import Region
from regiekamer.foundation.ui.page import href
from regiekamer.rooms.meetings.models import Meeting, MeetingStatus

PRODUCT = "-//Regiekamer//regiekamer//NL"
BRUSSELS = ZoneInfo("Europe/Brussels")
# A calendar wants an end; until somebody says when it ends, a meeting fills this much.
USUAL_LENGTH = timedelta(hours=1)

# The rule since 1996, written out: the one form of a time zone that every calendar program understands.
TIME_ZONE = b"""\
BEGIN:VTIMEZONE
TZID:Europe/Brussels
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
"""


class Words(vText):
    """Text as iCalendar writes it; the library's own writer takes the typed characters `\\N` for a new line."""

    def to_ical(self) -> bytes:
        return re.sub(r"([\\;,])", r"\\\1", self).replace("\n", r"\n").encode()


def words(text: str) -> Words:
    """The text without what would break a line of iCalendar in two."""
    sound = text.encode("utf-8", "replace").decode()
    return Words(tidy(re.sub("[\u2028\u2029]", "\n", sound)))


def one_line(text: str) -> Words:
    return words(" ".join(tidy(text).split()))


def calendar_entries() -> QuerySet[Meeting]:
    """The meetings whose day is known, the oldest first, with what their calendar entries tell."""
    found = Meeting.objects.exclude(day=None).select_related("body", "region")
    return found.prefetch_related("with_bodies", "items").order_by("day", "starts_at", "pk")


def feed(region: Region) -> bytes:
    """The meetings of the region in scope as a calendar to follow. A year known without dates is not in it."""
    return calendar_of(calendar_entries(), name=f"{_('Meetings')} {region.name}")


def calendar_of(meetings: Iterable[Meeting], *, name: str = "") -> bytes:
    """Meetings as one calendar file; those that were not held stand in it as cancelled."""
    calendar = empty_calendar("PUBLISH")
    if name:
        calendar.add("x-wr-calname", one_line(name))
        calendar.add("x-wr-timezone", "Europe/Brussels")
    for meeting in meetings:
        calendar.add_component(entry_of(meeting))
    return calendar.to_ical()


def empty_calendar(method: str) -> Calendar:
    """A calendar that says what it asks (PUBLISH, REQUEST, CANCEL) and what time zone its hours are in."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    calendar.add_component(Timezone.from_ical(TIME_ZONE))
    return calendar


def entry_of(meeting: Meeting) -> Event:
    """The calendar entry of a meeting whose day is known: always the same UID, a SEQUENCE that rises."""
    entry = Event()
    entry.add("uid", str(meeting.uid))
    entry.add("sequence", meeting.sequence)
    entry.add("dtstamp", clock.now())
    add_hours(entry, meeting)
    entry.add("summary", one_line(title_of(meeting)))
    if meeting.place:
        entry.add("location", one_line(meeting.place))
    entry.add("description", words(description_of(meeting)))
    entry.add("url", vUri(address_of(meeting)))
    is_off = meeting.status == MeetingStatus.NOT_HELD
    entry.add("status", "CANCELLED" if is_off else "CONFIRMED")
    entry.add("transp", "TRANSPARENT" if is_off else "OPAQUE")
    return entry


def add_hours(entry: Event, meeting: Meeting) -> None:
    """From when to when in Brussels; the whole day when nobody said the hour."""
    if meeting.day is None:
        raise ValueError("a meeting without a day has no place in a calendar")
    if meeting.starts_at is None:
        entry.add("dtstart", meeting.day)
        entry.add("dtend", meeting.day + timedelta(days=1))
        return
    start = datetime.combine(meeting.day, meeting.starts_at)
    end = datetime.combine(meeting.day, meeting.ends_at) if meeting.ends_at else _usual_end(start)
    entry.add("dtstart", start.replace(tzinfo=BRUSSELS))
    entry.add("dtend", end.replace(tzinfo=BRUSSELS))


def _usual_end(start: datetime) -> datetime:
    """An hour later, but on the same day."""
    return min(start + USUAL_LENGTH, datetime.combine(start.date(), time(23, 59)))


def title_of(meeting: Meeting) -> str:
    """The bodies that meet."""
    return " + ".join([meeting.body.name, *(body.name for body in meeting.with_bodies.all())])


def description_of(meeting: Meeting) -> str:
    """What a calendar tells about a meeting: why it was not held, or what is on the table; and where to read on."""
    parts = [meeting.reason] if meeting.status == MeetingStatus.NOT_HELD else _on_the_table(meeting)
    if meeting.starts_at and not meeting.ends_at:
        parts.append(_("The end is not known yet."))
    return "\n\n".join(part for part in [*parts, address_of(meeting)] if part)


def _on_the_table(meeting: Meeting) -> list[str]:
    return [meeting.summary, "\n".join(agenda_lines(meeting))]


def agenda_lines(meeting: Meeting) -> list[str]:
    """The agenda, an item a line. Of what stays inside the body only that there is such an item."""
    inside = _("Closed item")
    titles = [inside if item.stays_inside else item.title for item in meeting.items.all()]
    return [f"{number}. {title}" for number, title in enumerate(titles, 1)]


def address_of(meeting: Meeting) -> str:
    """Where the meeting is to be found on the site, in full."""
    return settings.ADDRESS.rstrip("/") + href(meeting.region, "meetings:meeting", meeting.pk)


def day_and_hours(meeting: Meeting) -> str:
    """When a meeting is, as people say it: "maandag 3 juni 2024, 9.00 – 12.00"."""
    told = date_format(meeting.day, "l j F Y") if meeting.day else str(meeting.year)
    hours = [time_format(one, "H.i") for one in (meeting.starts_at, meeting.ends_at) if one]
    return ", ".join([told, *([" – ".join(hours)] if hours else [])])
