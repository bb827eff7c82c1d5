"""Series: a rhythm in words, planned ahead around public holidays and what the body promised."""

from datetime import date, time

import pytest
from django.core.exceptions import ValidationError

from regiekamer.foundation.kernel.refused import Refused, Stale
from regiekamer.foundation.trail import queries as trail
from regiekamer.rooms.bodies import operations as bodies
from regiekamer.rooms.meetings import operations, queries

# The 2nd of November 2022 is a Wednesday; the 8th the second Tuesday of the month.
TUESDAY = date(2022, 11, 8)


@pytest.fixture
def series(body, director):
    return operations.add_series(
        body=body,
        interval="monthly",
        starts_on=TUESDAY,
        starts_at=time(14),
        ends_at=time(16),
        place="Kortrijk",
        by=director,
    )


def test_a_monthly_series_keeps_the_weekday_of_its_first_meeting(series):
    days = list(series.days(date(2022, 11, 1), date(2023, 2, 28)))
    assert days == [date(2022, 11, 8), date(2022, 12, 13), date(2023, 1, 10), date(2023, 2, 14)]


def test_the_fifth_weekday_is_the_last_of_the_month(body, director):
    made = operations.add_series(body=body, interval="monthly", starts_on=date(2022, 11, 29), by=director)
    assert list(made.days(date(2022, 12, 1), date(2023, 2, 28))) == [
        date(2022, 12, 27),
        date(2023, 1, 31),
        date(2023, 2, 28),
    ]


@pytest.mark.parametrize(
    ("interval", "second"),
    [
        ("weekly", date(2022, 11, 15)),
        ("fortnightly", date(2022, 11, 22)),
        ("two_monthly", date(2023, 1, 10)),
        ("quarterly", date(2023, 2, 14)),
        ("half_yearly", date(2023, 5, 9)),
        ("yearly", date(2023, 11, 14)),
    ],
)
def test_every_interval_brings_its_second_meeting(body, director, interval, second):
    made = operations.add_series(body=body, interval=interval, starts_on=TUESDAY, by=director)
    assert list(made.days(TUESDAY, second)) == [TUESDAY, second]
    assert made.rhythm


def test_planning_ahead_puts_each_day_on_the_calendar_once(series, director):
    made = operations.plan_ahead(series, until=date(2022, 12, 31), by=director)
    assert [one.day for one in made] == [TUESDAY, date(2022, 12, 13)]
    assert (made[0].starts_at, made[0].ends_at, made[0].place) == (time(14), time(16), "Kortrijk")
    assert {one.series for one in made} == {series}
    assert operations.plan_ahead(series, until=date(2022, 12, 31), by=director) == []
    assert trail.entries_about(series).count() == 3


def test_a_meeting_that_was_moved_is_not_planned_again(series, director):
    first, _ = operations.plan_ahead(series, until=date(2022, 12, 31), by=director)
    operations.change_meeting(first, day=date(2022, 11, 10), by=director)
    assert operations.plan_ahead(series, until=date(2022, 12, 31), by=director) == []


def test_a_day_with_another_meeting_of_the_body_gets_no_second_one(series, body, director):
    known = operations.plan_meeting(body=body, day=TUESDAY, by=director)
    preview = queries.days_ahead(series, date(2022, 12, 31))
    assert [(one.day, one.meeting) for one in preview] == [(TUESDAY, known), (date(2022, 12, 13), None)]
    assert [one.day for one in operations.plan_ahead(series, until=date(2022, 12, 31), by=director)] == [
        date(2022, 12, 13)
    ]


def test_a_public_holiday_moves_a_week_and_says_why(body, director):
    made = operations.add_series(body=body, interval="monthly", starts_on=date(2023, 1, 2), by=director)
    days = queries.days_ahead(made, date(2023, 6, 30))
    moved = [one for one in days if one.moved_from]
    assert [(one.moved_from, one.day) for one in moved] == [(date(2023, 5, 1), date(2023, 5, 8))]
    assert moved[0].holiday == "Dag van de Arbeid"
    planned = operations.plan_ahead(made, until=date(2023, 6, 30), by=director)
    assert [one.day for one in planned] == [one.day for one in days]
    assert all(one.meeting for one in queries.days_ahead(made, date(2023, 6, 30)))


def test_a_holiday_that_meets_the_next_meeting_is_left_out(body, director):
    made = operations.add_series(body=body, interval="weekly", starts_on=date(2023, 4, 3), by=director)
    days = [one.day for one in queries.days_ahead(made, date(2023, 4, 30))]
    assert days == [date(2023, 4, 3), date(2023, 4, 17), date(2023, 4, 24)]


