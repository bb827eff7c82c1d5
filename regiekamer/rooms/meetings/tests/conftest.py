"""A body that meets, and a standing clock: the second of November 2022, a Wednesday."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest

from regiekamer.foundation.kernel.clock import stopped_at
from regiekamer.foundation.kernel.counts import at_least
from regiekamer.foundation.regions.models import Member
from regiekamer.rooms.bodies import operations as bodies
from regiekamer.rooms.bodies.models import Body

TODAY = date(2022, 11, 2)


@pytest.fixture(autouse=True)
def _in_november() -> Iterator[None]:
    with stopped_at(datetime(2022, 11, 2, 12, tzinfo=UTC)):
        yield


@pytest.fixture
def make_body(director: Member) -> Callable[..., Body]:
    def make(name: str = "LDE-fabriek", **values: Any) -> Body:
        values = {"kind": "sub_network", "our_role": "facilitator", **values}
        return bodies.add_body(name=name, by=director, **values)

    return make


@pytest.fixture
def body(make_body: Callable[..., Body]) -> Body:
    """A sub-network that began in 2018 and meets at least four times a year."""
    return make_body(starts_on=date(2018, 1, 1), rhythm=at_least(4))
