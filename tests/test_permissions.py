"""Every URL × role: reached by who may, refused (403) to who may not, and to nobody who did not sign in."""

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django_scopes import scopes_disabled

from tests.addresses import addresses, region_addresses
from tests.permission_table import EVERYONE, OUTSIDE, TABLE, Kind
from tests.walk import READ, address, readable, writable
from tests.world import build_world


@pytest.fixture
def world(director, colleague):
    made = build_world(director)
    made.keep("member", colleague)
    return made


@pytest.fixture
def cast(director, colleague, board, partner, reader):
    return {member.role: member for member in (director, colleague, board, partner, reader)}


def test_every_address_has_a_row_and_every_row_an_address():
    ours = {one.name for one in region_addresses()}
    assert ours == {row.name for row in TABLE}
    others = {one.name for one in addresses()} - ours
    assert others == {row.name for row in OUTSIDE}


@pytest.mark.parametrize("role", sorted(EVERYONE))
def test_a_role_reads_what_its_rows_say(world, cast, browse, role):
    client = browse(cast[role])
    wrong = []
    for row in readable():
        status = client.get(address(row, world)).status_code
        if (status in (200, 303)) != (role in row.who) or status not in (200, 303, 403):
            wrong.append(f"{row.name} {row.what}: {status}")
    assert not wrong


@pytest.mark.parametrize("role", sorted(EVERYONE))
def test_a_role_writes_what_its_rows_say(world, cast, browse, role):
    """An empty POST: 403 for who may not; whatever the form or verb answers for who may. Nothing is kept."""
    client = browse(cast[role])
    wrong = []
    for row in writable():
        with transaction.atomic():
            status = client.post(address(row, world)).status_code
            transaction.set_rollback(True)
        if (status in (200, 303, 409, 422)) != (role in row.who) or status not in (200, 303, 403, 409, 422):
            wrong.append(f"{row.name}: {status}")
    assert not wrong


def test_a_verb_is_not_carried_out_by_looking_at_it(world, director, browse):
    client = browse(director)
    verbs = [row for row in TABLE if row.kind == Kind.VERB]
    assert {client.get(address(row, world)).status_code for row in verbs} == {405}


def test_who_did_not_sign_in_is_sent_to_the_door(world):
    client = Client()
    with scopes_disabled():
        for row in TABLE:
            answer = client.get(address(row, world)) if row.kind in READ else client.post(address(row, world))
            assert answer.status_code == 302, row
            assert answer.headers["Location"].startswith("/accounts/login/"), row


@pytest.mark.parametrize("row", OUTSIDE, ids=lambda row: row.name)
def test_addresses_outside_a_region(row, director, browse):
    url = reverse(row.name, args=row.what)
    assert Client().get(url).status_code == row.visitor
    assert browse(director).get(url).status_code == row.member
