"""Actions: added, changed, ended with a reason, and kept inside their years."""

import pytest
from django.core.exceptions import ValidationError

from regiekamer.foundation.kernel.refused import Refused, Stale
from regiekamer.foundation.trail import queries as trail
from regiekamer.rooms.plan import operations, queries


def test_an_added_action_stands_in_the_list_of_every_year_in_which_it_runs(director, plan):
    made = operations.add_action(
        plan=plan, title="Fietslease", first_year=2022, last_year=2023, kind="project", by=director
    )
    listed = {year: [one.action for one in queries.actions_of_year(year)] for year in range(2021, 2025)}
    assert listed == {2021: [], 2022: [made], 2023: [made], 2024: []}
    assert trail.entries_about(made).get().verb == "added"


def test_a_double_title_in_the_plan_is_refused_and_may_be_used_in_another_plan(director, plan, action):
    with pytest.raises(ValidationError, match="al een actie met deze titel"):
        operations.add_action(plan=plan, title=action.title, first_year=2023, by=director)
    other = operations.add_plan(name="Plan van de gemeente", first_year=2022, by=director)
    operations.add_action(plan=other, title=action.title, first_year=2023, by=director)
    assert queries.actions().count() == 2


@pytest.mark.parametrize(("first", "last"), [(2023, 2022), (1899, None), (2022, 30_000), (99_999, None)])
def test_years_that_end_before_they_start_or_lie_out_of_range_are_refused(director, plan, first, last):
    with pytest.raises(ValidationError):
        operations.add_action(plan=plan, title="Fout", first_year=first, last_year=last, by=director)
    assert not queries.actions().exists()


def test_a_body_of_another_region_is_refused_and_nothing_is_written(director, plan, elsewhere):
    with pytest.raises(Refused):
        operations.add_action(
            plan=plan, title="Samen", first_year=2022, bodies=[elsewhere["body"]], by=director
        )


def test_a_plan_of_another_region_is_refused(director, elsewhere):
    with pytest.raises(Refused):
        operations.add_action(plan=elsewhere["plan"], title="Samen", first_year=2022, by=director)


def test_bodies_stay_as_they_are_unless_they_are_named(director, action, body):
    operations.change_action(action, bodies=[body], by=director)
    operations.change_action(action, title="Leren fietsen in groep", by=director)
    assert list(action.bodies.all()) == [body]
    operations.change_action(action, bodies=[], by=director)
    assert not action.bodies.exists()
    assert trail.entries_about(action)[0].changes == {"bodies": [["Stuurgroep Leie"], []]}


def test_the_years_of_an_action_cannot_leave_out_a_year_that_was_recorded(director, action):
    operations.record_year(action, year=2023, status="running", by=director)
    with pytest.raises(Refused, match="2023"):
        operations.change_action(action, last_year=2022, by=director)
    with pytest.raises(Refused, match="2023"):
        operations.change_action(action, first_year=2024, last_year=None, by=director)


def test_an_action_ends_with_a_reason_and_a_successor(director, plan, action):
    heir = operations.add_action(plan=plan, title="Fietsschool", first_year=2023, by=director)
    operations.end_action(action, last_year=2022, reason="Wordt breder.", successor=heir, by=director)
    stored = queries.actions().get(pk=action.pk)
    assert (stored.last_year, stored.end_reason, stored.successor) == (2022, "Wordt breder.", heir)
    assert trail.entries_about(action)[0].verb == "ended"


@pytest.mark.parametrize(
    ("last_year", "reason"), [(2021, "Te vroeg."), (2022, ""), (2022, "  "), (12, "Fout.")]
)
def test_an_end_before_the_start_or_without_a_reason_is_refused(director, action, last_year, reason):
    with pytest.raises((Refused, ValidationError)):
        operations.end_action(action, last_year=last_year, reason=reason, by=director)
    assert queries.actions().get().last_year is None


def test_an_action_cannot_go_on_as_itself(director, action):
    with pytest.raises(Refused):
        operations.end_action(action, last_year=2022, reason="Rond.", successor=action, by=director)


def test_ending_takes_later_years_along_that_were_only_planned_but_never_a_told_one(director, action):
    operations.record_year(action, year=2023, status="planned", by=director)
    operations.record_year(action, year=2024, status="done", result="Gelukt.", by=director)
    with pytest.raises(Refused, match="2024"):
        operations.end_action(action, last_year=2022, reason="Stopt.", by=director)
    assert {row.year for row in action.years.all()} == {2023, 2024}
    operations.end_action(queries.actions().get(), last_year=2024, reason="Stopt.", by=director)
    other = operations.add_action(plan=action.plan, title="Ander", first_year=2022, by=director)
    operations.record_year(other, year=2023, status="planned", by=director)
    operations.end_action(other, last_year=2022, reason="Stopt.", by=director)
    assert not other.years.exists()


def test_a_save_over_somebody_elses_newer_action_is_stale(director, colleague, action):
    opened_on = action.version
    operations.change_action(queries.actions().get(), title="Van de collega", by=colleague)
    with pytest.raises(Stale):
        operations.change_action(action, version=opened_on, title="Van mij", by=director)
    assert queries.actions().get().title == "Van de collega"


def test_a_partner_stands_once_and_can_be_taken_away(director, action, vdab):
    partner = operations.add_partner(action, organisation=vdab, role="medetrekker", by=director)
    with pytest.raises(ValidationError, match="al partner"):
        operations.add_partner(action, organisation=vdab, by=director)
    operations.remove_partner(partner, by=director)
    assert not queries.partners().exists()
