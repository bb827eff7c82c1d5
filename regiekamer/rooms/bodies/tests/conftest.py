"""A table to sit at."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from regiekamer.foundation.kernel.counts import at_least
from regiekamer.foundation.regions.models import Member
from regiekamer.rooms.bodies import operations
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.network import operations as network
from regiekamer.rooms.network.models import Contact, Organisation


@pytest.fixture
def make_body(director: Member) -> Callable[..., Body]:
    def make(name: str = "Stuurgroep", **values: Any) -> Body:
        values = {"kind": "steering_group", "our_role": "facilitator", **values}
        return operations.add_body(name=name, by=director, **values)

    return make


@pytest.fixture
def body(make_body: Callable[..., Body]) -> Body:
    """A steering group that began in 2020 and meets at least four times a year."""
    return make_body(starts_on=date(2020, 1, 1), rhythm=at_least(4))


@pytest.fixture
def organisation(director: Member) -> Organisation:
    return network.add_organisation(name="OCMW Leiedorp", kind="ocmw", by=director)


@pytest.fixture
def contact(director: Member, organisation: Organisation) -> Contact:
    return network.add_contact(organisation=organisation, name="An Zetelmans", by=director)
