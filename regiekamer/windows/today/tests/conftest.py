"""A day to stand on, and a body that promised to meet."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime
from typing import Any

import pytest

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.counts import Count, at_least
from regiekamer.foundation.regions.models import Member
from regiekamer.rooms.bodies import operations as bodies
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.plan import operations as plan
from regiekamer.rooms.plan.models import Plan


def on(day: str) -> AbstractContextManager[None]:
    """Let it be noon on a day written as "2026-11-24"."""
    return clock.stopped_at(datetime.fromisoformat(day).replace(hour=11, tzinfo=UTC))


def days(*said: str) -> list[date]:
    return [date.fromisoformat(one) for one in said]


@pytest.fixture
def make_body(director: Member) -> Callable[..., Body]:
    """A body of the director; without a rhythm of its own unless one is given."""

    def make(name: str = "STAM-overleg", rhythm: Count | None = None, **values: Any) -> Body:
        return bodies.add_body(
            name=name, kind="consultation", our_role="participant", rhythm=rhythm, by=director, **values
        )

    return make


@pytest.fixture
def promise(director: Member, make_body: Callable[..., Body]) -> Any:
    """The promise to meet at least four times in 2026, counted from the meetings of a body."""
    return plan.make_promise(
        text="Minstens 4 gesprekken met STAM",
        year=2026,
        count=at_least(4),
        body=make_body(),
        counts_meetings=True,
        by=director,
    )


@pytest.fixture
def action_plan(director: Member) -> Plan:
    return plan.add_plan(name="ROSE", first_year=2020, by=director)
