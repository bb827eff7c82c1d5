"""An action in a year: status with reason, roles, result, next step, amounts."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from regiekamer.foundation.kernel.refused import Refused, Stale
from regiekamer.rooms.plan import operations, queries
from regiekamer.rooms.plan.models import Action, ActionYear


def year_told(action: Action, year: int) -> ActionYear:
    return action.years.get(year=year)


def test_a_year_is_told_with_role_result_and_next_step(director, action):
    operations.record_year(
        action,
        year=2022,
        status="done",
        roles=["lead", "link", "lead"],
        result="Twintig mensen fietsen.",
        next_step="Een tweede reeks.",
        by=director,
    )
    row = year_told(action, 2022)
    assert row.roles == ["lead", "link"]
    assert row.role_names == ["trekkend", "schakel"]
    assert (row.status, row.result) == ("done", "Twintig mensen fietsen.")


def test_recording_a_year_again_changes_only_what_is_named(director, action):
    operations.record_year(action, year=2022, status="running", result="Bezig.", by=director)
    operations.record_year(action, year=2022, next_step="Volhouden.", by=director)
    row = year_told(action, 2022)
    assert (row.status, row.result, row.next_step) == ("running", "Bezig.", "Volhouden.")


@pytest.mark.parametrize("status", ["partly", "not_done", "parked", "stopped"])
def test_what_did_not_happen_needs_a_reason(director, action, status):
    with pytest.raises(ValidationError, match="waarom"):
        operations.record_year(action, year=2022, status=status, reason=" ", by=director)
    assert queries.year_of(action, 2022) is None
    operations.record_year(action, year=2022, status=status, reason="Te weinig volk.", by=director)
    assert year_told(action, 2022).reason == "Te weinig volk."


@pytest.mark.parametrize("roles", [["baas"], "lead", None, [["lead"]], [1], {"lead": 1}])
def test_an_unknown_role_is_refused(director, action, roles):
    with pytest.raises(ValidationError):
        operations.record_year(action, year=2022, roles=roles, by=director)
    assert queries.year_of(action, 2022) is None


@pytest.mark.parametrize("year", [2021, 1899, 2101, 99_999])
def test_a_year_in_which_the_action_does_not_run_is_refused(director, action, year):
    with pytest.raises(ValidationError):
        operations.record_year(action, year=year, by=director)


def test_an_unknown_status_is_refused(director, action):
    with pytest.raises(ValidationError):
        operations.record_year(action, year=2022, status="geweldig", by=director)


def test_two_people_saving_the_same_result_lose_nothing(director, colleague, action):
    row = operations.record_year(action, year=2022, result="Eerst.", by=director)
    operations.record_year(action, year=2022, result="Van de collega.", version=row.version, by=colleague)
    with pytest.raises(Stale):
        operations.record_year(action, year=2022, result="Van mij.", version=row.version, by=director)
    assert year_told(action, 2022).result == "Van de collega."


def test_the_form_shows_both_results_and_saves_mine_when_i_say_so(director, colleague, action, browse):
    row = operations.record_year(action, year=2022, status="running", result="Eerst.", by=director)
    operations.record_year(action, year=2022, result="Van de collega.", by=colleague)
    address = f"/leie/plan/actions/{action.pk}/years/2022/"
    typed = {"status": "running", "result": "Van mij.", "version": row.version}
    answer = browse(director).post(address, typed)
    assert answer.status_code == 409
    text = answer.content.decode()
    assert "Van de collega." in text
    assert "Van mij." in text
    assert browse(director).post(address, {**typed, "version": row.version + 1}).status_code == 303
    assert year_told(action, 2022).result == "Van mij."


def test_two_people_opening_an_empty_year_do_not_overwrite_each_other(director, colleague, action, browse):
    address = f"/leie/plan/actions/{action.pk}/years/2022/"
    assert 'name="version" value="0"' in browse(director).get(address).content.decode()
    operations.record_year(action, year=2022, result="Van de collega.", by=colleague)
    answer = browse(director).post(address, {"status": "running", "result": "Van mij.", "version": "0"})
    assert answer.status_code == 409
    assert year_told(action, 2022).result == "Van de collega."


def test_an_amount_belongs_to_a_year_of_the_action_and_is_totalled_per_kind(director, action):
    for label, amount, kind in (("Fietsen", "1200.50", "cost"), ("Loods", "99.50", "cost")):
        operations.add_budget_line(
            action, year=2022, label=label, amount=Decimal(amount), kind=kind, by=director
        )
    operations.add_budget_line(
        action, year=2022, label="Subsidie", amount=Decimal(800), kind="income", code="A1310", by=director
    )
    year = next(one for one in queries.story_of(action).years if one.year == 2022)
    assert (year.costs, year.income) == (Decimal("1300.00"), Decimal("800.00"))


@pytest.mark.parametrize(
    ("year", "amount"), [(2022, "-1"), (2021, "10"), (2022, "99999999999"), (2022, "1.234")]
)
def test_a_negative_or_endless_amount_or_a_wrong_year_is_refused(director, action, year, amount):
    with pytest.raises(ValidationError):
        operations.add_budget_line(action, year=year, label="Fout", amount=Decimal(amount), by=director)
    assert not queries.budget_lines().exists()


def test_an_amount_can_be_changed_and_taken_away(director, action):
    line = operations.add_budget_line(action, year=2022, label="Fietsen", amount=Decimal(5), by=director)
    operations.change_budget_line(line, amount=Decimal(6), by=director)
    assert queries.budget_lines().get().amount == 6
    operations.remove_budget_line(line, by=director)
    assert not queries.budget_lines().exists()


def test_what_is_not_finished_goes_along_and_starts_from_the_next_step(director, plan, action):
    operations.record_year(
        action, year=2022, status="running", roles=["lead"], next_step="Een tweede reeks.", by=director
    )
    made = operations.carry_over(plan, from_year=2022, to_year=2023, by=director)
    row = year_told(action, 2023)
    assert made == [row]
    assert (row.status, row.roles, row.starting_point) == ("planned", ["lead"], "Een tweede reeks.")
    assert (row.result, row.next_step) == ("", "")


def test_what_is_parked_stays_parked_with_its_reason(director, plan, action):
    operations.record_year(action, year=2022, status="parked", reason="Wacht op beleid.", by=director)
    operations.carry_over(plan, from_year=2022, to_year=2023, by=director)
    row = year_told(action, 2023)
    assert (row.status, row.reason) == ("parked", "Wacht op beleid.")


@pytest.mark.parametrize("status", ["done", "not_done", "stopped"])
def test_what_is_finished_or_given_up_stays_behind(director, plan, action, status):
    operations.record_year(action, year=2022, status=status, reason="Rond.", by=director)
    assert operations.carry_over(plan, from_year=2022, to_year=2023, by=director) == []


def test_an_action_that_has_ended_stays_behind(director, plan, action):
    operations.record_year(action, year=2022, status="running", by=director)
    operations.end_action(action, last_year=2022, reason="Rond.", by=director)
    assert operations.carry_over(plan, from_year=2022, to_year=2023, by=director) == []


def test_carrying_over_twice_changes_nothing(director, colleague, plan, action):
    operations.record_year(action, year=2022, status="running", next_step="Eerst.", by=director)
    operations.carry_over(plan, from_year=2022, to_year=2023, by=director)
    operations.record_year(action, year=2023, status="done", starting_point="Zelf geschreven.", by=director)
    assert operations.carry_over(plan, from_year=2022, to_year=2023, by=colleague) == []
    row = year_told(action, 2023)
    assert (row.status, row.starting_point) == ("done", "Zelf geschreven.")


def test_carrying_over_goes_forward_and_stays_inside_the_plan(director, plan, action):
    operations.record_year(action, year=2022, status="running", by=director)
    operations.change_plan(plan, last_year=2022, by=director)
    for from_year, to_year in ((2022, 2021), (2022, 2022), (2022, 2023), (2100, 2101)):
        with pytest.raises(Refused):
            operations.carry_over(plan, from_year=from_year, to_year=to_year, by=director)


def test_only_the_ticked_actions_go_along(director, plan, action, browse):
    other = operations.add_action(plan=plan, title="Ander", first_year=2022, by=director)
    for one in (action, other):
        operations.record_year(one, year=2022, status="running", by=director)
    address = f"/leie/plan/plans/{plan.pk}/carry-over/2022/"
    assert browse(director).get(address).content.decode().count("checked") == 2
    answer = browse(director).post(address, {"actions": [other.pk], "go": "1"})
    assert answer.status_code == 303
    assert answer["Location"].endswith("?year=2023")
    assert queries.year_of(action, 2023) is None
    assert queries.year_of(other, 2023) is not None


def test_the_form_of_a_carry_over_refuses_strange_actions(director, plan, action, browse):
    operations.record_year(action, year=2022, status="running", by=director)
    address = f"/leie/plan/plans/{plan.pk}/carry-over/2022/"
    for wrong in ("x", "999999", "-1"):
        assert browse(director).post(address, {"actions": [wrong]}).status_code == 422
    assert queries.year_of(action, 2023) is None
