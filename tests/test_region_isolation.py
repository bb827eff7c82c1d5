"""A neighbouring region's member finds nothing of ours: every address, both ways around, is a 404."""

from typing import Any

import pytest
from django.apps import apps
from django.urls import reverse
from django_scopes import scope, scopes_disabled

from regiekamer.foundation.regions.models import RegionRecord
from regiekamer.foundation.trail.models import Entry
from tests.permission_table import TABLE
from tests.walk import READ, WRITE, address
from tests.world import build_world

# Something for most fields, so that a form would accept it if it got that far.
OVERTAKEN = {
    "name": "Overgenomen",
    "title": "Overgenomen",
    "text": "Overgenomen",
    "year": 2022,
    "reason": "x",
}


@pytest.fixture
def world(director, colleague):
    made = build_world(director)
    made.keep("member", colleague)
    return made


def everything() -> dict[str, list[dict[str, object]]]:
    """Every row of every region, as it is stored."""
    models: list[Any] = [*(model for model in apps.get_models() if issubclass(model, RegionRecord)), Entry]
    with scopes_disabled():
        return {model._meta.label: list(model.objects.order_by("pk").values()) for model in models}


def test_our_address_does_not_exist_for_a_neighbour(world, neighbour, browse):
    client, before, wrong = browse(neighbour), everything(), []
    for row in TABLE:
        answers = [client.post(address(row, world))]
        if row.kind in READ:
            answers.append(client.get(address(row, world)))
        wrong += [f"{row.name}: {answer.status_code}" for answer in answers if answer.status_code != 404]
    assert not wrong
    assert everything() == before


def test_our_record_does_not_exist_in_a_neighbours_region(world, neighbour, browse):
    """The neighbour's own slug with the key of our record."""
    client, before, wrong = browse(neighbour), everything(), []
    for row in (row for row in TABLE if row.names_a_record):
        url = address(row, world, neighbour.region.slug)
        answers = [client.post(url, OVERTAKEN)] if row.kind in WRITE else []
        if row.kind in READ:
            answers.append(client.get(url))
        wrong += [f"{row.name}: {answer.status_code}" for answer in answers if answer.status_code != 404]
    assert not wrong
    assert everything() == before


def test_a_neighbours_pages_tell_nothing_of_ours(world, neighbour, browse):
    client, ours, wrong = browse(neighbour), world.by.region.name, []
    for row in (row for row in TABLE if row.kind in READ and not row.names_a_record):
        answer = client.get(address(row, world, neighbour.region.slug))
        if answer.status_code == 200 and ours in answer.content.decode(errors="ignore"):
            wrong.append(row.name)
    assert not wrong


def test_a_neighbours_form_does_not_take_our_record(world, neighbour, browse):
    """A foreign key of ours, posted in a form of theirs, is no valid choice and nothing is written."""
    client, slug = browse(neighbour), neighbour.region.slug
    before = everything()
    cases = [
        (
            "bodies:add_body",
            {"name": "x", "kind": "network", "our_role": "lead", "organiser": world["organisation"].pk},
        ),
        ("network:add_organisation", {"name": "x", "kind": "ocmw", "municipality": world["municipality"].pk}),
    ]
    for name, data in cases:
        assert client.post(reverse(name, args=(slug,)), data).status_code == 422, name
    assert everything() == before


def test_a_record_does_not_take_a_related_record_of_another_region(world, neighbour):
    """The last wall: below the forms and the scope, the record itself refuses."""
    from regiekamer.foundation.kernel.refused import Refused
    from regiekamer.rooms.bodies import operations

    with scope(region=neighbour.region), pytest.raises(Refused):
        operations.add_body(
            name="x", kind="network", our_role="lead", organiser=world["organisation"], by=neighbour
        )


def test_an_unknown_region_is_not_found(director, browse):
    assert browse(director).get("/nergens/").status_code == 404
