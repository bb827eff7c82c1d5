"""Contacts: professionals at an organisation, seen only by who may see them."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.trail import queries as trail
from regiekamer.rooms.network import operations, queries


@pytest.fixture
def bridge(director):
    return operations.add_organisation(name="De Brug", kind="sheltered_work", by=director)


@pytest.fixture
def an(bridge, director):
    return operations.add_contact(
        organisation=bridge, name="An Aerts", email="an@brug.test", phone="056 00 00 00", by=director
    )


@pytest.mark.parametrize(
    ("role", "sees"),
    [("director", True), ("colleague", True), ("board", True), ("partner", False), ("reader", False)],
)
def test_only_team_and_board_see_contacts(request, an, browse, role, sees):
    client = browse(request.getfixturevalue(role))
    text = client.get(f"/leie/network/organisations/{an.organisation_id}/").content.decode()
    assert ("An Aerts" in text) is sees
    assert ("an@brug.test" in text) is sees


def test_a_contact_who_left_is_no_longer_a_contact_but_is_not_forgotten(bridge, an, director):
    operations.end_contact(an, on=date(2022, 3, 1), by=director)
    assert not queries.contacts_of(bridge).exists()
    assert list(queries.former_contacts_of(bridge)) == [an]
    assert trail.entries_about(an)[0].verb == "ended"


def test_a_contact_still_to_come_is_not_there_today(bridge, director):
    operations.add_contact(organisation=bridge, name="Later", starts_on=date(2999, 1, 1), by=director)
    assert not queries.contacts_of(bridge).exists()
    assert queries.former_contacts_of(bridge).count() == 1


def test_a_contact_who_leaves_before_arriving_is_refused(bridge, director, browse):
    made = operations.add_contact(organisation=bridge, name="An", starts_on=date(2022, 5, 1), by=director)
    with pytest.raises(ValidationError):
        operations.end_contact(made, on=date(2022, 4, 1), by=director)
    answer = browse(director).post(f"/leie/network/contacts/{made.pk}/end/", {"on": "2022-04-01"})
    assert answer.status_code == 422
    assert queries.contacts().get().ends_on is None


def test_a_contact_at_another_regions_organisation_is_refused(director, neighbour):
    theirs = operations.add_organisation(name="Van hen", kind="other", by=neighbour)
    with pytest.raises((Refused, ValidationError)):
        operations.add_contact(organisation=theirs, name="An", by=director)
    assert not queries.contacts().exists()


def test_a_wrong_address_comes_back_with_what_was_typed(bridge, director, browse):
    answer = browse(director).post(
        f"/leie/network/organisations/{bridge.pk}/contacts/add/", {"name": "An Aerts", "email": "fout"}
    )
    assert answer.status_code == 422
    assert "An Aerts" in answer.content.decode()


def test_a_contact_is_added_changed_and_ended_on_screen(bridge, director, browse):
    client = browse(director)
    added = client.post(f"/leie/network/organisations/{bridge.pk}/contacts/add/", {"name": "An Aerts"})
    made = queries.contacts().get()
    changed = client.post(
        f"/leie/network/contacts/{made.pk}/change/", {"name": "An Baert", "version": made.version}
    )
    ended = client.post(f"/leie/network/contacts/{made.pk}/end/", {"on": clock.today().isoformat()})
    assert [added.status_code, changed.status_code, ended.status_code] == [303, 303, 303]
    made.refresh_from_db()
    assert (made.name, made.ends_on) == ("An Baert", clock.today())


def test_a_stale_change_of_a_contact_shows_both(an, director, browse):
    operations.change_contact(queries.contacts().get(), name="Van de collega", by=director)
    answer = browse(director).post(
        f"/leie/network/contacts/{an.pk}/change/", {"name": "Van mij", "version": "1"}
    )
    assert answer.status_code == 409
    assert "Van de collega" in answer.content.decode()
