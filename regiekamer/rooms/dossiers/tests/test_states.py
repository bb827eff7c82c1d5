"""Open, parked on a condition, closed with an outcome; and every change of state leaves a turn."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from regiekamer.foundation.kernel.refused import Refused, Stale
from regiekamer.foundation.trail import queries as trail
from regiekamer.rooms.dossiers import operations, queries
from regiekamer.rooms.dossiers.models import State
from regiekamer.rooms.dossiers.tests.conftest import TODAY, last_of


def park(dossier, director, **values):
    values = {"condition": "Als het beleid wijzigt.", **values}
    return operations.park_dossier(dossier, by=director, **values)


def kinds(dossier) -> list[str]:
    return [turn.kind for turn in queries.turns_of(dossier)]


def test_a_parked_dossier_knows_its_condition_and_its_day(dossier, director):
    park(dossier, director, wakes_on=date(2023, 3, 1))
    kept = queries.dossiers().get()
    assert (kept.state, kept.condition, kept.wakes_on) == (
        State.PARKED,
        "Als het beleid wijzigt.",
        date(2023, 3, 1),
    )
    assert last_of(kept).text == "Als het beleid wijzigt."
    assert not kept.is_ripe


@pytest.mark.parametrize("condition", ["", "  \n"])
def test_parking_asks_a_condition(dossier, director, condition):
    with pytest.raises(ValidationError):
        park(dossier, director, condition=condition)
    assert queries.dossiers().get().state == State.OPEN
    assert kinds(dossier) == ["opened"]


@pytest.mark.parametrize("wakes_on", [TODAY, date(2022, 1, 1)])
def test_the_day_to_look_again_comes_after_the_parking(dossier, director, wakes_on):
    with pytest.raises(Refused) as said:
        park(dossier, director, wakes_on=wakes_on)
    assert said.value.field == "wakes_on"


def test_a_parked_dossier_is_due_from_its_day_on(make_dossier, director):
    first, second, later = (make_dossier(name) for name in ("Een", "Twee", "Drie"))
    park(first, director, day=date(2021, 1, 1), wakes_on=TODAY)
    park(second, director, year=2021, wakes_on=date(2022, 1, 1))
    park(later, director, wakes_on=date(2022, 11, 3))
    assert list(queries.to_wake(TODAY)) == [second, first]
    assert [one.is_ripe for one in queries.to_wake(TODAY)] == [True, True]


def test_a_dossier_can_be_parked_anew_on_another_condition(dossier, director):
    park(dossier, director)
    park(dossier, director, condition="Als er geld is.")
    assert queries.dossiers().get().condition == "Als er geld is."
    assert kinds(dossier) == ["opened", "parked", "parked"]


def test_passing_on_a_parked_dossier_leaves_it_parked(dossier, heads, director):
    operations.pass_on(park(dossier, director), to=heads, by=director)
    kept = queries.dossiers().get()
    assert (kept.state, kept.waits_for) == (State.PARKED, heads)


def test_taking_up_again_clears_the_condition_but_the_way_keeps_it(dossier, director):
    park(dossier, director, wakes_on=date(2023, 3, 1))
    operations.wake_dossier(dossier, text="Er is een decreet.", by=director)
    kept = queries.dossiers().get()
    assert (kept.state, kept.condition, kept.wakes_on) == (State.OPEN, "", None)
    assert [turn.text for turn in queries.turns_of(kept)][1:] == [
        "Als het beleid wijzigt.",
        "Er is een decreet.",
    ]


def test_only_a_parked_dossier_is_taken_up_again(dossier, director):
    with pytest.raises(Refused):
        operations.wake_dossier(dossier, by=director)


def test_closing_asks_an_outcome(dossier, director):
    with pytest.raises(ValidationError):
        operations.close_dossier(dossier, outcome=" ", by=director)
    assert queries.dossiers().get().state == State.OPEN
    assert kinds(dossier) == ["opened"]


def test_a_closed_dossier_is_with_nobody_and_tells_where_it_was_closed(dossier, counsellors, director):
    park(dossier, director, wakes_on=date(2023, 1, 1))
    operations.close_dossier(dossier, outcome="Het kader is goedgekeurd.", by=director)
    kept = queries.dossiers().get()
    assert (kept.state, kept.waits_for, kept.condition, kept.wakes_on) == (State.CLOSED, None, "", None)
    turn = last_of(kept)
    assert (turn.body, turn.text) == (counsellors, "Het kader is goedgekeurd.")
    assert trail.entries_about(kept)[0].verb == "ended"


def test_a_closed_dossier_does_not_change_but_its_way_may_be_completed(dossier, heads, director):
    operations.close_dossier(dossier, outcome="Klaar.", by=director)
    for verb in (
        lambda: operations.change_dossier(dossier, about="Anders.", by=director),
        lambda: operations.pass_on(dossier, to=heads, by=director),
        lambda: park(dossier, director),
        lambda: operations.close_dossier(dossier, outcome="Nog eens.", by=director),
    ):
        with pytest.raises(Refused):
            verb()
    operations.note_turn(dossier, text="Vergeten te noteren.", day=date(2022, 5, 1), by=director)
    assert kinds(dossier) == ["opened", "noted", "closed"]


def test_a_reopened_dossier_is_open_again_and_remembers_the_first_outcome(dossier, director):
    operations.close_dossier(dossier, outcome="Klaar.", by=director)
    operations.reopen_dossier(dossier, text="Toch niet.", by=director)
    kept = queries.dossiers().get()
    assert (kept.state, kept.outcome) == (State.OPEN, "")
    assert [turn.text for turn in queries.turns_of(kept)][1:] == ["Klaar.", "Toch niet."]
    with pytest.raises(Refused):
        operations.reopen_dossier(dossier, by=director)


def test_of_two_people_who_act_at_once_the_second_is_told(dossier, heads, director, colleague):
    same = queries.dossiers().get()
    operations.close_dossier(same, outcome="Klaar.", by=colleague)
    with pytest.raises(Stale):
        operations.pass_on(dossier, to=heads, by=director)
    kept = queries.dossiers().get()
    assert (kept.state, kept.waits_for) == (State.CLOSED, None)
    assert kinds(kept) == ["opened", "closed"]
