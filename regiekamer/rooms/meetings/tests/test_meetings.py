"""Meetings: planned, held, not held with a reason; old ones by their year only."""

from datetime import date, time

import pytest
from django.core.exceptions import ValidationError

from regiekamer.foundation.kernel.refused import Refused, Stale
from regiekamer.foundation.trail import queries as trail
from regiekamer.rooms.bodies import operations as bodies
from regiekamer.rooms.meetings import operations, queries
from regiekamer.rooms.meetings.models import MeetingStatus


def test_a_planned_meeting_stands_in_the_calendar(body, director):
    made = operations.plan_meeting(body=body, day=date(2022, 12, 8), place="Kortrijk", by=director)
    assert (made.status, made.year) == (MeetingStatus.PLANNED, 2022)
    assert list(queries.upcoming(date(2022, 11, 2))) == [made]
    assert trail.entries_about(made).get().verb == "planned"


def test_only_the_days_asked_for_are_upcoming(body, director):
    far = operations.plan_meeting(body=body, day=date(2023, 3, 1), by=director)
    assert list(queries.upcoming(date(2022, 11, 2))) == []
    assert list(queries.upcoming(date(2022, 11, 2), None)) == [far]


def test_a_past_meeting_that_is_still_planned_waits_for_an_answer(body, director):
    late = operations.plan_meeting(body=body, day=date(2022, 10, 1), by=director)
    assert list(queries.unanswered(date(2022, 11, 2))) == [late]
    operations.hold_meeting(late, by=director)
    assert list(queries.unanswered(date(2022, 11, 2))) == []


def test_a_meeting_can_be_held_on_another_day_than_planned(body, director):
    made = operations.plan_meeting(body=body, day=date(2022, 10, 3), by=director)
    held = operations.hold_meeting(made, day=date(2022, 10, 5), summary="Mobiliteit", by=director)
    assert (held.status, held.day, held.summary) == ("held", date(2022, 10, 5), "Mobiliteit")


def test_a_meeting_cannot_be_held_in_the_future(body, director):
    made = operations.plan_meeting(body=body, day=date(2022, 12, 8), by=director)
    with pytest.raises(Refused):
        operations.hold_meeting(made, by=director)
    with pytest.raises(Refused):
        operations.record_held(body=body, year=2023, by=director)
    assert queries.meetings().get().status == MeetingStatus.PLANNED


def test_a_meeting_that_is_called_off_keeps_its_reason(body, director):
    made = operations.plan_meeting(body=body, day=date(2022, 12, 8), by=director)
    operations.call_off(made, reason="Personeelswissel.", by=director)
    kept = queries.meetings().get()
    assert (kept.status, kept.reason) == ("not_held", "Personeelswissel.")


@pytest.mark.parametrize("reason", ["", "   "])
def test_not_held_asks_for_a_reason(body, director, reason):
    made = operations.plan_meeting(body=body, day=date(2022, 12, 8), by=director)
    with pytest.raises(ValidationError):
        operations.call_off(made, reason=reason, by=director)
    with pytest.raises(ValidationError):
        operations.record_not_held(body=body, year=2022, reason=reason, by=director)
    assert queries.meetings().get().status == MeetingStatus.PLANNED


def test_an_old_meeting_may_be_known_by_its_year_only(body, director):
    made = operations.record_held(body=body, year=2019, by=director)
    assert (made.day, made.year, made.status) == (None, 2019, MeetingStatus.HELD)
    assert str(made) == "LDE-fabriek – 2019"


def test_a_day_in_another_year_is_refused(body, director):
    with pytest.raises(Refused):
        operations.record_held(body=body, year=2021, day=date(2022, 3, 1), by=director)
    with pytest.raises(Refused):
        operations.record_not_held(body=body, year=2021, day=date(2022, 3, 1), reason="Ziekte.", by=director)
    assert not queries.meetings().exists()


def test_neither_a_day_nor_a_year_is_refused(body, director, browse):
    answer = browse(director).post("/leie/meetings/held/", {"body": body.pk})
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"year"}


def test_a_meeting_that_ends_before_it_starts_is_refused(body, director):
    with pytest.raises(ValidationError):
        operations.plan_meeting(
            body=body, day=date(2022, 12, 8), starts_at=time(14), ends_at=time(13), by=director
        )


def test_a_meeting_after_the_end_of_its_body_is_refused_and_says_when_it_ended(body, director):
    bodies.end_body(body, on=date(2022, 6, 30), reason="Klaar.", by=director)
    for attempt in (
        lambda: operations.plan_meeting(body=body, day=date(2022, 12, 8), by=director),
        lambda: operations.record_held(body=body, year=2022, day=date(2022, 7, 1), by=director),
    ):
        with pytest.raises(ValidationError) as refused:
            attempt()
        assert "30 juni 2022" in refused.value.message_dict["day"][0]
    assert not queries.meetings().exists()


def test_a_meeting_before_its_body_began_is_refused(body, director):
    with pytest.raises(ValidationError):
        operations.record_held(body=body, year=2017, by=director)


def test_a_meeting_of_the_last_year_of_a_body_is_taken_without_a_date(body, director):
    bodies.end_body(body, on=date(2022, 6, 30), reason="Klaar.", by=director)
    assert operations.record_held(body=body, year=2022, by=director).pk


def test_two_people_who_save_the_same_text_both_find_it_back(body, director, colleague, browse):
    made = operations.record_held(body=body, year=2022, day=date(2022, 3, 1), by=director)
    operations.change_meeting(queries.meetings().get(), by=colleague, summary="Van de collega")
    with pytest.raises(Stale):
        operations.change_meeting(made, by=director, version=1, summary="Van mij")
    answer = browse(director).post(
        f"/leie/meetings/{made.pk}/change/", {"day": "2022-03-01", "summary": "Van mij", "version": "1"}
    )
    assert answer.status_code == 409
    assert "Van de collega" in answer.content.decode()
    assert "Van mij" in answer.content.decode()
    assert queries.meetings().get().summary == "Van de collega"


def test_a_found_date_can_be_added_to_an_old_meeting_of_that_year_only(body, director, browse):
    made = operations.record_held(body=body, year=2019, by=director)
    address = f"/leie/meetings/{made.pk}/change/"
    typed = {"day": "2020-05-04", "year": "2019", "version": made.version}
    answer = browse(director).post(address, typed)
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"day"}
    assert browse(director).post(address, {**typed, "day": "2019-05-04"}).status_code == 303
    assert queries.meetings().get().day == date(2019, 5, 4)


def test_a_meeting_typed_by_mistake_can_be_removed(body, director, browse):
    made = operations.plan_meeting(body=body, day=date(2022, 12, 8), by=director)
    assert browse(director).post(f"/leie/meetings/{made.pk}/remove/").status_code == 303
    assert not queries.meetings().exists()
