"""Seats: for whom, by whom, and only as long as the table stands."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django_scopes import scope

from regiekamer.foundation.kernel.refused import Refused
from regiekamer.rooms.bodies import operations, queries
from regiekamer.rooms.network import operations as network


def test_a_seat_names_the_organisation_the_person_and_the_substitute(
    body, organisation, contact, director, browse
):
    stand_in = network.add_contact(organisation=organisation, name="Bert Invaller", by=director)
    answer = browse(director).post(
        f"/leie/bodies/{body.pk}/seats/add/",
        {
            "organisation": organisation.pk,
            "contact": contact.pk,
            "substitute": stand_in.pk,
            "standing": "observing",
        },
    )
    assert answer.status_code == 303
    text = browse(director).get(f"/leie/bodies/{body.pk}/").content.decode()
    assert "An Zetelmans" in text
    assert "Bert Invaller" in text


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "field"),
    [
        (date(2019, 12, 31), None, "starts_on"),
        (None, date(2019, 12, 31), "ends_on"),
        (date(2023, 1, 1), None, "starts_on"),
        (None, date(2023, 1, 1), "ends_on"),
        (date(2021, 2, 1), date(2021, 1, 1), "ends_on"),
    ],
)
def test_a_seat_outside_the_life_of_its_body_is_refused(
    body, organisation, director, starts_on, ends_on, field
):
    operations.end_body(body, on=date(2022, 12, 31), reason="Klaar.", by=director)
    with pytest.raises(ValidationError) as refused:
        operations.add_seat(
            body=body, organisation=organisation, starts_on=starts_on, ends_on=ends_on, by=director
        )
    assert field in refused.value.message_dict
    assert not queries.seats().exists()


def test_a_seat_left_open_in_an_ended_body_ends_with_it(body, organisation, director):
    operations.end_body(body, on=date(2022, 12, 31), reason="Klaar.", by=director)
    seat = operations.add_seat(body=body, organisation=organisation, by=director)
    assert seat.ends_on == date(2022, 12, 31)


def test_a_person_of_another_organisation_cannot_sit_for_this_one(body, contact, director):
    other = network.add_organisation(name="VDAB", kind="vdab", by=director)
    with pytest.raises(ValidationError):
        operations.add_seat(body=body, organisation=other, contact=contact, by=director)


def test_nobody_substitutes_himself(body, organisation, contact, director):
    with pytest.raises(ValidationError):
        operations.add_seat(
            body=body, organisation=organisation, contact=contact, substitute=contact, by=director
        )


def test_an_organisation_of_another_region_gets_no_seat(body, neighbour, director, browse):
    with scope(region=neighbour.region):
        theirs = network.add_organisation(name="Elders", kind="other", by=neighbour)
    with pytest.raises((Refused, ValidationError)):
        operations.add_seat(body=body, organisation=theirs, by=director)
    answer = browse(director).post(
        f"/leie/bodies/{body.pk}/seats/add/", {"organisation": theirs.pk, "standing": "voting"}
    )
    assert answer.status_code == 422
    assert not queries.seats().exists()


def test_an_ended_seat_moves_to_the_past(body, organisation, director, browse):
    seat = operations.add_seat(body=body, organisation=organisation, by=director)
    answer = browse(director).post(
        f"/leie/bodies/seats/{seat.pk}/end/", {"ends_on": "2021-06-30", "version": seat.version}
    )
    assert answer.status_code == 303
    seats = queries.seats_of_body(body)
    assert (seats.now, seats.past) == ((), (seat,))


def test_an_end_before_the_body_began_comes_back_on_its_field(body, organisation, director, browse):
    seat = operations.add_seat(body=body, organisation=organisation, by=director)
    answer = browse(director).post(
        f"/leie/bodies/seats/{seat.pk}/end/", {"ends_on": "2018-06-30", "version": seat.version}
    )
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"ends_on"}


def test_a_seat_typed_by_mistake_can_be_removed(body, organisation, director, browse):
    seat = operations.add_seat(body=body, organisation=organisation, by=director)
    assert browse(director).get(f"/leie/bodies/seats/{seat.pk}/remove/").status_code == 405
    assert browse(director).post(f"/leie/bodies/seats/{seat.pk}/remove/").status_code == 303
    assert not queries.seats().exists()


def test_choosing_an_organisation_narrows_the_people(body, organisation, contact, director, browse):
    other = network.add_organisation(name="VDAB", kind="vdab", by=director)
    network.add_contact(organisation=other, name="Vera Vdab", by=director)
    address = f"/leie/bodies/{body.pk}/seats/add/"
    assert "Vera Vdab" in browse(director).get(address).content.decode()
    narrowed = browse(director).get(f"{address}?organisation={organisation.pk}").content.decode()
    assert "An Zetelmans" in narrowed
    assert "Vera Vdab" not in narrowed


@pytest.mark.parametrize("picked", ["", "abc", "-1", "99999999999999999999999", "²"])
def test_an_odd_organisation_in_the_address_is_no_trouble(body, director, browse, picked):
    address = f"/leie/bodies/{body.pk}/seats/add/?organisation={picked}"
    assert browse(director).get(address).status_code == 200


def test_only_who_may_see_contacts_reads_names(body, organisation, contact, director, board, reader, browse):
    operations.add_seat(body=body, organisation=organisation, contact=contact, by=director)
    for address in (f"/leie/bodies/{body.pk}/", f"/leie/bodies/of_organisation/{organisation.pk}/"):
        assert "An Zetelmans" in browse(board).get(address).content.decode()
        seen_by_reader = browse(reader).get(address).content.decode()
        assert "An Zetelmans" not in seen_by_reader
