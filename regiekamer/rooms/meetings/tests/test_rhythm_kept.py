"""What was promised beside what happened: progress, bodies behind, the standing of a year."""

from datetime import date

import pytest

from regiekamer.foundation.kernel.counts import Count, at_least, exactly, in_rhythm
from regiekamer.rooms.bodies import operations as bodies
from regiekamer.rooms.meetings import operations, queries
from regiekamer.rooms.plan.models import Promise

NOVEMBER = date(2022, 11, 2)
YEAR_END = date(2022, 12, 31)


def hold(body, by, times, year=2022):
    for day in range(1, times + 1):
        operations.record_held(body=body, year=year, day=date(year, 2, day), by=by)


@pytest.mark.parametrize(
    ("promised", "held", "today", "is_behind"),
    [
        (at_least(4), 3, NOVEMBER, False),
        (at_least(4), 2, NOVEMBER, True),
        (at_least(4), 3, YEAR_END, True),
        (at_least(4), 0, date(2022, 3, 1), False),
        (in_rhythm("monthly"), 10, NOVEMBER, False),
        (in_rhythm("monthly"), 9, NOVEMBER, True),
        (in_rhythm("regularly"), 0, NOVEMBER, False),
        (in_rhythm("regularly"), 0, YEAR_END, True),
        (in_rhythm("regularly"), 1, YEAR_END, False),
        (Count("~", 4), 1, YEAR_END, False),
        (Count("needed"), 0, YEAR_END, False),
        (None, 0, YEAR_END, False),
    ],
)
def test_a_body_is_behind_in_proportion_to_the_date(make_body, director, promised, held, today, is_behind):
    body = make_body(rhythm=promised)
    hold(body, director, held)
    assert bool(queries.bodies_behind(2022, today)) is is_behind


@pytest.mark.parametrize(
    ("told", "is_behind"),
    [
        (exactly(3), True),
        (exactly(4), False),
        (at_least(4), False),
        (at_least(2), True),
        (Count("~", 4), False),
        (in_rhythm("monthly"), False),
        (in_rhythm("regularly"), False),
        (Count("some"), False),
    ],
)
def test_a_vague_count_that_may_satisfy_the_rhythm_does(body, director, told, is_behind):
    operations.record_tally(body=body, year=2022, count=told, by=director)
    assert bool(queries.bodies_behind(2022, YEAR_END)) is is_behind


def test_half_a_life_in_a_year_asks_half_the_rhythm(make_body, director):
    late = make_body(starts_on=date(2022, 7, 1), rhythm=at_least(4))
    assert queries.expected_by(late, 2022, YEAR_END) == 2
    bodies.end_body(late, on=date(2022, 9, 30), reason="Op.", by=director)
    assert queries.expected_by(late, 2022, YEAR_END) == 1


def test_a_body_that_did_not_run_in_the_year_is_not_behind(make_body, director):
    old = make_body(rhythm=at_least(4))
    bodies.end_body(old, on=date(2021, 12, 31), reason="Op.", by=director)
    assert queries.bodies_behind(2022, YEAR_END) == []


def test_what_was_called_off_is_known_of_a_body_behind(body, director):
    operations.record_not_held(body=body, year=2022, reason="Personeelswissel.", by=director)
    (late,) = queries.bodies_behind(2022, YEAR_END)
    assert [meeting.reason for meeting in late.known.not_held] == ["Personeelswissel."]


def test_progress_counts_meetings_for_the_promises_that_ask_it(body, make_body, director):
    other = make_body("AZ-fabriek")
    hold(body, director, 2)
    hold(body, director, 1, year=2021)
    operations.record_tally(body=other, year=2022, count=at_least(4), by=director)

    def promise(**values):
        return Promise.objects.create(region=director.region, text="x", counts_meetings=True, **values)

    mine = promise(body=body, year=2022)
    last_year = promise(body=body, year=2021)
    vague = promise(body=other, year=2022)
    nothing = promise(body=other, year=2020)
    loose = Promise.objects.create(region=director.region, text="y", year=2022)
    assert queries.progress_of([mine, last_year, vague, nothing, loose]) == {
        mine.pk: exactly(2),
        last_year.pk: exactly(1),
        vague.pk: at_least(4),
        nothing.pk: exactly(0),
    }


@pytest.mark.parametrize(
    ("promised", "told", "standing"),
    [
        (at_least(4), exactly(4), "kept"),
        (at_least(4), exactly(2), "behind"),
        (at_least(4), Count("some"), "unsure"),
        (at_least(4), None, "silent"),
        (Count("needed"), None, "open"),
        (Count("needed"), exactly(1), "open"),
        (None, None, "silent"),
        (None, exactly(1), "open"),
    ],
)
def test_the_standing_of_a_past_year(make_body, director, promised, told, standing):
    body = make_body(rhythm=promised)
    if told:
        operations.record_tally(body=body, year=2021, count=told, by=director)
    (row,) = queries.year_rows([body], 2021, NOVEMBER)
    assert row.standing == standing


def test_a_year_in_which_little_was_due_yet_is_not_silent(body, director):
    (row,) = queries.year_rows([body], 2022, date(2022, 1, 15))
    assert row.standing == "open"


def test_a_bar_is_drawn_only_between_two_numbers(make_body, director):
    for promised, told, of in [
        (at_least(4), exactly(3), 4),
        (in_rhythm("monthly"), exactly(3), None),
        (at_least(4), Count("some"), None),
        (None, exactly(3), None),
    ]:
        body = make_body(f"Overleg {promised} {told}", rhythm=promised)
        operations.record_tally(body=body, year=2021, count=told, by=director)
        (row,) = queries.year_rows([body], 2021, NOVEMBER)
        assert row.of == of


def test_the_questions_cost_the_same_for_many_bodies(make_body, director, django_assert_num_queries):
    for number in range(12):
        body = make_body(f"Overleg {number}", rhythm=at_least(4))
        hold(body, director, 2)
        operations.record_tally(body=body, year=2022, count=at_least(3), by=director)
    with django_assert_num_queries(2):
        known = queries.years_of_bodies(2022)
        assert {str(one.count) for one in known.values()} == {str(at_least(3))}
        assert all(meeting.day for one in known.values() for meeting in one.held)
    with django_assert_num_queries(3):
        assert len(queries.bodies_behind(2022, YEAR_END)) == 12
    with django_assert_num_queries(1):
        assert [one.body.name for one in queries.upcoming(NOVEMBER)] == []
