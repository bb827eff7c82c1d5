"""The calendar: the weeks ahead, what has gone by without a word, and a month at a glance."""

from datetime import date, time

import pytest

from regiekamer.rooms.meetings import operations as meetings
from regiekamer.windows.today.queries import calendar
from regiekamer.windows.today.tests.conftest import days, on

TUESDAY = date(2026, 11, 24)


def november():
    first = date(2026, 11, 1)
    return calendar.month_of(first, calendar.meetings_of_month(first), TUESDAY)


@pytest.fixture
def planned(director, make_body):
    body = make_body("Stuurgroep")
    coming = days("2026-11-24", "2026-11-29", "2026-11-30", "2026-12-10", "2027-01-23", "2027-01-24")
    return [
        meetings.plan_meeting(body=body, day=day, by=director, starts_at=time(14, 0), place="Kortrijk")
        for day in coming
    ]


def test_the_days_ahead_are_told_as_this_week_next_week_and_later(planned):
    stretches = calendar.ahead(calendar.meetings_around(TUESDAY), TUESDAY).stretches
    assert [(str(one.label), len(one.meetings)) for one in stretches] == [
        ("Deze week", 2),
        ("Volgende week", 1),
        ("Later", 2),
    ]


def test_the_page_tells_dates_as_people_do(planned, director, browse):
    with on("2026-11-24"):
        text = browse(director).get("/leie/").content.decode()
    assert "Dinsdag 24 november 2026" in text
    assert "dinsdag, 14.00 uur, Kortrijk" in text


def test_a_planned_meeting_whose_day_has_passed_asks_whether_it_took_place(planned, director, browse):
    with on("2026-11-30"):
        text = browse(director).get("/leie/").content.decode()
    assert "Ging dit door?" in text
    assert [one.day for one in calendar.gone_by(date(2026, 11, 30))] == days("2026-11-24", "2026-11-29")


def test_the_month_holds_whole_weeks_and_the_meetings_of_its_days(planned):
    month = november()
    assert [len(week) for week in month.weeks] == [7] * 6
    assert [one.day.day for one in month.days_with_meetings] == [24, 29, 30]
    assert [one.day for week in month.weeks for one in week if one.is_today] == [TUESDAY]
    assert (month.previous, month.next) == (date(2026, 10, 1), date(2026, 12, 1))


def test_a_meeting_that_was_not_held_is_not_in_the_month(planned, director):
    meetings.call_off(planned[0], reason="Te weinig aanmeldingen.", by=director)
    month = november()
    assert [one.day.day for one in month.days_with_meetings] == [29, 30]


def test_another_month_is_a_plain_link_away(planned, director, browse):
    with on("2026-11-24"):
        client = browse(director)
        assert "?month=2026-12" in client.get("/leie/").content.decode()
        december = client.get("/leie/?month=2026-12").content.decode()
    assert "December 2026" in december
    assert 'id="on-2026-12-10"' in december


def test_a_swap_of_the_month_is_what_a_reload_shows(planned, director, browse):
    with on("2026-11-24"):
        client = browse(director)
        whole = client.get("/leie/?month=2027-01").content.decode()
        swap = client.get("/leie/?month=2027-01", headers={"HX-Request": "true", "HX-Target": "month"})
    assert swap.content.decode().strip() in whole
    assert "<html" not in swap.content.decode()


@pytest.mark.parametrize(
    "said", ["", "2026", "2026-13", "9999-12", "0001-01", "x", "2026-12-01", "-", "202612"]
)
def test_a_month_that_does_not_exist_shows_this_month(planned, director, browse, said):
    with on("2026-11-24"):
        answer = browse(director).get("/leie/", {"month": said})
    assert answer.status_code == 200
    assert "November 2026" in answer.content.decode()


@pytest.mark.parametrize(("edge", "missing"), [("1990-01", "1989-12"), ("2100-12", "2101-01")])
def test_the_months_end_where_the_years_of_the_product_end(planned, director, browse, edge, missing):
    with on("2026-11-24"):
        answer = browse(director).get("/leie/", {"month": edge})
    assert answer.status_code == 200
    assert missing not in answer.content.decode()
