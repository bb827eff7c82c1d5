"""Results still missing: actions of the year at hand without our role or without a result."""

from datetime import date

import pytest

from regiekamer.rooms.plan import operations as plan
from regiekamer.windows.today.queries.standing import Lacking, missing_results
from regiekamer.windows.today.queries.work import report_year


@pytest.fixture
def action(director, action_plan):
    return plan.add_action(plan=action_plan, title="Digibanken", first_year=2025, by=director)


def test_an_action_about_which_nothing_is_written_is_missing(action):
    found = missing_results(2026)
    assert (found.actions, found.total) == ([Lacking(action, False, False, False)], 1)


def test_an_action_with_a_result_but_without_a_role_is_missing(action, director):
    plan.record_year(action, year=2026, result="Vier banken open.", by=director)
    assert missing_results(2026).actions == [Lacking(action, True, has_role=False, has_result=True)]


def test_an_action_with_a_role_but_without_a_result_is_missing(action, director):
    plan.record_year(action, year=2026, roles=["lead"], by=director)
    assert missing_results(2026).actions == [Lacking(action, True, has_role=True, has_result=False)]


def test_an_action_with_role_and_result_is_complete(action, director):
    plan.record_year(action, year=2026, roles=["lead"], result="Vier banken open.", by=director)
    assert missing_results(2026).total == 0
    assert missing_results(2025).total == 1


def test_a_reason_tells_enough_about_what_was_not_done(action, director):
    plan.record_year(
        action, year=2026, status="not_done", reason="Geen subsidie.", role_text="trekker", by=director
    )
    assert missing_results(2026).total == 0


def test_an_action_that_does_not_run_in_the_year_is_not_missing(action, director):
    plan.end_action(action, last_year=2025, reason="Klaar.", by=director)
    assert missing_results(2026).total == 0
    assert missing_results(2024).total == 0


def test_the_first_five_are_shown_and_all_are_counted(action_plan, director):
    for number in range(12):
        plan.add_action(plan=action_plan, title=f"Actie {number:02}", first_year=2026, by=director)
    found = missing_results(2026)
    assert ([one.action.title for one in found.actions], found.total) == (
        [f"Actie {n:02}" for n in range(5)],
        12,
    )


@pytest.mark.parametrize(
    ("day", "year"), [(date(2026, 1, 2), 2025), (date(2026, 4, 30), 2025), (date(2026, 5, 1), 2026)]
)
def test_until_the_end_of_april_the_report_of_last_year_is_at_hand(day, year):
    assert report_year(day) == year
