"""Counts of years whose dates nobody kept: they stay as vague as they were told."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from regiekamer.foundation.kernel.counts import Count, at_least, exactly, in_rhythm
from regiekamer.foundation.kernel.refused import Refused, Stale
from regiekamer.rooms.bodies import operations as bodies
from regiekamer.rooms.meetings import operations, queries

SEVERAL = Count("some")


def tell(body, count, by, year=2022, **values):
    return operations.record_tally(body=body, year=year, count=count, by=by, **values)


def test_a_count_is_told_once_per_year_and_changed_the_second_time(body, director):
    tell(body, at_least(3), director)
    tell(body, exactly(4), director, source="Jaarverslag 2022")
    (told,) = queries.tallies()
    assert (told.count, told.source) == (exactly(4), "Jaarverslag 2022")


@pytest.mark.parametrize("count", [exactly(4), at_least(4), Count("~", 10), in_rhythm("monthly"), SEVERAL])
def test_a_count_alone_is_told_as_it_is(body, director, count):
    tell(body, count, director)
    assert queries.years_of_bodies(2022)[body.pk].count == count


@pytest.mark.parametrize(
    ("told", "held", "count"),
    [
        (None, 0, exactly(0)),
        (None, 2, exactly(2)),
        (at_least(4), 2, at_least(4)),
        (at_least(1), 2, at_least(2)),
        (exactly(1), 2, exactly(2)),
        (exactly(4), 2, exactly(4)),
        (Count("~", 1), 2, at_least(2)),
        (in_rhythm("yearly"), 2, at_least(2)),
        (in_rhythm("monthly"), 2, in_rhythm("monthly")),
        (in_rhythm("regularly"), 2, in_rhythm("regularly")),
        (SEVERAL, 2, SEVERAL),
    ],
)
def test_recorded_meetings_only_raise_a_count(body, director, told, held, count):
    if told:
        tell(body, told, director)
    for day in range(1, held + 1):
        operations.record_held(body=body, year=2022, day=date(2022, 3, day), by=director)
    assert queries.years_of_bodies(2022, [body.pk])[body.pk].count == count


@pytest.mark.parametrize("year", [2017, 2023, 3000])
def test_a_year_outside_the_life_or_still_to_come_is_refused(body, director, year):
    with pytest.raises((Refused, ValidationError)):
        tell(body, exactly(1), director, year=year)
    assert not queries.tallies().exists()


def test_a_count_for_an_ended_body_says_when_it_ended(body, director):
    bodies.end_body(body, on=date(2021, 6, 30), reason="Klaar.", by=director)
    with pytest.raises(ValidationError) as refused:
        tell(body, exactly(1), director)
    assert "30 juni 2021" in refused.value.message_dict["year"][0]


def test_not_once_is_no_count(body, director):
    with pytest.raises(ValidationError):
        tell(body, exactly(0), director)


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({}, "operator"),
        ({"operator": ">="}, "quantity"),
        ({"operator": "rhythm"}, "rhythm"),
        ({"operator": "some", "quantity": "3"}, "quantity"),
        ({"operator": ">=", "quantity": "vier"}, "quantity"),
    ],
)
def test_a_half_count_comes_back_on_its_field(body, director, browse, typed, field):
    answer = browse(director).post(f"/leie/meetings/tally/{body.pk}/2021/", {"note": "Mijn nota", **typed})
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert "Mijn nota" in answer.content.decode()
    assert not queries.tallies().exists()


def test_two_people_who_count_the_same_year_both_find_it_back(body, director, colleague, browse):
    """Neither saw a count when the form was opened."""
    address = f"/leie/meetings/tally/{body.pk}/2021/"
    mine = {"operator": ">=", "quantity": "4", "note": "Van mij", "version": ""}
    tell(body, exactly(3), colleague, year=2021, note="Van de collega")
    answer = browse(director).post(address, mine)
    assert answer.status_code == 409
    assert "Van de collega" in answer.content.decode()
    assert queries.tallies().get().note == "Van de collega"
    newest = answer.context["form"].data["version"]
    assert browse(director).post(address, {**mine, "version": newest}).status_code == 303
    assert queries.tallies().get().note == "Van mij"


def test_the_free_form_shows_a_count_that_stood_already(body, director, browse):
    tell(body, exactly(3), director, year=2021, note="Stond er al")
    answer = browse(director).post(
        "/leie/meetings/tally/",
        {"body": body.pk, "year": "2021", "operator": "=", "quantity": "4", "note": "Nieuw"},
    )
    assert answer.status_code == 409
    assert "Stond er al" in answer.content.decode()


def test_a_stale_version_is_refused(body, director):
    tell(body, exactly(3), director)
    tell(body, exactly(4), director)
    with pytest.raises(Stale):
        tell(body, exactly(5), director, version=1)


def test_a_count_can_be_taken_away(body, director, browse):
    told = tell(body, exactly(3), director)
    assert browse(director).post(f"/leie/meetings/tallies/{told.pk}/remove/").status_code == 303
    assert not queries.tallies().exists()
