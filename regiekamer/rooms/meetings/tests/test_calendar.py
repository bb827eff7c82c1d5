"""Meetings as iCalendar: what is written comes back the same from two parsers that know nothing of each other."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

import icalendar
import pytest
import recurring_ical_events
import vobject
from django_scopes import scope
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from regiekamer.foundation.regions.models import Region
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.meetings import operations, queries
from regiekamer.rooms.meetings.models import AgendaItem, Meeting, MeetingStatus
from regiekamer.rooms.meetings.queries.calendar import BRUSSELS, one_line, words

HARD = 'Overleg; "A, B" \\n \\N C:\\Nieuw: é € 🚲👩‍👩‍👧 <b>&amp;</b> ' + "łàñg" * 40


def first(content: bytes) -> tuple[Any, Any]:
    """The first entry as icalendar reads it, and as vobject does."""
    read = icalendar.Calendar.from_ical(content)
    return read.walk("VEVENT")[0], vobject.readOne(content.decode()).vevent


def plan(body, director, **values):
    values = {"day": date(2022, 12, 5), "starts_at": time(9), "ends_at": time(12), **values}
    return operations.plan_meeting(body=body, by=director, **values)


def test_a_meeting_comes_back_the_same_from_both_parsers(body, director):
    meeting = plan(body, director, place="Oud stadhuis, zaal 2; Kortrijk", summary="De cijfers,\nen wat nu?")
    ours, theirs = first(queries.feed(director.region))
    start = datetime(2022, 12, 5, 9, tzinfo=BRUSSELS)
    assert (ours.start, ours.end) == (start, start + timedelta(hours=3))
    assert (theirs.dtstart.value, theirs.dtend.value) == (start, start + timedelta(hours=3))
    assert ours["dtstart"].params["tzid"] == "Europe/Brussels"
    assert str(ours["uid"]) == theirs.uid.value == str(meeting.uid)
    assert str(ours["summary"]) == theirs.summary.value == body.name
    assert str(ours["location"]) == theirs.location.value == "Oud stadhuis, zaal 2; Kortrijk"
    assert str(ours["description"]) == theirs.description.value
    assert theirs.description.value.startswith("De cijfers,\nen wat nu?\n\nhttp")
    assert theirs.url.value.endswith(f"/leie/meetings/{meeting.pk}/")


def test_summer_time_is_told(body, director):
    plan(body, director, day=date(2023, 7, 3))
    ours, theirs = first(queries.feed(director.region))
    assert ours.start.astimezone(UTC) == theirs.dtstart.value.astimezone(UTC)
    assert ours.start.astimezone(UTC) == datetime(2023, 7, 3, 7, tzinfo=UTC)
    (zone,) = icalendar.Calendar.from_ical(queries.feed(director.region)).timezones
    written = zone.to_tz(lookup_tzid=False)
    for month, hours in ((7, 2), (12, 1)):
        assert datetime(2023, month, 3, tzinfo=written).utcoffset() == timedelta(hours=hours)


def test_a_meeting_without_an_hour_takes_the_day(body, director):
    plan(body, director, starts_at=None, ends_at=None)
    ours, theirs = first(queries.feed(director.region))
    assert (ours.start, ours.end) == (date(2022, 12, 5), date(2022, 12, 6))
    assert theirs.dtstart.value == date(2022, 12, 5)


def test_a_meeting_without_an_end_fills_an_hour_of_its_own_day(body, director):
    plan(body, director, ends_at=None)
    assert first(queries.feed(director.region))[0].end == datetime(2022, 12, 5, 10, tzinfo=BRUSSELS)
    Meeting.objects.update(starts_at=time(23, 30))
    assert first(queries.feed(director.region))[0].end == datetime(2022, 12, 5, 23, 59, tzinfo=BRUSSELS)


def test_what_was_not_held_is_cancelled_and_says_why(body, director):
    meeting = plan(body, director)
    before = meeting.sequence
    operations.call_off(meeting, reason="Te weinig volk.", by=director)
    ours, theirs = first(queries.feed(director.region))
    assert str(ours["status"]) == theirs.status.value == "CANCELLED"
    assert "Te weinig volk." in theirs.description.value
    assert int(ours["sequence"]) > before


def test_a_held_meeting_is_in_it_and_a_year_without_dates_is_not(body, director):
    operations.record_held(body=body, year=2022, day=date(2022, 3, 1), by=director)
    operations.record_held(body=body, year=2021, by=director)
    content = queries.feed(director.region)
    assert content.count(b"BEGIN:VEVENT") == 1
    assert str(first(content)[0]["status"]) == "CONFIRMED"


def test_a_meeting_of_several_bodies_names_them(body, director, make_body):
    meeting = plan(body, director)
    meeting.with_bodies.add(make_body("AZ-fabriek"))
    assert str(first(queries.feed(director.region))[0]["summary"]) == "LDE-fabriek + AZ-fabriek"


def test_a_closed_item_or_peer_case_is_only_told_to_be_there(body, director):
    meeting = plan(body, director)
    AgendaItem.objects.create(region=director.region, meeting=meeting, position=0, title="De cijfers")
    closed = {"title": "Geheim", "is_confidential": True}
    AgendaItem.objects.create(region=director.region, meeting=meeting, position=1, **closed)
    case = {"title": "Mevrouw X", "purpose": "peer_case"}
    AgendaItem.objects.create(region=director.region, meeting=meeting, position=2, **case)
    content = queries.feed(director.region).decode()
    assert "1. De cijfers" in content
    assert "Geheim" not in content
    assert "Mevrouw" not in content
    assert "\\n3. " in content.replace("\r\n ", "")


def test_the_days_are_found_in_a_month(body, director):
    for day in (date(2022, 12, 5), date(2022, 12, 12), date(2023, 1, 9)):
        plan(body, director, day=day)
    read = icalendar.Calendar.from_ical(queries.feed(director.region))
    found = recurring_ical_events.of(read).between(date(2022, 12, 1), date(2023, 1, 1))
    assert [one.start.day for one in found] == [5, 12]


def test_hard_names_of_two_hundred_letters_survive(director, make_body):
    plan(make_body(HARD[:160]), director, place=HARD[:160])
    ours, theirs = first(queries.feed(director.region))
    assert str(ours["summary"]) == theirs.summary.value == HARD[:160].strip()


def test_lines_are_at_most_seventy_five_bytes_and_end_as_they_should(director, make_body):
    plan(make_body(HARD[:160]), director, summary=HARD)
    content = queries.feed(director.region)
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert content.count(b"\n") == content.count(b"\r\n")


def test_an_empty_region_gives_an_empty_calendar(director):
    assert not icalendar.Calendar.from_ical(queries.feed(director.region)).walk("VEVENT")


def test_the_number_of_queries_is_the_same_for_one_meeting_and_for_forty(
    body, director, django_assert_num_queries
):
    plan(body, director)
    with django_assert_num_queries(3):
        queries.feed(director.region)
    for number in range(1, 40):
        plan(body, director, day=date(2023, 1, 1) + timedelta(days=number))
    with django_assert_num_queries(3):
        queries.feed(director.region)


def loose(**values: Any) -> Meeting:
    """A meeting that is nowhere kept; its lists are empty."""
    region = Region(pk=1, slug="leie", name="Leie")
    body = Body(pk=1, region=region, name=values.pop("name"))
    made = Meeting(pk=7, region=region, body=body, uid=uuid4(), **values)
    vars(made)["_prefetched_objects_cache"] = {"with_bodies": [], "items": []}
    return made


text = st.text(st.characters(codec="utf-8"), max_size=300)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=text, place=text, summary=text, day=st.dates(date(1996, 1, 1), date(2100, 12, 31)), at=st.times())
@example(name=HARD, place="\\N\\n\\,", summary="a\r\nb\u2028c\x0bd\x85e\\", day=date(2022, 3, 27), at=time(9))
@example(name="BEGIN:VEVENT\nEND:VEVENT", place=" x ", summary="\\", day=date(2022, 10, 30), at=time(0))
def test_any_text_and_moment_survive_the_round_trip(name, place, summary, day, at):
    at = at.replace(microsecond=0)
    if 2 <= at.hour < 4:
        at = at.replace(hour=9)  # the hours that clocks skip or repeat
    meeting = loose(name=name, place=place, summary=summary, day=day, starts_at=at)
    ours, theirs = first(queries.calendar_of([meeting]))
    assert str(ours["summary"]) == theirs.summary.value == one_line(name)
    assert str(ours.get("location", "")) == getattr(theirs, "location", theirs.summary).value or not place
    assert str(ours["description"]) == theirs.description.value
    assert theirs.description.value.startswith(words(summary).strip())
    assert ours.start == theirs.dtstart.value == datetime.combine(day, at, BRUSSELS)


def test_a_held_meeting_that_was_moved_tells_a_newer_entry(body, director):
    meeting = plan(body, director, day=date(2022, 10, 3))
    operations.hold_meeting(meeting, day=date(2022, 10, 4), by=director)
    ours, _ = first(queries.feed(director.region))
    assert (int(ours["sequence"]), ours.start.day) == (1, 4)
    assert Meeting.objects.get().status == MeetingStatus.HELD


def test_only_the_region_at_hand_is_in_it(body, director, neighbour):
    plan(body, director)
    with scope(region=neighbour.region):
        assert b"VEVENT" not in queries.feed(neighbour.region)


@pytest.mark.parametrize("field", ["day", "starts_at", "ends_at", "place"])
def test_the_sequence_rises_with_every_change_of_when_and_where(body, director, field):
    meeting = plan(body, director)
    new: dict[str, Any] = {
        "day": date(2022, 12, 6),
        "starts_at": time(8),
        "ends_at": time(11),
        "place": "Elders",
    }
    operations.change_meeting(meeting, by=director, **{field: new[field]})
    assert Meeting.objects.get().sequence == 1
    operations.change_meeting(meeting, by=director, summary="Iets anders.")
    assert Meeting.objects.get().sequence == 1
