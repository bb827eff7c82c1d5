"""Territories: which municipalities a service covers, per period, counted once."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.trail import queries as trail
from regiekamer.rooms.network import operations, queries

DAY = date(2022, 6, 1)


@pytest.fixture
def places(director):
    return {
        name: operations.add_municipality(name=name, by=director)
        for name in ("Kortrijk", "Menen", "Wielsbeke")
    }


@pytest.fixture
def ours(director, places):
    """Our own service: Kortrijk always, Wielsbeke until the end of 2022."""
    made = operations.add_territory(name="Regisseur", about="Waar wij werken.", by=director)
    operations.add_to_territory(territory=made, municipality=places["Kortrijk"], by=director)
    operations.add_to_territory(
        territory=made, municipality=places["Wielsbeke"], ends_on=date(2022, 12, 31), by=director
    )
    return made


@pytest.fixture
def theirs(director, places):
    made = operations.add_territory(name="Andere streek", by=director)
    operations.add_to_territory(territory=made, municipality=places["Wielsbeke"], by=director)
    return made


def names(found):
    return [one.name for one in found]


def test_a_membership_counts_in_its_period(ours):
    assert names(queries.municipalities_on(DAY, territory=ours)) == ["Kortrijk", "Wielsbeke"]
    assert names(queries.municipalities_on(date(2023, 1, 1), territory=ours)) == ["Kortrijk"]


def test_a_municipality_in_two_territories_counts_once(ours, theirs):
    assert names(queries.municipalities_on(DAY)) == ["Kortrijk", "Wielsbeke"]
    sizes = dict(queries.territories_with_sizes(DAY).values_list("name", "size"))
    assert sizes == {"Andere streek": 1, "Regisseur": 2}


def test_the_overlap_of_territories_is_shown(ours, theirs, director, browse):
    shared = [one for one in queries.overlaps_on(DAY) if one.is_shared]
    assert [(str(one.municipality), names(one.territories)) for one in shared] == [
        ("Wielsbeke", ["Andere streek", "Regisseur"])
    ]
    text = browse(director).get("/leie/network/territories/?on=2022-06-01").content.decode()
    assert "2 verschillende gemeenten" in text
    assert "Andere streek · Regisseur" in text


def test_no_overlap_on_a_day_without_one(ours, theirs):
    assert not [one for one in queries.overlaps_on(date(2023, 1, 1)) if one.is_shared]


def test_a_municipality_that_no_longer_exists_is_not_counted(ours, places, director):
    operations.change_municipality(places["Kortrijk"], ends_on=date(2022, 1, 1), by=director)
    assert names(queries.municipalities_on(DAY)) == ["Wielsbeke"]
    assert [size for (size,) in queries.territories_with_sizes(DAY).values_list("size")] == [1]


def test_twice_in_the_same_days_is_refused_and_later_again_is_not(ours, places, director):
    wielsbeke = places["Wielsbeke"]
    with pytest.raises(Refused) as refusal:
        operations.add_to_territory(
            territory=ours, municipality=wielsbeke, starts_on=date(2022, 12, 31), by=director
        )
    assert refusal.value.field == "municipality"
    operations.add_to_territory(
        territory=ours, municipality=wielsbeke, starts_on=date(2023, 1, 1), by=director
    )
    assert queries.memberships_of(ours).count() == 3


def test_a_period_that_ends_before_it_starts_is_refused(ours, places, director, browse):
    answer = browse(director).post(
        f"/leie/network/territories/{ours.pk}/municipalities/add/",
        {"municipality": places["Menen"].pk, "starts_on": "2022-05-01", "ends_on": "2022-04-01"},
    )
    assert answer.status_code == 422
    assert "Het einde ligt voor het begin" in answer.content.decode()
    assert queries.memberships_of(ours).count() == 2


def test_a_place_outside_the_life_of_the_municipality_is_refused(ours, places, director):
    menen = operations.change_municipality(
        places["Menen"], starts_on=date(2000, 1, 1), ends_on=date(2020, 1, 1), by=director
    )
    with pytest.raises(ValidationError):
        operations.add_to_territory(
            territory=ours, municipality=menen, starts_on=date(2021, 1, 1), by=director
        )
    with pytest.raises(ValidationError):
        operations.add_to_territory(territory=ours, municipality=menen, ends_on=date(1999, 1, 1), by=director)


def test_a_double_service_is_refused(ours, director, browse):
    answer = browse(director).post("/leie/network/territories/add/", {"name": "Regisseur"})
    assert answer.status_code == 422
    assert "al een werkingsgebied" in answer.content.decode()


def test_another_regions_municipality_is_refused(ours, director, neighbour):
    elsewhere = operations.add_municipality(name="Aalst", by=neighbour)
    with pytest.raises((Refused, ValidationError)):
        operations.add_to_territory(territory=ours, municipality=elsewhere, by=director)


def test_a_wrong_membership_is_taken_out_and_the_trail_keeps_it(ours, places, director, browse):
    wrong = queries.memberships_of(ours).get(municipality=places["Wielsbeke"])
    answer = browse(director).post(f"/leie/network/memberships/{wrong.pk}/remove/")
    assert answer.status_code == 303
    assert names(queries.municipalities_on(DAY)) == ["Kortrijk"]
    assert trail.entries_about(wrong)[0].verb == "removed"


def test_a_membership_ends_on_screen(ours, places, director, browse):
    place = queries.memberships_of(ours).get(municipality=places["Kortrijk"])
    client = browse(director)
    answer = client.post(
        f"/leie/network/memberships/{place.pk}/change/",
        {"municipality": places["Kortrijk"].pk, "ends_on": "2022-01-31", "version": "1"},
    )
    text = client.get(f"{answer['Location']}?on=2022-06-01").content.decode()
    assert "tot en met 31 januari 2022" in text
    assert "1 gemeente op 1 juni 2022" in text


@pytest.mark.parametrize("on", ["fout", "2022-13-01", "0000-00-00"])
def test_a_wrong_day_is_no_error_of_ours(ours, director, browse, on):
    client = browse(director)
    assert client.get(f"/leie/network/territories/?on={on}").status_code == 200
    assert client.get(f"/leie/network/territories/{ours.pk}/?on={on}").status_code == 200


def test_a_service_is_renamed_and_a_stale_name_is_shown_beside_it(ours, director, browse):
    client = browse(director)
    url = f"/leie/network/territories/{ours.pk}/change/"
    assert client.post(url, {"name": "Regierol", "version": "1"}).status_code == 303
    assert client.post(url, {"name": "Anders", "version": "1"}).status_code == 409
