"""A dossier walks from body to body, and the whole way can be told."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.trail import queries as trail
from regiekamer.rooms.bodies import operations as bodies
from regiekamer.rooms.dossiers import operations, queries
from regiekamer.rooms.dossiers.models import State
from regiekamer.rooms.dossiers.tests.conftest import TODAY, last_of
from regiekamer.rooms.plan import operations as plan


def way(dossier) -> list[tuple[str, object]]:
    return [(turn.kind, turn.day or turn.year) for turn in queries.turns_of(dossier)]


def test_a_new_dossier_is_open_with_the_body_that_takes_it_up(counsellors, action, make_dossier):
    dossier = make_dossier(waits_for=counsellors, actions=[action])
    kept = queries.dossiers().get()
    assert (kept.state, kept.waits_for) == (State.OPEN, counsellors)
    assert list(queries.actions_of(kept)) == [action]
    (turn,) = queries.turns_of(dossier)
    assert (turn.kind, turn.day, turn.body) == ("opened", TODAY, counsellors)
    assert trail.entries_about(dossier).get().verb == "added"


def test_a_title_is_used_once_and_nothing_is_half_written(dossier, make_dossier):
    with pytest.raises(ValidationError):
        make_dossier("Kader art. 60")
    assert queries.dossiers().count() == queries.turns().count() == 1


def test_a_dossier_needs_a_title(make_dossier):
    with pytest.raises(ValidationError):
        make_dossier("")


def test_passing_on_moves_the_dossier_and_tells_it(dossier, heads, counsellors, director):
    operations.pass_on(dossier, to=heads, text="Graag advies.", day=date(2022, 6, 2), by=director)
    kept = queries.dossiers().get()
    assert kept.waits_for == heads
    turn = last_of(kept)
    assert (turn.kind, turn.body, turn.text, turn.day) == (
        "passed_on",
        heads,
        "Graag advies.",
        date(2022, 6, 2),
    )
    change = trail.entries_about(kept)[0].changes["waits_for"]
    assert change == [str(counsellors), str(heads)]


def test_a_dossier_may_come_back_to_a_body_where_it_was_before(dossier, heads, counsellors, director):
    operations.pass_on(dossier, to=heads, by=director)
    operations.pass_on(dossier, to=counsellors, by=director)
    assert queries.dossiers().get().waits_for == counsellors


def test_a_dossier_is_not_passed_on_to_the_body_that_has_it(dossier, counsellors, director):
    with pytest.raises(Refused, match="Lerend netwerk"):
        operations.pass_on(dossier, to=counsellors, by=director)
    assert way(dossier) == [("opened", date(2022, 3, 10))]


def test_a_body_that_ended_gets_no_dossier_and_its_successor_is_named(
    dossier, gone, make_body, make_dossier, director
):
    with pytest.raises(Refused, match="Diensthoofdenoverleg") as said:
        operations.pass_on(dossier, to=gone, by=director)
    assert said.value.field == "to"
    with pytest.raises(Refused) as said:
        make_dossier("Nieuw", waits_for=gone)
    assert said.value.field == "waits_for"
    assert queries.dossiers().count() == 1
    without = bodies.end_body(make_body("Los"), on=date(2021, 1, 1), reason="Op.", by=director)
    with pytest.raises(Refused):
        operations.pass_on(dossier, to=without, by=director)


def test_an_old_turn_may_name_a_body_that_ran_then(gone, heads, make_dossier, director):
    old = make_dossier("Individueel maatwerk", waits_for=gone, year=2019)
    operations.pass_on(old, to=heads, year=2021, by=director)
    assert way(old) == [("opened", 2019), ("passed_on", 2021)]


def test_only_the_year_may_be_known_and_stays_the_only_thing_known(make_dossier):
    (turn,) = queries.turns_of(make_dossier(year=2019))
    assert (turn.day, turn.year) == (None, 2019)


def test_the_way_reads_from_old_to_new_with_undated_turns_last_in_their_year(make_dossier, director):
    dossier = make_dossier(year=2021)
    operations.close_dossier(dossier, outcome="Opgelost.", year=2022, by=director)
    operations.note_turn(dossier, text="Later gehoord.", day=date(2021, 5, 1), by=director)
    operations.note_turn(dossier, text="Ook in 2021.", year=2021, by=director)
    operations.note_turn(dossier, text="Vroeg in 2022.", day=date(2022, 1, 3), by=director)
    assert [turn.text for turn in queries.turns_of(dossier)] == [
        "",
        "Later gehoord.",
        "Ook in 2021.",
        "Vroeg in 2022.",
        "Opgelost.",
    ]


@pytest.mark.parametrize(
    "when",
    [
        {"day": date(2022, 11, 3)},
        {"year": 2023},
        {"year": 1815},
        {"year": 10**12},
        {"day": date(2021, 5, 1), "year": 2022},
    ],
)
def test_a_turn_that_cannot_have_happened_is_refused(dossier, heads, director, when):
    with pytest.raises((Refused, ValidationError)):
        operations.pass_on(dossier, to=heads, by=director, **when)
    assert queries.dossiers().get().waits_for != heads
    assert queries.turns().count() == 1


def test_a_note_keeps_the_body_and_changes_nothing_else(dossier, heads, director):
    turn = operations.note_turn(dossier, text="Besproken.", body=heads, by=director)
    assert (turn.kind, turn.body, turn.day) == ("noted", heads, TODAY)
    assert queries.dossiers().get().version == dossier.version
    assert "Besproken." in trail.entries_about(dossier)[0].changes["turns"][1]


def test_a_note_says_something(dossier, director):
    with pytest.raises(Refused):
        operations.note_turn(dossier, text=" \n", by=director)


def test_actions_can_be_linked_later_and_the_trail_tells_which(dossier, action, director):
    operations.change_dossier(dossier, actions=[action], by=director)
    operations.change_dossier(dossier, about="Anders.", by=director)
    assert list(queries.of_action(action)) == [dossier]
    operations.change_dossier(dossier, actions=[], by=director)
    assert not queries.of_action(action)
    assert trail.entries_about(dossier)[0].changes == {"actions": [[str(action)], []]}


def test_a_dossier_takes_nothing_of_another_region(dossier, action, heads, neighbour, director):
    from django_scopes import scope

    with scope(region=neighbour.region):
        their_plan = plan.add_plan(name="Elders", first_year=2020, by=neighbour)
        theirs = plan.add_action(plan=their_plan, title="Elders", first_year=2020, by=neighbour)
        body = bodies.add_body(name="Elders", kind="network", our_role="lead", by=neighbour)
    with pytest.raises(Refused):
        operations.change_dossier(dossier, actions=[theirs], by=director)
    with pytest.raises((Refused, ValidationError)):
        operations.pass_on(dossier, to=body, by=director)
    with pytest.raises((Refused, ValidationError)):
        operations.note_turn(dossier, text="x", body=body, by=director)
    assert (queries.turns().count(), queries.dossiers().get().version) == (1, 1)
