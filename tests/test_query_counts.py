"""A page asks the same number of queries whether there are ten records or a thousand."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.walk import address, readable
from tests.world import build_world, multiply

FEW, MANY = 10, 1000


@pytest.fixture
def world(director, colleague):
    made = build_world(director, FEW)
    made.keep("member", colleague)
    return made


def queries_of_pages(client, world) -> dict[str, int]:
    """The number of queries of each page."""
    found = {}
    for row in readable():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(address(row, world))
        found[f"{row.name} {row.what}"] = len(queries)
    return found


def test_the_number_of_queries_does_not_grow(world, director, browse):
    client = browse(director)
    client.get(f"/{director.region.slug}/")  # fills what is kept for the next request
    few = queries_of_pages(client, world)
    multiply(world, MANY, onto_first=True)
    many = queries_of_pages(client, world)
    assert {name: (few[name], many[name]) for name in few if few[name] != many[name]} == {}
