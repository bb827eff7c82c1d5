"""The life of a body: it begins, ends with a reason, and goes on as another one."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from regiekamer.foundation.kernel.refused import Refused, Stale
from regiekamer.foundation.trail import queries as trail
from regiekamer.rooms.bodies import operations, queries
from regiekamer.rooms.bodies.models import Stage


def test_an_ended_body_keeps_its_reason_and_its_successor(body, make_body, director):
    group = make_body("Werkgroep", kind="working_group")
    operations.end_body(body, on=date(2022, 12, 31), reason="Overbodig.", successor=group, by=director)
    kept = queries.bodies().get(pk=body.pk)
    assert (kept.stage, kept.end_reason, kept.successor) == (Stage.ENDED, "Overbodig.", group)
    assert list(queries.predecessors_of(group)) == [body]
    assert trail.entries_about(body)[0].verb == "ended"


def test_seats_that_run_on_end_with_the_body(body, organisation, director):
    running = operations.add_seat(body=body, organisation=organisation, by=director)
    gone = operations.add_seat(body=body, organisation=organisation, ends_on=date(2021, 5, 1), by=director)
    operations.end_body(body, on=date(2022, 12, 31), reason="Klaar.", by=director)
    ends = dict(queries.seats().values_list("pk", "ends_on"))
    assert ends == {running.pk: date(2022, 12, 31), gone.pk: date(2021, 5, 1)}


def test_a_body_cannot_end_before_a_seat_starts_and_nothing_is_half_written(body, organisation, director):
    operations.add_seat(body=body, organisation=organisation, starts_on=date(2023, 1, 1), by=director)
    with pytest.raises(Refused):
        operations.end_body(body, on=date(2022, 12, 31), reason="Klaar.", by=director)
    assert queries.bodies().get().ends_on is None


def test_a_body_cannot_end_before_it_begins(body, director):
    with pytest.raises(Refused):
        operations.end_body(body, on=date(2019, 12, 31), reason="Klaar.", by=director)


def test_an_end_asks_for_its_reason(body, director):
    with pytest.raises(Refused):
        operations.end_body(body, on=date(2022, 12, 31), reason="  ", by=director)


def test_a_body_cannot_succeed_itself(body, director):
    with pytest.raises(ValidationError):
        operations.end_body(body, on=date(2022, 12, 31), reason="Klaar.", successor=body, by=director)


def test_successors_cannot_make_a_circle(make_body, director):
    first, second, third = make_body("Een"), make_body("Twee"), make_body("Drie")
    operations.end_body(first, on=date(2020, 1, 1), reason="Op.", successor=second, by=director)
    operations.end_body(second, on=date(2021, 1, 1), reason="Op.", successor=third, by=director)
    with pytest.raises(ValidationError):
        operations.end_body(third, on=date(2022, 1, 1), reason="Op.", successor=first, by=director)
    assert queries.bodies().get(name="Drie").ends_on is None


def test_a_body_cannot_be_part_of_its_own_part(make_body, director):
    whole = make_body("ROSE")
    part = make_body("Actiegroep", part_of=whole)
    with pytest.raises(ValidationError):
        operations.change_body(whole, by=director, part_of=part)


def test_the_end_form_says_no_on_the_right_field(body, director, browse):
    answer = browse(director).post(
        f"/leie/bodies/{body.pk}/end/",
        {"ends_on": "2019-01-01", "end_reason": "", "version": body.version},
    )
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"end_reason"}
    answer = browse(director).post(
        f"/leie/bodies/{body.pk}/end/",
        {"ends_on": "2019-01-01", "end_reason": "Te vroeg.", "version": body.version},
    )
    assert set(answer.context["form"].errors) == {"ends_on"}
    assert "Te vroeg." in answer.content.decode()


def test_the_end_form_does_not_offer_the_body_itself(body, make_body, director, browse):
    make_body("Werkgroep")
    form = browse(director).get(f"/leie/bodies/{body.pk}/end/").context["form"]
    assert [one.name for one in form.fields["successor"].queryset] == ["Werkgroep"]


def test_the_end_can_be_taken_back(body, director, browse):
    operations.end_body(body, on=date(2022, 12, 31), reason="Vergissing.", by=director)
    assert browse(director).post(f"/leie/bodies/{body.pk}/reopen/").status_code == 303
    assert queries.bodies().get().stage == Stage.RUNNING


def test_a_later_begin_that_leaves_a_seat_outside_is_refused(body, organisation, director):
    operations.add_seat(body=body, organisation=organisation, starts_on=date(2020, 2, 1), by=director)
    with pytest.raises(Refused):
        operations.change_body(body, by=director, starts_on=date(2021, 1, 1))


def test_two_people_who_save_the_same_text_both_find_it_back(body, director, colleague, browse):
    operations.change_body(queries.bodies().get(), by=colleague, purpose="Van de collega")
    with pytest.raises(Stale):
        operations.change_body(body, by=director, version=1, purpose="Van mij")
    answer = browse(director).post(
        f"/leie/bodies/{body.pk}/change/",
        {
            "name": "Stuurgroep",
            "kind": "steering_group",
            "our_role": "facilitator",
            "purpose": "Van mij",
            "version": "1",
        },
    )
    assert answer.status_code == 409
    assert "Van de collega" in answer.content.decode()
    assert "Van mij" in answer.content.decode()
    assert queries.bodies().get().purpose == "Van de collega"


def test_a_name_is_used_once(body, make_body):
    with pytest.raises(ValidationError):
        make_body("Stuurgroep")
