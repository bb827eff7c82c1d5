"""Bodies behind their rhythm: promised against held, with the last day and the way to plan."""

from datetime import date

from regiekamer.foundation.kernel.counts import at_least, exactly
from regiekamer.rooms.meetings import operations as meetings
from regiekamer.rooms.meetings.queries import years_of_bodies
from regiekamer.windows.today.queries import risks
from regiekamer.windows.today.tests.conftest import days, on

NOVEMBER = date(2026, 11, 24)


def behind(today):
    return risks.bodies_behind(today, years_of_bodies(today.year)).bodies


def test_a_body_behind_tells_what_was_promised_what_was_held_and_when_it_last_met(director, make_body):
    body = make_body("Stuurgroep", at_least(4))
    with on("2026-11-24"):
        for day in days("2026-01-20", "2026-03-17"):
            meetings.record_held(body=body, year=2026, day=day, by=director)
    (found,) = behind(NOVEMBER)
    assert found.body == body
    assert found.why == "Beloofd: minstens 4 keer. Tot nu toe: 2 keer."
    assert found.last_met == date(2026, 3, 17)


def test_the_last_meeting_may_lie_in_another_year_or_be_unknown(director, make_body):
    met, never = make_body("Ooit", exactly(2)), make_body("Nooit", exactly(2))
    meetings.record_held(body=met, year=2024, day=date(2024, 5, 6), by=director)
    meetings.record_held(body=never, year=2024, by=director)
    last = {one.body: one.last_met for one in behind(NOVEMBER)}
    assert last == {met: date(2024, 5, 6), never: None}


def test_a_body_whose_missing_meetings_are_all_planned_is_not_behind(director, make_body):
    body = make_body("Stuurgroep", exactly(1))
    assert behind(date(2026, 12, 31))
    meetings.plan_meeting(body=body, day=date(2026, 12, 31), by=director)
    assert behind(date(2026, 12, 31)) == []


def test_the_team_plans_from_the_row_and_the_board_only_reads_it(director, board, make_body, browse):
    body = make_body("Stuurgroep", at_least(4))
    with on("2026-11-24"):
        meetings.plan_meeting(body=make_body("Ander"), day=date(2026, 12, 1), by=director)
        for_team = browse(director).get("/leie/today/bodies/").content.decode()
        for_board = browse(board).get("/leie/today/bodies/").content.decode()
    assert f"/leie/meetings/plan/{body.pk}/" in for_team
    assert "Stuurgroep" in for_board
    assert f"/leie/meetings/plan/{body.pk}/" not in for_board
