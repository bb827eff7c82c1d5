"""Promises at risk: behind the date, unknown late in the year, or unanswered; and never invented."""

from datetime import date

import pytest
from django.urls import reverse

from regiekamer.foundation.kernel.counts import Count, Operator, at_least, exactly, in_rhythm
from regiekamer.rooms.bodies import operations as bodies
from regiekamer.rooms.meetings import operations as meetings
from regiekamer.rooms.meetings.queries import years_of_bodies
from regiekamer.rooms.plan import operations as plan
from regiekamer.windows.today.queries import risks
from regiekamer.windows.today.tests.conftest import days, on

JANUARY, NOVEMBER = days("2026-01-24", "2026-11-24")


def hold(promise, by, *said):
    for day in days(*said):
        meetings.record_held(body=promise.body, year=day.year, day=day, by=by)


def reasons(today):
    return [risk.why for risk in risks.promises_at_risk(today, years_of_bodies(today.year))]


def test_one_of_at_least_four_is_at_risk_in_november_and_not_in_january(director, promise):
    with on("2026-11-24"):
        hold(promise, director, "2026-01-12")
    assert reasons(JANUARY) == []
    assert reasons(NOVEMBER) == ["Beloofd: minstens 4 keer. Tot nu toe: 1 keer."]


def test_three_of_at_least_four_is_in_time_in_november(director, promise):
    with on("2026-11-24"):
        hold(promise, director, "2026-01-12", "2026-04-02", "2026-09-10")
    assert reasons(NOVEMBER) == []


def test_not_one_of_four_says_so(promise):
    assert reasons(NOVEMBER) == ["Beloofd: minstens 4 keer. Tot nu toe: nog niet één keer."]


def test_what_stands_planned_is_told_and_is_enough_when_it_fills_the_promise(director, promise):
    with on("2026-11-24"):
        hold(promise, director, "2026-01-12")
        meetings.plan_meeting(body=promise.body, day=date(2026, 12, 1), by=director)
        assert reasons(NOVEMBER) == ["Beloofd: minstens 4 keer. Tot nu toe: 1 keer. Er is er nog 1 gepland."]
        meetings.plan_meeting(body=promise.body, day=date(2026, 12, 8), by=director)
        meetings.plan_meeting(body=promise.body, day=date(2026, 12, 15), by=director)
    assert reasons(NOVEMBER) == []


def test_a_planned_meeting_whose_day_has_passed_does_not_help(director, promise):
    for day in days("2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01"):
        meetings.plan_meeting(body=promise.body, day=day, by=director)
    assert len(reasons(NOVEMBER)) == 1


def test_monthly_is_at_risk_when_fewer_months_were_met_than_have_passed(director, make_body):
    body = make_body()
    made = plan.make_promise(
        text="Elke maand", year=2026, count=in_rhythm("monthly"), body=body, counts_meetings=True, by=director
    )
    with on("2026-11-24"):
        hold(made, director, "2026-01-12", "2026-02-09")
    assert reasons(date(2026, 3, 15)) == []
    assert reasons(date(2026, 5, 31)) == ["Beloofd: maandelijks. Tot nu toe: 2 keer."]


@pytest.mark.parametrize("rhythm", [in_rhythm("regularly"), Count(Operator.ABOUT, 4), at_least(1)])
def test_a_promise_that_asks_for_little_is_at_risk_only_when_nothing_is_known_late_in_the_year(
    director, make_body, rhythm
):
    made = plan.make_promise(
        text="Af en toe", year=2026, count=rhythm, body=make_body(), counts_meetings=True, by=director
    )
    assert reasons(date(2026, 9, 30)) == []
    assert len(reasons(NOVEMBER)) == 1
    with on("2026-11-24"):
        hold(made, director, "2026-06-12")
    assert reasons(NOVEMBER) == []


def test_when_needed_is_never_at_risk(director, make_body):
    needed = Count(Operator.WHEN_NEEDED)
    plan.make_promise(
        text="Indien nodig", year=2026, count=needed, body=make_body(), counts_meetings=True, by=director
    )
    assert reasons(NOVEMBER) == []


def test_a_vague_tally_that_reaches_the_promise_is_enough(director, promise):
    meetings.record_tally(body=promise.body, year=2026, count=at_least(4), by=director)
    assert reasons(NOVEMBER) == []


def test_a_vague_tally_is_told_as_the_tally_that_it_is(director, promise):
    meetings.record_tally(body=promise.body, year=2026, count=at_least(2), by=director)
    assert reasons(NOVEMBER) == ["Beloofd: minstens 4 keer. Tot nu toe: minstens 2 keer, volgens de telling."]


def test_several_times_number_not_kept_is_not_called_behind(director, promise):
    meetings.record_tally(body=promise.body, year=2026, count=Count(Operator.SEVERAL), by=director)
    assert reasons(NOVEMBER) == []


def test_a_promise_of_a_body_that_began_in_autumn_is_asked_from_then_on(director, make_body):
    body = make_body(starts_on=date(2026, 10, 1))
    made = plan.make_promise(
        text="Twee keer dit najaar", year=2026, count=exactly(2), body=body, counts_meetings=True, by=director
    )
    with on("2026-11-24"):
        hold(made, director, "2026-10-12")
    assert reasons(NOVEMBER) == []


def test_a_promise_that_nothing_counts_is_at_risk_late_in_the_year_without_a_result(director, action_plan):
    action = plan.add_action(plan=action_plan, title="Doelgroepanalyse", first_year=2026, by=director)
    plan.make_promise(text="Een analyse", year=2026, count=exactly(1), action=action, by=director)
    assert reasons(date(2026, 6, 1)) == []
    assert reasons(NOVEMBER) == ["Het jaar is bijna om en er staat nog niets over genoteerd."]
    plan.record_year(action, year=2026, status="done", result="De analyse is klaar.", by=director)
    assert reasons(NOVEMBER) == []


def test_answered_promises_are_not_at_risk(director, promise):
    plan.answer_promise(promise, outcome="not_kept", reason="STAM stopte ermee.", by=director)
    assert reasons(NOVEMBER) == []


def test_open_promises_of_past_years_ask_for_an_answer(director, promise):
    with on("2027-01-05"):
        found = risks.unanswered_promises()
        assert (found.promises, found.total) == ([promise], 1)
        plan.answer_promise(promise, outcome="kept", by=director)
        assert risks.unanswered_promises().total == 0


def test_the_page_says_why_and_links_to_the_promise(director, promise, browse):
    with on("2026-11-24"):
        text = browse(director).get("/leie/").content.decode()
    assert f'href="{reverse("plan:promise", args=["leie", promise.pk])}"' in text
    assert "nog niet één keer" in text


def test_the_promise_of_a_neighbour_is_not_seen(director, neighbour, browse, promise):
    from django_scopes import scope

    with scope(region=neighbour.region):
        away = bodies.add_body(name="Ver weg", kind="network", our_role="participant", by=neighbour)
        plan.make_promise(
            text="Van de buren", year=2026, count=at_least(9), body=away, counts_meetings=True, by=neighbour
        )
    with on("2026-11-24"):
        assert "Van de buren" not in browse(director).get("/leie/").content.decode()
