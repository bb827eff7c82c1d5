"""What was written down about the way can be corrected; a change of state is never undone by it."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from regiekamer.foundation.kernel.refused import Refused, Stale
from regiekamer.foundation.trail import queries as trail
from regiekamer.rooms.dossiers import operations, queries
from regiekamer.rooms.dossiers.tests.conftest import last_of


@pytest.fixture
def note(dossier, director):
    return operations.note_turn(dossier, text="Besproken.", day=date(2022, 5, 1), by=director)


def test_a_note_can_get_another_text_day_and_body(note, heads, director):
    operations.change_turn(note, text="Bijna eens.", day=date(2022, 5, 8), body=heads, by=director)
    kept = queries.turns().get(pk=note.pk)
    assert (kept.text, kept.day, kept.body) == ("Bijna eens.", date(2022, 5, 8), heads)
    before, after = trail.entries_about(note.dossier)[0].changes["turns"]
    assert "Besproken." in before
    assert "Bijna eens." in after


def test_a_day_can_turn_out_to_be_unknown(note, director):
    operations.change_turn(note, year=2021, by=director)
    kept = queries.turns().get(pk=note.pk)
    assert (kept.day, kept.year) == (None, 2021)


def test_a_day_taken_away_leaves_its_year(note, director):
    operations.change_turn(note, day=None, year=None, by=director)
    kept = queries.turns().get(pk=note.pk)
    assert (kept.day, kept.year) == (None, 2022)


def test_a_year_that_contradicts_the_day_is_refused(note, director):
    with pytest.raises(Refused):
        operations.change_turn(note, day=date(2022, 5, 8), year=2021, by=director)


def test_an_emptied_note_is_refused(note, director):
    with pytest.raises(Refused):
        operations.change_turn(note, text=" ", by=director)


def test_a_corrected_outcome_goes_along_to_the_dossier(dossier, director):
    operations.close_dossier(dossier, outcome="Goedgekeurt.", by=director)
    turn = last_of(dossier)
    operations.change_turn(turn, text="Goedgekeurd.", by=director)
    assert queries.dossiers().get().outcome == "Goedgekeurd."
    with pytest.raises(ValidationError):
        operations.change_turn(queries.turns().get(pk=turn.pk), text="", by=director)
    assert queries.dossiers().get().outcome == "Goedgekeurd."


def test_a_corrected_old_condition_leaves_the_present_one(dossier, director):
    operations.park_dossier(dossier, condition="Eerste.", by=director)
    first = last_of(dossier)
    operations.park_dossier(dossier, condition="Tweede.", by=director)
    operations.change_turn(first, text="De eerste.", by=director)
    assert queries.dossiers().get().condition == "Tweede."


def test_two_corrections_at_once_are_told(note, director, colleague):
    operations.change_turn(queries.turns().get(pk=note.pk), text="Eerst.", version=1, by=colleague)
    with pytest.raises(Stale):
        operations.change_turn(note, text="Daarna.", version=1, by=director)


def test_a_note_typed_by_mistake_can_go_but_a_change_of_state_stays(dossier, note, director, browse):
    client = browse(director)
    assert client.post(f"/leie/dossiers/turns/{note.pk}/remove/").status_code == 303
    (opening,) = queries.turns_of(dossier)
    assert client.post(f"/leie/dossiers/turns/{opening.pk}/remove/").status_code == 303
    assert "kan weg" in client.get(f"/leie/dossiers/{dossier.pk}/").content.decode()
    assert list(queries.turns_of(dossier)) == [opening]


def test_the_form_of_an_undated_turn_shows_its_year(make_dossier, director, browse):
    (turn,) = queries.turns_of(make_dossier("Oud", year=2019))
    address = f"/leie/dossiers/turns/{turn.pk}/change/"
    form = browse(director).get(address).context["form"]
    assert (form["year"].value(), form["day"].value()) == (2019, None)
    assert "body" not in form.fields
    answer = browse(director).post(
        address, {"text": "In het najaar.", "year": "2018", "day": "", "version": turn.version}
    )
    assert answer.status_code == 303
    kept = queries.turns().get()
    assert (kept.year, kept.day, kept.text) == (2018, None, "In het najaar.")
