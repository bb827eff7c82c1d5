"""A meeting of several bodies together counts for each of them."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regiekamer.foundation.kernel.counts import exactly
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.rooms.bodies import operations as bodies
from regiekamer.rooms.meetings import operations, queries


@pytest.fixture
def other(make_body):
    return make_body("ROA")


def test_a_joint_meeting_counts_for_the_year_of_each(body, other, director):
    held = operations.record_held(
        body=body, year=2022, day=date(2022, 3, 1), with_bodies=[other], by=director
    )
    years = queries.years_of_bodies(2022)
    told = {pk: [meeting.pk for meeting in one.held] for pk, one in years.items()}
    assert told == {body.pk: [held.pk], other.pk: [held.pk]}
    assert queries.years_of_bodies(2022, [other.pk])[other.pk].count == exactly(1)
    assert [one.year for one in queries.years_of_body(other)] == [2022]
    assert queries.years(other) == [2022]


def test_a_joint_meeting_stands_in_the_calendar_of_each(body, other, director):
    made = operations.plan_meeting(body=body, day=date(2022, 12, 6), with_bodies=[other], by=director)
    today = date(2022, 11, 2)
    assert list(queries.find_meetings(body=other)) == [made]
    assert list(queries.upcoming(today, body=other)) == [made]
    assert list(queries.upcoming(today)) == [made]


def test_a_joint_meeting_stays_inside_the_life_of_each(body, other, director):
    bodies.end_body(other, on=date(2022, 6, 30), reason="Klaar.", by=director)
    other.refresh_from_db()
    with pytest.raises(ValidationError) as refused:
        operations.plan_meeting(body=body, day=date(2022, 12, 6), with_bodies=[other], by=director)
    assert set(refused.value.message_dict) == {"with_bodies"}
    made = operations.plan_meeting(body=body, day=date(2022, 6, 1), with_bodies=[other], by=director)
    with pytest.raises(ValidationError):
        operations.change_meeting(made, day=date(2022, 12, 6), by=director)
    assert queries.meetings().get().day == date(2022, 6, 1)


def test_a_body_does_not_meet_together_with_itself(body, director):
    with pytest.raises(Refused):
        operations.plan_meeting(body=body, day=date(2022, 12, 6), with_bodies=[body], by=director)
    assert not queries.meetings().exists()


def test_a_body_of_another_region_does_not_join(body, neighbour, director):
    from django_scopes import scope

    with scope(region=neighbour.region):
        theirs = bodies.add_body(name="Elders", kind="network", our_role="lead", by=neighbour)
    with pytest.raises(Refused):
        operations.plan_meeting(body=body, day=date(2022, 12, 6), with_bodies=[theirs], by=director)
    assert not queries.meetings().exists()


def test_with_whom_is_chosen_by_form(body, other, director, browse):
    client = browse(director)
    typed = {"body": body.pk, "day": "2022-12-06", "with_bodies": [other.pk]}
    assert client.post("/leie/meetings/plan/", typed).status_code == 303
    made = queries.meetings().get()
    assert list(made.with_bodies.all()) == [other]
    typed = {"day": "2022-12-06", "version": made.version}
    assert client.post(f"/leie/meetings/{made.pk}/change/", typed).status_code == 303
    assert not made.with_bodies.exists()


def test_more_joint_meetings_ask_no_more_queries(body, other, director):
    def asked() -> int:
        with CaptureQueriesContext(connection) as caught:
            queries.years_of_bodies(2022)
        return len(caught)

    operations.record_held(body=body, year=2022, with_bodies=[other], by=director)
    few = asked()
    for _ in range(5):
        operations.record_held(body=body, year=2022, with_bodies=[other], by=director)
    assert asked() == few == 3
