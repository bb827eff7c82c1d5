"""One calm sentence sums up the day."""

from datetime import date

from regiekamer.foundation.kernel.counts import at_least
from regiekamer.rooms.meetings import operations as meetings
from regiekamer.windows.today.queries import calendar
from regiekamer.windows.today.queries.work import work_of


def summary(today):
    return work_of(today, calendar.met_this_month(calendar.meetings_around(today), today)).summary


def test_a_quiet_region_is_told_so(region):
    assert summary(date(2026, 11, 24)) == "Deze maand geen vergaderingen; niets loopt achter."


def test_the_sentence_counts_meetings_promises_and_bodies(director, promise, make_body):
    make_body("Stuurgroep", at_least(4))
    make_body("Leernetwerk", at_least(4))
    meetings.plan_meeting(body=promise.body, day=date(2026, 11, 30), by=director)
    assert summary(date(2026, 11, 24)) == (
        "Deze maand 1 vergadering; 1 engagement loopt gevaar en 2 overleggen lopen achter."
    )


def test_a_meeting_called_off_is_not_counted(director, promise):
    meeting = meetings.plan_meeting(body=promise.body, day=date(2026, 11, 30), by=director)
    meetings.call_off(meeting, reason="Ziek.", by=director)
    assert summary(date(2026, 11, 24)).startswith("Deze maand geen vergaderingen")
