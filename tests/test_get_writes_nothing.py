"""Looking changes nothing: every page is read under a guard that refuses writes."""

import re
from contextlib import ExitStack

import pytest
from django.db import connection

from tests.permission_table import Kind
from tests.walk import address, readable
from tests.world import build_world

WRITES = re.compile(r"\s*(INSERT|UPDATE|DELETE|REPLACE|CREATE|DROP|ALTER)\b", re.IGNORECASE)


class Wrote(Exception):
    """A page that only shows tried to write."""


def refuse_writes(execute, sql, params, many, context):
    """Let reads through, and the session, which is not the product's record."""
    if WRITES.match(sql) and "django_session" not in sql:
        raise Wrote(sql)
    return execute(sql, params, many, context)


@pytest.fixture
def world(director, colleague):
    made = build_world(director)
    made.keep("member", colleague)
    return made


def test_no_page_writes_when_it_is_read(world, director, browse):
    client, wrote = browse(director), []
    for row in readable():
        with ExitStack() as stack:
            stack.enter_context(connection.execute_wrapper(refuse_writes))
            try:
                client.get(address(row, world))
            except Wrote as found:
                wrote.append(f"{row.name}: {found}")
    assert not wrote


def test_the_guard_itself_refuses(director, browse, world):
    with connection.execute_wrapper(refuse_writes), pytest.raises(Wrote):
        director.region.save()
    assert Kind.PAGE