def test_two_holidays_a_week_apart_are_both_avoided(body, director):
    made = operations.add_series(body=body, interval="yearly", starts_on=date(2023, 12, 25), by=director)
    assert [one.day for one in queries.days_ahead(made, date(2023, 12, 31))] == [date(2024, 1, 8)]


def test_planning_ahead_stays_inside_the_life_of_the_body(series, body, director):
    bodies.end_body(body, on=date(2022, 12, 1), reason="Klaar.", by=director)
    series.refresh_from_db()
    with pytest.raises(Refused) as refused:
        operations.plan_ahead(series, until=date(2022, 12, 31), by=director)
    assert refused.value.field == "until"
    assert not queries.meetings().exists()
    assert len(operations.plan_ahead(series, until=date(2022, 12, 1), by=director)) == 1


@pytest.mark.parametrize("until", [date(2022, 11, 1), date(2026, 1, 1), date(9999, 12, 31), date(1, 1, 1)])
def test_the_past_and_the_far_future_are_refused(series, director, until):
    with pytest.raises(Refused):
        operations.plan_ahead(series, until=until, by=director)
    assert not queries.meetings().exists()


def test_a_series_ends_and_plans_no_further(series, director):
    operations.end_series(series, on=date(2022, 11, 30), by=director)
    with pytest.raises(Refused):
        operations.plan_ahead(series, until=date(2022, 12, 31), by=director)
    assert len(operations.plan_ahead(series, until=date(2022, 11, 30), by=director)) == 1
    with pytest.raises(ValidationError):
        operations.end_series(series, on=date(2022, 1, 1), by=director)


@pytest.mark.parametrize(
    "values",
    [
        {"starts_on": date(2017, 1, 3)},
        {"starts_at": time(16), "ends_at": time(14)},
        {"interval": "now and then"},
    ],
)
def test_a_series_that_cannot_be_is_refused(body, director, values):
    with pytest.raises(ValidationError):
        operations.add_series(
            **{"body": body, "interval": "monthly", "starts_on": TUESDAY, "by": director, **values}
        )
    assert not queries.series().exists()


def test_a_series_of_another_region_cannot_be_made(body, neighbour):
    with pytest.raises(Refused):
        operations.add_series(body=body, interval="monthly", starts_on=TUESDAY, by=neighbour)


def test_two_people_who_change_a_series_both_find_it_back(series, director, colleague):
    operations.change_series(queries.series().get(), place="Menen", by=colleague)
    with pytest.raises(Stale):
        operations.change_series(series, place="Waregem", version=1, by=director)


def test_what_the_rhythm_still_asks_is_told_and_suggested(make_body, director):
    from regiekamer.foundation.kernel.counts import at_least

    body = make_body("ROA", rhythm=at_least(4))
    for month in (1, 4, 6):
        operations.plan_meeting(body=body, day=date(2023, month, 10), by=director)
    planning = queries.planning_of(body, 2023)
    assert (planning.arranged, planning.missing) == (3, 1)
    (day,) = queries.suggested_days(body, 2023)
    assert day > date(2023, 7, 1)
    assert day not in queries.holidays_of([2023])
    made = operations.plan_days(body=body, days=[day, day], by=director)
    assert [one.day for one in made] == [day]
    assert operations.plan_days(body=body, days=[day], by=director) == []
    assert queries.suggested_days(body, 2023) == []


def test_nothing_is_suggested_without_a_number_or_without_time_left(make_body, director):
    from regiekamer.foundation.kernel.counts import at_least, in_rhythm

    assert queries.suggested_days(make_body("Vaag", rhythm=in_rhythm("regularly")), 2021) == []
    assert queries.suggested_days(make_body("Zonder"), 2023) == []
    body = make_body("Stopt", rhythm=at_least(4))
    bodies.end_body(body, on=date(2022, 11, 5), reason="Klaar.", by=director)
    assert queries.suggested_days(body, 2022) == []


def test_fixed_items_keep_their_order(series, director):
    first = operations.add_template_item(series=series, title="Nieuws", minutes=10, by=director)
    second = operations.add_template_item(series=series, title="Rondvraag", by=director)
    operations.move_template_item(second, to=1, by=director)
    assert [(one.title, one.position) for one in queries.template_items()] == [
        ("Rondvraag", 1),
        ("Nieuws", 2),
    ]
    for place in (0, 3, -1):
        with pytest.raises(Refused):
            operations.move_template_item(second, to=place, by=director)
    operations.remove_template_item(first, by=director)
    assert queries.template_items().get() == second


@pytest.mark.parametrize("title", ["", "   ", "x" * 201])
def test_a_fixed_item_needs_a_title(series, director, title):
    with pytest.raises(ValidationError):
        operations.add_template_item(series=series, title=title, by=director)
    assert not queries.template_items().exists()
