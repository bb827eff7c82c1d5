"""What has to be passed on, to whom, and when it was."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from regiekamer.foundation.kernel.refused import Refused
from regiekamer.rooms.meetings import operations, queries
from regiekamer.rooms.meetings.models import Relay, Topic
from regiekamer.rooms.network import operations as network


@pytest.fixture
def council(make_body):
    return make_body("Regioraad", short_name="RR")


@pytest.fixture
def ocmw(director):
    return network.add_organisation(name="OCMW Kortrijk, sociale dienst", kind="ocmw", by=director)


@pytest.fixture
def relay(item, council, director):
    return operations.record_relay(item=item, text="De cijfers zijn er.", bodies=[council], by=director)


def test_a_relay_waits_until_it_is_passed_on(relay, director):
    assert list(queries.find_relays()) == [relay]
    assert queries.find_relays()[0].addressees == ["RR"]
    operations.pass_on_relay(relay, by=director)
    assert relay.passed_on == date(2022, 11, 2)
    assert not queries.find_relays()
    assert list(queries.find_relays(state="passed_on")) == [relay]
    with pytest.raises(Refused):
        operations.pass_on_relay(relay, by=director)
    operations.take_back_relay(relay, by=director)
    assert list(queries.find_relays()) == [relay]


def test_a_relay_goes_to_somebody(item, director):
    with pytest.raises(Refused) as refusal:
        operations.record_relay(item=item, text="Aan niemand.", by=director)
    assert refusal.value.field == "to"
    with pytest.raises(ValidationError):
        operations.record_relay(item=item, text=" ", by=director)
    assert not Relay.objects.exists()


def test_a_relay_goes_to_nobody_of_another_region(item, director, neighbour):
    from django_scopes import scope

    from regiekamer.rooms.bodies import operations as bodies

    with scope(region=neighbour.region):
        theirs = bodies.add_body(name="x", kind="network", our_role="lead", by=neighbour)
    with pytest.raises(Refused):
        operations.record_relay(item=item, text="x", bodies=[theirs], by=director)
    assert not Relay.objects.exists()


def test_a_relay_is_not_passed_on_tomorrow(relay, director):
    with pytest.raises(Refused):
        operations.pass_on_relay(relay, on=date(2022, 11, 3), by=director)


def test_names_are_recognised_short_or_long_with_commas_between(council, ocmw):
    found = queries.addressees_called("rr, onbekend; OCMW Kortrijk, sociale dienst")
    assert (found.bodies, found.organisations, found.unknown) == ([council], [ocmw], ["onbekend"])
    assert queries.addressees_called(" , ;\n") == queries.Addressees()


def test_what_goes_to_bodies_is_parked_with_them_and_so_passed_on(relay, council, director):
    assert [one.body for one in operations.park_relay(relay, by=director)] == [council]
    topic = Topic.objects.get()
    assert topic.title == "De cijfers zijn er."
    assert "12" in topic.about
    assert relay.passed_on
    with pytest.raises(Refused):
        operations.park_relay(relay, by=director)


def test_what_also_goes_to_an_organisation_still_waits(relay, council, ocmw, director):
    operations.change_relay(relay, organisations=[ocmw], by=director)
    operations.park_relay(relay, by=director)
    assert relay.passed_on is None
    with pytest.raises(Refused):
        operations.park_relay(relay, by=director)
    assert Topic.objects.count() == 1


def test_what_goes_only_to_an_organisation_cannot_be_parked(item, ocmw, director):
    relay = operations.record_relay(item=item, text="x", organisations=[ocmw], by=director)
    with pytest.raises(Refused):
        operations.park_relay(relay, by=director)


def test_a_long_text_becomes_a_title_that_fits_and_stays_whole_below_it(relay, director):
    operations.change_relay(relay, text="woord " * 100, by=director)
    operations.park_relay(relay, by=director)
    topic = Topic.objects.get()
    assert len(topic.title) <= 200
    assert topic.about.startswith(("woord " * 100).strip())


def test_relays_are_found_by_where_they_come_from_and_where_they_go(relay, body, council, make_body):
    assert list(queries.find_relays(body=body)) == [relay]
    assert list(queries.find_relays(body=council)) == [relay]
    assert not queries.find_relays(body=make_body("Ander"))
    assert list(queries.find_relays(words="cijfers")) == [relay]


def test_what_stays_inside_is_listed_only_for_who_may_see_it(closed_item, council, director):
    relay = operations.record_relay(item=closed_item, text="Stil.", bodies=[council], by=director)
    assert not queries.find_relays()
    assert list(queries.find_relays(with_confidential=True)) == [relay]
    assert "Stil" not in str(relay)


def test_a_relay_typed_by_mistake_is_removed(relay, director):
    operations.remove_relay(relay, by=director)
    assert not Relay.objects.exists()
